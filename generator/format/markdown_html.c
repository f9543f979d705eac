// SPDX-License-Identifier: EUPL-1.2
// cmark's tree → HTML, as cmark's own renderer writes it in safe mode, with three differences:
// headings get ids, addresses of our own pages become slots, and raw HTML is a finding.
#include "format/markdown_writer.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/html.h"
#include "format/url.h"

#include <cmark.h>

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

static void
end_void_element(struct md_writer *w)
{
	add(w, w->options->plain ? S(" />") : S(">"));
}

struct loc
md_loc(const struct md_writer *w, cmark_node *node)
{
	size_t line = (size_t)cmark_node_get_start_line(node);
	size_t end_line = (size_t)cmark_node_get_end_line(node);
	if (line < 1 || line > w->n_lines)
		return (struct loc){w->options->file, w->source_at, 0};
	int first = cmark_node_get_start_column(node), last = cmark_node_get_end_column(node);
	uint32_t start = w->line_starts[line - 1];
	struct str text = str_from(w->source, start);
	text.n = str_chr(text, '\n');
	// Behind what goes on over several lines cmark counts wrong; then the whole line is meant.
	bool known = first > 0 && (size_t)first <= text.n;
	size_t from = known ? (size_t)first - 1 : 0, to = text.n;
	if (known && end_line == line && last >= first && (size_t)last <= text.n)
		to = (size_t)last;
	return (struct loc){
		w->options->file, w->source_at + start + (uint32_t)from, (uint32_t)(to - from)};
}

// Once for each line: <b>…</b> is one mistake.
static void
report_html(struct md_writer *w, cmark_node *node)
{
	struct loc loc = md_loc(w, node);
	size_t line, column;
	loc_position(loc, &line, &column);
	if (line == w->html_line)
		return;
	w->html_line = line;
	diag(w->diags, DIAG_HTML, loc, (struct diag_words){0});
}

// The slot of an id in the table of ids, taken or free. The table has room to spare.
static struct md_id *
id_slot(struct md_id *table, size_t size, struct str id)
{
	size_t i = (size_t)hash_of(id).low & (size - 1);
	while (table[i].id.n && !str_eq(table[i].id, id))
		i = (i + 1) & (size - 1);
	return &table[i];
}

static void
grow_ids(struct md_writer *w)
{
	size_t size = w->ids_size ? w->ids_size * 2 : 32;
	struct md_id *larger = ARENA_NEW(w->scratch, struct md_id, size);
	for (size_t i = 0; i < w->ids_size; i++)
		if (w->ids[i].id.n)
			*id_slot(larger, size, w->ids[i].id) = w->ids[i];
	w->ids = larger;
	w->ids_size = size;
}

struct str
md_unique_id(struct md_writer *w, struct str wish)
{
	if (w->n_ids * 2 >= w->ids_size)
		grow_ids(w);
	struct md_id *base = id_slot(w->ids, w->ids_size, wish), *slot = base;
	struct str id = wish;
	while (slot->id.n) {
		id = str_fmt(w->arena, "%.*s-%zu", STR(wish), ++base->used + 1);
		slot = id_slot(w->ids, w->ids_size, id);
	}
	slot->id = id;
	w->n_ids++;
	return id;
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
			buf_add(&b, str_of(literal));
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
		id = w->options->heading_id(w->arena, text);
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
	if (!entering) {
		md_block_inside(w, node, false);
		buf_addf(&w->html, "</h%d>\n", level);
		return;
	}
	md_fresh_line(w);
	buf_addf(&w->html, "<h%d", level);
	if (!w->options->plain) {
		w->top.block.id = heading_id(w, node);
		add(w, S(" id=\""));
		html_escape(&w->html, w->top.block.id);
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

static void
write_paragraph(struct md_writer *w, cmark_node *node, bool entering)
{
	bool tags = !w->cell && !is_tight(node);
	if (entering) {
		if (tags) {
			md_fresh_line(w);
			add(w, S("<p>"));
		}
		md_block_inside(w, node, true);
		return;
	}
	md_block_inside(w, node, false);
	if (tags)
		add(w, S("</p>\n"));
	buf_byte(&w->text, ' ');
}

static void
add_slot(struct md_writer *w, struct md_link link)
{
	link.at = (uint32_t)w->html.n;
	ARENA_PUSH(w->scratch, &w->links, link);
}

// A relative path: another document, or a file beside this one.
static void
write_path(struct md_writer *w, struct md_link link)
{
	struct str folder = path_folder(w->options->file->path), resolved;
	if (!path_resolve(w->arena, folder, url_decode(w->arena, link.path), &resolved) ||
		!str_starts(resolved, S("content/"))) {
		diag(w->diags, DIAG_LINK_OUTSIDE, link.loc, (struct diag_words){0});
		return;
	}
	bool document = str_eq(path_extension(resolved), S(".md"));
	link.target = document ? MD_DOCUMENT : MD_FILE;
	link.path = resolved;
	add_slot(w, link);
}

static void
write_address(struct md_writer *w, cmark_node *node, bool image)
{
	struct str url = str_of(cmark_node_get_url(node));
	struct md_link link = {.loc = md_loc(w, node)};
	if (url_is_dangerous(url, image))
		return;
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
	add_slot(w, link);
}

static void
write_title(struct md_writer *w, cmark_node *node)
{
	struct str title = str_of(cmark_node_get_title(node));
	if (!title.n)
		return;
	add(w, S("\" title=\""));
	html_escape(&w->html, title);
}

static void
write_link(struct md_writer *w, cmark_node *node, bool entering)
{
	if (!entering) {
		add(w, S("</a>"));
		return;
	}
	add(w, S("<a href=\""));
	write_address(w, node, false);
	write_title(w, node);
	add(w, S("\">"));
}

static void
write_image(struct md_writer *w, cmark_node *node, bool entering)
{
	if (entering) {
		if (w->image_depth++ == 0) {
			add(w, S("<img src=\""));
			write_address(w, node, true);
			add(w, S("\" alt=\""));
		}
		return;
	}
	if (--w->image_depth)
		return;
	write_title(w, node);
	add(w, S("\""));
	end_void_element(w);
}

static void
write_text(struct md_writer *w, struct str text)
{
	html_escape(&w->html, text);
	if (!w->image_depth)
		buf_add(&w->text, text);
}

// Inside an image's description only the words count.
static void
write_description(struct md_writer *w, cmark_node *node, bool entering)
{
	cmark_node_type type = cmark_node_get_type(node);
	if (type == CMARK_NODE_IMAGE)
		write_image(w, node, entering);
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
		write_text(w, str_of(cmark_node_get_literal(node)));
	} else if (type == CMARK_NODE_CODE) {
		add(w, S("<code>"));
		write_text(w, str_of(cmark_node_get_literal(node)));
		add(w, S("</code>"));
	} else if (type == CMARK_NODE_LINEBREAK) {
		add(w, S("<br"));
		end_void_element(w);
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
		write_link(w, node, entering);
	} else if (type == CMARK_NODE_IMAGE) {
		write_image(w, node, entering);
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
		end_void_element(w);
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
			w->inline_depth -= !entering;
			write_inline(w, node, entering);
			w->inline_depth += entering && is_container(cmark_node_get_type(node));
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
