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

// A vector of 32 bytes.
#define GOOD_BLOCKS __attribute__((target("avx2"))) static size_t good_blocks_of_32
#define VECTOR __m256i
#define OF(operation) _mm256_##operation
#define TABLE(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))
#define ZEROS_OF(vector) _mm256_cmpeq_epi8(vector, _mm256_setzero_si256())
#define IS_ASCII(vector) (_mm256_movemask_epi8(vector) == 0)
#define IS_ZERO(vector) _mm256_testz_si256(vector, vector)
#define ACROSS(before, now) _mm256_permute2x128_si256(before, now, 0x21)
#include "utf8_blocks.h"

// A vector of 64 bytes.
#define GOOD_BLOCKS __attribute__((target("avx512f,avx512bw"))) static size_t good_blocks_of_64
#define VECTOR __m512i
#define OF(operation) _mm512_##operation
#define TABLE(...) _mm512_broadcast_i32x4(_mm_setr_epi8(__VA_ARGS__))
#define ZEROS_OF(vector) _mm512_movm_epi8(_mm512_testn_epi8_mask(vector, vector))
#define IS_ASCII(vector) (_mm512_movepi8_mask(vector) == 0)
#define IS_ZERO(vector) (_mm512_test_epi8_mask(vector, vector) == 0)
#define ACROSS(before, now) _mm512_alignr_epi32(now, before, 12)
#include "utf8_blocks.h"
#endif

/// How many bytes at the front are known to be good; it ends where a character begins.
static size_t good_blocks(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw")) return good_blocks_of_64(bytes, count);
  if (__builtin_cpu_supports("avx2")) return good_blocks_of_32(bytes, count);
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
