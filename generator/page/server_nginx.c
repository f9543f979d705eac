// SPDX-License-Identifier: EUPL-1.2
// Settings for nginx: maps, which belong in the http block, and what belongs in the server block.
// Names of variables are made of the site's host, so that one nginx can serve several sites.
//
// A map finds plain keys by hash and in any case of letters, but its table has room for short keys
// only; the few long ones are regular expressions.
#include "base/text.h"
#include "page/servers.h"

enum { LONGEST_KEY = 46 };

// "nnsfinsam_example" of https://nnsfinsam.example/
static struct str
variable(struct arena *a, const struct site *site)
{
	struct str url = site->config->base_url;
	struct str rest = str_from(url, str_find(url, S("://")) + 3);
	struct str slug = text_slug(a, server_without_slash(rest));
	char *name = str_cstr(a, slug);
	for (size_t i = 0; i < slug.n; i++)
		name[i] = name[i] == '-' ? '_' : name[i];
	return (struct str){name, slug.n};
}

// An address → a value.
static void
add_key(struct buf *out, struct server_cases *cases, struct str prefix, struct str address,
	struct str value)
{
	bool any_case = server_any_case(cases, address);
	if (any_case && prefix.n + address.n <= LONGEST_KEY) {
		struct str bare = server_without_slash(address);
		buf_addf(out, "\t%.*s%.*s %.*s;\n", STR(prefix), STR(bare), STR(value));
		buf_addf(out, "\t%.*s%.*s/ %.*s;\n", STR(prefix), STR(bare), STR(value));
	} else {
		buf_add(out, any_case ? S("\t\"~*") : S("\t\"~"));
		server_add_pattern(out, prefix, address);
		buf_addf(out, "\" %.*s;\n", STR(value));
	}
}

static void
add_map(struct buf *out, struct str variable, const char *name, const char *value)
{
	buf_addf(out, "\nmap $uri $%.*s_%s {\n\tdefault %s;\n", STR(variable), name, value);
}

void
nginx_write_maps(struct buf *out, const struct plan *plan, const struct site *site)
{
	struct server_cases cases = {0};
	struct arena *a = &cases.arena;
	struct str name = variable(a, site), prefix = server_prefix(site);
	server_cases_count(&cases, plan);
	buf_add(out,
		S("# Skrivs av Anslag vid varje bygge. Hör till http-blocket:\n"
		  "#   include /srv/www/.public.anslag/server/nginx-maps.conf;\n"
		  "# Efter ett bygge: nginx -t && nginx -s reload\n"
		  "\n# Gamla adresser, och vart de leder.\n"));
	add_map(out, name, "flyttad", "\"\"");
	for (size_t i = 0; i < plan->n; i++)
		if (plan->items[i].type == PAGE_REDIRECT)
			add_key(out, &cases, prefix, plan->items[i].address,
				str_fmt(a, "\"%.*s%.*s\"", STR(prefix),
					STR(plan->items[i].target)));
	buf_add(out, S("}\n\n# Det som är avpublicerat.\n"));
	add_map(out, name, "borta", "0");
	for (size_t i = 0; i < plan->n; i++)
		if (plan->items[i].type == PAGE_TOMBSTONE)
			add_key(out, &cases, prefix, plan->items[i].address, S("1"));
	buf_add(out, S("}\n\n# Filer som byter namn när de ändras kan sparas för gott.\n"));
	add_map(out, name, "spara", "no-cache");
	buf_addf(out, "\t~^%.*s/tema/ \"" SERVER_FOREVER "\";\n}\n", STR(prefix));
	add_map(out, name, "regler", "\"");
	out->n -= 2; // the value goes on
	buf_addf(out, "%.*s\";\n\t~^%.*s/filer/ \"%.*s\";\n}\n", STR(server_policy()), STR(prefix),
		STR(server_file_policy()));
	arena_release(a);
}

static void
add_types(struct buf *out)
{
	buf_add(out,
		S("charset utf-8;\n"
		  "charset_types text/calendar text/css text/csv text/javascript text/plain "
		  "text/vtt;\n"
		  "default_type application/octet-stream;\n"
		  "types {\n"
		  "\ttext/html html;\n\ttext/css css;\n\ttext/javascript js;\n"
		  "\ttext/plain txt;\n\ttext/calendar ics;\n\ttext/csv csv;\n\ttext/vtt vtt;\n"
		  "\tapplication/json json;\n\tapplication/xml xml;\n\tapplication/pdf pdf;\n"
		  "\tapplication/zip zip;\n\tfont/woff2 woff2;\n"
		  "\timage/svg+xml svg;\n\timage/png png;\n\timage/jpeg jpg jpeg;\n"
		  "\timage/webp webp;\n\timage/avif avif;\n\timage/gif gif;\n"
		  "\taudio/mpeg mp3;\n\taudio/mp4 m4a;\n\tvideo/mp4 mp4;\n"
		  "\tapplication/vnd.openxmlformats-officedocument.wordprocessingml.document "
		  "docx;\n"
		  "\tapplication/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;\n"
		  "\tapplication/vnd.openxmlformats-officedocument.presentationml.presentation "
		  "pptx;\n"
		  "\tapplication/vnd.oasis.opendocument.text odt;\n"
		  "\tapplication/vnd.oasis.opendocument.spreadsheet ods;\n"
		  "\tapplication/vnd.oasis.opendocument.presentation odp;\n"
		  "}\n"));
}

void
nginx_write(struct buf *out, const struct site *site)
{
	struct arena scratch = {0};
	struct str v = variable(&scratch, site), prefix = server_prefix(site);
	buf_add(out,
		S("# Skrivs av Anslag vid varje bygge. Hör till server-blocket, efter listen,\n"
		  "# server_name och root:\n"
		  "#   include /srv/www/.public.anslag/server/nginx.conf;\n"
		  "# och kräver att nginx-maps.conf tas in i http-blocket.\n\n"
		  "index index.html;\nabsolute_redirect off;\nserver_tokens off;\n"
		  "gzip_static on;\ngzip_vary on;\n"
		  "# Med paketet libnginx-mod-http-brotli-static:\n# brotli_static on;\n\n"));
	add_types(out);
	buf_addf(out, "\nadd_header Content-Security-Policy $%.*s_regler always;\n", STR(v));
	for (const struct server_header *h = server_headers(); h->name.n; h++)
		buf_addf(out, "add_header %.*s \"%.*s\" always;\n", STR(h->name), STR(h->value));
	buf_addf(out, "add_header Cache-Control $%.*s_spara always;\n", STR(v));
	buf_add(out,
		S("# När https fungerar på alla adresser under namnet:\n"
		  "# add_header Strict-Transport-Security \"max-age=31536000\" always;\n"));
	buf_addf(out, "\nif ($%.*s_flyttad) {\n\treturn 301 $%.*s_flyttad;\n}\n", STR(v), STR(v));
	buf_addf(out, "if ($%.*s_borta) {\n\treturn 410;\n}\n", STR(v));
	buf_addf(out, "error_page 404 %.*s/404.html;\nerror_page 410 @%.*s_borta;\n", STR(prefix),
		STR(v));
	buf_addf(out,
		"location @%.*s_borta {\n\ttry_files ${uri}index.html $uri/index.html =410;\n}\n",
		STR(v));
	buf_addf(out, "location = %.*s/404.html {\n\tinternal;\n}\n", STR(prefix));
	buf_addf(out, "location ~ ^%.*s/_(headers|redirects)$ {\n\treturn 404;\n}\n", STR(prefix));
	buf_addf(out,
		"location ~ ^%.*s/(.*/)?atom\\.xml$ {\n\ttypes {\n\t}\n"
		"\tdefault_type application/atom+xml;\n}\n",
		STR(prefix));
	arena_release(&scratch);
}
