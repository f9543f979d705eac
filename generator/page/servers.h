// SPDX-License-Identifier: EUPL-1.2
// What the settings for the various servers share. Private to server*.c.
#ifndef ANSLAG_SERVERS_H
#define ANSLAG_SERVERS_H

#include "base/dict.h"
#include "page/server.h"

// For files whose names change with their contents.
#define SERVER_FOREVER "public, max-age=31536000, immutable"

struct server_header {
	struct str name, value;
};

// The headers that every answer has, but for the policy and caching; the last has no name.
const struct server_header *server_headers(void);

// The policy for attachments, which a browser shows in a viewer of its own.
struct str server_file_policy(void);

// The path that the site lies under on its host, without "/" at its end; mostly empty.
struct str server_prefix(const struct site *site);

struct str server_without_slash(struct str address);

// How often every address occurs when case does not matter: an old address is answered in any case,
// as the old site did, unless another one differs from it in case only.
struct server_cases {
	struct arena arena;
	struct dict dict;
};
void server_cases_count(struct server_cases *c, const struct plan *plan);
bool server_any_case(struct server_cases *c, struct str address);

// An address as a regular expression, without and with a "/" at its end.
void server_add_pattern(struct buf *out, struct str prefix, struct str address);

void nginx_write_maps(struct buf *out, const struct plan *plan, const struct site *site);
void nginx_write(struct buf *out, const struct site *site);
void caddy_write(struct buf *out, const struct plan *plan, const struct site *site);

#endif
