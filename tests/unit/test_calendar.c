// SPDX-License-Identifier: EUPL-1.2
// What happens when, and the files of it for other calendars.
#include "model/calendar.h"
#include "model/due.h"
#include "page/calendar_file.h"
#include "unit_site.h"

#define NOTICE(title, date, more) \
	"---\ntitel: " title "\ndatum: " date "\norgan: styrelse\n" more "---\nText\n"
#define LETTER(date, more)                                                                  \
	"---\ntitel: Brev\ndatum: " date "\ningress: I\nmote_datum: " date "\navsandare: A\n" more \
	"---\nHej\n"
#define PROGRAMME(title, start, lines)                                                     \
	"---\ntitel: " title "\ndatum: " start "\ningress: I\nstart: " start "\n---\n\n## Program\n\n" \
	lines

// "2021-11-11 9.00–12.00 title [id] part"
static struct str
outline(struct arena *a, const struct calendar *c)
{
	struct buf b = {0};
	for (size_t i = 0; i < c->all.n; i++) {
		const struct happening *h = &c->all.items[i];
		buf_addf(&b, "%.*s", STR(date_iso(a, h->first)));
		if (date_cmp(h->first, h->last) != 0)
			buf_addf(&b, "/%.*s", STR(date_iso(a, h->last)));
		if (h->starts.minute1)
			buf_addf(&b, " %.*s–", STR(clock_text(a, h->starts)));
		if (h->ends.minute1)
			buf_addf(&b, "%.*s%s", STR(clock_text(a, h->ends)),
				date_cmp(h->ends_on, h->last) > 0 ? "+" : "");
		buf_addf(&b, " %.*s [%.*s] %.*s\n", STR(h->title), STR(h->id), STR(h->part));
	}
	struct str text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct calendar
calendar_of(struct unit_site *s)
{
	unit_build_site(s, "2021-06-01", false);
	assert_int_equal(s->diags.errors, 0);
	return calendar_build(s->arena, s->site);
}

static void
test_empty(void **state)
{
	struct unit_site s = {.arena = *state};
	struct calendar c = calendar_of(&s);
	assert_int_equal(c.all.n, 0);
	assert_int_equal(c.parts.n, 0);
}

static void
test_events(void **state)
{
	struct unit_site s = {.arena = *state};
	unit_file(&s, "content/evenemang/a.md",
		UNIT_EVENT("Lunga", "2021-11-11", "slut: 2021-11-12\ntyp: konferens\n"
						  "anmalan: {senast: 2021-10-29}\n"));
	unit_file(&s, "content/evenemang/b.md",
		"---\ntitel: Vecka\ndatum: 2021-01-01\ningress: I\nvecka: 2021-V47\n---\n");
	unit_file(&s, "content/evenemang/c.md",
		UNIT_EVENT("Inget", "2021-09-01", "installt: ja\nanmalan: {senast: 2021-08-01}\n"));
	struct calendar c = calendar_of(&s);
	assert_str(outline(*state, &c),
		"2021-09-01 Inget [kalendarium-2021-inget] ovrigt\n"
		"2021-10-29 Sista anmälan: Lunga [kalendarium-2021-lunga.anmalan] sista-dagar\n"
		"2021-11-11/2021-11-12 Lunga [kalendarium-2021-lunga] konferens\n"
		"2021-11-22/2021-11-28 Vecka [kalendarium-2021-vecka] ovrigt\n");
	assert_true(c.all.items[0].cancelled);
	assert_true(happening_is_deadline(&c.all.items[1]));
	assert_int_equal(c.parts.n, 3);
	assert_str(c.parts.items[0].title, "Konferenser");
	assert_int_equal(c.parts.items[1].n, 2);
}

// One day takes the times of its programme when that says when it ends.
static void
test_programme_times(void **state)
{
	struct unit_site s = {.arena = *state};
	unit_file(&s, "content/evenemang/a.md",
		PROGRAMME("A", "2021-09-01", "9.00 Start\n\n10.00–12.00 Slut\n"));
	unit_file(&s, "content/evenemang/b.md",
		PROGRAMME("B", "2021-09-02", "9.00 Start\n\n10.00 Slut\n"));
	unit_file(&s, "content/evenemang/c.md",
		PROGRAMME("C", "2021-09-03", "9.00–17.00 Hela dagen\n\n10.00–11.00 Del\n"));
	unit_file(&s, "content/evenemang/d.md",
		PROGRAMME("D", "2021-09-04", "20.00 Mingel\n\n22.00–1.00 Dans\n"));
	struct calendar c = calendar_of(&s);
	assert_str(outline(*state, &c),
		"2021-09-01 9.00–12.00 A [kalendarium-2021-a] ovrigt\n"
		"2021-09-02 B [kalendarium-2021-b] ovrigt\n"
		"2021-09-03 9.00–17.00 C [kalendarium-2021-c] ovrigt\n"
		"2021-09-04 20.00–1.00+ D [kalendarium-2021-d] ovrigt\n");
}

static void
test_meetings(void **state)
{
	struct unit_site s = {.arena = *state};
	unit_file(&s, "content/kallelse/a.md",
		NOTICE("K", "2021-09-01",
			"starttid: 9.00\nsluttid: 12.00\nmotioner_senast: 2021-08-01\n"
			"svar_senast: 2021-08-15\nanmalan: {senast: 2021-08-20}\n"));
	unit_file(&s, "content/kallelse/b.md", NOTICE("L", "2021-09-02", "starttid: 9.00\n"));
	unit_file(&s, "content/kallelse/c.md",
		NOTICE("M", "2021-09-03", "starttid: 22.00\nsluttid: 24.00\n"));
	unit_file(&s, "content/brev/a.md",
		LETTER("2021-05-01", "nasta_mote: 2021-09-01\nsvar_senast: 2021-05-20\n")); // told
	unit_file(&s, "content/brev/b.md", LETTER("2021-05-02", "nasta_mote: 2021-10-01\n"));
	unit_file(&s, "content/brev/c.md", LETTER("2021-05-03", "nasta_mote: 2021-10-01\n"));
	unit_file(&s, "content/anteckningar/n.md",
		"---\ntitel: N\ndatum: 2021-05-01\nnatverk: norrland\n"
		"nasta_mote: {datum: 2021-10-01, vard: Umeå}\n---\nText\n");
	unit_file(&s, "content/protokoll/p.md",
		"---\ntitel: P\ndatum: 2021-05-01\norgan: au\njusterare: [A]\nnarvarande: [A]\n"
		"justerat: 2021-05-02\nanslag: {upp: 2021-05-03, ned: 2021-05-25}\n---\n"
		"## § 1 A\n\nBeslut: Ja.\n");
	struct calendar c = calendar_of(&s);
	assert_str(outline(*state, &c),
		"2021-05-20 Sista dag att svara: Brev [brev-2021-05-01.svar] sista-dagar\n"
		"2021-05-25 Sista dag på anslagstavlan: P [protokoll-au-2021-05-01.anslag] anslag\n"
		"2021-08-01 Sista dag för motioner: K [kalendarium-2021-k.motioner] sista-dagar\n"
		"2021-08-15 Sista dag att svara: K [kalendarium-2021-k.svar] sista-dagar\n"
		"2021-08-20 Sista anmälan: K [kalendarium-2021-k.anmalan] sista-dagar\n"
		"2021-09-01 9.00–12.00 K [kalendarium-2021-k] moten\n"
		"2021-09-02 9.00– L [kalendarium-2021-l] moten\n"
		"2021-09-03 22.00–24.00+ M [kalendarium-2021-m] moten\n"
		"2021-10-01 Möte: Nätverket Norrland "
		"[anteckningar-2021-05-01-n.nasta-mote] moten\n"
		"2021-10-01 Möte: Styrelsen [brev-2021-05-02.nasta-mote] moten\n");
}

static void
test_time(void **state)
{
	struct happening h = {.first = {2020, 12, 31}, .last = {2021, 1, 1}};
	static const struct {
		struct date today;
		bool over, recent;
	} cases[] = {{{2021, 1, 1}, false, true}, {{2021, 1, 2}, true, true},
		{{2022, 12, 31}, true, true}, {{2023, 1, 1}, true, false}};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct site site = {.today = cases[i].today};
		assert_int_equal(due_is_over(&site, &h), cases[i].over);
		assert_int_equal(due_is_recent(&site, &h), cases[i].recent);
	}
}

static struct str
file_at(struct unit_site *s, const char *address)
{
	struct buf b = {0};
	calendar_file_write(&b, s->arena, s->site, unit_page(s, address));
	struct str text = str_dup(s->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

#define HAS(text, part) assert_true(str_has((text), S(part)))

static void
test_files(void **state)
{
	struct unit_site s = {.arena = *state};
	unit_file(&s, "content/evenemang/a.md",
		"---\ntitel: Träff, i Åre\ndatum: 2021-09-01\ningress: Kom!\nstart: 2021-09-01\n"
		"slut: 2021-09-02\ninstallt: ja\nplats: {namn: Huset, adress: Åre}\n---\n\n"
		"## Program\n\n### Onsdag 1 september\n\n9.00 Start\nMedverkande: Bo Ek; Åsa\n\n"
		"10.00 Fika\n\n23.00 Sent\n\n24.00 Natt\n");
	calendar_of(&s);
	struct str event = file_at(&s, "/kalendarium/2021/traff-i-are/traff-i-are.ics");
	HAS(event, "METHOD:PUBLISH\r\n");
	HAS(event, "UID:kalendarium-2021-traff-i-are@fs.example\r\n");
	HAS(event, "DTSTART;VALUE=DATE:20210901\r\nDTEND;VALUE=DATE:20210903\r\n");
	HAS(event, "SUMMARY:Inställt: Träff\\, i Åre\r\nSTATUS:CANCELLED\r\n");
	HAS(event, "LOCATION:Huset\\, Åre\r\n");
	HAS(event, "SEQUENCE:0\r\n");
	HAS(event, "DTSTAMP:20210901T000000Z\r\n"); // never committed: its day
	HAS(event, "ORGANIZER;CN=\"Föreningen för samverkan\":https://fs.example/\r\n");
	struct str entry = file_at(&s, "/kalendarium/2021/traff-i-are/dag-2021-09-01-0900.ics");
	HAS(entry, "UID:kalendarium-2021-traff-i-are.dag-2021-09-01-0900@fs.example\r\n");
	HAS(entry, "DTSTART;TZID=Europe/Stockholm:20210901T090000\r\n"
		   "DTEND;TZID=Europe/Stockholm:20210901T100000\r\n");
	HAS(entry, "STATUS:CANCELLED\r\n");
	HAS(entry, "Medverkande: Bo Ek\\; Åsa\\n");
	struct str night = file_at(&s, "/kalendarium/2021/traff-i-are/dag-2021-09-01-2400.ics");
	HAS(night, "DTSTART;TZID=Europe/Stockholm:20210902T000000\r\n");
	assert_false(str_has(night, S("DTEND")));
	assert_null(plan_find(&s.plan, S("/kalendarium/2021/traff-i-are/dag-2021-09-01-1000.ics")));
	struct str all = file_at(&s, "/kalender.ics");
	HAS(all, "X-WR-CALNAME:Kalendarium – FS\r\n");
	HAS(all, "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n");
	HAS(all, "UID:kalendarium-2021-traff-i-are@fs.example\r\n");
	assert_false(str_has(all, S("dag-2021")));
}

// So long a programme is a slip: it does not become as many files.
static void
test_long_programme(void **state)
{
	struct arena *a = *state;
	struct buf text = {0};
	struct unit_site s = {.arena = a};
	buf_add(&text, S(PROGRAMME("A", "2021-09-01", "")));
	for (int i = 0; i < 501; i++)
		buf_addf(&text, "%d.%02d Punkt\n\n", 9 + i / 60, i % 60);
	unit_file(&s, "content/evenemang/a.md", str_cstr(a, buf_str(&text)));
	buf_release(&text);
	unit_build_site(&s, "2021-06-01", false);
	size_t files = 0;
	for (size_t i = 0; i < s.plan.n; i++)
		files += s.plan.items[i].type == PAGE_CALENDAR;
	assert_int_equal(files, 2); // of the event, and of everything
}

// The same document, revised: the same UID, a higher SEQUENCE, another recipe.
static void
test_revised(void **state)
{
	struct unit_site s = {.arena = *state};
	unit_file(&s, "content/evenemang/a.md", UNIT_EVENT("A", "2021-09-01", ""));
	unit_build_site(&s, "2021-06-01", false);
	struct hash before = unit_page(&s, "/kalender.ics")->recipe;
	s.documents[0]->revisions = (struct revisions){.first = 1000, .last = 2000, .n = 3};
	s.plan = plan_build(s.arena, s.site);
	plan_seal(s.arena, &s.plan, s.site, (struct hash){0});
	struct str file = file_at(&s, "/kalendarium/2021/a/a.ics");
	HAS(file, "DTSTAMP:19700101T003320Z\r\nCREATED:19700101T001640Z\r\n"
		  "LAST-MODIFIED:19700101T003320Z\r\nSEQUENCE:2\r\n");
	assert_false(hash_eq(before, unit_page(&s, "/kalender.ics")->recipe));
	before = unit_page(&s, "/kalender.ics")->recipe;
	s.documents[0]->revisions.n = 4; // two changes within a second
	plan_seal(s.arena, &s.plan, s.site, (struct hash){0});
	assert_false(hash_eq(before, unit_page(&s, "/kalender.ics")->recipe));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_empty),
		TEST(test_events),
		TEST(test_programme_times),
		TEST(test_meetings),
		TEST(test_time),
		TEST(test_files),
		TEST(test_long_programme),
		TEST(test_revised),
	};
	return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
