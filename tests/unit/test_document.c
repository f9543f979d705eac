// SPDX-License-Identifier: EUPL-1.2
// field and document: front matter of every kind, and what is wrong with it.
#include "input/programme.h"
#include "input/protocol.h"
#include "unit_site.h"

struct reading {
	struct document *d;
	struct str findings;
};

static struct reading
read_bytes(struct arena *a, const char *path, struct str text)
{
	struct unit_site s = {.arena = a};
	unit_read_site(&s);
	struct source_file *f = ARENA_NEW(a, struct source_file, 1);
	f->file = (struct file){str_of(path), text};
	struct reading r = {
		.d = document_read(a, f, unit_kind(&s, f->file.path), s.config, &s.diags)};
	diags_sort(&s.diags);
	r.findings = unit_findings(a, &s.diags);
	diags_release(&s.diags);
	return r;
}

static struct reading
read(struct arena *a, const char *path, const char *text)
{
	return read_bytes(a, path, str_of(text));
}

// A document without a finding.
static struct document *
good(struct arena *a, const char *path, const char *text)
{
	struct reading r = read(a, path, text);
	assert_str(r.findings, "");
	assert_false(r.d->broken);
	return r.d;
}

static void
assert_date(struct day day, const char *want)
{
	struct arena a = {0};
	assert_str(date_iso(&a, day.d), want);
	arena_release(&a);
}

static void
assert_clock(struct clock c, int hour, int minute)
{
	assert_int_equal(c.minute1, hour * 60 + minute + 1);
}

static void
test_every_kind(void **state)
{
	(void)state;
	struct document d = {.kind = KIND_PAGE};
	assert_false(date_is_set(document_day(&d)));
	for (int i = 0; i < KINDS; i++) {
		enum kind kind;
		const struct kind_entry *e = kind_entry((enum kind)i);
		assert_true(kind_of_id(e->id, &kind));
		assert_int_equal(kind, i);
		assert_true(str_starts(e->prefix, S("/")) && str_ends(e->prefix, S("/")));
		assert_true(e->singular.n && e->plural.n);
	}
	enum kind kind;
	assert_false(kind_of_id(S("x"), &kind));
}

// All kinds have what all kinds have.
static void
test_common(void **state)
{
	struct document *d = good(*state, "content/nyheter/2023/a.md",
		"---\ntitel: En nyhet\ndatum: 2023-08-25\ningress: Kort.\nslug: en-nyhet\n"
		"status: utkast\npublicera_fran: 2023-09-01\navpublicera: 2024-09-01\n"
		"granskad: 2023-08-26\namnen: [juridik, samverkan]\narende: stod\n"
		"forbund: [abild]\nlan: norrbotten\nbilagor:\n  - nr: 3\n    titel: Program\n"
		"    fil: program.pdf\n  - sida: content/sidor/om.md\nrelaterat:\n"
		"  - content/sidor/om.md\nomdirigera_fran: [/gammal.aspx, /g/]\n"
		"kortadress: ny\ndiarienummer: 2021/12\nansvarig: Kansliet\nnoindex: ja\n"
		"bild:\n  fil: bild.jpg\n  alt: Två personer\n  foto: FS\n  dekorativ: nej\n"
		"---\n\nFörsta *stycket*.\n\nAndra.\n");
	assert_str(d->title.s, "En nyhet");
	assert_date(d->date, "2023-08-25");
	assert_date(d->publish_from, "2023-09-01");
	assert_date(d->unpublish, "2024-09-01");
	assert_date(d->reviewed, "2023-08-26");
	assert_str(d->slug.s, "en-nyhet");
	assert_str(d->status.s, "utkast");
	assert_int_equal(d->subjects.n, 2);
	assert_str(d->subjects.items[1].s, "samverkan");
	assert_int_equal(d->matters.n, 1); // one word does for a list
	assert_str(d->counties.items[0].s, "norrbotten");
	const struct attachment *attachments = d->attachments.items;
	assert_int_equal(d->attachments.n, 2);
	assert_int_equal(attachments[0].number, 3);
	assert_str(attachments[0].file.s, "program.pdf");
	assert_str(attachments[1].page.s, "content/sidor/om.md");
	assert_str(d->related.items[0].s, "content/sidor/om.md");
	assert_int_equal(d->redirects.n, 2);
	assert_str(d->short_address.s, "ny");
	assert_str(d->registry_number.s, "2021/12");
	assert_int_equal(d->noindex, FLAG_YES);
	assert_str(d->image.alt.s, "Två personer");
	assert_int_equal(d->image.decorative, FLAG_NO);
	assert_str(d->summary, "Kort.");
	assert_str(d->id, "a");
	assert_str(
		str_from(d->source->file.bytes, d->body_from), "\nFörsta *stycket*.\n\nAndra.\n");
}

static void
test_letter(void **state)
{
	struct document *d = good(*state, "content/brev/2023/2023-08-24.md",
		"---\ntitel: Brev\ndatum: 2023-08-24\ningress: I\nmote_datum: 2023-08-17\n"
		"organ: styrelse\navsandare:\n  namn: Anna Ek\n  roll: Ordförande\ntill: "
		"Medlemmar\n"
		"protokoll: content/protokoll/a.md\nnasta_mote: 2023-09-13\n"
		"svar_senast: 2023-09-01\nsvar_till: a@fs.example\n---\nHej\n");
	assert_date(d->meeting, "2023-08-17");
	assert_str(d->sender.name.s, "Anna Ek");
	assert_str(d->sender.role.s, "Ordförande");
	assert_str(d->to.s, "Medlemmar");
	assert_str(d->protocol_path.s, "content/protokoll/a.md");
	assert_date(d->next.day, "2023-09-13");
	assert_date(d->reply_by, "2023-09-01");
	assert_str(d->reply_to.s, "a@fs.example");
}

static void
test_protocol(void **state)
{
	struct arena *a = *state;
	struct document *d = good(a, "content/protokoll/2021/au.md",
		"---\ntitel: Protokoll\ndatum: 2021-10-14\norgan: au\nstarttid: 8.30\n"
		"sluttid: kl. 11:40\nplats: Umeå\nform: hybrid\nparagrafer: 60–61\n"
		"ordforande: Carolina\nsekreterare: Pär\njusterare:\n  - Anna\n"
		"  - {namn: Bo, roll: ledamot, organisation: AF, galler: \"§ 61\"}\n"
		"narvarande:\n  beslutande: [Anna, Bo]\n  ersättare: [Cia]\n  ovriga: [Dan]\n"
		"franvarande: [Eva]\njusterat: 2021-10-26\n"
		"anslag: {upp: 2021-10-26, ned: 2021-11-17, forvaring: Kansliet}\n"
		"omedelbart_justerade: [\"§ 61\"]\noriginal: p.pdf\n---\n"
		"## § 60 A\n\nBeslut: Ja.\n\n## § 61 B\n");
	assert_clock(d->starts, 8, 30);
	assert_clock(d->ends, 11, 40);
	assert_str(d->place.name.s, "Umeå"); // text alone is the name
	assert_str(d->form.s, "hybrid");
	assert_int_equal(d->paragraphs.from, 60);
	assert_int_equal(d->paragraphs.to, 61);
	assert_int_equal(d->adjusters.n, 2);
	assert_str(d->adjusters.items[0].name.s, "Anna");
	assert_str(d->adjusters.items[1].applies.s, "§ 61");
	assert_int_equal(d->present.all.n, 0);
	assert_int_equal(d->present.deciding.n, 2);
	assert_str(d->present.deputies.items[0].name.s, "Cia");
	assert_int_equal(d->present.others.n, 1);
	assert_date(d->board.down, "2021-11-17");
	assert_non_null(d->protocol);
	assert_int_equal(d->protocol->n, 2);
	assert_str(d->protocol->items[0].items[0].texts.items[0], "Ja.");
	d = good(a, "content/protokoll/a.md", UNIT_PROTOCOL("styrelse", "2021-01-01"));
	assert_int_equal(d->present.all.n, 1);
	// A notice without a last day is up for 22 days.
	d = good(a, "content/protokoll/a.md",
		"---\ntitel: P\ndatum: 2021-10-14\norgan: au\njusterare: A\nnarvarande: A\n"
		"justerat: 2021-10-26\nanslag: {upp: 2021-10-26}\n---\n\n## § 1 A\n");
	assert_date(d->board.down, "2021-11-17");
}

// All who are named in a value, as "Name<applies>|…".
static struct str
names_of(struct arena *a, const struct persons *people)
{
	struct str out = S("");
	for (size_t i = 0; i < people->n; i++) {
		const struct person *p = &people->items[i];
		out = str_fmt(a, "%.*s%s%.*s", STR(out), i ? "|" : "", STR(p->name.s));
		if (p->applies.s.n)
			out = str_fmt(a, "%.*s<%.*s>", STR(out), STR(p->applies.s));
	}
	return out;
}

static void
test_people_in_a_line(void **state)
{
	struct arena *a = *state;
	static const struct {
		const char *line, *want;
	} cases[] = {
		{"Anna Ek", "Anna Ek"},
		{"Carolina Sondell ÖK ordförande, Jan-Olof Häggström RVN vice ordförande, Åsa Ö",
			"Carolina Sondell ÖK ordförande|Jan-Olof Häggström RVN vice ordförande|Åsa Ö"},
		{"Anna Ek, förbundschef; Bo Al, Ordförande", "Anna Ek, förbundschef|Bo Al, Ordförande"},
		{"Anna Ek, förbundschef, Bo Al", "Anna Ek, förbundschef|Bo Al"},
		{"Märit Wedin och Fahad Jamali (§ 63), Lars Lundgren (§§ 68, 70)",
			"Märit Wedin och Fahad Jamali<§ 63>|Lars Lundgren<§§ 68, 70>"},
		{"Anna Ek (ersätter Bo Al, Cia Be)", "Anna Ek (ersätter Bo Al, Cia Be)"},
		{"Anna Ek;", "Anna Ek"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *front = "titel: T\ndatum: 2021-01-01\norgan: styrelse\njusterare: A\n";
		struct str text = str_fmt(a, "---\n%sjusterat: 2021-02-01\nnarvarande: \"%s\"\n---\n",
			front, cases[i].line);
		struct reading r = read(a, "content/protokoll/2021/p.md", str_cstr(a, text));
		assert_str(names_of(a, &r.d->present.all), cases[i].want);
		assert_false(r.d->broken);
	}
}

static void
test_meetings(void **state)
{
	struct arena *a = *state;
	struct document *d = good(a, "content/anteckningar/2014/n.md",
		"---\ntitel: Norr\ndatum: 2014-11-06\nnatverk: norrland\nplats: {namn: Luleå}\n"
		"narvarande: [A, B]\nvid_pennan: G\nnasta_mote: {datum: 2015-11-05, vard: L}\n"
		"uppfoljning:\n  - {nr: 1, fraga: F, ansvarig: M, aterrapport: R, lage: fokus}\n"
		"---\nText\n");
	const struct follow_up *f = d->follow_ups.items;
	assert_str(d->network.s, "norrland");
	assert_int_equal(d->present.all.n, 2);
	assert_str(d->next.host.s, "L");
	assert_date(d->next.day, "2015-11-05");
	assert_int_equal(f->number, 1);
	assert_str(f->state.s, "fokus");
	assert_str(d->summary, "Text");
	d = good(a, "content/kallelse/2021/k.md",
		"---\ntitel: Kallelse\ndatum: 2021-12-02\norgan: styrelse\nstarttid: 9.00\n"
		"plats: {namn: A, adress: B, lank: https://c.se}\nlank: https://d.se\n"
		"dagordning: [Öppnande, Val]\nanmalan: {kravs: ja, lank: https://e.se, epost: "
		"a@b.se,\n"
		"  senast: 2021-11-20, pris: Gratis}\nmotioner_senast: 2021-10-21\n---\n");
	assert_str(d->place.street.s, "B");
	assert_int_equal(d->agenda.n, 2);
	assert_int_equal(d->registration.needed, FLAG_YES);
	assert_date(d->registration.latest, "2021-11-20");
	assert_date(d->motions_by, "2021-10-21");
}

static void
test_event(void **state)
{
	struct arena *a = *state;
	struct document *d = good(a, "content/evenemang/2021/k.md",
		"---\ntitel: Konferens\ndatum: 2021-09-01\ningress: I\nstart: 2021-11-11\n"
		"slut: 2021-11-12\ntyp: konferens\narrangorer: [abild]\nmålgrupp: [unga]\n"
		"kontakt: {namn: K, roll: R, epost: a@b.se, telefon: \"060\"}\nserie: S\n"
		"installt: nej\nsandning: https://a.se\n---\n## Program\n\n11.00 A\n");
	assert_date((struct day){.d = document_day(d)}, "2021-11-11");
	assert_date((struct day){.d = document_last_day(d)}, "2021-11-12");
	assert_str(d->audience.items[0].s, "unga");
	assert_str(d->contact.phone.s, "060");
	assert_int_equal(d->cancelled, FLAG_NO);
	assert_int_equal(d->programme->items[0].n, 1);
	d = good(a, "content/evenemang/2021/v.md",
		"---\ntitel: Vecka\ndatum: 2021-09-01\ningress: I\nvecka: 2021-V47\n---\n");
	assert_date(d->week, "2021-11-22");
	assert_date((struct day){.d = document_last_day(d)}, "2021-11-28");
	d = good(a, "content/evenemang/2021/d.md",
		"---\ntitel: Dag\ndatum: 2021-09-01\ningress: I\nstart: 2021-11-11\n---\n");
	assert_date((struct day){.d = document_last_day(d)}, "2021-11-11");
}

static void
test_example(void **state)
{
	struct document *d = good(*state, "content/exempel/e.md",
		"---\ntitel: Exempel\ndatum: 2021-09-01\ningress: I\nforbund: [abild]\n"
		"inriktning: individinriktad\nmalgrupp: [unga, sjukskrivna]\n"
		"parter: [kommun, region]\ntema: [ledning]\nlaget: pagaende\n"
		"period: {start: 2021-03-01, slut: 2022-12-31}\nfinansiering: F\nresultat_kort: R\n"
		"underlag: egen-uppfoljning\ndeltagare: 219\nkontakt: {namn: K}\n"
		"granskad: 2021-09-02\n---\n## Utmaning\n\nU\n\n## Så gör vi\n\n## Resultat\n");
	assert_str(d->direction.s, "individinriktad");
	assert_int_equal(d->audience.n, 2);
	assert_int_equal(d->partners.n, 2);
	assert_date(d->period.end, "2022-12-31");
	assert_str(d->participants.s, "219");
}

static void
test_registers(void **state)
{
	struct arena *a = *state;
	struct document *d = good(a, "content/dokument/2011/v.md",
		"---\ntitel: V\ndatum: 2011-03-18\nslag: verksamhetsberattelse\navser_ar: 2010\n"
		"utgiven: 2011-03-18\nbeslutad: {organ: styrelse, datum: 2011-03-01, paragraf: "
		"\"7\"}\n"
		"fil: v.pdf\n---\n");
	assert_int_equal(d->year, 2010);
	assert_str(d->decided.body.s, "styrelse");
	assert_str(d->decided.paragraph.s, "7");
	d = good(a, "content/forbund/abild.md",
		"---\ntitel: Förbundet\nkortnamn: F\nlan: [norrbotten]\nkommuner: [Luleå, Piteå]\n"
		"medlem: ja\nwebbplats: https://a.se\nepost: a@b.se\ntelefon: \"1\"\n"
		"orgnr: 222000-2063\nstoppa_valdet: nej\n---\n");
	assert_int_equal(d->municipalities.n, 2);
	assert_int_equal(d->member, FLAG_YES);
	assert_str(d->id, "abild");
	d = good(a, "content/person/p.md",
		"---\ntitel: Anna\ndatum: 2021-01-01\nroll: Ordförande\nparti: s\n"
		"kontakt_lan: [norrbotten]\nperiod: {fran: 2021-01-01, till: 2022-12-31}\n---\n");
	assert_date(d->period.start, "2021-01-01");
	assert_str(d->contact_counties.items[0].s, "norrbotten");
	d = good(a, "content/sidor/om/oss.md",
		"---\ntitel: Oss\nmeny: {plats: om, ordning: 2}\n---\n");
	assert_int_equal(d->menu.order, 2);
}

// Byte order marks, CRLF, the last line without an end, white space behind the dashes.
static void
test_forms(void **state)
{
	struct arena *a = *state;
	static const char *const forms[] = {
		"\xef\xbb\xbf---\ntitel: T\n---\nText",
		"---\r\ntitel: T\r\n---\r\nText\r\n",
		"---  \ntitel: T\n--- \t\nText\n",
		"---\n\n# en kommentar\ntitel: T\n\n---\n\n\nText\n\n---\n\nMer\n",
	};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		struct document *d = good(a, "content/sidor/t.md", forms[i]);
		assert_str(d->title.s, "T");
		assert_str(d->summary, "Text");
	}
	assert_str(good(a, "content/sidor/t.md", "---\ntitel: T\n---")->summary, "");
}

static void
test_bytes(void **state)
{
	struct arena *a = *state;
	static const struct {
		struct str text;
		const char *findings;
	} cases[] = {
		{S_INIT(""), "F02\n"},
		{S_INIT(" \n\n"), "F02\n"},
		{S_INIT("PK\003\004abc"), "F08 a=ett Word-dokument (docx) eller en zip-fil\n"},
		{S_INIT("---\ntitel: \0x\n---\n"), "F08 a=en fil av något annat slag än text\n"},
		{S_INIT("---\ntitel: sm\xf6rg\xe5s\n---\n"), "F01 2:10\n"},
		{S_INIT("---\ntitel: T\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> gren\n"),
			"F07 4:1 a= (rad 4–8)\n"},
		{S_INIT("titel: T\n---\n"), "Y01 1:1 fix=---\ntitel: T\n"},
		{S_INIT("# Rubrik\n\n---\n"), "Y01 1:1\n"},
		{S_INIT("---\ntitel: T\n\nText\n"), "Y02 2:1 fix=titel: T\n---\n"},
		{S_INIT("---\n- a\n---\n"), "Y09 2:1\n"},
		{S_INIT("---\ntext\n---\n"), "Y09 2:1\n"},
		{S_INIT("---\n---\nText\n"),
			"N01 a=titel fix=titel: Brev från styrelsen 24 augusti 2023\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct reading r = read_bytes(a, "content/sidor/t.md", cases[i].text);
		assert_str(r.findings, cases[i].findings);
		assert_true(r.d->broken);
	}
	struct buf large = {0};
	buf_add(&large, S("---\ntitel: T\n---\n"));
	buf_pad(&large, 'x', 2 * 1024 * 1024);
	struct reading r = read_bytes(a, "content/sidor/t.md", buf_str(&large));
	assert_true(str_starts(r.findings, S("F06 a=2,1 MB")));
	buf_release(&large);
}

// One mistake each: the line that is put into a page's front matter, and what is found.
static void
test_values(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {
		{"datum: 31 mars 2025", "D02 3:8 fix=datum: 2025-03-31\n"},
		{"datum: 2021-0109", "D02 3:8 fix=datum: 2021-01-09\n"},
		{"datum: i morgon", "D02 3:8\n"},
		{"datum: 2025-02-30", "D01 3:8 a=: februari 2025 har 28 dagar fix=datum: 2025-02-28\n"},
		{"datum: 2025-31-01",
			"D01 3:8 a=: månaderna skrivs 01–12 fix=datum: 2025-01-31\n"},
		{"datum: [2025-02-03]", "N04 3:8 fix=datum: 2025-02-03\n"},
		{"datum: {a: b}", "N03 3:9 fix=datum: {\"a: b\"}\n"},
		{"granskad: \"2025-01-02\"", ""},
		{"slug: Höstens arbete", "N11 3:7 fix=slug: hostens-arbete\n"},
		{"slug: a/b", "N11 3:7 fix=slug: a-b\n"},
		{"kortadress: ok-1", ""},
		{"status: utkst", "N06 3:9 a=utkst fix=status: utkast\n"},
		{"status: helt-annat-ord", "N06 3:9 a=helt-annat-ord b=: publicerad och utkast\n"},
		{"amnen: [juridk]", "N06 3:9 a=juridk fix=amnen: [juridik]\n"},
		{"amnen:\n  - juridk", "N06 4:5 a=juridk fix=- juridik\n"},
		{"ämnen: [juridik]", ""},
		{"ämnen: [juridik]\namnen: [juridik]", "S07 4:1 a=amnen b=ämnen\n"},
		{"publicera_från: 2025-01-01", ""},
		{"noindex: true", "N08 3:10 fix=noindex: ja\n"},
		{"noindex: Nej", "N08 3:10 fix=noindex: nej\n"},
		{"noindex: kanske", "N08 3:10\n"},
		{"noindex: [ja]", "N08 3:10\n"},
		{"noindex:", ""},
		{"titell: x", "N02 3:1 a=titell b=; menade du ”titel”?\n"},
		{"helt_okand_nyckel: x", "N02 3:1 a=helt_okand_nyckel\n"},
		{"organ: styrelse", "N02 3:1 a=organ\n"}, // not of this kind
		{"meny: om", "N05 3:7 a=plats och ordning fix=meny:\n  plats: om\n"},
		{"meny: {ordning: två}", "N09 3:17\n"},
		{"meny: {ordning: -1}", "N09 3:17\n"},
		{"meny: {plast: om}", "N02 3:8 a=plast fix=meny: {plats: om}\n"},
		{"ingress: [a]", "N04 3:10 fix=ingress: a\n"},
		{"ingress: [a, b]", "N04 3:10 fix=ingress: \"[a, b]\"\n"},
		{"ingress: a #b", "Y18 3:12 fix=ingress: \"a #b\"\n"},
		{"ingress: ”a”", "Y19 3:10 fix=ingress: a\n"},
		{"ingress: ”a: b”", "Y04 3:12 fix=ingress: \"a: b\"\n"},
		{"ingress: \"”a”\"", ""},
		{"ingress: ”a” och ”b”", ""},
		{"amnen: a, b", "N17 3:8 fix=amnen: [a, b]\n"},
		{"ansvarig: Hej: hej", "Y04 3:14 fix=ansvarig: \"Hej: hej\"\n"},
		{"relaterat:\n  - Se: det här", "N03 4:5 fix=- \"Se: det här\"\n"},
		{"relaterat: {a: b}", "N03 3:13 fix=relaterat: {\"a: b\"}\n"},
		{"bilagor:\n  - nr: tre\n  - x", "N09 4:9\nN05 5:5 a=nr, titel, fil och sida\n"},
		{"bilagor: {nr: 1}", ""}, // one does for a list
		{"ansvarig: a\nansvarig: b", "Y06 4:1 a=ansvarig b=3\n"},
		{"ansvarig: &a b", "Y07 3:11 a=& fix=ansvarig: \"&a b\"\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str text = str_fmt(a, "---\ntitel: T\n%s\n---\nText\n", cases[i][0]);
		struct reading r = read_bytes(a, "content/sidor/t.md", text);
		if (!str_eq(r.findings, str_of(cases[i][1])))
			print_error("%s\n", cases[i][0]);
		assert_str(r.findings, cases[i][1]);
		const struct diag_entry *e = diag_lookup(str_slice(r.findings, 0, 3));
		bool mistake = e && e->level == DIAG_ERROR;
		assert_int_equal(r.d->broken, mistake); // warnings break nothing
	}
}

static void
test_lengths(void **state)
{
	struct arena *a = *state;
	struct buf b = {0};
	buf_add(&b, S("---\ntitel: "));
	for (int i = 0; i < 120; i++)
		buf_add(&b, S("å"));
	struct str title = str_dup(a, buf_str(&b));
	buf_release(&b);
	struct reading r = read_bytes(a, "content/sidor/t.md", str_join(a, title, S("\n---\n")));
	assert_str(r.findings, "");
	r = read_bytes(a, "content/sidor/t.md", str_join(a, title, S("x\n---\n")));
	assert_str(r.findings, "N07 2:8 a=121 b=120\n");
}

// What protocols, events and examples have besides: one line each in place of "X".
static void
test_kinds(void **state)
{
	struct arena *a = *state;
	static const struct {
		const char *path, *front, *body, *findings;
	} cases[] = {
		{"content/protokoll/p.md",
			"datum: 2021-01-01\norgan: styrelse\njusterare: [A]\nnarvarande: [A]\n"
			"paragrafer: 1–3",
			"## § 1 A\n\n## § 2 B\n", "P01 7:13 a=1–2 fix=paragrafer: 1–2\n"},
		{"content/protokoll/p.md",
			"datum: 2021-01-01\norgan: styrelse\njusterare: [A]\nnarvarande: [A]\n"
			"paragrafer: 5",
			"## § 5 A\n", ""},
		{"content/protokoll/p.md",
			"datum: 2021-01-01\norgan: styrelse\njusterare: [A]\nnarvarande: [A]\n"
			"paragrafer: 6-5",
			"## § 5 A\n", "N10 7:13\n"},
		{"content/protokoll/p.md",
			"datum: 2021-01-01\norgan: styrelse\njusterare: [A]\nnarvarande: [A]\n"
			"starttid: 9",
			"## § 5 A\n", "D03 7:11 fix=starttid: 9.00\n"},
		{"content/protokoll/p.md",
			"datum: 2021-01-01\norgan: styrelse\njusterare: [A]\nnarvarande: [A]",
			"Text\n", "P02\n"},
		{"content/protokoll/p.md",
			"datum: 2021-01-01\norgan: styrelse\njusterare: [{roll: R}]\n"
			"narvarande: {beslutnade: [A]}",
			"## § 5 A\n",
			"N01 5:13 a=namn fix=namn: Anna Andersson\n"
			"N06 6:14 a=beslutnade b=: beslutande, ersattare eller ovriga\n"},
		{"content/protokoll/p.md", "datum: 2021-01-01\norgan:", "## § 5 A\n",
			"N01 a=justerare fix=justerare:\n  - Anna Andersson\n  - Bo Ek\n"
			"N01 a=narvarande fix=narvarande:\n  - Anna Andersson\n  - Bo Ek\n"
			"N15 4:1 a=organ fix=organ: styrelse\n"},
		{"content/evenemang/e.md", "datum: 2021-01-01\ningress: I", "",
			"D08 fix=start: 2021-01-01\n"},
		{"content/evenemang/e.md", "ingress: I", "",
			"N01 a=datum fix=datum: 2023-08-24\nD08 fix=start: 2021-11-11\n"},
		{"content/evenemang/e.md",
			"datum: 2021-01-01\ningress: I\nstart: 2021-11-12\nslut: 2021-11-11", "",
			"D07 6:7 a=12 november 2021\n"},
		{"content/evenemang/e.md", "datum: 2021-01-01\ningress: I\nvecka: 2021-V53", "",
			"D04 5:8\n"},
		{"content/evenemang/e.md", "datum: 2021-01-01\ningress: I\nvecka: 47", "",
			"D04 5:8\n"},
		{"content/evenemang/e.md", "datum: 2021-01-01\ningress: I\nstart: 2021-11-11",
			"## Program\n\n### Fredag 11 november\n",
			"D05 9:5 a=11 november 2021 b=torsdag fix=### Torsdag 11 november\n"},
		{"content/exempel/x.md",
			"datum: 2021-01-01\ningress: I\nforbund: [a]\ninriktning: individinriktad\n"
			"malgrupp: [unga]\nparter: [kommun]\ntema: [ledning]\nkontakt: {namn: K}\n"
			"granskad: 2021-01-01",
			"## Utmaning\n\n## Resultat\n", "H02 a=Så gör vi fix=## Så gör vi\n"},
		{"content/brev/b.md",
			"datum: 2021-01-01\ningress: I\nmote_datum: 2021-01-01\navsandare: [A]", "",
			"N04 6:12 fix=avsandare: A\n"},
		{"content/sidor/s.md", "ansvarig: A", "se <b>fet</b>\n", "H01 5:4\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str text =
			str_fmt(a, "---\ntitel: T\n%s\n---\n%s", cases[i].front, cases[i].body);
		struct reading r = read_bytes(a, cases[i].path, text);
		if (!str_eq(r.findings, str_of(cases[i].findings)))
			print_error("%s\n%s\n", cases[i].path, cases[i].front);
		assert_str(r.findings, cases[i].findings);
	}
}

// All mistakes of a file are found at once, in the body too.
static void
test_goes_on(void **state)
{
	struct reading r = read(*state, "content/sidor/t.md",
		"---\ntitel: T\ndatum: x\nstatus: y\nnoindex: "
		"z\n---\n\n[a](../../../b.md)\n\n<b>c</b>\n");
	assert_str(r.findings,
		"D02 3:8\nN06 4:9 a=y b=: publicerad och utkast\nN08 5:10\nL04 8:1\nH01 10:1\n");
}

static void
test_summary(void **state)
{
	struct arena *a = *state;
	struct buf b = {0};
	buf_add(&b, S("---\ntitel: T\n---\n## Rubrik\n\n- lista\n\n"));
	for (int i = 0; i < 100; i++)
		buf_add(&b, S("**ordet** "));
	struct reading r = read_bytes(a, "content/sidor/t.md", buf_str(&b));
	assert_int_equal(r.d->summary.n, 49 * 6 + 5 + 3); // 299 characters and "…"
	assert_true(str_starts(r.d->summary, S("ordet ordet")));
	assert_true(str_ends(r.d->summary, S("ordet…")));
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_every_kind),
		TEST(test_common),
		TEST(test_letter),
		TEST(test_protocol),
		TEST(test_people_in_a_line),
		TEST(test_meetings),
		TEST(test_event),
		TEST(test_example),
		TEST(test_registers),
		TEST(test_forms),
		TEST(test_bytes),
		TEST(test_values),
		TEST(test_lengths),
		TEST(test_kinds),
		TEST(test_goes_on),
		TEST(test_summary),
	};
	return cmocka_run_group_tests_name("document", tests, NULL, NULL);
}
