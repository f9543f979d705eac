// SPDX-License-Identifier: EUPL-1.2
// Names and words that may be misspelt, looked for on demand: code R.
#include "base/diag_table.h"

const struct diag_entry diag_words_spelling[DIAG_CODES] = {
	[DIAG_NAME_TWICE] = {S_INIT("R01"), DIAG_WARNING, S_INIT("skrivs även ”{a}”, {b}"),
		S_INIT("Skriv namnet likadant överallt. Är det två olika namn: lägg till paret "
		       "under namn_ok i site.yaml."),
		S_INIT("Två namn som är så lika är ofta samma namn med ett skrivfel. Det namn som "
		       "visas är det som förekommer mest sällan, men det kan vara det andra som är "
		       "fel.\n\n"
		       "Visas av anslag check --names. Heter två personer nästan likadant skriver "
		       "du "
		       "in båda namnen under namn_ok i site.yaml: - Anna Ek / Anne Ek\n\n"
		       "Fel:   Närvarande var Märit Wedin. Märith Wedin valdes.\n"
		       "Rätt:  Närvarande var Märit Wedin. Märit Wedin valdes.")},
	[DIAG_UNKNOWN_WORD] = {S_INIT("R02"), DIAG_WARNING,
		S_INIT("”{a}” finns inte i ordboken{b}"),
		S_INIT("Rätta stavningen. Är ordet rätt: lägg till det under ordlista i "
		       "site.yaml."),
		S_INIT("Varje okänt ord visas en gång, där det står först. Det som mest liknar ett "
		       "skrivfel visas först.\n\n"
		       "Visas av anslag check --spelling. Ett ord som är rätt skriver du in under "
		       "ordlista i site.yaml. Då godtas det också i sammansättningar: ”finsam” "
		       "räcker för ”finsammedel” och ”Finsam-arbetet”.\n\n"
		       "Fel:   Styrelsn går igenom protokolet.\n"
		       "Rätt:  Styrelsen går igenom protokollet.")},
	[DIAG_NAME_PAIR] = {S_INIT("R03"), DIAG_ERROR,
		S_INIT("är inte två namn med ett snedstreck emellan"),
		S_INIT("Skriv båda namnen på samma rad: Anna Ek / Anne Ek"),
		S_INIT("Under namn_ok i site.yaml står par av namn som liknar varandra men inte är "
		       "samma. anslag check --names säger då inget om dem.\n\n"
		       "Fel:   namn_ok:\n"
		       "         - Anna Ek\n"
		       "Rätt:  namn_ok:\n"
		       "         - Anna Ek / Anne Ek")},
};
