// SPDX-License-Identifier: EUPL-1.2
// Links and images. Addresses of our own pages become slots; what leads nowhere is a finding.
#include "format/markdown_writer.h"

#include "base/text.h"
#include "format/html.h"
#include "format/url.h"

#include <cmark.h>

void
md_add_slot(struct md_writer *w, struct md_link link)
{
	link.at = (uint32_t)w->html.n;
	ARENA_PUSH(w->scratch, &w->links, link);
}

// The line of a place with one address in it put right.
static struct str
corrected(struct md_writer *w, struct loc loc, struct str wrong, struct str before)
{
	struct str line = str_trim(loc_line(loc));
	struct str signed_wrong = str_fmt(w->scratch, "(%.*s", STR(wrong));
	size_t at = str_find(line, signed_wrong);
	if (at == line.n)
		return S("");
	return str_fmt(w->scratch, "%.*s%.*s%.*s", STR(str_slice(line, 0, at + 1)), STR(before),
		STR(str_from(line, at + 1)));
}

// "www.exempel.se" and "namn@exempel.se" are no files beside the document.
static bool
report_scheme(struct md_writer *w, const struct md_link *link)
{
	bool web = str_starts(link->path, S("www."));
	if (!web && !url_is_email(link->path))
		return false;
	struct str before = web ? S("https://") : S("mailto:");
	diag(w->diags, DIAG_LINK_SCHEME, link->loc,
		(struct diag_words){
			.a = before, .fix = corrected(w, link->loc, link->path, before)});
	return true;
}

// A path as it is written in this document → in the repository; false if that is no content.
static bool
resolve(struct md_writer *w, struct str path, struct str *out)
{
	struct str folder = path_folder(w->options->file->path);
	return path_resolve(w->arena, folder, url_decode(w->arena, path), out) &&
		str_starts(*out, S("content/"));
}

// A relative path: another document, or a file beside this one.
static void
write_path(struct md_writer *w, struct md_link link)
{
	struct str resolved;
	if (report_scheme(w, &link))
		return;
	if (!resolve(w, link.path, &resolved)) {
		diag(w->diags, DIAG_LINK_OUTSIDE, link.loc, (struct diag_words){0});
		return;
	}
	bool document = str_eq(path_extension(resolved), S(".md"));
	link.target = document ? MD_DOCUMENT : MD_FILE;
	link.path = resolved;
	md_add_slot(w, link);
}

static void
write_address(struct md_writer *w, cmark_node *node, bool image)
{
	struct str url = str_of(cmark_node_get_url(node));
	struct md_link link = {.loc = md_loc(w, node)};
	if (url_is_dangerous(url, image)) {
		if (!w->options->plain)
			diag(w->diags, DIAG_LINK_DANGEROUS, link.loc, (struct diag_words){0});
		return;
	}
	if (w->options->plain || !url.n || url_scheme(url).n || str_starts(url, S("//"))) {
		html_escape_url(&w->html, url);
		return;
	}
	url_split(str_dup(w->arena, url), &link.path, &link.query, &link.fragment);
	if (link.path.n && !str_starts(link.path, S("/"))) {
		write_path(w, link);
		return;
	}
	link.target = link.path.n ? MD_ADDRESS : MD_ANCHOR;
	md_add_slot(w, link);
}

static void
write_title(struct md_writer *w, cmark_node *node)
{
	struct str title = str_of(cmark_node_get_title(node));
	if (!title.n)
		return;
	buf_add(&w->html, S("\" title=\""));
	html_escape(&w->html, title);
}

// Words that say nothing to those who hear a list of a page's links.
static bool
says_nothing(struct md_writer *w, struct str words)
{
	static const struct str empty[] = {S_INIT("här"), S_INIT("klicka här"), S_INIT("länk"),
		S_INIT("länken"), S_INIT("denna länk"), S_INIT("denna"), S_INIT("den här länken"),
		S_INIT("följ länken"), S_INIT("hit"), S_INIT("läs mer"), S_INIT("läs mer här"),
		S_INIT("mer"), S_INIT("se här"), S_INIT("webbsidan"), S_INIT("denna sida")};
	words = text_lower(w->scratch, words);
	while (words.n && (words.p[words.n - 1] == '.' || words.p[words.n - 1] == ':'))
		words.n--;
	for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
		if (str_eq(empty[i], words))
			return true;
	return false;
}

static void
close_link(struct md_writer *w, cmark_node *node)
{
	struct str words = text_squeeze(w->scratch, str_from(buf_str(&w->text), w->link.text_from));
	bool image = cmark_node_first_child(node) &&
		cmark_node_get_type(cmark_node_first_child(node)) == CMARK_NODE_IMAGE;
	if (!w->link.dead)
		buf_add(&w->html, S("</a>"));
	if (!w->options->plain && !w->link.dead && !image && says_nothing(w, words))
		diag(w->diags, DIAG_LINK_WORDS, w->link.loc, (struct diag_words){.a = words});
	struct md_anchor closed = w->link;
	w->link = (struct md_anchor){0};
	for (size_t i = 0; i < closed.n; i++)
		md_write_reference(w, closed.items[i]);
}

// "[text]()" and "[text](#)", the traces of a link that was lost on the way. An address beside the
// text is no link to nowhere: the text stays.
static bool
leads_nowhere(struct md_writer *w, cmark_node *node)
{
	struct str url = str_of(cmark_node_get_url(node));
	return !w->options->plain && (!url.n || str_eq(url, S("#")));
}

static void
open_tag(struct md_writer *w, cmark_node *node)
{
	buf_add(&w->html, S("<a href=\""));
	write_address(w, node, false);
	write_title(w, node);
	buf_add(&w->html, S("\">"));
}

// "[<https://a.se>](b.md)": HTML has no links in links, so the inner one is text, unless the outer
// one leads nowhere.
static void
write_inner(struct md_writer *w, cmark_node *node, bool entering)
{
	w->link.within = entering;
	if (!w->link.dead)
		return;
	if (entering)
		open_tag(w, node);
	else
		buf_add(&w->html, S("</a>"));
}

void
md_write_link(struct md_writer *w, cmark_node *node, bool entering)
{
	if (!w->options->plain && (entering ? w->link.open : w->link.within)) {
		write_inner(w, node, entering);
		return;
	}
	if (!entering) {
		close_link(w, node);
		return;
	}
	w->link = (struct md_anchor){.open = true,
		.dead = leads_nowhere(w, node),
		.text_from = (uint32_t)w->text.n,
		.loc = md_loc(w, node)};
	if (w->link.dead)
		diag(w->diags, DIAG_LINK_NOWHERE, w->link.loc, (struct diag_words){0});
	else
		open_tag(w, node);
}

cmark_node *
md_figure_of(const struct md_writer *w, cmark_node *paragraph)
{
	cmark_node *image = cmark_node_first_child(paragraph);
	if (w->options->plain || !image || cmark_node_next(image) ||
		cmark_node_get_type(image) != CMARK_NODE_IMAGE)
		return NULL;
	return *cmark_node_get_title(image) ? image : NULL;
}

static void
add_size(struct md_writer *w, cmark_node *image)
{
	struct str url = str_of(cmark_node_get_url(image));
	struct md_link link = {.target = MD_SIZE};
	if (!w->options->plain && !url_scheme(url).n && !str_starts(url, S("/")) &&
		resolve(w, url, &link.path))
		md_add_slot(w, link);
}

void
md_write_image(struct md_writer *w, cmark_node *node, bool entering)
{
	if (entering) {
		if (w->image_depth++ == 0) {
			if (!cmark_node_first_child(node) && !w->options->plain)
				diag(w->diags, DIAG_IMAGE_WORDS, md_loc(w, node),
					(struct diag_words){0});
			buf_add(&w->html, S("<img src=\""));
			write_address(w, node, true);
			buf_add(&w->html, S("\" alt=\""));
		}
		return;
	}
	if (--w->image_depth)
		return;
	if (!w->figure)
		write_title(w, node);
	buf_add(&w->html, S("\""));
	add_size(w, node);
	md_end_void_element(w);
}
