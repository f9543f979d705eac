// SPDX-License-Identifier: EUPL-1.2
// Blocks → paragraphs → parts.
//
//   paragraph = heading "§" number ["." sub] title | heading number "." sub title, within § number
//   decision  = a block that begins with a label, and what belongs to it when the label stands
//   alone
//               or its text leads on: the list right after it, a paragraph, paragraphs "att …"
//   label     = ("Beslut" | "Förslag till beslut" | "Förslag på beslut" | "Reservation") ":"
//               in any case; alone in a heading or paragraph it needs no colon
#include "input/protocol.h"

#include "base/text.h"
#include "input/note.h"

// Takes ".3" of "6.3"; 0 if there is none.
static int
take_sub(struct str *s)
{
	if (s->n < 2 || *s->p != '.' || !is_digit(s->p[1]))
		return 0;
	*s = str_from(*s, 1);
	return str_take_number(s);
}

// What may stand between a number and its title.
static struct str
title_of(struct str rest)
{
	static const struct str signs[] = {
		S_INIT("."), S_INIT(":"), S_INIT("–"), S_INIT("—"), S_INIT("-")};
	str_skip_space(&rest);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (!str_starts(rest, signs[i]))
			continue;
		rest = str_from(rest, signs[i].n);
		str_skip_space(&rest);
		break;
	}
	return rest;
}

bool
paragraph_parse(struct arena *a, struct str heading, int within, struct paragraph *out)
{
	struct str rest = heading, sign = S("§");
	bool marked = str_starts(rest, sign);
	if (marked)
		rest = str_from(rest, sign.n);
	str_skip_space(&rest);
	*out = (struct paragraph){.number = str_take_number(&rest)};
	out->sub = take_sub(&rest);
	if (out->number < 0 || out->sub < 0)
		return false;
	if (!marked && (!within || out->number != within || out->sub < 1))
		return false;
	out->title = title_of(rest);
	out->label = out->sub ? str_fmt(a, "§\u00a0%d.%d", out->number, out->sub)
			      : str_fmt(a, "§\u00a0%d", out->number);
	out->id = out->sub ? str_fmt(a, "p%d-%d", out->number, out->sub)
			   : str_fmt(a, "p%d", out->number);
	return true;
}

struct str
paragraph_id(void *within, struct arena *a, struct str heading)
{
	struct paragraph p;
	int *number = within;
	if (!paragraph_parse(a, heading, *number, &p))
		return S("");
	*number = p.number;
	return p.id;
}

int
protocol_last(const struct protocol *p)
{
	int last = 0;
	for (size_t i = 0; i < p->n; i++)
		if (p->items[i].number > last)
			last = p->items[i].number;
	return last;
}

const struct paragraph *
protocol_find(const struct protocol *p, struct str id)
{
	for (size_t i = 0; i < p->n; i++)
		if (str_eq(p->items[i].id, id))
			return &p->items[i];
	return NULL;
}

static const struct label {
	struct str text;
	enum part_kind kind;
} labels[] = {{S_INIT("beslut"), PART_DECISION}, {S_INIT("förslag till beslut"), PART_PROPOSAL},
	{S_INIT("förslag på beslut"), PART_PROPOSAL}, {S_INIT("reservation"), PART_RESERVATION}};

// What a text begins with, and the text after the label. Alone it needs no colon. Of several items
// in a list one is no label for all.
static enum part_kind
label_of(const struct md_block *b, struct str *rest)
{
	*rest = b->text;
	bool words = b->kind == MD_PARAGRAPH || b->kind == MD_HEADING;
	if (!words && (b->kind != MD_LIST || b->n > 1))
		return PART_PROSE;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		size_t n = text_starts(b->text, labels[i].text);
		struct str after = str_from(b->text, n);
		bool alone = words && !after.n;
		str_skip_space(&after);
		if (!n || (!alone && !str_starts(after, S(":"))))
			continue;
		*rest = str_trim(str_from(after, 1));
		return labels[i].kind;
	}
	return PART_PROSE;
}

// Does what comes after a label belong to it? Not when the label's own text is a finished sentence.
static bool
leads_on(struct str rest)
{
	return !rest.n || !str_ends(rest, S("."));
}

static void
add_prose(struct arena *a, struct paragraph *p, const struct md_block *b)
{
	struct part *last = p->n ? &p->items[p->n - 1] : NULL;
	if (last && last->kind == PART_PROSE) {
		last->html.to = b->html.to;
		return;
	}
	struct part part = {.kind = PART_PROSE, .html = b->html, .loc = b->loc};
	ARENA_PUSH(a, p, part);
}

static bool
is_att_clause(const struct md_block *b)
{
	return b->kind == MD_PARAGRAPH && text_starts(b->text, S("att "));
}

// Does a block go on with a labelled part that has taken some before it?
static bool
belongs(const struct part *part, struct str rest, const struct md_block *b, size_t taken)
{
	struct str ignored;
	if (b->kind == MD_LIST)
		return taken == 1 && leads_on(rest);
	if (b->kind != MD_PARAGRAPH || label_of(b, &ignored) != PART_PROSE)
		return false;
	if (taken == 1 && !rest.n)
		return true;
	struct str last = part->texts.n ? part->texts.items[part->texts.n - 1] : S("");
	return is_att_clause(b) && (leads_on(last) || text_starts(last, S("att ")));
}

static void
add_texts(struct arena *a, struct part *part, const struct md_block *b)
{
	if (b->kind != MD_LIST)
		strs_push(a, &part->texts, b->text);
	for (size_t i = 0; b->kind == MD_LIST && i < b->n; i++)
		strs_push(a, &part->texts, b->items[i].text);
	part->html.to = b->html.to;
}

// Adds a labelled part; returns how many blocks it took.
static size_t
add_labelled(struct arena *a, struct paragraph *p, enum part_kind kind, struct str rest,
	const struct md_block *blocks, size_t n)
{
	struct part part = {.kind = kind, .html = blocks->html, .loc = blocks->loc};
	size_t taken = 1;
	if (rest.n)
		strs_push(a, &part.texts, rest);
	while (taken < n && belongs(&part, rest, &blocks[taken], taken)) {
		add_texts(a, &part, &blocks[taken]);
		if (blocks[taken++].kind == MD_LIST)
			break;
	}
	p->n_decisions += kind == PART_DECISION;
	ARENA_PUSH(a, p, part);
	return taken;
}

// The last "Beslut:" of a block in the file: the same one of them as in its text.
static struct loc
hidden_loc(const struct md_block *b)
{
	struct str label = S("Beslut:"), source = str_from(b->loc.file->bytes, b->loc.at);
	size_t at = 0;
	for (size_t i = 0; i < b->text.n; i++)
		if (str_starts(str_from(b->text, i), label))
			at += str_find(str_from(source, at), label) + label.n;
	if (at < label.n || !str_starts(str_from(source, at - label.n), label))
		return b->loc;
	return (struct loc){b->loc.file, b->loc.at + (uint32_t)(at - label.n), (uint32_t)label.n};
}

// "Styrelsen beslutade 2024 …", "… vid förra mötet": an earlier decision.
static bool
tells_when(struct str text)
{
	static const struct str words[] = {S_INIT("vid "), S_INIT("den "), S_INIT("förra "),
		S_INIT("tidigare "), S_INIT("redan "), S_INIT("under ")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(text, words[i]))
			return true;
	return text.n && is_digit(*text.p);
}

// How far a text tells of a decision.
enum told { TOLD_NOTHING, TOLD_PERHAPS, TOLD };

// "Beslut att …", "Styrelsens beslut: …", "Styrelsen beslutar …", and what should stand after the
// label.
static enum told
tells_decision(struct str text, struct str *rest)
{
	static const struct str bodies[] = {S_INIT("styrelsen"), S_INIT("förbundsstyrelsen"),
		S_INIT("mötet"), S_INIT("årsmötet"), S_INIT("medlemsmötet"),
		S_INIT("arbetsutskottet"), S_INIT("au"), S_INIT("nämnden"), S_INIT("stämman")};
	static const struct str verbs[] = {S_INIT(" beslutar "), S_INIT(" beslutade "),
		S_INIT(" beslöt "), S_INIT(" beslutat ")};
	static const struct str label = S_INIT("s beslut:");
	*rest = str_from(text, S("beslut ").n);
	if (text_starts(text, S("beslut att ")))
		return TOLD;
	for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
		struct str after = str_from(text, text_starts(text, bodies[i]));
		if (after.n == text.n)
			continue;
		*rest = str_trim(str_from(after, label.n));
		if (str_starts(after, label))
			return TOLD;
		*rest = text;
		for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
			if (str_starts(after, verbs[k]))
				return tells_when(str_from(after, verbs[k].n)) ? TOLD_NOTHING
									       : TOLD_PERHAPS;
	}
	return TOLD_NOTHING;
}

// What a reader would take for a decision, although it is written as part of the text.
static void
warn_of_hidden(struct arena *a, const struct md_block *b, struct str rest, struct notes *notes)
{
	if ((b->kind == MD_PARAGRAPH || b->kind == MD_LIST) && str_has(rest, S("Beslut:")))
		note_add(a, notes, DIAG_HIDDEN_DECISION, hidden_loc(b), (struct diag_words){0});
}

// Sentences that tell of a decision; what may be about another one only where there is none.
static void
warn_of_told(struct arena *a, const struct paragraph *p, const struct md_block *blocks, size_t n,
	struct notes *notes)
{
	bool decided = p && p->n_decisions;
	for (size_t i = 0; p && i < n; i++) {
		struct str rest;
		enum told told = blocks[i].kind == MD_PARAGRAPH
			? tells_decision(blocks[i].text, &rest)
			: TOLD_NOTHING;
		if (told == TOLD_NOTHING || (told == TOLD_PERHAPS && decided))
			continue;
		struct str fix = str_fmt(a, "Beslut: %.*s", STR(rest));
		decided = true;
		note_add(a, notes, DIAG_HIDDEN_DECISION, blocks[i].loc,
			(struct diag_words){.fix = fix.n <= 72 ? fix : S("")});
	}
}

// "§ 61 Val" in a paragraph of its own: a heading that lost its signs.
static void
warn_of_heading(struct arena *a, const struct md_block *b, int within, struct notes *notes)
{
	enum { LONGEST = 100 };
	struct paragraph p;
	bool short_text = b->text.n <= LONGEST && !str_ends(b->text, S(","));
	if (b->kind == MD_PARAGRAPH && short_text && str_starts(b->text, S("§")) &&
		paragraph_parse(a, b->text, within, &p) && p.title.n)
		note_add(a, notes, DIAG_PARAGRAPH_TEXT, b->loc,
			(struct diag_words){.fix = str_fmt(a, "## %.*s", STR(b->text))});
}

// A title's part of its heading.
static struct md_part
cut_title(struct arena *a, const struct markdown *body, const struct md_block *b, struct str title)
{
	struct md_line heading = {.html = b->inside, .text = b->text};
	struct md_cutter c = markdown_cutter(a, body, b);
	uint32_t from = markdown_offset(body, &heading, (size_t)(title.p - b->text.p));
	return markdown_cut(&c, (struct md_span){from, b->inside.to}, MD_INSIDE);
}

static bool
begins_paragraph(struct arena *a, const struct markdown *body, const struct md_block *b, int within,
	struct paragraph *out)
{
	if (b->kind != MD_HEADING || !paragraph_parse(a, b->text, within, out))
		return false;
	out->loc = b->loc;
	out->id = b->id;
	out->level = b->level;
	if (out->title.n)
		out->title_html = cut_title(a, body, b, out->title);
	return true;
}

struct reader {
	struct arena *arena;
	struct notes notes;
};

// Reads one block; returns how many it took.
static size_t
read_block(struct reader *r, struct paragraph *p, const struct md_block *blocks, size_t n)
{
	struct str rest;
	enum part_kind kind = label_of(blocks, &rest);
	warn_of_hidden(r->arena, blocks, rest, &r->notes);
	if (kind != PART_PROSE)
		return add_labelled(r->arena, p, kind, rest, blocks, n);
	warn_of_heading(r->arena, blocks, p->number, &r->notes);
	add_prose(r->arena, p, blocks);
	return 1;
}

struct protocol *
protocol_parse(struct arena *a, const struct markdown *body, struct diags *diags)
{
	struct protocol *protocol = ARENA_NEW(a, struct protocol, 1);
	struct reader r = {.arena = a};
	const struct md_block *blocks = body->blocks;
	size_t first = 0; // block of the paragraph
	for (size_t i = 0; i < body->n_blocks;) {
		struct paragraph next, *p = protocol->n ? &protocol->items[protocol->n - 1] : NULL;
		if (begins_paragraph(a, body, &blocks[i], p ? p->number : 0, &next)) {
			warn_of_told(a, p, blocks + first, i - first, &r.notes);
			ARENA_PUSH(a, protocol, next);
			first = ++i;
		} else if (p) {
			i += read_block(&r, p, &blocks[i], body->n_blocks - i);
		} else {
			warn_of_heading(a, &blocks[i], 0, &r.notes);
			protocol->preamble.to = blocks[i++].html.to;
		}
	}
	if (protocol->n)
		warn_of_told(a, &protocol->items[protocol->n - 1], blocks + first,
			body->n_blocks - first, &r.notes);
	protocol->unmarked = r.notes.n > 0;
	notes_report(a, &r.notes, diags);
	return protocol;
}
