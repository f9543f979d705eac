// SPDX-License-Identifier: EUPL-1.2
// What a template may name: a page's values, ready-made in Swedish, with addresses relative to the
// page, so that the site works under any address and from a folder.
#ifndef ANSLAG_VIEW_H
#define ANSLAG_VIEW_H

#include "format/template.h"
#include "input/theme.h"
#include "page/plan.h"

struct view {
	struct arena *arena; // for the values
	const struct site *site;
	const struct theme *theme;
	const struct page *page;
	struct str prefix; // "../../": the way from the page to the start page
};

// The vocabulary, sorted: every name that any page may have.
const struct template_word *view_words(struct arena *a, size_t *n);

// All values of one page, in the arena.
struct value view_page(struct arena *a, const struct site *site, const struct theme *theme,
	const struct page *page);

// An address as it is written on a page.
struct str view_address(const struct view *v, struct str address);

// An address with the site's in front.
struct str view_absolute(struct arena *a, const struct site *site, struct str address);

// Part of a document's HTML with its links filled in.
struct value view_html(const struct view *v, const struct document *d, struct md_span span);
struct value view_part(const struct view *v, const struct document *d, const struct md_part *part);

// The size of a picture in the repository; false if it is not known.
struct picture;
bool view_picture(const struct view *v, struct str path, struct picture *out);

// Sets a name in a map: any value; a text; a date, written out and under name_iso.
void view_set(const struct view *v, struct value *map, struct str name, struct value value);
void view_text(const struct view *v, struct value *map, struct str name, struct str text);
// A text, and under name_delbar the same with no-break spaces and soft hyphens, for a heading.
void view_title(const struct view *v, struct value *map, struct str name, struct str text);
void view_date(const struct view *v, struct value *map, struct str name, struct date d);

// Sets a list, and name_finns: is there anything in it? A section on a list runs once for each
// item, so a heading above it needs that.
void view_list(const struct view *v, struct value *map, struct str name, struct value list);

// Sets every field of a document, or of a map in it, under its key.
void view_fields(const struct view *v, struct value *map, const struct field *fields,
	enum kind kind, const void *base);

// "§§ 60–73", empty if there is none.
struct str view_span(struct arena *a, const struct span *s);

// What every page has: the site, menus, breadcrumbs, titles, addresses of the theme's files.
void view_frame(const struct view *v, struct value *map);

// The days of an event, or the day of anything else.
struct str view_days(struct arena *a, const struct document *d);

// A document as lists show it: always with the same names.
struct value view_card(const struct view *v, const struct document *d);

// The same of a happening.
struct value view_happening(const struct view *v, const struct happening *h);

// The address of the calendar file of a document, if it has one.
void view_calendar_file(const struct view *v, struct value *map, const struct document *d);

// The matters that a document belongs to, as links.
struct value view_matters(const struct view *v, const struct words *ids);

// The values that only one kind has: paragraphs, days.
void view_protocol(const struct view *v, struct value *map, const struct document *d);
void view_register(const struct view *v, struct value *map);
void view_programme(const struct view *v, struct value *map, const struct document *d);

#endif
