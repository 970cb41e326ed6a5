#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own loop; it ends the process.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*test)(const uint8_t *bytes, size_t size));
