// SPDX-License-Identifier: EUPL-1.2
// pthreads and one atomic counter. C11's threads.h is avoided: ThreadSanitizer does not know it.
#include "base/pool.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

enum { MOST_JOBS = 64 };

struct loop {
	atomic_size_t next;
	size_t n;
	pool_step *step;
	void *ctx;
};

struct worker {
	struct loop *loop;
	size_t index;
};

static void *
work(void *arg)
{
	struct worker *w = arg;
	for (;;) {
		size_t i = atomic_fetch_add(&w->loop->next, 1);
		if (i >= w->loop->n)
			return NULL;
		w->loop->step(w->loop->ctx, w->index, i);
	}
}

void
pool_for(size_t n, size_t jobs, pool_step *step, void *ctx)
{
	struct loop loop = {.next = 0, .n = n, .step = step, .ctx = ctx};
	struct worker workers[MOST_JOBS];
	pthread_t threads[MOST_JOBS];
	size_t started = 1;
	if (jobs > MOST_JOBS)
		jobs = MOST_JOBS;
	for (size_t i = 0; i < MOST_JOBS; i++)
		workers[i] = (struct worker){&loop, i};
	for (; started < jobs && started < n; started++)
		if (pthread_create(&threads[started], NULL, work, &workers[started]))
			break; // fewer threads give the same result, only later
	work(&workers[0]);
	for (size_t i = 1; i < started; i++)
		pthread_join(threads[i], NULL);
}

size_t
pool_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);
	return n < 1 ? 1 : n > MOST_JOBS ? MOST_JOBS : (size_t)n;
}
