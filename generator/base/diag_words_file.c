// SPDX-License-Identifier: EUPL-1.2
// Files and the front matter at their top: codes F and Y.
#include "base/diag_table.h"

const struct diag_entry diag_words_file[DIAG_CODES] = {
	[DIAG_ENCODING] = {S_INIT("F01"), DIAG_ERROR,
		S_INIT("här står ett tecken i en annan teckenkodning än UTF-8"),
		S_INIT("Öppna filen i en textredigerare och spara den med teckenkodningen UTF-8."),
		S_INIT("Alla filer ska vara sparade med teckenkodningen UTF-8. Den här är nog "
		       "sparad som Latin-1 (ISO 8859-1) eller Windows-1252, som äldre program "
		       "använder, och då blir å, ä och ö fel.\n\nÖppna filen i det program som den "
		       "skrevs i, välj Spara som … och kodningen UTF-8.\n\nFel:   ingress: H�r �r "
		       "v�ren.\nRätt:  ingress: Här är våren.")},
	[DIAG_EMPTY_FILE] = {S_INIT("F02"), DIAG_ERROR, S_INIT("filen är tom"),
		S_INIT("Skriv dokumentet, eller ta bort filen."),
		S_INIT("En fil som slutar på .md under content/ är ett dokument. Överst står "
		       "uppgifterna, mellan två rader med tre bindestreck, och under dem texten. "
		       "Ett dokument som ännu inte ska synas kan ha status: utkast.\n\nFel:   (en "
		       "fil utan innehåll)\nRätt:\n\n    ---\n    titel: Brev från styrelsen\n    "
		       "datum: 2023-08-24\n    ---\n\n    Här börjar texten.")},
	[DIAG_SYMLINK] = {S_INIT("F03"), DIAG_ERROR,
		S_INIT("är en symbolisk länk, och sådana följs inte"),
		S_INIT("Lägg själva filen här i stället för länken."),
		S_INIT("En symbolisk länk är en genväg till en fil på en annan plats. Den kan leda "
		       "ut ur arkivet, och då vet ingen vad som publiceras. Därför läser Anslag "
		       "bara riktiga filer. Ta bort länken och lägg filen där den behövs.\n\nFel:  "
		       " content/dokument/budget.pdf → /home/anna/budget.pdf\nRätt:  "
		       "content/dokument/budget.pdf (själva filen)")},
	[DIAG_SUBMODULE] = {S_INIT("F04"), DIAG_ERROR,
		S_INIT("är en undermodul (submodule), och sådana läses inte"),
		S_INIT("Lägg filerna direkt i arkivet."),
		S_INIT("En undermodul är ett annat git-arkiv som bara är inlänkat här. Allt "
		       "innehåll ska ligga i samma arkiv, så att en version av arkivet alltid ger "
		       "samma webbplats.\n\nFel:   content/dokument/arkiv (en undermodul)\nRätt:  "
		       "content/dokument/budget-2025.md (en vanlig fil)")},
	[DIAG_FOLDER] = {S_INIT("F05"), DIAG_ERROR,
		S_INIT("mappen ”{a}” är inte kopplad till någon sorts dokument{b}"),
		S_INIT("Flytta filen till en av mapparna under mappar: i site.yaml."),
		S_INIT("Mappen direkt under content/ avgör vilken sorts dokument det är: "
		       "content/brev/ för brev, content/protokoll/ för protokoll och så vidare. "
		       "Vilka mappar som finns står under mappar: i site.yaml.\n\nFel:   "
		       "content/bref/2025-03.md\nRätt:  content/brev/2025-03.md")},
	[DIAG_TOO_LARGE] = {S_INIT("F06"), DIAG_ERROR,
		S_INIT("filen är för stor: {a}, högst {b} får plats"),
		S_INIT("Dela upp den. Ett långt dokument kan i stället bli en bilaga."),
		S_INIT("Ett dokument får vara högst 2 MB. Det räcker till mer än tusen sidor text, "
		       "så en större fil är nästan alltid något annat än text, till exempel en "
		       "bild som klistrats in. En bilaga får vara högst 100 MB.\n\nFel:   "
		       "content/dokument/bok.md (3,2 MB)\nRätt:  "
		       "content/dokument/bok.md med en länk: [Hela boken](bok.pdf)")},
	[DIAG_MERGE_MARKER] = {S_INIT("F07"), DIAG_ERROR,
		S_INIT("är ett märke från git: två versioner av texten står kvar{a}"),
		S_INIT("Välj vilken text som ska gälla och ta bort raderna med <<<<<<<, ======= "
		       "och >>>>>>>."),
		S_INIT("När två personer har ändrat samma rader sätter git in båda versionerna "
		       "efter varandra, och väntar på att någon väljer. Behåll den text som ska "
		       "gälla och ta bort de tre raderna med märken.\n\nFel:\n\n    <<<<<<< HEAD\n "
		       "   Avgiften höjs i januari.\n    =======\n    Avgiften höjs i mars.\n    "
		       ">>>>>>> anna\n\nRätt:\n\n    Avgiften höjs i mars.")},
	[DIAG_BINARY] = {S_INIT("F08"), DIAG_ERROR,
		S_INIT("filen innehåller inte text; den ser ut som {a}"),
		S_INIT("Kopiera texten ur programmet och spara den som ren text."),
		S_INIT("En Word-fil blir inte text av att döpas om till .md. Öppna filen i "
		       "programmet som den kommer från, kopiera texten, klistra in den i en ny fil "
		       "i en textredigerare och spara. Rubriker, listor och fetstil skrivs sedan "
		       "om med Markdown; redaktörsguiden visar hur.\n\nFel:   rapport.docx omdöpt "
		       "till rapport.md\nRätt:  rapport.md med texten, och rapport.docx bredvid "
		       "som bilaga")},
	[DIAG_FILE_NAME] = {S_INIT("F09"), DIAG_ERROR,
		S_INIT("filnamnet kan inte stå i en adress: bara a–z, 0–9, punkt, bindestreck och "
		       "understreck, och .md med små bokstäver"),
		S_INIT("Byt namn på filen till {a}"),
		S_INIT("Filnamnet blir en del av adressen på webben, och adresser ska gå att läsa "
		       "upp och skriva av. Använd bara bokstäverna a–z, siffror, punkt, "
		       "bindestreck och understreck.\n\nFel:   Årsmöte 2024.md\nRätt:  "
		       "arsmote-2024.md")},
	[DIAG_TOO_DEEP] = {S_INIT("F10"), DIAG_ERROR, S_INIT("är nästlad för djupt"),
		S_INIT("Använd färre nivåer inuti varandra."),
		S_INIT("Så många listor, citat, bilder eller mappar inuti varandra är nästan "
		       "alltid ett misstag, och går inte att läsa för besökaren heller. Listor och "
		       "citat kan ha högst 50 nivåer inuti varandra.\n\nFel:   - - - - - - - - - - "
		       "(över 50 nivåer)\nRätt:  en lista med högst två eller tre nivåer")},
	[DIAG_UTF16] = {S_INIT("F11"), DIAG_ERROR,
		S_INIT("filen är sparad som UTF-16, som en del program kallar ”Unicode”"),
		S_INIT("Öppna filen, välj Spara som … och teckenkodningen UTF-8."),
		S_INIT("Vissa program i Windows sparar text som UTF-16, som de kallar ”Unicode”. "
		       "Alla filer här ska vara UTF-8. Öppna filen igen, välj Spara som … och "
		       "kodningen UTF-8 (inte ”Unicode” eller ”UTF-16”).\n\nFel:   Spara som … "
		       "Kodning: Unicode\nRätt:  Spara som … Kodning: UTF-8")},
	[DIAG_CONTROL] = {S_INIT("F12"), DIAG_ERROR, S_INIT("är ett styrtecken som inte syns"),
		S_INIT("Ta bort tecknet, eller skriv om raden för hand."),
		S_INIT("I text som kopierats ur en pdf eller ett äldre program följer ibland "
		       "tecken med som styr skrivare och skärmar. De syns inte, men går inte att "
		       "läsa som text. Oftast räcker det att ta bort tecknet, som står där pilen "
		       "visar.\n\nFel:   titel: Brev·från styrelsen (· är ett tecken som inte "
		       "syns)\nRätt:  titel: Brev från styrelsen")},
	[DIAG_NO_FRONT_MATTER] = {S_INIT("Y01"), DIAG_ERROR,
		S_INIT("här börjar dokumentet, men överst ska raden --- stå"),
		S_INIT("Lägg en rad med --- överst, sedan titel: och de andra uppgifterna, och så "
		       "en rad med --- till."),
		S_INIT("Varje dokument börjar med sina uppgifter: en rad med tre bindestreck, "
		       "sedan titel, datum och annat, och så tre bindestreck till. Under dem "
		       "kommer texten.\n\nFel:\n\n    # Brev från styrelsen\n\n    Hej "
		       "alla!\n\nRätt:\n\n    ---\n    titel: Brev från styrelsen\n    datum: "
		       "2023-08-24\n    ---\n\n    Hej alla!")},
	[DIAG_FRONT_MATTER_OPEN] = {S_INIT("Y02"), DIAG_ERROR,
		S_INIT("efter uppgifterna saknas raden --- som avslutar dem"),
		S_INIT("Lägg en rad med --- mellan uppgifterna och texten."),
		S_INIT("Uppgifterna överst i dokumentet står mellan två rader med tre bindestreck. "
		       "Utan den andra raden går det inte att se var texten börjar.\n\nFel:\n\n    "
		       "---\n    titel: Brev från styrelsen\n    datum: 2023-08-24\n\n    Hej "
		       "alla!\n\nRätt:\n\n    ---\n    titel: Brev från styrelsen\n    datum: "
		       "2023-08-24\n    ---\n\n    Hej alla!")},
	[DIAG_YAML] = {S_INIT("Y03"), DIAG_ERROR,
		S_INIT("går inte att läsa som en nyckel med ett värde"),
		S_INIT("Jämför med ett dokument som fungerar: nyckel, kolon, mellanslag, värde."),
		S_INIT("Uppgifterna skrivs i formatet YAML: en nyckel, ett kolon, ett mellanslag "
		       "och ett värde på varje rad. Listor skrivs under sin nyckel, med "
		       "bindestreck på egna rader, indragna två mellanslag. Den här raden är "
		       "varken det ena eller det andra.\n\nFel:   - Brev från styrelsen\nRätt:  "
		       "titel: Brev från styrelsen")},
	[DIAG_YAML_COLON] = {S_INIT("Y04"), DIAG_ERROR,
		S_INIT("är ett andra kolon på raden, så värdet går inte att läsa"),
		S_INIT("Sätt citattecken om hela värdet."),
		S_INIT("Kolon följt av mellanslag betyder ”här kommer ett värde”, och på samma rad "
		       "får det bara stå en gång. Ett värde som innehåller kolon ska därför stå "
		       "inom raka citattecken. De syns inte på webbplatsen.\n\nFel:   titel: "
		       "Rapport: så gick det\nRätt:  titel: \"Rapport: så gick det\"")},
	[DIAG_YAML_TAB] = {S_INIT("Y05"), DIAG_ERROR,
		S_INIT("är ett tabbtecken; uppgifterna dras in med mellanslag"),
		S_INIT("Byt tabbtecknet mot två mellanslag."),
		S_INIT("Uppgifterna dras in med mellanslag. Ett tabbtecken ser likadant ut men är "
		       "olika brett i olika program, så det går inte att se vad raden hör till. "
		       "Använd två mellanslag för varje steg. I de flesta textredigerare går det "
		       "att välja att tabbtangenten ger mellanslag.\n\nFel:\n\n    avsandare:\n    "
		       "→ namn: Fredrik Lundén        (→ är ett tabbtecken)\n\nRätt:\n\n    "
		       "avsandare:\n      namn: Fredrik Lundén")},
	[DIAG_YAML_DUPLICATE] = {S_INIT("Y06"), DIAG_ERROR,
		S_INIT("nyckeln ”{a}” finns redan på rad {b}"),
		S_INIT("Behåll den rad som är rätt och ta bort den andra."),
		S_INIT("Samma nyckel får bara stå en gång, annars vet ingen vilket värde som "
		       "gäller. Behåll den rad som är rätt och ta bort den andra.\n\nFel:\n\n    "
		       "titel: Brev från styrelsen\n    datum: 2023-08-24\n    titel: Styrelsens "
		       "brev\n\nRätt:\n\n    titel: Styrelsens brev\n    datum: 2023-08-24")},
	[DIAG_YAML_ALIAS] = {S_INIT("Y07"), DIAG_ERROR,
		S_INIT("läses inte som text, eftersom det börjar med {a}"),
		S_INIT("Sätt citattecken om hela värdet."),
		S_INIT("Tecknen * & ! % @ ` [ { > | - och ? betyder något särskilt när de står "
		       "först i ett värde. Ett värde som börjar med ett av dem ska stå inom raka "
		       "citattecken. De syns inte på webbplatsen.\n\nFel:   titel: *Viktigt* om "
		       "avgiften\nRätt:  titel: \"*Viktigt* om avgiften\"")},
	[DIAG_YAML_OPEN] = {S_INIT("Y08"), DIAG_ERROR, S_INIT("öppnas här men stängs aldrig"),
		S_INIT("Lägg till det tecken som stänger."),
		S_INIT("En hakparentes, en klammer eller ett citattecken har öppnats men inte "
		       "stängts. Allt som följer hör då till samma värde. Raden som visas är den "
		       "där det öppnades.\n\nFel:   amnen: [ekonomi, kompetens\nRätt:  amnen: "
		       "[ekonomi, kompetens]")},
	[DIAG_YAML_NOT_MAP] = {S_INIT("Y09"), DIAG_ERROR, S_INIT("ska vara nycklar med värden"),
		S_INIT("Skriv en nyckel, ett kolon och ett värde på varje rad."),
		S_INIT("Uppgifterna ska vara en nyckel, ett kolon, ett mellanslag och ett värde på "
		       "varje rad.\n\nFel:\n\n    ---\n    Brev från styrelsen\n    "
		       "---\n\nRätt:\n\n    ---\n    titel: Brev från styrelsen\n    ---")},
	[DIAG_YAML_INDENT] = {S_INIT("Y10"), DIAG_ERROR,
		S_INIT("raden börjar inte i samma kolumn som de rader den hör ihop med"),
		S_INIT("Låt raderna börja lika långt in, eller sätt citattecken om ett värde som "
		       "fortsätter på flera rader."),
		S_INIT("Mellanslagen i början av raden avgör vad den hör till. Rader som hör ihop "
		       "börjar lika långt in. En rad som är längre indragen läses som en "
		       "fortsättning på raden ovanför.\n\nFel:\n\n    titel: Brev från styrelsen\n "
		       "     datum: 2023-08-24\n\nRätt:\n\n    titel: Brev från styrelsen\n    "
		       "datum: 2023-08-24")},
	[DIAG_YAML_SPACE] = {S_INIT("Y11"), DIAG_ERROR, S_INIT("mellanslaget efter {a} saknas"),
		S_INIT("Sätt ett mellanslag efter {a}."),
		S_INIT("Efter nyckelns kolon, och efter bindestrecket i en lista, ska det stå ett "
		       "mellanslag. Annars läses alltihop som ett ord.\n\nFel:   titel:Brev från "
		       "styrelsen\nRätt:  titel: Brev från styrelsen\n\nFel:   -ekonomi\nRätt:  - "
		       "ekonomi")},
	[DIAG_FRONT_MATTER_LINE] = {S_INIT("Y12"), DIAG_ERROR,
		S_INIT("raden ska bestå av tre bindestreck"),
		S_INIT("Skriv tre bindestreck och inget annat."),
		S_INIT("Uppgifterna omges av två rader med tre vanliga bindestreck och inget mer. "
		       "En del program gör om bindestreck till tankstreck när man skriver dem, och "
		       "då måste de skrivas igen.\n\nFel:   —-\nRätt:  ---")},
	[DIAG_YAML_DASH] = {S_INIT("Y13"), DIAG_ERROR,
		S_INIT("är inget bindestreck, så raden läses inte som en punkt i listan"),
		S_INIT("Börja varje punkt med ett bindestreck och ett mellanslag."),
		S_INIT("Punkterna i en lista börjar med ett vanligt bindestreck och ett "
		       "mellanslag. Tankstreck, prickar och stjärnor, som ordbehandlare gärna "
		       "sätter dit, läses som en del av texten.\n\nFel:\n\n    amnen:\n      – "
		       "ekonomi\n      • kompetens\n\nRätt:\n\n    amnen:\n      - ekonomi\n      "
		       "- kompetens")},
	[DIAG_YAML_NO_COLON] = {S_INIT("Y14"), DIAG_ERROR,
		S_INIT("raden har inget kolon och hör inte till någon nyckel"),
		S_INIT("Skriv en nyckel, ett kolon, ett mellanslag och värdet på samma rad."),
		S_INIT("Varje rad bland uppgifterna är en nyckel med ett värde, en punkt i en "
		       "lista eller en indragen fortsättning på raden ovanför. Den här raden har "
		       "inget kolon och är inte indragen. Kanske saknas kolonet, eller så hör "
		       "texten till nyckeln på raden ovanför.\n\nFel:   ansvarig Kansliet\nRätt:  "
		       "ansvarig: Kansliet\n\nFel:\n\n    titel:\n    Brev från styrelsen\n\nRätt: "
		       " titel: Brev från styrelsen")},
	[DIAG_YAML_NBSP] = {S_INIT("Y15"), DIAG_ERROR,
		S_INIT("är ett hårt mellanslag eller ett tecken som inte syns"),
		S_INIT("Byt det mot ett vanligt mellanslag."),
		S_INIT("I text som kopierats ur Word eller från en webbsida följer ibland hårda "
		       "mellanslag eller tecken utan bredd med. De ser ut som vanliga mellanslag "
		       "eller syns inte alls, men räknas inte som mellanslag i början av en rad, i "
		       "en nyckel eller efter kolonet. Radera tecknet där pilen visar och slå "
		       "mellanslag igen.\n\nFel:   titel:·Brev från styrelsen (· är ett hårt "
		       "mellanslag)\nRätt:  titel: Brev från styrelsen")},
	[DIAG_YAML_AFTER_QUOTE] = {S_INIT("Y16"), DIAG_ERROR,
		S_INIT("står efter det {a} som avslutar värdet"),
		S_INIT("Ta bort det, eller sätt citattecken om hela värdet."),
		S_INIT("Citattecknen först i ett värde talar om var det börjar och slutar, och "
		       "efter det avslutande får inget stå. Ska citattecknen synas, eller finns "
		       "det flera, så sätt enkla citattecken (') runt alltihop.\n\nFel:   titel: "
		       "\"Se medborgarna\" i praktiken\nRätt:  titel: '\"Se medborgarna\" i "
		       "praktiken'\n\nSvenska citattecken (”) är vanlig text och behöver inget "
		       "runt sig:\n\nRätt:  titel: ”Se medborgarna” i praktiken")},
	[DIAG_YAML_ESCAPE] = {S_INIT("Y17"), DIAG_ERROR,
		S_INIT("inleder en kod mellan dubbla citattecken, men koden finns inte"),
		S_INIT("Sätt enkla citattecken (') om värdet i stället."),
		S_INIT("Mellan raka dubbla citattecken (\") inleder ett omvänt snedstreck en kod, "
		       "till exempel \\n för ny rad. Ska det bara vara ett tecken bland andra, så "
		       "använd enkla citattecken (') eller inga alls.\n\nFel:   plats: "
		       "\"K:\\Möten\\Åre\"\nRätt:  plats: 'K:\\Möten\\Åre'")},
	[DIAG_YAML_COMMENT] = {S_INIT("Y18"), DIAG_WARNING,
		S_INIT("kommer inte med: efter ett mellanslag gör # resten till en kommentar"),
		S_INIT("Sätt citattecken om hela värdet om texten ska med."),
		S_INIT("Ett mellanslag följt av # gör resten av raden till en kommentar, som inte "
		       "publiceras. Ska texten vara med, så sätt raka citattecken om hela värdet. "
		       "Är det verkligen en kommentar, så skriv den på en egen rad, så försvinner "
		       "varningen.\n\nFel:   titel: Månadens #samverkan\nRätt:  titel: \"Månadens "
		       "#samverkan\"")},
	[DIAG_YAML_QUOTES] = {S_INIT("Y19"), DIAG_WARNING,
		S_INIT("har citattecken runt sig, och de kommer att synas"),
		S_INIT("Ta bort citattecknen om de inte ska synas."),
		S_INIT("Bara raka citattecken (\") kan stå runt ett värde utan att synas. Svenska "
		       "citattecken (”) är vanlig text och kommer med i titeln på webbplatsen. Ska "
		       "de inte synas, så ta bort dem. Ska de synas, så sätt raka citattecken runt "
		       "om, så försvinner varningen.\n\nFel:   titel: ”Brev från styrelsen”\nRätt: "
		       " titel: Brev från styrelsen\n\nRätt:  titel: \"”Se medborgarna”\"")},
};
