// Counts the cells of a file with libcsv and nothing else: what the reader is measured against.
#include <csv.h>
#include <stdio.h>

static void cell(void *text, size_t length, void *counts) {
  (void)text;
  ((size_t *)counts)[1]++;
  ((size_t *)counts)[2] += length;
}

static void row(int terminator, void *counts) {
  (void)terminator;
  ((size_t *)counts)[0]++;
}

int main(int count, char **arguments) {
  static char block[1 << 18];
  size_t counts[3] = {0, 0, 0}, length;
  struct csv_parser parser;
  FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
  if (!file || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI)) return 1;
  while ((length = fread(block, 1, sizeof block, file)) > 0)
    if (csv_parse(&parser, block, length, cell, row, counts) != length) return 1;
  if (csv_fini(&parser, cell, row, counts)) return 1;
  csv_free(&parser);
  printf("%zu rows, %zu cells, %zu bytes in cells\n", counts[0], counts[1], counts[2]);
  return 0;
}
