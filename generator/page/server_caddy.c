// SPDX-License-Identifier: EUPL-1.2
// Settings for Caddy, for a site block. Its path matchers take any case of letters.
#include "page/servers.h"

static void
add_matcher(struct buf *out, struct server_cases *cases, const char *name, size_t number,
	struct str prefix, struct str address)
{
	struct str bare = server_without_slash(address);
	buf_addf(out, "@%s%zu path", name, number);
	if (server_any_case(cases, address)) {
		buf_addf(out, " %.*s%.*s %.*s%.*s/\n", STR(prefix), STR(bare), STR(prefix),
			STR(bare));
		return;
	}
	buf_add(out, S("_regexp "));
	server_add_pattern(out, prefix, address);
	buf_byte(out, '\n');
}

static void
add_addresses(struct buf *out, const struct plan *plan, struct str prefix)
{
	struct server_cases cases = {0};
	size_t moved = 0, gone = 0;
	server_cases_count(&cases, plan);
	buf_add(out, S("\n# Gamla adresser, och vart de leder.\n"));
	for (size_t i = 0; i < plan->n; i++) {
		const struct page *page = &plan->items[i];
		if (page->type != PAGE_REDIRECT)
			continue;
		add_matcher(out, &cases, "flyttad", ++moved, prefix, page->address);
		buf_addf(out, "redir @flyttad%zu %.*s%.*s 301\n", moved, STR(prefix),
			STR(page->target));
	}
	buf_add(out, S("\n# Det som är avpublicerat.\n"));
	for (size_t i = 0; i < plan->n; i++) {
		const struct page *page = &plan->items[i];
		if (page->type != PAGE_TOMBSTONE)
			continue;
		add_matcher(out, &cases, "borta", ++gone, prefix, page->address);
		buf_addf(out, "error @borta%zu 410\n", gone);
	}
	arena_release(&cases.arena);
}

static void
add_headers(struct buf *out, struct str prefix)
{
	buf_addf(out,
		"\nmap {path} {anslag_spara} {\n\t~^%.*s/tema/ \"" SERVER_FOREVER
		"\"\n\tdefault no-cache\n}\n",
		STR(prefix));
	buf_addf(out,
		"map {path} {anslag_regler} {\n\t~^%.*s/filer/ \"%.*s\"\n\tdefault \"%.*s\"\n}\n",
		STR(prefix), STR(server_file_policy()), STR(server_policy()));
	buf_add(out, S("header {\n\tContent-Security-Policy {anslag_regler}\n"));
	for (const struct server_header *h = server_headers(); h->name.n; h++)
		buf_addf(out, "\t%.*s \"%.*s\"\n", STR(h->name), STR(h->value));
	buf_add(out,
		S("\tCache-Control {anslag_spara}\n"
		  "\t# När https fungerar på alla adresser under namnet:\n"
		  "\t# Strict-Transport-Security \"max-age=31536000\"\n}\n"));
}

static void
add_types(struct buf *out)
{
	static const char *const types[][2] = {{"css", "text/css; charset=utf-8"},
		{"csv", "text/csv; charset=utf-8"}, {"ics", "text/calendar; charset=utf-8"},
		{"js", "text/javascript; charset=utf-8"}, {"json", "application/json"},
		{"svg", "image/svg+xml"}, {"txt", "text/plain; charset=utf-8"},
		{"vtt", "text/vtt; charset=utf-8"}};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		buf_addf(out, "@%s path *.%s\nheader @%s Content-Type \"%s\"\n", types[i][0],
			types[i][0], types[i][0], types[i][1]);
	buf_add(out,
		S("@atom path */atom.xml\nheader @atom Content-Type application/atom+xml\n"
		  "@xml {\n\tpath *.xml\n\tnot path */atom.xml\n}\n"
		  "header @xml Content-Type application/xml\n"));
}

void
caddy_write(struct buf *out, const struct plan *plan, const struct site *site)
{
	struct str prefix = server_prefix(site);
	buf_add(out,
		S("# Skrivs av Anslag vid varje bygge. Hör till webbplatsens block, efter root:\n"
		  "#   import /srv/www/.public.anslag/server/Caddyfile\n"
		  "# Efter ett bygge: caddy reload\n"));
	add_headers(out, prefix);
	add_types(out);
	add_addresses(out, plan, prefix);
	buf_addf(out,
		"\n@dolda path %.*s/_headers %.*s/_redirects %.*s/404.html\nerror @dolda 404\n"
		"file_server {\n\tprecompressed br gzip\n}\n"
		"handle_errors {\n"
		"\theader Cache-Control no-cache\n"
		"\theader Content-Type \"text/html; charset=utf-8\"\n"
		"\t@borta expression {http.error.status_code} == 410\n"
		"\t@annars expression {http.error.status_code} != 410\n"
		"\trewrite @borta {path}/index.html\n"
		"\trewrite @annars %.*s/404.html\n"
		"\tfile_server {\n\t\tprecompressed br gzip\n\t}\n"
		"}\n",
		STR(prefix), STR(prefix), STR(prefix), STR(prefix));
}
