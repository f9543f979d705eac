// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.h"
#include "unit.h"

// XXH3-128 with seed 0, as its own test vectors have it.
static void
test_known(void **state)
{
	struct arena *a = *state;
	assert_str(hash_hex(a, hash_of(S(""))), "99aa06d3014798d86001c324468d497f");
	assert_str(hash_hex(a, hash_of((struct str){0})), "99aa06d3014798d86001c324468d497f");
}

static void
test_differ(void **state)
{
	(void)state;
	assert_true(hash_eq(hash_of(S("abc")), hash_of(S("abc"))));
	assert_false(hash_eq(hash_of(S("abc")), hash_of(S("abd"))));
	assert_false(hash_eq(hash_of(S("a")), hash_of(S("a\0"))));
	assert_false(hash_eq((struct hash){1, 2}, (struct hash){2, 2}));
	assert_false(hash_eq((struct hash){1, 2}, (struct hash){1, 3}));
}

static void
test_hex(void **state)
{
	struct arena *a = *state;
	struct hash h = {0x0123456789abcdef, 0x00000000000000ff}, back;
	assert_str(hash_hex(a, h), "0123456789abcdef00000000000000ff");
	assert_true(hash_parse(hash_hex(a, h), &back));
	assert_true(hash_eq(h, back));
}

static void
test_parse_bad(void **state)
{
	(void)state;
	static const struct str bad[] = {S_INIT(""), S_INIT("0123456789abcdef"),
		S_INIT("0123456789ABCDEF0123456789ABCDEF"),
		S_INIT("0123456789abcdef0123456789abcdeg"),
		S_INIT("0123456789abcdef0123456789abcdef0"),
		S_INIT(" 123456789abcdef0123456789abcdef")};
	struct hash h;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(hash_parse(bad[i], &h));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_known),
		TEST(test_differ),
		TEST(test_hex),
		TEST(test_parse_bad),
	};
	return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
