// SPDX-License-Identifier: EUPL-1.2
#include "base/compose.h"
#include "base/text.h"
#include "unit.h"

static void
test_next(void **state)
{
	(void)state;
	struct str s = S("aå€😀\xff\xc3");
	size_t i = 0;
	assert_int_equal(text_next(s, &i), 'a');
	assert_int_equal(text_next(s, &i), 0xE5);
	assert_int_equal(text_next(s, &i), 0x20AC);
	assert_int_equal(text_next(s, &i), 0x1F600);
	assert_int_equal(text_next(s, &i), 0xFF); // no UTF-8: byte by byte
	assert_int_equal(text_next(s, &i), 0xC3); // a lead byte at the very end
	assert_int_equal(i, s.n);
}

static void
test_invalid(void **state)
{
	(void)state;
	static const struct {
		struct str text;
		size_t at;
	} cases[] = {
		{S_INIT(""), 0},
		{S_INIT("åäö € 😀"), 15},
		{S_INIT("sk\xe5ne"), 2},         // Latin-1
		{S_INIT("\xc0\xaf"), 0},         // overlong "/"
		{S_INIT("\xe0\x80\xaf"), 0},     // overlong
		{S_INIT("a\xed\xa0\x80"), 1},    // surrogate
		{S_INIT("\xf0\x80\x80\xaf"), 0}, // overlong
		{S_INIT("\xf4\x90\x80\x80"), 0}, // above U+10FFFF
		{S_INIT("\xf4\x8f\xbf\xbf"), 4}, // U+10FFFF
		{S_INIT("\xef\xbb\xbf"), 3},     // a byte order mark is a character
		{S_INIT("a\x80"), 1},            // continuation alone
		{S_INIT("a\xe2\x82"), 1},        // cut off
		{S_INIT("a\xe2\x82z"), 1},       // broken off
		{S_INIT("\xfe"), 0},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(text_invalid(cases[i].text), cases[i].at);
}

static void
test_chars_and_width(void **state)
{
	(void)state;
	assert_int_equal(text_chars(S("")), 0);
	assert_int_equal(text_chars(S("åäö€😀")), 5);
	assert_int_equal(text_chars(S("\xff\xfe")), 2);
	assert_int_equal(text_width(S("åäö")), 3);
	assert_int_equal(text_width(S("e\u0301")), 1); // a combining accent
	assert_int_equal(text_width(S("漢字")), 4);    // wide
	assert_int_equal(text_width(S("😀")), 2);
	assert_int_equal(text_width(S("a\u00adb")), 2); // a soft hyphen
	assert_int_equal(text_width(S("a\u200bb")), 2); // a zero-width space
}

static void
test_shorten(void **state)
{
	struct arena *a = *state;
	assert_str(text_shorten(a, S("Kort text"), 9), "Kort text");
	assert_str(text_shorten(a, S("Kort text"), 300), "Kort text");
	assert_str(text_shorten(a, S(""), 5), "");
	assert_str(text_shorten(a, S("Kort text"), 8), "Kort…");
	assert_str(text_shorten(a, S("ett, två och tre"), 6), "ett…"); // no comma before "…"
	assert_str(text_shorten(a, S("åäöåäöåäö"), 5), "åäöå…");       // one long word
	assert_str(text_shorten(a, S("å ä ö å ä ö"), 6), "å ä ö…");
	assert_str(text_shorten(a, S("å ä ö å ä ö"), 7), "å ä ö…");
	for (size_t n = 1; n < 60; n++) {
		struct str s = S("Styrelsen i Örnsköldsvik ställer in årsmötet på måndag");
		struct str cut = text_shorten(a, s, n);
		assert_true(text_chars(cut) <= n);
		assert_int_equal(text_invalid(cut), cut.n);
	}
}

static void
test_case(void **state)
{
	struct arena *a = *state;
	assert_str(text_lower(a, S("ÅÄÖÉ Örnsköldsvik ABC 12")), "åäöé örnsköldsvik abc 12");
	assert_str(text_lower(a, S("×÷")), "×÷");
	assert_str(text_capital(a, S("ärende")), "Ärende");
	assert_str(text_capital(a, S("torsdag Morgon")), "Torsdag Morgon");
	assert_str(text_capital(a, S("")), "");
	assert_str(text_capital(a, S("ÿ")), "ÿ"); // its capital is outside Latin-1
	assert_str(text_capital(a, S("÷")), "÷");
}

static void
test_slug(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"Brev från styrelsen 24 augusti 2023", "brev-fran-styrelsen-24-augusti-2023"},
		{"ÅÄÖ åäö", "aao-aao"},
		{"Idé & café", "ide-cafe"},
		{"  --Hej--  ", "hej"},
		{"a/b\\c.d,e", "a-b-c-d-e"},
		{"Frågor?!", "fragor"},
		{"sam\u00adverkan", "samverkan"}, // a soft hyphen is no gap
		{"Va\u030Aren i o\u0308ster", "varen-i-oster"}, // as macOS writes them
		{"Straße Ærø þing", "strasse-aero-thing"},
		{"漢字", ""},
		{"Våren 漢字 2024", "varen-2024"},
		{"16–29 år", "16-29-ar"},
		{"", ""},
		{"---", ""},
		{"A\u00a0B", "a-b"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(text_slug(a, str_of(cases[i][0])), cases[i][1]);
}

// Every text stands before all that follow it.
static void
test_order(void **state)
{
	(void)state;
	static const struct str sorted[] = {S_INIT(""), S_INIT("! utrop"), S_INIT("4.2"),
		S_INIT("4.10"), S_INIT("7"), S_INIT("10"), S_INIT("Adelsö"), S_INIT("Arvika"),
		S_INIT("Café"), S_INIT("Cafeteria"), S_INIT("Ed"), S_INIT("Éden"), S_INIT("Eds"),
		S_INIT("Myller"), S_INIT("Müller"), S_INIT("vecka 2"), S_INIT("vecka 10"),
		S_INIT("Wadköping"), S_INIT("Xylofon"), S_INIT("Ystad"), S_INIT("Zinkgruvan"),
		S_INIT("Åmål"), S_INIT("Åre"), S_INIT("Älmhult"), S_INIT("Ängelholm"),
		S_INIT("Öland"), S_INIT("Örebro")};
	size_t n = sizeof sorted / sizeof *sorted;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			int order = text_compare(sorted[i], sorted[k]);
			if ((order > 0) - (order < 0) != (i > k) - (i < k))
				fail_msg("%s före %s?", sorted[i].p, sorted[k].p);
		}
}

static void
test_order_never_equal(void **state)
{
	(void)state;
	static const struct str same[] = {S_INIT("Årsmöte"), S_INIT("årsmöte"), S_INIT("ÅRSMÖTE"),
		S_INIT("4"), S_INIT("04"), S_INIT("idé"), S_INIT("ide"), S_INIT("Ide"), S_INIT("ä"),
		S_INIT("æ")};
	size_t n = sizeof same / sizeof *same;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			assert_int_equal(text_compare(same[i], same[k]) == 0, i == k);
	assert_true(text_compare(S("99999999999999999999"), S("100000000000000000000")) < 0);
}

static void
test_initial(void **state)
{
	(void)state;
	static const char *const cases[][2] = {{"arvika", "A"}, {"Éden", "E"}, {"åmål", "Å"},
		{"Älmhult", "Ä"}, {"Ærø", "Ä"}, {"örebro", "Ö"}, {"Østfold", "Ö"}, {"Über", "Y"},
		{"Zinkgruvan", "Z"}, {"16–29 år", "#"}, {"”Citat”", "#"}, {"", "#"}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(text_initial(str_of(cases[i][0])), cases[i][1]);
}

static void
test_distance(void **state)
{
	(void)state;
	static const struct {
		struct str a, b;
		size_t most, distance;
	} cases[] = {
		{S_INIT("titel"), S_INIT("titel"), 3, 0},
		{S_INIT("titel"), S_INIT("TITEL"), 3, 0},
		{S_INIT("titel"), S_INIT("tiel"), 3, 1},   // deleted
		{S_INIT("titel"), S_INIT("titlar"), 9, 3}, // l, a, r for e, l
		{S_INIT("titel"), S_INIT("titell"), 3, 1}, // inserted
		{S_INIT("titel"), S_INIT("tatel"), 3, 1},  // replaced
		{S_INIT("titel"), S_INIT("tietl"), 3, 1},  // swapped
		{S_INIT("målgrupp"), S_INIT("malgrupp"), 3, 1},
		{S_INIT("kitten"), S_INIT("sitting"), 9, 3},
		{S_INIT("ca"), S_INIT("abc"), 9, 3}, // swaps do not overlap
		{S_INIT(""), S_INIT("abc"), 9, 3},
		{S_INIT("abc"), S_INIT(""), 9, 3},
		{S_INIT(""), S_INIT(""), 0, 0},
		{S_INIT("abcdef"), S_INIT("uvwxyz"), 2, 3}, // at most most + 1
		{S_INIT("a"), S_INIT("abcdefgh"), 2, 3},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			text_distance(cases[i].a, cases[i].b, cases[i].most), cases[i].distance);
}

static void
test_nearest(void **state)
{
	struct arena *a = *state;
	static const struct str keys[] = {
		S_INIT("titel"), S_INIT("datum"), S_INIT("ingress"), S_INIT("organ")};
	assert_int_equal(text_nearest(S("tittel"), keys, 4), 0);
	assert_int_equal(text_nearest(S("dautm"), keys, 4), 1);
	assert_int_equal(text_nearest(S("organ"), keys, 4), 3);
	assert_int_equal(text_nearest(S("verksamhetsplan"), keys, 4), 4);
	assert_int_equal(text_nearest(S("x"), keys, 0), 0);
	assert_str(text_hint(a, S("ingres"), keys, 4), "; menade du ”ingress”?");
	assert_str(text_hint(a, S("verksamhetsplan"), keys, 4), "");
	assert_str(text_hint(a, S("x"), NULL, 0), "");
}

static void
test_squeeze(void **state)
{
	struct arena *a = *state;
	assert_str(text_squeeze(a, S("  a \n\t b  c ")), "a b c");
	assert_str(text_squeeze(a, S("")), "");
	assert_str(text_squeeze(a, S(" \r\n ")), "");
	assert_str(text_squeeze(a, S("a\u00a0 b")), "a\u00a0 b"); // a no-break space is no gap
}

static void
test_enumerate(void **state)
{
	struct arena *a = *state;
	static const struct str items[] = {S_INIT("a"), S_INIT("b"), S_INIT("c")};
	assert_str(text_enumerate(a, items, 0), "");
	assert_str(text_enumerate(a, items, 1), "a");
	assert_str(text_enumerate(a, items, 2), "a och b");
	assert_str(text_enumerate(a, items, 3), "a, b och c");
}

static void
test_count(void **state)
{
	struct arena *a = *state;
	assert_str(text_count(a, 0), "0");
	assert_str(text_count(a, 9999), "9999");
	assert_str(text_count(a, 10000), "10\u00a0000");
	assert_str(text_count(a, 2517000), "2\u00a0517\u00a0000");
}

static void
test_letters(void **state)
{
	(void)state;
	static const struct str all = S_INIT("aZÅéÖ÷×1 –§\u00a0\xA5");
	for (size_t i = 0; i < all.n; i++)
		assert_int_equal(text_is_letter(all, i), i < 8); // a, Z and three of two bytes
	assert_false(text_is_letter(S("\xC3"), 0)); // cut
	assert_false(text_is_letter(S("\xA5"), 0));
}

static void
test_compose(void **state)
{
	struct arena *a = *state;
	assert_str(text_compose(a, S("Sa\u030a go\u0308r vi, A\u0308ven pa\u030a cafe\u0301")),
		"Så gör vi, Även på café");
	assert_str(text_compose(a, S("\u030a, x\u030a, u\u030a, u\u0308")), "\u030a, x\u030a, u\u030a, ü");
	assert_str(text_compose(a, S("a\xCC")), "a\xCC");
	assert_str(text_slug(a, S("Sa\u030a u\u030ar")), "sa-ur");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_letters),
		TEST(test_next),
		TEST(test_invalid),
		TEST(test_chars_and_width),
		TEST(test_shorten),
		TEST(test_case),
		TEST(test_slug),
		TEST(test_order),
		TEST(test_order_never_equal),
		TEST(test_initial),
		TEST(test_distance),
		TEST(test_nearest),
		TEST(test_squeeze),
		TEST(test_enumerate),
		TEST(test_count),
		TEST(test_compose),
	};
	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
