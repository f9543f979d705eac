// SPDX-License-Identifier: EUPL-1.2
// Cases of tables: tables FILE.TXT. Each is Markdown, a line ".", what is expected, a line "."; a
// line "// name" before it names it. "→" stands for a tab. What is expected is the HTML, with every
// table written out as
//
//   table: its name
//   row
//     column: HTML of a column header
//     row header: HTML of a row header
//     cell: HTML of another cell
//
// An alignment stands in brackets: "cell (right)", "column (centre)". Behind the HTML come the
// findings. Everything else about the table's HTML is checked here, the same way for each: its
// scroll region has a name and can be reached with the keyboard, only a row of column headers
// stands in thead, and every row has as many cells.
#include "format/markdown.h"
#include "html_check.h"
#include "unit.h"

struct reader {
	struct buf out;
	const char *wrong;
	size_t columns, cells;
	bool in_head;
};

static void
put(struct buf *out, const struct md_link *link, void *ctx)
{
	(void)ctx;
	if (link->target == MD_SIZE) // the size of a picture is not known here
		return;
	buf_add(out, link->path);
	buf_byte(out, link->fragment.n ? '#' : '\0');
	out->n -= !link->fragment.n;
	buf_add(out, link->fragment);
}

static bool
take(struct str *html, struct str prefix)
{
	if (!str_starts(*html, prefix))
		return false;
	*html = str_from(*html, prefix.n);
	return true;
}

// What stands before end; end itself is taken too.
static struct str
take_until(struct reader *r, struct str *html, struct str end)
{
	size_t at = str_find(*html, end);
	if (at == html->n)
		r->wrong = "en tabell som inte avslutas";
	struct str before = str_slice(*html, 0, at);
	*html = str_from(*html, at + end.n);
	return before;
}

static void
read_cell(struct reader *r, struct str *html)
{
	bool column = str_starts(*html, S("<th scope=\"col\""));
	bool row = str_starts(*html, S("<th scope=\"row\""));
	bool head = take(html, S("<th scope=\"col\"")) || take(html, S("<th scope=\"row\""));
	if (!head && !take(html, S("<td")))
		r->wrong = "en cell som varken är th eller td";
	if (column && !r->in_head)
		r->wrong = "en kolumnrubrik utanför thead";
	buf_add(&r->out, column ? S("  column") : row ? S("  row header") : S("  cell"));
	if (take(html, S(" class=\"hoger\"")))
		buf_add(&r->out, S(" (right)"));
	else if (take(html, S(" class=\"mitten\"")))
		buf_add(&r->out, S(" (centre)"));
	if (!take(html, S(">")))
		r->wrong = "ett okänt attribut";
	struct str inside = take_until(r, html, head ? S("</th>\n") : S("</td>\n"));
	if (!inside.n && head)
		r->wrong = "en tom rubrik";
	buf_addf(&r->out, inside.n ? ": %.*s\n" : ":%.*s\n", STR(inside));
	r->cells++;
}

static void
read_rows(struct reader *r, struct str *html)
{
	while (take(html, S("<tr>\n"))) {
		buf_add(&r->out, S("row\n"));
		r->cells = 0;
		while (!r->wrong && !take(html, S("</tr>\n")))
			read_cell(r, html);
		if (r->columns && r->cells != r->columns)
			r->wrong = "en rad med annat antal celler";
		r->columns = r->cells;
	}
}

// The region's name: a label of its own, or the caption that it points at.
static void
read_name(struct reader *r, struct str *html)
{
	struct str name, id = S("");
	if (take(html, S("aria-label=\"")))
		name = take_until(r, html, S("\">\n<table>\n"));
	else if (take(html, S("aria-labelledby=\"")))
		id = take_until(r, html, S("\">\n<table>\n<caption id=\""));
	else
		r->wrong = "en tabell utan namn";
	if (id.n) {
		if (!take(html, id) || !take(html, S("\">")))
			r->wrong = "namnet pekar inte på bildtexten";
		name = take_until(r, html, S("</caption>\n"));
	}
	if (!r->wrong)
		buf_addf(&r->out, "table: %.*s\n", STR(name));
}

static void
read_table(struct reader *r, struct str *html)
{
	read_name(r, html);
	r->columns = 0;
	if (!take(html, S("<thead>\n")))
		r->wrong = r->wrong ? r->wrong : "en tabell utan thead";
	r->in_head = true;
	read_rows(r, html);
	r->in_head = false;
	if (!take(html, S("</thead>\n")))
		r->wrong = r->wrong ? r->wrong : "thead avslutas inte";
	if (take(html, S("<tbody>\n"))) {
		read_rows(r, html);
		take_until(r, html, S("</tbody>\n"));
	}
	if (!take(html, S("</table>\n</div>\n")))
		r->wrong = r->wrong ? r->wrong : "tabellen avslutas inte";
}

static void
read_html(struct reader *r, struct str html)
{
	static const struct str region =
		S_INIT("<div class=\"tabell\" role=\"region\" tabindex=\"0\" ");
	struct str line;
	r->wrong = html_unbalanced(html);
	while (html.n && !r->wrong) {
		if (take(&html, region)) {
			read_table(r, &html);
		} else {
			str_line(&html, &line);
			buf_add(&r->out, line);
			buf_byte(&r->out, '\n');
		}
	}
}

static bool
run_case(struct arena *a, const struct unit_case *c, struct str name)
{
	struct file f = {S("content/sidor/a.md"), c->input};
	struct diags diags = {0};
	struct md_options options = {.file = &f};
	struct markdown m = markdown_parse(a, &options, &diags);
	struct buf html = {0};
	struct reader r = {0};
	markdown_write(&html, &m, markdown_all(&m), put, NULL);
	read_html(&r, buf_str(&html));
	buf_add(&r.out, unit_findings(a, &diags));
	bool good = !r.wrong && str_eq(buf_str(&r.out), c->want);
	if (!good)
		printf("FEL %s:%zu: %.*s%s%s\n--- väntat\n%.*s--- fick\n%.*s---\n", c->file,
			c->line, STR(name), r.wrong ? ": " : "", r.wrong ? r.wrong : "",
			STR(c->want), STR(buf_str(&r.out)));
	buf_release(&r.out);
	buf_release(&html);
	diags_release(&diags);
	return good;
}

int
main(int argc, char **argv)
{
	struct arena a = {0};
	int passed = 0, failed = 0;
	struct str rest = folder_read(&a, AT_FDCWD, argc > 1 ? argv[1] : ""), name = {0}, line;
	size_t number = 0;
	while (rest.n) {
		struct str before = rest;
		str_line(&rest, &line);
		number++;
		if (str_starts(line, S("// ")))
			name = str_from(line, 3);
		if (!line.n || str_starts(line, S("// ")))
			continue;
		struct unit_case c = {.file = argv[1], .line = number--};
		rest = before;
		c.input = unit_part(&a, &rest, &number);
		c.want = unit_part(&a, &rest, &number);
		*(run_case(&a, &c, name) ? &passed : &failed) += 1;
	}
	printf("tables: %d passed, %d failed\n", passed, failed);
	arena_release(&a);
	return failed || !passed;
}
