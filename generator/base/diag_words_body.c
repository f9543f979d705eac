// SPDX-License-Identifier: EUPL-1.2
// The text of a document, its links and its paragraphs: codes L, H and P.
#include "base/diag_table.h"

const struct diag_entry diag_words_body[DIAG_CODES] = {
	[DIAG_LINK_DOCUMENT] = {S_INIT("L01"), DIAG_ERROR,
		S_INIT("leder till ett dokument som inte finns{b}"),
		S_INIT("Kontrollera stavningen; sökvägen räknas från det här dokumentet."),
		S_INIT("Länkar till andra dokument skrivs som sökvägar från det egna dokumentet: "
		       "../ betyder ”mappen ovanför”. Då följer länken med även om sidan får en ny "
		       "adress.\n\nFel:   [protokollet](styrelse-2021-03-25.md)\nRätt:  "
		       "[protokollet](../../protokoll/2021/styrelse-2021-03-25.md)")},
	[DIAG_LINK_ANCHOR] = {S_INIT("L02"), DIAG_ERROR,
		S_INIT("pekar på ”#{a}”, som inte finns i {b}"),
		S_INIT("Kontrollera rubriken, paragrafen eller dagen i {b}."),
		S_INIT("Delen efter # är en rubrik i dokumentet: små bokstäver, a för å och ä, o "
		       "för ö, bindestreck för mellanslag. Paragraf 60 i ett protokoll heter "
		       "p60, och en dag i ett program dag-2021-11-11.\n\nFel:   [Så gör "
		       "vi](jobbtorg.md#så-gör-vi)\nRätt:  [Så gör "
		       "vi](jobbtorg.md#sa-gor-vi)")},
	[DIAG_LINK_FILE] = {S_INIT("L03"), DIAG_ERROR,
		S_INIT("leder till en fil som inte finns bredvid dokumentet{b}"),
		S_INIT("Lägg filen i samma mapp som dokumentet, eller rätta namnet."),
		S_INIT("Bilder och bilagor ligger i samma mapp som dokumentet, eller i en mapp "
		       "under den, och länkas med sitt filnamn. Stora och små bokstäver räknas som "
		       "olika.\n\nFel:   [Programmet](Program.pdf)\nRätt:  "
		       "[Programmet](program.pdf)")},
	[DIAG_FILE_TYPE] = {S_INIT("L07"), DIAG_ERROR,
		S_INIT("är en sorts fil som inte publiceras"),
		S_INIT("Gör om den till pdf, eller till en bild (jpg, png, webp)."),
		S_INIT("Bilagor kan vara dokument (pdf, docx, odt, xlsx, ods, csv, pptx, odp, "
		       "txt), bilder (jpg, jpeg, png, webp, avif, gif), ljud och film (mp3, m4a, "
		       "mp4, vtt), kalenderfiler (ics) och arkiv (zip). Andra sorter, som html och "
		       "svg, kan innehålla program som körs hos besökaren.\n\nFel:   "
		       "[diagrammet](diagram.svg)\nRätt:  [diagrammet](diagram.png)")},
	[DIAG_LINK_OUTSIDE] = {S_INIT("L04"), DIAG_ERROR, S_INIT("leder ut ur content/"),
		S_INIT("Länka bara till dokument under content/."),
		S_INIT("En länk kan bara leda till det som publiceras, alltså till filer under "
		       "content/.\n\nFel:   [listan](../../../privat/lista.md)\nRätt:  "
		       "[listan](../dokument/lista.md)")},
	[DIAG_LINK_ADDRESS] = {S_INIT("L05"), DIAG_ERROR,
		S_INIT("leder till en adress som inte finns på webbplatsen{b}"),
		S_INIT("Kontrollera adressen, eller länka till dokumentets .md-fil."),
		S_INIT("Adresser som börjar med / ska finnas på den här webbplatsen. Länka hellre "
		       "till dokumentets fil: då följer länken med om adressen ändras.\n\nFel:   "
		       "[budgeten](/dokument/buget-2025/)\nRätt:  "
		       "[budgeten](../dokument/budget-2025.md)")},
	[DIAG_LINK_UNPUBLISHED] = {S_INIT("L06"), DIAG_ERROR,
		S_INIT("leder till ett dokument som inte är publicerat"),
		S_INIT("Ta bort länken, eller publicera det andra dokumentet först."),
		S_INIT("Utkast, protokoll som inte är justerade och dokument med publicera_fran "
		       "längre fram finns inte på webbplatsen, och inte heller det som är "
		       "avpublicerat. En länk dit skulle leda fel.\n\nFel:   [brevet](mars.md), "
		       "när mars.md har status: utkast\nRätt:  brevet i mars (utan länk, tills det "
		       "är publicerat)")},
	[DIAG_HTML] = {S_INIT("H01"), DIAG_ERROR,
		S_INIT("är HTML och skulle inte synas på webbplatsen"),
		S_INIT("Skriv samma sak med Markdown. Ska tecknen synas? Sätt ` på båda sidor."),
		S_INIT("HTML i texten släpps aldrig igenom, av säkerhetsskäl, och skulle annars "
		       "försvinna utan att det märktes. Skriv samma sak med Markdown: **fet**, "
		       "*kursiv*, listor, länkar och tabeller. Ska tecknen själva synas, så sätt ` "
		       "på båda sidor.\n\nFel:   <b>Obs!</b> Ny tid.\nRätt:  **Obs!** Ny tid.")},
	[DIAG_TABLE_WIDE] = {S_INIT("H10"), DIAG_WARNING,
		S_INIT("är en tabell med {a} kolumner, och visas som vanlig text"),
		S_INIT("Dela upp den i flera tabeller, eller lägg den som en fil bredvid texten."),
		S_INIT("En tabell får ha högst 100 kolumner. Bredare går inte att läsa på en "
		       "skärm, "
		       "och blir ofta till när en hel kalkylfil klistras in.\n\n"
		       "Fel:   | 1 | 2 | 3 | … | 1000 |\n"
		       "Rätt:  [Alla siffror som kalkylfil](siffror.xlsx)")},
	[DIAG_TABLE_CELLS] = {S_INIT("H08"), DIAG_ERROR,
		S_INIT("får inte plats: raden har {a} celler, rubrikraden {b}"),
		S_INIT("Lägg till kolumner i tabellens två första rader. Hör strecket till texten? "
		       "Skriv \\| i stället för |."),
		S_INIT("En tabell har så många kolumner som rubrikraden. Det som står i en rad "
		       "utöver "
		       "dem skulle inte synas på webbplatsen.\n\n"
		       "Fel:   | Kommun | Antal |\n"
		       "       | --- | --- |\n"
		       "       | Umeå | 12 | preliminärt |\n"
		       "Rätt:  | Kommun | Antal | Anmärkning |\n"
		       "       | --- | --- | --- |\n"
		       "       | Umeå | 12 | preliminärt |")},
	[DIAG_NO_SECTION] = {S_INIT("H02"), DIAG_ERROR, S_INIT("rubriken ”{a}” saknas"),
		S_INIT("Lägg till rubriken."),
		S_INIT("Vissa sorters dokument har rubriker som måste finnas, så att läsarna "
		       "känner igen sig. Ett gott exempel har rubrikerna Utmaning, Så gör vi och "
		       "Resultat.\n\nFel:   ## Så här arbetar vi\nRätt:  ## Så gör vi")},
	[DIAG_REFERENCE] = {S_INIT("H03"), DIAG_ERROR,
		S_INIT("hänvisar till ”{a}”, som inte finns{b}"), S_INIT("Kontrollera stavningen."),
		S_INIT("Nyckeln ska namnge något som finns. forbund tar filens namn i "
		       "content/forbund/ utan .md, och relaterat en sökväg som börjar med "
		       "content/.\n\nFel:   forbund: [Samordningsförbundet Ånge]\nRätt:  forbund: "
		       "[ange]")},
	[DIAG_BLANK] = {S_INIT("H09"), DIAG_ERROR, S_INIT("är inte ifyllt"),
		S_INIT("Skriv din egen text i stället, och ta bort hakparenteserna."),
		S_INIT("En ny fil från anslag new har platser som börjar med [Fyll i. De är "
		       "påminnelser till dig och får inte synas för besökarna. Behövs inte texten "
		       "tar du bort hela raden, och rubriken ovanför om den blir tom.\n\n"
		       "Fel:   - [Fyll i: vad mötet beslutade]\n"
		       "Rätt:  - Styrelsen godkänner budgeten.")},
	[DIAG_SPAN] = {S_INIT("P01"), DIAG_ERROR, S_INIT("stämmer inte med texten, som har §§ {a}"),
		S_INIT("Rätta paragrafer eller rubrikerna."),
		S_INIT("paragrafer ska vara den första och den sista paragrafen i protokollet. "
		       "Antingen saknas en rubrik i texten, eller så är nyckeln fel.\n\nFel:   "
		       "paragrafer: 60–73, när den sista rubriken är ## § 72 Avslutning\nRätt:  "
		       "paragrafer: 60–72")},
	[DIAG_NO_PARAGRAPHS] = {S_INIT("P02"), DIAG_WARNING,
		S_INIT("protokollet har inga paragrafer"),
		S_INIT("Skriv varje paragraf som en rubrik: ## § 60 Rubrik"),
		S_INIT("Ett protokoll delas in med rubriker som börjar med två # och §. Av dem "
		       "görs innehållsförteckning, länkar till varje paragraf och förteckningen "
		       "över beslut.\n\nFel:   § 60 Val av justerare\nRätt:  ## § 60 Val av "
		       "justerare")},
	[DIAG_NOT_ADJUSTED] = {S_INIT("P03"), DIAG_WARNING,
		S_INIT("protokollet är inte justerat och publiceras därför inte"),
		S_INIT("Lägg till justerat med datum när protokollet är justerat."),
		S_INIT("Ett protokoll publiceras först när det är justerat. Lägg till raden "
		       "justerat med datum, så kommer det med nästa gång webbplatsen "
		       "byggs.\n\nFel:   justerat:\nRätt:  justerat: 2021-10-28")},
	[DIAG_LINK_SCHEME] = {S_INIT("L08"), DIAG_ERROR, S_INIT("behöver {a} i början"),
		S_INIT("Sätt {a} framför adressen."),
		S_INIT("En länk till en annan webbplats börjar med https://, och en länk som "
		       "öppnar ett "
		       "mejl med mailto:. Utan det läses adressen som en fil bredvid "
		       "dokumentet.\n\n"
		       "Fel:   [Socialstyrelsen](www.socialstyrelsen.se)\n"
		       "Rätt:  [Socialstyrelsen](https://www.socialstyrelsen.se)")},
	[DIAG_LINK_DANGEROUS] = {S_INIT("L09"), DIAG_ERROR,
		S_INIT("är en länk som kan köra program hos besökaren"),
		S_INIT("Länka till en adress som börjar med https://"),
		S_INIT("Länkar som börjar med javascript:, vbscript:, file: eller data: publiceras "
		       "aldrig. De följer ibland med när text kopieras från en webbsida.\n\n"
		       "Fel:   [Skriv ut](javascript:print())\n"
		       "Rätt:  [Programmet som pdf](program.pdf)")},
	[DIAG_LINK_NOWHERE] = {S_INIT("L10"), DIAG_WARNING,
		S_INIT("är en länk som inte leder någonstans{b}"),
		S_INIT("Skriv adressen inom parentesen, eller ta bort hakparenteserna."),
		S_INIT("Parentesen efter länktexten är tom, eller innehåller bara #. Texten visas, "
		       "men "
		       "utan länk. Så blir det ofta när text kopieras från Word eller en "
		       "webbsida.\n\n"
		       "Fel:   [protokollet](#)\n"
		       "Rätt:  [protokollet](../../protokoll/2021/styrelse-2021-03-25.md)")},
	[DIAG_LINK_WORDS] = {S_INIT("L11"), DIAG_WARNING,
		S_INIT("”{a}” säger inte vart länken leder{b}"),
		S_INIT("Låt länktexten namnge det som länken leder till."),
		S_INIT("Den som använder skärmläsare går ofta från länk till länk och hör bara "
		       "länktexterna. Då säger ”här” ingenting.\n\n"
		       "Fel:   Protokollet finns [här](protokoll.pdf).\n"
		       "Rätt:  Läs [protokollet från 14 oktober](protokoll.pdf).")},
	[DIAG_LINK_BROKEN] = {S_INIT("L12"), DIAG_WARNING,
		S_INIT("är skrivet nästan som en länk, men blir vanlig text"),
		S_INIT("Skriv adressen direkt efter ], utan mellanslag, och avsluta med )."),
		S_INIT("En länk är text inom hakparenteser och, direkt efter, en adress inom "
		       "parentes. Står ett mellanslag i adressen eller mellan parenteserna, eller "
		       "saknas den sista parentesen, så blir det ingen länk: tecknen visas som de "
		       "står.\n\n"
		       "Fel:   Läs [protokollet] (styrelse.md).\n"
		       "Rätt:  Läs [protokollet](styrelse.md).")},
	[DIAG_IMAGE_WORDS] = {S_INIT("H04"), DIAG_WARNING, S_INIT("är en bild utan beskrivning{b}"),
		S_INIT("Beskriv inom hakparenteserna vad bilden visar."),
		S_INIT("Beskrivningen läses upp för den som inte ser bilden, och visas om den inte "
		       "kan "
		       "hämtas.\n\n"
		       "Fel:   ![](styrelsen.jpg)\n"
		       "Rätt:  ![Styrelsen runt ett bord](styrelsen.jpg)")},
	[DIAG_NOTE_MISSING] = {S_INIT("H05"), DIAG_WARNING, S_INIT("fotnoten ”{a}” saknas{b}"),
		S_INIT("Skriv fotnoten på en egen rad: [^{a}]: Texten."),
		S_INIT("[^1] i texten hänvisar till en fotnot som skrivs på en egen rad, var som "
		       "helst i dokumentet. Saknas den visas tecknen som de står.\n\nFel:   Medlen "
		       "har minskat.[^1]\nRätt:  Medlen har minskat.[^1]\n\n       [^1]: Från 830 "
		       "till 635 miljoner kronor.")},
	[DIAG_NOTE_UNUSED] = {S_INIT("H06"), DIAG_WARNING,
		S_INIT("är en fotnot som ingen text hänvisar till"),
		S_INIT("Skriv [^{a}] där fotnoten hör hemma."),
		S_INIT("Fotnoten visas sist på sidan, men ingen vet vad den gäller. Skriv dess "
		       "nummer i texten, där den hör hemma.\n\nFel:   Medlen har minskat.\n\n      "
		       " [^1]: Från 830 till 635 miljoner kronor.\nRätt:  Medlen har "
		       "minskat.[^1]\n\n       [^1]: Från 830 till 635 miljoner kronor.")},
	[DIAG_NOTE_TWICE] = {S_INIT("H07"), DIAG_WARNING,
		S_INIT("fotnoten ”{a}” finns redan på rad {b}"),
		S_INIT("Ge den ena ett annat nummer, både här och i texten."),
		S_INIT("Varje fotnot i ett dokument har ett eget nummer eller namn. Den andra "
		       "fotnoten "
		       "visas sist på sidan utan att någon text hänvisar till den.\n\n"
		       "Fel:   [^1]: Den första.\n"
		       "       [^1]: Den andra.\n"
		       "Rätt:  [^1]: Den första.\n"
		       "       [^2]: Den andra.")},
	[DIAG_PARAGRAPH_TWICE] = {S_INIT("P04"), DIAG_ERROR, S_INIT("{a} finns redan på rad {b}"),
		S_INIT("Rätta numret på den ena."),
		S_INIT("Varje paragraf i ett protokoll har ett eget nummer: andra hänvisar till "
		       "den med "
		       "organ, datum och nummer.\n\n"
		       "Fel:   ## § 62 Föregående protokoll\n"
		       "       ## § 62 Informationsärenden\n"
		       "Rätt:  ## § 62 Föregående protokoll\n"
		       "       ## § 63 Informationsärenden")},
	[DIAG_PARAGRAPH_GAP] = {S_INIT("P05"), DIAG_WARNING, S_INIT("kommer efter {a}: {b}"),
		S_INIT("Kontrollera numren, och att ingen rubrik har fallit bort."),
		S_INIT("Paragraferna i ett protokoll brukar följa på varandra. Ett hopp betyder "
		       "ofta att "
		       "rubriken till en paragraf har blivit vanlig text.\n\n"
		       "Fel:   § 63 Informationsärenden   (vanlig text)\n"
		       "Rätt:  ## § 63 Informationsärenden")},
	[DIAG_NUMBERING] = {S_INIT("P06"), DIAG_WARNING,
		S_INIT("följer inte på förra protokollet ({a}), som slutade med §\u00a0{b}"),
		S_INIT("Kontrollera numren i båda protokollen, och att inget protokoll saknas."),
		S_INIT("Organet räknar sina paragrafer vidare från möte till möte under året "
		       "(numrering: lopande i site.yaml). Här saknas paragrafer emellan, eller så "
		       "används samma nummer två gånger.\n\nFel:   september slutar med § 59, "
		       "oktober börjar med § 61\nRätt:  september slutar med § 59, oktober börjar "
		       "med § 60")},
	[DIAG_HIDDEN_DECISION] = {S_INIT("P07"), DIAG_WARNING,
		S_INIT("ser ut som ett beslut, men står inne i texten{b}"),
		S_INIT("Skriv Beslut: först i ett eget stycke, så syns det och kommer med i "
		       "registret."),
		S_INIT("Ett beslut börjar med Beslut: i ett eget stycke, med en tom rad före. Då "
		       "lyfts "
		       "det fram på sidan och kommer med bland alla beslut.\n\n"
		       "Fel:   Ordföranden redogjorde för frågan. Beslut: att godkänna förslaget.\n"
		       "Rätt:  Ordföranden redogjorde för frågan.\n\n"
		       "       Beslut:\n\n"
		       "       - att godkänna förslaget")},
	[DIAG_ATTACHMENT] = {S_INIT("P08"), DIAG_WARNING,
		S_INIT("finns inte bland dokumentets bilagor{b}"),
		S_INIT("Lägg till bilaga {a} under bilagor:, eller rätta numret."),
		S_INIT("”Bilaga 3” i texten blir en länk till den bilaga som har nr: 3 bland "
		       "uppgifterna.\n\nFel:   (Bilaga 3), utan någon bilaga med nr: 3\nRätt:  "
		       "bilagor:\n         - nr: 3\n           titel: Program för konferensen\n    "
		       "       fil: program.pdf")},
	[DIAG_BEFORE_MEETING] = {S_INIT("P09"), DIAG_ERROR, S_INIT("är före {a}"),
		S_INIT("Rätta datumet."),
		S_INIT("Ett protokoll kan inte justeras eller anslås innan mötet har hållits, och "
		       "ett "
		       "anslag kan inte tas ned innan det har satts upp.\n\n"
		       "Fel:   datum: 2021-10-14\n"
		       "       justerat: 2021-01-26\n"
		       "Rätt:  datum: 2021-10-14\n"
		       "       justerat: 2021-10-26")},
	[DIAG_PARAGRAPH_UNKNOWN] = {S_INIT("P10"), DIAG_WARNING,
		S_INIT("§\u00a0{a} finns inte i protokollet"), S_INIT("Rätta numret."),
		S_INIT("Den som bara var med en del av mötet får galler: med de paragrafer det "
		       "gäller, och omedelbart justerade paragrafer anges på samma sätt. De ska "
		       "finnas i protokollet.\n\nFel:   galler: § 83\nRätt:  galler: § 63")},
	[DIAG_PARAGRAPH_TEXT] = {S_INIT("P11"), DIAG_WARNING,
		S_INIT("ser ut som en paragraf, men är vanlig text{b}"),
		S_INIT("Sätt ## framför, med ett mellanslag efter."),
		S_INIT("Varje paragraf börjar med en rubrik. Utan ## blir raden vanlig text: den "
		       "kommer "
		       "inte med i innehållet, och ingen kan länka till paragrafen.\n\n"
		       "Fel:   § 61 Val av justerare\n"
		       "Rätt:  ## § 61 Val av justerare")},
};
