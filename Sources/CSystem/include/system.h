#pragma once
#include <stdint.h>

// What glibc offers only under _GNU_SOURCE or _XOPEN_SOURCE, which Swift's Glibc module does not set.

/// How many cells of a terminal a character takes: 2 for 汉字, 0 for combining marks and what is not shown.
int cell_width(uint32_t character);

/// Gives each of two paths the other's name in one step; 0, or -1 with errno.
int exchange_names(const char *one, const char *other);

/// Opens a file without a name in a folder, for writing; -1 with errno.
int open_unnamed(const char *folder);

/// Asks for a pipe of 1 MiB; refused for anything but a pipe, which does no harm.
void widen_pipe(int descriptor);

/// Opens a file that is in memory alone, for reading and writing; -1 with errno.
int open_in_memory(const char *name);
