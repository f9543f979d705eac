// SPDX-License-Identifier: EUPL-1.2
// The site as a whole and its theme: codes S and T.
#include "base/diag_table.h"

const struct diag_entry diag_words_site[DIAG_CODES] = {
	[DIAG_NO_SITE_FILE] = {S_INIT("S01"), DIAG_ERROR,
		S_INIT("filen site.yaml saknas överst i arkivet"),
		S_INIT("Lägg site.yaml överst, bredvid mapparna content/ och themes/."),
		S_INIT("site.yaml innehåller webbplatsens namn, adress, organ, län, ämnen och "
		       "menyer. Utan den går det inte att bygga.")},
	[DIAG_SAME_ADDRESS] = {S_INIT("S02"), DIAG_ERROR,
		S_INIT("får adressen {a}, som redan används av {b}"),
		S_INIT("Har du kopierat en fil? Byt titel eller datum i kopian, eller lägg till "
		       "slug: med ett annat ord."),
		S_INIT("Två dokument kan inte ha samma adress. Ett protokoll får sin av organ och "
		       "datum, ett brev av datum, en sida och ett förbund av filens namn, och "
		       "övriga av titeln, om de inte har slug:.")},
	[DIAG_REDIRECT] = {S_INIT("S03"), DIAG_ERROR,
		S_INIT("kan inte flyttas hit: adressen {a} används redan av {b}"),
		S_INIT("Ta bort raden, eller välj en annan adress."),
		S_INIT("En gammal adress kan bara leda till en ny, och bara om ingen sida redan "
		       "har adressen.")},
	[DIAG_MENU_LENGTH] = {S_INIT("S04"), DIAG_ERROR,
		S_INIT("har {a} val; fler än {b} får inte plats"),
		S_INIT("Ta bort val, eller flytta dem till sidfoten."),
		S_INIT("Huvudmenyn har högst sju val, så att den går att överblicka.")},
	[DIAG_NO_THEME] = {S_INIT("S05"), DIAG_ERROR,
		S_INIT("temat ”{a}” finns inte i mappen themes/"),
		S_INIT("Rätta tema: i site.yaml, eller lägg till mappen."),
		S_INIT("tema: i site.yaml ska vara namnet på en mapp i themes/ med filen "
		       "theme.yaml och mappen templates/.")},
	[DIAG_BASE_URL] = {S_INIT("S06"), DIAG_ERROR,
		S_INIT("ska vara en adress som börjar med https://"),
		S_INIT("Skriv hela adressen, till exempel https://nnsfinsam.example/"),
		S_INIT("Webbplatsens adress behövs i flöden, i sitemap.xml och i länkar från andra "
		       "webbplatser.")},
	[DIAG_TWO_SPELLINGS] = {S_INIT("S07"), DIAG_ERROR,
		S_INIT("”{a}” och ”{b}” är samma nyckel"), S_INIT("Behåll den ena."),
		S_INIT("Nycklar kan skrivas med eller utan å, ä och ö (malgrupp, målgrupp), men "
		       "bara en gång.")},
	[DIAG_TEMPLATE_SYNTAX] = {S_INIT("T01"), DIAG_ERROR, S_INIT("går inte att tolka: {a}"),
		S_INIT("Jämför med mallarna i themes/."),
		S_INIT("Mallarna skrivs i Mustache: {{namn}}, {{#lista}} … {{/lista}}, {{^tom}} … "
		       "{{/tom}}, {{>del}}.")},
	[DIAG_TEMPLATE_NAME] = {S_INIT("T02"), DIAG_ERROR, S_INIT("namnet ”{a}” finns inte{b}"),
		S_INIT("Se alla namn med: anslag explain templates"),
		S_INIT("Mallarna kan bara använda de namn som Anslag ger dem. Listan skrivs ut av "
		       "anslag explain templates.")},
	[DIAG_TEMPLATE_MISSING] = {S_INIT("T03"), DIAG_ERROR,
		S_INIT("mallen ”{a}” finns inte i temat{b}"),
		S_INIT("Lägg till filen i temats mapp templates/."),
		S_INIT("Varje sorts sida har en mall med ett bestämt namn, och en mall kan ta in "
		       "andra med {{>namn}} eller {{<namn}}.")},
	[DIAG_TEMPLATE_OPEN] = {S_INIT("T04"), DIAG_ERROR, S_INIT("öppnas här men stängs aldrig"),
		S_INIT("Lägg till {a}"),
		S_INIT("Varje {{#namn}}, {{^namn}}, {{$namn}} och {{<namn}} ska stängas med "
		       "{{/namn}}.")},
	[DIAG_TEMPLATE_VALUE] = {S_INIT("T05"), DIAG_ERROR,
		S_INIT("”{a}” har inget värde på den här sidan ({b})"),
		S_INIT("Se var namnet finns med: anslag explain templates"),
		S_INIT("Namnet finns, men inte på den sortens sida som mallen används för.")},
	[DIAG_TEMPLATE_DEPTH] = {S_INIT("T06"), DIAG_ERROR,
		S_INIT("mallen tar in sig själv utan slut"),
		S_INIT("Ta bort kedjan av {{>…}} som leder tillbaka."),
		S_INIT("En mall som tar in sig själv måste stå inom en sektion som till slut är "
		       "tom.")},
	[DIAG_THEME_FILE] = {S_INIT("T07"), DIAG_ERROR,
		S_INIT("filen ”{a}” finns inte i mappen assets i temat{b}"),
		S_INIT("Rätta namnet, eller lägg till filen."),
		S_INIT("stilmall, ikon och skript i theme.yaml är namn på filer i temats mapp "
		       "assets/.")},
};
