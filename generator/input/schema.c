// SPDX-License-Identifier: EUPL-1.2
// The one table of kinds and fields. A key that means different things in different kinds has one
// row for each meaning.
#include "input/schema.h"

#include "input/document.h"

#include <stddef.h>

static const struct kind_entry kind_table[KINDS] = {
	[KIND_LETTER] = {S_INIT("brev"), S_INIT("/brev/"), S_INIT("Brev"),
		S_INIT("Brev från styrelsen"), true},
	[KIND_PROTOCOL] = {S_INIT("protokoll"), S_INIT("/protokoll/"), S_INIT("Protokoll"),
		S_INIT("Protokoll och beslut"), true},
	[KIND_NOTES] = {S_INIT("anteckningar"), S_INIT("/anteckningar/"),
		S_INIT("Minnesanteckningar"), S_INIT("Minnesanteckningar"), true},
	[KIND_NOTICE] = {S_INIT("kallelse"), S_INIT("/kalendarium/"), S_INIT("Kallelse"),
		S_INIT("Kallelser"), false},
	[KIND_EVENT] = {S_INIT("evenemang"), S_INIT("/kalendarium/"), S_INIT("Evenemang"),
		S_INIT("Kalendarium"), true},
	[KIND_EXAMPLE] = {S_INIT("exempel"), S_INIT("/exempel/"), S_INIT("Gott exempel"),
		S_INIT("Goda exempel"), true},
	[KIND_DOCUMENT] = {S_INIT("dokument"), S_INIT("/dokument/"), S_INIT("Dokument"),
		S_INIT("Dokument"), true},
	[KIND_ASSOCIATION] = {S_INIT("forbund"), S_INIT("/forbund/"), S_INIT("Samordningsförbund"),
		S_INIT("Förbunden"), false},
	[KIND_PERSON] = {S_INIT("person"), S_INIT("/om-nns/styrelsen/"), S_INIT("Person"),
		S_INIT("Styrelsen"), false},
	[KIND_NEWS] = {S_INIT("nyhet"), S_INIT("/nyheter/"), S_INIT("Nyhet"), S_INIT("Aktuellt"),
		true},
	[KIND_PAGE] = {S_INIT("sida"), S_INIT("/"), S_INIT("Sida"), S_INIT("Sidor"), false},
};

static const struct choice_word form_choices[] = {
	{.id = S_INIT("digitalt"), .name = S_INIT("Digitalt")},
	{.id = S_INIT("fysiskt"), .name = S_INIT("På plats")},
	{.id = S_INIT("hybrid"), .name = S_INIT("På plats och digitalt")},
	{.id = S_INIT("")},
};

static const struct choice_word status_choices[] = {
	{.id = S_INIT("publicerad"), .name = S_INIT("Publicerad")},
	{.id = S_INIT("utkast"), .name = S_INIT("Utkast")},
	{.id = S_INIT("")},
};

static const struct choice_word event_choices[] = {
	{.id = S_INIT("konferens"), .name = S_INIT("Konferens")},
	{.id = S_INIT("temavecka"), .name = S_INIT("Temavecka")},
	{.id = S_INIT("utbildning"), .name = S_INIT("Utbildning")},
	{.id = S_INIT("medlemsmote"), .name = S_INIT("Medlemsmöte")},
	{.id = S_INIT("ordforandetraff"), .name = S_INIT("Ordförandeträff")},
	{.id = S_INIT("manadstraff"), .name = S_INIT("Månadsträff")},
	{.id = S_INIT("webbinarium"), .name = S_INIT("Webbinarium")},
	{.id = S_INIT("seminarium"), .name = S_INIT("Seminarium")},
	{.id = S_INIT("")},
};

static const struct choice_word direction_choices[] = {
	{.id = S_INIT("individinriktad"), .name = S_INIT("Individinriktad insats")},
	{.id = S_INIT("strukturovergripande"), .name = S_INIT("Strukturövergripande insats")},
	{.id = S_INIT("")},
};

static const struct choice_word partner_choices[] = {
	{.id = S_INIT("kommun"), .name = S_INIT("Kommun")},
	{.id = S_INIT("region"), .name = S_INIT("Region")},
	{.id = S_INIT("arbetsformedlingen"), .name = S_INIT("Arbetsförmedlingen")},
	{.id = S_INIT("forsakringskassan"), .name = S_INIT("Försäkringskassan")},
	{.id = S_INIT("civilsamhalle"), .name = S_INIT("Civilsamhälle")},
	{.id = S_INIT("arbetsgivare"), .name = S_INIT("Arbetsgivare")},
	{.id = S_INIT("polis"), .name = S_INIT("Polisen")},
	{.id = S_INIT("lansstyrelse"), .name = S_INIT("Länsstyrelsen")},
	{.id = S_INIT("")},
};

static const struct choice_word state_choices[] = {
	{.id = S_INIT("planerad"), .name = S_INIT("Planerad")},
	{.id = S_INIT("pagaende"), .name = S_INIT("Pågående")},
	{.id = S_INIT("avslutad"), .name = S_INIT("Avslutad")},
	{.id = S_INIT("permanentad"), .name = S_INIT("Permanentad")},
	{.id = S_INIT("")},
};

static const struct choice_word basis_choices[] = {
	{.id = S_INIT("extern-utvardering"), .name = S_INIT("Extern utvärdering")},
	{.id = S_INIT("egen-uppfoljning"), .name = S_INIT("Egen uppföljning")},
	{.id = S_INIT("indikatorer"), .name = S_INIT("Indikatorer")},
	{.id = S_INIT("erfarenhet"), .name = S_INIT("Erfarenhet")},
	{.id = S_INIT("")},
};

static const struct choice_word type_choices[] = {
	{S_INIT("verksamhetsberattelse"), S_INIT("Verksamhetsberättelse"),
		S_INIT("Verksamhetsberättelser")},
	{S_INIT("verksamhetsplan"), S_INIT("Verksamhetsplan"), S_INIT("Verksamhetsplaner")},
	{S_INIT("budget"), S_INIT("Budget"), S_INIT("Budget")},
	{S_INIT("stadgar"), S_INIT("Stadgar"), S_INIT("Stadgar")},
	{S_INIT("rapport"), S_INIT("Rapport"), S_INIT("Rapporter")},
	{S_INIT("indikatorrapport"), S_INIT("Indikatorrapport"), S_INIT("Indikatorrapporter")},
	{S_INIT("utredning"), S_INIT("Utredning"), S_INIT("Utredningar")},
	{S_INIT("remissvar"), S_INIT("Remissvar"), S_INIT("Remissvar")},
	{S_INIT("skrivelse"), S_INIT("Skrivelse"), S_INIT("Skrivelser")},
	{S_INIT("ansokan"), S_INIT("Ansökan"), S_INIT("Ansökningar")},
	{S_INIT("policy"), S_INIT("Policy"), S_INIT("Policyer")},
	{S_INIT("presentation"), S_INIT("Presentation"), S_INIT("Presentationer")},
	{S_INIT("manual"), S_INIT("Manual"), S_INIT("Manualer")},
	{S_INIT("avtal"), S_INIT("Avtal"), S_INIT("Avtal")},
	{.id = S_INIT("")},
};

static const struct choice_word question_choices[] = {
	{.id = S_INIT("oppen"), .name = S_INIT("Öppen")},
	{.id = S_INIT("fokus"), .name = S_INIT("I fokus")},
	{.id = S_INIT("klar"), .name = S_INIT("Klar")},
	{.id = S_INIT("")},
};

// A field of a map, and a field of documents: key, type, (kinds, required in,) member, label,
// example.
#define PART(of, key_, type_, member, label_, example_, ...)                                       \
	{                                                                                          \
		.key = S_INIT(key_), .type = FIELD_##type_, .offset = offsetof(struct of, member), \
		.label = S_INIT(label_), .example = S_INIT(example_), __VA_ARGS__                  \
	}
#define FIELD(key_, type_, kinds_, required_, member, label_, example_, ...)        \
	{                                                                           \
		.key = S_INIT(key_), .type = FIELD_##type_, .kinds = kinds_,        \
		.required = required_, .offset = offsetof(struct document, member), \
		.label = S_INIT(label_), .example = S_INIT(example_), __VA_ARGS__   \
	}
#define END                       \
	{                         \
		.key = S_INIT("") \
	}

enum {
	ALL = ALL_KINDS,
	LETTER = KIND_BIT(KIND_LETTER),
	PROTOCOL = KIND_BIT(KIND_PROTOCOL),
	NOTES = KIND_BIT(KIND_NOTES),
	NOTICE = KIND_BIT(KIND_NOTICE),
	EVENT = KIND_BIT(KIND_EVENT),
	EXAMPLE = KIND_BIT(KIND_EXAMPLE),
	DOCUMENT = KIND_BIT(KIND_DOCUMENT),
	ASSOCIATION = KIND_BIT(KIND_ASSOCIATION),
	PERSON = KIND_BIT(KIND_PERSON),
	NEWS = KIND_BIT(KIND_NEWS),
	PAGE = KIND_BIT(KIND_PAGE),
};

// clang-format off
static const struct field attachment_fields[] = {
	PART(attachment, "nr", NUMBER, number, "Nummer", "3", .max = 0),
	PART(attachment, "titel", TEXT, title, "Titel", "Program", .max = 0),
	PART(attachment, "fil", FILE, file, "Fil", "program.pdf", .max = 0),
	PART(attachment, "sida", PATH, page, "Sida", "content/evenemang/2021/norrlandskonferensen.md", .max = 0),
	END,
};

static const struct field image_fields[] = {
	PART(image, "fil", FILE, file, "Fil", "motet.jpg", .max = 0),
	PART(image, "alt", TEXT, alt, "Beskrivning", "Deltagare runt ett bord", .max = 0),
	PART(image, "foto", TEXT, photo, "Fotograf", "NNS", .max = 0),
	PART(image, "dekorativ", FLAG, decorative, "Dekorativ", "nej", .max = 0),
	END,
};

static const struct field contact_fields[] = {
	PART(contact, "namn", TEXT, name, "Namn", "Förbundets kansli", .max = 0),
	PART(contact, "roll", TEXT, role, "Roll", "Förbundschef", .max = 0),
	PART(contact, "epost", EMAIL, email, "E-post", "kansli@nnsfinsam.example", .max = 0),
	PART(contact, "telefon", TEXT, phone, "Telefon", "", .max = 0),
	END,
};

static const struct field registration_fields[] = {
	PART(registration, "kravs", FLAG, needed, "Anmälan krävs", "ja", .max = 0),
	PART(registration, "lank", URL, link, "Länk", "https://nnsfinsam.example/anmalan", .max = 0),
	PART(registration, "epost", EMAIL, email, "E-post", "anmalan@nnsfinsam.example", .max = 0),
	PART(registration, "senast", DATE, latest, "Senast", "2021-10-29", .max = 0),
	PART(registration, "pris", TEXT, price, "Pris", "Kostnadsfritt", .max = 0),
	END,
};

static const struct field place_fields[] = {
	PART(place, "namn", TEXT, name, "Plats", "Hägglunds Arena", .max = 0),
	PART(place, "adress", TEXT, street, "Adress", "Örnsköldsvik", .max = 0),
	PART(place, "lank", URL, link, "Länk", "", .max = 0),
	END,
};

static const struct field period_fields[] = {
	PART(period, "start", DATE, start, "Från", "2021-03-01", .max = 0),
	PART(period, "slut", DATE, end, "Till", "2022-12-31", .max = 0),
	END,
};

static const struct field next_fields[] = {
	PART(next_meeting, "datum", DATE, day, "Datum", "2015-11-05", .max = 0),
	PART(next_meeting, "vard", TEXT, host, "Värd", "Samordningsförbundet Lycksele-Malå", .max = 0),
	END,
};

static const struct field board_fields[] = {
	PART(notice_board, "upp", DATE, up, "Anslaget sätts upp", "2021-10-26", .max = 0),
	PART(notice_board, "ned", DATE, down, "Anslaget tas ned", "2021-11-17", .max = 0),
	PART(notice_board, "forvaring", TEXT, archive, "Protokollet förvaras", "Förbundets kansli", .max = 0),
	END,
};

static const struct field decided_fields[] = {
	PART(decided, "organ", REFERENCE, body, "Organ", "medlemsmote", .list_id = LIST_BODIES),
	PART(decided, "datum", DATE, day, "Datum", "2019-11-14", .max = 0),
	PART(decided, "paragraf", TEXT, paragraph, "Paragraf", "\"7\"", .max = 0),
	END,
};

static const struct field follow_up_fields[] = {
	PART(follow_up, "nr", NUMBER, number, "Nummer", "1", .max = 0),
	PART(follow_up, "fraga", TEXT, question, "Fråga", "Ledarskap i samverkan", .max = 0),
	PART(follow_up, "ansvarig", TEXT, responsible, "Ansvarig", "Mikael Holmlund", .max = 0),
	PART(follow_up, "aterrapport", TEXT, report, "Återrapporteras", "Nätverksmötet 2015", .max = 0),
	PART(follow_up, "lage", CHOICE, state, "Läge", "fokus", .choices = question_choices),
	END,
};

static const struct field menu_fields[] = {
	PART(menu_place, "plats", TEXT, place, "Plats", "om", .max = 0),
	PART(menu_place, "ordning", NUMBER, order, "Ordning", "1", .max = 0),
	END,
};

static const struct field term_fields[] = {
	PART(period, "fran", DATE, start, "Från", "2021-01-01", .max = 0),
	PART(period, "till", DATE, end, "Till", "2022-12-31", .max = 0),
	END,
};

static const struct field fields[] = {
	FIELD("titel", TEXT, ALL, ALL, title, "Titel", "Brev från styrelsen 24 augusti 2023", .max = 120),
	FIELD("datum", DATE, ALL, ALL & ~(PAGE | ASSOCIATION), date, "Datum", "2023-08-24", .max = 0),
	FIELD("ingress", TEXT, ALL, LETTER | EXAMPLE | NEWS | EVENT, lead, "Ingress", "Styrelsen har planerat hösten.", .max = 300),
	FIELD("slug", SLUG, ALL, 0, slug, "Adressdel", "hostens-arbete", .max = 0),
	FIELD("status", CHOICE, ALL, 0, status, "Status", "utkast", .choices = status_choices),
	FIELD("publicera_fran", DATE, ALL, 0, publish_from, "Publiceras från", "2023-08-25", .max = 0),
	FIELD("avpublicera", DATE, ALL, 0, unpublish, "Avpubliceras", "2024-08-25", .max = 0),
	FIELD("granskad", DATE, ALL, EXAMPLE, reviewed, "Granskad", "2025-06-01", .max = 0),
	FIELD("amnen", REFERENCE, ALL, 0, subjects, "Ämnen", "finansiering", .list = true, .list_id = LIST_SUBJECTS),
	FIELD("arende", REFERENCE, ALL, 0, matters, "Ärenden", "tjanstemannastod", .list = true, .list_id = LIST_MATTERS),
	FIELD("forbund", ASSOCIATION, ALL, EXAMPLE, associations, "Förbund", "ornskoldsvik", .list = true),
	FIELD("lan", REFERENCE, ALL, ASSOCIATION, counties, "Län", "vasternorrland", .list = true, .list_id = LIST_COUNTIES),
	FIELD("bilagor", MAP, ALL, 0, attachments, "Bilagor", "", .list = true, .fields = attachment_fields, .size = sizeof(struct attachment)),
	FIELD("relaterat", PATH, ALL, 0, related, "Relaterat", "content/protokoll/2021/styrelse-2021-03-25.md", .list = true),
	FIELD("omdirigera_fran", ADDRESS, ALL, 0, redirects, "Gamla adresser", "/brev/augusti.aspx", .list = true),
	FIELD("kortadress", SLUG, ALL, 0, short_address, "Kortadress", "brev-augusti", .max = 0),
	FIELD("diarienummer", TEXT, ALL, 0, registry_number, "Diarienummer", "2021/12", .max = 0),
	FIELD("ansvarig", TEXT, ALL, 0, responsible, "Ansvarig", "NNS kansli", .max = 0),
	FIELD("noindex", FLAG, ALL, 0, noindex, "Döljs för sökmotorer", "ja", .max = 0),
	FIELD("bild", MAP, ALL, 0, image, "Bild", "", .fields = image_fields, .size = sizeof(struct image)),
	FIELD("mote_datum", DATE, LETTER, LETTER, meeting, "Möte", "2023-08-17", .max = 0),
	FIELD("organ", REFERENCE, LETTER | PROTOCOL | NOTES | NOTICE, PROTOCOL, body_id, "Organ", "styrelse", .list_id = LIST_BODIES),
	FIELD("natverk", REFERENCE, NOTES, 0, network, "Nätverk", "norrland", .list_id = LIST_NETWORKS),
	FIELD("avsandare", PERSON, LETTER, LETTER, sender, "Avsändare", "", .max = 0),
	FIELD("till", TEXT, LETTER, 0, to, "Till", "NNS medlemmar", .max = 0),
	FIELD("protokoll", PATH, LETTER, 0, protocol_path, "Protokoll", "content/protokoll/2021/styrelse-2021-03-25.md", .max = 0),
	FIELD("nasta_mote", DATE, LETTER, 0, next.day, "Nästa möte", "2023-09-13", .max = 0),
	FIELD("nasta_mote", MAP, NOTES, 0, next, "Nästa möte", "", .fields = next_fields, .size = sizeof(struct next_meeting)),
	FIELD("svar_senast", DATE, LETTER | NOTICE, 0, reply_by, "Svar senast", "2021-10-25", .max = 0),
	FIELD("svar_till", EMAIL, LETTER | NOTICE, 0, reply_to, "Svar till", "kansli@nnsfinsam.example", .max = 0),
	FIELD("starttid", CLOCK, PROTOCOL | NOTICE | NOTES, 0, starts, "Börjar", "8.30", .max = 0),
	FIELD("sluttid", CLOCK, PROTOCOL | NOTICE | NOTES, 0, ends, "Slutar", "11.40", .max = 0),
	FIELD("plats", MAP, PROTOCOL | NOTES | NOTICE | EVENT, 0, place, "Plats", "", .shorthand = true, .fields = place_fields, .size = sizeof(struct place)),
	FIELD("form", CHOICE, PROTOCOL | NOTES | NOTICE | EVENT, 0, form, "Form", "digitalt", .choices = form_choices),
	FIELD("paragrafer", SPAN, PROTOCOL, 0, paragraphs, "Paragrafer", "60–73", .max = 0),
	FIELD("ordforande", TEXT, PROTOCOL, 0, chair, "Ordförande", "Carolina Sondell", .max = 0),
	FIELD("sekreterare", TEXT, PROTOCOL, 0, secretary, "Sekreterare", "Pär Eriksson", .max = 0),
	FIELD("justerare", PERSON, PROTOCOL, PROTOCOL, adjusters, "Justerare", "Jan-Olov Häggström", .list = true),
	FIELD("narvarande", ATTENDANCE, PROTOCOL | NOTES, PROTOCOL, present, "Närvarande", "", .max = 0),
	FIELD("franvarande", PERSON, PROTOCOL | NOTES, 0, absent, "Frånvarande", "", .list = true),
	FIELD("justerat", DATE, PROTOCOL, 0, adjusted, "Justerat", "2021-10-26", .max = 0),
	FIELD("anslag", MAP, PROTOCOL, 0, board, "Anslag", "", .fields = board_fields, .size = sizeof(struct notice_board)),
	FIELD("omedelbart_justerade", TEXT, PROTOCOL, 0, at_once, "Omedelbart justerade", "§ 65", .list = true),
	FIELD("original", FILE, PROTOCOL, 0, original, "Undertecknat original", "protokoll.pdf", .max = 0),
	FIELD("vid_pennan", TEXT, NOTES, 0, writer, "Vid pennan", "Gunilla Kaev", .max = 0),
	FIELD("uppfoljning", MAP, NOTES, 0, follow_ups, "Uppföljning", "", .list = true, .fields = follow_up_fields, .size = sizeof(struct follow_up)),
	FIELD("lank", URL, NOTICE, 0, online, "Möteslänk", "https://nnsfinsam.example/mote", .max = 0),
	FIELD("dagordning", TEXT, NOTICE, 0, agenda, "Dagordning", "Mötets öppnande", .list = true),
	FIELD("anmalan", MAP, NOTICE | EVENT, 0, registration, "Anmälan", "", .fields = registration_fields, .size = sizeof(struct registration)),
	FIELD("motioner_senast", DATE, NOTICE, 0, motions_by, "Motioner senast", "2021-10-21", .max = 0),
	FIELD("start", DATE, EVENT, 0, start, "Börjar", "2021-11-11", .max = 0),
	FIELD("slut", DATE, EVENT, 0, end, "Slutar", "2021-11-12", .max = 0),
	FIELD("vecka", WEEK, EVENT, 0, week, "Vecka", "2021-V47", .max = 0),
	FIELD("typ", CHOICE, EVENT, 0, type, "Typ", "konferens", .choices = event_choices),
	FIELD("arrangorer", ASSOCIATION, EVENT, 0, organisers, "Arrangörer", "ornskoldsvik", .list = true),
	FIELD("malgrupp", REFERENCE, EVENT | EXAMPLE, EXAMPLE, audience, "Målgrupp", "unga", .list = true, .list_id = LIST_GROUPS),
	FIELD("kontakt", MAP, EVENT | EXAMPLE, EXAMPLE, contact, "Kontakt", "", .fields = contact_fields, .size = sizeof(struct contact)),
	FIELD("serie", TEXT, EVENT, 0, series, "Serie", "Norrlandskonferensen", .max = 0),
	FIELD("installt", FLAG, EVENT, 0, cancelled, "Inställt", "ja", .max = 0),
	FIELD("sandning", URL, EVENT, 0, stream, "Sändning", "https://nnsfinsam.example/sandning", .max = 0),
	FIELD("inriktning", CHOICE, EXAMPLE, EXAMPLE, direction, "Inriktning", "individinriktad", .choices = direction_choices),
	FIELD("parter", CHOICE, EXAMPLE, EXAMPLE, partners, "Parter", "kommun", .list = true, .choices = partner_choices),
	FIELD("tema", REFERENCE, EXAMPLE, EXAMPLE, themes, "Teman", "ledning", .list = true, .list_id = LIST_THEMES),
	FIELD("laget", CHOICE, EXAMPLE, 0, state, "Läget", "pagaende", .choices = state_choices),
	FIELD("period", MAP, EXAMPLE, 0, period, "Period", "", .fields = period_fields, .size = sizeof(struct period)),
	FIELD("finansiering", TEXT, EXAMPLE, 0, funding, "Finansiering", "Samordningsförbundet", .max = 0),
	FIELD("resultat_kort", TEXT, EXAMPLE, 0, short_result, "Resultat i korthet", "Halverad väntetid.", .max = 200),
	FIELD("underlag", CHOICE, EXAMPLE, 0, basis, "Underlag", "egen-uppfoljning", .choices = basis_choices),
	FIELD("deltagare", TEXT, EXAMPLE, 0, participants, "Deltagare", "219", .max = 0),
	FIELD("slag", CHOICE, DOCUMENT, 0, document_type, "Slag", "verksamhetsberattelse", .choices = type_choices),
	FIELD("avser_ar", NUMBER, DOCUMENT, 0, year, "Avser år", "2010", .max = 0),
	FIELD("utgiven", DATE, DOCUMENT, 0, issued, "Utgiven", "2011-03-18", .max = 0),
	FIELD("beslutad", MAP, DOCUMENT, 0, decided, "Beslutad", "", .fields = decided_fields, .size = sizeof(struct decided)),
	FIELD("fil", FILE, DOCUMENT, 0, file, "Fil", "berattelse.pdf", .max = 0),
	FIELD("kortnamn", TEXT, ASSOCIATION, 0, short_name, "Kortnamn", "VärNa", .max = 0),
	FIELD("kommuner", TEXT, ASSOCIATION, ASSOCIATION, municipalities, "Kommuner", "Nacka", .list = true),
	FIELD("medlem", FLAG, ASSOCIATION, 0, member, "Medlem i NNS", "ja", .max = 0),
	FIELD("webbplats", URL, ASSOCIATION, 0, website, "Webbplats", "https://forbundet.example", .max = 0),
	FIELD("epost", EMAIL, ASSOCIATION | PERSON, 0, email, "E-post", "kansli@forbundet.example", .max = 0),
	FIELD("telefon", TEXT, ASSOCIATION | PERSON, 0, phone, "Telefon", "", .max = 0),
	FIELD("orgnr", TEXT, ASSOCIATION, 0, organisation_number, "Organisationsnummer", "222000-2063", .max = 0),
	FIELD("stoppa_valdet", FLAG, ASSOCIATION, 0, stop_violence, "Deltar i Stoppa våldet", "ja", .max = 0),
	FIELD("roll", TEXT, PERSON, 0, role, "Roll", "Ordförande", .max = 0),
	FIELD("parti", TEXT, PERSON, 0, party, "Parti", "s", .max = 0),
	FIELD("kontakt_lan", REFERENCE, PERSON, 0, contact_counties, "Kontaktperson för", "stockholm", .list = true, .list_id = LIST_COUNTIES),
	FIELD("period", MAP, PERSON, 0, period, "Period", "", .fields = term_fields, .size = sizeof(struct period)),
	FIELD("meny", MAP, PAGE, 0, menu, "Meny", "", .fields = menu_fields, .size = sizeof(struct menu_place)),
	END,
};
// clang-format on

const struct kind_entry *
kind_entry(enum kind kind)
{
	return &kind_table[kind];
}

bool
kind_of_id(struct str id, enum kind *out)
{
	for (int i = 0; i < KINDS; i++) {
		if (str_eq(kind_table[i].id, id)) {
			*out = (enum kind)i;
			return true;
		}
	}
	return false;
}

const struct field *
schema_fields(void)
{
	return fields;
}

struct str
schema_choice_name(const struct field *f, struct str id)
{
	for (const struct choice_word *c = f->choices; c && c->id.n; c++)
		if (str_eq(c->id, id))
			return c->name;
	return id;
}
