#pragma once

/// Asks the processor to bring what stands at an address near, and does not wait for it.
///
/// Nothing is read, so any address may be given. Places that are asked for first and read later come side by side; a program that
/// only reads them waits for a few at a time.
static inline void prefetch(const void *address) { __builtin_prefetch(address); }
