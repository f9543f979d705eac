// SPDX-License-Identifier: EUPL-1.2
// Collects findings, orders them, and lays them out for a reader behind "remote: " (72 columns).
#include "base/diag.h"

#include "base/buf.h"
#include "base/identity.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 72, MOST_SHOWN = 20, MOST_CODES = 4 };

void
diags_release(struct diags *d)
{
	arena_release(&d->arena);
	*d = (struct diags){0};
}

static void
push(struct diags *d, struct diag finding)
{
	ARENA_PUSH(&d->arena, d, finding);
	d->errors += diag_entry(finding.code)->level == DIAG_ERROR;
}

bool
diag(struct diags *d, enum diag_code code, struct loc loc, struct diag_words words)
{
	struct diag_words kept = {.a = str_dup(&d->arena, words.a),
		.b = str_dup(&d->arena, words.b),
		.fix = str_dup(&d->arena, words.fix)};
	push(d, (struct diag){code, loc, kept});
	return false;
}

void
diags_move(struct diags *to, struct diags *from)
{
	for (size_t i = 0; i < from->n; i++)
		diag(to, from->items[i].code, from->items[i].loc, from->items[i].words);
	diags_release(from);
}

static int
compare(const void *x, const void *y)
{
	const struct diag *a = x, *b = y;
	enum diag_level la = diag_entry(a->code)->level, lb = diag_entry(b->code)->level;
	if (la != lb)
		return la < lb ? -1 : 1;
	struct str pa = a->loc.file ? a->loc.file->path : S("");
	struct str pb = b->loc.file ? b->loc.file->path : S("");
	int order = str_cmp(pa, pb);
	if (order)
		return order;
	uint32_t ia = a->loc.at + 1, ib = b->loc.at + 1; // nowhere comes first
	if (ia != ib)
		return ia < ib ? -1 : 1;
	if (a->code != b->code)
		return a->code < b->code ? -1 : 1;
	order = str_cmp(a->words.a, b->words.a);
	return order ? order : str_cmp(a->words.b, b->words.b);
}

void
diags_sort(struct diags *d)
{
	if (!d->n)
		return;
	qsort(d->items, d->n, sizeof *d->items, compare);
	size_t kept = 1;
	for (size_t i = 1; i < d->n; i++) {
		if (compare(&d->items[kept - 1], &d->items[i]) != 0)
			d->items[kept++] = d->items[i];
		else
			d->errors -= diag_entry(d->items[i].code)->level == DIAG_ERROR;
	}
	d->n = kept;
}

struct loc
loc_file(const struct file *f)
{
	return (struct loc){f, DIAG_NOWHERE, 0};
}

struct loc
loc_of(const struct file *f, struct str part)
{
	return (struct loc){f, (uint32_t)(part.p - f->bytes.p), (uint32_t)part.n};
}

static size_t
line_start(struct loc loc)
{
	size_t at = loc.at < loc.file->bytes.n ? loc.at : loc.file->bytes.n;
	while (at && loc.file->bytes.p[at - 1] != '\n')
		at--;
	return at;
}

struct str
loc_line(struct loc loc)
{
	struct str rest = str_from(loc.file->bytes, line_start(loc)), line = {0};
	str_line(&rest, &line);
	return line;
}

void
loc_position(struct loc loc, size_t *line, size_t *column)
{
	size_t start = line_start(loc);
	*line = 1;
	for (size_t i = 0; i < start; i++)
		*line += loc.file->bytes.p[i] == '\n';
	*column = text_chars(str_slice(loc.file->bytes, start, loc.at)) + 1;
}

// What a terminal may be shown: no control characters, and nothing that is not UTF-8.
static void
add_visible(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n;) {
		size_t here = i;
		uint32_t c = text_next(s, &i);
		if (c < 0x20 || c == 0x7F)
			buf_byte(out, ' ');
		else if (c >= 0x80 && i == here + 1)
			buf_add(out, S("\uFFFD"));
		else
			buf_add(out, str_slice(s, here, i));
	}
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

// A sentence of the table with the finding's words put in.
static void
add_sentence(struct buf *out, struct str sentence, const struct diag_words *words)
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

// Words filled into lines; the first line goes on at column at, further ones are indented.
static void
add_wrapped(struct buf *out, struct str words, size_t at, size_t indent)
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
	size_t start = 0;
	if (text_width(str_slice(line, 0, from)) > room * 2 / 3) {
		size_t drop = text_width(str_slice(line, 0, from)) - room / 3;
		while (drop-- && start < from)
			text_next(line, &start);
	}
	size_t column = text_width(str_slice(line, start, from)), shown = 0;
	if (start) {
		buf_add(out, S("…"));
		column++;
		shown++;
	}
	for (size_t i = start; i < line.n;) {
		size_t here = i;
		text_next(line, &i);
		struct str c = str_slice(line, here, i);
		if (shown + text_width(c) >= room && i < line.n) {
			buf_add(out, S("…"));
			break;
		}
		add_visible(out, c);
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
	identity_mask(&masked, loc_line(finding->loc));
	struct str line = buf_str(&masked);
	size_t from = finding->loc.at - line_start(finding->loc);
	struct str marked = str_slice(line, from, from + finding->loc.n);
	size_t before = out->n;
	buf_addf(out, "%5zu | ", number);
	size_t gutter = out->n - before;
	size_t offset = add_source(out, line, from, COLUMNS - gutter);
	size_t carets = text_width(marked);
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
	add_wrapped(out, what, at, gutter);
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

static void
add_finding(struct buf *out, const struct diag *finding)
{
	const struct diag_entry *entry = diag_entry(finding->code);
	struct buf what = {0}, advice = {0};
	add_sentence(&what, entry->what, &finding->words);
	add_heading(out, finding);
	if (finding->loc.file && finding->loc.at != DIAG_NOWHERE) {
		add_excerpt(out, finding, buf_str(&what));
	} else {
		buf_add(out, S("    "));
		add_wrapped(out, buf_str(&what), 4, 4);
	}
	if (finding->words.fix.n) {
		buf_add(out, S("\n  Skriv så här:   "));
		add_words(out, finding->words.fix);
		buf_byte(out, '\n');
	} else if (entry->advice.n) {
		add_sentence(&advice, entry->advice, &finding->words);
		buf_add(out, S("\n  Gör så här:   "));
		add_wrapped(out, buf_str(&advice), 16, 16);
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
add_group(struct buf *out, const struct diag *items, size_t n)
{
	size_t shown = n < MOST_SHOWN ? n : MOST_SHOWN;
	for (size_t i = 0; i < shown; i++)
		add_finding(out, &items[i]);
	if (n > shown)
		buf_addf(out, "\n  … och %zu till.\n", n - shown);
	buf_byte(out, '\n');
}

void
diags_report(struct buf *out, const struct diags *d, bool building)
{
	size_t warnings = d->n - d->errors;
	if (d->errors) {
		buf_addf(out, "error: %s%zu %s att rätta.%s\n",
			building ? "Inget publicerades. " : "", d->errors,
			d->errors == 1 ? "sak" : "saker", building ? " Webbplatsen är orörd." : "");
		add_group(out, d->items, d->errors);
		buf_addf(out, "hint: Rätta %s och skicka (push) igen. Inget har gått förlorat.\n",
			d->errors == 1 ? "det" : "dem");
		buf_add(out, S("hint: Mer om varje kod: anslag explain"));
		add_codes(out, d->items, d->errors < MOST_SHOWN ? d->errors : MOST_SHOWN);
	}
	if (!warnings)
		return;
	buf_addf(out, "%swarning: %zu %s att se över. %s\n", d->errors ? "\n" : "", warnings,
		warnings == 1 ? "sak" : "saker", "Det hindrar inte publiceringen.");
	add_group(out, d->items + d->errors, warnings);
	buf_add(out, S("hint: Mer om varje kod: anslag explain"));
	add_codes(out, d->items + d->errors, warnings < MOST_SHOWN ? warnings : MOST_SHOWN);
}
