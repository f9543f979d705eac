// SPDX-License-Identifier: EUPL-1.2
// A step in a process of its own, with limits: what others have written may cost more than anybody
// thought of, and somebody must be left to say so.
#ifndef ANSLAG_GUARD_H
#define ANSLAG_GUARD_H

#include <stddef.h>

// Returns an exit status. It sets its limits itself, when it knows them.
typedef int guard_step(void *ctx);

enum guard_ending { GUARD_DONE, GUARD_TIME, GUARD_MEMORY, GUARD_BROKEN };

// Runs the step and waits for it. Its exit status is in *status when it got to one.
enum guard_ending guard_run(guard_step *step, void *ctx, int *status);

// Limits of this process from now on: bytes of memory and seconds of processor time.
void guard_limit(size_t memory, size_t seconds);

#endif
