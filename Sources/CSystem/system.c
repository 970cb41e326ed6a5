#define _GNU_SOURCE
#include "system.h"
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

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
