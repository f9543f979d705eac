// SPDX-License-Identifier: EUPL-1.2
// A site of its own on every request: addresses are looked up in the site's list as they are, so
// that "..", "//" and the like are simply addresses that nothing has.
#include "command/preview_answer.h"

#include "base/arena.h"
#include "command/preview_asset.h"
#include "format/html.h"
#include "format/json.h"
#include "format/url.h"

struct answering {
	struct arena *arena;
	const struct preview_state *state;
	struct buf *out;
};

static const struct {
	struct str extension, type;
} types[] = {{S_INIT(".html"), S_INIT("text/html; charset=utf-8")},
	{S_INIT(".css"), S_INIT("text/css; charset=utf-8")},
	{S_INIT(".js"), S_INIT("text/javascript; charset=utf-8")},
	{S_INIT(".txt"), S_INIT("text/plain; charset=utf-8")},
	{S_INIT(".csv"), S_INIT("text/csv; charset=utf-8")},
	{S_INIT(".ics"), S_INIT("text/calendar; charset=utf-8")},
	{S_INIT(".xml"), S_INIT("application/xml")}, {S_INIT(".json"), S_INIT("application/json")},
	{S_INIT(".webmanifest"), S_INIT("application/manifest+json")},
	{S_INIT(".wasm"), S_INIT("application/wasm")}, {S_INIT(".pdf"), S_INIT("application/pdf")},
	{S_INIT(".svg"), S_INIT("image/svg+xml")}, {S_INIT(".png"), S_INIT("image/png")},
	{S_INIT(".jpg"), S_INIT("image/jpeg")}, {S_INIT(".jpeg"), S_INIT("image/jpeg")},
	{S_INIT(".webp"), S_INIT("image/webp")}, {S_INIT(".avif"), S_INIT("image/avif")},
	{S_INIT(".gif"), S_INIT("image/gif")}, {S_INIT(".ico"), S_INIT("image/x-icon")},
	{S_INIT(".woff2"), S_INIT("font/woff2")}, {S_INIT(".mp3"), S_INIT("audio/mpeg")},
	{S_INIT(".mp4"), S_INIT("video/mp4")}};

static struct str
type_of(struct str address)
{
	if (str_ends(address, S("/")))
		return types[0].type;
	if (str_eq(path_name(address), S("atom.xml")))
		return S("application/atom+xml");
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(types[i].extension, path_extension(address)))
			return types[i].type;
	return S("application/octet-stream");
}

// A page from elsewhere could have its own name point at this machine and read what is shown here;
// then it asks for it under that name.
static bool
is_own_host(const struct answering *a, struct str host)
{
	static const struct str names[] = {
		S_INIT("localhost"), S_INIT("127.0.0.1"), S_INIT("[::1]")};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (!str_starts(host, names[i]))
			continue;
		struct str rest = str_from(host, names[i].n);
		if (str_eq(rest, str_fmt(a->arena, ":%d", a->state->port)) ||
			(!rest.n && a->state->port == 80))
			return true;
	}
	return false;
}

static struct preview_answer
plain(struct answering *a, unsigned status, struct str text)
{
	buf_add(a->out, text);
	buf_byte(a->out, '\n');
	return (struct preview_answer){.status = status, .type = S("text/plain; charset=utf-8")};
}

static void
add_attribute(struct buf *out, struct str name, struct str value)
{
	buf_add(out, S(" data-"));
	buf_add(out, name);
	buf_add(out, S("=\""));
	html_escape(out, value);
	buf_byte(out, '"');
}

// The one element that a page gets beside its own; the script makes everything else.
static void
add_script(struct buf *out, const struct preview_page *page, struct str version)
{
	buf_add(out, S("<script defer src=\"" PREVIEW_SCRIPT "\""));
	add_attribute(out, S("version"), version);
	add_attribute(out, S("mark"), page->mark);
	add_attribute(out, S("source"), page->source);
	buf_add(out, S("></script>\n"));
}

// Where the last "</body>" stands, or the end.
static size_t
body_end(struct str html)
{
	const struct str end = S("</body>");
	for (size_t i = html.n < end.n ? 0 : html.n - end.n + 1; i-- > 0;)
		if (str_starts(str_from(html, i), end))
			return i;
	return html.n;
}

static struct preview_answer
send_page(struct answering *a, unsigned status, const struct preview_page *page)
{
	size_t end = page->scripted ? body_end(page->bytes) : page->bytes.n;
	buf_add(a->out, str_slice(page->bytes, 0, end));
	if (page->scripted)
		add_script(a->out, page, preview_site_facts(a->state->site).version);
	buf_add(a->out, str_from(page->bytes, end));
	return (struct preview_answer){.status = status, .type = type_of(page->address)};
}

// Nothing could be made yet: a page with nothing but the script, which shows why.
static struct preview_answer
send_nothing_yet(struct answering *a)
{
	struct preview_page page = {0};
	buf_add(a->out,
		S("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
		  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		  "<title>Förhandsvisning</title>\n</head>\n<body>\n<main>\n"
		  "<h1>Det finns ingen sida att visa än</h1>\n</main>\n"));
	add_script(a->out, &page, S(""));
	buf_add(a->out, S("</body>\n</html>\n"));
	return (struct preview_answer){.status = 503, .type = types[0].type};
}

static void
add_mark(void *ctx, const struct preview_page *page)
{
	struct json *j = ctx;
	json_key(j, page->address);
	json_text(j, page->mark);
}

// The addresses of pages that are not for visitors yet, so that links to them can be marked.
static struct preview_answer
send_marks(struct answering *a)
{
	struct json j = {.out = a->out};
	json_open(&j, '{');
	if (a->state->site)
		preview_site_marked(a->state->site, add_mark, &j);
	json_close(&j, '}');
	return (struct preview_answer){.status = 200, .type = S("application/json")};
}

static struct preview_answer
send_missing(struct answering *a)
{
	struct preview_page page;
	if (preview_site_find(a->state->site, S("/404.html"), &page))
		return send_page(a, 404, &page);
	return plain(a, 404, S("Sidan finns inte."));
}

static struct preview_answer
look_up(struct answering *a, struct str path)
{
	struct preview_page page;
	struct str asset = preview_asset(a->arena, path);
	if (str_eq(path, S(PREVIEW_EVENTS)))
		return (struct preview_answer){
			.status = 200, .type = S("text/event-stream"), .events = true};
	if (str_eq(path, S(PREVIEW_MARKS)))
		return send_marks(a);
	if (asset.n) {
		buf_add(a->out, asset);
		return (struct preview_answer){.status = 200, .type = type_of(path)};
	}
	if (!a->state->site)
		return send_nothing_yet(a);
	if (preview_site_find(a->state->site, path, &page))
		return send_page(a, 200, &page);
	struct str folder = str_join(a->arena, path, S("/"));
	if (preview_site_find(a->state->site, folder, &page)) {
		buf_add(a->out, S("Sidan har flyttat.\n"));
		return (struct preview_answer){
			.status = 301, .type = S("text/plain; charset=utf-8"), .location = folder};
	}
	struct str index = S("index.html");
	struct str above = str_slice(path, 0, path.n - (path.n < index.n ? path.n : index.n));
	if (str_ends(path, S("/index.html")) && preview_site_find(a->state->site, above, &page))
		return send_page(a, 200, &page);
	return send_missing(a);
}

struct preview_answer
preview_answer(struct arena *arena, const struct preview_state *state,
	const struct preview_request *request, struct buf *out)
{
	struct answering a = {arena, state, out};
	if (!is_own_host(&a, request->host))
		return plain(&a, 421,
			S("Förhandsvisningen svarar bara på namnet localhost och den här porten."));
	if (!str_eq(request->method, S("GET")) && !str_eq(request->method, S("HEAD")))
		return plain(&a, 405, S("Här går det bara att läsa: GET och HEAD."));
	struct str path = url_decode(arena, request->path);
	if (!str_starts(path, S("/")) || str_chr(path, '\0') < path.n)
		return plain(&a, 400, S("Adressen går inte att läsa."));
	return look_up(&a, path);
}
