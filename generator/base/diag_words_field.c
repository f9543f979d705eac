// SPDX-License-Identifier: EUPL-1.2
// Keys and values, dates and times: codes N and D.
#include "base/diag_table.h"

const struct diag_entry diag_words_field[DIAG_CODES] = {
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
		       "ämnen, målgrupper och teman står i site.yaml.")},
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
		       "skrivs ensam: paragrafer: 6.")},
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
		       "https://. Då leder de rätt från alla sidor.")},
	[DIAG_EMAIL] = {S_INIT("N14"), DIAG_ERROR, S_INIT("ska vara en e-postadress"),
		S_INIT("Skriv till exempel kansli@nnsfinsam.example"),
		S_INIT("En e-postadress har ett namn, ett @ och en domän, utan mellanslag.")},
	[DIAG_EMPTY_VALUE] = {S_INIT("N15"), DIAG_ERROR, S_INIT("nyckeln ”{a}” saknar värde"),
		S_INIT("Skriv ett värde efter kolonet."), S_INIT("X")},
	[DIAG_NOT_INDENTED] = {S_INIT("N16"), DIAG_ERROR,
		S_INIT("hör till ”{a}” och ska dras in två mellanslag"),
		S_INIT("Sätt två mellanslag först på raden."), S_INIT("X")},
	[DIAG_TEXT_FOR_LIST] = {S_INIT("N17"), DIAG_ERROR, S_INIT("är flera värden i en enda text"),
		S_INIT("Skriv värdena inom hakparenteser, med komma emellan."), S_INIT("X")},
	[DIAG_NO_SUCH_DAY] = {S_INIT("D01"), DIAG_ERROR, S_INIT("finns inte i kalendern{a}"),
		S_INIT("Kontrollera dag och månad."),
		S_INIT("Datumet har rätt form, men dagen finns inte, till exempel 2025-02-30 eller "
		       "31 november.")},
	[DIAG_DATE] = {S_INIT("D02"), DIAG_ERROR, S_INIT("går inte att läsa som ett datum"),
		S_INIT("Skriv år-månad-dag med siffror, till exempel 2025-03-31."),
		S_INIT("Datum skrivs alltid år-månad-dag med fyra, två och två siffror: "
		       "2025-03-31. Anslag gissar aldrig ett datum, men föreslår den troliga "
		       "läsningen.")},
	[DIAG_TIME] = {S_INIT("D03"), DIAG_ERROR, S_INIT("går inte att läsa som ett klockslag"),
		S_INIT("Skriv till exempel 9.00 eller 13:30."),
		S_INIT("Klockslag skrivs med timmar och två siffror för minuter: 9.00, 09:00 eller "
		       "kl. 9.00.")},
	[DIAG_WEEK] = {S_INIT("D04"), DIAG_ERROR, S_INIT("är ingen vecka i kalendern"),
		S_INIT("Skriv år, V och veckans nummer, till exempel 2021-V47."),
		S_INIT("Veckor räknas enligt ISO 8601. Skriv vecka: 2021-V47.")},
	[DIAG_WEEKDAY] = {S_INIT("D05"), DIAG_ERROR, S_INIT("stämmer inte: {a} är en {b}"),
		S_INIT("Rätta veckodagen eller datumet."),
		S_INIT("Veckodagen och datumet säger olika saker, så en av dem är fel. Titta i "
		       "kalendern och rätta den som är fel.\n\nFörslaget utgår från att datumet "
		       "är rätt när det ligger inom evenemanget, och annars från att veckodagen "
		       "är det. Stod det ”### Fredag 11 november” och 11 november är en torsdag "
		       "är förslaget ”### Torsdag 11 november”.")},
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
	[DIAG_DAY_FORM] = {S_INIT("D09"), DIAG_ERROR,
		S_INIT("går inte att läsa som en dag i programmet"),
		S_INIT("Skriv veckodag och datum, som Torsdag 11 november. Evenemanget är {a}."),
		S_INIT("Raden börjar med en veckodag, men vilken dag det är går inte att säga "
		       "säkert. Dagar skrivs så här:\n\n  Torsdag 11 november\n  torsdag den 11 "
		       "november 2021\n  Torsdag 11/11\n  Torsdag 2021-11-11\n  Lördag v. 44\n\n"
		       "Året behövs inte. Bara en veckodag räcker när evenemanget inte har mer än "
		       "en sådan dag.")},
	[DIAG_TIME_BACKWARDS] = {S_INIT("D10"), DIAG_WARNING,
		S_INIT("är tidigare än {a}, som står före"),
		S_INIT("Rätta klockslaget, flytta punkten, eller skriv dagen på en egen rad före."),
		S_INIT("Punkterna på en dag ska stå i den ordning de börjar, och sluta efter att "
		       "de har börjat. Ett klockslag som går bakåt är ofta felskrivet, eller så "
		       "saknas raden med nästa dag:\n\n  14.00 Grupparbete\n  13.00 Redovisning\n\n"
		       "Två punkter får ha samma tid. Efter midnatt är det inte fel: 0.15 efter "
		       "23.30, eller 22.00–01.00.")},
	[DIAG_DAY_BACKWARDS] = {S_INIT("D11"), DIAG_WARNING,
		S_INIT("kommer före {a} i kalendern, men står efter"),
		S_INIT("Rätta dagen, eller flytta den."),
		S_INIT("Dagarna i ett program ska stå i ordning. Står ”Torsdag 11 november” efter "
		       "”Fredag 12 november” visas de också så.")},
	[DIAG_SPEAKERS] = {S_INIT("D12"), DIAG_WARNING,
		S_INIT("ser ut att vara vilka som medverkar, men visas som vanlig text"),
		S_INIT("Börja raden med Medverkande:"),
		S_INIT("De som medverkar skrivs på raden under punkten, efter ordet Medverkande "
		       "och ett kolon. Flera namn skiljs åt med semikolon:\n\n  11.00 Inledning\n  "
		       "Medverkande: Anna Ek, ordförande; Bo Al, förbundschef\n\nUtan ordet visas "
		       "raden som text under punkten.")},
};
