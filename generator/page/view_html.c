// SPDX-License-Identifier: EUPL-1.2
// Documents' HTML with its slots filled in: addresses, mentions, sizes.
#include "format/html.h"
#include "format/picture.h"
#include "format/url.h"
#include "page/view.h"

// The body that is being written, and the page that it is written on.
struct body {
	const struct view *view;
	const struct document *document;
};

static void
put_fragment(struct buf *out, const struct md_link *link)
{
	if (!link->fragment.n)
		return;
	buf_byte(out, '#');
	html_escape_url(out, link->fragment);
}

// The tags of a mention, if what it names is there.
static void
put_mention(struct buf *out, const struct md_link *link, const struct body *b)
{
	if (!site_mentioned(b->view->site, b->document, link))
		return;
	if (link->target == MD_MENTION_END) {
		buf_add(out, S("</a>"));
		return;
	}
	buf_add(out, S("<a href=\""));
	if (link->path.n)
		html_escape_url(out, view_address(b->view, link->path));
	put_fragment(out, link);
	buf_add(out, S("\">"));
}

bool
view_picture(const struct view *v, struct str path, struct picture *out)
{
	const struct source_file *f = source_find(v->site->source, path);
	return f && picture_size(f->file.bytes, out);
}

static void
put_link(struct buf *out, const struct md_link *link, void *ctx)
{
	const struct body *b = ctx;
	const struct view *v = b->view;
	struct str address = S("");
	if (link->target == MD_MENTION || link->target == MD_MENTION_END) {
		put_mention(out, link, b);
		return;
	}
	struct picture size;
	if (link->target == MD_SIZE) { // so that the page does not jump when the picture comes
		if (view_picture(v, link->path, &size))
			buf_addf(out, " width=\"%u\" height=\"%u\"", size.width, size.height);
		return;
	}
	if (link->target == MD_DOCUMENT) {
		const struct document *d = site_find(v->site, link->path);
		address = d && d->address.n ? view_address(v, d->address) : S("");
	} else if (link->target == MD_FILE) {
		address = view_address(v, plan_file_address(v->arena, link->path));
	} else if (link->target == MD_ADDRESS) {
		address = view_address(v, link->path);
	}
	html_escape_url(out, address);
	html_escape_url(out, link->query);
	put_fragment(out, link);
}

struct value
view_part(const struct view *v, const struct document *d, const struct md_part *part)
{
	struct buf b = {0};
	struct body body = {v, d};
	for (size_t i = 0; i < part->n; i++)
		markdown_write(&b, &d->body, part->items[i], put_link, &body);
	struct value html = value_html(str_dup(v->arena, buf_str(&b)));
	buf_release(&b);
	return html;
}

struct value
view_html(const struct view *v, const struct document *d, struct md_span span)
{
	struct md_part part = {&span, span.to > span.from, 1};
	return view_part(v, d, &part);
}
