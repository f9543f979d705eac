// SPDX-License-Identifier: EUPL-1.2
// The programme of an event: days and entries lie in the text, in order, and no word of the text is
// lost on the way, apart from those of dates and times, which are written anew.
#include "fuzz.h"
#include "input/programme.h"

static void
keep(struct buf *kept, struct str s)
{
	buf_add(kept, s);
	buf_byte(kept, ' ');
}

static void
keep_span(struct arena *a, struct buf *kept, const struct markdown *m, struct md_span span)
{
	MUST(is_within(span, markdown_all(m)), "ett stycke är ur texten");
	keep(kept, visible_text(a, str_slice(m->html, span.from, span.to)));
}

// A part is sound HTML by itself.
static void
keep_part(struct arena *a, struct buf *kept, const struct markdown *m, const struct md_part *part)
{
	struct buf html = {0};
	for (size_t i = 0; i < part->n; i++) {
		MUST(is_within(part->items[i], markdown_all(m)), "en del är ur texten");
		markdown_write(&html, m, part->items[i], put_nothing, NULL);
	}
	const char *wrong = html_unbalanced(buf_str(&html));
	MUST(!wrong, wrong);
	keep(kept, visible_text(a, buf_str(&html)));
	buf_release(&html);
}

static void
keep_parts(
	struct arena *a, struct buf *kept, const struct markdown *m, const struct md_parts *parts)
{
	for (size_t i = 0; i < parts->n; i++)
		keep_part(a, kept, m, &parts->items[i]);
}

static void
keep_entry(struct arena *a, struct buf *kept, const struct markdown *m, const struct entry *e)
{
	MUST(e->starts.minute1 && e->id.n, "en programpunkt har en tid och ett ankare");
	keep(kept, e->title);
	keep_part(a, kept, m, &e->title_html);
	for (size_t i = 0; i < e->speakers.n; i++) {
		keep(kept, e->speakers.items[i].name);
		keep_part(a, kept, m, &e->speakers.items[i].html);
	}
	keep_parts(a, kept, m, &e->descriptions);
}

// Words of dates and times, in any form, and labels: they are written anew or say what the rest is.
static bool
is_date(struct str word)
{
	static const char *const others[] = {"kl", "den", "till", "och", "program", "medverkande",
		"forts", "fortsättning", "vecka", "mån", "tis", "ons", "tor", "fre", "lör", "sön",
		"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
	struct arena a = {0};
	struct str lower = text_lower(&a, word);
	bool found = is_digit(*word.p) || word.n < 3; // "v. 44", "3:e"
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		found = found || str_starts(lower, str_of(others[i]));
	arena_release(&a);
	return found;
}

void
target(struct arena *a, struct str bytes)
{
	struct source_file *f = ARENA_NEW(a, struct source_file, 1);
	struct diags diags = {0};
	struct buf kept = {0}, text = {0};
	struct str body = str_fmt(a,
		"---\ntitel: T\ndatum: 2021-10-01\ningress: I\n"
		"start: 2021-11-11\nslut: 2021-11-13\n---\n\n## Program\n\n");
	f->file = (struct file){S("content/sidor/a.md"), str_join(a, body, bytes)};
	struct document *d = document_read(a, f, KIND_EVENT, fuzz_config(), &diags);
	const struct programme *p = d->programme;
	for (size_t i = 0; p && i < p->n; i++) {
		const struct programme_day *day = &p->items[i];
		MUST(day->id.n, "en dag har ett ankare");
		keep(&kept, day->title);
		keep_parts(a, &kept, &d->body, &day->notes);
		for (size_t k = 0; k < day->n; k++)
			keep_entry(a, &kept, &d->body, &day->items[k]);
	}
	if (p) {
		keep_span(a, &kept, &d->body, p->before);
		keep_span(a, &kept, &d->body, p->after);
		keep(&kept, p->title);
	}
	for (size_t i = 0; i < d->body.n_blocks; i++)
		keep(&text, d->body.blocks[i].text);
	if (p && !diags.errors) // a day that is none is said to be one
		check_words(buf_str(&text), buf_str(&kept), is_date, "inget ord försvinner");
	check_markdown(&d->body);
	check_findings(&diags, &f->file);
	buf_release(&kept);
	buf_release(&text);
	diags_release(&diags);
}
