// SPDX-License-Identifier: EUPL-1.2
// Blocks → paragraphs → parts.
//
//   paragraph = heading "§" number ["." sub] ["."] title, then blocks up to the next one
//   decision  = a block that begins with a label, and the list right after it when the label stands
//               alone or its text leads on to the list
//   label     = "Beslut:" | "Förslag till beslut:" | "Förslag på beslut:" | "Reservation:"
#include "input/protocol.h"

#include "base/text.h"

static void
skip_space(struct str *s)
{
	for (;;) {
		*s = str_trim(*s);
		if (!str_starts(*s, S("\u00a0")))
			return;
		*s = str_from(*s, 2);
	}
}

static int
take_number(struct str *s)
{
	size_t n = 0;
	while (n < s->n && is_digit(s->p[n]))
		n++;
	int number = (int)str_number(str_slice(*s, 0, n));
	*s = str_from(*s, n);
	return number;
}

bool
paragraph_parse(struct arena *a, struct str heading, struct paragraph *out)
{
	struct str rest = heading, sign = S("§");
	if (!str_starts(rest, sign))
		return false;
	rest = str_from(rest, sign.n);
	skip_space(&rest);
	*out = (struct paragraph){.number = take_number(&rest)};
	if (out->number < 0)
		return false;
	if (rest.n > 1 && *rest.p == '.' && is_digit(rest.p[1])) {
		rest = str_from(rest, 1);
		out->sub = take_number(&rest);
	}
	if (str_starts(rest, S(".")))
		rest = str_from(rest, 1);
	skip_space(&rest);
	out->title = rest;
	out->label = out->sub ? str_fmt(a, "§\u00a0%d.%d", out->number, out->sub)
			      : str_fmt(a, "§\u00a0%d", out->number);
	out->id = out->sub ? str_fmt(a, "p%d-%d", out->number, out->sub)
			   : str_fmt(a, "p%d", out->number);
	return true;
}

struct str
paragraph_id(struct arena *a, struct str heading)
{
	struct paragraph p;
	return paragraph_parse(a, heading, &p) ? p.id : S("");
}

static const struct label {
	struct str text;
	enum part_kind kind;
} labels[] = {{S_INIT("Beslut"), PART_DECISION}, {S_INIT("Förslag till beslut"), PART_PROPOSAL},
	{S_INIT("Förslag på beslut"), PART_PROPOSAL}, {S_INIT("Reservation"), PART_RESERVATION}};

// What a block's text begins with, and the text after the label. A heading needs no colon.
static enum part_kind
label_of(const struct md_block *b, struct str *rest)
{
	*rest = b->text;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		if (!str_starts(b->text, labels[i].text))
			continue;
		struct str after = str_from(b->text, labels[i].text.n);
		bool alone = b->kind == MD_HEADING && !after.n;
		if (!alone && !str_starts(after, S(":")))
			continue;
		*rest = str_trim(str_from(after, 1));
		return labels[i].kind;
	}
	return PART_PROSE;
}

// Does the list after a label belong to it? Not when the label's own text is a finished sentence.
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

static void
add_list_texts(struct arena *a, struct part *part, const struct md_block *list)
{
	for (size_t i = 0; i < list->n; i++)
		strs_push(a, &part->texts, list->items[i].text);
}

// Adds a labelled part; returns how many blocks it took.
static size_t
add_labelled(struct arena *a, struct paragraph *p, enum part_kind kind, struct str rest,
	const struct md_block *blocks, size_t n)
{
	struct part part = {.kind = kind, .html = blocks->html, .loc = blocks->loc};
	size_t taken = 1;
	struct str ignored;
	if (rest.n)
		strs_push(a, &part.texts, rest);
	if (n > 1 && leads_on(rest)) {
		bool list = blocks[1].kind == MD_LIST;
		bool sentence = !rest.n && blocks[1].kind == MD_PARAGRAPH &&
			label_of(&blocks[1], &ignored) == PART_PROSE;
		if (list)
			add_list_texts(a, &part, &blocks[1]);
		else if (sentence)
			strs_push(a, &part.texts, blocks[1].text);
		if (list || sentence) {
			part.html.to = blocks[1].html.to;
			taken = 2;
		}
	}
	p->n_decisions += kind == PART_DECISION;
	ARENA_PUSH(a, p, part);
	return taken;
}

static bool
begins_paragraph(struct arena *a, const struct md_block *b, struct paragraph *out)
{
	return b->kind == MD_HEADING && paragraph_parse(a, b->text, out);
}

struct protocol *
protocol_parse(struct arena *a, const struct markdown *body)
{
	struct protocol *protocol = ARENA_NEW(a, struct protocol, 1);
	struct paragraph next;
	struct str rest;
	for (size_t i = 0; i < body->n_blocks;) {
		const struct md_block *b = &body->blocks[i];
		if (begins_paragraph(a, b, &next)) {
			next.loc = b->loc;
			next.id = b->id;
			next.level = b->level;
			ARENA_PUSH(a, protocol, next);
			i++;
			continue;
		}
		if (!protocol->n) {
			protocol->preamble.to = b->html.to;
			i++;
			continue;
		}
		struct paragraph *p = &protocol->items[protocol->n - 1];
		enum part_kind kind = label_of(b, &rest);
		if (kind == PART_PROSE) {
			add_prose(a, p, b);
			i++;
		} else {
			i += add_labelled(a, p, kind, rest, b, body->n_blocks - i);
		}
	}
	return protocol;
}
