// SPDX-License-Identifier: EUPL-1.2
// Properties of functions over random bytes: text SEED. Every property is tried on many texts that
// are made of pieces in which trouble is likely. To be run under sanitizers.
#include "property.h"

#include "base/date.h"
#include "base/text.h"
#include "format/html.h"
#include "format/markdown.h"
#include "format/table.h"
#include "format/template.h"
#include "format/url.h"
#include "format/yaml.h"
#include "input/config.h"
#include "input/document.h"
#include "input/prose.h"
#include "input/protocol.h"
#include "output/manifest.h"

struct run {
	uint64_t random;
	struct arena arena; // emptied after each try
	struct config config;
};

static size_t
below(struct run *r, size_t n)
{
	return random_below(&r->random, n);
}

PIECES(letters, "a", "Z", "å", "Ä", "ö", "é", "ß", "ÿ", "0", "7", "10", "04", " ", "  ", "-", ".",
	",", "\t", "\n", "\r\n", "–", "€", "漢", "😀", "\u00ad", "\u0301", "\u00a0", "<", ">", "&",
	"\"", "'", "&amp;", "\x01", "\x7f", "\x80", "\xc3", "\xe2\x82", "\xf0\x9f", "\xff",
	"\xed\xa0\x80");
PIECES(paths, "..", ".", "/", "//", "a", "b.md", "%2e", "%2F", "%", "...", "å", "#", "?", " ");
PIECES(marks, "a", "å ", "\n", "\n\n", "# ", "## § 6.3 ", "- ", "  ", "    ", "1. ", "> ", "*",
	"**", "_", "`", "```\n", "[", "](", ")", "](x.md)", "](../../../x)", "![", "<b>",
	"<script>", "</", "<!--", "javascript:", "&", "&#0;", "|", "| a |\n| --- |\n", ":-:", "\\",
	"\\|", "\"", "[a]: b\n", "[^1]", "[^1]: x\n", "<http://a>", "---\n", "===\n", "Tabell: x\n",
	"\t", "\r\n", "Beslut:", "\xff", "\x01", "## Program\n", "9.00 A\n", "22/11 kl 13:15 B\n",
	"### Torsdag 11 november\n", "Medverkande: x; y\n");
PIECES(keys, "titel", ": ", ":", "\n", "  ", "- ", "a", "å", "datum: 2021-11-11\n", "start: ", "[",
	"]", "{", "}", ", ", "\"", "'", "*", "&a ", "!", "|\n", ">\n", "#", "\t", "---\n", "ja",
	"~", "? ", "organ: styrelse\n", "justerare: [A]\n", "narvarande:\n", "bilagor:\n",
	"  - nr: 1\n", "paragrafer: 1–2\n", "avsandare: {namn: A}\n", "\xff", "\r\n", "2021-0109",
	"kl 9.00");
PIECES(tags, "{{", "}}", "{{a}}", "{{{a}}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{>p}}", "{{<p}}",
	"{{/p}}", "{{$b}}", "{{/b}}", "{{!", "{{=| |=}}", "|a|", "|={{ }}=|", "\n", "  ", "text",
	"{{.}}", "{{a.a}}", "{{&a}}", "\r\n", "<", "}");

// A text of random pieces, in memory of its own so that reading past its end is found.
static struct str
text_of(struct run *r, const char *const *pieces, size_t most)
{
	struct buf b = {0};
	size_t n = below(r, most + 1), kinds = 0;
	while (pieces[kinds])
		kinds++;
	for (size_t i = 0; i < n; i++) {
		if (below(r, 40) == 0)
			buf_byte(&b, (char)below(r, 256));
		else
			buf_add(&b, str_of(pieces[below(r, kinds)]));
	}
	char *exact = arena_alloc(&r->arena, b.n);
	if (b.n)
		memcpy(exact, b.p, b.n);
	struct str s = {exact, b.n};
	buf_release(&b);
	return s;
}

static bool
only(struct str s, const char *allowed)
{
	for (size_t i = 0; i < s.n; i++)
		if (!s.p[i] || !strchr(allowed, s.p[i]))
			return false;
	return true;
}

static bool
slug(struct run *r)
{
	struct str slug = text_slug(&r->arena, text_of(r, letters, 20));
	return only(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") && !str_starts(slug, S("-")) &&
		!str_ends(slug, S("-")) && !str_has(slug, S("--")) &&
		str_eq(text_slug(&r->arena, slug), slug);
}

static struct str
escape(struct run *r, void (*f)(struct buf *, struct str), struct str s)
{
	struct buf b = {0};
	f(&b, s);
	struct str out = str_dup(&r->arena, buf_str(&b));
	buf_release(&b);
	return out;
}

// The text that HTML stands for.
static struct str
unescape(struct run *r, struct str html)
{
	static const char *const entities[][2] = {
		{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
	char *out = arena_alloc(&r->arena, html.n + 1);
	size_t n = 0;
	while (html.n) {
		size_t taken = 1;
		out[n] = *html.p;
		for (size_t k = 0; k < 4; k++) {
			if (!str_starts(html, str_of(entities[k][0])))
				continue;
			out[n] = *entities[k][1];
			taken = strlen(entities[k][0]);
		}
		n++;
		html = str_from(html, taken);
	}
	return (struct str){out, n};
}

static bool
is_control(char c)
{
	return (unsigned char)c < 0x20 && !(c == '\t' || c == '\n' || c == '\r') && c;
}

static bool
html(struct run *r)
{
	struct str text = text_of(r, letters, 30), out = escape(r, html_escape, text);
	bool plain = true;
	for (size_t i = 0; i < out.n; i++)
		if (strchr("<>\"", out.p[i]) && out.p[i])
			return false;
	for (size_t i = 0; i < text.n; i++)
		plain = plain && !is_control(text.p[i]);
	return !plain || str_eq(unescape(r, out), text);
}

static bool
html_url(struct run *r)
{
	struct str out = escape(r, html_escape_url, text_of(r, letters, 30));
	for (size_t i = 0; i < out.n; i++)
		if ((unsigned char)out.p[i] <= ' ' || (unsigned char)out.p[i] >= 0x7f ||
			strchr("<>\"'`", out.p[i]))
			return false;
	return true;
}

// A path that path_resolve gives is inside the top, and has been worked out.
static bool
is_inside(struct str path)
{
	if (str_starts(path, S("/")))
		return false;
	while (path.n) {
		struct str part = str_cut(&path, '/');
		if (str_eq(part, S("..")) || str_eq(part, S(".")) || !part.n)
			return false;
	}
	return true;
}

static bool
resolve(struct run *r)
{
	static const char *const folders[] = {"", "content/", "content/a/b/", "x/"};
	struct str folder = str_of(folders[below(r, 4)]), out, there, back;
	struct str relative = url_decode(&r->arena, text_of(r, paths, 12));
	if (!path_resolve(&r->arena, folder, relative, &out))
		return str_has(relative, S(".."));
	while (str_ends(out, S("/")) && !str_eq(out, folder)) // of "a//" one slash stays
		out.n--;
	there = path_relative(&r->arena, folder, out);
	return is_inside(out) && path_resolve(&r->arena, folder, there, &back) && str_eq(back, out);
}

static bool
url_parts(struct run *r)
{
	struct str url = text_of(r, paths, 10), path, query, fragment;
	url_split(url, &path, &query, &fragment);
	size_t hash = path.n + query.n < url.n;
	url_is_dangerous(url, below(r, 2));
	path_extension(path);
	return path.n + query.n + hash + fragment.n == url.n && !str_has(path, S("?")) &&
		!str_has(path, S("#")) && url_scheme(url).n <= url.n &&
		url_decode(&r->arena, url).n <= url.n;
}

static bool
utf8(struct run *r)
{
	struct str s = text_of(r, letters, 30);
	size_t chars = 0, i = 0, bad = text_invalid(s);
	while (i < s.n) {
		size_t before = i;
		text_next(s, &i);
		chars++;
		if (i <= before || i > s.n)
			return false;
	}
	return text_chars(s) == chars && text_invalid(str_slice(s, 0, bad)) == bad &&
		text_width(s) <= 2 * chars;
}

static bool
shorten(struct run *r)
{
	struct str s = text_squeeze(&r->arena, text_of(r, letters, 40));
	size_t n = 1 + below(r, 30);
	struct str cut = text_shorten(&r->arena, s, n);
	if (text_chars(s) <= n)
		return str_eq(cut, s);
	bool valid = text_invalid(s) < s.n || text_invalid(cut) == cut.n;
	return text_chars(cut) <= n && str_ends(cut, S("…")) && valid &&
		str_starts(s, str_slice(cut, 0, cut.n - 3));
}

static bool
case_and_space(struct run *r)
{
	struct str s = text_of(r, letters, 20), lower = text_lower(&r->arena, s);
	struct str squeezed = text_squeeze(&r->arena, s);
	bool valid = text_invalid(s) == s.n;
	text_capital(&r->arena, s);
	return str_eq(text_squeeze(&r->arena, squeezed), squeezed) && !str_has(squeezed, S("  ")) &&
		(!valid || str_eq(text_lower(&r->arena, lower), lower));
}

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

// An order: of three texts, each pair the same both ways round, and no circle.
static bool
order(struct run *r)
{
	struct str s[3];
	for (int i = 0; i < 3; i++)
		s[i] = text_of(r, letters, 4);
	int ab = sign(text_compare(s[0], s[1])), bc = sign(text_compare(s[1], s[2]));
	int ac = sign(text_compare(s[0], s[2]));
	text_initial(s[0]);
	return ab == -sign(text_compare(s[1], s[0])) && text_compare(s[0], s[0]) == 0 &&
		(ab == 0) == str_eq(s[0], s[1]) && !(ab < 0 && bc < 0 && ac >= 0) &&
		!(ab > 0 && bc > 0 && ac <= 0);
}

static bool
distance(struct run *r)
{
	struct str x = text_of(r, letters, 8), y = text_of(r, letters, 8);
	size_t most = below(r, 10), d = text_distance(x, y, most);
	struct str pair[2] = {x, y};
	return d <= most + 1 && d == text_distance(y, x, most) && text_distance(x, x, most) == 0 &&
		text_nearest(x, pair, 2) <= 2;
}

static bool
dates(struct run *r)
{
	struct date d, guess, back;
	struct clock c = {0}, again = {0};
	struct str s = text_of(r, keys, 6);
	date_parse(s, &d);
	if (date_guess(s, &guess) && !date_exists(guess.year, guess.month, guess.day))
		return false;
	if (clock_parse(s, &c) &&
		(!clock_parse(clock_text(&r->arena, c), &again) || again.minute1 != c.minute1))
		return false;
	d = date_from_days((long)below(r, 3000000) - 700000);
	return date_parse(date_iso(&r->arena, d), &back) == DATE_OK && date_cmp(d, back) == 0 &&
		date_guess(date_long(&r->arena, d), &guess) == (d.year >= 1900);
}

static bool
manifests(struct run *r)
{
	struct manifest m = {0}, back;
	struct buf b = {0}, c = {0};
	for (size_t i = below(r, 5); i > 0; i--) {
		struct str path = text_slug(&r->arena, text_of(r, letters, 9));
		struct manifest_entry e = {.path = str_fmt(&r->arena, "%zu/%.*s", i, STR(path)),
			.bytes = {below(r, 1000), r->random},
			.recipe = {r->random, 0},
			.size = below(r, 100000),
			.role = (enum manifest_role)below(r, ROLES),
			.source = text_slug(&r->arena, text_of(r, letters, 9))};
		ARENA_PUSH(&r->arena, &m, e);
	}
	manifest_sort(&m);
	manifest_write(&b, &m);
	back = manifest_parse(&r->arena, buf_str(&b));
	manifest_write(&c, &back);
	bool same = back.n == m.n && str_eq(buf_str(&b), buf_str(&c));
	if (b.n)
		b.p[below(r, b.n)] ^= (char)(1 << below(r, 8)); // damaged: whatever, but no crash
	manifest_parse(&r->arena, buf_str(&b));
	buf_release(&b);
	buf_release(&c);
	return same;
}

static bool
is_span(const struct markdown *m, struct md_span s)
{
	return s.from <= s.to && s.to <= m->html.n;
}

static void
put_nothing(struct buf *out, const struct md_link *link, void *ctx)
{
	(void)out, (void)link, (void)ctx;
}

struct prose_run {
	struct str text;
	const char *end; // of the word before
	bool valid, good; // is the text UTF-8?
};

static void
check_word(void *ctx, const struct prose_word *w)
{
	struct prose_run *p = ctx;
	p->good = p->good && w->s.n && w->s.p >= p->end &&
		(!p->valid || text_invalid(w->s) == w->s.n) &&
		w->s.p + w->s.n <= p->text.p + p->text.n && !str_has(w->s, S("\n")) &&
		!str_has(w->s, S(" ")) && !(w->joined && w->s.p[-1] != ' ');
	p->end = w->s.p + w->s.n;
}

// Words are parts of the text, one behind another, whatever stands between them.
static bool
prose(struct run *r)
{
	struct str line = text_of(r, letters, 30);
	struct file f = {S("content/a/b.md"), text_of(r, marks, 60)};
	struct md_options options = {.file = &f};
	struct diags diags = {0};
	struct prose_run p = {line, line.p, text_invalid(line) == line.n, true};
	struct prose_run body = {f.bytes, f.bytes.p, true, true};
	prose_line(line, check_word, &p);
	if (text_invalid(f.bytes) == f.bytes.n) {
		struct markdown m = markdown_parse(&r->arena, &options, &diags);
		prose_body(&f, 0, &m, check_word, &body);
	}
	diags_release(&diags);
	return p.good && body.good;
}

// Markdown: spans and slots in order and inside, nothing that runs, valid UTF-8 stays valid.
static bool
markdown(struct run *r)
{
	struct file f = {S("content/a/b.md"), text_of(r, marks, 60)};
	struct diags diags = {0};
	struct buf out = {0};
	int within = 0;
	struct md_options o = {
		.file = &f, .lines = true, .ctx = &within, .heading_id = paragraph_id};
	struct markdown m = markdown_parse(&r->arena, &o, &diags);
	uint32_t at = 0;
	bool good = !str_has(m.html, S("<script")) && !str_has(m.html, S("href=\"javascript:")) &&
		!str_has(m.html, S("src=\"javascript:"));
	for (size_t i = 0; i < m.n_blocks; i++) {
		good = good && m.blocks[i].html.from == at && is_span(&m, m.blocks[i].html);
		at = m.blocks[i].html.to;
		for (size_t k = 0; k < m.blocks[i].n_lines; k++)
			good = good && is_span(&m, m.blocks[i].lines[k].html);
	}
	for (size_t i = 0; i < m.n_links; i++)
		good = good && m.links[i].at <= m.html.n &&
			(!i || m.links[i - 1].at <= m.links[i].at);
	for (size_t i = 0; i < diags.n; i++)
		good = good && diags.items[i].loc.at <= f.bytes.n;
	markdown_write(&out, &m, markdown_all(&m), put_nothing, NULL);
	good = good && str_eq(buf_str(&out), m.html);
	if (text_invalid(f.bytes) == f.bytes.n)
		good = good && text_invalid(m.html) == m.html.n;
	protocol_parse(&r->arena, &m, &diags);
	buf_release(&out);
	diags_release(&diags);
	return good;
}

// A reading ends with a value or with a finding; the report can show every finding.
static bool
document(struct run *r)
{
	static const enum kind kinds[] = {
		KIND_PAGE, KIND_PROTOCOL, KIND_EVENT, KIND_LETTER, KIND_EXAMPLE, KIND_NOTES};
	struct str front = text_of(r, keys, 20), body = text_of(r, marks, 30);
	struct str whole = str_fmt(
		&r->arena, "%s%.*s\n---\n%.*s", below(r, 9) ? "---\n" : "", STR(front), STR(body));
	struct source_file *f = ARENA_NEW(&r->arena, struct source_file, 1);
	struct diags diags = {0};
	struct buf out = {0};
	f->file = (struct file){S("content/a/b.md"), whole};
	struct document *d = document_read(&r->arena, f, kinds[below(r, 6)], &r->config, &diags);
	diags_sort(&diags);
	diags_report(&out, &diags, true);
	bool good = d->broken == (diags.errors > 0) && (out.n > 0) == (diags.n > 0);
	buf_release(&out);
	diags_release(&diags);
	return good;
}

static bool
templates(struct run *r)
{
	struct templates set = {0};
	struct diags diags = {0};
	struct buf out = {0};
	struct value data = {0}, list = {0};
	struct file page = {S("a"), text_of(r, tags, 20)}, partial = {S("p"), text_of(r, tags, 10)};
	value_push(&r->arena, &list, value_text(S("<x>")));
	value_push(&r->arena, &list, value_flag(true));
	value_set(&r->arena, &data, S("a"), below(r, 2) ? list : value_text(S("y\n")));
	bool parsed = templates_add(&r->arena, &set, S("a"), &page, &diags);
	parsed = templates_add(&r->arena, &set, S("p"), &partial, &diags) && parsed;
	templates_check(&set, &diags);
	bool reported = parsed || diags.n > 0;
	template_render(&out, &set, &set.items[0], &data, S("/"), &diags);
	buf_release(&out);
	diags_release(&diags);
	return reported;
}

static const struct property {
	const char *name;
	bool (*holds)(struct run *);
	int tries;
} properties[] = {{"slug", slug, 20000}, {"html", html, 20000}, {"html_url", html_url, 10000},
	{"resolve", resolve, 40000}, {"url_parts", url_parts, 20000}, {"utf8", utf8, 20000},
	{"shorten", shorten, 20000}, {"case_and_space", case_and_space, 20000},
	{"order", order, 60000}, {"distance", distance, 20000}, {"dates", dates, 20000},
	{"manifests", manifests, 3000}, {"prose", prose, 20000}, {"markdown", markdown, 6000}, {"document", document, 6000},
	{"templates", templates, 6000}};

static void
read_config(struct run *r, struct arena *a)
{
	static struct source_file file = {
		.file = {S_INIT("site.yaml"),
			S_INIT("namn: F\nadress: https://f.se/\ntema: e\n"
			       "mappar: {a: sida}\norgan: {styrelse: S}\n")}};
	struct source source = {&file, 1, 1};
	struct diags diags = {0};
	if (!config_read(a, &source, &r->config, &diags))
		exit(3);
	diags_release(&diags);
}

int
main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
	struct arena kept = {0};
	int passed = 0, failed = 0;
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
		const struct property *p = &properties[i];
		struct run r = {0};
		bool good = true;
		read_config(&r, &kept);
		for (int k = 0; k < p->tries && good; k++) {
			r.random = random_start(seed, k);
			good = p->holds(&r);
			if (!good)
				printf("property: %s gäller inte (frö %" PRIu64 ", försök %d)\n",
					p->name, seed, k);
			arena_reset(&r.arena);
		}
		arena_release(&r.arena);
		*(good ? &passed : &failed) += 1;
	}
	arena_release(&kept);
	printf("%d %d\n", passed, failed);
	return failed > 0;
}
