// SPDX-License-Identifier: EUPL-1.2
// From a repository to pages in memory: what every verb that makes a site has in common. Knows
// nothing of where the pages go.
#ifndef ANSLAG_PIPELINE_H
#define ANSLAG_PIPELINE_H

#include "command/command.h"
#include "input/config.h"
#include "input/source.h"
#include "input/theme.h"
#include "model/site.h"
#include "page/plan.h"

struct hyphen;

// What one thread has to itself.
struct worker {
	struct arena keep;    // lives as long as the site
	struct arena scratch; // emptied after each step
	struct buf buf;
	struct diags diags;
	size_t anew; // documents that the earlier pipeline did not have
};

struct job {
	const struct source_file *file;
	enum kind kind;
};

struct pipeline {
	const struct options *options;
	const struct pipeline *earlier; // see earlier.h; NULL for none
	bool walked;                    // the history was not the earlier one's
	struct arena arena;
	struct diags diags; // of all steps so far
	struct worker *workers;
	struct hyphen *hyphen;
	struct oid commit;
	struct date committed;
	struct source source;
	struct revisions *revisions;
	size_t uncommitted; // files that differ from the commit
	bool older;         // the commit is one that HEAD has gone on from
	bool shallow;       // the older part of the history is not here
	struct config config;
	struct theme theme;
	struct job *jobs; // one for each document
	size_t n_jobs;
	struct document **documents;
	struct site *site;
	struct plan plan;
};

// The options must live as long as the pipeline.
void pipeline_open(struct pipeline *p, const struct options *options);
void pipeline_release(struct pipeline *p);

// Reads everything and plans the pages. False when the content has errors; they are in diags.
bool pipeline_read(struct pipeline *p);

// Takes page i of the plan. First without bytes: true if the page need not be rendered; then with
// them. Called by several threads, each for other pages and with an arena of its own that is kept
// as long as the site.
typedef bool
pipeline_take(void *ctx, struct arena *keep, size_t i, struct str path, const struct str *bytes);

// Renders all pages. False when there were errors.
bool pipeline_render(struct pipeline *p, pipeline_take *take, void *ctx);

// Renders one page.
void pipeline_page(struct pipeline *p, const struct page *page, struct buf *out,
	struct arena *scratch, struct diags *diags);

#endif
