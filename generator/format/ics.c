// SPDX-License-Identifier: EUPL-1.2
#include "format/ics.h"

enum { DAY = 24 * 60 };

static bool
is_inside_character(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

// How much of a line fits in a width: whole characters. What is no UTF-8 is cut anywhere.
static size_t
fitting(struct str line, size_t width)
{
	size_t n = width;
	if (line.n <= width)
		return line.n;
	while (n > 0 && is_inside_character(line.p[n]))
		n--;
	return n ? n : width;
}

static void
put_line(struct buf *out, struct str line)
{
	size_t width = ICS_WIDTH;
	while (line.n) {
		size_t n = fitting(line, width);
		buf_add(out, str_slice(line, 0, n));
		line = str_from(line, n);
		if (line.n)
			buf_add(out, S("\r\n "));
		width = ICS_WIDTH - 1; // after the space
	}
	buf_add(out, S("\r\n"));
}

static bool
is_control(char c)
{
	return ((unsigned char)c < ' ' && c != '\t') || c == 0x7F;
}

static void
put_text(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		if (c == '\n') {
			buf_add(out, S("\\n"));
		} else if (!is_control(c)) {
			if (c == '\\' || c == ';' || c == ',')
				buf_byte(out, '\\');
			buf_byte(out, c);
		}
	}
}

// Between quotes there can be no quotes.
static void
put_quoted(struct buf *out, struct str text)
{
	buf_byte(out, '"');
	for (size_t i = 0; i < text.n; i++)
		if (!is_control(text.p[i]))
			buf_byte(out, text.p[i] == '"' ? '\'' : text.p[i]);
	buf_byte(out, '"');
}

void
ics_line(struct buf *out, struct str name, struct str value)
{
	struct buf line = {0};
	buf_addf(&line, "%.*s:%.*s", STR(name), STR(value));
	put_line(out, buf_str(&line));
	buf_release(&line);
}

void
ics_named(struct buf *out, struct str name, struct str parameter, struct str text, struct str value)
{
	struct buf line = {0};
	buf_addf(&line, "%.*s;%.*s=", STR(name), STR(parameter));
	put_quoted(&line, text);
	buf_addf(&line, ":%.*s", STR(value));
	put_line(out, buf_str(&line));
	buf_release(&line);
}

void
ics_texts(struct buf *out, struct str name, const struct strs *texts)
{
	struct buf line = {0};
	buf_addf(&line, "%.*s:", STR(name));
	for (size_t i = 0; i < texts->n; i++) {
		if (i)
			buf_byte(&line, ',');
		put_text(&line, texts->items[i]);
	}
	put_line(out, buf_str(&line));
	buf_release(&line);
}

void
ics_text(struct buf *out, struct str name, struct str text)
{
	struct strs one = {.items = &text, .n = 1};
	ics_texts(out, name, &one);
}

void
ics_open(struct buf *out, struct str component)
{
	ics_line(out, S("BEGIN"), component);
}

void
ics_close(struct buf *out, struct str component)
{
	ics_line(out, S("END"), component);
}

void
ics_day(struct buf *out, struct str name, struct date day)
{
	buf_addf(out, "%.*s;VALUE=DATE:%04d%02d%02d\r\n", STR(name), day.year, day.month, day.day);
}

void
ics_time(struct buf *out, struct str name, struct date day, struct clock clock)
{
	int minute = (clock.minute1 - 1) % DAY;
	buf_addf(out, "%.*s;TZID=Europe/Stockholm:%04d%02d%02dT%02d%02d00\r\n", STR(name), day.year,
		day.month, day.day, minute / 60, minute % 60);
}

void
ics_moment(struct buf *out, struct str name, int64_t seconds)
{
	struct date d = date_from_days((long)(seconds / 86400));
	int s = (int)(seconds % 86400);
	buf_addf(out, "%.*s:%04d%02d%02dT%02d%02d%02dZ\r\n", STR(name), d.year, d.month, d.day,
		s / 3600, s / 60 % 60, s % 60);
}

static void
add_half(struct buf *out, struct str component, const char *first, const char *offsets,
	const char *name, int month)
{
	ics_open(out, component);
	buf_addf(out, "DTSTART:%s\r\n%s\r\nTZNAME:%s\r\n", first, offsets, name);
	buf_addf(out, "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=-1SU\r\n", month);
	ics_close(out, component);
}

void
ics_timezone(struct buf *out)
{
	ics_open(out, S("VTIMEZONE"));
	ics_line(out, S("TZID"), S("Europe/Stockholm"));
	add_half(out, S("DAYLIGHT"), "19960331T020000", "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200",
		"CEST", 3);
	add_half(out, S("STANDARD"), "19961027T030000", "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100",
		"CET", 10);
	ics_close(out, S("VTIMEZONE"));
}
