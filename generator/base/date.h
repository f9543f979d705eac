// SPDX-License-Identifier: EUPL-1.2
// Dates, times of day and weeks, as Swedish writers write them. Knows no clock and no locale: the
// only time zone is Europe/Stockholm, by the rule that holds since 1996.
#ifndef ANSLAG_DATE_H
#define ANSLAG_DATE_H

#include "base/str.h"

struct arena;

// A day of the Gregorian calendar; all zero means "no date".
struct date {
	int year, month, day;
};

// A time of day in minutes after midnight, plus one; 0 means "no time". Up to 24.00.
struct clock {
	int minute1;
};

enum date_error { DATE_OK, DATE_FORM, DATE_CALENDAR };

// Reads YYYY-MM-DD and nothing else. DATE_FORM: another form; DATE_CALENDAR: no such day.
enum date_error date_parse(struct str s, struct date *out);

// What a malformed date most likely means ("31 mars 2025", "2021-0109", "31/3 2025"): a proposal
// for the editor, never used without asking. False when there is no likely reading.
bool date_guess(struct str s, struct date *out);

// Reads "9.00", "09:00", "kl 9.00", "kl. 9.00".
bool clock_parse(struct str s, struct clock *out);

bool date_is_set(struct date d);
bool date_exists(int year, int month, int day);
int date_cmp(struct date a, struct date b);
long date_days(struct date d); // days since 1970-01-01
struct date date_from_days(long days);
int date_weekday(struct date d);                     // 1 Monday … 7 Sunday
void date_week(struct date d, int *year, int *week); // ISO 8601
bool date_from_week(int year, int week, struct date *monday);

// Words. Months 1–12 and weekdays 1–7 in lower case; the readers take any case, 0 if unknown.
struct str date_month_name(int month);
struct str date_weekday_name(int weekday);
int date_month_of(struct str word);
int date_weekday_of(struct str word);

// Written out.
struct str date_iso(struct arena *a, struct date d);                      // 2013-12-13
struct str date_long(struct arena *a, struct date d);                     // 13 december 2013
struct str date_range(struct arena *a, struct date from, struct date to); // 11–12 november 2021
struct str clock_text(struct arena *a, struct clock c);                   // 9.00
struct str clock_iso(struct arena *a, struct clock c);                    // 09:00

// A moment in seconds since 1970-01-01 UTC: its date in Stockholm, and as RFC 3339 in UTC.
struct date date_in_stockholm(int64_t seconds);
struct str date_rfc3339(struct arena *a, int64_t seconds);

#endif
