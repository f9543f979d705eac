// SPDX-License-Identifier: EUPL-1.2
// Documents together: addresses, what is published when, collections, relations.
#include "unit_site.h"

// The addresses of a collection, one a line.
static struct str
addresses(struct arena *a, const struct documents *list)
{
	struct buf b = {0};
	for (size_t i = 0; i < list->n; i++)
		buf_addf(&b, "%.*s\n", STR(list->items[i]->address));
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static void
test_addresses(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/brev/2023/x.md", UNIT_LETTER("Brev", "2023-08-24"));
	unit_file(&s, "content/protokoll/2021/x.md", UNIT_PROTOCOL("au", "2021-10-14"));
	unit_file(&s, "content/anteckningar/n.md",
		"---\ntitel: Träff i Åre\ndatum: 2020-11-26\nnatverk: norrland\n---\n");
	unit_file(&s, "content/evenemang/2021/x.md",
		UNIT_EVENT("Örnsköldsviksdagen", "2021-11-11", ""));
	unit_file(&s, "content/evenemang/2021/v.md",
		"---\ntitel: Vecka\ndatum: 2020-12-01\ningress: I\nvecka: 2021-V01\n---\n");
	unit_file(&s, "content/kallelse/k.md", "---\ntitel: Kallelse\ndatum: 2022-01-02\n---\n");
	unit_file(&s, "content/dokument/2011/d.md",
		"---\ntitel: Berättelse 2010\ndatum: 2011-03-18\nslug: berattelsen\n---\n");
	unit_file(
		&s, "content/forbund/abild.md", UNIT_ASSOCIATION("Förbundet Ä", "norrbotten", ""));
	unit_file(&s, "content/person/anna.md", "---\ntitel: Anna\ndatum: 2021-01-01\n---\n");
	unit_file(&s, "content/nyheter/2023/n.md", UNIT_NEWS("Nytt år!", "2023-01-02", ""));
	unit_file(&s, "content/nyheter/2023/tom.md", UNIT_NEWS("???", "2023-01-03", ""));
	unit_file(&s, "content/sidor/om.md", UNIT_PAGE("Om", ""));
	unit_file(&s, "content/sidor/om/oss.md", UNIT_PAGE("Om oss", "slug: nagot-annat\n"));
	unit_build_site(&s, "2024-01-01", false);
	assert_int_equal(s.diags.n, 0);
	assert_str(addresses(a, &s.site->published),
		"/anteckningar/2020-11-26-traff-i-are/\n"
		"/brev/2023-08-24/\n"
		"/dokument/berattelsen/\n"
		"/forbund/abild/\n"
		"/kalendarium/2021/ornskoldsviksdagen/\n"
		"/kalendarium/2021/vecka/\n"
		"/kalendarium/2022/kallelse/\n"
		"/nyheter/2023-01-02-nytt-ar/\n"
		"/nyheter/2023-01-03-tom/\n" // no letters in the title: the file's name
		"/om-nns/styrelsen/#anna\n"
		"/om/\n"
		"/om/oss/\n" // pages lie where their files lie
		"/protokoll/au/2021-10-14/\n");
}

static void
test_letters_of_a_day(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/brev/a.md", UNIT_LETTER("Höstens arbete", "2023-08-24"));
	unit_file(&s, "content/brev/b.md", UNIT_LETTER("Extra brev", "2023-08-24"));
	unit_file(&s, "content/brev/c.md", UNIT_LETTER("Ensamt", "2023-08-25"));
	unit_build_site(&s, "2024-01-01", false);
	assert_int_equal(s.diags.n, 0);
	assert_str(addresses(a, &s.site->published),
		"/brev/2023-08-24-extra-brev/\n/brev/2023-08-24-hostens-arbete/\n"
		"/brev/2023-08-25/\n");
}

// A draft of the same day does not change the address of the other letter.
static void
test_letter_and_draft(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/brev/a.md", UNIT_LETTER("Höstens arbete", "2023-08-24"));
	unit_file(&s, "content/brev/b.md",
		"---\ntitel: Utkast\ndatum: 2023-08-24\nstatus: utkast\ningress: I\n"
		"mote_datum: 2023-08-17\navsandare: A\n---\n");
	unit_build_site(&s, "2024-01-01", false);
	assert_str(addresses(a, &s.site->published), "/brev/2023-08-24/\n");
}

static void
test_same_address(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/brev/a.md", UNIT_LETTER("Brev", "2023-08-24"));
	unit_file(&s, "content/brev/b.md", UNIT_LETTER("Brev", "2023-08-24"));
	unit_file(&s, "content/nyheter/a.md", UNIT_NEWS("Nytt", "2023-01-02", ""));
	unit_file(&s, "content/nyheter/b.md", UNIT_NEWS("NYTT!", "2023-01-02", ""));
	unit_build_site(&s, "2024-01-01", false);
	assert_findings(a, &s.diags,
		"S02 a=/brev/2023-08-24-brev/ b=content/brev/a.md\n"
		"S02 a=/nyheter/2023-01-02-nytt/ b=content/nyheter/a.md\n");
	diags_release(&s.diags);
}

// Drafts, and what is published from and until a day. Both days count.
static struct str
on(struct arena *a, const char *today, bool drafts)
{
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/nyheter/a.md",
		UNIT_NEWS("Fran", "2023-01-01", "publicera_fran: 2023-02-01\n"));
	unit_file(&s, "content/nyheter/b.md",
		UNIT_NEWS("Till", "2023-01-01", "avpublicera: 2023-02-01\n"));
	unit_file(
		&s, "content/nyheter/c.md", UNIT_NEWS("Utkast", "2023-01-01", "status: utkast\n"));
	unit_file(&s, "content/nyheter/d.md",
		UNIT_NEWS("Bada", "2023-01-01",
			"publicera_fran: 2023-02-01\navpublicera: 2023-01-15\n"));
	unit_build_site(&s, today, drafts);
	assert_int_equal(s.diags.n, 0);
	struct str published = addresses(a, &s.site->published);
	struct str gone = addresses(a, &s.site->tombstones);
	return str_fmt(a, "%.*s– %.*s", STR(published), STR(gone));
}

static void
test_published(void **state)
{
	struct arena *a = *state;
	assert_str(on(a, "2023-01-31", false), "/nyheter/2023-01-01-till/\n– ");
	assert_str(on(a, "2023-02-01", false),
		"/nyheter/2023-01-01-fran/\n– "
		"/nyheter/2023-01-01-bada/\n/nyheter/2023-01-01-till/\n");
	assert_str(on(a, "2023-01-10", true),
		"/nyheter/2023-01-01-bada/\n/nyheter/2023-01-01-fran/\n/nyheter/2023-01-01-till/\n"
		"/nyheter/2023-01-01-utkast/\n– ");
}

static void
test_not_adjusted(void **state)
{
	struct arena *a = *state;
	const char *text = "---\ntitel: P\ndatum: 2023-01-01\norgan: au\njusterare: [A]\n"
			   "narvarande: [A]\n---\n## § 1 A\n";
	struct unit_site s = {.arena = a}, t = {.arena = a};
	unit_file(&s, "content/protokoll/p.md", text);
	unit_build_site(&s, "2024-01-01", false);
	assert_findings(a, &s.diags, "P03\n");
	assert_int_equal(s.diags.errors, 0); // a warning: publishing goes on
	assert_int_equal(s.site->published.n, 0);
	assert_int_equal(unit_document(&s, "content/protokoll/p.md")->publication, NOT_PUBLISHED);
	unit_file(&t, "content/protokoll/p.md", text);
	unit_build_site(&t, "2024-01-01", true);
	assert_int_equal(t.diags.n, 0);
	assert_int_equal(t.site->published.n, 1);
	diags_release(&s.diags);
}

static void
test_order(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/nyheter/a.md", UNIT_NEWS("Gammal", "2021-01-01", ""));
	unit_file(&s, "content/nyheter/b.md", UNIT_NEWS("Ny", "2023-01-01", ""));
	unit_file(&s, "content/nyheter/c.md", UNIT_NEWS("Andra", "2022-01-01", ""));
	unit_file(&s, "content/nyheter/d.md", UNIT_NEWS("Forsta", "2022-01-01", ""));
	unit_file(&s, "content/forbund/a.md", UNIT_ASSOCIATION("Örebro", "norrbotten", ""));
	unit_file(&s, "content/forbund/b.md", UNIT_ASSOCIATION("Zinkgruvan", "norrbotten", ""));
	unit_file(&s, "content/forbund/c.md", UNIT_ASSOCIATION("Ånge", "norrbotten", ""));
	unit_file(&s, "content/evenemang/a.md", UNIT_EVENT("Senare", "2023-05-05", ""));
	unit_file(&s, "content/evenemang/b.md", UNIT_EVENT("Tidigare", "2023-05-04", ""));
	unit_build_site(&s, "2024-01-01", false);
	assert_str(addresses(a, &s.site->kinds[KIND_NEWS]),
		"/nyheter/2023-01-01-ny/\n/nyheter/2022-01-01-andra/\n"
		"/nyheter/2022-01-01-forsta/\n/nyheter/2021-01-01-gammal/\n");
	assert_str(addresses(a, &s.site->kinds[KIND_ASSOCIATION]),
		"/forbund/b/\n/forbund/c/\n/forbund/a/\n");
	assert_str(addresses(a, &s.site->kinds[KIND_EVENT]),
		"/kalendarium/2023/senare/\n/kalendarium/2023/tidigare/\n");
}

// A letter and a notice find the protocol of their meeting by body and day, and it finds them.
static void
test_meetings(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/protokoll/a.md", UNIT_PROTOCOL("au", "2023-08-17"));
	unit_file(&s, "content/protokoll/b.md", UNIT_PROTOCOL("styrelse", "2023-08-17"));
	unit_file(&s, "content/protokoll/c.md", UNIT_PROTOCOL("styrelse", "2023-06-01"));
	unit_file(&s, "content/brev/a.md",
		"---\ntitel: B\ndatum: 2023-08-24\ningress: I\nmote_datum: 2023-08-17\n"
		"avsandare: A\n---\n"); // the board, when no body is named
	unit_file(&s, "content/brev/b.md",
		"---\ntitel: B\ndatum: 2023-08-25\ningress: I\nmote_datum: 2023-08-18\n"
		"avsandare: A\n---\n");
	unit_file(&s, "content/brev/c.md",
		"---\ntitel: B\ndatum: 2023-08-26\ningress: I\nmote_datum: 2023-08-18\n"
		"avsandare: A\nprotokoll: content/protokoll/c.md\n---\n");
	unit_file(
		&s, "content/kallelse/k.md", "---\ntitel: K\ndatum: 2023-08-17\norgan: au\n---\n");
	unit_build_site(&s, "2024-01-01", false);
	const struct document *au = unit_document(&s, "content/protokoll/a.md");
	const struct document *board = unit_document(&s, "content/protokoll/b.md");
	const struct document *early = unit_document(&s, "content/protokoll/c.md");
	assert_ptr_equal(unit_document(&s, "content/brev/a.md")->minutes, board);
	assert_ptr_equal(board->letter, unit_document(&s, "content/brev/a.md"));
	assert_null(unit_document(&s, "content/brev/b.md")->minutes);
	assert_ptr_equal(unit_document(&s, "content/brev/c.md")->minutes, early);
	assert_ptr_equal(unit_document(&s, "content/kallelse/k.md")->minutes, au);
	assert_ptr_equal(au->notice, unit_document(&s, "content/kallelse/k.md"));
	assert_null(au->letter);
	assert_null(board->notice);
}

static void
test_neighbours(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/protokoll/a.md", UNIT_PROTOCOL("styrelse", "2023-01-01"));
	unit_file(&s, "content/protokoll/b.md", UNIT_PROTOCOL("au", "2023-02-01"));
	unit_file(&s, "content/protokoll/c.md", UNIT_PROTOCOL("styrelse", "2023-03-01"));
	unit_file(&s, "content/protokoll/d.md", UNIT_PROTOCOL("styrelse", "2023-04-01"));
	unit_build_site(&s, "2024-01-01", false);
	const struct document *first = unit_document(&s, "content/protokoll/a.md");
	const struct document *second = unit_document(&s, "content/protokoll/c.md");
	const struct document *third = unit_document(&s, "content/protokoll/d.md");
	const struct document *other = unit_document(&s, "content/protokoll/b.md");
	assert_null(first->previous);
	assert_ptr_equal(first->following, second);
	assert_ptr_equal(second->previous, first);
	assert_ptr_equal(second->following, third);
	assert_null(third->following);
	assert_null(other->previous);
	assert_null(other->following);
}

static void
test_find(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/forbund/abild.md", UNIT_ASSOCIATION("Å", "norrbotten", ""));
	unit_file(&s, "content/forbund/ut.md",
		UNIT_ASSOCIATION("Ö", "norrbotten", "status: utkast\n"));
	unit_file(&s, "content/sidor/om.md", UNIT_PAGE("Om", ""));
	unit_build_site(&s, "2024-01-01", false);
	assert_non_null(site_find(s.site, S("content/sidor/om.md")));
	assert_non_null(site_find(s.site, S("content/forbund/ut.md"))); // drafts are found too
	assert_null(site_find(s.site, S("content/sidor/")));
	assert_null(site_find(s.site, S("")));
	assert_str(site_association(s.site, S("abild"))->title.s, "Å");
	assert_null(site_association(s.site, S("ut")));
	struct word items[] = {{.s = S("a")}, {.s = S("b")}};
	struct words list = {items, 2, 2};
	assert_true(words_have(&list, S("b")));
	assert_false(words_have(&list, S("c")));
	assert_false(words_have(&(struct words){0}, S("")));
}

// A broken document keeps its place as far as it is known, so that it causes no further findings.
static void
test_broken(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/nyheter/a.md", "---\ntitel: A\ndatum: 2023-01-01\n---\nText\n");
	unit_file(&s, "content/nyheter/b.md", "ingenting\n");
	unit_file(&s, "content/sidor/om.md", "ingenting\n");
	unit_file(&s, "content/forbund/f.md", "---\nlan: [x]\n---\n");
	unit_file(&s, "content/protokoll/p.md", "---\ntitel: P\n---\n## § 1\n");
	unit_build_site(&s, "2024-01-01", false);
	assert_str(addresses(a, &s.site->published), "/forbund/f/\n/nyheter/2023-01-01-a/\n/om/\n");
	assert_false(str_has(unit_findings(a, &s.diags), S("P03")));
	assert_int_equal(s.site->n_by_path, 5);
	diags_release(&s.diags);
}

static void
test_empty(void **state)
{
	struct unit_site s = {.arena = *state};
	unit_build_site(&s, "2024-01-01", false);
	assert_int_equal(s.site->published.n, 0);
	assert_null(site_find(s.site, S("content/sidor/om.md")));
	assert_non_null(plan_find(&s.plan, S("/")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_addresses),
		TEST(test_letters_of_a_day),
		TEST(test_letter_and_draft),
		TEST(test_same_address),
		TEST(test_published),
		TEST(test_not_adjusted),
		TEST(test_order),
		TEST(test_meetings),
		TEST(test_neighbours),
		TEST(test_find),
		TEST(test_broken),
		TEST(test_empty),
	};
	return cmocka_run_group_tests_name("site", tests, NULL, NULL);
}
