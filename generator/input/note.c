// SPDX-License-Identifier: EUPL-1.2
#include "input/note.h"

#include "base/text.h"

static bool
is_same_line(struct loc x, struct loc y)
{
	return loc_line(x).p == loc_line(y).p;
}

void
note_add(struct arena *a, struct notes *notes, enum diag_code code, struct loc loc,
	struct diag_words words)
{
	for (size_t i = 0; i < notes->n; i++) {
		struct note *note = &notes->items[i];
		if (note->code != code)
			continue;
		if (is_same_line(note->last, loc))
			return;
		if (note->n < NOTE_PLACES)
			note->places[note->n] = loc;
		note->n++;
		note->last = loc;
		return;
	}
	struct note first = {.code = code, .loc = loc, .words = words, .last = loc};
	ARENA_PUSH(a, notes, first);
}

// "12, 14 och 20", or "12, 14, 20, 31, 40 och 7 rader till"
static struct str
enumerate(struct arena *a, const struct note *note)
{
	struct str words[NOTE_PLACES + 1];
	size_t shown = note->n < NOTE_PLACES ? note->n : NOTE_PLACES, n = 0, line, column;
	while (n < shown) {
		loc_position(note->places[n], &line, &column);
		words[n++] = str_fmt(a, "%zu", line);
	}
	if (note->n > shown) {
		size_t more = note->n - shown;
		words[n++] = str_fmt(a, "%zu %s till", more, more == 1 ? "rad" : "rader");
	}
	return text_enumerate(a, words, n);
}

void
notes_report(struct arena *a, const struct notes *notes, struct diags *diags)
{
	for (size_t i = 0; i < notes->n; i++) {
		const struct note *note = &notes->items[i];
		struct diag_words words = note->words;
		struct str lines = enumerate(a, note);
		if (note->n)
			words.b =
				str_fmt(a, "%.*s; likadant på rad %.*s", STR(words.b), STR(lines));
		diag(diags, note->code, note->loc, words);
	}
}

void
notes_fold(struct arena *a, struct diags *diags, size_t from)
{
	struct notes notes = {0};
	size_t kept = from;
	for (size_t i = from; i < diags->n; i++) {
		const struct diag *d = &diags->items[i];
		if (d->code == DIAG_LINK_WORDS || d->code == DIAG_LINK_NOWHERE ||
			d->code == DIAG_IMAGE_WORDS)
			note_add(a, &notes, d->code, d->loc, d->words);
		else
			diags->items[kept++] = *d;
	}
	diags->n = kept;
	notes_report(a, &notes, diags);
}
