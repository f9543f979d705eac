// SPDX-License-Identifier: EUPL-1.2
// Every sentence that an editor can meet about the content, one entry per code.
// what: stands after the carets. advice: what to do when no correction can be built.
// explain: the long form. {a} and {b} are the finding's own words.
#include "base/diag.h"

static const struct diag_entry table[DIAG_CODES] = {
	[DIAG_ENCODING] = {S_INIT("F01"), DIAG_ERROR,
		S_INIT("är inte UTF-8: här står tecken i en annan teckenkodning"),
		S_INIT("Öppna filen i en textredigerare och spara den med teckenkodningen UTF-8."),
		S_INIT("Alla dokument ska vara sparade som UTF-8. Filen verkar vara sparad som "
		       "Latin-1 "
		       "(ISO 8859-1) eller Windows-1252, som äldre program använder. Då blir å, ä "
		       "och "
		       "ö fel.\n\nÖppna filen, välj Spara som … och kodningen UTF-8.")},
	[DIAG_EMPTY_FILE] = {S_INIT("F02"), DIAG_ERROR, S_INIT("filen är tom"),
		S_INIT("Skriv dokumentet, eller ta bort filen."),
		S_INIT("En fil som slutar på .md under content/ är ett dokument och ska ha både "
		       "uppgifter (mellan två rader med ---) och text.")},
	[DIAG_SYMLINK] = {S_INIT("F03"), DIAG_ERROR,
		S_INIT("är en symbolisk länk, och sådana följs inte"),
		S_INIT("Lägg själva filen här i stället för länken."),
		S_INIT("En symbolisk länk kan peka utanför arkivet. För att det som publiceras "
		       "alltid "
		       "ska vara just det som är incheckat läser Anslag bara riktiga filer.")},
	[DIAG_SUBMODULE] = {S_INIT("F04"), DIAG_ERROR,
		S_INIT("är en undermodul (submodule), och sådana läses inte"),
		S_INIT("Lägg filerna direkt i arkivet."),
		S_INIT("Allt innehåll ska ligga i samma git-arkiv, så att en version av arkivet "
		       "alltid "
		       "ger samma webbplats.")},
	[DIAG_FOLDER] = {S_INIT("F05"), DIAG_ERROR,
		S_INIT("mappen ”{a}” är inte kopplad till någon sorts dokument{b}"),
		S_INIT("Flytta filen till en av mapparna under mappar: i site.yaml."),
		S_INIT("Mappen direkt under content/ avgör vilken sorts dokument det är: "
		       "content/brev/ "
		       "för brev, content/protokoll/ för protokoll och så vidare. Vilka mappar som "
		       "finns står under mappar: i site.yaml.")},
	[DIAG_TOO_LARGE] = {S_INIT("F06"), DIAG_ERROR,
		S_INIT("filen är för stor: {a}, högst {b} får plats"),
		S_INIT("Dela upp dokumentet, eller lägg texten som bilaga."),
		S_INIT("Ett dokument får vara högst 2 MB. Så stora textfiler är nästan alltid "
		       "något "
		       "annat än text.")},
	[DIAG_MERGE_MARKER] = {S_INIT("F07"), DIAG_ERROR,
		S_INIT("är ett märke från git: två versioner av texten står kvar"),
		S_INIT("Välj vilken text som ska gälla och ta bort raderna med <<<<<<<, ======= "
		       "och "
		       ">>>>>>>."),
		S_INIT("När två personer har ändrat samma rader sätter git in båda versionerna "
		       "mellan "
		       "raderna <<<<<<< och >>>>>>>. Behåll den text som ska gälla och ta bort "
		       "märkena.")},
	[DIAG_BINARY] = {S_INIT("F08"), DIAG_ERROR,
		S_INIT("filen innehåller inte text; den ser ut som {a}"),
		S_INIT("Kopiera texten ur programmet och spara den som ren text."),
		S_INIT("En Word-fil blir inte Markdown av att döpas om till .md. Öppna den i Word, "
		       "kopiera texten och klistra in den i en ny textfil.")},
	[DIAG_FILE_NAME] = {S_INIT("F09"), DIAG_ERROR,
		S_INIT("filnamnet kan inte stå i en adress: bara a–z, 0–9, punkt, bindestreck och "
		       "understreck, och .md med små bokstäver"),
		S_INIT("Byt namn på filen till {a}"),
		S_INIT("Filnamnet blir en del av adressen på webben. Använd bara bokstäverna a–z, "
		       "siffror, punkt, bindestreck och understreck: arsmote-2024.md i stället för "
		       "årsmöte 2024.md.")},
	[DIAG_TOO_DEEP] = {S_INIT("F10"), DIAG_ERROR, S_INIT("är nästlad för djupt"),
		S_INIT("Förenkla strukturen."),
		S_INIT("Så djupt nästlade listor, citat eller mappar är nästan alltid ett "
		       "misstag.")},
	[DIAG_NO_FRONT_MATTER] = {S_INIT("Y01"), DIAG_ERROR,
		S_INIT("dokumentet börjar inte med uppgifter mellan två rader med ---"),
		S_INIT("Lägg en rad med --- överst, sedan titel: och de andra uppgifterna, och en "
		       "rad "
		       "med --- till."),
		S_INIT("Varje dokument börjar så här:\n\n---\ntitel: Brev från styrelsen\ndatum: "
		       "2023-08-24\n---\n\nSedan kommer texten.")},
	[DIAG_FRONT_MATTER_OPEN] = {S_INIT("Y02"), DIAG_ERROR,
		S_INIT("uppgifterna börjar här, men raden --- som avslutar dem saknas"),
		S_INIT("Lägg en rad med --- mellan uppgifterna och texten."),
		S_INIT("Uppgifterna överst i dokumentet står mellan två rader med ---. Utan den "
		       "andra "
		       "raden går det inte att se var texten börjar.")},
	[DIAG_YAML] = {S_INIT("Y03"), DIAG_ERROR, S_INIT("går inte att tolka"),
		S_INIT("Jämför med ett dokument som fungerar: nyckel, kolon, mellanslag, värde."),
		S_INIT("Uppgifterna skrivs i formatet YAML: en nyckel, ett kolon, ett mellanslag "
		       "och "
		       "ett värde på varje rad. Listor skrivs med bindestreck på egna rader, "
		       "indragna "
		       "två mellanslag.")},
	[DIAG_YAML_COLON] = {S_INIT("Y04"), DIAG_ERROR,
		S_INIT("ett kolon till på samma rad gör att värdet inte går att tolka"),
		S_INIT("Sätt citattecken om hela värdet."),
		S_INIT("Kolon följt av mellanslag betyder ”här kommer ett värde”. När en titel "
		       "innehåller kolon ska den stå inom raka citattecken:\n\ntitel: \"Rapport: "
		       "så "
		       "gick det\"")},
	[DIAG_YAML_TAB] = {S_INIT("Y05"), DIAG_ERROR,
		S_INIT("är ett tabbtecken; i uppgifterna går det bara att dra in med mellanslag"),
		S_INIT("Byt tabbtecknet mot två mellanslag."),
		S_INIT("YAML tillåter inte tabbtecken i början av en rad. Använd två mellanslag "
		       "för "
		       "varje steg.")},
	[DIAG_YAML_DUPLICATE] = {S_INIT("Y06"), DIAG_ERROR,
		S_INIT("nyckeln ”{a}” finns redan på rad {b}"), S_INIT("Ta bort den ena raden."),
		S_INIT("Samma nyckel får bara stå en gång i ett dokument, annars vet ingen vilket "
		       "värde som gäller.")},
	[DIAG_YAML_ALIAS] = {S_INIT("Y07"), DIAG_ERROR,
		S_INIT("läses inte som text, eftersom det börjar med {a}"),
		S_INIT("Sätt citattecken om hela värdet."),
		S_INIT("Tecknen *, &, !, %, @ och ` i början av ett värde har en särskild "
		       "betydelse i YAML. "
		       "Sätt raka citattecken om värdet: \"*Viktigt*\".")},
	[DIAG_YAML_OPEN] = {S_INIT("Y08"), DIAG_ERROR, S_INIT("öppnas här men stängs aldrig"),
		S_INIT("Lägg till det tecken som stänger."),
		S_INIT("En parentes, klammer eller ett citattecken har öppnats men inte stängts. "
		       "Allt "
		       "som följer lästes då som en del av samma värde.")},
	[DIAG_YAML_NOT_MAP] = {S_INIT("Y09"), DIAG_ERROR, S_INIT("ska vara nycklar med värden"),
		S_INIT("Skriv en nyckel, ett kolon och ett värde på varje rad."),
		S_INIT("Uppgifterna ska se ut så här:\n\ntitel: Brev från styrelsen\ndatum: "
		       "2023-08-24")},
	[DIAG_YAML_INDENT] = {S_INIT("Y10"), DIAG_ERROR,
		S_INIT("raden börjar inte i samma kolumn som de rader den hör ihop med"),
		S_INIT("Låt raderna börja lika långt in, eller sätt citattecken om ett värde som "
		       "fortsätter på flera rader."),
		S_INIT("Mellanslagen i början av raden avgör vad den hör till. En rad som är "
		       "längre "
		       "indragen än nyckeln ovanför läses som en fortsättning av dess värde. Ta "
		       "bort mellanslagen, eller dra in alla delar lika långt.")},
	[DIAG_YAML_SPACE] = {S_INIT("Y11"), DIAG_ERROR, S_INIT("mellanslaget efter kolonet saknas"),
		S_INIT("Sätt ett mellanslag efter kolonet."),
		S_INIT("Efter nyckelns kolon ska det vara ett mellanslag:\n\ntitel: Brev från "
		       "styrelsen")},
	[DIAG_MISSING] = {S_INIT("N01"), DIAG_ERROR, S_INIT("nyckeln ”{a}” saknas"),
		S_INIT("Lägg till nyckeln med ett värde."),
		S_INIT("Varje sorts dokument har några uppgifter som måste finnas. De står i "
		       "redaktörsguiden, sidan Fält.")},
	[DIAG_UNKNOWN_KEY] = {S_INIT("N02"), DIAG_WARNING,
		S_INIT("nyckeln ”{a}” är okänd och används inte{b}"),
		S_INIT("Rätta stavningen eller ta bort raden."),
		S_INIT("Bara de nycklar som finns för dokumentets sort används. Oftast är det en "
		       "felstavning.")},
	[DIAG_MAP_FOR_TEXT] = {S_INIT("N03"), DIAG_ERROR,
		S_INIT("ska vara text, men kolonet gör det till en nyckel med värde"),
		S_INIT("Sätt citattecken om hela texten."),
		S_INIT("Skriv raka citattecken om en text som innehåller kolon:\n\n- \"Styrelsen "
		       "beslutar: bifall\"")},
	[DIAG_LIST_FOR_TEXT] = {S_INIT("N04"), DIAG_ERROR,
		S_INIT("ska vara en enda text, inte en lista"),
		S_INIT("Skriv texten på samma rad som nyckeln."),
		S_INIT("Nyckeln tar bara ett värde. Skriv det efter kolonet på samma rad.")},
	[DIAG_TEXT_FOR_MAP] = {S_INIT("N05"), DIAG_ERROR,
		S_INIT("ska ha egna nycklar på raderna under: {a}"),
		S_INIT("Flytta värdet till en egen rad med nyckel, indragen två mellanslag."),
		S_INIT("Vissa uppgifter består av flera delar, till exempel\n\navsandare:\n  namn: "
		       "Fredrik Lundén\n  roll: Ordförande")},
	[DIAG_CHOICE] = {S_INIT("N06"), DIAG_ERROR,
		S_INIT("”{a}” är inget av de värden som går att välja{b}"),
		S_INIT("Välj ett av värdena i site.yaml eller redaktörsguiden."),
		S_INIT("Nyckeln tar bara värden ur en bestämd lista. Listorna över organ, län, "
		       "ämnen, "
		       "målgrupper och teman står i site.yaml.")},
	[DIAG_TOO_LONG] = {S_INIT("N07"), DIAG_ERROR,
		S_INIT("är för lång: {a} tecken, högst {b} får plats"), S_INIT("Korta texten."),
		S_INIT("Titlar får vara högst 120 tecken och ingresser högst 300, för att listor, "
		       "flöden och sökträffar ska gå att läsa.")},
	[DIAG_YES_NO] = {S_INIT("N08"), DIAG_ERROR, S_INIT("ska vara ja eller nej"),
		S_INIT("Skriv ja eller nej."), S_INIT("Nyckeln tar bara värdena ja och nej.")},
	[DIAG_NUMBER] = {S_INIT("N09"), DIAG_ERROR, S_INIT("ska vara ett helt tal"),
		S_INIT("Skriv talet med siffror."),
		S_INIT("Skriv bara siffror, till exempel avser_ar: 2010.")},
	[DIAG_PARAGRAPHS] = {S_INIT("N10"), DIAG_ERROR,
		S_INIT("ska vara paragrafer, till exempel 60–73"),
		S_INIT("Skriv första och sista paragrafen med streck emellan."),
		S_INIT("Skriv paragraferna som ett spann: paragrafer: 60–73. En enda paragraf "
		       "skrivs "
		       "ensam: paragrafer: 6.")},
	[DIAG_SLUG] = {S_INIT("N11"), DIAG_ERROR, S_INIT("kan inte vara en del av en adress"),
		S_INIT("Använd små bokstäver a–z, siffror och bindestreck."),
		S_INIT("slug och kortadress blir en del av adressen: slug: hostens-arbete.")},
	[DIAG_ADDRESS] = {S_INIT("N12"), DIAG_ERROR,
		S_INIT("ska vara en adress på den här webbplatsen som börjar med /"),
		S_INIT("Skriv adressen utan webbplatsens namn, till exempel /dokument/gammal.aspx"),
		S_INIT("En gammal adress skrivs från och med det första snedstrecket: "
		       "/dokument/gammal.aspx. Den får innehålla bokstäverna a–z, siffror, punkt, "
		       "bindestreck, understreck och snedstreck.")},
	[DIAG_URL] = {S_INIT("N13"), DIAG_ERROR,
		S_INIT("ska vara en webbadress som börjar med https:// eller http://"),
		S_INIT("Skriv hela adressen, till exempel https://exempel.se/anmalan"),
		S_INIT("Länkar till andra webbplatser skrivs med hela adressen, från och med "
		       "https://. "
		       "Då leder de rätt från alla sidor.")},
	[DIAG_EMAIL] = {S_INIT("N14"), DIAG_ERROR, S_INIT("ska vara en e-postadress"),
		S_INIT("Skriv till exempel kansli@nnsfinsam.example"),
		S_INIT("En e-postadress har ett namn, ett @ och en domän, utan mellanslag.")},
	[DIAG_NO_SUCH_DAY] = {S_INIT("D01"), DIAG_ERROR, S_INIT("finns inte i kalendern"),
		S_INIT("Kontrollera dag och månad."),
		S_INIT("Datumet har rätt form, men dagen finns inte, till exempel 2025-02-30.")},
	[DIAG_DATE] = {S_INIT("D02"), DIAG_ERROR, S_INIT("går inte att läsa som ett datum"),
		S_INIT("Skriv år-månad-dag med siffror, till exempel 2025-03-31."),
		S_INIT("Datum skrivs alltid år-månad-dag med fyra, två och två siffror: "
		       "2025-03-31. "
		       "Anslag gissar aldrig ett datum, men föreslår den troliga läsningen.")},
	[DIAG_TIME] = {S_INIT("D03"), DIAG_ERROR, S_INIT("går inte att läsa som ett klockslag"),
		S_INIT("Skriv till exempel 9.00 eller 13:30."),
		S_INIT("Klockslag skrivs med timmar och två siffror för minuter: 9.00, 09:00 eller "
		       "kl. "
		       "9.00.")},
	[DIAG_WEEK] = {S_INIT("D04"), DIAG_ERROR, S_INIT("är ingen vecka i kalendern"),
		S_INIT("Skriv år, V och veckans nummer, till exempel 2021-V47."),
		S_INIT("Veckor räknas enligt ISO 8601. Skriv vecka: 2021-V47.")},
	[DIAG_WEEKDAY] = {S_INIT("D05"), DIAG_ERROR, S_INIT("stämmer inte: {a} är en {b}"),
		S_INIT("Rätta veckodagen eller datumet."),
		S_INIT("Veckodagen och datumet säger olika saker, så en av dem är fel. Titta i "
		       "kalendern och rätta den som är fel.")},
	[DIAG_DAY_OUTSIDE] = {S_INIT("D06"), DIAG_ERROR,
		S_INIT("ligger utanför evenemanget, som är {a}"),
		S_INIT("Rätta dagen, eller ändra start och slut."),
		S_INIT("Alla dagar i programmet ska ligga mellan start och slut i uppgifterna.")},
	[DIAG_ENDS_BEFORE] = {S_INIT("D07"), DIAG_ERROR, S_INIT("slutar innan det börjar ({a})"),
		S_INIT("Rätta start eller slut."),
		S_INIT("Slutet ska vara samma dag som början eller senare.")},
	[DIAG_NO_START] = {S_INIT("D08"), DIAG_ERROR,
		S_INIT("nyckeln ”start” eller ”vecka” saknas"),
		S_INIT("Lägg till start eller vecka."),
		S_INIT("Ett evenemang måste ha start (ett datum) eller vecka (till exempel "
		       "2021-V47).")},
	[DIAG_LINK_DOCUMENT] = {S_INIT("L01"), DIAG_ERROR,
		S_INIT("leder till ett dokument som inte finns{b}"),
		S_INIT("Kontrollera stavningen; sökvägen räknas från det här dokumentet."),
		S_INIT("Länkar till andra dokument skrivs som sökvägar från det egna dokumentet: "
		       "[protokollet](../../protokoll/2021/styrelse-2021-03-25.md).")},
	[DIAG_LINK_ANCHOR] = {S_INIT("L02"), DIAG_ERROR,
		S_INIT("pekar på rubriken ”#{a}”, som inte finns i {b}"),
		S_INIT("Kontrollera hur rubriken är skriven i {b}."),
		S_INIT("Delen efter # är en rubrik: gemener, a för å och ä, o för ö, bindestreck "
		       "för "
		       "mellanslag. Paragrafer heter p60.")},
	[DIAG_LINK_FILE] = {S_INIT("L03"), DIAG_ERROR,
		S_INIT("leder till en fil som inte finns bredvid dokumentet{b}"),
		S_INIT("Lägg filen i samma mapp som dokumentet, eller rätta namnet."),
		S_INIT("Bilder och bilagor ligger i samma mapp som dokumentet (eller under den) "
		       "och "
		       "länkas med sitt filnamn.")},
	[DIAG_FILE_TYPE] = {S_INIT("L07"), DIAG_ERROR,
		S_INIT("är en sorts fil som inte publiceras"),
		S_INIT("Gör om den till pdf, eller till en bild (jpg, png, webp)."),
		S_INIT("Bilagor kan vara dokument (pdf, docx, odt, xlsx, ods, csv, pptx, odp, "
		       "txt), bilder "
		       "(jpg, jpeg, png, webp, avif, gif), ljud och film (mp3, m4a, mp4, vtt), "
		       "kalenderfiler (ics) och arkiv (zip). Andra sorter, som html och svg, kan "
		       "innehålla program som körs hos besökaren.")},
	[DIAG_LINK_OUTSIDE] = {S_INIT("L04"), DIAG_ERROR, S_INIT("leder ut ur content/"),
		S_INIT("Länka bara till dokument under content/."),
		S_INIT("En länk kan bara leda till det som publiceras.")},
	[DIAG_LINK_ADDRESS] = {S_INIT("L05"), DIAG_ERROR,
		S_INIT("leder till en adress som inte finns på webbplatsen{b}"),
		S_INIT("Kontrollera adressen, eller länka till dokumentets .md-fil."),
		S_INIT("Adresser som börjar med / ska finnas på den här webbplatsen. Länka hellre "
		       "till "
		       "dokumentets fil: då följer länken med om adressen ändras.")},
	[DIAG_LINK_UNPUBLISHED] = {S_INIT("L06"), DIAG_ERROR,
		S_INIT("leder till ett dokument som inte är publicerat"),
		S_INIT("Ta bort länken, eller publicera det andra dokumentet först."),
		S_INIT("Utkast, ojusterade protokoll och dokument med publicera_fran längre fram "
		       "finns inte på webbplatsen, och det gör inte heller det som är "
		       "avpublicerat. "
		       "En länk dit skulle leda fel.")},
	[DIAG_HTML] = {S_INIT("H01"), DIAG_ERROR,
		S_INIT("är HTML och skulle inte synas på webbplatsen"),
		S_INIT("Skriv samma sak med Markdown. Ska tecknen synas? Sätt ` på båda sidor."),
		S_INIT("HTML i texten släpps aldrig igenom, av säkerhetsskäl. Skriv **fet**, "
		       "*kursiv*, "
		       "listor, länkar och tabeller med Markdown.")},
	[DIAG_NO_SECTION] = {S_INIT("H02"), DIAG_ERROR, S_INIT("rubriken ”{a}” saknas"),
		S_INIT("Lägg till rubriken."),
		S_INIT("Vissa sorters dokument har rubriker som måste finnas, så att läsarna "
		       "känner "
		       "igen sig: ett gott exempel har ## Utmaning, ## Så gör vi och ## "
		       "Resultat.")},
	[DIAG_REFERENCE] = {S_INIT("H03"), DIAG_ERROR,
		S_INIT("hänvisar till ”{a}”, som inte finns{b}"), S_INIT("Kontrollera stavningen."),
		S_INIT("Nyckeln ska namnge ett dokument som finns: forbund tar filnamnet i "
		       "content/forbund/ utan .md, relaterat en sökväg under content/.")},
	[DIAG_SPAN] = {S_INIT("P01"), DIAG_ERROR, S_INIT("stämmer inte med texten, som har §§ {a}"),
		S_INIT("Rätta paragrafer eller rubrikerna."),
		S_INIT("paragrafer ska vara första och sista paragrafen i protokollet. Antingen "
		       "saknas "
		       "en rubrik ## § … eller så är spannet fel.")},
	[DIAG_NO_PARAGRAPHS] = {S_INIT("P02"), DIAG_WARNING,
		S_INIT("protokollet har inga paragrafer"),
		S_INIT("Skriv varje paragraf som en rubrik: ## § 60 Rubrik"),
		S_INIT("Ett protokoll delas in med rubriker av formen ## § 60 Val av justerare. Av "
		       "dem "
		       "görs innehållsförteckning och ankare.")},
	[DIAG_NOT_ADJUSTED] = {S_INIT("P03"), DIAG_WARNING,
		S_INIT("protokollet är inte justerat och publiceras därför inte"),
		S_INIT("Lägg till justerat med datum när protokollet är justerat."),
		S_INIT("Ett protokoll publiceras först när det är justerat. Lägg till justerat med "
		       "datum så kommer det med vid nästa bygge.")},
	[DIAG_NO_SITE_FILE] = {S_INIT("S01"), DIAG_ERROR,
		S_INIT("filen site.yaml saknas överst i arkivet"),
		S_INIT("Lägg site.yaml överst, bredvid mapparna content/ och themes/."),
		S_INIT("site.yaml innehåller webbplatsens namn, adress, organ, län, ämnen och "
		       "menyer. "
		       "Utan den går det inte att bygga.")},
	[DIAG_SAME_ADDRESS] = {S_INIT("S02"), DIAG_ERROR,
		S_INIT("får adressen {a}, som redan används av {b}"),
		S_INIT("Har du kopierat en fil? Byt titel eller datum i kopian, eller lägg till "
		       "slug: "
		       "med ett annat ord."),
		S_INIT("Två dokument kan inte ha samma adress. Ett protokoll får sin av organ och "
		       "datum, "
		       "ett brev av datum, en sida och ett förbund av filens namn, och övriga av "
		       "titeln, om de inte har slug:.")},
	[DIAG_REDIRECT] = {S_INIT("S03"), DIAG_ERROR,
		S_INIT("kan inte flyttas hit: adressen {a} används redan av {b}"),
		S_INIT("Ta bort raden, eller välj en annan adress."),
		S_INIT("En gammal adress kan bara leda till en ny, och bara om ingen sida redan "
		       "har "
		       "adressen.")},
	[DIAG_MENU_LENGTH] = {S_INIT("S04"), DIAG_ERROR,
		S_INIT("har {a} val; fler än {b} får inte plats"),
		S_INIT("Ta bort val, eller flytta dem till sidfoten."),
		S_INIT("Huvudmenyn har högst sju val, så att den går att överblicka.")},
	[DIAG_NO_THEME] = {S_INIT("S05"), DIAG_ERROR,
		S_INIT("temat ”{a}” finns inte i mappen themes/"),
		S_INIT("Rätta tema: i site.yaml, eller lägg till mappen."),
		S_INIT("tema: i site.yaml ska vara namnet på en mapp i themes/ med filen "
		       "theme.yaml "
		       "och mappen templates/.")},
	[DIAG_BASE_URL] = {S_INIT("S06"), DIAG_ERROR,
		S_INIT("ska vara en adress som börjar med https://"),
		S_INIT("Skriv hela adressen, till exempel https://nnsfinsam.example/"),
		S_INIT("Webbplatsens adress behövs i flöden, i sitemap.xml och i länkar från andra "
		       "webbplatser.")},
	[DIAG_TWO_SPELLINGS] = {S_INIT("S07"), DIAG_ERROR,
		S_INIT("”{a}” och ”{b}” är samma nyckel"), S_INIT("Behåll den ena."),
		S_INIT("Nycklar kan skrivas med eller utan å, ä och ö (malgrupp, målgrupp), men "
		       "bara "
		       "en gång.")},
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
		       "andra "
		       "med {{>namn}} eller {{<namn}}.")},
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

const struct diag_entry *
diag_entry(enum diag_code code)
{
	return &table[code];
}

const struct diag_entry *
diag_lookup(struct str code)
{
	for (size_t i = 0; i < DIAG_CODES; i++)
		if (str_eq(table[i].code, code))
			return &table[i];
	return NULL;
}
