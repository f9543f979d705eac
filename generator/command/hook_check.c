// SPDX-License-Identifier: EUPL-1.2
// pre-receive: the whole site is made of the pushed commit, in memory. Only what the push changed
// is warned about; what is wrong anywhere stops it.
#include "base/buf.h"
#include "base/fail.h"
#include "command/build.h"
#include "command/hook.h"

#include <stdio.h>
#include <unistd.h>

enum { MOST_WARNINGS = 5 };

static int
refuse_delete(struct str branch)
{
	struct buf out = {0};
	diag_sentence(&out,
		S("error: Grenen {a} är den som publiceras, och kan inte tas bort.\n"
		  "hint: Ingenting har ändrats.\n"),
		&(struct diag_words){.a = branch});
	hook_print(&out);
	return EXIT_CONTENT;
}

static int
refuse_rewrite(struct str branch)
{
	struct buf out = {0};
	diag_sentence(&out,
		S("error: Det här skulle ta bort historik ur {a}, som är offentlig.\n"
		  "hint: Hämta det som finns på servern och skicka igen:\n"
		  "hint: git pull --rebase, sedan git push utan --force. Ska historiken\n"
		  "hint: verkligen skrivas om kan den som sköter servern sätta\n"
		  "hint: anslag.allowForce i arkivet.\n"),
		&(struct diag_words){.a = branch});
	hook_print(&out);
	return EXIT_CONTENT;
}

// Drops the warnings that are not wanted, and returns how many those were. Errors come first.
static size_t
keep_warnings(struct diags *d, bool (*wanted)(void *, const struct diag *), void *ctx)
{
	size_t n = d->n;
	d->n = d->errors;
	for (size_t i = d->errors; i < n; i++)
		if (wanted(ctx, &d->items[i]))
			d->items[d->n++] = d->items[i];
	return n - d->n;
}

// What the push has changed: the files that the commit before it did not have.
struct change {
	struct repository *repository;
	struct arena *arena;
	const struct source *source;
	struct oid tree;
};

static bool
is_of_the_push(void *ctx, const struct diag *finding)
{
	const struct change *c = ctx;
	const struct source_file *f =
		finding->loc.file ? source_find(c->source, finding->loc.file->path) : NULL;
	return !f || !repository_has_file(c->repository, c->arena, c->tree, f->file.path, f->id);
}

static size_t
keep_own_warnings(struct pipeline *p, struct oid before)
{
	if (oid_is_zero(before) || p->diags.n == p->diags.errors)
		return 0;
	struct repository *r = repository_open(NULL);
	struct change change = {
		r, &p->arena, &p->source, repository_commit(r, &p->arena, before).tree};
	size_t dropped = keep_warnings(&p->diags, is_of_the_push, &change);
	repository_close(r);
	return dropped;
}

static bool
is_never_wanted(void *ctx, const struct diag *finding)
{
	(void)ctx;
	(void)finding;
	return false;
}

static bool
is_among_the_first(void *ctx, const struct diag *finding)
{
	size_t *left = ctx;
	(void)finding;
	return *left > 0 && (*left)--;
}

static bool
loses_addresses(const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->items[i].code == DIAG_ADDRESS_LOST || d->items[i].code == DIAG_DOCUMENT_LOST)
			return true;
	return false;
}

// An editor whose push is refused reads about that only; the rest is told when it is accepted.
static void
add_findings(struct buf *out, struct pipeline *p, struct oid before)
{
	size_t left = MOST_WARNINGS;
	diags_sort(&p->diags);
	if (p->diags.errors) {
		keep_warnings(&p->diags, is_never_wanted, NULL);
		diags_report(out, &p->diags, true);
		if (loses_addresses(&p->diags))
			buf_add(out,
				S("hint: Ska adressen ändå försvinna? Skicka med: git push "
				  "-o allow-lost\n"));
		return;
	}
	keep_own_warnings(p, before);
	size_t more = keep_warnings(&p->diags, is_among_the_first, &left);
	diags_report(out, &p->diags, true);
	if (more)
		buf_addf(out, "hint: Det är %zu till att se över. Alla visas med: anslag check\n",
			more);
}

static int
check_commit(const struct receiver *r, const struct update *u)
{
	struct pipeline p;
	struct impact impact;
	struct buf out = {0};
	struct options options =
		receiver_options(r, oid_hex(r->arena, u->after), r->publisher.output);
	pipeline_open(&p, &options);
	bool good = build_pages(&p, NULL, &impact);
	add_findings(&out, &p, u->before);
	if (good) {
		buf_add(&out, S("Allt stämmer: "));
		impact_will(&out, &impact);
		buf_add(&out, S(".\n"));
	}
	hook_print(&out);
	pipeline_release(&p);
	return good ? 0 : EXIT_CONTENT;
}

static bool
rewrites(const struct update *u)
{
	if (oid_is_zero(u->before))
		return false;
	struct repository *repository = repository_open(NULL);
	bool kept = repository_is_ancestor(repository, u->before, u->after);
	repository_close(repository);
	return !kept;
}

static int
check(void *ctx)
{
	struct receiver r;
	receiver_open(&r, ctx, NULL);
	receiver_limit(&r);
	struct push push = push_read(ctx, STDIN_FILENO);
	const struct update *u = push_find(&push, r.publisher.branch);
	if (!u)
		return 0;
	if (oid_is_zero(u->after))
		return refuse_delete(u->branch);
	if (!r.publisher.allow_force && rewrites(u))
		return refuse_rewrite(u->branch);
	return check_commit(&r, u);
}

int
hook_check(void)
{
	struct arena arena = {0};
	int status = EXIT_SYSTEM;
	enum guard_ending ending = guard_run(check, &arena, &status);
	if (hook_explain(ending, status))
		fputs("hint: Det du skickade togs inte emot. Webbplatsen är orörd.\n", stderr);
	arena_release(&arena);
	return ending == GUARD_DONE ? status : EXIT_SYSTEM;
}
