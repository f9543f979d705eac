// SPDX-License-Identifier: EUPL-1.2
// Text pasted from a word processor or a PDF, and what is told about people: codes K and I.
#include "base/diag_table.h"

const struct diag_entry diag_words_text[DIAG_CODES] = {
	[DIAG_PASTE_NUMBER] = {S_INIT("K01"), DIAG_WARNING,
		S_INIT("är en siffra utan text och blir en tom punkt i en lista{b}"),
		S_INIT("Flytta upp texten till samma rad som siffran."),
		S_INIT("När en numrerad lista kopieras från Word eller pdf kan siffran hamna på en "
		       "rad och texten på nästa. Skriv dem på samma rad. Är det en rubrik sätter "
		       "du ## framför.\n\nFel:   3.\n\n       Krock i styrsignaler\nRätt:  3. "
		       "Krock i styrsignaler\n\nRätt:  ## 3. Krock i styrsignaler   (om det är en "
		       "rubrik)")},
	[DIAG_PASTE_BOLD_ITEM] = {S_INIT("K02"), DIAG_WARNING,
		S_INIT("ser ut som en rubrik, men blir en lista med en enda punkt{b}"),
		S_INIT("Skriv raden som en rubrik, med ## först."),
		S_INIT("En numrerad rubrik i Word blir en lista med en enda punkt. Skriv en rubrik "
		       "i stället. Då kommer den med i sidans innehåll, och det går att länka till "
		       "den.\n\nFel:   1. **Budgetförutsättningar**\nRätt:  ## 1. "
		       "Budgetförutsättningar")},
	[DIAG_PASTE_TWO_BULLETS] = {S_INIT("K03"), DIAG_WARNING,
		S_INIT("är en punkt till; listan sätter själv en punkt framför varje rad{b}"),
		S_INIT("Ta bort det extra tecknet."),
		S_INIT("Punkterna i en lista från Word eller pdf kan följa med som tecken. Behåll "
		       "bara bindestrecket.\n\nFel:   - ÷ att mötena dokumenteras\n       - • att "
		       "värden formar programmet\nRätt:  - att mötena dokumenteras\n       - att "
		       "värden formar programmet")},
	[DIAG_PASTE_BULLET] = {S_INIT("K04"), DIAG_WARNING,
		S_INIT("ser ut som en punkt i en lista, men blir vanlig text{b}"),
		S_INIT("Skriv ett bindestreck och ett mellanslag i stället."),
		S_INIT("Tecken som •, · och ▪ gör ingen lista, så raderna flyter ihop till ett "
		       "stycke. Skriv bindestreck och mellanslag.\n\nFel:   • Kommunens roll\n     "
		       "  • Regionens roll\nRätt:  - Kommunens roll\n       - Regionens roll")},
	[DIAG_PASTE_TABS] = {S_INIT("K05"), DIAG_WARNING,
		S_INIT("är kolumner med tabbtecken emellan, och det blir ingen tabell. Sätt | "
		       "mellan kolumnerna och lägg till en rad |---|---| under rubrikraden{b}"),
		S_INIT("Gör en tabell. Är det mötets uppgifter hör de hemma överst i filen, mellan "
		       "raderna med ---."),
		S_INIT("En tabell som kopieras från Word eller Excel har tabbtecken mellan "
		       "kolumnerna. Skriv streck mellan dem, rubrikerna överst, en rad med "
		       "bindestreck under rubrikerna och lika många kolumner på varje rad.\n\nFel: "
		       "  Intäkter      Kronor\n       Konferenser   20 800\nRätt:  | Intäkter | "
		       "Kronor |\n       |---|---|\n       | Konferenser | 20 800 |")},
	[DIAG_PASTE_INDENT] = {S_INIT("K06"), DIAG_WARNING,
		S_INIT("är indraget och visas därför som programkod{b}"),
		S_INIT("Ta bort mellanslagen eller tabbtecknet i början av raden."),
		S_INIT("Ett stycke som börjar med fyra mellanslag eller ett tabbtecken visas som "
		       "programkod: i en egen ruta, utan radbrytning och med alla tecken som de "
		       "är. Ta bort indraget, så blir det vanlig text. Ska det vara ett citat "
		       "skriver du > först på raden.\n\nFel:       Mötet öppnades av "
		       "ordföranden.\nRätt:  Mötet öppnades av ordföranden.")},
	[DIAG_PASTE_CAPITALS] = {S_INIT("K07"), DIAG_WARNING, S_INIT("har bara stora bokstäver{b}"),
		S_INIT("Skriv med små bokstäver."),
		S_INIT("Stora bokstäver är svårare att läsa, och en skärmläsare kan läsa upp dem "
		       "en och en. Skriv rubriken som en vanlig mening, med stor bokstav först och "
		       "i namn.\n\nFel:   ## TACK FÖR DENNA GÅNG\nRätt:  ## Tack för denna "
		       "gång\n\nFörkortningar som NNS och ESF skrivs förstås som vanligt. Titta på "
		       "namnen i förslaget: programmet känner inte igen alla.")},
	[DIAG_PASTE_LEVEL] = {S_INIT("K08"), DIAG_WARNING, S_INIT("hoppar över en rubriknivå{b}"),
		S_INIT("Ta bort ett # eller flera."),
		S_INIT("Rubrikerna är sidans innehållsförteckning, också för den som lyssnar. "
		       "Titeln är nivå 1, så den första rubriken i texten skrivs med ##, och under "
		       "den ###. Välj inte nivå efter hur stor texten ser ut.\n\nFel:   ## "
		       "Ekonomi\n\n       #### Intäkter\nRätt:  ## Ekonomi\n\n       ### "
		       "Intäkter")},
	[DIAG_PASTE_IMAGE] = {S_INIT("K09"), DIAG_WARNING,
		S_INIT("hänvisar till en bild, men dokumentet har ingen{b}"),
		S_INIT("Lägg bilden i samma mapp och skriv ![Vad bilden visar](bild.png) där den "
		       "ska stå, eller skriv om meningen."),
		S_INIT("Bilder följer inte med när du kopierar text från Word eller pdf. Spara "
		       "bilden som en fil i samma mapp som dokumentet och sätt in den där den ska "
		       "stå. Texten inom hakparenteserna läses upp för den som inte ser "
		       "bilden.\n\nFel:   Resultatet visas i bilden nedan.   (och ingen "
		       "bild)\nRätt:  Resultatet visas i bilden nedan.\n\n       ![Stapeldiagram: "
		       "andelen i arbete ökade](andel.png)")},
	[DIAG_PASTE_BOLD] = {S_INIT("K10"), DIAG_WARNING,
		S_INIT("är fetstil, men ser ut att vara en rubrik{b}"),
		S_INIT("Skriv raden som en rubrik, med ## först."),
		S_INIT("En rad med bara fetstil ser ut som en rubrik men är ingen. Den kommer inte "
		       "med i sidans innehåll, det går inte att länka till den, och den som "
		       "lyssnar kan inte hoppa till den.\n\nFel:   **Ekonomi**\nRätt:  ## "
		       "Ekonomi")},
	[DIAG_PASTE_HYPHEN] = {S_INIT("K11"), DIAG_WARNING,
		S_INIT("är ett avstavat ord, och bindestrecket blir kvar mitt i ordet{b}"),
		S_INIT("Skriv ihop ordet och ta bort bindestrecket."),
		S_INIT("I en pdf är orden avstavade där raden tar slut. När texten kopieras följer "
		       "bindestrecken med, och på webbplatsen står de kvar mitt i ordet.\n\nFel:   "
		       "Vi arbetar med samord-\n       ning i hela länet.\nRätt:  Vi arbetar med "
		       "samordning\n       i hela länet.")},
	[DIAG_PASTE_SOFT_HYPHEN] = {S_INIT("K12"), DIAG_WARNING,
		S_INIT("innehåller osynliga bindestreck, så ordet går inte att söka efter{b}"),
		S_INIT("Skriv ordet på nytt."),
		S_INIT("Word och pdf lägger ibland osynliga bindestreck i orden för att visa var "
		       "de kan delas. De följer med när texten kopieras, och då hittar ingen "
		       "sökning ordet. Webbläsaren avstavar själv. Skriv ordet på nytt.\n\nFel:   "
		       "sam·ordnings·förbund   (· är ett bindestreck som inte syns)\nRätt:  "
		       "samordningsförbund")},
	[DIAG_IDENTITY] = {S_INIT("I01"), DIAG_ERROR,
		S_INIT("är ett personnummer eller samordningsnummer och får inte publiceras"),
		S_INIT("Ta bort numret."),
		S_INIT("Anslag publicerar aldrig personnummer eller samordningsnummer "
		       "(ÅÅMMDD-NNNN, med eller utan århundrade och bindestreck). Siffrorna visas "
		       "som * i meddelandet, eftersom det kan sparas i en logg.\n\nTa bort numret "
		       "och skicka igen. Det finns kvar i arkivets äldre versioner: säg till "
		       "kansliet, så att de kan ta bort det där också.\n\nFel:   Beslutet gäller "
		       "Anna Berg, ******-****.\nRätt:  Beslutet gäller en deltagare.\n\nÄr det "
		       "något annat än ett personnummer, till exempel ett ärendenummer, så skriv "
		       "vad det är, med ett mellanslag eller snedstreck i numret.\n\nRätt:  Ärende "
		       "2021/1234")},
	[DIAG_MOBILE] = {S_INIT("I02"), DIAG_WARNING, S_INIT("ser ut som ett mobilnummer{b}"),
		S_INIT("Är det någons privata nummer? Skriv i så fall växelns eller kansliets."),
		S_INIT("Ett mobilnummer hör oftast till en person och blir kvar på webben, i "
		       "sökmotorer och i kopior. Skriv hellre växelns eller kansliets nummer. Är "
		       "det en tjänstetelefon som ska stå här kan du låta det vara.\n\nFel:   Ring "
		       "Anna på 070-000 00 00.\nRätt:  Ring kansliet på 060-00 00 00.")},
	[DIAG_PRIVATE_EMAIL] = {S_INIT("I03"), DIAG_WARNING,
		S_INIT("ser ut som en privat e-postadress{b}"),
		S_INIT("Skriv hellre en adress till förbundet eller kansliet."),
		S_INIT("Adresser hos till exempel Gmail, Hotmail och Telia hör oftast till en "
		       "person. Skriv hellre en funktionsadress. Den fungerar också när någon "
		       "annan tar över.\n\nFel:   Mejla anna.berg (hos Gmail)\nRätt:  Mejla "
		       "kansli@nnsfinsam.example")},
	[DIAG_HEALTH] = {S_INIT("I04"), DIAG_WARNING,
		S_INIT("är åldern på en namngiven person, nära ordet ”{a}”{b}"),
		S_INIT("Ta bort namnet och det som gör att personen kan kännas igen. Är namnet "
		       "påhittat är det bra att skriva det i texten."),
		S_INIT("Uppgifter om hälsa är känsliga personuppgifter. Förnamn, ålder och hemort "
		       "räcker ofta för att känna igen någon, särskilt på en liten ort. Skriv så "
		       "att ingen kan känna igen personen.\n\nFel:   Anna, 34 år, var sjukskriven "
		       "för depression.\nRätt:  En deltagare hade varit sjukskriven länge.\n\nÄr "
		       "namnet påhittat, eller har personen sagt ja till att berättelsen "
		       "publiceras, så skriv det i texten. Meddelandet kan du då bortse från.")},
	[DIAG_INTERNAL] = {S_INIT("I05"), DIAG_ERROR,
		S_INIT("leder till mappen _internt, och den publiceras aldrig"),
		S_INIT("Ta bort länken, eller flytta filen till en annan mapp under content/."),
		S_INIT("Det som ligger i mappen content/_internt, eller i en mapp med det namnet "
		       "under en annan mapp, är arbetsmaterial: det läses inte och kommer aldrig "
		       "med på webbplatsen. Därför kan ingen publicerad text länka dit eller ha "
		       "det som bilaga.\n\nFel:   [underlaget](../_internt/underlag.md)\nRätt:  "
		       "[underlaget](../dokument/underlag.md)")},
};
