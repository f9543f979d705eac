// SPDX-License-Identifier: EUPL-1.2
// What web servers need to know: where old addresses lead, what was taken down, which headers go
// with which files, and which version this is.
//
// Two files for hosts of the Netlify kind lie in the output: /_redirects and /_headers. The
// settings for nginx and Caddy are not for visitors: they are written beside the output
// (output/publish.h), and a server includes them.
#ifndef ANSLAG_SERVER_H
#define ANSLAG_SERVER_H

#include "base/buf.h"
#include "page/plan.h"

// Adds /_redirects, /_headers and /.well-known/anslag.json to the plan. To be called after all else
// has been added, and before plan_seal.
void server_plan(struct arena *a, struct plan *plan, const struct site *site);

// The settings, by the names that they are written under. For a sealed plan.
enum server_file { SERVER_NGINX_MAPS, SERVER_NGINX, SERVER_CADDY, SERVER_FILES };
struct str server_file_name(enum server_file file);
void server_write(
	struct buf *out, enum server_file file, const struct plan *plan, const struct site *site);

// The policy that every page is shown under: nothing but the site's own files, nothing inline.
struct str server_policy(void);

#endif
