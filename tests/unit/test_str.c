// SPDX-License-Identifier: EUPL-1.2
// str, buf and arena.
#include "unit.h"

static void
test_literals(void **state)
{
	(void)state;
	static const struct str constant = S_INIT("åäö");
	assert_int_equal(S("åäö").n, 6);
	assert_true(str_eq(constant, S("åäö")));
	assert_int_equal(str_of("abc").n, 3);
	assert_true(str_eq((struct str){0}, S("")));
}

static void
test_compare(void **state)
{
	(void)state;
	assert_int_equal(str_cmp(S("a"), S("a")), 0);
	assert_true(str_cmp(S("a"), S("b")) < 0);
	assert_true(str_cmp(S("b"), S("a")) > 0);
	assert_true(str_cmp(S("a"), S("ab")) < 0);
	assert_true(str_cmp(S("ab"), S("a")) > 0);
	assert_true(str_cmp(S("\xc3"), S("a")) > 0); // bytes are unsigned
	assert_true(str_cmp((struct str){0}, S("a")) < 0);
	assert_int_equal(str_cmp((struct str){0}, S("")), 0);
	assert_false(str_eq(S("ab"), S("a")));
	assert_false(str_eq(S("ab"), S("ac")));
}

static void
test_starts_ends(void **state)
{
	(void)state;
	assert_true(str_starts(S("abc"), S("ab")));
	assert_true(str_starts(S("abc"), S("")));
	assert_false(str_starts(S("ab"), S("abc")));
	assert_true(str_ends(S("abc"), S("bc")));
	assert_true(str_ends(S("abc"), S("abc")));
	assert_false(str_ends(S("bc"), S("abc")));
	assert_true(str_ends((struct str){0}, S("")));
}

static void
test_slice(void **state)
{
	(void)state;
	assert_str(str_slice(S("abcdef"), 2, 4), "cd");
	assert_str(str_slice(S("abc"), 1, 99), "bc");
	assert_str(str_slice(S("abc"), 5, 9), "");
	assert_str(str_slice(S("abc"), 3, 1), "");
	assert_str(str_from(S("abc"), 1), "bc");
	assert_str(str_from(S("abc"), 3), "");
	assert_null(str_slice((struct str){0}, 1, 2).p);
}

static void
test_trim(void **state)
{
	(void)state;
	assert_str(str_trim(S(" \t a b \r\n")), "a b");
	assert_str(str_trim(S(" \n ")), "");
	assert_str(str_trim((struct str){0}), "");
	assert_str(str_trim_end(S(" a ")), " a");
}

static void
test_find(void **state)
{
	(void)state;
	assert_int_equal(str_find(S("banan"), S("an")), 1);
	assert_int_equal(str_find(S("banan"), S("x")), 5);
	assert_int_equal(str_find((struct str){0}, S("x")), 0);
	assert_int_equal(str_chr(S("banan"), 'n'), 2);
	assert_int_equal(str_rchr(S("banan"), 'n'), 4);
	assert_int_equal(str_chr(S("banan"), 'x'), 5);
	assert_int_equal(str_rchr(S("banan"), 'x'), 5);
	assert_true(str_has(S("banan"), S("nan")));
	assert_false(str_has(S("banan"), S("nana")));
	assert_false(str_has(S("na"), S("nan")));
	assert_false(str_has((struct str){0}, S("n")));
}

static void
test_cut(void **state)
{
	(void)state;
	struct str s = S("a/b/c");
	assert_str(str_cut(&s, '/'), "a");
	assert_str(s, "b/c");
	assert_str(str_cut(&s, '/'), "b");
	assert_str(str_cut(&s, '/'), "c");
	assert_str(s, "");
	assert_str(str_cut(&s, '/'), "");
	s = S("a/");
	assert_str(str_cut(&s, '/'), "a");
	assert_str(s, "");
}

static void
test_lines(void **state)
{
	(void)state;
	struct str s = S("ett\r\n\ntre\rkvar\nsist"), line;
	assert_true(str_line(&s, &line));
	assert_str(line, "ett");
	assert_true(str_line(&s, &line));
	assert_str(line, "");
	assert_true(str_line(&s, &line));
	assert_str(line, "tre\rkvar"); // CR alone ends no line
	assert_true(str_line(&s, &line));
	assert_str(line, "sist");
	assert_false(str_line(&s, &line));
}

static void
test_number(void **state)
{
	(void)state;
	assert_int_equal(str_number(S("0")), 0);
	assert_int_equal(str_number(S("007")), 7);
	assert_int_equal(str_number(S("999999999")), 999999999);
	assert_int_equal(str_number(S("1000000000")), -1);
	assert_int_equal(str_number(S("")), -1);
	assert_int_equal(str_number(S("-1")), -1);
	assert_int_equal(str_number(S("1 ")), -1);
	assert_int_equal(str_number(S("1a")), -1);
}

static void
test_signs(void **state)
{
	(void)state;
	for (int c = 0; c < 256; c++) {
		char sign = (char)c;
		assert_int_equal(is_digit(sign), c >= '0' && c <= '9');
		assert_int_equal(is_space(sign), c && strchr(" \t\n\v\f\r", c) != NULL);
		assert_int_equal(is_alpha(sign), (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
	}
}

static void
test_copies(void **state)
{
	struct arena *a = *state;
	char bytes[] = "abc";
	struct str copy = str_dup(a, (struct str){bytes, 3});
	bytes[0] = 'x';
	assert_str(copy, "abc");
	assert_string_equal(str_cstr(a, str_slice(S("abcdef"), 1, 3)), "bc");
	assert_string_equal(str_cstr(a, (struct str){0}), "");
	assert_str(str_fmt(a, "%d %.*s", 42, STR(S("år"))), "42 år");
	assert_str(str_join(a, S("ab"), S("cd")), "abcd");
	assert_str(str_join(a, (struct str){0}, (struct str){0}), "");
}

static void
test_list(void **state)
{
	struct arena *a = *state;
	struct strs list = {0};
	for (int i = 0; i < 100; i++)
		strs_push(a, &list, str_fmt(a, "%d", i));
	assert_int_equal(list.n, 100);
	assert_str(list.items[0], "0");
	assert_str(list.items[99], "99");
}

static void
test_buf(void **state)
{
	(void)state;
	struct buf b = {0};
	assert_int_equal(buf_str(&b).n, 0);
	buf_add(&b, (struct str){0});
	buf_add(&b, S("ab"));
	buf_byte(&b, 'c');
	buf_pad(&b, '-', 3);
	buf_pad(&b, '-', 0);
	buf_addf(&b, "%05d%s", 42, "");
	assert_str(buf_str(&b), "abc---00042");
	buf_clear(&b);
	assert_int_equal(b.n, 0);
	for (int i = 0; i < 10000; i++)
		buf_addf(&b, "%04d", i);
	assert_int_equal(b.n, 40000);
	assert_str(str_slice(buf_str(&b), 39996, 40000), "9999");
	buf_reserve(&b, 100000);
	assert_true(b.cap - b.n >= 100000);
	buf_release(&b);
	assert_null(b.p);
	assert_int_equal(b.cap, 0);
}

static void
test_arena(void **state)
{
	struct arena *a = *state;
	for (size_t size = 0; size < 300; size++) {
		char *p = arena_alloc(a, size);
		assert_int_equal((uintptr_t)p % 16, 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xFF, size);
	}
	char *large = arena_alloc(a, 1000000); // more than a chunk
	assert_int_equal(large[999999], 0);
	memset(large, 1, 1000000);
	arena_reset(a);
	unsigned char *again = arena_alloc(a, 1000); // memory that was used before is zeroed
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(again[i], 0);
	arena_release(a);
	assert_null(a->chunk);
	arena_reset(a);
	arena_release(a);
}

static void
test_arena_keeps(void **state)
{
	struct arena *a = *state;
	char *kept[2000];
	for (int i = 0; i < 2000; i++) {
		kept[i] = arena_alloc(a, 97);
		memset(kept[i], i, 97);
	}
	for (int i = 0; i < 2000; i++)
		for (int k = 0; k < 97; k++)
			assert_int_equal(kept[i][k], (char)i);
}

static void
test_arena_grow(void **state)
{
	struct arena *a = *state;
	struct {
		int *items;
		size_t n, cap;
	} list = {0};
	for (int i = 0; i < 1000; i++)
		ARENA_PUSH(a, &list, i);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(list.items[i], i);
	assert_true(list.cap >= 1000 && list.cap < 2048);
	assert_non_null(ARENA_NEW(a, int, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_literals),
		TEST(test_compare),
		TEST(test_starts_ends),
		TEST(test_slice),
		TEST(test_trim),
		TEST(test_find),
		TEST(test_cut),
		TEST(test_lines),
		TEST(test_number),
		TEST(test_signs),
		TEST(test_copies),
		TEST(test_list),
		TEST(test_buf),
		TEST(test_arena),
		TEST(test_arena_keeps),
		TEST(test_arena_grow),
	};
	return cmocka_run_group_tests_name("str", tests, NULL, NULL);
}
