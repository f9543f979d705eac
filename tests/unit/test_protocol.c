// SPDX-License-Identifier: EUPL-1.2
// The cases are in protocol.txt: the body, ".", an outline, ".". The outline has a line for each
// paragraph (label | title | id) and below it one for each part: its kind, the texts of a decision
// in brackets, and its HTML on one line.
#include "input/protocol.h"
#include "unit.h"

static void
no_links(struct buf *out, const struct md_link *link, void *ctx)
{
	(void)out, (void)link, (void)ctx;
}

// HTML on one line.
static void
add_html(struct buf *out, const struct markdown *m, struct md_span span)
{
	struct buf b = {0};
	markdown_write(&b, m, span, no_links, NULL);
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] != '\n')
			buf_byte(out, b.p[i]);
	buf_release(&b);
}

static void
add_part(struct buf *out, const struct markdown *m, const struct part *part)
{
	static const char *const kinds[] = {[PART_PROSE] = "prosa",
		[PART_DECISION] = "beslut",
		[PART_PROPOSAL] = "förslag",
		[PART_RESERVATION] = "reservation"};
	buf_addf(out, "  %s", kinds[part->kind]);
	for (size_t i = 0; i < part->texts.n; i++)
		buf_addf(out, " [%.*s]", STR(part->texts.items[i]));
	buf_byte(out, ' ');
	add_html(out, m, part->html);
	buf_byte(out, '\n');
}

// A title that is more than its text.
static void
add_title(struct buf *out, const struct markdown *m, const struct md_part *title)
{
	struct buf b = {0};
	for (size_t i = 0; i < title->n; i++)
		add_html(&b, m, title->items[i]);
	if (str_has(buf_str(&b), S("<")))
		buf_addf(out, "  rubrik %.*s\n", (int)b.n, b.p);
	buf_release(&b);
}

static struct str
outline(struct arena *a, const struct markdown *m, const struct protocol *p)
{
	struct buf out = {0};
	if (p->preamble.to > p->preamble.from) {
		buf_add(&out, S("före "));
		add_html(&out, m, p->preamble);
		buf_byte(&out, '\n');
	}
	for (size_t i = 0; i < p->n; i++) {
		const struct paragraph *q = &p->items[i];
		size_t decisions = 0;
		buf_addf(&out, "%.*s | %.*s | %.*s\n", STR(q->label), STR(q->title), STR(q->id));
		add_title(&out, m, &q->title_html);
		for (size_t k = 0; k < q->n; k++) {
			add_part(&out, m, &q->items[k]);
			decisions += q->items[k].kind == PART_DECISION;
		}
		assert_int_equal(q->n_decisions, decisions);
	}
	// No-break spaces are hard to see in a data file.
	struct buf plain = {0};
	for (size_t i = 0; i < out.n; i++) {
		bool space = str_starts(str_from(buf_str(&out), i), S("\u00a0"));
		buf_byte(&plain, space ? ' ' : out.p[i]);
		i += space;
	}
	struct str all = str_dup(a, buf_str(&plain));
	buf_release(&plain);
	buf_release(&out);
	return all;
}

static void
run_case(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	struct diags diags = {0};
	struct file f = {S("content/protokoll/2021/au.md"), c->input};
	int within = 0;
	struct md_options options = {.file = &f, .ctx = &within, .heading_id = paragraph_id};
	struct markdown m = markdown_parse(&a, &options, &diags);
	struct protocol *protocol = protocol_parse(&a, &m, &diags);
	assert_case(c, str_join(&a, outline(&a, &m, protocol), unit_findings(&a, &diags)));
	diags_release(&diags);
	arena_release(&a);
}

static void
test_headings(void **state)
{
	struct arena *a = *state;
	static const struct {
		const char *heading;
		int number, sub;
		const char *title, *id;
	} cases[] = {
		{"§ 60 Val av justerare", 60, 0, "Val av justerare", "p60"},
		{"§60 Val", 60, 0, "Val", "p60"},
		{"§60. Val", 60, 0, "Val", "p60"},
		{"§ 60. Val", 60, 0, "Val", "p60"},
		{"§\u00a060\u00a0Val", 60, 0, "Val", "p60"},
		{"§ 6.3 Ekonomi", 6, 3, "Ekonomi", "p6-3"},
		{"§ 6.3. Ekonomi", 6, 3, "Ekonomi", "p6-3"},
		{"§ 11", 11, 0, "", "p11"},
		{"§ 11.", 11, 0, "", "p11"},
		{"§ 1 2021 års budget", 1, 0, "2021 års budget", "p1"},
		{"§ 007 Bond", 7, 0, "Bond", "p7"},
		{"§ 60: Val", 60, 0, "Val", "p60"},
		{"§ 60 – Val", 60, 0, "Val", "p60"},
		{"§ 60 - Val", 60, 0, "Val", "p60"},
		{"§ 60 -16 grader", 60, 0, "16 grader", "p60"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct paragraph p;
		assert_true(paragraph_parse(a, str_of(cases[i].heading), 0, &p));
		assert_int_equal(p.number, cases[i].number);
		assert_int_equal(p.sub, cases[i].sub);
		assert_str(p.title, cases[i].title);
		assert_str(p.id, cases[i].id);
		int within = 0;
		assert_str(paragraph_id(&within, a, str_of(cases[i].heading)), cases[i].id);
		assert_int_equal(within, cases[i].number);
	}
	static const char *const no[] = {"§ 6.99999999999 A", "", "60 Val", "Paragraf 60", "§", "§ Val", "§§ 60–61",
		"Enligt § 60", "§ -1", "§ 12345678901 för stort"};
	for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
		struct paragraph p;
		int within = 0;
		assert_false(paragraph_parse(a, str_of(no[i]), 0, &p));
		assert_str(paragraph_id(&within, a, str_of(no[i])), "");
	}
}

static void
test_parts_of_a_paragraph(void **state)
{
	struct arena *a = *state;
	struct paragraph p;
	assert_true(paragraph_parse(a, S("11.1 Ekonomi"), 11, &p));
	assert_str(p.id, "p11-1");
	assert_str(p.title, "Ekonomi");
	assert_str(p.label, "§\u00a011.1");
	assert_false(paragraph_parse(a, S("11.1 Ekonomi"), 0, &p));
	assert_false(paragraph_parse(a, S("11.1 Ekonomi"), 12, &p));
	assert_false(paragraph_parse(a, S("11 Ekonomi"), 11, &p));
	assert_false(paragraph_parse(a, S("11. Ekonomi"), 11, &p));
}

static void
test_labels(void **state)
{
	struct arena *a = *state;
	struct paragraph p;
	assert_true(paragraph_parse(a, S("§ 6.3 Ekonomi"), 0, &p));
	assert_str(p.label, "§\u00a06.3");
	assert_true(paragraph_parse(a, S("§60. Val"), 0, &p));
	assert_str(p.label, "§\u00a060");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_headings),
		TEST(test_labels),
		TEST(test_parts_of_a_paragraph),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	unit_add_cases(&suite, "tests/unit/protocol.txt", run_case);
	return unit_run(&suite, "protocol");
}
