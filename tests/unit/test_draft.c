// SPDX-License-Identifier: EUPL-1.2
// New documents: every kind reads as a document of its kind when it is filled in, and until then
// only what is blank is found wrong. The schema's table: what it says of itself.
#include "base/text.h"
#include "command/draft.h"
#include "command/reference.h"
#include "unit_site.h"

// A draft of a kind with all that can be known.
static struct draft
draft(struct arena *a, enum kind kind)
{
	struct unit_site s = {.arena = a};
	unit_read_site(&s);
	assert_findings(a, &s.diags, "");
	struct draft d = {.config = s.config,
		.kind = kind,
		.title = S("En titel"),
		.date = {2021, 11, 11},
		.last = {2021, 11, 12},
		.paragraph = 74,
		.previous = {2021, 10, 14}};
	if (kind == KIND_PROTOCOL || kind == KIND_NOTICE)
		d.body = S("styrelse");
	if (kind == KIND_NOTES)
		d.network = S("norrland");
	return d;
}

static struct str
written(struct arena *a, const struct draft *d, struct blanks *blanks)
{
	struct buf b = {0};
	*blanks = (struct blanks){0};
	draft_write(&b, a, d, blanks);
	struct str text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

// What is wrong with a text as a document: codes, one a line.
static struct document *
read_text(struct arena *a, const struct draft *d, struct str text, struct diags *diags)
{
	struct source_file *f = ARENA_NEW(a, struct source_file, 1);
	bool named;
	f->file = (struct file){draft_path(a, d, &named), text};
	struct document *out = document_read(a, f, d->kind, d->config, diags);
	diags_sort(diags);
	return out;
}

static bool
is_below(struct str line)
{
	return str_starts(line, S("#  "));
}

static bool
is_example(struct str line)
{
	return line.n > 1 && *line.p == '#' && (line.p[1] != ' ' || is_below(line));
}

static const struct field *
find_part(const struct field *f, struct str key)
{
	for (; f && f->key.n; f++)
		if (str_eq(f->key, key))
			return f;
	return NULL;
}

// What an editor would do: the examples put where nothing stands, and with all of them, every
// comment that is a line to be used made one.
static struct str
filled(struct arena *a, const struct draft *d, struct str text, bool all)
{
	struct buf b = {0};
	struct str line, key = {0};
	bool body = false, below = false;
	const struct field *blank = NULL;
	while (str_line(&text, &line)) {
		body = body || (b.n > 4 && str_eq(line, S("---")));
		struct str place = str_from(line, str_find(line, S("[Fyll i")));
		if (body && place.n) {
			buf_addf(&b, "%.*sText%.*s\n", STR(str_slice(line, 0, line.n - place.n)),
				STR(str_from(place, str_chr(place, ']') + 1)));
			continue;
		}
		if (!body && is_example(line)) {
			if (all || (below && is_below(line)))
				buf_addf(&b, "%.*s\n", STR(str_from(line, 1)));
			continue;
		}
		below = !body && str_ends(line, S(":")) && *line.p != '#';
		if (below && *line.p == ' ') { // a part that must be there
			key = str_slice(str_trim(line), 0, str_trim(line).n - 1);
			assert_non_null(blank);
			blank = find_part(blank->fields, key);
			assert_non_null(blank);
			buf_addf(&b, "%.*s %.*s\n", STR(line), STR(blank->example));
			blank = NULL;
			continue;
		}
		blank = below ? draft_field(d->kind, str_slice(line, 0, line.n - 1)) : NULL;
		bool alone = blank && !blank->list && !blank->fields;
		buf_add(&b, line);
		if (alone)
			buf_addf(&b, " %.*s", STR(blank->example));
		buf_byte(&b, '\n');
	}
	struct str out = str_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

static void
test_blanks_only(void **state)
{
	struct arena *a = *state;
	for (int k = 0; k < KINDS; k++) {
		struct draft d = draft(a, (enum kind)k);
		struct blanks blanks;
		struct diags diags = {0};
		d.title = S("");
		read_text(a, &d, written(a, &d, &blanks), &diags);
		for (size_t i = 0; i < diags.n; i++)
			assert_true(diags.items[i].code == DIAG_EMPTY_VALUE ||
				diags.items[i].code == DIAG_BLANK);
		assert_int_equal(diags.n, blanks.n + blanks.in_body);
		assert_true(blanks.n > 0);
		diags_release(&diags);
	}
}

static void
test_filled(void **state)
{
	struct arena *a = *state;
	for (int k = 0; k < 2 * KINDS; k++) {
		struct draft d = draft(a, (enum kind)(k / 2));
		struct blanks blanks;
		struct diags diags = {0};
		struct str text = filled(a, &d, written(a, &d, &blanks), k % 2);
		struct document *read = read_text(a, &d, text, &diags);
		if (diags.n)
			fprintf(stderr, "%.*s\n", STR(text));
		assert_findings(a, &diags, "");
		assert_str(read->title.s, "En titel");
		diags_release(&diags);
	}
}

// No line is wider than 100 columns; nothing that is known is a comment.
static void
test_readable(void **state)
{
	struct arena *a = *state;
	for (int k = 0; k < KINDS; k++) {
		struct draft d = draft(a, (enum kind)k);
		struct blanks blanks;
		struct str text = written(a, &d, &blanks), line;
		assert_true(str_starts(text, S("---\ntitel: En titel\n")));
		assert_true(!str_has(text, S("\n#titel:")) && !str_has(text, S("\n#start:")));
		while (str_line(&text, &line))
			assert_true(text_width(line) <= 100);
	}
}

// A slug is written only where an address is made of it.
static void
test_slug(void **state)
{
	struct arena *a = *state;
	struct blanks blanks;
	struct draft news = draft(a, KIND_NEWS), page = draft(a, KIND_PAGE);
	news.slug = page.slug = S("namn");
	assert_true(str_has(written(a, &news, &blanks), S("\nslug: namn\n")));
	assert_false(str_has(written(a, &page, &blanks), S("\nslug: ")));
}

static void
test_protocol(void **state)
{
	struct arena *a = *state;
	struct draft d = draft(a, KIND_PROTOCOL);
	struct blanks blanks;
	struct str text = written(a, &d, &blanks);
	assert_true(str_has(text, S("\nparagrafer: 74–77\n")));
	assert_true(str_has(text, S("\n## § 74 Mötet öppnas\n")));
	assert_true(str_has(text, S("\n## § 77 [Fyll i")));
	assert_true(str_has(text, S("14 oktober 2021")));
	d.paragraph = 1;
	d.previous = (struct date){0};
	text = written(a, &d, &blanks);
	assert_true(str_has(text, S("\nparagrafer: 1–4\n")));
	assert_true(str_has(text, S("förra mötets protokoll")));
}

static void
test_event(void **state)
{
	struct arena *a = *state;
	struct draft d = draft(a, KIND_EVENT);
	struct blanks blanks;
	struct str text = written(a, &d, &blanks);
	assert_true(str_has(text, S("\ndatum: 2021-11-11\n")));
	assert_true(str_has(text, S("\nstart: 2021-11-11\nslut: 2021-11-12\n")));
	assert_true(str_has(text, S("\n### Torsdag 11 november\n\n9.00 [Fyll i")));
	assert_true(str_has(text, S("\n### Fredag 12 november\n")));
	assert_false(str_has(text, S("vecka:")));
	d.last = d.date;
	text = written(a, &d, &blanks);
	assert_true(str_has(text, S("\n#slut: ")));
	assert_false(str_has(text, S("12 november\n")));
	d.last.year++; // a year long: no day but the first is written out
	text = written(a, &d, &blanks);
	assert_true(str_has(text, S("\nslut: 2022-11-11\n")));
	assert_false(str_has(text, S("### Fredag")));
}

// Over new year the days belong to two years.
static void
test_new_year(void **state)
{
	struct arena *a = *state;
	struct draft d = draft(a, KIND_EVENT);
	struct blanks blanks;
	struct diags diags = {0};
	d.date = (struct date){2021, 12, 30};
	d.last = (struct date){2022, 1, 2};
	struct str text = filled(a, &d, written(a, &d, &blanks), false);
	assert_true(str_has(text, S("### Söndag 2 januari\n")));
	read_text(a, &d, text, &diags);
	assert_findings(a, &diags, "");
	diags_release(&diags);
}

// Any title comes back as it was typed.
static void
test_titles(void **state)
{
	struct arena *a = *state;
	static const char *const titles[] = {"Höstens arbete: en plan", "Rapport #3", "[Inställt]",
		"- streck", "”Citat” och så", "\"Raka\" citattecken", "'Enkla'", "Slutar med:",
		"Snedstreck \\ bakåt", "@någon", "%", "2021", "ja", "null", "~", "? fråga", "!",
		"Plus & minus", "50 %", "a\\"};
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		struct draft d = draft(a, KIND_NEWS);
		struct blanks blanks;
		struct diags diags = {0};
		d.title = str_of(titles[i]);
		struct str text = filled(a, &d, written(a, &d, &blanks), false);
		assert_str(read_text(a, &d, text, &diags)->title.s, titles[i]);
		assert_findings(a, &diags, "");
		diags_release(&diags);
	}
}

static void
test_paths(void **state)
{
	static const struct {
		enum kind kind;
		const char *title, *slug, *want;
		bool named;
	} cases[] = {
		{KIND_LETTER, "Höstens arbete", "", "content/brev/2021/2021-11-11.md", true},
		{KIND_LETTER, "T", "extra", "content/brev/2021/2021-11-11-extra.md", true},
		{KIND_PROTOCOL, "", "", "content/protokoll/2021/styrelse-2021-11-11.md", true},
		{KIND_NOTES, "T", "", "content/anteckningar/2021/norrland-2021-11-11.md", true},
		{KIND_NOTICE, "T", "", "content/kallelse/2021/styrelse-2021-11-11.md", true},
		{KIND_EVENT, "Våldsfria veckan", "", "content/evenemang/2021/valdsfria-veckan.md",
			true},
		{KIND_EVENT, "", "", "content/evenemang/2021/evenemang-2021-11-11.md", false},
		{KIND_EXAMPLE, "Ångemodellen", "", "content/exempel/angemodellen.md", true},
		{KIND_EXAMPLE, "Ångemodellen", "modellen", "content/exempel/modellen.md", true},
		{KIND_DOCUMENT, "Budget 2022", "", "content/dokument/2021/budget-2022.md", true},
		{KIND_ASSOCIATION, "Samordningsförbundet i Örnsköldsvik", "",
			"content/forbund/ornskoldsvik.md", true},
		{KIND_ASSOCIATION, "Samordningsförbundet VärNa", "", "content/forbund/varna.md",
			true},
		{KIND_PERSON, "Fredrik Lundén", "", "content/person/fredrik-lunden.md", true},
		{KIND_NEWS, "Nytt år", "", "content/nyheter/2021/2021-11-11-nytt-ar.md", true},
		{KIND_NEWS, "", "", "content/nyheter/2021/2021-11-11.md", true},
		{KIND_PAGE, "Om NNS", "", "content/sidor/om-nns.md", true},
	};
	struct arena *a = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct draft d = draft(a, cases[i].kind);
		bool named;
		d.title = str_of(cases[i].title);
		d.slug = str_of(cases[i].slug);
		assert_str(draft_path(a, &d, &named), cases[i].want);
		assert_int_equal(named, cases[i].named);
	}
	struct config none = {0};
	struct draft d = {.config = &none, .kind = KIND_LETTER};
	bool named;
	assert_str(draft_path(a, &d, &named), "");
}

// The table of the schema

static void
check_fields(const struct field *f, bool parts)
{
	for (; f->key.n; f++) {
		bool sentence = f->help.n > 8 && str_ends(f->help, S(".")) &&
			text_chars(f->help) <= 100;
		if (!sentence)
			fprintf(stderr, "%.*s: %.*s\n", STR(f->key), STR(f->help));
		assert_true(sentence);
		assert_true(f->label.n > 0);
		assert_true(f->example.n > 0 || f->fields);
		assert_true(parts || f->kinds);
		if (f->fields)
			check_fields(f->fields, true);
	}
}

static void
test_every_field_is_explained(void **state)
{
	(void)state;
	check_fields(schema_fields(), false);
	for (int k = 0; k < KINDS; k++)
		assert_true(str_ends(kind_entry((enum kind)k)->help, S(".")));
}

static void
test_alternatives(void **state)
{
	(void)state;
	for (const struct field *f = schema_fields(); f->key.n; f++) {
		if (!f->alternative.n)
			continue;
		bool answered = false;
		for (const struct field *o = schema_fields(); o->key.n; o++)
			answered = answered ||
				(str_eq(o->key, f->alternative) && str_eq(o->alternative, f->key));
		assert_true(answered);
	}
}

static struct str
reference(struct arena *a, const struct config *config, enum kind kind)
{
	struct buf b = {0};
	reference_write(&b, a, config, kind);
	struct str text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static void
test_reference(void **state)
{
	struct arena *a = *state;
	struct draft d = draft(a, KIND_LETTER);
	struct str all = reference(a, d.config, KINDS);
	for (const struct field *f = schema_fields(); f->key.n; f++)
		assert_true(str_has(all, str_fmt(a, "| `%.*s` |", STR(f->key))));
	assert_true(str_has(all, S("| `kontakt` › `epost` | e-postadress | nej |")));
	assert_true(str_has(all, S("| `start` | datum | ja, eller `vecka` |")));
	assert_true(str_has(all, S("| `natverk` | val | ja, eller `organ` |")));
	assert_true(str_has(all, S("ja, utom för samordningsförbund och sida")));
	assert_true(str_has(all, S("### Organ\n\n- `styrelse`: Styrelsen\n- `au`: Arbetsutsk")));
	assert_true(str_has(all, S("Välj `digitalt`, `fysiskt` eller `hybrid`.")));
	assert_false(str_has(all, S("\n\n\n")) || str_ends(all, S("\n\n")));
	struct str one = reference(a, d.config, KIND_LETTER);
	assert_true(str_starts(one, S("## Brev\n")));
	assert_true(str_has(one, S("| `organ` | val | nej |")));
	assert_false(str_has(one, S("`paragrafer`")));
	struct config none = {0};
	assert_true(str_has(reference(a, &none, KIND_LETTER), S("Listan är tom.")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_blanks_only), TEST(test_filled),
		TEST(test_readable), TEST(test_slug), TEST(test_protocol), TEST(test_event), TEST(test_new_year),
		TEST(test_titles), TEST(test_paths), TEST(test_every_field_is_explained),
		TEST(test_alternatives), TEST(test_reference)};
	return cmocka_run_group_tests_name("draft", tests, NULL, NULL);
}
