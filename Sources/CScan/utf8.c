#include "scan.h"
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

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
static inline uint64_t suspicious(const uint8_t *bytes) {
  uint64_t bits = 0;
  for (int i = 0; i < 64; i++) bits |= (uint64_t)((int8_t)bytes[i] < 1) << i;
  return bits;
}
#endif

#if defined(__x86_64__)
#include <immintrin.h>

// What can be wrong with a byte and the one before it, a bit each. Three tables, by the halves of the first byte and the
// upper half of the second, say which errors are possible; what all three allow is wrong (Keiser and Lemire,
// "Validating UTF-8 in less than one instruction per byte", 2020).
enum {
  TOO_SHORT = 1 << 0,      // a character begins before the last one is whole
  TOO_LONG = 1 << 1,       // ASCII followed by the middle of a character
  OVERLONG_3 = 1 << 2,     // three bytes for what has two
  TOO_LARGE = 1 << 3,      // beyond the last plane: F4 90 and above
  SURROGATE = 1 << 4,      // half of a pair of UTF-16
  OVERLONG_2 = 1 << 5,     // two bytes for ASCII
  TOO_LARGE_F5 = 1 << 6,   // F5 80 and above
  OVERLONG_4 = 1 << 6,     // four bytes for what has three
  TWO_MIDDLES = 1 << 7,    // two bytes from the middle of a character: right only as third or fourth
  ANY_LOW = TOO_SHORT | TOO_LONG | TWO_MIDDLES,
  OVER = TOO_LONG | OVERLONG_2 | TWO_MIDDLES
};

#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

/// How many bytes at the front are valid and not NUL, looked at 32 at a time; it ends where a character begins.
__attribute__((target("avx2"))) static size_t good_blocks_avx2(const uint8_t *bytes, size_t count) {
  const __m256i by_first_high = TWICE(
      TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, (char)TWO_MIDDLES,
      (char)TWO_MIDDLES, (char)TWO_MIDDLES, (char)TWO_MIDDLES, TOO_SHORT | OVERLONG_2, TOO_SHORT,
      TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_F5);
  const char low = (char)ANY_LOW, large = (char)(ANY_LOW | TOO_LARGE), larger = (char)(ANY_LOW | TOO_LARGE | TOO_LARGE_F5);
  const __m256i by_first_low = TWICE(
      (char)(ANY_LOW | OVERLONG_2 | OVERLONG_3 | OVERLONG_4), (char)(ANY_LOW | OVERLONG_2), low, low, large, larger, larger,
      larger, larger, larger, larger, larger, larger, (char)(ANY_LOW | TOO_LARGE | TOO_LARGE_F5 | SURROGATE), larger, larger);
  const char at_8 = (char)(OVER | OVERLONG_3 | TOO_LARGE_F5), at_9 = (char)(OVER | OVERLONG_3 | TOO_LARGE);
  const char at_a = (char)(OVER | SURROGATE | TOO_LARGE);
  const __m256i by_second_high = TWICE(
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, at_8, at_9, at_a, at_a,
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);
  const __m256i half = _mm256_set1_epi8(0x0F), zero = _mm256_setzero_si256();
  __m256i before = zero;
  size_t at = 0;
  for (; at + 32 <= count; at += 32) {
    __m256i now = _mm256_loadu_si256((const __m256i *)(bytes + at));
    __m256i wrong = _mm256_cmpeq_epi8(now, zero);
    // ASCII after ASCII needs no more than that.
    if (_mm256_movemask_epi8(_mm256_or_si256(now, before)) != 0) {
      __m256i across = _mm256_permute2x128_si256(before, now, 0x21);
      __m256i first = _mm256_alignr_epi8(now, across, 15);
      __m256i pairs = _mm256_and_si256(
          _mm256_and_si256(
              _mm256_shuffle_epi8(by_first_high, _mm256_and_si256(_mm256_srli_epi16(first, 4), half)),
              _mm256_shuffle_epi8(by_first_low, _mm256_and_si256(first, half))),
          _mm256_shuffle_epi8(by_second_high, _mm256_and_si256(_mm256_srli_epi16(now, 4), half)));
      // Two bytes behind the beginning of three, or three behind that of four, must stand what TWO_MIDDLES found.
      __m256i of_three = _mm256_subs_epu8(_mm256_alignr_epi8(now, across, 14), _mm256_set1_epi8(0xE0 - 0x80));
      __m256i of_four = _mm256_subs_epu8(_mm256_alignr_epi8(now, across, 13), _mm256_set1_epi8(0xF0 - 0x80));
      __m256i due = _mm256_and_si256(_mm256_or_si256(of_three, of_four), _mm256_set1_epi8((char)0x80));
      wrong = _mm256_or_si256(wrong, _mm256_xor_si256(due, pairs));
    }
    if (!_mm256_testz_si256(wrong, wrong)) break;
    before = now;
  }
  // The last character may not be whole yet.
  if (at > 0) at--;
  while (at > 0 && (bytes[at] & 0xC0) == 0x80) at--;
  return at;
}
#endif

/// How many bytes at the front are known to be good; it ends where a character begins.
static size_t good_blocks(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return good_blocks_avx2(bytes, count);
#endif
  (void)bytes;
  (void)count;
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
  size_t at = good_blocks(bytes, count);
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
