// SPDX-License-Identifier: EUPL-1.2
// identity: the numbers are those of people born in 1890, or on the last day of 1929 with a birth
// number from the bottom of the list.
#include "base/identity.h"
#include "unit.h"

// The numbers of a text, each in brackets.
static struct str
found(struct arena *a, const char *text)
{
	struct str s = str_of(text), all = S("");
	for (size_t at = 0, n = 0; identity_find(s, &at, &n); at += n)
		all = str_fmt(a, "%.*s[%.*s]", STR(all), STR(str_slice(s, at, at + n)));
	return all;
}

static void
test_found(void **state)
{
	static const char *const cases[][2] = {
		{"18900101-0017", "[18900101-0017]"},
		{"189001010017", "[189001010017]"},
		{"900101+0017", "[900101+0017]"},
		{"291231-0014", "[291231-0014]"},
		{"2912310014", "[2912310014]"},
		{"291291-0011", "[291291-0011]"}, // a coordination number
		{"18900191-0018", "[18900191-0018]"},
		{"291231–0014", "[291231–0014]"}, // a dash
		{"291231\u20110014", "[291231\u20110014]"},
		{"291231 - 0014", "[291231 - 0014]"},
		{"(291231-0014)", "[291231-0014]"},
		{"Personnr:291231-0014.", "[291231-0014]"},
		{"”291231-0014”", "[291231-0014]"},
		{"a,291231-0014,b", "[291231-0014]"},
		{"1,291231-0014,2", "[291231-0014]"},
		{"291231-0014,18900101-0017", "[291231-0014][18900101-0017]"},
		{"[intyg](intyg-291231-0014.pdf)", "[291231-0014]"},
		{"intyg_291231-0014_2.pdf", "[291231-0014]"},
		{"https://exempel.se/291231-0014", "[291231-0014]"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(found(*state, cases[i][0]), cases[i][1]);
}

static void
test_not_found(void **state)
{
	static const char *const cases[] = {
		"", "1", "291231", "291231-", "291231-001", "291231-00141", "1291231-0014",
		"291231-0015",                          // check digit
		"18900230-0011", "291331-0013",         // no such day
		"291200-0011", "291260-0018",           // day 0
		"010229-0012",                          // 2001 is no leap year
		"291231-0006",                          // nobody has birth number 000
		"222000-2063", "212000-2445", "802424-0000", "556016-0680", // organisations
		"811218-9876", "19600101-9816", "18900101-9802", // the tax agency's tests
		"19900101-2385", "20170101-2393",
		"20000701-0630", "000701-0630", // a period
		"2021-12-31", "2021-10-14 08:30-11:40", "2021/1234", "2021/291231-0014",
		"Dnr 1-291231-0014", "291231-0014-1", "291231-0014/2", "12.291231-0014",
		"0701234569", "070123456", "+46701234567", "08-123 45 67",
		"978-91-7223-123-4", "9789172231234", "ISBN 2912310014", "isbn: 2912310014",
		"OCR 2912310014", "OCR-nummer: 2912310014", "5050-1055", "12 34 56-7",
		"https://exempel.se/?id=2912310014", "www.exempel.se/2912310014",
		"SE4550000000058398257466", "a2912310014", "2912310014b", "29123100141234567",
		"300001010016", "102912310014", // no year of birth
		"2 912 310 013",
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (found(*state, cases[i]).n)
			fail_msg("hittade ett nummer i ”%s”", cases[i]);
}

// Test numbers are set aside by year of birth: what looks like one may be somebody's.
static void
test_set_aside(void **state)
{
	assert_str(found(*state, "19600101-9816"), "");
	assert_str(found(*state, "600101-9816"), "");
	assert_true(found(*state, "19950101-9815").n > 0);
	assert_true(found(*state, "950101-9815").n > 0);
}

static void
test_mask(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"", ""},
		{"Årsmöte 2021-10-14", "Årsmöte 2021-10-14"},
		{"Åsa 291231-0014 och 18900101-0017.", "Åsa ******-**** och ********-****."},
		{"291231–0014", "******–****"},
		{"2912310014", "**********"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = {0};
		identity_mask(&b, str_of(cases[i][0]));
		assert_str(str_dup(a, buf_str(&b)), cases[i][1]);
		buf_release(&b);
	}
}

// No report shows a number, whatever it is about: not in the line, the words or the correction.
static void
test_never_reported(void **state)
{
	struct arena *a = *state;
	static const struct file f = {S_INIT("content/brev/291231-0014.md"),
		S_INIT("titel: 18900101-0017 och en lång rad som slutar 291231-0014\n")};
	struct diags d = {0};
	struct buf out = {0};
	struct loc late = loc_of(&f, str_from(f.bytes, f.bytes.n - 5));
	diag(&d, DIAG_IDENTITY, loc_of(&f, str_slice(f.bytes, 7, 20)), (struct diag_words){0});
	diag(&d, DIAG_CHOICE, late,
		(struct diag_words){.a = S("291231-0014"),
			.b = S(" 2912310014"),
			.fix = S("189001010017")});
	diags_sort(&d);
	diags_report(&out, &d, true);
	struct str report = str_dup(a, buf_str(&out));
	buf_release(&out);
	diags_release(&d);
	assert_true(str_has(report, S("titel: ********-**** och")));
	assert_true(str_has(report, S("************"))); // the correction
	assert_false(str_has(report, S("0014")));
	assert_false(str_has(report, S("0017")));
	assert_false(str_has(report, S("1231")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_found),
		TEST(test_not_found),
		TEST(test_set_aside),
		TEST(test_mask),
		TEST(test_never_reported),
	};
	return cmocka_run_group_tests_name("identity", tests, NULL, NULL);
}
