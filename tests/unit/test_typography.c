// SPDX-License-Identifier: EUPL-1.2
#include "base/hyphen.h"
#include "base/typography.h"
#include "unit.h"

// No-break spaces as "~", soft hyphens as "-".
static struct str
visible(struct arena *a, struct buf *b)
{
	struct buf out = {0};
	for (size_t i = 0; i < b->n; i++) {
		struct str rest = str_from(buf_str(b), i);
		bool space = str_starts(rest, S("\u00a0")), hyphen = str_starts(rest, S("\u00ad"));
		buf_byte(&out, space ? '~' : hyphen ? '-' : b->p[i]);
		i += space || hyphen;
	}
	struct str s = str_dup(a, buf_str(&out));
	buf_release(&out);
	buf_release(b);
	return s;
}

static void
test_spaces(void **state)
{
	struct arena *a = *state;
	static const struct {
		const char *in, *want;
	} cases[] = {
		{"", ""},
		{" ", " "},
		{"§ 62", "§~62"},
		{"§§ 60–73", "§§~60–73"},
		{"(§ 3)", "(§~3)"},
		{"kl. 9.00 och kl 10", "kl.~9.00 och kl~10"},
		{"v. 47, nr 3", "v.~47, nr~3"},
		{"2 517 000 kronor", "2~517~000~kronor"},
		{"-3 000 kr.", "-3~000~kr."},
		{"(12 000)", "(12~000)"},
		{"45,5 %", "45,5~%"},
		{"3 promille", "3~promille"},
		{"år 2010 100 deltagare", "år 2010 100 deltagare"},
		{"070-390 58 58", "070-390 58 58"},
		{"1 2 3", "1 2 3"},
		{"5 kap. 30 §", "5~kap. 30~§"},
		{"§ och 3", "§ och 3"},
		{"12 krokar", "12 krokar"},
		{"3 ", "3 "},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = {0};
		typography_add(&b, str_of(cases[i].in));
		assert_str(visible(a, &b), cases[i].want);
	}
}

static void
test_numbers(void **state)
{
	static const char *const yes[] = {"0", "12", "-3", "−3", "+4", "1 200 000", "1\u00a0200", "45,5 %",
		"45,5%", "1.8", "3 000 kr", "12 kronor", "± 0", " 7 "};
	static const char *const no[] = {"ett", "2021-10-14", "9.00–10.00", "12 personer", "3a", "§ 3",
		"1,", "ca 3", "1–2"};
	bool digits;
	(void)state;
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
		assert_true(typography_is_number(str_of(yes[i]), &digits));
		assert_true(digits);
	}
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		assert_false(typography_is_number(str_of(no[i]), &digits));
	assert_true(typography_is_number(S("–"), &digits));
	assert_false(digits);
	assert_false(typography_is_number(S(""), &digits));
}

static void
test_hyphens(void **state)
{
	struct arena *a = *state;
	struct hyphen *h = hyphen_open();
	static const struct {
		const char *in, *want;
	} cases[] = {
		{"", ""},
		{"kort ord", "kort ord"},
		{"samordningsförbundet", "sam-ord-nings-för-bun-det"},
		{"SAMORDNINGSFÖRBUND", "SAM-ORD-NINGS-FÖR-BUND"},
		{"Ny verksamhetsberättelse.", "Ny verk-sam-hets-be-rät-telse."},
		{"ett-bindestrecksord-till", "ett-bin-de-strecks-ord-till"},
		{"elvabokstav", "elvabokstav"},
		{"grundläggande\u00a0mål", "grund-läg-gande~mål"},
		{"αβγδεζηθικλμν", "αβγδεζηθικλμν"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = {0};
		hyphen_add(&b, h, str_of(cases[i].in));
		assert_str(visible(a, &b), cases[i].want);
	}
	hyphen_close(h);
	hyphen_close(NULL);
}

// A word that is longer than any word is left as it is.
static void
test_endless_word(void **state)
{
	struct hyphen *h = hyphen_open();
	struct buf word = {0}, b = {0};
	(void)state;
	buf_pad(&word, 'a', 1000);
	hyphen_add(&b, h, buf_str(&word));
	assert_true(str_eq(buf_str(&b), buf_str(&word)));
	buf_release(&b);
	buf_release(&word);
	hyphen_close(h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_spaces),
		TEST(test_numbers),
		TEST(test_hyphens),
		TEST(test_endless_word),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	return unit_run(&suite, "typography");
}
