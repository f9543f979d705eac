// SPDX-License-Identifier: EUPL-1.2
// Keys and values, dates and times: codes N and D.
#include "base/diag_table.h"

const struct diag_entry diag_words_field[DIAG_CODES] = {
	[DIAG_MISSING] = {S_INIT("N01"), DIAG_ERROR, S_INIT("nyckeln ”{a}” saknas"),
		S_INIT("Lägg till nyckeln med ett värde."),
		S_INIT("Varje sorts dokument har några uppgifter som måste finnas. Vilka det är "
		       "står i redaktörsguiden, på sidan Fält. Lägg till raden mellan de två "
		       "raderna med tre bindestreck, och byt exempelvärdet mot ert "
		       "eget.\n\nFel:\n\n    ---\n    titel: Brev från styrelsen\n    "
		       "---\n\nRätt:\n\n    ---\n    titel: Brev från styrelsen\n    datum: "
		       "2023-08-24\n    ---")},
	[DIAG_UNKNOWN_KEY] = {S_INIT("N02"), DIAG_WARNING,
		S_INIT("nyckeln ”{a}” är okänd och används inte{b}"),
		S_INIT("Rätta stavningen eller ta bort raden."),
		S_INIT("Bara de nycklar som finns för dokumentets sort används; de står i "
		       "redaktörsguiden, på sidan Fält. Oftast är det en felstavning, eller en rad "
		       "som skulle ha varit indragen under en annan nyckel. Det som står där "
		       "kommer inte med på webbplatsen.\n\nFel:   ingres: Styrelsen har planerat "
		       "hösten.\nRätt:  ingress: Styrelsen har planerat hösten.")},
	[DIAG_MAP_FOR_TEXT] = {S_INIT("N03"), DIAG_ERROR,
		S_INIT("ska vara text, men kolonet gör det till en nyckel med ett värde"),
		S_INIT("Sätt citattecken om hela texten."),
		S_INIT("Ett ord följt av kolon och mellanslag blir en nyckel. Ska det vara text, "
		       "så sätt raka citattecken om hela texten.\n\nFel:   - Styrelsen beslutar: "
		       "bifall\nRätt:  - \"Styrelsen beslutar: bifall\"")},
	[DIAG_LIST_FOR_TEXT] = {S_INIT("N04"), DIAG_ERROR,
		S_INIT("ska vara en enda text, inte en lista"),
		S_INIT("Skriv texten på samma rad som nyckeln."),
		S_INIT("Nyckeln tar bara ett värde. Skriv det efter kolonet på samma rad, utan "
		       "bindestreck och hakparenteser.\n\nFel:   titel: [Brev från "
		       "styrelsen]\nRätt:  titel: Brev från styrelsen")},
	[DIAG_TEXT_FOR_MAP] = {S_INIT("N05"), DIAG_ERROR,
		S_INIT("har flera delar, som skrivs på raderna under: {a}"),
		S_INIT("Flytta värdet till en egen rad med nyckel, indragen två mellanslag."),
		S_INIT("Vissa uppgifter består av flera delar. De skrivs på egna rader under "
		       "nyckeln, indragna två mellanslag.\n\nFel:   kontakt: Anna Berg, 070-000 00 "
		       "00\nRätt:\n\n    kontakt:\n      namn: Anna Berg\n      telefon: 070-000 "
		       "00 00")},
	[DIAG_CHOICE] = {S_INIT("N06"), DIAG_ERROR,
		S_INIT("”{a}” finns inte bland de värden som går att välja{b}"),
		S_INIT("Välj ett av värdena i site.yaml eller redaktörsguiden."),
		S_INIT("Nyckeln tar bara värden ur en bestämd lista, skrivna precis som där. "
		       "Listorna över organ, län, ämnen, målgrupper och teman står i site.yaml, de "
		       "övriga i redaktörsguiden, på sidan Fält.\n\nFel:   typ: konferans\nRätt:  "
		       "typ: konferens")},
	[DIAG_TOO_LONG] = {S_INIT("N07"), DIAG_ERROR,
		S_INIT("är för lång: {a} tecken, högst {b} får plats"), S_INIT("Korta texten."),
		S_INIT("Titlar får vara högst 120 tecken och ingresser högst 300. Då går listor, "
		       "flöden och sökträffar att läsa. Flytta resten till texten.\n\nFel:   "
		       "titel: Brev från styrelsen om allt som hänt sedan … (140 tecken)\nRätt:  "
		       "titel: Brev från styrelsen i mars")},
	[DIAG_YES_NO] = {S_INIT("N08"), DIAG_ERROR, S_INIT("ska vara ja eller nej"),
		S_INIT("Skriv ja eller nej."),
		S_INIT("Nyckeln tar bara värdena ja och nej, med små bokstäver.\n\nFel:   "
		       "installt: true\nRätt:  installt: ja")},
	[DIAG_NUMBER] = {S_INIT("N09"), DIAG_ERROR,
		S_INIT("ska vara ett helt tal, skrivet med siffror"),
		S_INIT("Skriv talet med siffror."),
		S_INIT("Skriv bara siffror, utan mellanslag, punkt eller ord.\n\nFel:   avser_ar: "
		       "år 2010\nRätt:  avser_ar: 2010")},
	[DIAG_PARAGRAPHS] = {S_INIT("N10"), DIAG_ERROR,
		S_INIT("ska vara paragrafer, till exempel 60–73"),
		S_INIT("Skriv första och sista paragrafen med streck emellan."),
		S_INIT("Skriv den första och den sista paragrafen med ett streck emellan. En ensam "
		       "paragraf skrivs bara med sitt nummer.\n\nFel:   paragrafer: §§ 60 till "
		       "73\nRätt:  paragrafer: 60–73")},
	[DIAG_SLUG] = {S_INIT("N11"), DIAG_ERROR, S_INIT("kan inte vara en del av en adress"),
		S_INIT("Använd små bokstäver a–z, siffror och bindestreck."),
		S_INIT("Det här blir en del av adressen på webben. Använd bara små bokstäver a–z, "
		       "siffror och bindestreck.\n\nFel:   slug: Höstens arbete\nRätt:  slug: "
		       "hostens-arbete")},
	[DIAG_ADDRESS] = {S_INIT("N12"), DIAG_ERROR,
		S_INIT("ska vara en adress på den här webbplatsen som börjar med /"),
		S_INIT("Skriv adressen utan webbplatsens namn, till exempel /dokument/gammal.aspx"),
		S_INIT("En adress på den här webbplatsen skrivs från och med det första "
		       "snedstrecket. Den får innehålla bokstäverna a–z, siffror, punkt, "
		       "bindestreck, understreck och snedstreck.\n\nFel:   omdirigera_fran: "
		       "www.nnsfinsam.se/dokument/gammal.aspx\nRätt:  omdirigera_fran: "
		       "/dokument/gammal.aspx")},
	[DIAG_URL] = {S_INIT("N13"), DIAG_ERROR,
		S_INIT("ska vara en webbadress som börjar med https:// eller http://"),
		S_INIT("Skriv hela adressen, till exempel https://exempel.se/anmalan"),
		S_INIT("Adresser till andra webbplatser skrivs i sin helhet, från och med "
		       "https://. Då leder de rätt från alla sidor.\n\nFel:   lank: "
		       "www.exempel.se/anmalan\nRätt:  lank: https://www.exempel.se/anmalan")},
	[DIAG_EMAIL] = {S_INIT("N14"), DIAG_ERROR, S_INIT("ska vara en e-postadress"),
		S_INIT("Skriv hela adressen, till exempel kansli@nnsfinsam.example"),
		S_INIT("En e-postadress har ett namn, ett @ och en domän, utan mellanslag.\n\nFel: "
		       "  epost: kansli (at) nnsfinsam.example\nRätt:  epost: "
		       "kansli@nnsfinsam.example")},
	[DIAG_EMPTY_VALUE] = {S_INIT("N15"), DIAG_ERROR, S_INIT("nyckeln ”{a}” saknar värde"),
		S_INIT("Skriv ett värde efter kolonet."),
		S_INIT("Nyckeln måste ha ett värde, men raden är tom efter kolonet. Byt "
		       "exempelvärdet mot ert eget.\n\nFel:   datum:\nRätt:  datum: 2023-08-24")},
	[DIAG_NOT_INDENTED] = {S_INIT("N16"), DIAG_ERROR,
		S_INIT("hör till ”{a}” och ska dras in två mellanslag"),
		S_INIT("Sätt två mellanslag först på raden."),
		S_INIT("Delarna av en uppgift står under dess nyckel och dras in två mellanslag. "
		       "Utan indrag läses de som egna nycklar.\n\nFel:\n\n    avsandare:\n    "
		       "namn: Fredrik Lundén\n    roll: Ordförande\n\nRätt:\n\n    avsandare:\n    "
		       "  namn: Fredrik Lundén\n      roll: Ordförande")},
	[DIAG_TEXT_FOR_LIST] = {S_INIT("N17"), DIAG_ERROR, S_INIT("är flera värden i en enda text"),
		S_INIT("Skriv värdena inom hakparenteser, med komma emellan."),
		S_INIT("Nyckeln tar en lista av bestämda ord. Flera värden skrivs inom "
		       "hakparenteser med komma emellan, eller på egna rader med "
		       "bindestreck.\n\nFel:   amnen: ekonomi, kompetens\nRätt:  amnen: [ekonomi, "
		       "kompetens]")},
	[DIAG_NO_SUCH_DAY] = {S_INIT("D01"), DIAG_ERROR, S_INIT("finns inte i kalendern{a}"),
		S_INIT("Kontrollera dag och månad."),
		S_INIT("Datumet är skrivet på rätt sätt, men dagen finns inte: 30 februari eller "
		       "31 november. Titta i en kalender och rätta det som blev fel.\n\nFel:   "
		       "datum: 2025-02-30\nRätt:  datum: 2025-02-28")},
	[DIAG_DATE] = {S_INIT("D02"), DIAG_ERROR, S_INIT("går inte att läsa som ett datum"),
		S_INIT("Skriv år-månad-dag med siffror, till exempel 2025-03-31."),
		S_INIT("Datum skrivs alltid år-månad-dag med fyra, två och två siffror. Anslag "
		       "gissar aldrig ett datum, men föreslår den troliga läsningen.\n\nFel:   "
		       "datum: 31 mars 2025\nRätt:  datum: 2025-03-31")},
	[DIAG_TIME] = {S_INIT("D03"), DIAG_ERROR, S_INIT("går inte att läsa som ett klockslag"),
		S_INIT("Skriv till exempel 9.00 eller 13:30."),
		S_INIT("Klockslag skrivs med timmar och två siffror för minuter: 9.00, 09:00 eller "
		       "kl. 9.00.\n\nFel:   starttid: halv tio\nRätt:  starttid: 9.30")},
	[DIAG_WEEK] = {S_INIT("D04"), DIAG_ERROR, S_INIT("är ingen vecka i kalendern"),
		S_INIT("Skriv år, V och veckans nummer, till exempel 2021-V47."),
		S_INIT("En vecka skrivs med år, bindestreck, V och veckans nummer. Veckorna räknas "
		       "som i svenska almanackor (ISO 8601): somliga år har 53 veckor, de flesta "
		       "52.\n\nFel:   vecka: v. 47\nRätt:  vecka: 2021-V47")},
	[DIAG_WEEKDAY] = {S_INIT("D05"), DIAG_ERROR, S_INIT("stämmer inte: {a} är en {b}"),
		S_INIT("Rätta veckodagen eller datumet."),
		S_INIT("Veckodagen och datumet säger olika saker, så ett av dem är fel. Titta i "
		       "kalendern och rätta det som är fel. Förslaget utgår från att datumet är "
		       "rätt när det ligger inom evenemanget, och annars från att veckodagen är "
		       "det.\n\nFel:   ### Fredag 11 november   (som är en torsdag)\nRätt:  ### "
		       "Torsdag 11 november")},
	[DIAG_DAY_OUTSIDE] = {S_INIT("D06"), DIAG_ERROR,
		S_INIT("ligger utanför evenemanget, som är {a}"),
		S_INIT("Rätta dagen, eller ändra start och slut."),
		S_INIT("Alla dagar i programmet ska ligga mellan start och slut, som står bland "
		       "uppgifterna överst. Rätta dagen, eller ändra start och slut.\n\nFel:   "
		       "slut: 2021-11-12, men programmet har Lördag 13 november\nRätt:  slut: "
		       "2021-11-13")},
	[DIAG_ENDS_BEFORE] = {S_INIT("D07"), DIAG_ERROR, S_INIT("slutar innan det börjar ({a})"),
		S_INIT("Rätta start eller slut."),
		S_INIT("Slutet ska vara samma dag som början eller senare. Ofta har de två bara "
		       "bytt plats.\n\nFel:\n\n    start: 2021-11-12\n    slut: "
		       "2021-11-11\n\nRätt:\n\n    start: 2021-11-11\n    slut: 2021-11-12")},
	[DIAG_NO_START] = {S_INIT("D08"), DIAG_ERROR,
		S_INIT("nyckeln ”start” eller ”vecka” saknas"),
		S_INIT("Lägg till start eller vecka."),
		S_INIT("Ett evenemang måste ha start, som är ett datum, eller vecka om bara veckan "
		       "är bestämd.\n\nFel:\n\n    titel: Norrlandskonferensen\n    plats: "
		       "Örnsköldsvik\n\nRätt:\n\n    titel: Norrlandskonferensen\n    start: "
		       "2021-11-11\n    plats: Örnsköldsvik")},
	[DIAG_DAY_FORM] = {S_INIT("D09"), DIAG_ERROR,
		S_INIT("går inte att läsa som en dag i programmet"),
		S_INIT("Skriv veckodag och datum, som Torsdag 11 november. Evenemanget är {a}."),
		S_INIT("Raden börjar med en veckodag, men vilken dag det är går inte att säga "
		       "säkert. Året behövs inte. Bara en veckodag räcker när evenemanget inte har "
		       "mer än en sådan dag.\n\nFel:   ### Torsdag den elfte\nRätt:  ### Torsdag "
		       "11 november\n\nSå här går det också att skriva:\n\nRätt:  ### torsdag den "
		       "11 november 2021\n       ### Torsdag 11/11\n       ### Torsdag "
		       "2021-11-11\n       ### Lördag v. 44")},
	[DIAG_TIME_BACKWARDS] = {S_INIT("D10"), DIAG_WARNING,
		S_INIT("är tidigare än {a}, som står före"),
		S_INIT("Rätta klockslaget, flytta punkten, eller skriv dagen på en egen rad före."),
		S_INIT("Punkterna på en dag ska stå i den ordning de börjar, och sluta efter att "
		       "de har börjat. Ett klockslag som går bakåt är ofta felskrivet, eller så "
		       "saknas raden med nästa dag. Två punkter får ha samma tid. Efter midnatt är "
		       "det inte fel: 0.15 efter 23.30, eller 22.00–01.00.\n\nFel:   14.00 "
		       "Grupparbete\n       13.00 Redovisning\nRätt:  13.00 Grupparbete\n       "
		       "14.00 Redovisning")},
	[DIAG_DAY_BACKWARDS] = {S_INIT("D11"), DIAG_WARNING,
		S_INIT("kommer före {a} i kalendern, men står efter"),
		S_INIT("Rätta dagen, eller flytta den."),
		S_INIT("Dagarna i ett program ska stå i ordning. De visas så som de står.\n\nFel:  "
		       " ### Fredag 12 november\n       ### Torsdag 11 november\nRätt:  ### "
		       "Torsdag 11 november\n       ### Fredag 12 november")},
	[DIAG_SPEAKERS] = {S_INIT("D12"), DIAG_WARNING,
		S_INIT("ser ut att vara vilka som medverkar, men visas som vanlig text"),
		S_INIT("Börja raden med Medverkande:"),
		S_INIT("De som medverkar skrivs på raden under punkten, efter ordet Medverkande "
		       "och ett kolon. Flera namn skiljs åt med semikolon. Utan ordet visas raden "
		       "som text under punkten.\n\nFel:   11.00 Inledning\n       Anna Ek, "
		       "ordförande; Bo Al, förbundschef\nRätt:  11.00 Inledning\n       "
		       "Medverkande: Anna Ek, ordförande; Bo Al, förbundschef")},
};
