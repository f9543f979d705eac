// SPDX-License-Identifier: EUPL-1.2
// A whole document of any kind: the first byte is the kind, "a" the first one. What comes out is
// the same each time; it is marked broken exactly when there is an error.
#include "fuzz.h"

static void
visit(void *ctx, enum field_type type, const struct word *word)
{
	const struct file *f = ctx;
	(void)type;
	MUST(word->loc.file == f && word->loc.at <= f->bytes.n, "ett ord har en plats i filen");
}

void
target(struct arena *a, struct str bytes)
{
	if (!bytes.n)
		return;
	enum kind kind = (enum kind)(((unsigned char)*bytes.p + KINDS - 'a' % KINDS) % KINDS);
	struct source_file *f = ARENA_NEW(a, struct source_file, 1);
	struct diags diags = {0}, again = {0};
	f->file = (struct file){S("content/sidor/a.md"), str_from(bytes, 1)};
	struct document *d = document_read(a, f, kind, fuzz_config(), &diags);
	struct document *same = document_read(a, f, kind, fuzz_config(), &again);
	MUST(d->broken == (diags.errors > 0), "trasigt är det som har fel");
	MUST(str_eq(d->body.html, same->body.html) && diags.n == again.n, "samma en gång till");
	MUST(text_invalid(d->body.html) == d->body.html.n, "texten är UTF-8");
	document_references(d, visit, &f->file);
	document_last_day(d);
	check_markdown(&d->body);
	check_findings(&diags, &f->file);
	diags_release(&diags);
	diags_release(&again);
}
