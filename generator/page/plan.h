// SPDX-License-Identifier: EUPL-1.2
// Which pages exist, and what each of them is made from. A page reads nothing that is not named in
// its plan; the recipe is the hash of all that, so that a page with the same recipe is the same.
#ifndef ANSLAG_PLAN_H
#define ANSLAG_PLAN_H

#include "base/hash.h"
#include "model/calendar.h"
#include "model/register.h"
#include "model/site.h"

enum page_type {
	PAGE_DOCUMENT,  // one document
	PAGE_TOMBSTONE, // a document that was taken down
	PAGE_LIST,      // groups of documents or happenings
	PAGE_START,
	PAGE_MISSING,  // 404
	PAGE_REDIRECT, // an old address
	PAGE_REGISTER, // decisions, matters, or questions
	PAGE_FEED,     // Atom
	PAGE_CALENDAR, // iCalendar
	PAGE_DATA,     // open data, and the schema of it
	PAGE_SCHEMA,
	PAGE_SITEMAP,
	PAGE_ROBOTS,
	PAGE_FILE,  // an attachment or an asset, as it is
	PAGE_SERVER // what web servers read, made by server.h
};

// Published in this order, so that a list never names a page that is not there yet.
enum page_wave { WAVE_FILES, WAVE_PAGES, WAVE_LISTS };

struct entry;

struct link {
	struct str title, address;
	bool current;
};

struct links {
	struct link *items;
	size_t n, cap;
};

// Documents, or happenings, under a heading.
struct group {
	struct str title, id;
	struct str address; // of a page with all of them, or empty
	struct documents documents;
	struct happenings happenings;
};

struct groups {
	struct group *items;
	size_t n, cap;
};

struct page {
	enum page_type type;
	struct str address;  // "/brev/2023/"
	struct str template; // its name
	struct str title, description;
	enum kind kind;                  // of a list or feed
	const struct document *document; // PAGE_DOCUMENT, PAGE_TOMBSTONE
	struct groups groups;
	struct groups coming; // of a list of happenings: what is ahead, by month
	struct links crumbs;  // from the start page down to the page above this one
	struct links tabs;    // lists beside this one
	struct links parts;   // of a list: by body, by year
	struct links feeds;
	struct decisions decisions;        // PAGE_REGISTER, PAGE_FEED
	const struct thread *thread;       // the page of one matter
	const struct registers *registers; // PAGE_REGISTER: all of them
	struct happenings happenings;      // PAGE_CALENDAR
	const struct entry *entry;         // … of one entry of the programme
	size_t count;                      // documents in all
	struct str target;                 // PAGE_REDIRECT: where to
	struct str bytes;                  // PAGE_FILE, PAGE_SERVER
	struct hash recipe;
	bool noindex;
};

struct plan {
	struct page *items; // by address
	size_t n, cap;
	struct str *addresses; // of all that can be linked to, sorted
	size_t n_addresses;
};

struct plan plan_build(struct arena *a, const struct site *site);

// How many pages there are for people: documents, lists, registers, the start page.
size_t plan_count(const struct plan *plan);

// The page with an address, NULL if there is none.
const struct page *plan_find(const struct plan *plan, struct str address);

// Adds a file that is published as it is. To be called before plan_seal.
void plan_add_file(struct arena *a, struct plan *plan, struct str address, struct str bytes);

// Sorts the pages and fills in the addresses and recipes. chrome is the hash of everything that all
// pages read: the theme, site.yaml, the program.
void plan_seal(struct arena *a, struct plan *plan, const struct site *site, struct hash chrome);

// "brev/2023/index.html" for "/brev/2023/", "robots.txt" for "/robots.txt".
struct str page_file(struct arena *a, const struct page *page);

enum page_wave page_wave(const struct page *page);

// Where a file of content/ is published.
struct str plan_file_address(struct arena *a, struct str path);

// The calendar that one subscribes to, and the file of what a document announces or of an entry of
// its programme.
#define SITE_CALENDAR "/kalender.ics"
struct str plan_calendar_file(struct arena *a, const struct document *d, const struct entry *entry);
bool plan_has_file(const struct document *d, const struct entry *entry);

// How many documents the shorter lists show.
enum { NEWEST_SHOWN = 5, LIST_LIMIT = 60, FEED_ENTRIES = 20 };

#endif
