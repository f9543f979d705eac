// SPDX-License-Identifier: EUPL-1.2
// Writes iCalendar (RFC 5545): lines that end in CRLF and are folded at 75 octets, never within a
// character. Times are times in Stockholm, as they are written. Knows nothing of what they are of.
#ifndef ANSLAG_ICS_H
#define ANSLAG_ICS_H

#include "base/buf.h"
#include "base/date.h"

enum { ICS_WIDTH = 75 }; // octets of a line, without its end

void ics_open(struct buf *out, struct str component);
void ics_close(struct buf *out, struct str component);

// A value that is written as it is: a word, a number, an address.
void ics_line(struct buf *out, struct str name, struct str value);
// The same with a parameter whose value is any text: NAME;PARAMETER="text":value
void ics_named(
	struct buf *out, struct str name, struct str parameter, struct str text, struct str value);

// Any text; several, as one list.
void ics_text(struct buf *out, struct str name, struct str text);
void ics_texts(struct buf *out, struct str name, const struct strs *texts);

void ics_day(struct buf *out, struct str name, struct date day);
// A time on the day that it falls on: 24.00 is 0.00 of that day.
void ics_time(struct buf *out, struct str name, struct date day, struct clock clock);
// A moment in seconds since 1970, in UTC.
void ics_moment(struct buf *out, struct str name, int64_t seconds);

// What the times are: Europe/Stockholm by the rule that holds since 1996.
void ics_timezone(struct buf *out);

#endif
