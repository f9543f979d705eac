// SPDX-License-Identifier: EUPL-1.2
#include "input/field_guess.h"

#include "base/arena.h"
#include "base/date.h"
#include "format/url.h"
#include "format/yaml_line.h"

size_t
guess_numbers(struct str text, int *out, size_t most)
{
	size_t n = 0;
	for (size_t i = 0; i < text.n; i++) {
		size_t start = i;
		while (i < text.n && is_digit(text.p[i]))
			i++;
		if (i == start)
			continue;
		if (n == most)
			return most + 1;
		out[n++] = (int)str_number(str_slice(text, start, i));
	}
	return n;
}

// A date is often written with the time of day behind it.
struct str
guess_day(struct arena *a, struct str text)
{
	static const struct str times[] = {S_INIT(" kl"), S_INIT(" Kl"), S_INIT("T"), S_INIT(", ")};
	struct date found;
	if (date_guess(text, &found))
		return date_iso(a, found);
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		size_t at = str_find(text, times[i]);
		struct str day = str_trim(str_slice(text, 0, at));
		if (at < text.n && (date_parse(day, &found) == DATE_OK || date_guess(day, &found)))
			return date_iso(a, found);
	}
	struct str rest = text, day = str_cut(&rest, ' '); // "2025-05-08 12:00"
	return date_parse(day, &found) == DATE_OK ? date_iso(a, found) : S("");
}

struct str
guess_week(struct arena *a, struct str text)
{
	struct date monday;
	int n[2];
	if (guess_numbers(text, n, 2) != 2)
		return S("");
	int year = n[0] > n[1] ? n[0] : n[1], week = n[0] > n[1] ? n[1] : n[0];
	return year > 999 && date_from_week(year, week, &monday)
		? str_fmt(a, "%d-V%02d", year, week)
		: S("");
}

struct str
guess_clock(struct arena *a, struct str text)
{
	int t[2] = {0};
	size_t n = guess_numbers(text, t, 2);
	bool good = (n == 1 || n == 2) && t[0] >= 0 && t[0] < 24 && t[1] >= 0 && t[1] < 60;
	return good ? str_fmt(a, "%d.%02d", t[0], t[1]) : S("");
}

struct str
guess_number(struct arena *a, struct str text)
{
	char *digits = arena_alloc(a, text.n + 1);
	size_t n = 0, space;
	for (size_t i = 0; i < text.n; i++) {
		if (is_digit(text.p[i]))
			digits[n++] = text.p[i];
		else if (yaml_is_odd_space(str_from(text, i), &space))
			i += space - 1;
		else if (text.p[i] != ' ' && (text.p[i] != '.' || i + 1 < text.n))
			return S("");
	}
	struct str number = {digits, n};
	return str_number(number) >= 0 ? number : S("");
}

struct str
guess_span(struct arena *a, struct str text)
{
	int n[2];
	size_t found = guess_numbers(text, n, 2);
	if (found == 2 && n[0] > 0 && n[0] <= n[1])
		return str_fmt(a, "%d–%d", n[0], n[1]);
	return found == 1 && n[0] > 0 ? str_fmt(a, "%d", n[0]) : S("");
}

struct str
guess_email(struct arena *a, struct str text)
{
	static const struct str ats[] = {
		S_INIT("(at)"), S_INIT("[at]"), S_INIT("(a)"), S_INIT("(snabel-a)"), S_INIT("@")};
	text = str_from(text, str_starts(text, S("mailto:")) ? sizeof "mailto:" - 1 : 0);
	for (size_t i = 0; i < sizeof ats / sizeof *ats; i++) {
		size_t at = str_find(text, ats[i]);
		struct str name = str_trim(str_slice(text, 0, at));
		struct str domain = str_trim(str_from(text, at + ats[i].n));
		struct str whole = str_fmt(a, "%.*s@%.*s", STR(name), STR(domain));
		if (at < text.n && url_is_email(whole))
			return whole;
	}
	return S("");
}

struct str
guess_url(struct arena *a, struct str text)
{
	if (str_starts(text, S("www.")))
		text = str_join(a, S("https://"), text);
	return url_is_web(text) ? text : S("");
}

struct str
guess_address(struct arena *a, struct str text)
{
	size_t scheme = str_find(text, S("://"));
	struct str host = str_from(text, scheme < text.n ? scheme + 3 : 0);
	struct str path = str_from(host, str_chr(host, '/'));
	if (scheme == text.n && !str_starts(text, S("www.")) && !str_has(text, S(" ")))
		path = str_join(a, S("/"), text); // "gammal.aspx"
	return url_is_local(path) ? path : S("");
}
