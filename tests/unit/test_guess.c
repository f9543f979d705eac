// SPDX-License-Identifier: EUPL-1.2
#include "input/field_guess.h"
#include "unit.h"

static void
check(struct arena *a, struct str (*guess)(struct arena *, struct str),
	const char *const cases[][2], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str got = guess(a, str_of(cases[i][0]));
		if (!str_eq(got, str_of(cases[i][1])))
			print_error("%s\n", cases[i][0]);
		assert_str(got, cases[i][1]);
	}
}

#define CHECK(guess, ...)                                                  \
	do {                                                               \
		static const char *const cases[][2] = {__VA_ARGS__};       \
		check(*state, guess, cases, sizeof cases / sizeof *cases); \
	} while (0)

static void
test_times(void **state)
{
	CHECK(guess_day, {"31 mars 2025", "2025-03-31"}, {"2025-05-08 kl. 12", "2025-05-08"},
		{"2025-05-08T12:00", "2025-05-08"}, {"2025-05-08 12:00", "2025-05-08"},
		{"8 maj 2025, kl. 9", "2025-05-08"}, {"torsdag 8 maj 2025 kl 9", "2025-05-08"},
		{"i morgon", ""}, {"2025-02-30 kl. 9", ""}, {"Tisdag", ""}, {"", ""});
	CHECK(guess_week, {"v. 47 2021", "2021-V47"}, {"2021 vecka 7", "2021-V07"},
		{"2021-W47", "2021-V47"}, {"vecka 47", ""}, {"2021-V53", ""}, {"1/47/2021", ""});
	CHECK(guess_clock, {"9", "9.00"}, {"klockan 9", "9.00"}, {"9,30", "9.30"},
		{"09.30-10.00", ""}, {"25.00", ""}, {"9.75", ""}, {"halv tio", ""});
}

static void
test_numbers(void **state)
{
	CHECK(guess_number, {"2 500", "2500"}, {"2\u00A0517\u00A0000", "2517000"}, {"3.", "3"},
		{"3.5", ""}, {"3 st", ""}, {"", ""}, {"12345678901", ""});
	CHECK(guess_span, {"§§ 60 till 73", "60–73"}, {"§ 6", "6"}, {"73–60", ""}, {"alla", ""},
		{"1, 2 och 3", ""});
}

static void
test_addresses(void **state)
{
	CHECK(guess_email, {"anna(at)exempel.se", "anna@exempel.se"},
		{"anna (at) exempel.se", "anna@exempel.se"},
		{"anna [at] exempel.se", "anna@exempel.se"},
		{"mailto:anna@exempel.se", "anna@exempel.se"},
		{"anna @ exempel.se", "anna@exempel.se"}, {"Kansliet", ""}, {"@", ""},
		{"a@b@c", ""});
	CHECK(guess_url, {"www.exempel.se/a", "https://www.exempel.se/a"}, {"exempel", ""},
		{"javascript:alert(1)", ""}, {"", ""});
	CHECK(guess_address, {"https://nns.se/a.aspx", "/a.aspx"}, {"www.nns.se/a.aspx", "/a.aspx"},
		{"gammal.aspx", "/gammal.aspx"}, {"gammal adress", ""}, {"https://nns.se", ""},
		{"../ut", ""});
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_times), TEST(test_numbers), TEST(test_addresses)};
	return cmocka_run_group_tests_name("guess", tests, NULL, NULL);
}
