// SPDX-License-Identifier: EUPL-1.2
// Rows and cells; the HTML of tables is tested by markdown.txt.
#include "format/table.h"
#include "unit.h"

// A table as "first columns aligns: cell|cell / cell|cell", or "none".
static struct str
read(struct arena *a, const char *text)
{
	static const char signs[] = {'-', '<', '^', '>'};
	struct str rest = str_of(text), line;
	struct strs lines = {0};
	struct table t;
	size_t first, wide;
	while (str_line(&rest, &line))
		strs_push(a, &lines, line);
	if (!table_parse(a, lines.items, lines.n, &t, &first, &wide))
		return S("none");
	struct buf b = {0};
	buf_addf(&b, "%zu ", first);
	for (size_t i = 0; i < t.columns; i++)
		buf_byte(&b, signs[t.aligns[i]]);
	for (size_t row = 0; row < t.n; row++) {
		buf_add(&b, row ? S(" / ") : S(": "));
		for (size_t i = 0; i < t.columns; i++) {
			buf_add(&b, i ? S(",") : S(""));
			buf_add(&b, t.items[row].cells[i]);
		}
	}
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static void
test_shapes(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"| a | b |\n| --- | --- |\n| c | d |", "0 --: a,b / c,d"},
		{"a | b\n--- | ---\nc | d", "0 --: a,b / c,d"},
		{"a|b\n-|-\nc|d", "0 --: a,b / c,d"},
		{"| a\n| ---\n| c", "0 -: a / c"},
		{"a |\n--- |\nc |", "0 -: a / c"},
		{"| a | b | c | d |\n|---|:--|:-:|--:|", "0 -<^>: a,b,c,d"},
		{"| a | b |\n| - | -: |\n| 1 | 2 | 3 |\n| 1 |\n||\n", "0 ->: a,b / 1,2 / 1, / ,"},
		{"| a \\| b | c |\n| --- | --- |\n| \\| | \\\\| |", "0 --: a | b,c / |,\\\\"},
		{"förra\n| a | b |\n| --- | --- |\n| c | d |", "1 --: a,b / c,d"},
		{"| | b |\n| --- | --- |\n| c | |", "0 --: ,b / c,"},
		{"a\n:-:", "0 ^: a"},
		{"a | b\n- | -\nc | d \\|", "0 --: a,b / c,d |"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(read(a, cases[i][0]), cases[i][1]);
}

static void
test_no_table(void **state)
{
	struct arena *a = *state;
	static const char *const cases[] = {
		"", "| a | b |",
		"| --- | --- |\n| a | b |",   // a delimiter without a header
		"| a | b |\n| --- |\n| c |",  // fewer delimiters
		"| a |\n| --- | --- |",       // more
		"| a | b |\n| --- | -x- |",   // no delimiter
		"| a | b |\n| --- | |",       // an empty delimiter
		"| a | b |\n| : | --- |",     // no dash
		"| a | b |\n\n| --- | --- |", // a gap
		"a\n---",                     // a heading
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(read(a, cases[i]), "none");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_shapes),
		TEST(test_no_table),
	};
	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
