// SPDX-License-Identifier: EUPL-1.2
#include "unit.h"

#include "base/alike.h"

struct pairs {
	size_t n;
	bool found[8][8]; // of the first ids
};

static void
add_pair(void *ctx, size_t earlier, size_t id)
{
	struct pairs *p = ctx;
	p->n++;
	assert_true(earlier < id);
	if (id >= 8)
		return;
	assert_false(p->found[earlier][id]); // each once
	p->found[earlier][id] = true;
}

static void
test_pairs(void **state)
{
	enum { MARIT, MARITH, A_RING, SWAPPED, MERITH, AKE, AGAIN, EMPTY };
	const struct str words[] = {S("märit"), S("märith"), S("mårit"), S("mräit"), S("merith"),
		S("åke"), S("märit"), S("")};
	struct pairs p = {0};
	struct alike x = {.arena = *state};
	for (size_t i = 0; i < 8; i++)
		alike_add(&x, S("ek"), words[i], i, add_pair, &p);
	assert_true(p.found[MARIT][MARITH]);
	assert_true(p.found[MARIT][A_RING]);
	assert_true(p.found[MARIT][SWAPPED]);
	assert_true(p.found[MARITH][MERITH]);
	assert_true(p.found[MARIT][AGAIN]);
	assert_false(p.found[MARIT][AKE]);
	assert_false(p.found[A_RING][MERITH]);
	assert_false(p.found[AKE][EMPTY]);
}

static void
test_scope(void **state)
{
	struct pairs p = {0};
	struct alike x = {.arena = *state};
	alike_add(&x, S("ek"), S("anna"), 0, add_pair, &p);
	alike_add(&x, S("al"), S("anne"), 1, add_pair, &p);
	assert_int_equal(p.n, 0);
	alike_add_form(&x, S("ek"), S("anna"), 2, add_pair, &p);
	assert_true(p.found[0][2]);
	assert_int_equal(p.n, 1);
}

// Ten thousand words that have nothing to do with each other: no comparing of each with each.
static void
test_many(void **state)
{
	enum { MANY = 10000 };
	struct pairs p = {0};
	struct alike x = {.arena = *state};
	uint64_t random = 7;
	for (size_t i = 0; i < MANY; i++) {
		char word[11] = "";
		for (size_t k = 0; k < 10; k++) {
			random = random * 6364136223846793005u + 1442695040888963407u;
			word[k] = (char)('a' + (random >> 33) % 26);
		}
		alike_add(&x, S(""), str_of(word), i, add_pair, &p);
	}
	assert_true(p.n < 10);
}

// Many that have a form in common: the newest are paired, and the work stays bounded.
static void
test_common_form(void **state)
{
	enum { MANY = 10000 };
	struct pairs p = {0};
	struct alike x = {.arena = *state};
	for (size_t i = 0; i < MANY; i++)
		alike_add_form(&x, S("anna"), S("lind"), i, add_pair, &p);
	assert_true(p.n >= MANY - 1 && p.n <= 64 * MANY);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_pairs), TEST(test_scope), TEST(test_many), TEST(test_common_form)};
	return cmocka_run_group_tests_name("alike", tests, NULL, NULL);
}
