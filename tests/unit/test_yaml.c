// SPDX-License-Identifier: EUPL-1.2
#include "format/yaml.h"
#include "unit.h"

// A value on one line: text as <text>, quoted as "text", lists as [..], maps as {key: ..}.
static void
show(struct buf *b, const struct yaml *y)
{
	if (y->kind == YAML_NONE || (y->gaps && !y->n))
		buf_add(b, S("none"));
	if (y->kind == YAML_TEXT)
		buf_addf(b, y->quoted ? "\"%.*s\"" : "<%.*s>", STR(y->text));
	if (y->kind != YAML_LIST && y->kind != YAML_MAP)
		return;
	buf_byte(b, y->kind == YAML_LIST ? '[' : '{');
	for (size_t i = 0; i < y->n; i++) {
		if (i)
			buf_add(b, S(", "));
		if (y->kind == YAML_MAP)
			buf_addf(b, "%.*s: ", STR(y->items[i].key));
		show(b, &y->items[i]);
	}
	buf_byte(b, y->kind == YAML_LIST ? ']' : '}');
}

// The value, after "FEL" if something was mended, and then the findings.
static struct str
read(struct arena *a, const char *text)
{
	struct file *f = ARENA_NEW(a, struct file, 1);
	*f = (struct file){S("content/x.md"), str_of(text)};
	struct diags d = {0};
	struct yaml root;
	struct buf b = {0};
	bool good = yaml_parse(a, f, 0, f->bytes.n, &root, &d);
	buf_add(&b, good ? S("") : S("FEL "));
	show(&b, &root);
	struct str findings = unit_findings(a, &d);
	buf_addf(&b, "\n%.*s", STR(findings));
	struct str s = str_dup(a, str_trim_end(buf_str(&b)));
	buf_release(&b);
	diags_release(&d);
	return s;
}

static void
test_values(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"titel: Brev från styrelsen\ndatum: 2023-08-24\n",
			"{titel: <Brev från styrelsen>, datum: <2023-08-24>}"},
		{"a: 'x: y'\nb: \"z\\\"\"\n", "{a: \"x: y\", b: \"z\"\"}"},
		{"a:\n  - ett\n  - två\n", "{a: [<ett>, <två>]}"},
		{"a:\n- ett\n- två\n", "{a: [<ett>, <två>]}"},
		{"a: [ett, två]\nb: {c: d}\n", "{a: [<ett>, <två>], b: {c: <d>}}"},
		{"a:\n  - namn: A\n    roll: B\n  - C\n", "{a: [{namn: <A>, roll: <B>}, <C>]}"},
		{"a:\nb: ~\nc: null\nd: ''\n", "{a: <>, b: <>, c: <>, d: \"\"}"},
		{"a: ja\nb: yes\nc: 0042\nd: 1e3\n", "{a: <ja>, b: <yes>, c: <0042>, d: <1e3>}"},
		{"a: >\n  en\n  rad\nb: |\n  två\n  rader\n",
			"{a: \"en rad\n\", b: \"två\nrader\n\"}"},
		{"a: en\n  rad\n", "{a: <en rad>}"},
		{"# bara en kommentar\n", "none"},
		{"a: b # kommentar\n", "{a: <b>}"},
		{"a: b#c\n", "{a: <b#c>}"},
		{"a: http://x.se/?b=c\n", "{a: <http://x.se/?b=c>}"},
		{"", "none"},
		{"bara text\n", "<bara text>"},
		{"- a\n- b\n", "[<a>, <b>]"},
		{"målgrupp: [unga]\n", "{målgrupp: [<unga>]}"},
		{"a: b\r\nc: d\r\n", "{a: <b>, c: <d>}"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(read(a, cases[i][0]), cases[i][1]);
}

// Mistakes stand in yaml.txt.
static void
test_mistake(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	struct str got = str_fmt(&a, "%.*s\n", STR(read(&a, str_cstr(&a, c->input))));
	assert_case(c, got);
	arena_release(&a);
}

// Signs that do not show, or look like a space.
static void
test_unseen(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"titel:\u00A0Brev\nform: x\n",
			"FEL {titel: <Brev>, form: <x>}\nY15 1:7 fix=titel: Brev"},
		{"titel\u00A0: Brev\nform: x\n",
			"FEL {titel: <Brev>, form: <x>}\nY15 1:6 fix=titel: Brev"},
		{"tit\u00ADel: Brev\nform: x\n",
			"FEL {titel: <Brev>, form: <x>}\nY15 1:4 fix=titel: Brev"},
		{"a:\n\u00A0\u00A0b: c\n", "FEL {a: {b: <c>}}\nY15 2:1 fix=  b: c"},
		{"a:\n  b: c\n\u00A0 d: e\n", "FEL {a: {b: <c>, d: <e>}}\nY15 3:1 fix=  d: e"},
		{"a:\n  -\u00A0b\n  -\u202Fc\n",
			"FEL {a: [<b>, <c>]}\nY15 2:4 fix=  - b\nY15 3:4 fix=  - c"},
		{"a: 2\u00A0500\u00A0kronor\n",
			"{a: <2\u00A0500\u00A0kronor>}"}, // in a text it is text
		{"a: b\a"
		 "c\n",
			"FEL {a: <b c>}\nF12 1:5 fix=a: b c"},
		{"a: b\xC2\x93"
		 "c\n",
			"FEL {a: <b“c>}\nF12 1:5 fix=a: b“c"},
		{"a: b\u2028c\n", "FEL {a: <b c>}\nF12 1:5 fix=a: b c"},
		{"\uFEFFa: b\n", "{a: <b>}"},
		{"a: b\n\uFEFFc: d\n", "FEL {a: <b>, c: <d>}\nY15 2:1 fix=c: d"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(read(a, cases[i][0]), cases[i][1]);
}

static void
test_depth(void **state)
{
	struct arena *a = *state;
	struct buf b = {0};
	buf_add(&b, S("a: "));
	buf_pad(&b, '[', 60);
	buf_pad(&b, ']', 60);
	buf_add(&b, (struct str){"\n", 2});
	assert_false(str_has(read(a, b.p), S("F10")));
	buf_clear(&b);
	buf_add(&b, S("a: "));
	buf_pad(&b, '[', 5000);
	buf_pad(&b, ']', 5000);
	buf_add(&b, (struct str){"\n", 2});
	assert_true(str_has(read(a, b.p), S("F10")));
	buf_release(&b);
}

// Words that libyaml uses and Swedish does not.
static bool
is_english(struct str s)
{
	static const char *const words[] = {"while", "found", "expected", "did not", "mapping",
		"scan", "pars", "token", "block", "context", "character", "could", "invalid",
		"control", "sequence", "unknown", "duplicate", "document", "directive", "key"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has(s, str_of(words[i])))
			return true;
	return false;
}

// What holds for every text: it is read to an end; a finding stands inside the file and says
// nothing in English; and what was mended was reported, each line once.
static void
assert_sound(const struct file *f)
{
	struct arena a = {0};
	struct diags d = {0};
	struct yaml root;
	bool good = yaml_parse(&a, f, 0, f->bytes.n, &root, &d);
	bool sound = good || d.errors > 0;
	for (size_t i = 0; i < d.n; i++) {
		const struct diag *x = &d.items[i];
		sound = sound && x->loc.file == f && x->loc.at <= f->bytes.n &&
			x->loc.at + x->loc.n <= f->bytes.n && !is_english(x->words.a) &&
			!is_english(x->words.b);
		for (size_t k = 0; k < i && x->code != DIAG_YAML_DUPLICATE; k++)
			sound = sound && d.items[k].loc.at != x->loc.at;
	}
	if (!sound)
		print_error("--- text\n%.*s\n---\n%.*s", STR(f->bytes), STR(unit_findings(&a, &d)));
	assert_true(sound);
	diags_release(&d);
	arena_release(&a);
}

// A good text with one sign more, or one less, in every place.
static void
test_sweep(void **state)
{
	static const char text[] = "titel: Brev\navsandare:\n  namn: Åsa\n  roll: \"Vice\"\n"
				   "amnen: [a, b]\nlista:\n  - en\n  - nr: 2\n    fil: x.pdf\n";
	static const char *const signs[] = {":", ": ", "\n", "\t", "\"", "'", "[", "]", "{", "}",
		",", "- ", "-", "#", " #", "*", "&", "!", "|", ">", "%", "@", "`", "?", "\\", "...",
		"---", "\u00A0", "\u200B", "\uFEFF", "\u2028", "\x01", "\xC2\x85", "”", "–", "  ",
		"<<", "~", ""};
	struct arena *a = *state;
	for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
		for (size_t i = 0; i < sizeof text; i++) {
			struct str s = {text, sizeof text - 1}, sign = str_of(signs[k]);
			if (i < s.n && (s.p[i] & 0xC0) == 0x80)
				continue;
			size_t skip = sign.n || i >= s.n || (s.p[i] & 0x80) ? 0 : 1;
			struct file f = {S("content/x.md"),
				str_fmt(a, "%.*s%.*s%.*s", STR(str_slice(s, 0, i)), STR(sign),
					STR(str_from(s, i + skip)))};
			assert_sound(&f);
			arena_reset(a);
		}
}

// Signs of YAML in any order.
static void
test_noise(void **state)
{
	static const char *const parts[] = {"a", "b: ", "\n", "\n  ", "\n- ", "[", "]", "{", "}",
		"\"", "'", "*c", "&d", "!e", "| ", "> ", "? ", ": ", ",", "#", " #", "%f", "\t",
		"å", "\u00A0", "--- ", "\n---\n", "\n...\n", "\\", "–"};
	struct arena *a = *state;
	uint32_t seed = 1;
	for (int round = 0; round < 20000; round++) {
		struct buf b = {0};
		for (int i = 0; i < 3 + round % 12; i++) {
			seed = seed * 1664525u + 1013904223u;
			buf_add(&b, str_of(parts[(seed >> 16) % (sizeof parts / sizeof *parts)]));
		}
		struct file f = {S("content/x.md"), str_dup(a, buf_str(&b))};
		assert_sound(&f);
		buf_release(&b);
		arena_reset(a);
	}
}

// Writing what is proposed, line for line, leaves nothing to say about these lines.
static void
test_fix(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	struct diags d = {0}, again = {0};
	struct yaml root;
	struct file f = {S("content/x.md"), c->input}, g = f;
	yaml_parse(&a, &f, 0, f.bytes.n, &root, &d);
	struct buf b = {0};
	struct str rest = f.bytes, line, before = {0};
	size_t left = 0;
	while (str_line(&rest, &line)) {
		struct str fixed = line;
		for (size_t i = 0; i < d.n; i++) {
			struct str whole = loc_line(d.items[i].loc);
			if (whole.p != line.p)
				continue;
			struct str fix = d.items[i].words.fix;
			size_t indent = 0;
			while (indent < line.n && line.p[indent] == ' ' && *fix.p != ' ' &&
				d.items[i].code != DIAG_YAML_INDENT)
				indent++;
			left += !fix.n;
			if (str_starts(fix, before) && before.n > 1) // two lines become one
				b.n -= before.n + 1;
			if (fix.n)
				fixed = str_fmt(
					&a, "%.*s%.*s", STR(str_slice(line, 0, indent)), STR(fix));
		}
		buf_addf(&b, "%.*s\n", STR(fixed));
		before = fixed;
	}
	g.bytes = buf_str(&b);
	yaml_parse(&a, &g, 0, g.bytes.n, &root, &again);
	if (again.n > left)
		print_error("--- text\n%.*s\n%.*s", STR(g.bytes), STR(unit_findings(&a, &again)));
	assert_true(again.n <= left);
	buf_release(&b);
	diags_release(&d);
	diags_release(&again);
	arena_release(&a);
}

// Positions count bytes of the file, also when the values begin inside it, behind å, ä and ö.
static void
test_positions(void **state)
{
	struct arena *a = *state;
	static const struct file f = {S_INIT("content/x.md"),
		S_INIT("---\nåäö: ÅÄÖ\nlista:\n  - ett\n  - två ord\ntom:\n---\n")};
	struct diags d = {0};
	struct yaml root;
	size_t line, column, end = str_find(f.bytes, S("\n---\n")) + 1;
	assert_true(yaml_parse(a, &f, 4, end, &root, &d));
	assert_int_equal(d.n, 0);
	const struct yaml *list = yaml_get(&root, S("lista")), *second = &list->items[1];
	assert_str(str_slice(f.bytes, second->loc.at, second->loc.at + second->loc.n), "två ord");
	loc_position(second->loc, &line, &column);
	assert_int_equal(line, 5);
	assert_int_equal(column, 5);
	loc_position(root.items[0].loc, &line, &column);
	assert_int_equal(line, 2);
	assert_int_equal(column, 6);
	assert_str(
		str_slice(f.bytes, root.items[0].key_loc.at, root.items[0].key_loc.at + 6), "åäö");
	loc_position(yaml_get(&root, S("tom"))->loc, &line, &column);
	assert_int_equal(line, 6); // an empty value is shown at its key
	assert_int_equal(column, 1);
	diags_release(&d);
}

static void
test_get(void **state)
{
	struct arena *a = *state;
	static const struct file f = {S_INIT("x"), S_INIT("a: 1\nb: 2\n")};
	struct diags d = {0};
	struct yaml root;
	assert_true(yaml_parse(a, &f, 0, f.bytes.n, &root, &d));
	assert_str(yaml_get(&root, S("b"))->text, "2");
	assert_null(yaml_get(&root, S("c")));
	assert_null(yaml_get(&root.items[0], S("a")));
	assert_null(yaml_get(NULL, S("a")));
	diags_release(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_values),
		TEST(test_unseen),
		TEST(test_sweep),
		TEST(test_noise),
		TEST(test_depth),
		TEST(test_positions),
		TEST(test_get),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	unit_add_cases(&suite, "tests/unit/yaml.txt", test_mistake);
	unit_add_cases(&suite, "tests/unit/yaml.txt", test_fix);
	return unit_run(&suite, "yaml");
}
