// SPDX-License-Identifier: EUPL-1.2
// The site as a whole and its theme: codes S and T.
#include "base/diag_table.h"

const struct diag_entry diag_words_site[DIAG_CODES] = {
	[DIAG_NO_SITE_FILE] = {S_INIT("S01"), DIAG_ERROR,
		S_INIT("filen site.yaml saknas överst i arkivet"),
		S_INIT("Lägg site.yaml överst, bredvid mapparna content/ och themes/."),
		S_INIT("site.yaml innehåller webbplatsens namn, adress, organ, län, ämnen och "
		       "menyer. Utan den går det inte att bygga. Den ska ligga överst i arkivet, "
		       "bredvid mapparna content/ och themes/.\n\nFel:   content/site.yaml\nRätt:  "
		       "site.yaml")},
	[DIAG_SAME_ADDRESS] = {S_INIT("S02"), DIAG_ERROR,
		S_INIT("får adressen {a}, som redan används av {b}"),
		S_INIT("Har du kopierat en fil? Byt titel eller datum i kopian, eller lägg till "
		       "slug: med ett annat ord."),
		S_INIT("Två dokument kan inte ha samma adress. Ett protokoll får sin av organ och "
		       "datum, ett brev av datum, en sida och ett förbund av filens namn, och "
		       "övriga av titeln. Med nyckeln slug går det att välja ett annat "
		       "ord.\n\nFel:   två nyheter samma dag med titel: Nytt år\nRätt:  slug: "
		       "nytt-ar-pa-kansliet (i den ena)")},
	[DIAG_REDIRECT] = {S_INIT("S03"), DIAG_ERROR,
		S_INIT("kan inte flyttas hit: adressen {a} används redan av {b}"),
		S_INIT("Ta bort raden, eller välj en annan adress."),
		S_INIT("En gammal adress kan bara leda till en ny, och bara om ingen sida redan "
		       "har adressen.\n\nFel:   omdirigera_fran: /brev/ (där listan över brev "
		       "redan finns)\nRätt:  omdirigera_fran: /dokument/brev.aspx")},
	[DIAG_MENU_LENGTH] = {S_INIT("S04"), DIAG_ERROR,
		S_INIT("har {a} val; fler än {b} får inte plats"),
		S_INIT("Ta bort val, eller flytta dem till sidfoten."),
		S_INIT("Huvudmenyn har högst sju val, så att den går att överblicka. Det som inte "
		       "får plats kan stå i sidfoten eller på en sida som menyn leder "
		       "till.\n\nFel:   åtta rader med titel och adress under meny:\nRätt:  sju "
		       "under meny: och resten under sidfot:")},
	[DIAG_NO_THEME] = {S_INIT("S05"), DIAG_ERROR,
		S_INIT("temat ”{a}” finns inte i mappen themes/"),
		S_INIT("Rätta tema: i site.yaml, eller lägg till mappen."),
		S_INIT("tema: i site.yaml ska vara namnet på en mapp i themes/. I mappen ska filen "
		       "theme.yaml och mappen templates/ finnas.\n\nFel:   tema: NNS\nRätt:  tema: "
		       "nnsfinsam")},
	[DIAG_BASE_URL] = {S_INIT("S06"), DIAG_ERROR,
		S_INIT("ska vara en adress som börjar med https:// och bara har vanliga tecken"),
		S_INIT("Skriv hela adressen, till exempel https://nnsfinsam.example/"),
		S_INIT("Webbplatsens adress behövs i flöden, i sitemap.xml och i inställningarna "
		       "för "
		       "webbservern. Den skrivs i sin helhet. Efter värdens namn får den ha en "
		       "sökväg av a–z, siffror, bindestreck, punkt, understreck och "
		       "snedstreck.\n\nFel:   adress: "
		       "www.nnsfinsam.example\nRätt:  adress: https://www.nnsfinsam.example/")},
	[DIAG_TWO_SPELLINGS] = {S_INIT("S07"), DIAG_ERROR,
		S_INIT("”{a}” och ”{b}” är samma nyckel"),
		S_INIT("Flytta ihop värdena till den ena och ta bort den andra."),
		S_INIT("Nycklar kan skrivas med eller utan å, ä och ö: malgrupp och målgrupp är "
		       "samma nyckel. Därför får bara en av dem stå i dokumentet.\n\nFel:\n\n    "
		       "malgrupp: [unga]\n    målgrupp: [foraldrar]\n\nRätt:  malgrupp: [unga, "
		       "foraldrar]")},
	[DIAG_ADDRESS_LOST] = {S_INIT("S08"), DIAG_ERROR, S_INIT("gör att {a} försvinner{b}"),
		S_INIT("Låt den gamla adressen leda till en sida som finns: skriv den i "
		       "omdirigera_fran i ett dokument, eller under omdirigeringar i site.yaml."),
		S_INIT("En adress som har publicerats kan stå i brev, bokmärken och på andra "
		       "webbplatser. Därför får den inte bara försvinna. Har sidan fått en ny "
		       "adress skriver du den gamla i dokumentet, så kommer besökaren rätt. Ska "
		       "sidan inte synas längre skriver du avpublicera: i stället för status: "
		       "utkast, så får besökaren veta det. Är det ändå meningen att adressen ska "
		       "försvinna byggs webbplatsen en gång med --allow-lost.\n\nFel:   titel: "
		       "Ny titel\nRätt:  titel: Ny titel\n       omdirigera_fran: "
		       "[/exempel/gammal-titel/]")},
	[DIAG_DOCUMENT_LOST] = {S_INIT("S09"), DIAG_ERROR,
		S_INIT("finns inte längre, och då försvinner {a}"),
		S_INIT("Lägg tillbaka filen och skriv avpublicera: {b} i den. Har en annan sida "
		       "tagit över skriver du den gamla adressen i omdirigera_fran i den sidans "
		       "fil."),
		S_INIT("En sida som har publicerats tas inte bort genom att filen tas bort, för "
		       "då leder gamla länkar ingenstans. Behåll filen och skriv från vilken dag "
		       "sidan ska vara borta. Då försvinner den ur listor och flöden, och på "
		       "adressen står att innehållet inte längre är publicerat. Är det ändå "
		       "meningen att adressen ska försvinna byggs webbplatsen en gång med "
		       "--allow-lost.\n\nFel:   git rm content/exempel/torget.md\nRätt:  "
		       "avpublicera: 2025-12-31 (i filen)")},
	[DIAG_FILE_LOST] = {S_INIT("S10"), DIAG_WARNING,
		S_INIT("publiceras inte längre; länkar till {a} slutar att fungera"),
		S_INIT("Ska filen vara kvar: lägg tillbaka den, eller länka till den igen. Har "
		       "den ersatts: skriv {a} i omdirigera_fran i det dokument som hör till den "
		       "nya."),
		S_INIT("En fil publiceras bara om ett publicerat dokument länkar till den eller "
		       "nämner den i ett fält. Den här har funnits på webbplatsen, och andra kan "
		       "ha länkat till den.\n\nFel:   fil: budget-ny.pdf\nRätt:  fil: "
		       "budget-ny.pdf\n       omdirigera_fran: [/filer/dokument/budget.pdf]")},
	[DIAG_REDIRECT_CHAIN] = {S_INIT("S11"), DIAG_ERROR,
		S_INIT("är också en gammal adress, som leder vidare till {a}"),
		S_INIT("Låt raden leda direkt till {a}"),
		S_INIT("En gammal adress ska leda direkt till sidan som den heter nu, inte till "
		       "en annan gammal adress.\n\nFel:   {fran: /a/, till: /b/} och {fran: /b/, "
		       "till: /c/}\nRätt:  {fran: /a/, till: /c/} och {fran: /b/, till: /c/}")},
	[DIAG_REDIRECT_LOOP] = {S_INIT("S12"), DIAG_ERROR, S_INIT("leder runt i en ring: {a}"),
		S_INIT("Ta bort en av raderna, eller låt den leda till en sida som finns."),
		S_INIT("Leder en gammal adress till en annan, och den tillbaka till den första, "
		       "kommer besökaren aldrig fram.\n\nFel:   {fran: /a/, till: /b/} och {fran: "
		       "/b/, till: /a/}\nRätt:  {fran: /a/, till: /protokoll/}")},
	[DIAG_TEMPLATE_SYNTAX] = {S_INIT("T01"), DIAG_ERROR, S_INIT("går inte att tolka: {a}"),
		S_INIT("Jämför med mallarna i themes/."),
		S_INIT("Mallarna skrivs i Mustache: {{namn}}, {{#lista}} … {{/lista}}, {{^tom}} … "
		       "{{/tom}} och {{>del}}.\n\nFel:   <h1>{{titel}</h1>\nRätt:  "
		       "<h1>{{titel}}</h1>")},
	[DIAG_TEMPLATE_NAME] = {S_INIT("T02"), DIAG_ERROR, S_INIT("namnet ”{a}” finns inte{b}"),
		S_INIT("Se alla namn med: anslag explain templates"),
		S_INIT("Mallarna kan bara använda de namn som Anslag ger dem. Alla namn, och vad "
		       "de betyder, visas med anslag explain templates.\n\nFel:   "
		       "{{rubirk}}\nRätt:  {{rubrik}}")},
	[DIAG_TEMPLATE_MISSING] = {S_INIT("T03"), DIAG_ERROR,
		S_INIT("mallen ”{a}” finns inte i temat{b}"),
		S_INIT("Lägg till filen i temats mapp templates/."),
		S_INIT("Varje sorts sida har en mall med ett bestämt namn i temats mapp "
		       "templates/, och en mall kan ta in andra med {{>namn}} eller "
		       "{{<namn}}.\n\nFel:   {{>sidhuvud}}, när filen heter huvud.mustache\nRätt:  "
		       "{{>huvud}}")},
	[DIAG_TEMPLATE_OPEN] = {S_INIT("T04"), DIAG_ERROR, S_INIT("öppnas här men stängs aldrig"),
		S_INIT("Lägg till {a}"),
		S_INIT("Varje {{#namn}}, {{^namn}}, {{$namn}} och {{<namn}} ska stängas med "
		       "{{/namn}}.\n\nFel:   {{#bilagor}}<li>{{titel}}</li>\nRätt:  "
		       "{{#bilagor}}<li>{{titel}}</li>{{/bilagor}}")},
	[DIAG_TEMPLATE_VALUE] = {S_INIT("T05"), DIAG_ERROR,
		S_INIT("”{a}” har inget värde på den här sidan ({b})"),
		S_INIT("Se var namnet finns med: anslag explain templates"),
		S_INIT("Namnet finns, men inte på den sortens sida som mallen används för. Var "
		       "varje namn finns visas med anslag explain templates.\n\nFel:   "
		       "{{paragrafer}} i brev.mustache\nRätt:  {{paragrafer}} i "
		       "protokoll.mustache")},
	[DIAG_TEMPLATE_DEPTH] = {S_INIT("T06"), DIAG_ERROR,
		S_INIT("mallen tar in sig själv utan slut"),
		S_INIT("Ta bort kedjan av {{>…}} som leder tillbaka."),
		S_INIT("En mall som tar in sig själv måste göra det inom en sektion som till slut "
		       "är tom. Annars tar det aldrig slut.\n\nFel:   {{>meny}} överst i "
		       "meny.mustache\nRätt:  {{#under}}{{>meny}}{{/under}} i meny.mustache")},
	[DIAG_THEME_FILE] = {S_INIT("T07"), DIAG_ERROR,
		S_INIT("filen ”{a}” finns inte i mappen assets i temat{b}"),
		S_INIT("Rätta namnet, eller lägg till filen."),
		S_INIT("stilmall, ikon och skript i theme.yaml är namn på filer i temats mapp "
		       "assets/.\n\nFel:   stilmall: assets/stil.css\nRätt:  stilmall: stil.css")},
};
