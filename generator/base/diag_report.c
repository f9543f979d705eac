// SPDX-License-Identifier: EUPL-1.2
// Lays findings out for a reader behind "remote: " (72 columns): the outcome, then for each finding
// the line as it was typed, what is wrong with it, and what to write instead.
#include "base/diag.h"

#include "base/buf.h"
#include "base/identity.h"
#include "base/text.h"

enum { COLUMNS = 72, MOST_SHOWN = 20, MOST_CODES = 4 };

// What a terminal may be shown of a character: nothing that moves the cursor, turns the direction
// of writing or does not show at all.
static struct str
visible(struct str s, size_t *i)
{
	size_t here = *i;
	uint32_t c = text_next(s, i);
	if (c < 0x20 || c == 0x7F)
		return S(" ");
	if (c >= 0x80 && *i == here + 1)
		return S("\uFFFD");
	if (c < 0xA0 && c >= 0x80)
		return S("·");
	if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
		(c >= 0x2060 && c <= 0x2069) || c == 0xFEFF)
		return S("·");
	return str_slice(s, here, *i);
}

static void
add_visible(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n;)
		buf_add(out, visible(s, &i));
}

static size_t
visible_width(struct str s)
{
	size_t width = 0;
	for (size_t i = 0; i < s.n;)
		width += text_width(visible(s, &i));
	return width;
}

// The editor's own words. A personal number is never shown: the report may end in a log.
static void
add_words(struct buf *out, struct str s)
{
	struct buf masked = {0};
	identity_mask(&masked, s);
	add_visible(out, buf_str(&masked));
	buf_release(&masked);
}

void
diag_sentence(struct buf *out, struct str sentence, const struct diag_words *words)
{
	while (sentence.n) {
		if (str_starts(sentence, S("{a}")) || str_starts(sentence, S("{b}"))) {
			add_words(out, sentence.p[1] == 'a' ? words->a : words->b);
			sentence = str_from(sentence, 3);
		} else {
			buf_byte(out, *sentence.p);
			sentence = str_from(sentence, 1);
		}
	}
}

void
diag_fill(struct buf *out, struct str words, size_t at, size_t indent)
{
	bool first = true;
	while (words.n) {
		struct str word = str_cut(&words, ' ');
		size_t width = text_width(word);
		if (!first && at + 1 + width > COLUMNS) {
			buf_byte(out, '\n');
			buf_pad(out, ' ', indent);
			at = indent;
		} else if (!first) {
			buf_byte(out, ' ');
			at++;
		}
		buf_add(out, word);
		at += width;
		first = false;
	}
	buf_byte(out, '\n');
}

// A line's visible part: tabs and control characters show as one space, and a long line is cut
// around the place that matters. Returns how many columns stand before that place.
static size_t
add_source(struct buf *out, struct str line, size_t from, size_t room)
{
	size_t start = 0, width = visible_width(str_slice(line, 0, from));
	if (width > room * 2 / 3)
		for (size_t drop = width - room / 3; drop && start < from; drop--)
			visible(line, &start);
	size_t column = visible_width(str_slice(line, start, from)), shown = 0;
	if (start) {
		buf_add(out, S("…"));
		column++;
		shown++;
	}
	for (size_t i = start; i < line.n;) {
		struct str c = visible(line, &i);
		if (shown + text_width(c) >= room && i < line.n) {
			buf_add(out, S("…"));
			break;
		}
		buf_add(out, c);
		shown += text_width(c);
	}
	buf_byte(out, '\n');
	return column;
}

static void
add_excerpt(struct buf *out, const struct diag *finding, struct str what)
{
	size_t number, column;
	loc_position(finding->loc, &number, &column);
	struct buf masked = {0};
	struct str typed = loc_line(finding->loc);
	identity_mask(&masked, typed);
	struct str line = buf_str(&masked);
	size_t from = finding->loc.at - (size_t)(typed.p - finding->loc.file->bytes.p);
	struct str marked = str_slice(line, from, from + finding->loc.n);
	size_t before = out->n;
	buf_addf(out, "%5zu | ", number);
	size_t gutter = out->n - before;
	size_t offset = add_source(out, line, from, COLUMNS - gutter);
	size_t carets = visible_width(marked);
	buf_release(&masked);
	if (carets < 1)
		carets = 1;
	if (gutter + offset + carets > COLUMNS)
		carets = COLUMNS - gutter - offset;
	buf_pad(out, ' ', gutter - 2);
	buf_add(out, S("| "));
	buf_pad(out, ' ', offset);
	buf_pad(out, '^', carets);
	size_t at = gutter + offset + carets;
	if (at + 1 + text_width(what) > COLUMNS) {
		buf_add(out, S("\n"));
		buf_pad(out, ' ', gutter);
		at = gutter;
	} else {
		buf_byte(out, ' ');
		at++;
	}
	diag_fill(out, what, at, gutter);
}

static void
add_heading(struct buf *out, const struct diag *finding)
{
	buf_add(out, S("\n  "));
	if (!finding->loc.file) {
		buf_add(out, S("webbplatsen"));
	} else {
		add_words(out, finding->loc.file->path);
	}
	if (finding->loc.file && finding->loc.at != DIAG_NOWHERE) {
		size_t line, column;
		loc_position(finding->loc, &line, &column);
		buf_addf(out, ", rad %zu", line);
	}
	buf_add(out, S("\n\n"));
}

// One line stands behind the words, several stand below them.
static void
add_fix(struct buf *out, struct str fix)
{
	bool several = str_chr(fix, '\n') < fix.n;
	struct str line;
	buf_add(out, S("\n  Skriv så här:"));
	buf_add(out, several ? S("\n\n") : S("   "));
	while (str_line(&fix, &line)) {
		buf_pad(out, ' ', several && line.n ? 8 : 0);
		add_words(out, line);
		buf_byte(out, '\n');
	}
}

static void
add_finding(struct buf *out, const struct diag *finding)
{
	const struct diag_entry *entry = diag_entry(finding->code);
	struct buf what = {0}, advice = {0};
	diag_sentence(&what, entry->what, &finding->words);
	add_heading(out, finding);
	if (finding->loc.file && finding->loc.at != DIAG_NOWHERE) {
		add_excerpt(out, finding, buf_str(&what));
	} else {
		buf_add(out, S("    "));
		diag_fill(out, buf_str(&what), 4, 4);
	}
	if (finding->words.fix.n) {
		add_fix(out, finding->words.fix);
	} else if (entry->advice.n) {
		diag_sentence(&advice, entry->advice, &finding->words);
		buf_add(out, S("\n  Gör så här:   "));
		diag_fill(out, buf_str(&advice), 16, 16);
	}
	buf_release(&what);
	buf_release(&advice);
}

// The codes of the findings shown, each once.
static void
add_codes(struct buf *out, const struct diag *items, size_t n)
{
	enum diag_code seen[MOST_CODES];
	size_t count = 0;
	for (size_t i = 0; i < n && count < MOST_CODES; i++) {
		bool known = false;
		for (size_t k = 0; k < count; k++)
			known = known || seen[k] == items[i].code;
		if (!known)
			seen[count++] = items[i].code;
	}
	for (size_t k = 0; k < count; k++) {
		buf_byte(out, ' ');
		buf_add(out, diag_entry(seen[k])->code);
	}
	buf_byte(out, '\n');
}

static void
add_group(struct buf *out, const struct diag *items, size_t n, size_t most)
{
	size_t shown = n < most ? n : most;
	for (size_t i = 0; i < shown; i++)
		add_finding(out, &items[i]);
	if (n > shown)
		buf_addf(out, "\n  … och %zu till.\n", n - shown);
	buf_byte(out, '\n');
}

void
diags_report(struct buf *out, const struct diags *d, bool building)
{
	size_t warnings = d->n - d->errors, most = d->all ? SIZE_MAX : MOST_SHOWN;
	if (d->errors) {
		buf_addf(out, "error: %s%zu %s att rätta.%s\n",
			building ? "Inget publicerades. " : "", d->errors,
			d->errors == 1 ? "sak" : "saker", building ? " Webbplatsen är orörd." : "");
		add_group(out, d->items, d->errors, most);
		buf_addf(out, "hint: Rätta %s och %s\n", d->errors == 1 ? "det" : "dem",
			building ? "skicka (push) igen. Inget har gått förlorat."
				 : "kör anslag check igen.");
		buf_add(out, S("hint: Mer om varje kod: anslag explain"));
		add_codes(out, d->items, d->errors < MOST_SHOWN ? d->errors : MOST_SHOWN);
	}
	if (!warnings)
		return;
	buf_addf(out, "%swarning: %zu %s att se över. %s\n", d->errors ? "\n" : "", warnings,
		warnings == 1 ? "sak" : "saker", "Det hindrar inte publiceringen.");
	add_group(out, d->items + d->errors, warnings, most);
	buf_add(out, S("hint: Mer om varje kod: anslag explain"));
	add_codes(out, d->items + d->errors, warnings < MOST_SHOWN ? warnings : MOST_SHOWN);
}
