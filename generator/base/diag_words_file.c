// SPDX-License-Identifier: EUPL-1.2
// Files and the front matter at their top: codes F and Y.
#include "base/diag_table.h"

const struct diag_entry diag_words_file[DIAG_CODES] = {
	[DIAG_ENCODING] = {S_INIT("F01"), DIAG_ERROR,
		S_INIT("är inte UTF-8: här står tecken i en annan teckenkodning"),
		S_INIT("Öppna filen i en textredigerare och spara den med teckenkodningen UTF-8."),
		S_INIT("Alla dokument ska vara sparade som UTF-8. Filen verkar vara sparad som "
		       "Latin-1 (ISO 8859-1) eller Windows-1252, som äldre program använder. Då "
		       "blir å, ä och ö fel.\n\nÖppna filen, välj Spara som … och kodningen "
		       "UTF-8.")},
	[DIAG_EMPTY_FILE] = {S_INIT("F02"), DIAG_ERROR, S_INIT("filen är tom"),
		S_INIT("Skriv dokumentet, eller ta bort filen."),
		S_INIT("En fil som slutar på .md under content/ är ett dokument och ska ha både "
		       "uppgifter (mellan två rader med ---) och text.")},
	[DIAG_SYMLINK] = {S_INIT("F03"), DIAG_ERROR,
		S_INIT("är en symbolisk länk, och sådana följs inte"),
		S_INIT("Lägg själva filen här i stället för länken."),
		S_INIT("En symbolisk länk kan peka utanför arkivet. För att det som publiceras "
		       "alltid ska vara just det som är incheckat läser Anslag bara riktiga "
		       "filer.")},
	[DIAG_SUBMODULE] = {S_INIT("F04"), DIAG_ERROR,
		S_INIT("är en undermodul (submodule), och sådana läses inte"),
		S_INIT("Lägg filerna direkt i arkivet."),
		S_INIT("Allt innehåll ska ligga i samma git-arkiv, så att en version av arkivet "
		       "alltid ger samma webbplats.")},
	[DIAG_FOLDER] = {S_INIT("F05"), DIAG_ERROR,
		S_INIT("mappen ”{a}” är inte kopplad till någon sorts dokument{b}"),
		S_INIT("Flytta filen till en av mapparna under mappar: i site.yaml."),
		S_INIT("Mappen direkt under content/ avgör vilken sorts dokument det är: "
		       "content/brev/ för brev, content/protokoll/ för protokoll och så vidare. "
		       "Vilka mappar som finns står under mappar: i site.yaml.")},
	[DIAG_TOO_LARGE] = {S_INIT("F06"), DIAG_ERROR,
		S_INIT("filen är för stor: {a}, högst {b} får plats"),
		S_INIT("Dela upp dokumentet, eller lägg texten som bilaga."),
		S_INIT("Ett dokument får vara högst 2 MB. Så stora textfiler är nästan alltid "
		       "något annat än text.")},
	[DIAG_MERGE_MARKER] = {S_INIT("F07"), DIAG_ERROR,
		S_INIT("är ett märke från git: två versioner av texten står kvar{a}"),
		S_INIT("Välj vilken text som ska gälla och ta bort raderna med <<<<<<<, ======= "
		       "och >>>>>>>."),
		S_INIT("När två personer har ändrat samma rader sätter git in båda versionerna "
		       "mellan raderna <<<<<<< och >>>>>>>. Behåll den text som ska gälla och ta "
		       "bort märkena.")},
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
		S_INIT("Använd färre nivåer inuti varandra."),
		S_INIT("Så djupt nästlade listor, citat, bilder eller mappar är nästan alltid "
		       "ett misstag, och de tar lång tid att läsa.\n\nListor och citat kan ha "
		       "högst "
		       "50 nivåer inuti varandra.")},
	[DIAG_UTF16] = {S_INIT("F11"), DIAG_ERROR,
		S_INIT("filen är sparad som UTF-16, som ibland kallas ”Unicode”"),
		S_INIT("Välj Spara som … och teckenkodningen UTF-8."), S_INIT("X")},
	[DIAG_CONTROL] = {S_INIT("F12"), DIAG_ERROR, S_INIT("är ett styrtecken som inte syns"),
		S_INIT("Ta bort tecknet, eller skriv om raden för hand."), S_INIT("X")},
	[DIAG_NO_FRONT_MATTER] = {S_INIT("Y01"), DIAG_ERROR,
		S_INIT("dokumentet börjar inte med uppgifter mellan två rader med ---"),
		S_INIT("Lägg en rad med --- överst, sedan titel: och de andra uppgifterna, och en "
		       "rad med --- till."),
		S_INIT("Varje dokument börjar så här:\n\n---\ntitel: Brev från styrelsen\ndatum: "
		       "2023-08-24\n---\n\nSedan kommer texten.")},
	[DIAG_FRONT_MATTER_OPEN] = {S_INIT("Y02"), DIAG_ERROR,
		S_INIT("uppgifterna börjar här, men raden --- som avslutar dem saknas"),
		S_INIT("Lägg en rad med --- mellan uppgifterna och texten."),
		S_INIT("Uppgifterna överst i dokumentet står mellan två rader med ---. Utan den "
		       "andra raden går det inte att se var texten börjar.")},
	[DIAG_YAML] = {S_INIT("Y03"), DIAG_ERROR, S_INIT("går inte att tolka"),
		S_INIT("Jämför med ett dokument som fungerar: nyckel, kolon, mellanslag, värde."),
		S_INIT("Uppgifterna skrivs i formatet YAML: en nyckel, ett kolon, ett mellanslag "
		       "och ett värde på varje rad. Listor skrivs med bindestreck på egna rader, "
		       "indragna två mellanslag.")},
	[DIAG_YAML_COLON] = {S_INIT("Y04"), DIAG_ERROR,
		S_INIT("ett kolon till på samma rad gör att värdet inte går att tolka"),
		S_INIT("Sätt citattecken om hela värdet."),
		S_INIT("Kolon följt av mellanslag betyder ”här kommer ett värde”. När en titel "
		       "innehåller kolon ska den stå inom raka citattecken:\n\ntitel: \"Rapport: "
		       "så gick det\"")},
	[DIAG_YAML_TAB] = {S_INIT("Y05"), DIAG_ERROR,
		S_INIT("är ett tabbtecken; i uppgifterna går det bara att dra in med mellanslag"),
		S_INIT("Byt tabbtecknet mot två mellanslag."),
		S_INIT("YAML tillåter inte tabbtecken i början av en rad. Använd två mellanslag "
		       "för varje steg.")},
	[DIAG_YAML_DUPLICATE] = {S_INIT("Y06"), DIAG_ERROR,
		S_INIT("nyckeln ”{a}” finns redan på rad {b}"), S_INIT("Ta bort den ena raden."),
		S_INIT("Samma nyckel får bara stå en gång i ett dokument, annars vet ingen vilket "
		       "värde som gäller.")},
	[DIAG_YAML_ALIAS] = {S_INIT("Y07"), DIAG_ERROR,
		S_INIT("läses inte som text, eftersom det börjar med {a}"),
		S_INIT("Sätt citattecken om hela värdet."),
		S_INIT("Tecknen *, &, !, %, @ och ` i början av ett värde har en särskild "
		       "betydelse i YAML. Sätt raka citattecken om värdet: \"*Viktigt*\".")},
	[DIAG_YAML_OPEN] = {S_INIT("Y08"), DIAG_ERROR, S_INIT("öppnas här men stängs aldrig"),
		S_INIT("Lägg till det tecken som stänger."),
		S_INIT("En parentes, klammer eller ett citattecken har öppnats men inte stängts. "
		       "Allt som följer lästes då som en del av samma värde.")},
	[DIAG_YAML_NOT_MAP] = {S_INIT("Y09"), DIAG_ERROR, S_INIT("ska vara nycklar med värden"),
		S_INIT("Skriv en nyckel, ett kolon och ett värde på varje rad."),
		S_INIT("Uppgifterna ska se ut så här:\n\ntitel: Brev från styrelsen\ndatum: "
		       "2023-08-24")},
	[DIAG_YAML_INDENT] = {S_INIT("Y10"), DIAG_ERROR,
		S_INIT("raden börjar inte i samma kolumn som de rader den hör ihop med"),
		S_INIT("Låt raderna börja lika långt in, eller sätt citattecken om ett värde som "
		       "fortsätter på flera rader."),
		S_INIT("Mellanslagen i början av raden avgör vad den hör till. En rad som är "
		       "längre indragen än nyckeln ovanför läses som en fortsättning av dess "
		       "värde. Ta bort mellanslagen, eller dra in alla delar lika långt.")},
	[DIAG_YAML_SPACE] = {S_INIT("Y11"), DIAG_ERROR, S_INIT("mellanslaget efter {a} saknas"),
		S_INIT("Sätt ett mellanslag efter kolonet."),
		S_INIT("Efter nyckelns kolon ska det vara ett mellanslag:\n\ntitel: Brev från "
		       "styrelsen")},
	[DIAG_FRONT_MATTER_LINE] = {S_INIT("Y12"), DIAG_ERROR,
		S_INIT("raden ska bestå av tre bindestreck"),
		S_INIT("Skriv tre bindestreck och inget annat."), S_INIT("X")},
	[DIAG_YAML_DASH] = {S_INIT("Y13"), DIAG_ERROR,
		S_INIT("är inget bindestreck, så raden läses inte som en punkt i listan"),
		S_INIT("Börja varje punkt med ett bindestreck och ett mellanslag."), S_INIT("X")},
	[DIAG_YAML_NO_COLON] = {S_INIT("Y14"), DIAG_ERROR,
		S_INIT("hör inte till någon nyckel: det finns inget kolon"),
		S_INIT("Skriv en nyckel, ett kolon, ett mellanslag och värdet på samma rad."),
		S_INIT("X")},
	[DIAG_YAML_NBSP] = {S_INIT("Y15"), DIAG_ERROR,
		S_INIT("är ett hårt eller osynligt mellanslag, som inte räknas som mellanslag"),
		S_INIT("Byt det mot ett vanligt mellanslag."), S_INIT("X")},
	[DIAG_YAML_AFTER_QUOTE] = {S_INIT("Y16"), DIAG_ERROR,
		S_INIT("står efter det citattecken som avslutar värdet"),
		S_INIT("Sätt citattecken om hela värdet."), S_INIT("X")},
	[DIAG_YAML_ESCAPE] = {S_INIT("Y17"), DIAG_ERROR,
		S_INIT("betyder något särskilt mellan citattecken av sorten \""),
		S_INIT("Sätt enkla citattecken (') om värdet i stället."), S_INIT("X")},
	[DIAG_YAML_COMMENT] = {S_INIT("Y18"), DIAG_WARNING,
		S_INIT("kommer inte med: efter ett mellanslag gör # resten till en kommentar"),
		S_INIT("Sätt citattecken om hela värdet om texten ska med."), S_INIT("X")},
	[DIAG_YAML_QUOTES] = {S_INIT("Y19"), DIAG_WARNING,
		S_INIT("citattecknen blir en del av texten och kommer att synas"),
		S_INIT("Ta bort citattecknen om de inte ska synas."), S_INIT("X")},
};
