// SPDX-License-Identifier: EUPL-1.2
// The cases are in programme.txt: a line with the first and the last day of the event (and "slut":
// show when entries end for a calendar), the body, ".", an outline and the findings, ".".
#include "input/programme.h"

#include "base/text.h"
#include "unit.h"

static void
no_links(struct buf *out, const struct md_link *link, void *ctx)
{
	(void)out, (void)link, (void)ctx;
}

static void
add_line(struct buf *out, const char *label, struct str html)
{
	if (!html.n)
		return;
	buf_add(out, str_of(label));
	for (size_t i = 0; i < html.n; i++)
		buf_byte(out, html.p[i] == '\n' && i + 1 < html.n ? ' ' : html.p[i]);
	if (html.p[html.n - 1] != '\n')
		buf_byte(out, '\n');
}

static struct str
part_html(struct arena *a, const struct markdown *m, const struct md_part *part)
{
	struct buf b = {0};
	for (size_t i = 0; i < part->n; i++)
		markdown_write(&b, m, part->items[i], no_links, NULL);
	struct str html = str_dup(a, buf_str(&b));
	buf_release(&b);
	return html;
}

static void
add_span(struct buf *out, const char *label, const struct markdown *m, struct md_span span)
{
	struct buf b = {0};
	if (span.to > span.from)
		markdown_write(&b, m, span, no_links, NULL);
	add_line(out, label, buf_str(&b));
	buf_release(&b);
}

struct show {
	struct arena *arena;
	const struct markdown *body;
	bool ends;
};

// A day as it is written before a time that does not fall on the day of its programme.
static void
add_day(struct buf *out, struct arena *a, struct date of, struct date day)
{
	if (date_is_set(day) && date_cmp(of, day) != 0)
		buf_addf(out, "%.*s ", STR(date_iso(a, day)));
}

static void
add_times(struct buf *out, const struct show *s, struct date day, const struct entry *e)
{
	struct arena *a = s->arena;
	add_day(out, a, day, e->starts_on);
	buf_addf(out, "%.*s", STR(clock_text(a, e->starts)));
	if (e->ends.minute1) {
		buf_add(out, S("–"));
		add_day(out, a, e->starts_on, e->ends_on);
		buf_add(out, clock_text(a, e->ends));
	}
	if (s->ends && e->until.minute1) {
		buf_add(out, S(" (till "));
		add_day(out, a, e->starts_on, e->until_on);
		buf_addf(out, "%.*s)", STR(clock_text(a, e->until)));
	}
}

static void
add_entry(struct buf *out, const struct show *s, struct date day, const struct entry *e)
{
	struct arena *a = s->arena;
	const struct markdown *m = s->body;
	buf_add(out, S("  "));
	add_times(out, s, day, e);
	buf_addf(out, " %.*s%s%s\n", STR(e->title), e->is_break ? " (paus)" : "",
		e->continued ? " (fortsättning)" : "");
	if (e->continues)
		buf_addf(out, "    av #%.*s\n", STR(e->continues->id));
	struct str html = part_html(a, m, &e->title_html);
	if (str_has(html, S("<")))
		add_line(out, "    titel ", html);
	for (size_t i = 0; i < e->speakers.n; i++) {
		html = part_html(a, m, &e->speakers.items[i].html);
		buf_addf(out, "    medverkande %.*s\n", STR(e->speakers.items[i].name));
		if (str_has(html, S("<")))
			add_line(out, "    medverkande ", html);
	}
	for (size_t i = 0; i < e->descriptions.n; i++)
		add_line(out, "    ", part_html(a, m, &e->descriptions.items[i]));
}

static struct str
outline(const struct show *show, const struct programme *p)
{
	struct arena *a = show->arena;
	const struct markdown *m = show->body;
	struct buf out = {0};
	add_span(&out, "före ", m, p->before);
	if (p->title.n && !str_eq(p->title, S("Program")))
		buf_addf(&out, "rubrik %.*s\n", STR(p->title));
	for (size_t i = 0; i < p->n; i++) {
		const struct programme_day *day = &p->items[i];
		struct str iso = date_is_set(day->date) ? date_iso(a, day->date) : S("odaterat");
		buf_addf(&out, "%.*s #%.*s %.*s\n", STR(iso), STR(day->id), STR(day->title));
		for (size_t k = 0; k < day->notes.n; k++)
			add_line(&out, "  ", part_html(a, m, &day->notes.items[k]));
		for (size_t k = 0; k < day->n; k++)
			add_entry(&out, show, day->date, &day->items[k]);
	}
	add_span(&out, "efter ", m, p->after);
	struct str s = str_dup(a, buf_str(&out));
	buf_release(&out);
	return s;
}

// Every word of the text is still there: in a title, a text, a name. The words that days, times and
// "Medverkande:" are made of are not looked for.

// The length of the letter at i, 0 if none stands there: å, ä, ö and their like begin with 0xC3.
static size_t
letter(struct str s, size_t i)
{
	if (i >= s.n)
		return 0;
	return is_alpha(s.p[i]) ? 1 : (unsigned char)s.p[i] == 0xC3 ? 2 : 0;
}

static struct str
take_word(struct str *s)
{
	size_t from = 0, to, n;
	while (from < s->n && !letter(*s, from))
		from++;
	to = from;
	while ((n = letter(*s, to)))
		to += n;
	struct str word = str_slice(*s, from, to);
	*s = str_from(*s, to);
	return word;
}

static bool
is_grammar(struct arena *a, struct str word)
{
	static const char *const words[] = {"kl", "klockan", "den", "till", "v", "vecka", "e", "a",
		"medverkande", "sept", "tis", "tors", "måndagen", "tisdagen", "torsdagen", "novembr",
		"programmet", "program"};
	word = text_lower(a, word);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(word, str_of(words[i])))
			return true;
	return date_weekday_of(word) || date_month_of(word);
}

static size_t
count_words(struct str s, struct str word)
{
	size_t n = 0;
	while (s.n)
		n += str_eq(take_word(&s), word);
	return n;
}

static void
assert_words(struct arena *a, const struct markdown *m, struct str got)
{
	struct str all = S("");
	for (size_t i = 0; i < m->n_blocks; i++)
		all = str_fmt(a, "%.*s %.*s", STR(all), STR(m->blocks[i].text));
	struct str rest = all;
	while (rest.n) {
		struct str word = take_word(&rest);
		if (!word.n || is_grammar(a, word) ||
			count_words(got, word) >= count_words(all, word))
			continue;
		print_error("”%.*s” är borta ur\n%.*s\n", STR(word), STR(got));
		fail();
	}
}

static void
run_case(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	struct diags diags = {0};
	struct file f = {S("content/evenemang/2021/x.md"), c->input};
	struct str rest = c->input, line = {0};
	struct date first = {0}, last = {0};
	str_line(&rest, &line);
	struct str day = str_cut(&line, ' '), end = str_cut(&line, ' ');
	if (!str_eq(day, S("odaterat"))) {
		assert_int_equal(date_parse(day, &first), DATE_OK);
		assert_int_equal(date_parse(end, &last), DATE_OK);
	}
	struct md_options options = {.file = &f, .from = c->input.n - rest.n, .lines = true};
	struct markdown m = markdown_parse(&a, &options, &diags);
	struct show show = {&a, &m, str_eq(line, S("slut"))};
	struct str text = outline(&show, programme_parse(&a, &m, first, last, &diags));
	assert_case(c, str_join(&a, text, unit_findings(&a, &diags)));
	assert_words(&a, &m, text);
	diags_release(&diags);
	arena_release(&a);
}

// Programmes put together from lines and from what stands between them.

static const char *const pieces[] = {"9.00 Inledning alfa", "kl 10 bravo charlie",
	"10–11 Delta", "12.00–13.00", "Lunch echo", "13:15-14:45 [Fox](f.md) *golf* `hotell`",
	"Torsdag 11 november", "**Fredag 12/11** kl. 9.00 India", "Torsdag 11 november, juliett",
	"Fredag 12 november är kilo.", "Fredag", "Lördag lima", "Torsdag 31 november", "32/11 mike",
	"25.00 November", "13,30 Oscar", "2.500 kronor papa", "9.00 och quebec går.",
	"Medverkande: Romeo; [Sierra](s.md), tango", "Medverkande:", "Uniform, victor;",
	"Anna Whisky, chef", "10.00 Xray. Medverkande: yankee; zulu", "forts. ambra", "11.00 Forts.",
	"**bly cesium", "dysprosium** erbium", "> fermium", "    guld", "| 9.00 | hafnium |",
	"|---|---|", "### 11.00 Iridium", "#### Torsdag 11 november – järn", "## Program krypton",
	"![litium](b.png) mangan", "natrium &amp; <https://osmium.se>", "\\* palladium \\*",
	"23.30 radium", "0.15 silver–tenn", "22/11 Uran", "14 – 15 Vismut", "- xenon"};
static const char *const gaps[] = {"\n", "\n", "\n", "\n\n", "\n\n", "  \n", "\\\n", "\n- ", "\n\n- ",
	"\n  - ", "\n1. ", "\n   ", "\n\n  ", " ", "\n* "};

static uint32_t
next_random(uint32_t *seed, size_t below)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 16) % (uint32_t)below;
}

static void
test_nothing_lost(void **state)
{
	enum { PROGRAMMES = 3000, PIECES = 12 };
	(void)state;
	uint32_t seed = 1;
	for (size_t i = 0; i < PROGRAMMES; i++) {
		struct arena a = {0};
		struct diags diags = {0};
		struct buf b = {0};
		buf_add(&b, S("Före.\n\n## Program\n\n"));
		for (size_t k = 0; k < PIECES; k++) {
			buf_add(&b, str_of(pieces[next_random(&seed, sizeof pieces / sizeof *pieces)]));
			buf_add(&b, str_of(gaps[next_random(&seed, sizeof gaps / sizeof *gaps)]));
		}
		struct file f = {S("content/evenemang/2021/x.md"), buf_str(&b)};
		struct markdown m = markdown_parse(
			&a, &(struct md_options){.file = &f, .lines = true}, &diags);
		struct date first = {2021, 11, 11}, last = {2021, 11, 12};
		struct show show = {.arena = &a, .body = &m};
		struct programme *p = programme_parse(&a, &m, first, last, &diags);
		assert_words(&a, &m, outline(&show, p));
		buf_release(&b);
		diags_release(&diags);
		arena_release(&a);
	}
}

int
main(void)
{
	struct unit_suite suite = {0};
	unit_add(&suite, (struct CMUnitTest)cmocka_unit_test(test_nothing_lost));
	unit_add_cases(&suite, "tests/unit/programme.txt", run_case);
	return unit_run(&suite, "programme");
}
