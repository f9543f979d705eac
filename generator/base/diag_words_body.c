// SPDX-License-Identifier: EUPL-1.2
// The text of a document, its links and its paragraphs: codes L, H and P.
#include "base/diag_table.h"

const struct diag_entry diag_words_body[DIAG_CODES] = {
	[DIAG_LINK_DOCUMENT] = {S_INIT("L01"), DIAG_ERROR,
		S_INIT("leder till ett dokument som inte finns{b}"),
		S_INIT("Kontrollera stavningen; sökvägen räknas från det här dokumentet."),
		S_INIT("Länkar till andra dokument skrivs som sökvägar från det egna dokumentet: "
		       "[protokollet](../../protokoll/2021/styrelse-2021-03-25.md).")},
	[DIAG_LINK_ANCHOR] = {S_INIT("L02"), DIAG_ERROR,
		S_INIT("pekar på rubriken ”#{a}”, som inte finns i {b}"),
		S_INIT("Kontrollera hur rubriken är skriven i {b}."),
		S_INIT("Delen efter # är en rubrik: gemener, a för å och ä, o för ö, bindestreck "
		       "för mellanslag. Paragrafer heter p60.")},
	[DIAG_LINK_FILE] = {S_INIT("L03"), DIAG_ERROR,
		S_INIT("leder till en fil som inte finns bredvid dokumentet{b}"),
		S_INIT("Lägg filen i samma mapp som dokumentet, eller rätta namnet."),
		S_INIT("Bilder och bilagor ligger i samma mapp som dokumentet (eller under den) "
		       "och länkas med sitt filnamn.")},
	[DIAG_FILE_TYPE] = {S_INIT("L07"), DIAG_ERROR,
		S_INIT("är en sorts fil som inte publiceras"),
		S_INIT("Gör om den till pdf, eller till en bild (jpg, png, webp)."),
		S_INIT("Bilagor kan vara dokument (pdf, docx, odt, xlsx, ods, csv, pptx, odp, "
		       "txt), bilder (jpg, jpeg, png, webp, avif, gif), ljud och film (mp3, m4a, "
		       "mp4, vtt), kalenderfiler (ics) och arkiv (zip). Andra sorter, som html och "
		       "svg, kan innehålla program som körs hos besökaren.")},
	[DIAG_LINK_OUTSIDE] = {S_INIT("L04"), DIAG_ERROR, S_INIT("leder ut ur content/"),
		S_INIT("Länka bara till dokument under content/."),
		S_INIT("En länk kan bara leda till det som publiceras.")},
	[DIAG_LINK_ADDRESS] = {S_INIT("L05"), DIAG_ERROR,
		S_INIT("leder till en adress som inte finns på webbplatsen{b}"),
		S_INIT("Kontrollera adressen, eller länka till dokumentets .md-fil."),
		S_INIT("Adresser som börjar med / ska finnas på den här webbplatsen. Länka hellre "
		       "till dokumentets fil: då följer länken med om adressen ändras.")},
	[DIAG_LINK_UNPUBLISHED] = {S_INIT("L06"), DIAG_ERROR,
		S_INIT("leder till ett dokument som inte är publicerat"),
		S_INIT("Ta bort länken, eller publicera det andra dokumentet först."),
		S_INIT("Utkast, ojusterade protokoll och dokument med publicera_fran längre fram "
		       "finns inte på webbplatsen, och det gör inte heller det som är "
		       "avpublicerat. En länk dit skulle leda fel.")},
	[DIAG_HTML] = {S_INIT("H01"), DIAG_ERROR,
		S_INIT("är HTML och skulle inte synas på webbplatsen"),
		S_INIT("Skriv samma sak med Markdown. Ska tecknen synas? Sätt ` på båda sidor."),
		S_INIT("HTML i texten släpps aldrig igenom, av säkerhetsskäl. Skriv **fet**, "
		       "*kursiv*, listor, länkar och tabeller med Markdown.")},
	[DIAG_NO_SECTION] = {S_INIT("H02"), DIAG_ERROR, S_INIT("rubriken ”{a}” saknas"),
		S_INIT("Lägg till rubriken."),
		S_INIT("Vissa sorters dokument har rubriker som måste finnas, så att läsarna "
		       "känner igen sig: ett gott exempel har ## Utmaning, ## Så gör vi och ## "
		       "Resultat.")},
	[DIAG_REFERENCE] = {S_INIT("H03"), DIAG_ERROR,
		S_INIT("hänvisar till ”{a}”, som inte finns{b}"), S_INIT("Kontrollera stavningen."),
		S_INIT("Nyckeln ska namnge ett dokument som finns: forbund tar filnamnet i "
		       "content/forbund/ utan .md, relaterat en sökväg under content/.")},
	[DIAG_SPAN] = {S_INIT("P01"), DIAG_ERROR, S_INIT("stämmer inte med texten, som har §§ {a}"),
		S_INIT("Rätta paragrafer eller rubrikerna."),
		S_INIT("paragrafer ska vara första och sista paragrafen i protokollet. Antingen "
		       "saknas en rubrik ## § … eller så är spannet fel.")},
	[DIAG_NO_PARAGRAPHS] = {S_INIT("P02"), DIAG_WARNING,
		S_INIT("protokollet har inga paragrafer"),
		S_INIT("Skriv varje paragraf som en rubrik: ## § 60 Rubrik"),
		S_INIT("Ett protokoll delas in med rubriker av formen ## § 60 Val av justerare. Av "
		       "dem görs innehållsförteckning och ankare.")},
	[DIAG_NOT_ADJUSTED] = {S_INIT("P03"), DIAG_WARNING,
		S_INIT("protokollet är inte justerat och publiceras därför inte"),
		S_INIT("Lägg till justerat med datum när protokollet är justerat."),
		S_INIT("Ett protokoll publiceras först när det är justerat. Lägg till justerat med "
		       "datum så kommer det med vid nästa bygge.")},
};
