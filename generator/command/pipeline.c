// SPDX-License-Identifier: EUPL-1.2
// The pipeline: source → documents → site → plan → pages. Two parallel loops: reading documents and
// rendering pages; between them the site is built by one thread.
#include "command/pipeline.h"

#include "base/fail.h"
#include "base/hyphen.h"
#include "base/pool.h"
#include "base/text.h"
#include "command/earlier.h"
#include "format/url.h"
#include "input/history.h"
#include "model/check.h"
#include "model/names.h"
#include "model/wording.h"
#include "page/render.h"
#include "page/server.h"
#include "page/view.h"

static void
collect_findings(struct pipeline *p)
{
	for (size_t i = 0; i < p->options->jobs; i++)
		diags_move(&p->diags, &p->workers[i].diags);
}

// A work tree can be read before anything was committed.
static void
read_history(struct pipeline *p, struct repository *r)
{
	bool unborn = p->options->work_tree && repository_is_unborn(r);
	p->commit = unborn ? (struct oid){{0}} : repository_resolve(r, p->options->revision);
	p->revisions = earlier_revisions(p);
	p->walked = !p->revisions;
	if (p->walked)
		p->revisions = unborn ? ARENA_NEW(&p->arena, struct revisions, p->source.n)
				      : history_read(r, &p->arena, p->commit, &p->source);
	if (unborn)
		return;
	if (!p->options->unnamed)
		p->committed = date_in_stockholm(repository_commit(r, &p->arena, p->commit).time);
	p->older = repository_is_older(r, p->commit);
}

static void
read_source(struct pipeline *p)
{
	struct repository *r = repository_open(p->options->repository);
	p->source = p->options->work_tree
		? source_from_work_tree(r, &p->arena, &p->diags)
		: source_from_commit(
			  r, &p->arena, repository_resolve(r, p->options->revision), &p->diags);
	read_history(p, r);
	bool head = str_eq(str_of(p->options->revision), S("HEAD"));
	if (head && repository_work_tree(r).n)
		p->uncommitted = repository_uncommitted(r);
	p->shallow = repository_is_shallow(r);
	repository_close(r);
}

// Which folder below content/ a path lies in, and the kind that goes with it.
static bool
kind_of_path(struct pipeline *p, const struct source_file *f, enum kind *out)
{
	struct str path = str_from(f->file.path, sizeof "content/" - 1);
	struct str folder = str_chr(path, '/') < path.n ? str_cut(&path, '/') : S("");
	struct strs names = {0};
	for (size_t i = 0; i < p->config.folders.n; i++) {
		*out = p->config.folders.items[i].kind;
		if (str_eq(p->config.folders.items[i].name, folder))
			return true;
		strs_push(&p->arena, &names, p->config.folders.items[i].name);
	}
	return diag(&p->diags, DIAG_FOLDER, loc_file(&f->file),
		(struct diag_words){.a = folder.n ? folder : S("content"),
			.b = text_hint(&p->arena, folder, names.items, names.n)});
}

static void
list_documents(struct pipeline *p)
{
	size_t n, first = source_folder(&p->source, S("content/"), &n);
	p->jobs = ARENA_NEW(&p->arena, struct job, n);
	for (size_t i = first; i < first + n; i++) {
		struct job job = {.file = &p->source.items[i]};
		if (str_eq(path_extension(job.file->file.path), S(".md")) &&
			kind_of_path(p, job.file, &job.kind))
			p->jobs[p->n_jobs++] = job;
	}
	p->documents = ARENA_NEW(&p->arena, struct document *, p->n_jobs);
}

static void
read_document(void *ctx, size_t worker, size_t i)
{
	struct pipeline *p = ctx;
	struct worker *w = &p->workers[worker];
	const struct source_file *f = p->jobs[i].file;
	p->documents[i] = earlier_document(p, &w->keep, &p->jobs[i], &w->anew);
	if (!p->documents[i])
		p->documents[i] =
			document_read(&w->keep, f, p->jobs[i].kind, &p->config, &w->diags);
	p->documents[i]->revisions = p->revisions[f - p->source.items];
}

static void
plan_theme(struct pipeline *p)
{
	for (size_t i = 0; i < p->theme.n; i++)
		plan_add_file(
			&p->arena, &p->plan, p->theme.items[i].address, p->theme.items[i].bytes);
}

// The hash of what every page reads.
static struct hash
chrome(const struct pipeline *p)
{
	struct buf all = {0};
	const struct source_file *settings = source_find(&p->source, S("site.yaml"));
	struct hash self = hash_program();
	buf_add(&all, (struct str){(const char *)&self, sizeof self});
	buf_add(&all, (struct str){(const char *)&p->theme.id, sizeof p->theme.id});
	buf_add(&all, (struct str){(const char *)settings->id.bytes, sizeof settings->id.bytes});
	buf_add(&all, p->config.base_url);
	buf_byte(&all, p->options->drafts ? '1' : '0');
	struct hash h = hash_of(buf_str(&all));
	buf_release(&all);
	return h;
}

// The commit's id; one that a work tree has gone on from is named as such. Empty before the first.
static struct str
version_of(struct pipeline *p)
{
	if (oid_eq(p->commit, (struct oid){{0}}))
		return S("");
	struct str id = oid_hex(&p->arena, p->commit);
	bool changed = p->options->work_tree && p->uncommitted;
	if (p->options->unnamed)
		return S("");
	return changed ? str_join(&p->arena, id, S("-andrad")) : id;
}

// What is not for everybody yet is not for search engines.
static void
hide_drafts(struct pipeline *p)
{
	for (size_t i = 0; i < p->plan.n; i++)
		p->plan.items[i].noindex = true;
}

static void
build_site(struct pipeline *p)
{
	struct site_options options = {.config = &p->config,
		.source = &p->source,
		.today = p->options->date,
		.commit = version_of(p),
		.committed = p->committed,
		.program = S("anslag " ANSLAG_VERSION),
		.drafts = p->options->drafts};
	p->site = site_build(&p->arena, &options, p->documents, p->n_jobs, &p->diags);
	p->plan = plan_build(&p->arena, p->site);
	plan_theme(p);
	server_plan(&p->arena, &p->plan, p->site);
	if (p->options->drafts)
		hide_drafts(p);
	plan_seal(&p->arena, &p->plan, p->site, chrome(p));
	site_check(&p->arena, p->site, p->plan.addresses, p->plan.n_addresses, &p->diags);
	if (p->options->names)
		names_check(&p->arena, p->site, &p->diags);
	if (p->options->spelling)
		wording_check(&p->arena, p->site, &p->diags);
	p->diags.all = p->options->names || p->options->spelling;
}

bool
pipeline_read(struct pipeline *p)
{
	size_t n_words;
	const struct template_word *words = view_words(&p->arena, &n_words);
	read_source(p);
	if (!config_read(&p->arena, &p->source, &p->config, &p->diags))
		return false;
	p->config.hyphen = p->hyphen;
	if (p->options->base_url) {
		struct str url = str_of(p->options->base_url);
		p->config.base_url = str_ends(url, S("/")) ? url : str_join(&p->arena, url, S("/"));
	}
	bool themed =
		theme_read(&p->arena, &p->source, &p->config, words, n_words, &p->theme, &p->diags);
	list_documents(p);
	pool_for(p->n_jobs, p->options->jobs, read_document, p);
	collect_findings(p);
	build_site(p);
	struct render_context context = {p->site, &p->theme, &p->plan};
	if (themed)
		render_check(&p->arena, &context, &p->diags);
	return p->diags.errors == 0;
}

void
pipeline_open(struct pipeline *p, const struct options *options)
{
	*p = (struct pipeline){.options = options, .hyphen = hyphen_open()};
	p->workers = ARENA_NEW(&p->arena, struct worker, options->jobs);
}

// What the loop over pages is given.
struct rendering {
	struct pipeline *pipeline;
	pipeline_take *take;
	void *ctx;
};

static void
render_page(void *ctx, size_t worker, size_t i)
{
	struct rendering *r = ctx;
	struct pipeline *p = r->pipeline;
	struct worker *w = &p->workers[worker];
	const struct page *page = &p->plan.items[i];
	struct str path = page_file(&w->keep, page);
	if (r->take(r->ctx, &w->keep, i, path, NULL))
		return;
	buf_clear(&w->buf);
	pipeline_page(p, page, &w->buf, &w->scratch, &w->diags);
	struct str bytes = buf_str(&w->buf);
	r->take(r->ctx, &w->keep, i, path, &bytes);
	arena_reset(&w->scratch);
}

bool
pipeline_render(struct pipeline *p, pipeline_take *take, void *ctx)
{
	struct rendering r = {p, take, ctx};
	pool_for(p->plan.n, p->options->jobs, render_page, &r);
	collect_findings(p);
	return p->diags.errors == 0;
}

void
pipeline_page(struct pipeline *p, const struct page *page, struct buf *out, struct arena *scratch,
	struct diags *diags)
{
	struct render_context context = {p->site, &p->theme, &p->plan};
	page_render(out, scratch, &context, page, diags);
}

void
pipeline_release(struct pipeline *p)
{
	for (size_t i = 0; i < p->options->jobs; i++) {
		arena_release(&p->workers[i].keep);
		arena_release(&p->workers[i].scratch);
		buf_release(&p->workers[i].buf);
		diags_release(&p->workers[i].diags);
	}
	hyphen_close(p->hyphen);
	diags_release(&p->diags);
	arena_release(&p->arena);
}
