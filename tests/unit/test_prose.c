// SPDX-License-Identifier: EUPL-1.2
// Cases in prose.txt: a body; its words, a line for each line that has any. ^ begins a sentence,
// + stands right behind the word before, … is cut.
#include "unit.h"

#include "input/prose.h"

struct output {
	struct buf buf;
	const struct file *file;
	const char *line; // of the word before
};

static void
add_word(void *ctx, const struct prose_word *w)
{
	struct output *o = ctx;
	const char *line = loc_line(loc_of(o->file, w->s)).p;
	if (o->buf.n)
		buf_byte(&o->buf, line == o->line ? ' ' : '\n');
	o->line = line;
	buf_add(&o->buf, w->first ? S("^") : w->joined ? S("+") : S(""));
	buf_add(&o->buf, w->s);
	buf_add(&o->buf, w->cut ? S("-…") : S(""));
}

static void
test_case(void **state)
{
	const struct unit_case *c = *state;
	struct arena arena = {0};
	struct diags diags = {0};
	struct file file = {S("content/sidor/a.md"), c->input};
	struct md_options options = {.file = &file};
	struct markdown body = markdown_parse(&arena, &options, &diags);
	struct output o = {.file = &file};
	prose_body(&file, 0, &body, add_word, &o);
	buf_byte(&o.buf, '\n');
	assert_case(c, buf_str(&o.buf));
	buf_release(&o.buf);
	diags_release(&diags);
	arena_release(&arena);
}

// The body begins where the front matter ends.
static void
test_begins_behind_fields(void **state)
{
	struct arena *a = *state;
	struct diags diags = {0};
	struct file file = {S("content/sidor/a.md"), S("titel: Nej\n---\nJa\n")};
	struct md_options options = {.file = &file, .from = 15};
	struct markdown body = markdown_parse(a, &options, &diags);
	struct output o = {.file = &file};
	prose_body(&file, 15, &body, add_word, &o);
	assert_str(buf_str(&o.buf), "^Ja");
	buf_release(&o.buf);
	diags_release(&diags);
}

int
main(void)
{
	struct unit_suite suite = {0};
	unit_add(&suite, (struct CMUnitTest)TEST(test_begins_behind_fields));
	unit_add_cases(&suite, "tests/unit/prose.txt", test_case);
	return unit_run(&suite, "prose");
}
