#define _GNU_SOURCE
#include "system.h"
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <sys/mman.h>
#include <wchar.h>

// A standard stream that was closed must not be taken by the next file that is opened: data would be read from, or
// messages written into, the wrong file. What stands in its place can be neither read (0) nor written (1, 2 swallows).
__attribute__((constructor)) static void hold_standard_streams(void) {
  for (int stream = 0; stream < 3; stream++)
    if (fcntl(stream, F_GETFD) == -1) (void)open("/dev/null", stream == 1 ? O_RDONLY : O_WRONLY);
}

// wcwidth goes by the locale, and a user's may know no 汉字; only its own answer is taken from C.UTF-8.
int cell_width(uint32_t character) {
  static locale_t utf8;
  if (utf8 == (locale_t)0) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)character);
  uselocale(before);
  return width < 0 ? 0 : width;
}

int exchange_names(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int open_unnamed(const char *folder) { return open(folder, O_WRONLY | O_CLOEXEC | O_TMPFILE, 0644); }

void widen_pipe(int descriptor) { (void)fcntl(descriptor, F_SETPIPE_SZ, 1 << 20); }

int open_in_memory(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
