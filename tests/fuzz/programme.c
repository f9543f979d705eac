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
keep_html(struct arena *a, struct buf *kept, const struct markdown *m, struct md_span span)
{
	MUST(is_within(span, markdown_all(m)), "en beskrivning är ur texten");
	keep(kept, visible_text(a, str_slice(m->html, span.from, span.to)));
}

static void
keep_entry(struct arena *a, struct buf *kept, const struct markdown *m, const struct entry *e)
{
	MUST(e->starts.minute1, "en programpunkt har en tid");
	keep(kept, e->title);
	for (size_t i = 0; i < e->speakers.n; i++)
		keep(kept, e->speakers.items[i]);
	for (size_t i = 0; i < e->n; i++)
		keep_html(a, kept, m, e->descriptions[i]);
}

// Words of dates and times, and the label before speakers.
static bool
is_date(struct str word)
{
	static const char *const others[] = {"kl", "Kl", "den", "Medverkande", "Program"};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_eq(word, str_of(others[i])))
			return true;
	return is_digit(*word.p) || date_weekday_of(word) || date_month_of(word);
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
		for (size_t k = 0; k < day->n_notes; k++)
			keep_html(a, &kept, &d->body, day->notes[k]);
		for (size_t k = 0; k < day->n; k++)
			keep_entry(a, &kept, &d->body, &day->items[k]);
	}
	if (p) {
		keep_html(a, &kept, &d->body, p->before);
		keep_html(a, &kept, &d->body, p->after);
	}
	for (size_t i = 0; i < d->body.n_blocks; i++)
		keep(&text, d->body.blocks[i].text);
	if (p)
		check_words(buf_str(&text), buf_str(&kept), is_date, "inget ord försvinner");
	check_markdown(&d->body);
	check_findings(&diags, &f->file);
	buf_release(&kept);
	buf_release(&text);
	diags_release(&diags);
}
