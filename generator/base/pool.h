// SPDX-License-Identifier: EUPL-1.2
// A parallel loop. The only place that starts threads.
#ifndef ANSLAG_POOL_H
#define ANSLAG_POOL_H

#include <stddef.h>

// One step of the loop. worker is 0 … jobs-1: no two steps with the same worker run at a time, so
// a step may use that worker's memory freely. Step i may write to slot i of shared arrays only.
typedef void pool_step(void *ctx, size_t worker, size_t i);

// Runs step for i = 0 … n-1 on jobs threads and returns when all are done. With jobs == 1 no
// thread is started.
void pool_for(size_t n, size_t jobs, pool_step *step, void *ctx);

// The number of processors online, at least 1.
size_t pool_processors(void);

#endif
