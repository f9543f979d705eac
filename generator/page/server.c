// SPDX-License-Identifier: EUPL-1.2
// /_redirects, /_headers and /.well-known/anslag.json.
//
// The commit and its day are named in that last file and on the start page only. If every page
// named them, every page would change with every commit: nothing could be told apart by its bytes,
// and a build that changes one letter would write the whole site anew.
#include "page/servers.h"

#include "base/text.h"

static const struct server_header headers[] = {
	{S_INIT("X-Content-Type-Options"), S_INIT("nosniff")},
	{S_INIT("Referrer-Policy"), S_INIT("strict-origin-when-cross-origin")},
	{S_INIT("Permissions-Policy"),
		S_INIT("browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
		       "microphone=(), payment=(), usb=()")},
	{S_INIT("Cross-Origin-Opener-Policy"), S_INIT("same-origin")},
	{S_INIT(""), S_INIT("")},
};

const struct server_header *
server_headers(void)
{
	return headers;
}

struct str
server_policy(void)
{
	return S("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
		 "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
		 "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
}

struct str
server_file_policy(void)
{
	return S("script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}

struct str
server_prefix(const struct site *site)
{
	struct str url = site->config->base_url;
	struct str rest = str_from(url, str_find(url, S("://")) + 3);
	struct str path = str_from(rest, str_chr(rest, '/'));
	return str_slice(path, 0, path.n ? path.n - 1 : 0);
}

struct str
server_without_slash(struct str address)
{
	return str_slice(address, 0, address.n - str_ends(address, S("/")));
}

void
server_cases_count(struct server_cases *c, const struct plan *plan)
{
	for (size_t i = 0; i < plan->n; i++) {
		struct str address = server_without_slash(plan->items[i].address);
		++*dict_at(&c->arena, &c->dict, text_lower(&c->arena, address));
	}
}

bool
server_any_case(struct server_cases *c, struct str address)
{
	struct str lower = text_lower(&c->arena, server_without_slash(address));
	const size_t *n = dict_find(&c->dict, lower);
	return !n || *n == 1;
}

void
server_add_pattern(struct buf *out, struct str prefix, struct str address)
{
	struct str parts[] = {prefix, server_without_slash(address)};
	buf_byte(out, '^');
	for (size_t i = 0; i < 2; i++)
		for (size_t k = 0; k < parts[i].n; k++)
			buf_addf(out, parts[i].p[k] == '.' ? "\\%c" : "%c", parts[i].p[k]);
	buf_add(out, S("/?$"));
}

// 301! and 410! hold although there is a page at the address for servers that know none of this.
static void
write_redirects(struct buf *out, const struct plan *plan, const struct site *site)
{
	struct str prefix = server_prefix(site);
	buf_add(out, S("# Skrivs av Anslag vid varje bygge.\n"));
	for (size_t i = 0; i < plan->n; i++) {
		const struct page *page = &plan->items[i];
		bool moved = page->type == PAGE_REDIRECT;
		if (!moved && page->type != PAGE_TOMBSTONE)
			continue;
		struct str from = moved ? server_without_slash(page->address) : page->address;
		struct str to = moved ? page->target : page->address;
		buf_addf(out, "%.*s%.*s %.*s%.*s %s\n", STR(prefix), STR(from), STR(prefix),
			STR(to), moved ? "301!" : "410!");
	}
}

// Values of rules that match the same address are joined, so each header stands in one rule only;
// without one for caching, such hosts have a browser ask every time, as it should.
static void
write_headers(struct buf *out, const struct site *site)
{
	struct str prefix = server_prefix(site);
	buf_addf(out, "# Skrivs av Anslag vid varje bygge.\n%.*s/*\n", STR(prefix));
	buf_addf(out, "  Content-Security-Policy: %.*s\n", STR(server_policy()));
	for (const struct server_header *h = headers; h->name.n; h++)
		buf_addf(out, "  %.*s: %.*s\n", STR(h->name), STR(h->value));
	buf_addf(out, "%.*s/tema/*\n  Cache-Control: %s\n", STR(prefix), SERVER_FOREVER);
}

static void
write_version(struct buf *out, const struct plan *plan, const struct site *site)
{
	struct arena scratch = {0};
	bool dated = date_is_set(site->since);
	buf_addf(out,
		"{\"commit\": \"%.*s\", \"datum\": \"%.*s\", \"version\": \"%.*s\", \"sidor\": "
		"%zu}\n",
		STR(site->commit), STR(dated ? date_iso(&scratch, site->since) : S("")),
		STR(site->program), plan_count(plan));
	arena_release(&scratch);
}

static void
add(struct arena *a, struct plan *plan, struct str address, struct buf *bytes)
{
	struct page page = {
		.type = PAGE_SERVER, .address = address, .bytes = str_dup(a, buf_str(bytes))};
	ARENA_PUSH(a, plan, page);
	buf_clear(bytes);
}

void
server_plan(struct arena *a, struct plan *plan, const struct site *site)
{
	struct buf bytes = {0};
	write_redirects(&bytes, plan, site);
	add(a, plan, S("/_redirects"), &bytes);
	write_headers(&bytes, site);
	add(a, plan, S("/_headers"), &bytes);
	write_version(&bytes, plan, site);
	add(a, plan, S("/.well-known/anslag.json"), &bytes);
	buf_release(&bytes);
}

struct str
server_file_name(enum server_file file)
{
	static const struct str names[SERVER_FILES] = {
		[SERVER_NGINX_MAPS] = S_INIT("server/nginx-maps.conf"),
		[SERVER_NGINX] = S_INIT("server/nginx.conf"),
		[SERVER_CADDY] = S_INIT("server/Caddyfile")};
	return names[file];
}

void
server_write(
	struct buf *out, enum server_file file, const struct plan *plan, const struct site *site)
{
	switch (file) {
	case SERVER_NGINX_MAPS:
		nginx_write_maps(out, plan, site);
		break;
	case SERVER_NGINX:
		nginx_write(out, site);
		break;
	case SERVER_CADDY:
		caddy_write(out, plan, site);
		break;
	case SERVER_FILES:
		break;
	}
}
