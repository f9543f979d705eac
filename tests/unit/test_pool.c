// SPDX-License-Identifier: EUPL-1.2
#include "base/pool.h"
#include "unit.h"

#include <sched.h>
#include <stdatomic.h>

enum { N = 2000, MOST = 64 };

struct run {
	int done[N];
	atomic_int busy[MOST]; // is a step with this worker running?
	atomic_int bad, highest;
};

static void
step(void *ctx, size_t worker, size_t i)
{
	struct run *r = ctx;
	if (worker >= MOST || atomic_exchange(&r->busy[worker], 1)) {
		atomic_store(&r->bad, 1);
		return;
	}
	r->done[i]++;
	if (i % 100 == 0)
		sched_yield(); // so that others have a turn
	int highest = atomic_load(&r->highest);
	while ((int)worker > highest &&
		!atomic_compare_exchange_weak(&r->highest, &highest, (int)worker))
		continue;
	atomic_store(&r->busy[worker], 0);
}

static void
run(size_t n, size_t jobs)
{
	struct run *r = calloc(1, sizeof *r);
	assert_non_null(r);
	pool_for(n, jobs, step, r);
	assert_int_equal(r->bad, 0);
	assert_true((size_t)r->highest < jobs);
	for (size_t i = 0; i < N; i++)
		assert_int_equal(r->done[i], i < n);
	free(r);
}

static void
test_each_once(void **state)
{
	(void)state;
	static const size_t jobs[] = {1, 2, 3, 8, 64};
	for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++)
		run(N, jobs[i]);
}

struct meeting {
	atomic_int here, met;
};

// A step that waits until all others have begun.
static void
meet(void *ctx, size_t worker, size_t i)
{
	struct meeting *m = ctx;
	(void)worker, (void)i;
	atomic_fetch_add(&m->here, 1);
	for (int tries = 0; tries < 5000000 && atomic_load(&m->here) < 4; tries++)
		sched_yield();
	atomic_fetch_add(&m->met, atomic_load(&m->here) == 4);
}

static void
test_parallel(void **state)
{
	(void)state;
	struct meeting m = {0, 0};
	pool_for(4, 4, meet, &m);
	assert_int_equal(m.met, 4);
}

static void
test_few_steps(void **state)
{
	(void)state;
	run(0, 8);
	run(1, 8);
	run(3, 8);
}

static void
test_processors(void **state)
{
	(void)state;
	assert_true(pool_processors() >= 1 && pool_processors() <= MOST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_each_once),
		TEST(test_parallel),
		TEST(test_few_steps),
		TEST(test_processors),
	};
	return cmocka_run_group_tests_name("pool", tests, NULL, NULL);
}
