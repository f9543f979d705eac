// SPDX-License-Identifier: EUPL-1.2
#include "page/feed.h"

#include "format/html.h"
#include "format/xml.h"
#include "page/view.h"

static void
add_link(struct buf *out, const char *rel, struct str address)
{
	buf_addf(out, "<link rel=\"%s\" href=\"", rel);
	html_escape_url(out, address);
	buf_add(out, S("\"/>\n"));
}

static void
add_entry(struct buf *out, struct arena *scratch, const struct site *site, const struct document *d)
{
	struct str url = view_absolute(scratch, site, d->address);
	xml_open(out, S("entry"));
	buf_byte(out, '\n');
	xml_text(out, S("title"), d->title.s);
	xml_text(out, S("id"), url);
	add_link(out, "alternate", url);
	xml_text(out, S("published"), date_rfc3339(scratch, document_created(d)));
	xml_text(out, S("updated"), date_rfc3339(scratch, document_changed(d)));
	buf_add(out, S("<category term=\""));
	html_escape(out, kind_entry(d->kind)->id);
	buf_add(out, S("\" label=\""));
	html_escape(out, kind_entry(d->kind)->singular);
	buf_add(out, S("\"/>\n"));
	if (d->summary.n)
		xml_text(out, S("summary"), d->summary);
	xml_close(out, S("entry"));
}

static void
add_decision(
	struct buf *out, struct arena *scratch, const struct site *site, const struct decision *d)
{
	struct str page = view_absolute(scratch, site, d->protocol->address);
	struct str url = str_fmt(scratch, "%.*s#%.*s", STR(page), STR(d->paragraph->id));
	const struct choice *body =
		config_choice(site->config, LIST_BODIES, d->protocol->body_id.s);
	struct buf text = {0};
	xml_open(out, S("entry"));
	buf_byte(out, '\n');
	xml_text(out, S("title"),
		str_fmt(scratch, "%.*s %.*s %.*s %.*s",
			STR(body ? body->name : d->protocol->body_id.s),
			STR(date_long(scratch, d->protocol->date.d)), STR(d->paragraph->label),
			STR(d->paragraph->title)));
	xml_text(out, S("id"),
		str_fmt(scratch, "%.*s#%.*s", STR(view_absolute(scratch, site, S("/beslut/"))),
			STR(d->id)));
	add_link(out, "alternate", url);
	xml_text(out, S("published"), date_rfc3339(scratch, document_created(d->protocol)));
	xml_text(out, S("updated"), date_rfc3339(scratch, document_changed(d->protocol)));
	for (size_t i = 0; i < d->part->texts.n; i++) {
		if (i)
			buf_byte(&text, '\n');
		buf_add(&text, d->part->texts.items[i]);
	}
	xml_text(out, S("summary"), buf_str(&text));
	buf_release(&text);
	xml_close(out, S("entry"));
}

// When the newest of a feed's entries changed.
static int64_t
newest(const struct page *page, const struct documents *all)
{
	int64_t time = 0;
	for (size_t i = 0; i < all->n; i++)
		if (document_changed(all->items[i]) > time)
			time = document_changed(all->items[i]);
	for (size_t i = 0; i < page->decisions.n; i++)
		if (document_changed(page->decisions.items[i].protocol) > time)
			time = document_changed(page->decisions.items[i].protocol);
	return time;
}

void
feed_write(struct buf *out, struct arena *scratch, const struct site *site, const struct page *page)
{
	static const struct documents none;
	const struct documents *all = page->groups.n ? &page->groups.items[0].documents : &none;
	struct str self = view_absolute(scratch, site, page->address);
	bool everything = page->kind == KINDS;
	struct str list = everything ? S("/")
		: page->decisions.n  ? S("/beslut/")
				     : kind_entry(page->kind)->prefix;
	buf_add(out,
		S("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		  "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"sv\">\n"));
	xml_text(out, S("title"),
		everything ? page->title
			   : str_fmt(scratch, "%.*s – %.*s", STR(page->title),
				     STR(site->config->short_name)));
	xml_text(out, S("id"), self);
	add_link(out, "self", self);
	add_link(out, "alternate", view_absolute(scratch, site, list));
	xml_text(out, S("updated"), date_rfc3339(scratch, newest(page, all)));
	buf_add(out, S("<author>"));
	xml_text(out, S("name"), site->config->name);
	xml_close(out, S("author"));
	for (size_t i = 0; i < all->n; i++)
		add_entry(out, scratch, site, all->items[i]);
	for (size_t i = 0; i < page->decisions.n; i++)
		add_decision(out, scratch, site, &page->decisions.items[i]);
	xml_close(out, S("feed"));
}

static bool
is_listed(const struct page *page, enum kind kind)
{
	if (page->noindex)
		return false;
	if (page->type == PAGE_DOCUMENT)
		return page->kind == kind;
	return kind == KIND_PAGE &&
		(page->type == PAGE_LIST || page->type == PAGE_REGISTER ||
			page->type == PAGE_START);
}

static void
add_url(struct buf *out, struct arena *scratch, const struct site *site, const struct page *page)
{
	buf_add(out, S("<url>"));
	buf_add(out, S("<loc>"));
	html_escape_url(out, view_absolute(scratch, site, page->address));
	buf_add(out, S("</loc>"));
	if (page->document && page->document->revisions.n)
		buf_addf(out, "<lastmod>%.*s</lastmod>",
			STR(date_rfc3339(scratch, page->document->revisions.last)));
	xml_close(out, S("url"));
}

void
sitemap_write(struct buf *out, struct arena *scratch, const struct site *site,
	const struct plan *plan, const struct page *page)
{
	bool index = page->kind == KINDS;
	struct str root = index ? S("sitemapindex") : S("urlset");
	buf_addf(out,
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<%.*s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
		STR(root));
	for (size_t i = 0; i < plan->n; i++) {
		const struct page *other = &plan->items[i];
		if (index && other->type == PAGE_SITEMAP && other->kind != KINDS) {
			buf_add(out, S("<sitemap><loc>"));
			html_escape_url(out, view_absolute(scratch, site, other->address));
			buf_add(out, S("</loc></sitemap>\n"));
		} else if (!index && is_listed(other, page->kind)) {
			add_url(out, scratch, site, other);
		}
	}
	xml_close(out, root);
}

void
robots_write(struct buf *out, struct arena *scratch, const struct site *site)
{
	struct str map = view_absolute(scratch, site, S("/sitemap.xml"));
	buf_addf(out, "User-agent: *\nAllow: /\n\nSitemap: %.*s\n", STR(map));
}
