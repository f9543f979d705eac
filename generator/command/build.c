// SPDX-License-Identifier: EUPL-1.2
// The pipeline: source → documents → site → plan → pages → published files. Two parallel loops:
// reading documents and rendering pages; between them the site is built by one thread.
#include "base/buf.h"
#include "base/fail.h"
#include "base/hyphen.h"
#include "base/pool.h"
#include "base/text.h"
#include "command/command.h"
#include "format/url.h"
#include "input/history.h"
#include "input/theme.h"
#include "model/check.h"
#include "output/publish.h"
#include "page/render.h"
#include "page/view.h"

#include <stdio.h>
#include <time.h>

// What one thread has to itself.
struct worker {
	struct arena keep;    // lives as long as the site
	struct arena scratch; // emptied after each step
	struct buf buf;
	struct diags diags;
};

struct build {
	const struct options *options;
	struct arena arena;
	struct diags diags;
	struct worker *workers;
	struct source source;
	struct revisions *revisions;
	size_t uncommitted; // files that differ from the commit
	bool shallow;       // the older part of the history is not here
	struct hyphen *hyphen;
	struct config config;
	struct theme theme;
	struct job {
		const struct source_file *file;
		enum kind kind;
	} * jobs;
	size_t n_jobs;
	struct document **documents;
	struct site *site;
	struct plan plan;
	struct publish *publish;
};

static void
collect_findings(struct build *b)
{
	for (size_t i = 0; i < b->options->jobs; i++)
		diags_move(&b->diags, &b->workers[i].diags);
}

static void
read_source(struct build *b)
{
	struct repository *r = repository_open(b->options->repository);
	struct oid commit = repository_resolve(r, b->options->revision);
	b->source = b->options->work_tree ? source_from_work_tree(r, &b->arena, &b->diags)
					  : source_from_commit(r, &b->arena, commit, &b->diags);
	b->revisions = history_read(r, &b->arena, commit, &b->source);
	bool head = str_eq(str_of(b->options->revision), S("HEAD"));
	if (!b->options->work_tree && head && repository_work_tree(r).n)
		b->uncommitted = repository_uncommitted(r);
	b->shallow = repository_is_shallow(r);
	repository_close(r);
}

// What is good to know about the repository, after everything else.
static void
print_hints(const struct build *b)
{
	size_t n = b->uncommitted;
	if (n)
		fprintf(stderr, "hint: %zu %s ändrad%s men inte incheckad%s, och är inte med.\n", n,
			n == 1 ? "fil är" : "filer är", n == 1 ? "" : "e", n == 1 ? "" : "e");
	if (b->shallow)
		fputs("hint: Arkivet har bara den nyaste historiken, så datumen för publicering "
		      "och\n"
		      "hint: ändring kan vara fel. Hämta resten: git fetch --unshallow\n",
			stderr);
}

// Which folder below content/ a path lies in, and the kind that goes with it.
static bool
kind_of_path(struct build *b, const struct source_file *f, enum kind *out)
{
	struct str path = str_from(f->file.path, sizeof "content/" - 1);
	struct str folder = str_chr(path, '/') < path.n ? str_cut(&path, '/') : S("");
	struct strs names = {0};
	for (size_t i = 0; i < b->config.folders.n; i++) {
		*out = b->config.folders.items[i].kind;
		if (str_eq(b->config.folders.items[i].name, folder))
			return true;
		strs_push(&b->arena, &names, b->config.folders.items[i].name);
	}
	return diag(&b->diags, DIAG_FOLDER, loc_file(&f->file),
		(struct diag_words){.a = folder.n ? folder : S("content"),
			.b = text_hint(&b->arena, folder, names.items, names.n)});
}

static void
list_documents(struct build *b)
{
	size_t n, first = source_folder(&b->source, S("content/"), &n);
	b->jobs = ARENA_NEW(&b->arena, struct job, n);
	for (size_t i = first; i < first + n; i++) {
		struct job job = {.file = &b->source.items[i]};
		if (str_eq(path_extension(job.file->file.path), S(".md")) &&
			kind_of_path(b, job.file, &job.kind))
			b->jobs[b->n_jobs++] = job;
	}
	b->documents = ARENA_NEW(&b->arena, struct document *, b->n_jobs);
}

static void
read_document(void *ctx, size_t worker, size_t i)
{
	struct build *b = ctx;
	struct worker *w = &b->workers[worker];
	const struct source_file *f = b->jobs[i].file;
	b->documents[i] = document_read(&w->keep, f, b->jobs[i].kind, &b->config, &w->diags);
	b->documents[i]->revisions = b->revisions[f - b->source.items];
}

static void
plan_theme(struct build *b)
{
	for (size_t i = 0; i < b->theme.n; i++)
		plan_add_file(
			&b->arena, &b->plan, b->theme.items[i].address, b->theme.items[i].bytes);
}

// The hash of what every page reads.
static struct hash
chrome(const struct build *b)
{
	struct buf all = {0};
	const struct source_file *settings = source_find(&b->source, S("site.yaml"));
	buf_add(&all, S(ANSLAG_VERSION));
	buf_add(&all, (struct str){(const char *)&b->theme.id, sizeof b->theme.id});
	buf_add(&all, (struct str){(const char *)settings->id.bytes, sizeof settings->id.bytes});
	buf_add(&all, b->config.base_url);
	struct hash h = hash_of(buf_str(&all));
	buf_release(&all);
	return h;
}

static void
build_site(struct build *b)
{
	struct site_options options = {.config = &b->config,
		.source = &b->source,
		.today = b->options->date,
		.drafts = b->options->drafts};
	b->site = site_build(&b->arena, &options, b->documents, b->n_jobs, &b->diags);
	b->plan = plan_build(&b->arena, b->site);
	plan_theme(b);
	plan_seal(&b->arena, &b->plan, b->site, chrome(b));
	site_check(&b->arena, b->site, b->plan.addresses, b->plan.n_addresses, &b->diags);
}

static void
render_page(void *ctx, size_t worker, size_t i)
{
	struct build *b = ctx;
	struct worker *w = &b->workers[worker];
	const struct page *page = &b->plan.items[i];
	struct render_context context = {b->site, &b->theme, &b->plan};
	buf_clear(&w->buf);
	page_render(&w->buf, &w->scratch, &context, page, &w->diags);
	if (b->publish)
		publish_add(b->publish, i, page_file(&w->keep, page), (int)page_wave(page),
			buf_str(&w->buf), page->recipe);
	arena_reset(&w->scratch);
}

static void
report(struct build *b, bool writing)
{
	struct buf out = {0};
	enum report_format format = b->options->format;
	diags_sort(&b->diags);
	report_write(&out, &b->diags, format, writing);
	if (out.n)
		fwrite(out.p, 1, out.n, report_is_for_programs(format) ? stdout : stderr);
	buf_release(&out);
}

static bool
read_all(struct build *b)
{
	size_t n_words;
	const struct template_word *words = view_words(&b->arena, &n_words);
	read_source(b);
	if (!config_read(&b->arena, &b->source, &b->config, &b->diags))
		return false;
	b->config.hyphen = b->hyphen;
	if (b->options->base_url) {
		struct str url = str_of(b->options->base_url);
		b->config.base_url = str_ends(url, S("/")) ? url : str_join(&b->arena, url, S("/"));
	}
	bool themed =
		theme_read(&b->arena, &b->source, &b->config, words, n_words, &b->theme, &b->diags);
	list_documents(b);
	pool_for(b->n_jobs, b->options->jobs, read_document, b);
	collect_findings(b);
	build_site(b);
	struct render_context context = {b->site, &b->theme, &b->plan};
	if (themed)
		render_check(&b->arena, &context, &b->diags);
	return b->diags.errors == 0;
}

static double
seconds_since(const struct timespec *start)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) + 1e-9 * (double)(now.tv_nsec - start->tv_nsec);
}

static void
print_success(struct build *b, const struct published *count, const struct timespec *start)
{
	double seconds = seconds_since(start);
	int whole = (int)seconds, hundredths = (int)((seconds - whole) * 100);
	struct str url = b->config.base_url;
	fprintf(stderr, "success: Publicerat på %d,%02d s: ", whole, hundredths);
	if (!count->created && !count->changed && !count->removed)
		fprintf(stderr, "inget hade ändrats");
	else
		fprintf(stderr, "%zu %s, %zu ändrad%s, %zu borttag%s", count->created,
			count->created == 1 ? "ny fil" : "nya filer", count->changed,
			count->changed == 1 ? "" : "e", count->removed,
			count->removed == 1 ? "en" : "na");
	fprintf(stderr, " → %.*s\n", STR(url));
}

static int
publish_all(struct build *b, bool writing, const struct timespec *start)
{
	if (writing)
		publish_begin(b->publish, b->plan.n);
	pool_for(b->plan.n, b->options->jobs, render_page, b);
	collect_findings(b);
	report(b, writing);
	if (b->diags.errors) {
		if (writing)
			publish_abort(b->publish);
		return EXIT_CONTENT;
	}
	if (!writing) {
		fprintf(stderr, "success: Allt stämmer: %zu dokument, %zu sidor.\n", b->n_jobs,
			b->plan.n);
		return 0;
	}
	struct published count = publish_commit(b->publish);
	print_success(b, &count, start);
	return 0;
}

static void
release(struct build *b)
{
	for (size_t i = 0; i < b->options->jobs; i++) {
		arena_release(&b->workers[i].keep);
		arena_release(&b->workers[i].scratch);
		buf_release(&b->workers[i].buf);
		diags_release(&b->workers[i].diags);
	}
	hyphen_close(b->hyphen);
	diags_release(&b->diags);
	arena_release(&b->arena);
}

int
command_build(const struct options *options, bool writing)
{
	struct build b = {.options = options};
	struct timespec start;
	int status = EXIT_CONTENT;
	clock_gettime(CLOCK_MONOTONIC, &start);
	b.hyphen = hyphen_open();
	b.workers = ARENA_NEW(&b.arena, struct worker, options->jobs);
	if (writing)
		b.publish = publish_open(&b.arena, options->output);
	if (read_all(&b)) {
		status = publish_all(&b, writing, &start);
	} else {
		if (writing)
			publish_abort(b.publish);
		report(&b, writing);
	}
	print_hints(&b);
	release(&b);
	return status;
}
