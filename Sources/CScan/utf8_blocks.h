// Not a header: the body of a function that is compiled for each size of a vector, with what utf8.c defines for it.

/// How many bytes at the front are valid and not NUL, looked at a vector at a time; it ends where a character begins.
GOOD_BLOCKS(const uint8_t *bytes, size_t count) {
  const char low = (char)ANY_LOW, large = (char)(ANY_LOW | TOO_LARGE), larger = (char)(ANY_LOW | TOO_LARGE | TOO_LARGE_F5);
  const char at_8 = (char)(OVER | OVERLONG_3 | TOO_LARGE_F5), at_9 = (char)(OVER | OVERLONG_3 | TOO_LARGE);
  const char at_a = (char)(OVER | SURROGATE | TOO_LARGE);
  const VECTOR by_first_high = TABLE(
      TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, (char)TWO_MIDDLES,
      (char)TWO_MIDDLES, (char)TWO_MIDDLES, (char)TWO_MIDDLES, TOO_SHORT | OVERLONG_2, TOO_SHORT,
      TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_F5);
  const VECTOR by_first_low = TABLE(
      (char)(ANY_LOW | OVERLONG_2 | OVERLONG_3 | OVERLONG_4), (char)(ANY_LOW | OVERLONG_2), low, low, large, larger, larger,
      larger, larger, larger, larger, larger, larger, (char)(ANY_LOW | TOO_LARGE | TOO_LARGE_F5 | SURROGATE), larger, larger);
  const VECTOR by_second_high = TABLE(
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, at_8, at_9, at_a, at_a,
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);
  const VECTOR half = OF(set1_epi8)(0x0F);
  VECTOR before = half ^ half;
  size_t at = 0;
  for (; at + sizeof(VECTOR) <= count; at += sizeof(VECTOR)) {
    VECTOR now;
    memcpy(&now, bytes + at, sizeof now);
    VECTOR wrong = ZEROS_OF(now);
    // ASCII after ASCII needs no more than that.
    if (!IS_ASCII(now | before)) {
      VECTOR across = ACROSS(before, now);
      VECTOR first = OF(alignr_epi8)(now, across, 15);
      VECTOR pairs = OF(shuffle_epi8)(by_first_high, OF(srli_epi16)(first, 4) & half) &
                     OF(shuffle_epi8)(by_first_low, first & half) &
                     OF(shuffle_epi8)(by_second_high, OF(srli_epi16)(now, 4) & half);
      // Two bytes behind the beginning of three, or three behind that of four, must stand what TWO_MIDDLES found.
      VECTOR of_three = OF(subs_epu8)(OF(alignr_epi8)(now, across, 14), OF(set1_epi8)(0xE0 - 0x80));
      VECTOR of_four = OF(subs_epu8)(OF(alignr_epi8)(now, across, 13), OF(set1_epi8)(0xF0 - 0x80));
      VECTOR due = (of_three | of_four) & OF(set1_epi8)((char)0x80);
      wrong |= due ^ pairs;
    }
    if (!IS_ZERO(wrong)) break;
    before = now;
  }
  // The last character may not be whole yet.
  if (at > 0) at--;
  while (at > 0 && (bytes[at] & 0xC0) == 0x80) at--;
  return at;
}

#undef GOOD_BLOCKS
#undef VECTOR
#undef OF
#undef TABLE
#undef ZEROS_OF
#undef IS_ASCII
#undef IS_ZERO
#undef ACROSS
