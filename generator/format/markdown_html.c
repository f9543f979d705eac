// SPDX-License-Identifier: EUPL-1.2
// cmark's tree → HTML, as cmark's own renderer writes it in safe mode; but headings get ids, an
// image alone becomes a figure, and raw HTML is a finding.
#include "format/markdown_writer.h"

#include "base/text.h"
#include "format/html.h"

#include <cmark.h>

enum { MOST_DEPTH = 50 }; // of emphasis, links and images within each other

static void
add(struct md_writer *w, struct str s)
{
	buf_add(&w->html, s);
}

void
md_fresh_line(struct md_writer *w)
{
	if (w->html.n && w->html.p[w->html.n - 1] != '\n' && !w->cell)
		buf_byte(&w->html, '\n');
}

void
md_end_void_element(struct md_writer *w)
{
	add(w, w->options->plain ? S(" />") : S(">"));
}

struct loc
md_loc(const struct md_writer *w, cmark_node *node)
{
	size_t line = (size_t)cmark_node_get_start_line(node);
	size_t end_line = (size_t)cmark_node_get_end_line(node);
	const struct md_source *s = &w->source;
	if (line < 1 || line > s->n)
		return (struct loc){w->options->file, s->places[0], 0};
	int first = cmark_node_get_start_column(node), last = cmark_node_get_end_column(node);
	struct str text = md_source_line(s, line - 1);
	// Behind what goes on over several lines cmark counts wrong; then the whole line is meant.
	bool known = first > 0 && (size_t)first <= text.n;
	size_t from = known ? (size_t)first - 1 : 0, to = text.n;
	if (known && end_line == line && last >= first && (size_t)last <= text.n)
		to = (size_t)last;
	return (struct loc){
		w->options->file, s->places[line - 1] + (uint32_t)from, (uint32_t)(to - from)};
}

// Once for each line: <b>…</b> is one mistake.
static void
report_html(struct md_writer *w, cmark_node *node)
{
	struct loc loc = md_loc(w, node), last = w->last_html;
	struct str between = str_slice(w->options->file->bytes, last.at, loc.at);
	bool same_line = last.file && last.at <= loc.at && !str_has(between, S("\n"));
	w->last_html = loc;
	if (!same_line)
		diag(w->diags, DIAG_HTML, loc, (struct diag_words){0});
}

struct str
md_unique_id(struct md_writer *w, struct str wish)
{
	struct str id = wish;
	while (dict_find(&w->ids, id))
		id = str_fmt(
			w->arena, "%.*s-%zu", STR(wish), ++*dict_at(w->scratch, &w->ids, wish) + 1);
	dict_at(w->scratch, &w->ids, id);
	return id;
}

// Adds text without the references to footnotes in it.
static void
add_plain(struct md_writer *w, struct buf *b, struct str text)
{
	for (size_t i = 0; i < text.n;) {
		struct str label;
		size_t n = w->notes.n ? md_note_label(str_from(text, i), &label) : 0;
		if (!n || !md_find_note(w, label))
			buf_byte(b, text.p[i]);
		i += n && md_find_note(w, label) ? n : 1;
	}
}

static struct str
plain_text_of(struct md_writer *w, cmark_node *node)
{
	struct buf b = {0};
	cmark_iter *iter = cmark_iter_new(node);
	cmark_event_type event;
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *at = cmark_iter_get_node(iter);
		const char *literal = cmark_node_get_literal(at);
		if (event == CMARK_EVENT_ENTER && literal && !cmark_node_first_child(at))
			add_plain(w, &b, str_of(literal));
		else if (cmark_node_get_type(at) == CMARK_NODE_SOFTBREAK)
			buf_byte(&b, ' ');
	}
	cmark_iter_free(iter);
	struct str text = str_dup(w->scratch, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct str
heading_id(struct md_writer *w, cmark_node *node)
{
	struct str text = plain_text_of(w, node), id = S("");
	if (w->options->heading_id)
		id = w->options->heading_id(w->options->ctx, w->arena, text);
	if (!id.n)
		id = text_slug(w->arena, text);
	if (!id.n)
		id = S("avsnitt");
	return md_unique_id(w, id);
}

static int
html_level(const struct md_writer *w, int level)
{
	return level == 1 && !w->options->plain ? 2 : level; // the page's title is its only h1
}

static void
write_heading(struct md_writer *w, cmark_node *node, bool entering)
{
	int level = html_level(w, cmark_node_get_heading_level(node));
	w->heading = entering;
	if (!entering) {
		md_block_inside(w, node, false);
		buf_addf(&w->html, "</h%d>\n", level);
		return;
	}
	md_fresh_line(w);
	buf_addf(&w->html, "<h%d", level);
	if (!w->options->plain) {
		struct str id = heading_id(w, node);
		struct md_block *block = md_block_of(w, node);
		if (block)
			block->id = id;
		add(w, S(" id=\""));
		html_escape(&w->html, id);
		add(w, S("\""));
	}
	add(w, S(">"));
	md_block_inside(w, node, true);
}

static void
write_code_block(struct md_writer *w, cmark_node *node)
{
	struct str info = str_of(cmark_node_get_fence_info(node));
	struct str literal = str_of(cmark_node_get_literal(node));
	md_fresh_line(w);
	add(w, w->options->plain ? S("<pre><code") : S("<pre tabindex=\"0\"><code"));
	size_t end = 0;
	while (end < info.n && !is_space(info.p[end]))
		end++;
	if (end) {
		add(w, S(" class=\"language-"));
		html_escape(&w->html, str_slice(info, 0, end));
		add(w, S("\""));
	}
	add(w, S(">"));
	html_escape(&w->html, literal);
	add(w, S("</code></pre>\n"));
	buf_add(&w->text, literal);
}

static void
write_list(struct md_writer *w, cmark_node *node, bool entering)
{
	bool bullets = cmark_node_get_list_type(node) == CMARK_BULLET_LIST;
	if (!entering) {
		md_block_inside(w, node, false);
		add(w, bullets ? S("</ul>\n") : S("</ol>\n"));
		return;
	}
	md_fresh_line(w);
	if (bullets)
		add(w, S("<ul>\n"));
	else if (cmark_node_get_list_start(node) == 1)
		add(w, S("<ol>\n"));
	else
		buf_addf(&w->html, "<ol start=\"%d\">\n", cmark_node_get_list_start(node));
	md_block_inside(w, node, true);
}

static bool
is_tight(cmark_node *paragraph)
{
	cmark_node *list = cmark_node_parent(cmark_node_parent(paragraph));
	return list && cmark_node_get_type(list) == CMARK_NODE_LIST &&
		cmark_node_get_list_tight(list);
}

// An image alone with a caption is a figure.
static void
open_paragraph(struct md_writer *w, cmark_node *node)
{
	w->figure = md_figure_of(w, node) != NULL;
	md_fresh_line(w);
	add(w, w->figure ? S("<figure>\n") : S("<p>"));
}

static void
close_paragraph(struct md_writer *w, cmark_node *node)
{
	if (!w->figure) {
		add(w, S("</p>\n"));
		return;
	}
	w->figure = false;
	add(w, S("\n<figcaption>"));
	md_write_text(w, str_of(cmark_node_get_title(md_figure_of(w, node))));
	add(w, S("</figcaption>\n</figure>\n"));
}

static void
write_paragraph(struct md_writer *w, cmark_node *node, bool entering)
{
	bool tags = !w->cell && !is_tight(node);
	if (entering) {
		if (tags)
			open_paragraph(w, node);
		md_block_inside(w, node, true);
		return;
	}
	md_block_inside(w, node, false);
	if (tags)
		close_paragraph(w, node);
	buf_byte(&w->text, ' ');
}

// Inside an image's description only the words count.
static void
write_description(struct md_writer *w, cmark_node *node, bool entering)
{
	cmark_node_type type = cmark_node_get_type(node);
	if (type == CMARK_NODE_IMAGE)
		md_write_image(w, node, entering);
	else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE ||
		type == CMARK_NODE_HTML_INLINE)
		html_escape(&w->html, str_of(cmark_node_get_literal(node)));
	else if (type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_SOFTBREAK)
		add(w, S(" "));
}

static void
write_span(struct md_writer *w, struct str open, struct str close, bool entering)
{
	add(w, entering ? open : close);
}

static void
write_inline(struct md_writer *w, cmark_node *node, bool entering)
{
	cmark_node_type type = cmark_node_get_type(node);
	if (w->image_depth) {
		write_description(w, node, entering);
	} else if (type == CMARK_NODE_TEXT) {
		w->text_loc = md_loc(w, node);
		md_write_text(w, str_of(cmark_node_get_literal(node)));
	} else if (type == CMARK_NODE_CODE) {
		add(w, S("<code>"));
		html_escape(&w->html, str_of(cmark_node_get_literal(node)));
		buf_add(&w->text, str_of(cmark_node_get_literal(node)));
		add(w, S("</code>"));
	} else if (type == CMARK_NODE_LINEBREAK) {
		add(w, S("<br"));
		md_end_void_element(w);
		add(w, S("\n"));
		md_line_end(w, node);
	} else if (type == CMARK_NODE_SOFTBREAK) {
		add(w, S("\n"));
		md_line_end(w, node);
	} else if (type == CMARK_NODE_STRONG) {
		write_span(w, S("<strong>"), S("</strong>"), entering);
	} else if (type == CMARK_NODE_EMPH) {
		write_span(w, S("<em>"), S("</em>"), entering);
	} else if (type == CMARK_NODE_LINK) {
		md_write_link(w, node, entering);
	} else if (type == CMARK_NODE_IMAGE) {
		md_write_image(w, node, entering);
	} else {
		report_html(w, node);
	}
}

static void
write_block(struct md_writer *w, cmark_node *node, bool entering)
{
	cmark_node_type type = cmark_node_get_type(node);
	if (type == CMARK_NODE_PARAGRAPH) {
		write_paragraph(w, node, entering);
	} else if (type == CMARK_NODE_HEADING) {
		write_heading(w, node, entering);
	} else if (type == CMARK_NODE_LIST) {
		write_list(w, node, entering);
	} else if (type == CMARK_NODE_ITEM) {
		if (entering)
			md_fresh_line(w);
		add(w, entering ? S("<li>") : S("</li>\n"));
	} else if (type == CMARK_NODE_BLOCK_QUOTE) {
		md_fresh_line(w);
		add(w, entering ? S("<blockquote>\n") : S("</blockquote>\n"));
	} else if (type == CMARK_NODE_CODE_BLOCK) {
		write_code_block(w, node);
	} else if (type == CMARK_NODE_THEMATIC_BREAK) {
		md_fresh_line(w);
		add(w, S("<hr"));
		md_end_void_element(w);
		add(w, S("\n"));
	} else if (type == CMARK_NODE_HTML_BLOCK) {
		report_html(w, node);
	}
}

static bool
is_block(cmark_node_type type)
{
	return type >= CMARK_NODE_FIRST_BLOCK && type <= CMARK_NODE_LAST_BLOCK;
}

static bool
is_container(cmark_node_type type)
{
	return type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK ||
		type == CMARK_NODE_IMAGE || type == CMARK_NODE_CUSTOM_INLINE;
}

// Writes an inline and counts how deep it lies in others; too deep is said once.
static void
write_within(struct md_writer *w, cmark_node *node, bool entering)
{
	w->inline_depth -= !entering;
	write_inline(w, node, entering);
	w->inline_depth += entering && is_container(cmark_node_get_type(node));
	if (w->inline_depth <= MOST_DEPTH || w->too_deep)
		return;
	w->too_deep = true;
	diag(w->diags, DIAG_TOO_DEEP, md_loc(w, node), (struct diag_words){0});
}

static bool
is_leaf(cmark_node_type type)
{
	return type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_THEMATIC_BREAK ||
		type == CMARK_NODE_HTML_BLOCK;
}

void
md_write_tree(struct md_writer *w, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		bool entering = event == CMARK_EVENT_ENTER;
		if (!is_block(cmark_node_get_type(node))) {
			write_within(w, node, entering);
			continue;
		}
		if (entering)
			md_block_begin(w, node);
		if (entering && cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH &&
			!w->options->plain && !w->cell && md_write_table(w, node)) {
			cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
			md_block_end(w, node);
			continue;
		}
		write_block(w, node, entering);
		if (!entering || is_leaf(cmark_node_get_type(node)))
			md_block_end(w, node);
	}
	cmark_iter_free(iter);
}
