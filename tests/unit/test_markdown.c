// SPDX-License-Identifier: EUPL-1.2
// The cases are in markdown.txt: Markdown, ".", the HTML and then the findings, ".". Slots are
// shown as {document:path#fragment}, {file:…}, {address:…} and {anchor:#…}, mentions as
// {mention:…}…{end:…}; no-break spaces as "~", soft hyphens as "¬".
#include "base/hyphen.h"
#include "format/markdown.h"
#include "input/protocol.h"
#include "unit.h"

static void
put(struct buf *out, const struct md_link *link, void *ctx)
{
	static const char *const names[] = {[MD_DOCUMENT] = "document",
		[MD_FILE] = "file",
		[MD_ADDRESS] = "address",
		[MD_ANCHOR] = "anchor",
		[MD_MENTION] = "mention",
		[MD_MENTION_END] = "end",
		[MD_SIZE] = "size"};
	(void)ctx;
	buf_addf(out, "{%s:%.*s%.*s", names[link->target], STR(link->path), STR(link->query));
	if (link->fragment.n)
		buf_addf(out, "#%.*s", STR(link->fragment));
	buf_byte(out, '}');
}

static struct markdown
parse(struct arena *a, struct str text, struct md_options options, struct diags *diags)
{
	struct file *f = ARENA_NEW(a, struct file, 1);
	*f = (struct file){S("content/brev/2023/mars.md"), text};
	options.file = f;
	return markdown_parse(a, &options, diags);
}

static struct str
html(struct arena *a, const struct markdown *m, struct md_span span)
{
	struct buf b = {0};
	markdown_write(&b, m, span, put, NULL);
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static struct str
visible(struct arena *a, struct str s)
{
	struct buf b = {0};
	for (size_t i = 0; i < s.n; i++) {
		bool space = str_starts(str_from(s, i), S("\u00a0"));
		bool hyphen = str_starts(str_from(s, i), S("\u00ad"));
		if (space || hyphen) {
			buf_add(&b, space ? S("~") : S("¬"));
			i++;
		} else {
			buf_byte(&b, s.p[i]);
		}
	}
	struct str shown = str_dup(a, buf_str(&b));
	buf_release(&b);
	return shown;
}

// Knows of attachment 3 only.
static size_t
mention(void *ctx, struct arena *a, struct str text, size_t at, struct md_link *link)
{
	struct str name = S("bilaga 3");
	(void)ctx, (void)a;
	link->fragment = S("bilaga-3");
	return str_starts(str_from(text, at), name) ? name.n : 0;
}

static void
run_case(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	struct diags diags = {0};
	struct hyphen *hyphen = hyphen_open();
	struct md_options options = {.mention = mention, .hyphen = hyphen};
	struct markdown m = parse(&a, c->input, options, &diags);
	struct str text = html(&a, &m, markdown_all(&m));
	struct str findings = unit_findings(&a, &diags);
	assert_case(c, visible(&a, str_join(&a, text, findings)));
	hyphen_close(hyphen);
	diags_release(&diags);
	arena_release(&a);
}

static struct markdown
read(struct arena *a, const char *text, struct md_options options)
{
	struct diags diags = {0};
	struct markdown m = parse(a, str_of(text), options, &diags);
	assert_int_equal(diags.n, 0);
	diags_release(&diags);
	return m;
}

static void
test_blocks(void **state)
{
	struct arena *a = *state;
	struct markdown m = read(a,
		"# Ett *två*\n\nStycke `kod`\n[plan](a.md).\n\n- x\n  - y\n- z\n\n> citat\n\n"
		"```\nkod\n```\n\n---\n\n| a |\n| --- |\n| b |\n\n1. sist\n",
		(struct md_options){0});
	static const struct {
		enum md_kind kind;
		const char *text;
	} want[] = {{MD_HEADING, "Ett två"}, {MD_PARAGRAPH, "Stycke kod plan."}, {MD_LIST, "x y z"},
		{MD_QUOTE, "citat"}, {MD_CODE, "kod"}, {MD_RULE, ""}, {MD_TABLE, "a b"},
		{MD_LIST, "sist"}};
	assert_int_equal(m.n_blocks, sizeof want / sizeof *want);
	for (size_t i = 0; i < m.n_blocks; i++) {
		assert_int_equal(m.blocks[i].kind, want[i].kind);
		assert_str(m.blocks[i].text, want[i].text);
		if (i) // the blocks stand one after the other in the HTML
			assert_int_equal(m.blocks[i].html.from, m.blocks[i - 1].html.to);
	}
	assert_int_equal(m.blocks[0].html.from, 0);
	assert_int_equal(m.blocks[m.n_blocks - 1].html.to, m.html.n);
	assert_int_equal(m.blocks[0].level, 1);
	assert_str(m.blocks[0].id, "ett-tva");
	assert_str(html(a, &m, m.blocks[0].inside), "Ett <em>två</em>");
	assert_str(html(a, &m, m.blocks[1].html),
		"<p>Stycke <code>kod</code>\n<a href=\"{document:content/brev/2023/a.md}\">"
		"plan</a>.</p>\n");
}

static void
test_items(void **state)
{
	struct arena *a = *state;
	struct markdown m = read(a, "- x **y**\n  - inre\n- z\n\nText\n\n1. ett\n\n2. två\n",
		(struct md_options){0});
	const struct md_block *list = &m.blocks[0];
	assert_int_equal(list->n, 2);
	assert_str(list->items[0].text, "x y inre");
	assert_str(html(a, &m, list->items[1].inside), "z");
	assert_str(html(a, &m, list->items[1].html), "<li>z</li>\n");
	assert_int_equal(m.blocks[2].n, 2); // a loose list
	assert_str(m.blocks[2].items[1].text, "två");
}

static void
test_lines(void **state)
{
	struct arena *a = *state;
	const char *text = "11.00 *Lunch*\n12.00 **Mer\nän** en rad\n13.00 Slut  \n14.00 Hem\n";
	struct markdown m = read(a, text, (struct md_options){.lines = true});
	const struct md_block *p = &m.blocks[0];
	static const char *const want[] = {
		"11.00 Lunch", "12.00 Mer", "än en rad", "13.00 Slut", "14.00 Hem"};
	assert_int_equal(p->n_lines, 5);
	for (size_t i = 0; i < 5; i++)
		assert_str(p->lines[i].text, want[i]);
	assert_str(html(a, &m, p->lines[0].html), "11.00 <em>Lunch</em>");
	assert_str(html(a, &m, p->lines[3].html), "13.00 Slut");
	size_t line, column;
	loc_position(p->lines[4].loc, &line, &column);
	assert_int_equal(line, 5);
	assert_int_equal(column, 1);
	assert_str(loc_line(p->lines[1].loc), "12.00 **Mer");
	assert_str(loc_line(p->lines[2].loc), "än** en rad");
}

// A line in deep markup joins the one before it; a link over lines has no place of its own.
static void
test_lines_in_markup(void **state)
{
	struct arena *a = *state;
	struct md_options options = {.lines = true};
	struct markdown m = read(a, "*a **b *c **d *e\nf* d** c* b** a*\n", options);
	assert_int_equal(m.blocks[0].n_lines, 1);
	assert_str(m.blocks[0].lines[0].text, "a b c d e f d c b a");
	m = read(a, "ett\n[två\ntre](x.md)\nfyra\n", options);
	assert_int_equal(m.blocks[0].n_lines, 4);
	static const char *const want[] = {"ett", "[två", "tre](x.md)", "fyra"};
	for (size_t i = 0; i < 4; i++)
		assert_str(loc_line(m.blocks[0].lines[i].loc), want[i]);
}

static struct str
cut(struct arena *a, struct md_cutter *c, struct md_span span, enum md_around around)
{
	struct md_part part = markdown_cut(c, span, around);
	struct str s = S("");
	for (size_t i = 0; i < part.n; i++)
		s = str_join(a, s, html(a, c->markdown, part.items[i]));
	return s;
}

static struct str
cut_line(struct arena *a, struct md_cutter *c, const struct md_line *line, size_t from, size_t to)
{
	struct md_span span = {markdown_offset(c->markdown, line, from),
		markdown_offset(c->markdown, line, to)};
	return cut(a, c, span, MD_INSIDE);
}

// Every part has the tags that it needs, and only those.
static void
test_cut(void **state)
{
	struct arena *a = *state;
	struct markdown m = read(a,
		"x [*ett* &\ntvå](y.md) tre  \n![bild](b.png) **fyra\nfem** & <https://a.se>\n",
		(struct md_options){.lines = true});
	const struct md_block *p = &m.blocks[0];
	struct md_cutter c = markdown_cutter(a, &m, p);
	assert_str(cut(a, &c, p->lines[0].html, MD_WITH_BLOCK),
		"<p>x <a href=\"{document:content/brev/2023/y.md}\"><em>ett</em> &amp;</a></p>");
	assert_str(cut(a, &c, p->lines[1].html, MD_INSIDE),
		"<a href=\"{document:content/brev/2023/y.md}\">två</a> tre");
	assert_str(cut(a, &c, p->lines[2].html, MD_INSIDE),
		"<img src=\"{file:content/brev/2023/b.png}\" alt=\"bild\"> <strong>fyra</strong>");
	assert_str(cut(a, &c, p->lines[3].html, MD_INSIDE),
		"<strong>fem</strong> &amp; <a href=\"https://a.se\">https://a.se</a>");
	assert_str(cut(a, &c, (struct md_span){p->inside.to, p->inside.to}, MD_INSIDE), "");
	c = markdown_cutter(a, &m, p);
	assert_str(cut_line(a, &c, &p->lines[0], 2, 5),
		"<a href=\"{document:content/brev/2023/y.md}\"><em>ett</em> </a>");
	assert_str(cut_line(a, &c, &p->lines[0], 6, 7),
		"<a href=\"{document:content/brev/2023/y.md}\">&amp;</a>");
	assert_str(cut_line(a, &c, &p->lines[1], 5, 8), "tre");
	assert_str(cut_line(a, &c, &p->lines[3], 4, 5), "&amp; ");
	assert_str(cut_line(a, &c, &p->lines[3], 6, 1000),
		"<a href=\"https://a.se\">https://a.se</a>");
}

// What the HTML has more than the text: mentions, notes, places to break a word, entities, spaces
// that were squeezed or made wide.
static void
test_cut_more_than_text(void **state)
{
	struct arena *a = *state;
	struct hyphen *hyphen = hyphen_open();
	struct md_options options = {.lines = true, .mention = mention, .hyphen = hyphen};
	struct markdown m = read(a,
		"9.00  A[^1] & kl. 10 bilaga 3\nse bilaga 3 nu\n\n"
		"## kl. 9 Samordningsförbundets A\n\n[^1]: Not\n",
		options);
	const struct md_line *first = &m.blocks[0].lines[0], *second = &m.blocks[0].lines[1];
	struct md_cutter c = markdown_cutter(a, &m, &m.blocks[0]);
	assert_str(first->text, "9.00 A & kl. 10 bilaga 3");
	struct str noted = cut_line(a, &c, first, 5, 6);
	assert_true(str_starts(noted, S("A<sup class=\"fotnot\">")));
	assert_true(str_ends(noted, S("1</a></sup> ")));
	assert_str(cut_line(a, &c, first, 9, first->text.n),
		"kl.\u00a010 {mention:#bilaga-3}bilaga 3{end:#bilaga-3}");
	assert_str(cut_line(a, &c, second, 0, 9), "se {mention:#bilaga-3}bilaga {end:#bilaga-3}");
	assert_str(cut_line(a, &c, second, 10, 14), "3 nu");
	const struct md_block *heading = &m.blocks[1];
	struct md_line line = {heading->inside, heading->text, heading->loc};
	c = markdown_cutter(a, &m, heading);
	struct str title = cut_line(a, &c, &line, 6, heading->text.n);
	assert_true(str_starts(title, S("Sam\u00adord")));
	assert_true(str_ends(title, S(" A")));
	hyphen_close(hyphen);
}

// What stands in items is kept with the lines, to a depth.
static void
test_nested_items(void **state)
{
	struct arena *a = *state;
	const char *text = "- ett\n  två\n  - tre\n\n    fyra\n- fem\n\n  > sex\n";
	struct markdown m = read(a, text, (struct md_options){.lines = true});
	const struct md_block *item = &m.blocks[0].items[0];
	assert_str(item->text, "ett två tre fyra");
	assert_int_equal(item->n, 2);
	assert_int_equal(item->items[0].n_lines, 2);
	assert_str(item->items[0].lines[1].text, "två");
	assert_int_equal(item->items[1].kind, MD_LIST);
	assert_int_equal(item->items[1].items[0].n, 2);
	assert_str(item->items[1].items[0].items[1].lines[0].text, "fyra");
	assert_int_equal(m.blocks[0].items[1].items[1].kind, MD_QUOTE);
	assert_int_equal(m.blocks[0].items[1].items[1].n, 0);
	m = read(a, text, (struct md_options){0});
	assert_int_equal(m.blocks[0].items[0].n, 0);
	m = read(a, "- - - - - - - - - - - - djup\n", (struct md_options){.lines = true});
	size_t depth = 0;
	for (const struct md_block *b = &m.blocks[0]; b->n; b = b->items)
		depth++;
	assert_int_equal(depth, 7);
	assert_str(m.blocks[0].text, "djup");
}

// The body begins within the file; what is found has the file's lines.
static void
test_from(void **state)
{
	struct arena *a = *state;
	struct diags diags = {0};
	struct str text = S("---\ntitel: å\n---\n\nHej\n\n## Rubrik\n\nse <b>fet</b>\n");
	size_t from = str_find(text, S("\n---\n")) + 5;
	struct markdown m = parse(a, text, (struct md_options){.from = from}, &diags);
	size_t line, column;
	loc_position(m.blocks[1].loc, &line, &column);
	assert_int_equal(line, 7);
	assert_int_equal(column, 1);
	assert_findings(a, &diags, "H01 9:4\n");
	diags_release(&diags);
}

static void
test_heading_ids(void **state)
{
	struct arena *a = *state;
	int within = 0;
	struct markdown m = read(a, "## § 60 Val\n\n## Övrigt\n\n## § 60 Val igen\n\n### 60.2 Del\n",
		(struct md_options){.ctx = &within, .heading_id = paragraph_id});
	assert_str(m.blocks[0].id, "p60");
	assert_str(m.blocks[1].id, "ovrigt");
	assert_str(m.blocks[2].id, "p60-2");
	assert_str(m.blocks[3].id, "p60-2-2");
}

static void
test_plain(void **state)
{
	struct arena *a = *state;
	struct markdown m = read(a, "# A\n\n[b](c.md)\n\n***\n\n| a |\n| --- |\n",
		(struct md_options){.plain = true});
	assert_str(m.html,
		"<h1>A</h1>\n<p><a href=\"c.md\">b</a></p>\n<hr />\n<p>| a |\n| --- |</p>\n");
	assert_int_equal(m.n_links, 0);
}

// Writing a part fills the slots of that part only.
static void
test_parts(void **state)
{
	struct arena *a = *state;
	struct markdown m =
		read(a, "[a](a.md)\n\n[b](b.md)\n\n[c](c.md)\n", (struct md_options){0});
	assert_int_equal(m.n_links, 3);
	assert_str(html(a, &m, m.blocks[1].html),
		"<p><a href=\"{document:content/brev/2023/b.md}\">b</a></p>\n");
	assert_str(html(a, &m, (struct md_span){0, 0}), "");
}

static void
test_empty(void **state)
{
	struct arena *a = *state;
	static const char *const texts[] = {"", "\n\n", "   "};
	for (size_t i = 0; i < 3; i++) {
		struct markdown m = read(a, texts[i], (struct md_options){0});
		assert_int_equal(m.n_blocks, 0);
		assert_str(html(a, &m, markdown_all(&m)), "");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_blocks),
		TEST(test_items),
		TEST(test_lines),
		TEST(test_lines_in_markup),
		TEST(test_cut),
		TEST(test_cut_more_than_text),
		TEST(test_nested_items),
		TEST(test_from),
		TEST(test_heading_ids),
		TEST(test_plain),
		TEST(test_parts),
		TEST(test_empty),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	unit_add_cases(&suite, "tests/unit/markdown.txt", run_case);
	return unit_run(&suite, "markdown");
}
