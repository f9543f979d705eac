// SPDX-License-Identifier: EUPL-1.2
// All that happens on a day: events, meetings, and last days to register, to hand in motions, to
// reply, and of notices on the board. Built once, then const.
#ifndef ANSLAG_CALENDAR_H
#define ANSLAG_CALENDAR_H

#include "model/site.h"

enum happening_kind {
	HAPPENING_EVENT,
	HAPPENING_NOTICE,   // a meeting that members are called to
	HAPPENING_MEETING,  // the next meeting, as a letter or notes announce it
	HAPPENING_LAST_DAY, // of what title says
	HAPPENING_BOARD     // the last day of a protocol on the notice board
};

struct happening {
	enum happening_kind kind;
	const struct document *document; // that it is of, or that says so
	// "kalendarium-2021-traff", "kalendarium-2021-traff.anmalan": made of the document's
	// address, so it is unique and never changes.
	struct str id;
	struct str title;   // "Sista anmälan: Träffen i Åre"
	struct str label;   // "Konferens", "Möte", "Sista dag"
	struct str part;    // id of its struct calendar_part
	struct str meeting; // the body or network that meets
	struct date first, last;
	// When it begins on its first day and when it ends; unset when nobody has said so. A part
	// of a night belongs to the day before: then ends_on is the day after last.
	struct clock starts, ends;
	struct date ends_on;
	bool cancelled;
};

struct happenings {
	struct happening *items;
	size_t n, cap;
};

// Happenings of one sort.
struct calendar_part {
	struct str id, title; // "konferens", "Konferenser"
	size_t n;
};

struct calendar {
	struct happenings all; // by day and time
	struct {
		struct calendar_part *items;
		size_t n, cap;
	} parts; // none that is empty
};

// Reads published documents only.
struct calendar calendar_build(struct arena *a, const struct site *site);

// Has a site a calendar: folders for events or for notices?
bool calendar_exists(const struct config *config);

// A last day of something: nothing that one goes to.
bool happening_is_deadline(const struct happening *h);

#endif
