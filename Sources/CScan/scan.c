#define _GNU_SOURCE
#include "scan.h"
#include <string.h>

/// What gives a bit for each of 64 bytes that equals `wanted`.
typedef uint64_t equal_function(const uint8_t *bytes, char wanted);

/// What writes the places of `count` set bits, counted from `first`; up to 15 more elements may be written.
typedef void places_function(uint64_t bits, size_t count, size_t first, uint32_t *places);

/// Most blocks hold fewer than eight ends: eight are written whatever there are, which saves a guess for each.
static inline void places(uint64_t bits, size_t count, size_t first, uint32_t *places) {
  for (size_t done = 0; done < count; done += 8) {
    for (int i = 0; i < 8; i++) {
      places[done + (size_t)i] = (uint32_t)(first + (bits ? (size_t)__builtin_ctzll(bits) : 0));
      bits &= bits - 1;
    }
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

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

#define WIDE __attribute__((target("avx2,bmi,popcnt")))

WIDE static inline uint64_t equal_wide(const uint8_t *bytes, char wanted) {
  const __m256i *block = (const __m256i *)bytes;
  __m256i all = _mm256_set1_epi8(wanted);
  uint64_t low = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(block), all));
  uint64_t high = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_loadu_si256(block + 1), all));
  return low | high << 32;
}

#define WIDEST __attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt")))

WIDEST static inline uint64_t equal_widest(const uint8_t *bytes, char wanted) {
  return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(bytes), _mm512_set1_epi8(wanted));
}

WIDEST static inline void places_widest(uint64_t bits, size_t count, size_t first, uint32_t *places) {
  const __m512i all = _mm512_set_epi64(
      0x3F3E3D3C3B3A3938, 0x3736353433323130, 0x2F2E2D2C2B2A2928, 0x2726252423222120, 0x1F1E1D1C1B1A1918,
      0x1716151413121110, 0x0F0E0D0C0B0A0908, 0x0706050403020100);
  __m512i found = _mm512_maskz_compress_epi8(bits, all);
  for (size_t done = 0; done < count; done += 16) {
    __m512i wide = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(found));
    _mm512_storeu_si512(places + done, _mm512_add_epi32(wide, _mm512_set1_epi32((int)first)));
    found = _mm512_alignr_epi64(found, found, 2);
  }
}
#else
static inline uint64_t equal(const uint8_t *bytes, char wanted) {
  uint64_t bits = 0;
  for (int i = 0; i < 64; i++) bits |= (uint64_t)(bytes[i] == (uint8_t)wanted) << i;
  return bits;
}
#endif

/// A bit for each place that has an odd number of set bits at or before it.
static inline uint64_t parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// The body of `scan_rows`, for what a processor can do.
__attribute__((always_inline)) static inline scan_result scan_with(
    equal_function equal, places_function places, const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows) {
  scan_result result = {0, 0, 0, 0, 0, 0};
  size_t cells = 0;           // up to here, those of the row that has not ended among them
  uint64_t inside = 0;        // all ones while a quote is open
  uint64_t odd_in_row = 0;    // anything for libcsv in the row that has not ended
  uint64_t quote_in_row = 0;  // any quote there
  uint64_t was_end = 1;       // whether the byte before this block ended a cell
  uint64_t was_closing = 0;   // whether it was a closing quote
  for (size_t at = 0; at < count; at += 64) {
    uint64_t valid = count - at >= 64 ? ~0ULL : (1ULL << (count - at)) - 1;
    uint64_t lines = equal(bytes + at, '\n') & valid;
    uint64_t ending = (equal(bytes + at, ',') & valid) | lines;
    uint64_t quotes = equal(bytes + at, '"') & valid;
    uint64_t odd = equal(bytes + at, '\r') & valid;
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
    size_t found = (size_t)__builtin_popcountll(ending);
    for (uint64_t rest = lines; rest; rest &= rest - 1) {
      uint64_t up_to = rest ^ (rest - 1);
      size_t end = cells + (size_t)__builtin_popcountll(ending & up_to);
      if (end - result.cells > result.most_cells) result.most_cells = end - result.cells;
      result.cells = end;
      quote_in_row |= quotes & up_to;
      rows[result.rows++] = (uint32_t)(end << 1) | (quote_in_row != 0);
      result.has_quotes |= quote_in_row != 0;
      quote_in_row = 0;
      quotes &= ~up_to;
    }
    quote_in_row |= quotes;
    if (lines) {
      uint64_t up_to_last = ~0ULL >> __builtin_clzll(lines);
      result.length = at + 64 - (size_t)__builtin_clzll(lines);
      result.is_odd |= (odd_in_row | (odd & up_to_last)) != 0;
      odd_in_row = 0;
      odd &= ~up_to_last;
    }
    odd_in_row |= odd;
    places(ending, found, at, ends + cells);
    cells += found;
  }
  return result;
}

#if defined(WIDE)
WIDE static scan_result scan_rows_wide(const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows) {
  return scan_with(equal_wide, places, bytes, count, ends, rows);
}

WIDEST static scan_result scan_rows_widest(const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows) {
  return scan_with(equal_widest, places_widest, bytes, count, ends, rows);
}
#endif

scan_result scan_rows_anywhere(const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows) {
  return scan_with(equal, places, bytes, count, ends, rows);
}

scan_result scan_rows(const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows) {
#if defined(WIDE)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2"))
    return scan_rows_widest(bytes, count, ends, rows);
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt"))
    return scan_rows_wide(bytes, count, ends, rows);
#endif
  return scan_rows_anywhere(bytes, count, ends, rows);
}

size_t scan_last_row_end(const uint8_t *bytes, size_t count) {
  if (!memchr(bytes, '"', count)) {
    const uint8_t *last = memrchr(bytes, '\n', count);
    return last ? (size_t)(last - bytes) + 1 : 0;
  }
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
