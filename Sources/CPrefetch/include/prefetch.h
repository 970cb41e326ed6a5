#pragma once

/// Asks the processor to bring what stands at an address near, and does not wait for it.
///
/// Nothing is read: any address may be given. Many places that are asked for one behind the other come side by side, where a
/// program that reads them one behind the other waits for each of a few.
static inline void prefetch(const void *address) { __builtin_prefetch(address); }
