// SPDX-License-Identifier: EUPL-1.2
// Protocols that are written and read again.
#ifndef ANSLAG_ROUNDTRIP_PROTOCOL_H
#define ANSLAG_ROUNDTRIP_PROTOCOL_H

#include "input/protocol.h"
#include "roundtrip.h"

PIECES(titles, "Val", "Beslut om", "Föregående", "2021 års", "Övriga", "NNS –", "Ekonomi",
	"Ärende 3", "\"När", "Flytt");
PIECES(prose_words, "Ordföranden", "Beslut fattas", "Beslutet:", "Beslutsunderlag:", "Beslutade",
	"Enligt § 7", "Förslaget", "Reservationen:", "Kl. 9", "Ånge", "”Styrelsen”", "Mötet");
PIECES(decision_words, "Styrelsen", "Att", "att", "Förslaget", "AU", "Reservation", "3 promille",
	"Förbundschefen", "Ärendet");
PIECES(signs, "- ", "* ", "+ ", "1. ", "-  ");

// A list of 1–4 items; their texts, without the first bracket, go to the outline when they are a
// decision's.
static inline void
add_list(struct trip *t, bool decision)
{
	struct str sign = piece(t, signs);
	bool apart = below(t, 4) == 0;
	for (size_t n = 1 + below(t, 4), i = 0; i < n; i++) {
		struct str text =
			maybe(t) ? sentence(t, decision_words) : phrase(t, decision_words, 6);
		ADD(document, "%s%.*s%.*s\n", apart && i ? "\n" : "", STR(sign), STR(text));
		ADD(outline, decision ? " [%.*s]" : " %.*s", STR(text));
	}
}

// One block of prose; true if it is a list, which no list may follow.
static inline bool
add_prose_block(struct trip *t, bool list)
{
	struct str text = sentence(t, prose_words);
	if (list) {
		add_list(t, false);
	} else if (below(t, 6) == 0) {
		ADD(document, "### Bakgrund\n%s%.*s\n", maybe(t) ? "\n" : "", STR(text));
		ADD(outline, " Bakgrund %.*s", STR(text));
	} else {
		struct str lines = broken(t, text);
		ADD(document, "%.*s\n", STR(lines));
		ADD(outline, " %.*s", STR(text));
	}
	ADD(document, "\n");
	return list;
}

static inline void
add_prose(struct trip *t, bool after_list)
{
	ADD(outline, "  prosa");
	for (size_t n = 1 + below(t, 3); n > 0; n--)
		after_list = add_prose_block(t, !after_list && below(t, 4) == 0);
	ADD(outline, "\n");
}

// A label by itself, in the spellings that may stand alone: emphasised or as a heading.
static inline void
add_label(struct trip *t, const char *label, bool alone)
{
	static const char *const forms[] = {"%s:", "**%s:**", "**%s**:", "*%s:*",
		"_%s_:", "__%s:__", "### %s:", "#### %s", "### %s"};
	char text[80];
	size_t n = alone ? sizeof forms / sizeof *forms : 6;
	const char *form = forms[below(t, n)];
	size_t before = strcspn(form, "%");
	snprintf(text, sizeof text, "%.*s%s%s", (int)before, form, label, form + before + 2);
	ADD(document, "%s", text);
}

// A labelled part; true if it ends with a list.
static inline bool
add_labelled_part(struct trip *t)
{
	static const struct {
		const char *label, *kind;
	} labels[] = {{"Beslut", "beslut"}, {"Beslut", "beslut"},
		{"Förslag till beslut", "förslag"}, {"Förslag på beslut", "förslag"},
		{"Reservation", "reservation"}};
	static const char *const leads[] = {
		"Styrelsen beslutar", "Styrelsen beslutar att:", "Mötet föreslår"};
	size_t which = below(t, sizeof labels / sizeof *labels), shape = below(t, 4);
	struct str text = sentence(t, decision_words), lines = broken(t, text);
	add_label(t, labels[which].label, shape < 2);
	ADD(outline, "  %s", labels[which].kind);
	if (shape == 1) { // alone, with a paragraph
		ADD(document, "\n\n%.*s\n\n", STR(lines));
		ADD(outline, " [%.*s]\n", STR(text));
		return false;
	}
	if (shape == 2) { // in one line
		ADD(document, " %.*s\n\n", STR(lines));
		ADD(outline, " [%.*s]\n", STR(text));
		return false;
	}
	if (shape == 3) { // a beginning that a list goes on with
		const char *lead = leads[below(t, 3)];
		ADD(document, " %s", lead);
		ADD(outline, " [%s]", lead);
	}
	ADD(document, maybe(t) ? "\n" : "\n\n");
	add_list(t, true);
	ADD(document, "\n");
	ADD(outline, "\n");
	return true;
}

// Within its paragraph a sub-item may do without the sign.
static inline void
add_heading(struct trip *t, size_t number, size_t sub, bool within)
{
	static const char *const spaces[] = {"", " ", "  ", "\u00a0"};
	static const char *const bold[][2] = {{"", ""}, {"", ""}, {"**", "**"}};
	size_t b = below(t, 3);
	struct str title = below(t, 20) ? phrase(t, titles, 5) : S("");
	struct str label = str_fmt(&t->arena, "§%s%zu", spaces[below(t, 4)], number);
	if (within && sub && maybe(t))
		label = str_fmt(&t->arena, "%zu", number);
	if (sub)
		label = str_fmt(&t->arena, "%.*s.%zu", STR(label), sub);
	ADD(document, "%s %s%.*s%s%s%s%.*s%s\n%s", sub && maybe(t) ? "###" : "##", bold[b][0],
		STR(label), maybe(t) ? "." : "", bold[b][1], title.n ? " " : "", STR(title),
		below(t, 8) ? "" : " ##", maybe(t) ? "\n" : "");
	ADD(outline, "§ %zu.%zu | %.*s\n", number, sub, STR(title));
}

static inline void
add_paragraph(struct trip *t, size_t number, size_t sub, bool within)
{
	bool prose = false, after_list = false;
	add_heading(t, number, sub, within);
	for (size_t n = below(t, 5); n > 0; n--) {
		if (!prose && maybe(t)) {
			add_prose(t, after_list);
			prose = true;
		} else {
			after_list = add_labelled_part(t);
			prose = false;
		}
	}
}

static inline void
write_protocol(struct trip *t)
{
	size_t number = below(t, 150);
	struct str before = sentence(t, prose_words);
	if (below(t, 4) == 0) {
		ADD(document, "%.*s\n\n", STR(before));
		ADD(outline, "före %.*s\n", STR(before));
	}
	for (size_t n = 1 + below(t, 6); n > 0; n--) {
		size_t subs = below(t, 5) ? 0 : 1 + below(t, 12);
		number += below(t, 6) ? 1 : 2;
		bool within = !subs || maybe(t);
		if (within)
			add_paragraph(t, number, 0, false);
		for (size_t sub = 1; sub <= subs; sub++) {
			add_paragraph(t, number, sub, within);
			within = true;
		}
	}
}

static inline void
outline_paragraph(
	struct trip *t, struct buf *out, const struct markdown *m, const struct paragraph *p)
{
	static const char *const kinds[] = {[PART_PROSE] = "prosa",
		[PART_DECISION] = "beslut",
		[PART_PROPOSAL] = "förslag",
		[PART_RESERVATION] = "reservation"};
	size_t decisions = 0;
	buf_addf(out, "§ %d.%d | %.*s\n", p->number, p->sub, STR(p->title));
	for (size_t i = 0; i < p->n; i++) {
		const struct part *part = &p->items[i];
		buf_addf(out, "  %s", kinds[part->kind]);
		decisions += part->kind == PART_DECISION;
		for (size_t k = 0; k < part->texts.n; k++)
			buf_addf(out, " [%.*s]", STR(part->texts.items[k]));
		if (part->kind == PART_PROSE)
			add_text(t, out, m, part->html);
		buf_byte(out, '\n');
	}
	if (decisions != p->n_decisions)
		buf_addf(out, "  räknade beslut: %zu\n", p->n_decisions);
}

static inline struct str
try_protocol(struct trip *t)
{
	struct diags diags = {0};
	struct buf out = {0};
	write_protocol(t);
	struct file f = {S("content/protokoll/2021/au.md"), buf_str(&t->document)};
	int within = 0;
	struct md_options options = {.file = &f, .ctx = &within, .heading_id = paragraph_id};
	struct markdown m = markdown_parse(&t->arena, &options, &diags);
	const struct protocol *p = protocol_parse(&t->arena, &m, &diags);
	if (p->preamble.to > p->preamble.from) {
		buf_add(&out, S("före"));
		add_text(t, &out, &m, p->preamble);
		buf_byte(&out, '\n');
	}
	for (size_t i = 0; i < p->n; i++)
		outline_paragraph(t, &out, &m, &p->items[i]);
	add_findings(&out, &diags);
	struct str got = str_dup(&t->arena, buf_str(&out));
	buf_release(&out);
	return got;
}

#endif
