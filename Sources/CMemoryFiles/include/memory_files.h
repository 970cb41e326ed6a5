#pragma once

/// How many files in memory stood in for temporary ones of libxlsxwriter; the library found them if it is not 0.
int memory_files_made(void);
