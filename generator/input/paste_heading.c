// SPDX-License-Identifier: EUPL-1.2
// Headings as a word processor leaves them: in capitals, too deep, or paragraphs in bold type.
#include "input/paster.h"

#include "base/date.h"
#include "base/text.h"
#include "input/capitals.h"

#include <string.h>

// The page's title is the only heading at level 1.
static int
shown_level(const struct md_block *b)
{
	return b->level == 1 ? 2 : b->level;
}

static struct str
hashes(int level)
{
	return str_slice(S("######"), 0, (size_t)level);
}

// The heading's own line with other signs before it, and its text as it stands or another one.
static struct str
heading_line(struct paster *p, int level, struct str text)
{
	return str_fmt(p->arena, "%.*s %.*s", STR(hashes(level)), STR(text));
}

// What stands on a heading's first line behind its signs.
static struct str
heading_text(struct str line)
{
	while (str_starts(line, S("#")))
		line = str_from(line, 1);
	line = str_trim(line);
	while (str_ends(line, S("#")))
		line.n--;
	return str_trim(line);
}

static void
check_level(struct paster *p, const struct md_block *b, struct str line)
{
	int level = shown_level(b), wanted = p->level ? p->level + 1 : 2;
	if (level <= wanted) {
		p->level = level;
		return;
	}
	// What follows at the same level goes with it: the level in force is the one proposed.
	paste_note(p, DIAG_PASTE_LEVEL, line, heading_line(p, wanted, heading_text(line)));
}

static void
check_capitals(struct paster *p, const struct md_block *b, struct str line)
{
	if (!capitals_only(p->arena, b->text))
		return;
	struct str text = capitals_lower(p->arena, heading_text(line), p->file->bytes);
	paste_note(p, DIAG_PASTE_CAPITALS, line, heading_line(p, shown_level(b), text));
}

void
paste_check_heading(struct paster *p, size_t i)
{
	const struct md_block *b = &p->body->blocks[i];
	struct str rest = paste_source(p, i), line = {0};
	str_line(&rest, &line);
	line = str_trim(line);
	if (!b->text.n)
		return;
	check_capitals(p, b, line);
	check_level(p, b, line);
}

// The text between ** and ** if that is all of a line.
static bool
is_bold(struct str line, struct str *text)
{
	if (line.n < 5 || !str_starts(line, S("**")) || !str_ends(line, S("**")))
		return false;
	*text = str_trim(str_slice(line, 2, line.n - 2));
	return text->n && !str_has(*text, S("*"));
}

// Words that end like a sentence or a label are no heading; neither are a day or a decision, which
// the programme and the protocol read themselves.
static bool
is_title(struct str text)
{
	struct str word = text;
	word = str_cut(&word, ' ');
	if (text_chars(text) > PASTE_MOST_TITLE || strchr(".:;,", text.p[text.n - 1]))
		return false;
	return !is_digit(*text.p) && !date_weekday_of(word) && !str_has(text, S("eslut")) &&
		!str_has(text, S("Reservation"));
}

void
paste_check_title(struct paster *p, size_t i)
{
	struct str source = str_trim(paste_source(p, i)), text;
	if (source.n > 4 * PASTE_MOST_TITLE || str_chr(source, '\n') < source.n)
		return;
	bool bold = is_bold(source, &text);
	if (bold ? !paste_introduces(p, i) : !str_has(source, S(" ")))
		return;
	if (!bold)
		text = source;
	if (text_chars(text) > PASTE_MOST_TITLE)
		return;
	bool shouted = capitals_only(p->arena, text);
	if (shouted)
		text = capitals_lower(p->arena, text, p->file->bytes);
	if (shouted && !bold)
		paste_note(p, DIAG_PASTE_CAPITALS, source,
			heading_line(p, p->level ? p->level : 2, text));
	else if (bold && is_title(text))
		paste_note(p, DIAG_PASTE_BOLD, source, paste_heading(p, text));
}
