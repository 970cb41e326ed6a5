#define _GNU_SOURCE
#include "memory_files.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libxlsxwriter keeps the parts of a workbook in temporary files until it packs them, and does not look whether writing
// them failed: on a full disk it would pack half a part and call it done. So its own lxw_tmpfile is replaced by this one,
// which the linker prefers, and the parts stay in memory.

struct memory {
  char *bytes;
  size_t size, room, at;
};

static int made;

int memory_files_made(void) { return made; }

static ssize_t read_memory(void *cookie, char *into, size_t count) {
  struct memory *memory = cookie;
  size_t left = memory->at < memory->size ? memory->size - memory->at : 0;
  if (count > left) count = left;
  memcpy(into, memory->bytes + memory->at, count);
  memory->at += count;
  return (ssize_t)count;
}

static ssize_t write_memory(void *cookie, const char *from, size_t count) {
  struct memory *memory = cookie;
  size_t end = memory->at + count;
  if (end > memory->room) {
    memory->room = 2 * end;
    memory->bytes = realloc(memory->bytes, memory->room);
    // Nobody would hear of it.
    if (!memory->bytes) abort();
  }
  if (memory->at > memory->size) memset(memory->bytes + memory->size, 0, memory->at - memory->size);
  memcpy(memory->bytes + memory->at, from, count);
  memory->at = end;
  if (end > memory->size) memory->size = end;
  return (ssize_t)count;
}

static int seek_memory(void *cookie, off64_t *offset, int whence) {
  struct memory *memory = cookie;
  off64_t start = whence == SEEK_SET ? 0 : (off64_t)(whence == SEEK_CUR ? memory->at : memory->size);
  if (start + *offset < 0) return -1;
  memory->at = (size_t)(start + *offset);
  *offset = (off64_t)memory->at;
  return 0;
}

static int close_memory(void *cookie) {
  struct memory *memory = cookie;
  free(memory->bytes);
  free(memory);
  return 0;
}

/// A file in memory, in place of libxlsxwriter's function of this name.
FILE *lxw_tmpfile(const char *folder) {
  (void)folder;
  struct memory *memory = calloc(1, sizeof *memory);
  if (!memory) return NULL;
  cookie_io_functions_t functions = {read_memory, write_memory, seek_memory, close_memory};
  FILE *file = fopencookie(memory, "w+b", functions);
  if (!file) free(memory);
  made++;
  return file;
}
