// SPDX-License-Identifier: EUPL-1.2
// The fixed values of fields: what is written, and what visitors read.
#include "input/schema_table.h"

const struct choice_word form_choices[] = {
	{.id = S_INIT("digitalt"), .name = S_INIT("Digitalt")},
	{.id = S_INIT("fysiskt"), .name = S_INIT("På plats")},
	{.id = S_INIT("hybrid"), .name = S_INIT("På plats och digitalt")},
	{.id = S_INIT("")},
};

const struct choice_word status_choices[] = {
	{.id = S_INIT("publicerad"), .name = S_INIT("Publicerad")},
	{.id = S_INIT("utkast"), .name = S_INIT("Utkast")},
	{.id = S_INIT("")},
};

const struct choice_word event_choices[] = {
	{S_INIT("konferens"), S_INIT("Konferens"), S_INIT("Konferenser")},
	{S_INIT("temavecka"), S_INIT("Temavecka"), S_INIT("Temaveckor")},
	{S_INIT("utbildning"), S_INIT("Utbildning"), S_INIT("Utbildningar")},
	{S_INIT("medlemsmote"), S_INIT("Medlemsmöte"), S_INIT("Medlemsmöten")},
	{S_INIT("ordforandetraff"), S_INIT("Ordförandeträff"), S_INIT("Ordförandeträffar")},
	{S_INIT("manadstraff"), S_INIT("Månadsträff"), S_INIT("Månadsträffar")},
	{S_INIT("webbinarium"), S_INIT("Webbinarium"), S_INIT("Webbinarier")},
	{S_INIT("seminarium"), S_INIT("Seminarium"), S_INIT("Seminarier")},
	{.id = S_INIT("")},
};

const struct choice_word direction_choices[] = {
	{.id = S_INIT("individinriktad"), .name = S_INIT("Individinriktad insats")},
	{.id = S_INIT("strukturovergripande"), .name = S_INIT("Strukturövergripande insats")},
	{.id = S_INIT("")},
};

const struct choice_word partner_choices[] = {
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

const struct choice_word state_choices[] = {
	{.id = S_INIT("planerad"), .name = S_INIT("Planerad")},
	{.id = S_INIT("pagaende"), .name = S_INIT("Pågående")},
	{.id = S_INIT("avslutad"), .name = S_INIT("Avslutad")},
	{.id = S_INIT("permanentad"), .name = S_INIT("Permanentad")},
	{.id = S_INIT("")},
};

const struct choice_word basis_choices[] = {
	{.id = S_INIT("extern-utvardering"), .name = S_INIT("Extern utvärdering")},
	{.id = S_INIT("egen-uppfoljning"), .name = S_INIT("Egen uppföljning")},
	{.id = S_INIT("indikatorer"), .name = S_INIT("Indikatorer")},
	{.id = S_INIT("erfarenhet"), .name = S_INIT("Erfarenhet")},
	{.id = S_INIT("")},
};

const struct choice_word type_choices[] = {
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

const struct choice_word question_choices[] = {
	{.id = S_INIT("oppen"), .name = S_INIT("Öppen")},
	{.id = S_INIT("fokus"), .name = S_INIT("I fokus")},
	{.id = S_INIT("klar"), .name = S_INIT("Klar")},
	{.id = S_INIT("")},
};
