// SPDX-License-Identifier: EUPL-1.2
// The parts of fields that have keys of their own. People and those who were present are read by
// field.c, in more forms than these.
#include "input/schema_table.h"

// clang-format off
const struct field attachment_parts[] = {
	PART(attachment, "nr", NUMBER, number, "Nummer", "3",
		HELP("Bilagans nummer i det här dokumentet.")),
	PART(attachment, "titel", TEXT, title, "Titel", "Program", HELP("Vad bilagan heter.")),
	PART(attachment, "fil", FILE, file, "Fil", "program.pdf",
		HELP("Bilagan som fil bredvid texten.")),
	PART(attachment, "sida", PATH, page, "Sida", "content/evenemang/2021/norrlandskonferensen.md",
		HELP("Eller ett annat dokument, med hela vägen från content.")),
	END,
};

const struct field image_parts[] = {
	PART(image, "fil", FILE, file, "Fil", "motet.jpg", HELP("Bildens fil, bredvid texten.")),
	PART(image, "alt", TEXT, alt, "Beskrivning", "Deltagare runt ett bord",
		HELP("Vad bilden visar, för den som inte ser den.")),
	PART(image, "foto", TEXT, photo, "Fotograf", "NNS", HELP("Vem som har tagit bilden.")),
	PART(image, "dekorativ", FLAG, decorative, "Dekorativ", "nej",
		HELP("Skriv ja i stället för en beskrivning om bilden inte tillför något.")),
	END,
};

const struct field contact_parts[] = {
	PART(contact, "namn", TEXT, name, "Namn", "Förbundets kansli",
		HELP("Vem man kontaktar."), .required = ALL_KINDS),
	PART(contact, "roll", TEXT, role, "Roll", "Förbundschef", HELP("Kontaktens roll.")),
	PART(contact, "epost", EMAIL, email, "E-post", "kansli@nnsfinsam.example",
		HELP("Helst en funktionsadress, aldrig en privat.")),
	PART(contact, "telefon", TEXT, phone, "Telefon", "08-465 004 00",
		HELP("Helst ett växelnummer, aldrig ett privat nummer.")),
	END,
};

const struct field registration_parts[] = {
	PART(registration, "kravs", FLAG, needed, "Anmälan krävs", "ja",
		HELP("Om man måste anmäla sig.")),
	PART(registration, "lank", URL, link, "Länk", "https://nnsfinsam.example/anmalan",
		HELP("Webbadressen där man anmäler sig.")),
	PART(registration, "epost", EMAIL, email, "E-post", "anmalan@nnsfinsam.example",
		HELP("E-postadressen som anmälan går till.")),
	PART(registration, "senast", DATE, latest, "Senast", "2021-10-29",
		HELP("Sista dagen att anmäla sig.")),
	PART(registration, "pris", TEXT, price, "Pris", "Kostnadsfritt",
		HELP("Vad det kostar att delta.")),
	END,
};

const struct field place_parts[] = {
	PART(place, "namn", TEXT, name, "Plats", "Hägglunds Arena",
		HELP("Platsens namn, så som det ska stå.")),
	PART(place, "adress", TEXT, street, "Adress", "Örnsköldsvik", HELP("Gatuadress eller ort.")),
	PART(place, "lank", URL, link, "Länk", "https://nnsfinsam.example/karta",
		HELP("Webbadressen till platsen eller till en karta.")),
	END,
};

const struct field period_parts[] = {
	PART(period, "start", DATE, start, "Från", "2021-03-01", HELP("Dagen då arbetet började.")),
	PART(period, "slut", DATE, end, "Till", "2022-12-31",
		HELP("Dagen då arbetet slutar eller slutade.")),
	END,
};

const struct field next_parts[] = {
	PART(next_meeting, "datum", DATE, day, "Datum", "2015-11-05", HELP("Dagen för nästa möte.")),
	PART(next_meeting, "vard", TEXT, host, "Värd", "Samordningsförbundet Lycksele-Malå",
		HELP("Vem som tar emot.")),
	END,
};

const struct field board_parts[] = {
	PART(notice_board, "upp", DATE, up, "Anslaget sätts upp", "2021-10-26",
		HELP("Dagen då anslaget sätts upp.")),
	PART(notice_board, "ned", DATE, down, "Anslaget tas ned", "2021-11-17",
		HELP("Dagen då anslaget tas ned.")),
	PART(notice_board, "forvaring", TEXT, archive, "Protokollet förvaras", "Förbundets kansli",
		HELP("Var det justerade protokollet finns.")),
	END,
};

const struct field decided_parts[] = {
	PART(decided, "organ", REFERENCE, body, "Organ", "medlemsmote",
		HELP("Organet som beslutade."), .list_id = LIST_BODIES),
	PART(decided, "datum", DATE, day, "Datum", "2019-11-14", HELP("Dagen då det beslutades.")),
	PART(decided, "paragraf", TEXT, paragraph, "Paragraf", "7",
		HELP("Paragrafen i det mötets protokoll.")),
	END,
};

const struct field follow_up_parts[] = {
	PART(follow_up, "nr", NUMBER, number, "Nummer", "1", HELP("Frågans nummer.")),
	PART(follow_up, "fraga", TEXT, question, "Fråga", "Ledarskap i samverkan",
		HELP("Vad som ska följas upp.")),
	PART(follow_up, "ansvarig", TEXT, responsible, "Ansvarig", "Mikael Holmlund",
		HELP("Vem som tar frågan vidare.")),
	PART(follow_up, "aterrapport", TEXT, report, "Återrapporteras", "Nätverksmötet 2015",
		HELP("När eller var det berättas hur det gick.")),
	PART(follow_up, "lage", CHOICE, state, "Läge", "fokus",
		HELP("Hur det står till med frågan."), .choices = question_choices),
	END,
};

const struct field menu_parts[] = {
	PART(menu_place, "plats", TEXT, place, "Plats", "om", HELP("Vilken meny.")),
	PART(menu_place, "ordning", NUMBER, order, "Ordning", "1",
		HELP("Platsen i menyn, räknad uppifrån.")),
	END,
};

const struct field term_parts[] = {
	PART(period, "fran", DATE, start, "Från", "2021-01-01", HELP("Uppdragets första dag.")),
	PART(period, "till", DATE, end, "Till", "2022-12-31",
		HELP("Uppdragets sista dag. Utan den räknas uppdraget som pågående.")),
	END,
};

const struct field person_parts[] = {
	PART(person, "namn", TEXT, name, "Namn", "Fredrik Lundén", HELP("Personens namn."), .required = ALL_KINDS),
	PART(person, "roll", TEXT, role, "Roll", "ordförande", HELP("Personens roll eller uppdrag.")),
	PART(person, "organisation", TEXT, organisation, "Organisation", "Örnsköldsviks kommun",
		HELP("Vem personen företräder.")),
	PART(person, "galler", TEXT, applies, "Gäller", "§ 63", HELP("Den del av mötet som personen var med på.")),
	END,
};

const struct field attendance_parts[] = {
	PART(attendance, "beslutande", PERSON, deciding, "Beslutande", "", HELP("De som fick besluta."),
		.list = true, .fields = person_parts),
	PART(attendance, "ersattare", PERSON, deputies, "Ersättare", "", HELP("De som var med som ersättare."),
		.list = true, .fields = person_parts),
	PART(attendance, "ovriga", PERSON, others, "Övriga", "", HELP("Alla andra som var med."),
		.list = true, .fields = person_parts),
	END,
};
// clang-format on
