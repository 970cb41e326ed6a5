#include "scan.h"
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

/// A bit for each of 64 bytes that equals `wanted`.
static inline uint64_t equal(const uint8_t *bytes, char wanted) {
  const __m128i *block = (const __m128i *)bytes;
  __m128i all = _mm_set1_epi8(wanted);
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) {
    uint64_t found = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(block + part), all));
    bits |= found << (16 * part);
  }
  return bits;
}

/// A bit for each of 64 bytes that is NUL or has its highest bit set.
static inline uint64_t suspicious(const uint8_t *bytes) {
  const __m128i *block = (const __m128i *)bytes;
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) {
    // As signed numbers, NUL and everything from 0x80 on are below one.
    uint64_t found = (uint16_t)_mm_movemask_epi8(_mm_cmplt_epi8(_mm_loadu_si128(block + part), _mm_set1_epi8(1)));
    bits |= found << (16 * part);
  }
  return bits;
}
#else
static inline uint64_t equal(const uint8_t *bytes, char wanted) {
  uint64_t bits = 0;
  for (int i = 0; i < 64; i++) bits |= (uint64_t)(bytes[i] == (uint8_t)wanted) << i;
  return bits;
}

static inline uint64_t suspicious(const uint8_t *bytes) {
  uint64_t bits = 0;
  for (int i = 0; i < 64; i++) bits |= (uint64_t)((int8_t)bytes[i] < 1) << i;
  return bits;
}
#endif

/// A bit for each place that has an odd number of set bits at or before it.
static inline uint64_t parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

scan_result scan_rows(const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows) {
  scan_result result = {0, 0, 0};
  uint64_t inside = 0;       // all ones while a quote is open
  uint64_t odd = 0;          // anything for libcsv
  uint64_t was_end = 1;      // whether the byte before this block ended a cell
  uint64_t was_closing = 0;  // whether it was a closing quote
  for (size_t at = 0; at < count; at += 64) {
    uint64_t valid = count - at >= 64 ? ~0ULL : (1ULL << (count - at)) - 1;
    uint64_t lines = equal(bytes + at, '\n') & valid;
    uint64_t ending = (equal(bytes + at, ',') & valid) | lines;
    uint64_t quotes = equal(bytes + at, '"') & valid;
    odd |= equal(bytes + at, '\r') & valid;
    if (quotes | inside | was_closing) {
      // Bits from an opening quote up to the byte before its closing one.
      uint64_t quoted = parity(quotes) ^ inside;
      ending &= ~quoted;
      lines &= ~quoted;
      uint64_t opening = quotes & quoted, closing = quotes & ~quoted;
      // An opening quote follows the end of a cell; behind a closing one a cell ends.
      odd |= opening & ~(ending << 1 | was_end);
      odd |= (closing << 1 | was_closing) & ~ending & valid;
      was_closing = closing >> 63;
      inside = (uint64_t)((int64_t)quoted >> 63);
    }
    was_end = ending >> 63;
    while (ending) {
      int bit = __builtin_ctzll(ending);
      ends[result.cells++] = (uint32_t)(at + (size_t)bit);
      rows[result.rows] = (uint32_t)result.cells;
      result.rows += lines >> bit & 1;
      ending &= ending - 1;
    }
  }
  result.is_odd = odd != 0 || inside != 0 || was_closing != 0;
  return result;
}

size_t scan_last_row_end(const uint8_t *bytes, size_t count) {
  size_t last = 0;
  uint64_t inside = 0;
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    uint64_t quotes = equal(bytes + at, '"');
    uint64_t quoted = parity(quotes) ^ inside;
    uint64_t lines = equal(bytes + at, '\n') & ~quoted;
    if (lines) last = at + 64 - (size_t)__builtin_clzll(lines);
    inside = (uint64_t)((int64_t)quoted >> 63);
  }
  for (; at < count; at++) {
    if (bytes[at] == '"') inside = ~inside;
    if (bytes[at] == '\n' && !inside) last = at + 1;
  }
  return last;
}

int scan_is_space(unsigned char byte) {
  (void)byte;
  return 0;
}

/// The length of the valid character at `bytes`, of which `left` bytes are there; 0 if there is none.
static size_t character(const uint8_t *bytes, size_t left) {
  uint8_t first = bytes[0];
  size_t length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (length == 0 || length > left || first == 0) return 0;
  for (size_t i = 1; i < length; i++)
    if ((bytes[i] & 0xC0) != 0x80) return 0;
  // Forms that are too long, surrogates, and what lies beyond the last plane.
  if (first == 0xE0 && bytes[1] < 0xA0) return 0;
  if (first == 0xED && bytes[1] > 0x9F) return 0;
  if (first == 0xF0 && bytes[1] < 0x90) return 0;
  if (first == 0xF4 && bytes[1] > 0x8F) return 0;
  return length;
}

size_t scan_first_bad_byte(const uint8_t *bytes, size_t count) {
  size_t at = 0;
  while (at < count) {
    if (at + 64 <= count) {
      uint64_t bits = suspicious(bytes + at);
      if (bits == 0) {
        at += 64;
        continue;
      }
      at += (size_t)__builtin_ctzll(bits);
    }
    // Most of what is not ASCII is 汉字, three bytes each, one after the other.
    while (at + 4 <= count && (bytes[at] & 0xF0) == 0xE0) {
      uint32_t word;
      memcpy(&word, bytes + at, 4);
      if ((word & 0x00C0C000u) != 0x00808000u) return at;
      uint32_t top = (word & 0x0F) << 6 | (word >> 8 & 0x3F);
      if (top < 0x20 || (top >= 0x360 && top < 0x380)) return at;
      at += 3;
    }
    // Up to the next byte that the 64 at a time can pass over.
    if (at < count && (bytes[at] == 0 || bytes[at] >= 0x80)) {
      size_t length = character(bytes + at, count - at);
      if (length == 0) return at;
      at += length;
    } else if (at + 64 > count && at < count) {
      at++;
    }
  }
  return count;
}
