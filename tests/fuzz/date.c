// SPDX-License-Identifier: EUPL-1.2
// Dates and times: what is read exists, and is read the same when it has been written out.
#include "base/date.h"
#include "fuzz.h"

static void
check_date(struct arena *a, struct date d)
{
	struct date back;
	int year, week;
	MUST(date_exists(d.year, d.month, d.day), "dagen finns");
	MUST(date_parse(date_iso(a, d), &back) == DATE_OK && !date_cmp(d, back), "skrivet är läst");
	MUST(!date_cmp(date_from_days(date_days(d)), d), "dagar räknas fram och tillbaka");
	date_week(d, &year, &week);
	MUST(date_from_week(year, week, &back), "veckan finns");
	long offset = date_days(d) - date_days(back);
	MUST(offset >= 0 && offset < 7, "dagen är i sin vecka");
	MUST(date_weekday(d) == offset + 1, "veckodagen stämmer");
}

void
target(struct arena *a, struct str bytes)
{
	struct date d, guess;
	struct clock c, again;
	if (date_parse(bytes, &d) == DATE_OK) {
		check_date(a, d);
		MUST(date_guess(bytes, &guess) == false || !date_cmp(d, guess), "ingen annan dag");
	}
	if (date_guess(bytes, &guess))
		check_date(a, guess);
	if (clock_parse(bytes, &c)) {
		MUST(c.minute1 > 0 && c.minute1 <= 24 * 60 + 1, "klockslaget finns");
		MUST(clock_parse(clock_text(a, c), &again), "skrivet går att läsa");
		MUST(again.minute1 == c.minute1, "skrivet är läst");
	}
	date_weekday_of(bytes);
	date_month_of(bytes);
	text_slug(a, bytes);
	text_squeeze(a, bytes);
	MUST(text_compare(bytes, bytes) == 0, "en text är lika med sig själv");
	MUST(text_chars(text_shorten(a, bytes, 20)) <= 20, "kort är kort");
}
