// SPDX-License-Identifier: EUPL-1.2
#include "format/json.h"
#include "unit.h"

static void
test_shape(void **state)
{
	(void)state;
	struct buf b = {0};
	struct json j = {.out = &b};
	json_open(&j, '{');
	json_key(&j, S("tom"));
	json_open(&j, '[');
	json_close(&j, ']');
	json_key(&j, S("lista"));
	json_open(&j, '[');
	json_number(&j, -3);
	json_bool(&j, true);
	json_null(&j);
	json_open(&j, '{');
	json_close(&j, '}');
	json_close(&j, ']');
	json_key(&j, S("text"));
	json_text(&j, S("å"));
	json_close(&j, '}');
	assert_str(buf_str(&b),
		"{\n  \"tom\": [],\n  \"lista\": [\n    -3,\n    true,\n    null,\n    {}\n  ],\n"
		"  \"text\": \"å\"\n}\n");
	buf_release(&b);
}

static void
test_strings(void **state)
{
	(void)state;
	static const struct {
		struct str text;
		const char *want;
	} cases[] = {
		{S_INIT(""), "\"\"\n"}, {S_INIT("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"\n"},
		{S_INIT("rad\nrad\ttab\r"), "\"rad\\nrad\\u0009tab\\u000d\"\n"},
		{S_INIT("\0\x1F\x7F"), "\"\\u0000\\u001f\\u007f\"\n"},
		{S_INIT("åäö 漢 😀"), "\"åäö 漢 😀\"\n"},
		{S_INIT("</script>"), "\"\\u003c/script>\"\n"},
		{S_INIT("\u2028\u2029"), "\"\\u2028\\u2029\"\n"},
		{S_INIT("sm\xF6rg\xC3"), "\"sm\uFFFDrg\uFFFD\"\n"}, // no UTF-8
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = {0};
		struct json j = {.out = &b};
		json_text(&j, cases[i].text);
		buf_byte(&b, '\n');
		assert_str(buf_str(&b), cases[i].want);
		buf_release(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_shape), TEST(test_strings)};
	return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
