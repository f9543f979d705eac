// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "unit.h"

static const struct file letter = {S_INIT("content/brev/2025-03.md"),
	S_INIT("---\ntitel: Brev\ndatum: 31 mars 2025\n---\nHej å ä ö, se <b>\n")};

static struct loc
at(const char *part)
{
	size_t from = str_find(letter.bytes, str_of(part));
	assert_true(from < letter.bytes.n);
	return loc_of(&letter, str_slice(letter.bytes, from, from + strlen(part)));
}

static void
test_table(void **state)
{
	(void)state;
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_entry *e = diag_entry((enum diag_code)i);
		assert_int_equal(e->code.n, 3);
		assert_true(e->what.n && e->advice.n && e->explain.n);
		assert_ptr_equal(diag_lookup(e->code), e); // every code stands once
	}
	assert_null(diag_lookup(S("X99")));
	assert_null(diag_lookup(S("")));
	assert_ptr_equal(diag_lookup(S("D02")), diag_entry(DIAG_DATE));
}

// The long form shows a wrong line and the right one; no example is wider than a terminal.
static void
test_explanations(void **state)
{
	(void)state;
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_entry *e = diag_entry((enum diag_code)i);
		struct str text = e->explain, line;
		bool wrong = false, right = false;
		while (str_line(&text, &line)) {
			bool example = str_starts(line, S("Fel:")) ||
				str_starts(line, S("Rätt:")) || str_starts(line, S("  "));
			wrong = wrong || str_eq(line, S("Fel:")) || str_starts(line, S("Fel:   "));
			right = right || str_eq(line, S("Rätt:")) || str_starts(line, S("Rätt:  "));
			if (example && text_width(line) > 76)
				print_error("%.*s: %.*s\n", STR(e->code), STR(line));
			assert_true(!example || text_width(line) <= 76);
		}
		if (!wrong || !right)
			print_error("%.*s saknar Fel: eller Rätt:\n", STR(e->code));
		assert_true(wrong && right);
	}
}

// Columns count what is seen: å as one sign or two, an emoji, a tab, an ideograph.
static void
test_columns(void **state)
{
	(void)state;
	static const struct {
		struct str before;
		size_t column;
	} cases[] = {{S_INIT("å ä ö "), 7}, {S_INIT("a\u030Aa\u0308o\u0308"), 4}, {S_INIT("😀 "), 3},
		{S_INIT("\t"), 2}, {S_INIT("漢字"), 3}, {S_INIT("☀\uFE0F"), 2},
		{S_INIT("a\u00ADb"), 3}, {S_INIT("\u00A0"), 2}, {S_INIT("\xF6"), 2}};
	struct arena a = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct file f = {S("x"), str_join(&a, cases[i].before, S("<b>\n"))};
		size_t line, column;
		loc_position((struct loc){&f, (uint32_t)cases[i].before.n, 3}, &line, &column);
		assert_int_equal(line, 1);
		assert_int_equal(column, cases[i].column);
	}
	arena_release(&a);
}

static void
test_places(void **state)
{
	(void)state;
	size_t line, column;
	loc_position(at("31 mars"), &line, &column);
	assert_int_equal(line, 3);
	assert_int_equal(column, 8);
	loc_position(at("<b>"), &line, &column); // characters, not bytes
	assert_int_equal(line, 5);
	assert_int_equal(column, 15);
	assert_str(loc_line(at("mars")), "datum: 31 mars 2025");
	assert_str(loc_line((struct loc){&letter, (uint32_t)letter.bytes.n, 0}), "");
	loc_position((struct loc){&letter, 0, 3}, &line, &column);
	assert_int_equal(line, 1);
	assert_int_equal(column, 1);
}

static void
test_words_are_copied(void **state)
{
	(void)state;
	struct diags d = {0};
	char word[] = "nyckel";
	assert_false(
		diag(&d, DIAG_UNKNOWN_KEY, at("titel"), (struct diag_words){.a = str_of(word)}));
	word[0] = 'X';
	assert_str(d.items[0].words.a, "nyckel");
	assert_int_equal(d.errors, 0); // a warning
	diag(&d, DIAG_DATE, at("31"), (struct diag_words){0});
	assert_int_equal(d.errors, 1);
	assert_int_equal(d.n, 2);
	diags_release(&d);
	assert_int_equal(d.n, 0);
}

static void
test_move(void **state)
{
	struct arena *a = *state;
	struct diags to = {0}, from = {0};
	diag(&to, DIAG_DATE, at("31"), (struct diag_words){.fix = S("datum: 2025-03-31")});
	diag(&from, DIAG_HTML, at("<b>"), (struct diag_words){0});
	diag(&from, DIAG_UNKNOWN_KEY, at("titel"), (struct diag_words){.a = S("x"), .b = S("y")});
	diags_move(&to, &from);
	assert_int_equal(from.n, 0);
	assert_int_equal(to.errors, 2);
	assert_findings(a, &to, "D02 3:8 fix=datum: 2025-03-31\nH01 5:15\nN02 2:1 a=x b=y\n");
	diags_release(&to);
}

// Errors before warnings, then by path, place and code; repetitions are dropped.
static void
test_sort(void **state)
{
	struct arena *a = *state;
	static const struct file other = {S_INIT("content/a.md"), S_INIT("x")};
	struct diags d = {0};
	diag(&d, DIAG_UNKNOWN_KEY, at("titel"), (struct diag_words){.a = S("titel")});
	diag(&d, DIAG_HTML, at("<b>"), (struct diag_words){0});
	diag(&d, DIAG_MISSING, loc_file(&letter), (struct diag_words){.a = S("organ")});
	diag(&d, DIAG_MISSING, loc_file(&letter), (struct diag_words){.a = S("ingress")});
	diag(&d, DIAG_HTML, at("<b>"), (struct diag_words){0});
	diag(&d, DIAG_DATE, at("31"), (struct diag_words){0});
	diag(&d, DIAG_EMPTY_FILE, loc_file(&other), (struct diag_words){0});
	diag(&d, DIAG_NO_THEME, (struct loc){0}, (struct diag_words){.a = S("x")});
	diags_sort(&d);
	assert_int_equal(d.errors, 6);
	assert_findings(a, &d,
		"S05 a=x\nF02\nN01 a=ingress\nN01 a=organ\nD02 3:8\nH01 5:15\nN02 2:1 a=titel\n");
	diags_release(&d);
}

static struct str
report(struct arena *a, struct diags *d, bool building)
{
	struct buf out = {0};
	diags_sort(d);
	diags_report(&out, d, building);
	struct str s = str_dup(a, buf_str(&out));
	buf_release(&out);
	return s;
}

static void
test_report(void **state)
{
	struct arena *a = *state;
	struct diags d = {0};
	assert_str(report(a, &d, true), "");
	diag(&d, DIAG_DATE, at("31 mars 2025"), (struct diag_words){.fix = S("datum: 2025-03-31")});
	struct str text = report(a, &d, true);
	assert_true(str_starts(text, S("error: Inget publicerades. 1 sak att rätta.")));
	assert_true(str_has(text, S("\n  content/brev/2025-03.md, rad 3\n")));
	assert_true(str_has(text,
		S("\n    3 | datum: 31 mars 2025\n"
		  "      |        ^^^^^^^^^^^^ går inte att läsa som ett datum\n")));
	assert_true(str_has(text, S("\n  Skriv så här:   datum: 2025-03-31\n")));
	assert_true(str_has(text, S("explain D02")));
	assert_false(str_has(report(a, &d, false), S("Inget publicerades")));
	diags_release(&d);
}

// Carets stand below what they mark, also behind wide signs and in a long line.
static void
test_carets(void **state)
{
	struct arena *a = *state;
	static const struct file f = {S_INIT("content/x.md"), S_INIT("å 漢 <b>\n")};
	struct diags d = {0};
	diag(&d, DIAG_HTML, loc_of(&f, str_slice(f.bytes, 7, 10)), (struct diag_words){0});
	assert_true(
		str_has(report(a, &d, true), S("\n    1 | å 漢 <b>\n      |      ^^^ är HTML")));
	diags_release(&d);

	struct buf b = {0};
	for (int i = 0; i < 100; i++)
		buf_add(&b, S("ordet "));
	buf_add(&b, S("<b> och mer\n"));
	struct file wide = {S("content/x.md"), buf_str(&b)};
	size_t from = str_find(wide.bytes, S("<b>"));
	diag(&d, DIAG_HTML, (struct loc){&wide, (uint32_t)from, 3}, (struct diag_words){0});
	struct str text = report(a, &d, true), line = {0}, before = {0};
	while (str_line(&text, &line) && !str_has(line, S("^^^"))) {
		assert_true(text_width(line) <= 72);
		before = line;
	}
	struct str column = str_slice(line, 0, str_find(line, S("^^^")));
	struct str source = str_slice(before, 0, str_find(before, S("<b>")));
	assert_true(source.n < before.n);
	assert_int_equal(text_width(column), text_width(source));
	diags_release(&d);
	buf_release(&b);
}

// Nothing that a terminal would obey or hide is shown as it is, and the carets still fit.
static void
test_unseen(void **state)
{
	struct arena *a = *state;
	static const struct file f = {
		S_INIT("content/x.md"), S_INIT("a\u200Bb\u202E\x1B[31m\tc\xC2\x9B <b>\n")};
	struct diags d = {0};
	size_t from = str_find(f.bytes, S("<b>"));
	diag(&d, DIAG_HTML, (struct loc){&f, (uint32_t)from, 3}, (struct diag_words){0});
	assert_true(str_has(report(a, &d, true),
		S("\n    1 | a·b· [31m c· <b>\n      |              ^^^ är HTML")));
	diags_release(&d);
}

// A long path stands whole, on a line of its own where it is one of the words.
static void
test_paths(void **state)
{
	struct arena *a = *state;
	struct file f = {S("content/dokument/2025/en-mycket-lang-mapp/och-en-till-som-ar-lang/"
			   "ett-dokument.md"),
		S("text\n")};
	struct diags d = {0};
	diag(&d, DIAG_SAME_ADDRESS, loc_file(&f), (struct diag_words){.a = S("/x/"), .b = f.path});
	diag(&d, DIAG_LINK_ANCHOR, (struct loc){&f, 0, 4},
		(struct diag_words){.a = S("b"), .b = f.path});
	struct str text = report(a, &d, true), line;
	assert_true(str_has(text, str_fmt(a, "\n  %.*s, rad 1\n", STR(f.path))));
	assert_true(str_has(text, str_fmt(a, "av\n    %.*s\n", STR(f.path))));
	assert_true(str_has(text, str_fmt(a, "i\n        %.*s\n", STR(f.path))));
	while (str_line(&text, &line))
		assert_true(text_width(line) <= 72 || str_has(line, f.path));
	diags_release(&d);
}

// What to do next depends on what was asked for; several lines stand below "Skriv så här:".
static void
test_hints(void **state)
{
	struct arena *a = *state;
	struct diags d = {0};
	diag(&d, DIAG_MISSING, loc_file(&letter),
		(struct diag_words){.a = S("avsandare"), .fix = S("avsandare:\n  namn: Åsa")});
	struct str built = report(a, &d, true), checked = report(a, &d, false);
	assert_true(str_has(built, S("\nhint: Rätta det och skicka (push) igen.")));
	assert_true(str_has(checked, S("\nhint: Rätta det och kör anslag check igen.\n")));
	assert_true(str_has(
		built, S("\n  Skriv så här:\n\n        avsandare:\n          namn: Åsa\n")));
	diags_release(&d);
}

// At most twenty, and then a count; several codes; warnings by themselves.
static void
test_many(void **state)
{
	struct arena *a = *state;
	struct diags d = {0};
	for (int i = 0; i < 25; i++)
		diag(&d, DIAG_MISSING, loc_file(&letter),
			(struct diag_words){.a = str_fmt(a, "nyckel%d", i)});
	diag(&d, DIAG_UNKNOWN_KEY, at("titel"), (struct diag_words){.a = S("titel")});
	struct str text = report(a, &d, true);
	assert_true(str_has(text, S("25 saker att rätta")));
	assert_true(str_has(text, S("\n  … och 5 till.\n")));
	assert_true(str_has(text, S("\nwarning: 1 sak att se över.")));
	diags_release(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_table),
		TEST(test_explanations),
		TEST(test_columns),
		TEST(test_places),
		TEST(test_words_are_copied),
		TEST(test_move),
		TEST(test_sort),
		TEST(test_report),
		TEST(test_carets),
		TEST(test_unseen),
		TEST(test_paths),
		TEST(test_hints),
		TEST(test_many),
	};
	return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
