// SPDX-License-Identifier: EUPL-1.2
#include "command/page_name.h"

struct str
page_name(struct arena *a, const struct page *page)
{
	if (page->type == PAGE_FEED)
		return str_fmt(a, "Flöde: %.*s", STR(page->title));
	if (page->type == PAGE_DATA)
		return str_fmt(a, "Öppna data: %.*s", STR(page->title));
	if (page->type == PAGE_SCHEMA)
		return str_fmt(a, "Schema för öppna data: %.*s", STR(page->title));
	if (page->type == PAGE_SERVER)
		return S("För webbservern");
	if (page->type == PAGE_TOMBSTONE)
		return str_fmt(a, "%.*s (avpublicerad)", STR(page->title));
	if (page->type == PAGE_REDIRECT)
		return str_fmt(a, "Leder vidare till %.*s", STR(page->target));
	if (page->type == PAGE_START)
		return S("Startsidan");
	if (page->type == PAGE_SITEMAP)
		return S("Adresser för sökmotorer");
	if (page->type == PAGE_ROBOTS)
		return S("Besked till sökmotorer");
	return page->title.n ? page->title : S("Fil");
}

size_t
page_name_column(size_t widest)
{
	enum { WIDEST = 44 };
	return widest < WIDEST ? widest : WIDEST;
}
