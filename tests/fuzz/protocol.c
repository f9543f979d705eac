// SPDX-License-Identifier: EUPL-1.2
// The paragraphs of a protocol: the preamble, the headings and the parts cover the whole text, with
// no gap and nothing twice.
#include "fuzz.h"
#include "input/protocol.h"

// The block that begins at an offset of the HTML, NULL if none does.
static const struct md_block *
block_at(const struct markdown *m, uint32_t at)
{
	for (size_t i = 0; i < m->n_blocks; i++)
		if (m->blocks[i].html.from == at)
			return &m->blocks[i];
	return NULL;
}

static void
check_parts(const struct markdown *m, const struct paragraph *p, uint32_t *at)
{
	const struct md_block *heading = block_at(m, *at);
	MUST(heading && heading->kind == MD_HEADING, "en paragraf börjar med sin rubrik");
	MUST(str_eq(heading->id, p->id) && p->id.n, "en paragraf har sin rubriks ankare");
	MUST(p->number >= 0 && p->sub >= 0, "en paragraf har ett nummer");
	MUST(str_ends(heading->text, p->title), "titeln är rubrikens slut");
	*at = heading->html.to;
	size_t decisions = 0;
	for (size_t i = 0; i < p->n; i++) {
		const struct part *part = &p->items[i];
		MUST(part->html.from == *at && part->html.to >= *at, "del följer på del");
		*at = part->html.to;
		decisions += part->kind == PART_DECISION;
	}
	MUST(decisions == p->n_decisions, "besluten är räknade");
}

void
target(struct arena *a, struct str bytes)
{
	struct source_file *f = ARENA_NEW(a, struct source_file, 1);
	struct diags diags = {0};
	struct str head = S("---\ntitel: T\ndatum: 2021-10-01\norgan: styrelse\n"
			    "justerare: [A]\nnarvarande: [B]\njusterat: 2021-10-02\n---\n\n");
	f->file = (struct file){S("content/sidor/a.md"), str_join(a, head, bytes)};
	struct document *d = document_read(a, f, KIND_PROTOCOL, fuzz_config(), &diags);
	const struct markdown *m = &d->body;
	if (d->protocol) {
		uint32_t at = d->protocol->preamble.to;
		for (size_t i = 0; i < d->protocol->n; i++)
			check_parts(m, &d->protocol->items[i], &at);
		MUST(at == (m->n_blocks ? m->blocks[m->n_blocks - 1].html.to : 0),
			"paragraferna går till slutet");
	}
	check_markdown(m);
	check_findings(&diags, &f->file);
	diags_release(&diags);
}
