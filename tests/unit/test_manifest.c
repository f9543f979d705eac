// SPDX-License-Identifier: EUPL-1.2
#include "output/manifest.h"
#include "unit.h"

#define A "0123456789abcdef0123456789abcdef"
#define B "fedcba9876543210fedcba9876543210"

static void
test_round(void **state)
{
	struct arena *a = *state;
	struct str text =
		S("anslag 2\n" A " " B " 12 sida 1f0e content/brev/b.md brev/index.html\n" B " " A
		  " 0 - - - fil med mellanslag\n");
	struct manifest m = manifest_parse(a, text);
	struct buf b = {0};
	assert_int_equal(m.n, 2);
	assert_int_equal(m.items[0].size, 12);
	assert_str(m.items[1].path, "fil med mellanslag");
	assert_str(hash_hex(a, m.items[0].bytes), A);
	assert_str(hash_hex(a, m.items[0].recipe), B);
	assert_int_equal(m.items[0].role, ROLE_PAGE);
	assert_str(m.items[0].id, "1f0e");
	assert_str(m.items[0].source, "content/brev/b.md");
	assert_int_equal(m.items[1].role, ROLE_OTHER);
	assert_str(m.items[1].id, "");
	assert_str(m.items[1].source, "");
	manifest_write(&b, &m);
	assert_true(str_eq(buf_str(&b), text));
	buf_release(&b);
}

// The first format says nothing of what stands where.
static void
test_first_format(void **state)
{
	struct manifest m = manifest_parse(*state, S("anslag 1\n" A " " B " 12 brev/index.html\n"));
	assert_int_equal(m.n, 1);
	assert_int_equal(m.items[0].role, ROLE_OTHER);
	assert_int_equal(m.items[0].size, 12);
	assert_str(m.items[0].path, "brev/index.html");
}

static void
test_find(void **state)
{
	struct arena *a = *state;
	struct manifest m = manifest_parse(
		a, S("anslag 1\n" A " " B " 1 c\n" A " " B " 2 a/b\n" A " " B " 3 a.b\n"));
	assert_int_equal(m.n, 3); // sorted, whatever the order was
	assert_int_equal(manifest_find(&m, S("a/b"))->size, 2);
	assert_int_equal(manifest_find(&m, S("a.b"))->size, 3);
	assert_int_equal(manifest_find(&m, S("c"))->size, 1);
	assert_null(manifest_find(&m, S("a")));
	assert_null(manifest_find(&(struct manifest){0}, S("a")));
}

// An unreadable manifest is empty as a whole: nothing is then known to be ours.
static void
test_unreadable(void **state)
{
	static const struct str texts[] = {S_INIT(""), S_INIT("anslag 3\n" A " " B " 1 c\n"),
		S_INIT("anslag 2\n" A " " B " 1 c\n"), S_INIT("anslag 2\n" A " " B " 1 sida - -\n"),
		S_INIT("anslag 2\n" A " " B " 1 sidor - - c\n"),
		S_INIT(A " " B " 1 c\n"), S_INIT("anslag 1\n" A " " B " 1 c\n" A " " B " x d\n"),
		S_INIT("anslag 1\n" A " " B " 1\n"), S_INIT("anslag 1\n" A " 1 c\n"),
		S_INIT("anslag 1\n" A " " B " -1 c\n"), S_INIT("anslag 1\nskräp\n"),
		S_INIT("anslag 1\n" A " " B " 1 a\n\n"), S_INIT("\0\xff\n\n"),
		S_INIT("anslag 1\n" A " " B)};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_int_equal(manifest_parse(*state, texts[i]).n, 0);
	assert_int_equal(manifest_parse(*state, S("anslag 2\n")).n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_round),
		TEST(test_first_format),
		TEST(test_find),
		TEST(test_unreadable),
	};
	return cmocka_run_group_tests_name("manifest", tests, NULL, NULL);
}
