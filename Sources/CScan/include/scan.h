#pragma once
#include <stddef.h>
#include <stdint.h>

/// What `scan_rows` found in the whole rows at the front of a block.
typedef struct {
  /// How many bytes they take: up to the last line feed that has an even number of quotes before it.
  size_t length;
  size_t cells;
  size_t rows;
  /// How many cells the longest of them has.
  size_t most_cells;
  /// Whether there are quotes.
  int has_quotes;
  /// Something that libcsv must look at: a bare or paired CR, or a quote that neither opens nor closes a whole cell.
  int is_odd;
} scan_result;

/// Finds where cells and rows end in bytes[0..<count].
///
/// `ends` gets the offset of each separator, `rows` for each row twice the number of cells up to its end, and one more where it has
/// quotes; `ends` needs room for `count` + 16 elements, `rows` for `count`. Separators inside quotes are none. 64 bytes beyond
/// `count` must be readable.
scan_result scan_rows(const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows);

/// Does the same on any processor: what the ways of particular ones are held against.
scan_result scan_rows_anywhere(const uint8_t *bytes, size_t count, uint32_t *ends, uint32_t *rows);

/// The offset just behind the last line feed that has an even number of quotes before it; 0 if there is none.
size_t scan_last_row_end(const uint8_t *bytes, size_t count);

/// Says of every byte that it is no white space: for `csv_set_space_func`, which calls it for every byte.
int scan_is_space(unsigned char byte);

/// The offset of the first byte that is NUL or not valid UTF-8; `count` if there is none.
size_t scan_first_bad_byte(const uint8_t *bytes, size_t count);
