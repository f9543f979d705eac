// SPDX-License-Identifier: EUPL-1.2
#include "base/date.h"
#include "unit.h"

static struct date
day(const char *iso)
{
	struct date d;
	assert_int_equal(date_parse(str_of(iso), &d), DATE_OK);
	return d;
}

// Every day of 400 years, which is when the calendar begins anew: one after the other, there and
// back, with weekdays and weeks in step.
static void
test_every_day(void **state)
{
	(void)state;
	static const int length[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	long days = date_days((struct date){1700, 1, 1}), first = days;
	int weekday = 5; // 1 January 1700 was a Friday
	int week_year = 0, week = 0, last_week = 0;
	for (int y = 1700; y < 2100; y++) {
		bool leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
		for (int m = 1; m <= 12; m++) {
			int n = length[m - 1] + (m == 2 && leap);
			assert_true(date_exists(y, m, n));
			assert_false(date_exists(y, m, n + 1));
			for (int d = 1; d <= n; d++, days++) {
				struct date date = {y, m, d}, back = date_from_days(days);
				assert_int_equal(date_days(date), days);
				assert_int_equal(date_cmp(date, back), 0);
				assert_int_equal(date_weekday(date), weekday);
				date_week(date, &week_year, &week);
				if (weekday == 1) {
					struct date monday;
					assert_true(date_from_week(week_year, week, &monday));
					assert_int_equal(date_cmp(monday, date), 0);
				} else if (last_week) {
					assert_int_equal(week, last_week);
				}
				last_week = week;
				weekday = weekday % 7 + 1;
			}
		}
	}
	assert_int_equal(days - first, 146097);
}

static void
test_days(void **state)
{
	(void)state;
	assert_int_equal(date_days(day("1970-01-01")), 0);
	assert_int_equal(date_days(day("1969-12-31")), -1);
	assert_int_equal(date_days(day("2000-03-01")), 11017);
	assert_int_equal(date_days(day("2023-08-24")), 19593);
	assert_int_equal(date_weekday(day("2021-11-11")), 4);
	assert_int_equal(date_weekday(day("2024-02-29")), 4);
	assert_int_equal(date_weekday(day("0001-01-01")), 1);
	assert_int_equal(date_weekday(day("9999-12-31")), 5);
}

static void
test_compare(void **state)
{
	(void)state;
	assert_true(date_cmp(day("2021-11-11"), day("2021-11-12")) < 0);
	assert_true(date_cmp(day("2021-12-01"), day("2021-11-30")) > 0);
	assert_true(date_cmp(day("2020-12-31"), day("2021-01-01")) < 0);
	assert_int_equal(date_cmp(day("2021-11-11"), day("2021-11-11")), 0);
	assert_true(date_cmp((struct date){0}, day("0001-01-01")) < 0);
	assert_false(date_is_set((struct date){0}));
	assert_true(date_is_set(day("2021-11-11")));
}

static void
test_parse(void **state)
{
	(void)state;
	static const struct {
		struct str text;
		enum date_error error;
	} cases[] = {
		{S_INIT("2023-08-24"), DATE_OK},
		{S_INIT("2024-02-29"), DATE_OK},
		{S_INIT("2023-02-29"), DATE_CALENDAR},
		{S_INIT("1900-02-29"), DATE_CALENDAR},
		{S_INIT("2000-02-29"), DATE_OK},
		{S_INIT("2023-13-01"), DATE_CALENDAR},
		{S_INIT("2023-00-10"), DATE_CALENDAR},
		{S_INIT("2023-04-31"), DATE_CALENDAR},
		{S_INIT("0000-01-01"), DATE_CALENDAR},
		{S_INIT(""), DATE_FORM},
		{S_INIT("2023-8-24"), DATE_FORM},
		{S_INIT("2023-08-24 "), DATE_FORM},
		{S_INIT("20230824"), DATE_FORM},
		{S_INIT("2021-0109"), DATE_FORM},
		{S_INIT("2023/08/24"), DATE_FORM},
		{S_INIT("2023–08–24"), DATE_FORM},
		{S_INIT("+023-08-24"), DATE_FORM},
		{S_INIT("2023-08-2x"), DATE_FORM},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct date d;
		assert_int_equal(date_parse(cases[i].text, &d), cases[i].error);
		assert_int_equal(date_is_set(d), cases[i].error == DATE_OK);
	}
}

static void
test_guess(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"31 mars 2025", "2025-03-31"},
		{"31 Mars 2025", "2025-03-31"},
		{"31 mar 2025", "2025-03-31"},
		{"2021-0109", "2021-01-09"},
		{"202101-09", "2021-01-09"},
		{"20210109", "2021-01-09"},
		{"31/3 2025", "2025-03-31"},
		{"31/3-2025", "2025-03-31"},
		{"31.3.2025", "2025-03-31"},
		{"2025/3/31", "2025-03-31"},
		{"2025 mars 31", "2025-03-31"},
		{"2025-3-31", "2025-03-31"},
		{"måndag 31 mars 2025", "2025-03-31"},
		{"2025–03–31", "2025-03-31"},
		{"31 februari 2025", ""},
		{"mars 2025", ""},
		{"2025", ""},
		{"i morgon", ""},
		{"31/3 25", ""},
		{"31 mars", ""},
		{"1 2 3 4 5 6 7", ""},
		{"", ""},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct date d;
		bool likely = date_guess(str_of(cases[i][0]), &d);
		assert_str(likely ? date_iso(a, d) : S(""), cases[i][1]);
	}
}

static void
test_clock(void **state)
{
	struct arena *a = *state;
	static const char *const good[][2] = {{"9.00", "09:00"}, {"09:00", "09:00"},
		{"kl 9.00", "09:00"}, {"kl. 9.00", "09:00"}, {"Kl. 13.30", "13:30"},
		{" 8:05 ", "08:05"}, {"kl.9.00", "09:00"}, {"0.00", "00:00"}, {"23.59", "23:59"}};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct clock c = {0};
		assert_true(clock_parse(str_of(good[i][0]), &c));
		assert_str(clock_iso(a, c), good[i][1]);
	}
	static const char *const bad[] = {"", "9", "kl 9", "24.01", "25.00", "9.60", "9.0", "9.000",
		"009.00", "9,00", "9.00 x", "9-00", "kl", "x9.00", "-9.00", ".9.00"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct clock c = {0};
		assert_false(clock_parse(str_of(bad[i]), &c));
		assert_int_equal(c.minute1, 0);
	}
}

static void
test_clock_text(void **state)
{
	struct arena *a = *state;
	struct clock c = {0};
	assert_true(clock_parse(S("00:00"), &c));
	assert_int_equal(c.minute1, 1); // midnight is a time
	assert_str(clock_text(a, c), "0.00");
	assert_true(clock_parse(S("9:05"), &c));
	assert_str(clock_text(a, c), "9.05");
	assert_true(clock_parse(S("24.00"), &c));
	assert_str(clock_text(a, c), "24.00");
}

static void
test_weeks(void **state)
{
	(void)state;
	static const struct {
		const char *date;
		int year, week;
	} cases[] = {
		{"2021-01-01", 2020, 53},
		{"2021-01-03", 2020, 53},
		{"2021-01-04", 2021, 1},
		{"2018-12-31", 2019, 1},
		{"2016-01-03", 2015, 53},
		{"2008-12-28", 2008, 52},
		{"2008-12-29", 2009, 1},
		{"2010-01-03", 2009, 53},
		{"2021-11-22", 2021, 47},
		{"2024-12-30", 2025, 1},
		{"2026-12-31", 2026, 53},
		{"1977-01-01", 1976, 53},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int year, week;
		date_week(day(cases[i].date), &year, &week);
		assert_int_equal(year, cases[i].year);
		assert_int_equal(week, cases[i].week);
	}
}

static void
test_from_week(void **state)
{
	struct arena *a = *state;
	struct date d;
	assert_true(date_from_week(2021, 47, &d));
	assert_str(date_iso(a, d), "2021-11-22");
	assert_true(date_from_week(2021, 1, &d));
	assert_str(date_iso(a, d), "2021-01-04");
	assert_true(date_from_week(2020, 53, &d));
	assert_str(date_iso(a, d), "2020-12-28");
	assert_true(date_from_week(2019, 1, &d));
	assert_str(date_iso(a, d), "2018-12-31");
	assert_false(date_from_week(2021, 53, &d)); // 2021 has 52 weeks
	assert_false(date_from_week(2021, 0, &d));
	assert_false(date_from_week(2021, 54, &d));
	assert_false(date_from_week(0, 1, &d));
}

static void
test_names(void **state)
{
	(void)state;
	assert_str(date_month_name(1), "januari");
	assert_str(date_month_name(12), "december");
	assert_str(date_weekday_name(1), "måndag");
	assert_str(date_weekday_name(7), "söndag");
	for (int i = 1; i <= 12; i++)
		assert_int_equal(date_month_of(date_month_name(i)), i);
	for (int i = 1; i <= 7; i++)
		assert_int_equal(date_weekday_of(date_weekday_name(i)), i);
	assert_int_equal(date_weekday_of(S("LÖRDAG")), 6);
	assert_int_equal(date_month_of(S("Augusti")), 8);
	assert_int_equal(date_month_of(S("aug")), 8);
	assert_int_equal(date_month_of(S("august")), 0);
	assert_int_equal(date_weekday_of(S("lordag")), 0);
	assert_int_equal(date_weekday_of(S("")), 0);
	assert_int_equal(date_month_of(S("")), 0);
}

static void
test_written(void **state)
{
	struct arena *a = *state;
	struct date none = {0};
	assert_str(date_iso(a, (struct date){813, 1, 2}), "0813-01-02");
	assert_str(date_long(a, day("2013-12-13")), "13 december 2013");
	assert_str(date_long(a, day("2024-01-02")), "2 januari 2024");
	assert_str(date_range(a, day("2021-11-11"), day("2021-11-12")), "11–12 november 2021");
	assert_str(date_range(a, day("2021-11-11"), day("2021-11-11")), "11 november 2021");
	assert_str(date_range(a, day("2021-11-11"), none), "11 november 2021");
	assert_str(date_range(a, day("2021-11-30"), day("2021-12-02")),
		"30 november – 2 december 2021");
	assert_str(date_range(a, day("2021-12-30"), day("2022-01-02")),
		"30 december 2021 – 2 januari 2022");
}

// Seconds since 1970 of a moment in UTC.
static int64_t
utc(const char *date, int hour, int minute, int second)
{
	return (int64_t)date_days(day(date)) * 86400 + hour * 3600 + minute * 60 + second;
}

// Summer time begins on the last Sunday of March and ends on that of October, at 01.00 UTC. Around
// it midnight in Stockholm is 23.00 or 22.00 UTC.
static void
test_stockholm(void **state)
{
	struct arena *a = *state;
	static const struct {
		const char *utc;
		int hour, minute, second;
		const char *stockholm;
	} cases[] = {
		{"2023-01-15", 22, 59, 59, "2023-01-15"},
		{"2023-01-15", 23, 0, 0, "2023-01-16"},
		{"2023-07-15", 21, 59, 59, "2023-07-15"},
		{"2023-07-15", 22, 0, 0, "2023-07-16"},
		{"2023-03-25", 22, 30, 0, "2023-03-25"}, // the day before summer time
		{"2023-03-26", 0, 59, 59, "2023-03-26"},
		{"2023-03-26", 21, 59, 59, "2023-03-26"},
		{"2023-03-26", 22, 0, 0, "2023-03-27"},  // its first day
		{"2023-10-28", 22, 0, 0, "2023-10-29"},  // its last night
		{"2023-10-29", 22, 30, 0, "2023-10-29"}, // winter time again
		{"2023-10-29", 23, 0, 0, "2023-10-30"},
		{"2023-12-31", 22, 59, 59, "2023-12-31"},
		{"2023-12-31", 23, 0, 0, "2024-01-01"},
		{"2024-03-31", 21, 59, 59, "2024-03-31"}, // the 31st is a Sunday
		{"2024-03-31", 22, 0, 0, "2024-04-01"},
		{"2021-10-30", 22, 0, 0, "2021-10-31"},
		{"2021-10-31", 22, 30, 0, "2021-10-31"},
		{"1970-01-01", 0, 0, 0, "1970-01-01"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int64_t moment = utc(cases[i].utc, cases[i].hour, cases[i].minute, cases[i].second);
		assert_str(date_iso(a, date_in_stockholm(moment)), cases[i].stockholm);
	}
}

static void
test_rfc3339(void **state)
{
	struct arena *a = *state;
	assert_str(date_rfc3339(a, 0), "1970-01-01T00:00:00Z");
	assert_str(date_rfc3339(a, 1692867661), "2023-08-24T09:01:01Z");
	assert_str(date_rfc3339(a, utc("2024-02-29", 23, 59, 59)), "2024-02-29T23:59:59Z");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_every_day),
		TEST(test_days),
		TEST(test_compare),
		TEST(test_parse),
		TEST(test_guess),
		TEST(test_clock),
		TEST(test_clock_text),
		TEST(test_weeks),
		TEST(test_from_week),
		TEST(test_names),
		TEST(test_written),
		TEST(test_stockholm),
		TEST(test_rfc3339),
	};
	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
