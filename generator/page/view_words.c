// SPDX-License-Identifier: EUPL-1.2
// The vocabulary: names of the page's own, and the keys of the schema with what is made of them.
// It is a contract with themes: names are added, never changed.
#include "page/view.h"

#include <stdlib.h>

static const struct template_word own[] = {
	{S_INIT("webbplatsen"), false,
		S_INIT("den här webbplatsen: namn, kortnamn, beskrivning, ansvarig, epost, "
		       "rapportera, "
		       "startsida, flode, kalender, version")},
	{S_INIT("namn"), true, S_INIT("ett namn: webbplatsens eller en persons")},
	{S_INIT("beskrivning"), true,
		S_INIT("sidans beskrivning för sökmotorer; i ett program: beskrivningarna av en "
		       "punkt")},
	{S_INIT("rapportera"), true, S_INIT("adress dit fel på sidan anmäls")},
	{S_INIT("startsida"), false, S_INIT("startsidans adress")},
	{S_INIT("flode"), false, S_INIT("adressen till flödet med allt nytt")},
	{S_INIT("version"), true,
		S_INIT("på startsidan: programmet, den byggda versionens id i git, och dess dag")},
	{S_INIT("meny"), false, S_INIT("huvudmenyn: titel, adress, har, inom")},
	{S_INIT("sidfot"), false, S_INIT("länkarna i sidfoten: titel, adress, har")},
	{S_INIT("har"), true, S_INIT("länken leder till just den här sidan")},
	{S_INIT("inom"), true, S_INIT("sidan ligger under länkens adress")},
	{S_INIT("brodsmulor"), false, S_INIT("vägen hit från startsidan: titel, adress")},
	{S_INIT("flikar"), false, S_INIT("listor bredvid den här: titel, adress, har")},
	{S_INIT("floden"), false, S_INIT("flöden för den här sidan: titel, adress")},
	{S_INIT("sidtitel"), false, S_INIT("sidans namn i webbläsarens flik")},
	{S_INIT("rubrik"), false, S_INIT("sidans rubrik")},
	{S_INIT("rubrik_delbar"), false,
		S_INIT("sidans rubrik, med platser där långa ord kan delas")},
	{S_INIT("organ_delbar"), true,
		S_INIT("organet som beslutade, med platser där långa ord kan delas")},
	{S_INIT("titel_delbar"), true, S_INIT("titeln, med platser där långa ord kan delas")},
	{S_INIT("kanonisk"), false,
		S_INIT("sidans fullständiga adress; på en flyttad sida den nya")},
	{S_INIT("stilmall"), false, S_INIT("stilmallens adress")},
	{S_INIT("ikon"), true, S_INIT("ikonens adress")},
	{S_INIT("skript"), true, S_INIT("skriptets adress, om temat har något")},
	{S_INIT("dold"), false, S_INIT("sidan ska inte finnas i sökmotorer")},
	{S_INIT("mal"), true, S_INIT("dit en flyttad sida leder")},
	{S_INIT("grupper"), true, S_INIT("listor med rubrik: titel, id, adress, antal, kort")},
	{S_INIT("kort"), true, S_INIT("dokumenten i en grupp, se kort-namnen")},
	{S_INIT("antal"), true, S_INIT("hur många")},
	{S_INIT("titel"), true, S_INIT("titel")},
	{S_INIT("adress"), true, S_INIT("adress")},
	{S_INIT("id"), true, S_INIT("namn som ankare")},
	{S_INIT("etikett"), true,
		S_INIT("vad det är för slag: organ, typ eller nätverk; i ett protokoll "
		       "paragrafen")},
	{S_INIT("kommuner_text"), true, S_INIT("kommunerna i en mening")},
	{S_INIT("lan_text"), true, S_INIT("länen i en mening")},
	{S_INIT("kontakt_lan_text"), true,
		S_INIT("länen som personen är kontakt för, i en mening")},
	{S_INIT("forbund_text"), true, S_INIT("förbundens kortnamn i en mening")},
	{S_INIT("ort"), true, S_INIT("platsens namn")},
	{S_INIT("veckodag"), true, S_INIT("veckodagen, för det i kalendariet som varar en dag")},
	{S_INIT("klockan"), true, S_INIT("när på dagen, för det som har en tid")},
	{S_INIT("sista_dag"), true, S_INIT("kortet är en sista dag: att anmäla sig, att svara")},
	{S_INIT("kommande"), true,
		S_INIT("det som inte har varit, månad för månad: titel, id, antal, kort")},
	{S_INIT("kalender"), true, S_INIT("adressen till kalendern som man prenumererar på (ics)")},
	{S_INIT("kalenderfil"), true,
		S_INIT("adressen till kalenderfilen (ics) för evenemanget eller mötet")},
	{S_INIT("punktfil"), true, S_INIT("adressen till kalenderfilen (ics) för punkten")},
	{S_INIT("publicerad"), true, S_INIT("dag då dokumentet först checkades in")},
	{S_INIT("publicerad_iso"), true, S_INIT("samma dag, ÅÅÅÅ-MM-DD")},
	{S_INIT("andrad"), true, S_INIT("dag då dokumentet senast ändrades")},
	{S_INIT("andrad_iso"), true, S_INIT("samma dag, ÅÅÅÅ-MM-DD")},
	{S_INIT("dagar_text"), true, S_INIT("dagen, eller dagarna för ett evenemang")},
	{S_INIT("sort"), true, S_INIT("dokumentets sort, med ord")},
	{S_INIT("bildadress"), true, S_INIT("adressen till dokumentets bild")},
	{S_INIT("bildbredd"), true, S_INIT("bildens bredd i bildpunkter, om den är känd")},
	{S_INIT("bildhojd"), true, S_INIT("bildens höjd i bildpunkter, om den är känd")},
	{S_INIT("innehallsforteckning"), true,
		S_INIT("rubrikerna på nivå två, när de är minst tre: titel, id")},
	{S_INIT("innehall"), true, S_INIT("brödtexten")},
	{S_INIT("protokollet"), true, S_INIT("protokollet från mötet, som kort")},
	{S_INIT("brevet"), true, S_INIT("brevet från mötet, som kort")},
	{S_INIT("kallelsen"), true, S_INIT("kallelsen till mötet, som kort")},
	{S_INIT("foregaende"), true, S_INIT("föregående protokoll från samma organ, som kort")},
	{S_INIT("nasta"), true, S_INIT("nästa protokoll från samma organ, som kort")},
	{S_INIT("inledning"), true, S_INIT("text före paragraferna eller programmet")},
	{S_INIT("fotnoter"), true, S_INIT("fotnoterna i ett protokoll eller program")},
	{S_INIT("avslutning"), true, S_INIT("text efter programmet")},
	{S_INIT("paragraflista"), true,
		S_INIT("paragraferna: etikett, titel, titel_html, id, underpunkt, har_beslut, "
		       "delar")},
	{S_INIT("underpunkt"), true, S_INIT("paragrafen är en del av en annan")},
	{S_INIT("har_beslut"), true, S_INIT("paragrafen innehåller beslut")},
	{S_INIT("delar"), true,
		S_INIT("delarna av en paragraf: prosa, beslut, forslag eller reservation; html, "
		       "nummer")},
	{S_INIT("prosa"), true, S_INIT("delen är löpande text")},
	{S_INIT("beslut"), true, S_INIT("delen är ett beslut")},
	{S_INIT("forslag"), true, S_INIT("delen är ett förslag till beslut")},
	{S_INIT("reservation"), true, S_INIT("delen är en reservation")},
	{S_INIT("html"), true, S_INIT("delens text")},
	{S_INIT("nummer"), true, S_INIT("beslutets nummer, när paragrafen har flera")},
	{S_INIT("programrubrik"), true, S_INIT("programmets rubrik, som den är skriven")},
	{S_INIT("program_id"), true, S_INIT("programrubrikens id, för länkar till den")},
	{S_INIT("dagar"), true,
		S_INIT("programmets dagar: id, titel, datum_iso, anmarkning, poster")},
	{S_INIT("anmarkning"), true, S_INIT("text före dagens första punkt")},
	{S_INIT("poster"), true,
		S_INIT("punkterna: id, tid, sluttid, titel, titel_html, medverkande, beskrivning, "
		       "paus, fortsattning, punktfil")},
	{S_INIT("titel_html"), true,
		S_INIT("punktens eller paragrafens titel, när den har länkar eller markeringar")},
	{S_INIT("tid"), true, S_INIT("klockslag")},
	{S_INIT("tid_iso"), true, S_INIT("klockslaget som datum och tid")},
	{S_INIT("sluttid_iso"), true, S_INIT("sluttiden som datum och tid")},
	{S_INIT("medverkande"), true, S_INIT("namn, kanske med länk")},
	{S_INIT("paus"), true, S_INIT("punkten är en paus")},
	{S_INIT("fortsattning"), true, S_INIT("punkten är en fortsättning (forts.)")},
	{S_INIT("fortsatter_id"), true, S_INIT("id för den punkt som fortsätter")},
	{S_INIT("fortsatter_nar"), true, S_INIT("när den punkt som fortsätter började")},
	{S_INIT("alla"), true, S_INIT("närvarande utan indelning")},
	{S_INIT("beslutande"), true, S_INIT("närvarande som beslutar")},
	{S_INIT("ersattare"), true, S_INIT("närvarande ersättare")},
	{S_INIT("ovriga"), true, S_INIT("övriga närvarande")},
	{S_INIT("organisation"), true, S_INIT("personens organisation")},
	{S_INIT("galler"), true, S_INIT("den del av mötet som någon var med på")},
	{S_INIT("urval"), true, S_INIT("delar av listan: titel, adress, har")},
	{S_INIT("moten"), true, S_INIT("beslut möte för möte: organ, datum, adress, besluten")},
	{S_INIT("besluten"), true,
		S_INIT("besluten: id, etikett, titel, adress, nummer, texter, arenden")},
	{S_INIT("texter"), true, S_INIT("beslutets meningar")},
	{S_INIT("arenden"), true, S_INIT("ärenden som dokumentet eller beslutet hör till")},
	{S_INIT("steg"), true,
		S_INIT("ärendets dokument i tur och ordning, som kort med besluten")},
	{S_INIT("arendelista"), true,
		S_INIT("alla ärenden: titel, adress, antal, antal_beslut, datum")},
	{S_INIT("antal_beslut"), true, S_INIT("hur många beslut")},
	{S_INIT("fragelista"), true,
		S_INIT("frågor att följa upp, efter läge: titel, id, antal, fragor")},
	{S_INIT("fragor"), true, S_INIT("frågorna: fraga, ansvarig, aterrapport, motet")},
	{S_INIT("motet"), true, S_INIT("anteckningarna från mötet, som kort")},
	{S_INIT("start_brev"), true, S_INIT("startsidan: senaste brevet")},
	{S_INIT("start_kommande"), true, S_INIT("startsidan: kommande evenemang")},
	{S_INIT("start_protokoll"), true, S_INIT("startsidan: senaste protokollen")},
	{S_INIT("start_exempel"), true, S_INIT("startsidan: nya exempel")},
	{S_INIT("start_nyheter"), true, S_INIT("startsidan: nyheter")},
};

// Those of them that are lists.
static const struct str own_lists[] = {S_INIT("brodsmulor"), S_INIT("flikar"), S_INIT("floden"),
	S_INIT("grupper"), S_INIT("kort"), S_INIT("innehallsforteckning"), S_INIT("paragraflista"),
	S_INIT("delar"), S_INIT("dagar"), S_INIT("poster"), S_INIT("medverkande"),
	S_INIT("beskrivning"), S_INIT("anmarkning"), S_INIT("alla"), S_INIT("beslutande"),
	S_INIT("ersattare"), S_INIT("ovriga"), S_INIT("urval"), S_INIT("moten"), S_INIT("besluten"),
	S_INIT("texter"), S_INIT("arenden"), S_INIT("steg"), S_INIT("arendelista"),
	S_INIT("fragelista"), S_INIT("fragor"), S_INIT("kommande")};

struct words_list {
	struct arena *arena;
	struct template_word *items;
	size_t n, cap;
};

static void
add(struct words_list *list, struct str name, struct str meaning)
{
	struct template_word w = {name, true, meaning};
	ARENA_PUSH(list->arena, list, w);
}

static void
add_fields(struct words_list *list, const struct field *fields)
{
	for (const struct field *f = fields; f->key.n; f++) {
		add(list, f->key, f->label);
		if (f->type == FIELD_DATE)
			add(list, str_join(list->arena, f->key, S("_iso")),
				S("samma dag, ÅÅÅÅ-MM-DD"));
		if (f->list)
			add(list, str_join(list->arena, f->key, S("_finns")),
				S("finns det några?"));
		if (f->list && f->type != FIELD_MAP && f->type != FIELD_PERSON)
			add(list, str_join(list->arena, f->key, S("_text")),
				S("listan i en mening"));
		if (f->type == FIELD_MAP)
			add_fields(list, f->fields);
	}
}

// By name; a name of the page's own comes before the same name from the schema.
static int
by_name(const void *x, const void *y)
{
	const struct template_word *a = x, *b = y;
	int order = str_cmp(a->name, b->name);
	return order ? order : (int)a->optional - (int)b->optional;
}

const struct template_word *
view_words(struct arena *a, size_t *n)
{
	struct words_list list = {.arena = a};
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		ARENA_PUSH(a, &list, own[i]);
	for (size_t i = 0; i < sizeof own_lists / sizeof *own_lists; i++)
		add(&list, str_join(a, own_lists[i], S("_finns")), S("finns det några?"));
	add_fields(&list, schema_fields());
	qsort(list.items, list.n, sizeof *list.items, by_name);
	*n = 0;
	for (size_t i = 0; i < list.n; i++)
		if (!*n || !str_eq(list.items[*n - 1].name, list.items[i].name))
			list.items[(*n)++] = list.items[i];
	return list.items;
}
