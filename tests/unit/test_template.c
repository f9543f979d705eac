// SPDX-License-Identifier: EUPL-1.2
// Values, and what site mode adds to Mustache; the language itself is tested by mustache.yml.
#include "format/template.h"
#include "unit.h"

static const struct template_word words[] = {{S_INIT("innehall"), true, S_INIT("")},
	{S_INIT("lista"), true, S_INIT("")}, {S_INIT("namn"), true, S_INIT("")},
	{S_INIT("rubrik"), false, S_INIT("")}, {S_INIT("titel"), true, S_INIT("")}};

struct site {
	struct arena *arena;
	struct templates set;
	struct diags diags;
};

static struct site
site(struct arena *a)
{
	return (struct site){
		.arena = a, .set = {.words = words, .n_words = sizeof words / sizeof *words}};
}

static bool
add(struct site *s, const char *name, const char *text)
{
	struct file *f = ARENA_NEW(s->arena, struct file, 1);
	*f = (struct file){str_of(name), str_of(text)};
	return templates_add(s->arena, &s->set, str_of(name), f, &s->diags);
}

// What the first template gives, or "FEL".
static struct str
render(struct site *s, const struct value *data)
{
	struct buf b = {0};
	bool good = template_render(&b, &s->set, &s->set.items[0], data, S("/brev/"), &s->diags);
	struct str out = good ? str_dup(s->arena, buf_str(&b)) : S("FEL");
	buf_release(&b);
	return out;
}

static void
test_values(void **state)
{
	struct arena *a = *state;
	struct value map = {0}, list = {0};
	assert_int_equal(value_text(S("x")).kind, VALUE_TEXT);
	assert_int_equal(value_text(S("")).kind, VALUE_NONE);
	assert_int_equal(value_html(S("")).kind, VALUE_NONE);
	assert_int_equal(value_html(S("<b>")).kind, VALUE_HTML);
	assert_int_equal(value_flag(true).kind, VALUE_TRUE);
	assert_int_equal(value_flag(false).kind, VALUE_FALSE);
	for (int i = 0; i < 50; i++) {
		struct str name = str_fmt(a, "n%d", i);
		value_set(a, &map, name, value_text(name));
		value_push(a, &list, value_text(name));
	}
	assert_int_equal(map.n, 50);
	assert_str(value_get(&map, S("n49"))->text, "n49");
	assert_null(value_get(&map, S("n50")));
	assert_null(value_get(&list, S("n1")));
	value_set(a, &map, S("n1"), value_text(S("igen"))); // the first one wins
	assert_str(value_get(&map, S("n1"))->text, "n1");
}

// Safety is a type: text is escaped even in three braces, HTML never is.
static void
test_safety(void **state)
{
	struct arena *a = *state;
	struct site s = site(a);
	struct value data = {0};
	value_set(a, &data, S("titel"), value_text(S("<b>")));
	value_set(a, &data, S("innehall"), value_html(S("<p>x</p>")));
	assert_true(
		add(&s, "sida", "{{titel}} {{{titel}}} {{&titel}} {{innehall}} {{{innehall}}}"));
	assert_str(render(&s, &data), "&lt;b&gt; &lt;b&gt; &lt;b&gt; <p>x</p> <p>x</p>");
	assert_int_equal(s.diags.n, 0);
}

static void
test_missing_value(void **state)
{
	struct arena *a = *state;
	struct site s = site(a);
	struct value data = {0}, inner = {0};
	value_set(a, &data, S("namn"), inner);
	assert_true(add(&s, "sida", "[{{titel}}]\n{{rubrik}}"));
	assert_str(render(&s, &data), "FEL");
	assert_findings(a, &s.diags, "T05 2:1 a=rubrik b=/brev/\n");
	diags_release(&s.diags);

	s = site(a); // a value that is there but empty is no mistake
	value_set(a, &data, S("rubrik"), value_text(S("")));
	assert_true(add(&s, "sida", "[{{rubrik}}{{#rubrik}}x{{/rubrik}}{{^namn}}y{{/namn}}]"));
	assert_str(render(&s, &data), "[y]");
	assert_int_equal(s.diags.n, 0);
}

static void
test_check(void **state)
{
	struct arena *a = *state;
	struct site s = site(a);
	assert_true(add(
		&s, "sida", "{{titl}}\n{{#lista}}{{namn.tittel}}{{.}}{{/lista}}\n{{>huvvud}}\n"));
	assert_true(add(
		&s, "huvud", "{{rubrik}}{{<sida}}{{$vad_som_helst}}{{/vad_som_helst}}{{/sida}}"));
	assert_true(add(&s, "brev", "{{^helt_annat_ord}}{{/helt_annat_ord}}"));
	assert_false(templates_check(&s.set, &s.diags));
	assert_findings(a, &s.diags,
		"T02 1:1 a=titl b=; menade du ”titel”?\n"
		"T02 2:11 a=tittel b=; menade du ”titel”?\n"
		"T03 3:1 a=huvvud b=; menade du ”huvud”?\n"
		"T02 1:1 a=helt_annat_ord\n");
	diags_release(&s.diags);
}

static void
test_check_good(void **state)
{
	struct site s = site(*state);
	assert_true(add(&s, "sida", "{{#lista}}{{titel}}{{.}}{{>sida}}{{/lista}}"));
	assert_true(templates_check(&s.set, &s.diags));
	assert_int_equal(s.diags.n, 0);
	assert_ptr_equal(templates_find(&s.set, S("sida")), &s.set.items[0]);
	assert_null(templates_find(&s.set, S("sid")));
}

static void
test_syntax(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"a\n{{titel", "T01 2:1 a=taggen stängs aldrig\n"},
		{"{{{titel}}", "T01 1:1 a=taggen stängs aldrig\n"},
		{"{{}}", "T01 1:1 a=taggen är tom\n"},
		{"{{# }}", "T01 1:1 a=taggen är tom\n"},
		{"a\n\n {{/titel}}", "T01 3:2 a=det finns ingenting att stänga här\n"},
		{"{{#lista}}{{^titel}}{{/lista}}{{/titel}}",
			"T01 1:21 a={{^titel}} ska stängas först\n"},
		{"a\n{{#lista}}", "T04 2:1 a={{/lista}}\n"},
		{"{{$titel}}x", "T04 1:1 a={{/titel}}\n"},
		{"{{<sida}}", "T04 1:1 a={{/sida}}\n"},
		{"{{=x=}}", "T01 1:1 a=avgränsarna ska vara två, med mellanslag emellan\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct site s = site(a);
		assert_false(add(&s, "sida", cases[i][0]));
		assert_findings(a, &s.diags, cases[i][1]);
		struct value data = {.kind = VALUE_MAP};
		assert_str(render(&s, &data), "FEL"); // and can be left at that
		assert_true(templates_check(&s.set, &s.diags));
		diags_release(&s.diags);
	}
}

static void
test_depth(void **state)
{
	struct arena *a = *state;
	struct site s = site(a);
	struct value data = {.kind = VALUE_MAP};
	assert_true(add(&s, "sida", "x{{>sida}}"));
	assert_str(render(&s, &data), "FEL");
	assert_findings(a, &s.diags, "T06 1:2\n");
	diags_release(&s.diags);
}

// open, n times, and close, n times.
static const char *
nested(struct arena *a, const char *open, const char *close, size_t n)
{
	struct buf b = {0};
	for (size_t i = 0; i < n; i++)
		buf_add(&b, str_of(open));
	for (size_t i = 0; i < n; i++)
		buf_add(&b, str_of(close));
	const char *text = str_cstr(a, buf_str(&b));
	buf_release(&b);
	return text;
}

// What is nested or repeated beyond reason is a finding, and never silently less.
static void
test_limits(void **state)
{
	struct arena *a = *state;
	struct value data = {0};
	value_set(a, &data, S("titel"), value_text(S("x")));
	struct site s = site(a);
	assert_true(add(&s, "sida", nested(a, "{{#titel}}<", ">{{/titel}}", 30)));
	assert_str(render(&s, &data), nested(a, "<", ">", 30));
	s = site(a);
	assert_false(add(&s, "sida", nested(a, "{{#titel}}", "{{/titel}}", 10000)));
	assert_true(str_starts(unit_findings(a, &s.diags), S("T06 1:")));
	assert_int_equal(s.diags.n, 1);
	diags_release(&s.diags);
}

static void
test_overrides(void **state)
{
	struct arena *a = *state;
	struct value data = {.kind = VALUE_MAP};
	for (int n = 60; n <= 300; n += 240) {
		struct site s = site(a);
		struct buf b = {0};
		buf_add(&b, S("{{<bas}}"));
		for (int i = 0; i < n; i++)
			buf_addf(&b, "{{$b%d}}%d{{/b%d}}", i, i, i);
		buf_add(&b, S("{{/bas}}"));
		assert_true(add(&s, "sida", str_cstr(a, buf_str(&b))));
		assert_true(add(&s, "bas", "{{$b0}}{{/b0}} {{$b59}}{{/b59}}"));
		assert_str(render(&s, &data), n == 60 ? "0 59" : "FEL");
		assert_int_equal(s.diags.n, n != 60);
		diags_release(&s.diags);
		buf_release(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_values),
		TEST(test_safety),
		TEST(test_missing_value),
		TEST(test_check),
		TEST(test_check_good),
		TEST(test_syntax),
		TEST(test_depth),
		TEST(test_limits),
		TEST(test_overrides),
	};
	return cmocka_run_group_tests_name("template", tests, NULL, NULL);
}
