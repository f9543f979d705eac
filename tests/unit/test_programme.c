// SPDX-License-Identifier: EUPL-1.2
// The cases are in programme.txt: a line with the first and the last day of the event, the body,
// ".", an outline and the findings, ".".
#include "input/programme.h"
#include "unit.h"

static void
no_links(struct buf *out, const struct md_link *link, void *ctx)
{
	(void)out, (void)link, (void)ctx;
}

// A label and HTML on one line; nothing if there is none.
static void
add_html(struct buf *out, const char *label, const struct markdown *m, struct md_span span)
{
	struct buf b = {0};
	if (span.to <= span.from)
		return;
	markdown_write(&b, m, span, no_links, NULL);
	buf_add(out, str_of(label));
	for (size_t i = 0; i < b.n; i++)
		buf_byte(out, b.p[i] == '\n' && i + 1 < b.n ? ' ' : b.p[i]);
	if (b.p[b.n - 1] != '\n')
		buf_byte(out, '\n');
	buf_release(&b);
}

static void
add_entry(struct buf *out, struct arena *a, const struct markdown *m, const struct entry *e)
{
	buf_addf(out, "  %.*s", STR(clock_text(a, e->starts)));
	if (e->ends.minute1)
		buf_addf(out, "–%.*s", STR(clock_text(a, e->ends)));
	buf_addf(out, " %.*s%s%s\n", STR(e->title), e->is_break ? " (paus)" : "",
		e->continued ? " (fortsättning)" : "");
	for (size_t i = 0; i < e->speakers.n; i++)
		buf_addf(out, "    medverkande %.*s\n", STR(e->speakers.items[i]));
	for (size_t i = 0; i < e->n; i++)
		add_html(out, "    ", m, e->descriptions[i]);
}

static struct str
outline(struct arena *a, const struct markdown *m, const struct programme *p)
{
	struct buf out = {0};
	add_html(&out, "före ", m, p->before);
	for (size_t i = 0; i < p->n; i++) {
		const struct programme_day *day = &p->items[i];
		struct str iso = date_is_set(day->date) ? date_iso(a, day->date) : S("odaterat");
		buf_addf(&out, "%.*s #%.*s %.*s\n", STR(iso), STR(day->id), STR(day->title));
		for (size_t k = 0; k < day->n_notes; k++)
			add_html(&out, "  ", m, day->notes[k]);
		for (size_t k = 0; k < day->n; k++)
			add_entry(&out, a, m, &day->items[k]);
	}
	add_html(&out, "efter ", m, p->after);
	struct str s = str_dup(a, buf_str(&out));
	buf_release(&out);
	return s;
}

static void
run_case(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	struct diags diags = {0};
	struct file f = {S("content/evenemang/2021/x.md"), c->input};
	struct str rest = c->input, line = {0};
	struct date first = {0}, last = {0};
	str_line(&rest, &line);
	struct str day = str_cut(&line, ' ');
	if (!str_eq(day, S("odaterat"))) {
		assert_int_equal(date_parse(day, &first), DATE_OK);
		assert_int_equal(date_parse(line, &last), DATE_OK);
	}
	struct md_options options = {.file = &f, .from = c->input.n - rest.n, .lines = true};
	struct markdown m = markdown_parse(&a, &options, &diags);
	struct str text = outline(&a, &m, programme_parse(&a, &m, first, last, &diags));
	assert_case(c, str_join(&a, text, unit_findings(&a, &diags)));
	diags_release(&diags);
	arena_release(&a);
}

int
main(void)
{
	struct unit_suite suite = {0};
	unit_add_cases(&suite, "tests/unit/programme.txt", run_case);
	return unit_run(&suite, "programme");
}
