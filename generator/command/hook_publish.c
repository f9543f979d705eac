// SPDX-License-Identifier: EUPL-1.2
// post-receive: the branch is published as it is now, which may be newer than this push when two
// came at once; other branches become previews, where the repository is told so.
#include "base/arena.h"
#include "base/fail.h"
#include "base/folder.h"
#include "command/build.h"
#include "command/hook.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

enum { PATIENCE = 120, MOST_LISTED = 20 };

// One branch on its way out.
struct delivery {
	const struct receiver *receiver;
	const struct update *update;
};

static struct options
delivery_options(const struct delivery *d)
{
	const struct receiver *r = d->receiver;
	return receiver_options(r, d->update->ref, r->publisher.output);
}

static void
add_success(struct buf *out, const struct pipeline *p, const struct impact *impact,
	const struct timespec *start)
{
	buf_add(out, S("success: Publicerat på "));
	build_time(out, start);
	buf_add(out, S(": "));
	impact_was(out, impact);
	buf_addf(out, " → %.*s\n", STR(p->config.base_url));
	impact_list(out, impact, p->config.base_url, MOST_LISTED);
}

static int
publish_branch(void *ctx)
{
	const struct delivery *d = ctx;
	struct options options = delivery_options(d);
	struct pipeline p;
	struct impact impact;
	struct timespec start;
	struct buf out = {0};
	clock_gettime(CLOCK_MONOTONIC, &start);
	pipeline_open(&p, &options);
	struct publish *publish = publish_open(&p.arena, options.output, PATIENCE);
	bool good = build_pages(&p, publish, &impact);
	if (good) {
		publish_commit(publish);
		add_success(&out, &p, &impact, &start);
	} else {
		publish_abort(publish);
		diags_sort(&p.diags);
		diags_report(&out, &p.diags, true);
	}
	hook_print(&out);
	pipeline_release(&p);
	return good ? 0 : EXIT_CONTENT;
}

// Previews

static void
add_preview(struct buf *out, const struct delivery *d, struct pipeline *p, bool good)
{
	const struct receiver *r = d->receiver;
	struct diag_words words = {.a = d->update->branch,
		.b = publisher_preview_url(r->arena, &r->publisher, d->update->branch)};
	diags_sort(&p->diags);
	diags_report(out, &p->diags, false);
	if (!good)
		diag_sentence(out,
			S("hint: Grenen {a} är sparad. Dess förhandsvisning är som förut.\n"),
			&words);
	else
		diag_sentence(out,
			words.b.n ? S("success: Grenen {a} kan ses i förväg → {b}\n")
				  : S("success: Grenen {a} kan ses i förväg.\n"),
			&words);
}

static int
publish_preview(void *ctx)
{
	const struct delivery *d = ctx;
	const struct receiver *r = d->receiver;
	struct str branch = d->update->branch;
	struct options options = delivery_options(d);
	struct str url = publisher_preview_url(r->arena, &r->publisher, branch);
	options.output =
		str_cstr(r->arena, publisher_preview_folder(r->arena, &r->publisher, branch));
	options.drafts = true;
	options.allow_lost = true;
	if (url.n)
		options.base_url = str_cstr(r->arena, url);
	struct pipeline p;
	struct buf out = {0};
	receiver_limit(r); // nobody has looked at what is in it
	pipeline_open(&p, &options);
	struct publish *publish = publish_open(&p.arena, options.output, PATIENCE);
	bool good = build_pages(&p, publish, NULL);
	if (good)
		publish_commit(publish);
	else
		publish_abort(publish);
	add_preview(&out, d, &p, good);
	hook_print(&out);
	pipeline_release(&p);
	return 0;
}

// A branch that is gone takes its preview with it.
static int
remove_preview(void *ctx)
{
	const struct delivery *d = ctx;
	const struct receiver *r = d->receiver;
	struct arena *a = r->arena;
	char *output = str_cstr(a, publisher_preview_folder(a, &r->publisher, d->update->branch));
	if (access(output, F_OK) < 0)
		return 0;
	publish_remove(publish_open(a, output, PATIENCE));
	return 0;
}

// What is said of a branch that is only kept. An editor may have meant the other one.
static void
say_kept(const struct receiver *r, const struct update *u)
{
	struct buf out = {0};
	if (!oid_is_zero(u->after))
		diag_sentence(&out, S("hint: Grenen {a} är sparad. Bara {b} publiceras.\n"),
			&(struct diag_words){.a = u->branch, .b = r->publisher.branch});
	hook_print(&out);
}

static void
deliver(const struct receiver *r, const struct update *u)
{
	struct delivery d = {r, u};
	int status = EXIT_SYSTEM;
	if (!r->publisher.preview) {
		say_kept(r, u);
		return;
	}
	enum guard_ending ending =
		guard_run(oid_is_zero(u->after) ? remove_preview : publish_preview, &d, &status);
	if (hook_explain(ending, status))
		fputs("hint: Grenen är sparad, men dess förhandsvisning är som förut.\n", stderr);
}

static void
deliver_published(const struct receiver *r, const struct update *u)
{
	struct delivery d = {r, u};
	int status = EXIT_SYSTEM;
	if (oid_is_zero(u->after))
		return; // refused; who set the hook aside knows best
	enum guard_ending ending = guard_run(publish_branch, &d, &status);
	if (hook_explain(ending, status))
		fputs("hint: Det du skickade är sparat, men webbplatsen är som förut. Det blir\n"
		      "hint: publicerat nästa gång någon skickar, eller när den som sköter\n"
		      "hint: servern kör anslag hook publish.\n",
			stderr);
	else if (status != 0)
		fputs("hint: Det du skickade är sparat, men ännu inte publicerat.\n", stderr);
}

int
hook_publish(void)
{
	struct arena arena = {0};
	struct receiver r;
	// Who pushed may have closed the lid: the site is published all the same.
	signal(SIGPIPE, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	receiver_open(&r, &arena, NULL);
	struct push push = push_read(&arena, STDIN_FILENO);
	const struct update *published = push_find(&push, r.publisher.branch);
	if (published)
		deliver_published(&r, published);
	for (size_t i = 0; i < push.n; i++)
		if (push.items[i].branch.n && &push.items[i] != published)
			deliver(&r, &push.items[i]);
	arena_release(&arena);
	return 0;
}

int
hook_publish_now(const struct hook_options *options)
{
	struct arena arena = {0};
	struct receiver r;
	receiver_open(&r, &arena, options->repository);
	struct str branch = r.publisher.branch;
	r.allow_lost = options->allow_lost;
	struct update now = {.ref = str_join(&arena, S("refs/heads/"), branch), .branch = branch};
	int status = publish_branch(&(struct delivery){&r, &now});
	arena_release(&arena);
	return status;
}
