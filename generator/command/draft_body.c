// SPDX-License-Identifier: EUPL-1.2
// What a new document of each kind begins with. Every place to fill in begins with BLANK, so that
// none can be published by mistake.
#include "base/text.h"
#include "command/draft.h"

enum { MOST_DAYS = 14 }; // that get a heading; of a longer event only the first does

static void
write_letter(struct buf *out)
{
	buf_add(out,
		S("Hej alla medlemmar!\n"
		  "\n"
		  "[Fyll i: det viktigaste först, i två eller tre meningar]\n"
		  "\n"
		  "## Vad vi beslutade\n"
		  "\n"
		  "- [Fyll i: ett beslut på varje rad]\n"
		  "\n"
		  "## Vad som händer nu\n"
		  "\n"
		  "[Fyll i: nästa möte, och vad ni vill att medlemmarna gör]\n"
		  "\n"
		  "Med vänlig hälsning\n"
		  "\n"
		  "[Fyll i: namn och roll på den som skriver under]\n"));
}

static void
write_protocol(struct buf *out, struct arena *a, const struct draft *d)
{
	int n = d->paragraph;
	struct str before = date_is_set(d->previous)
		? str_fmt(a, "protokollet från den %.*s", STR(date_long(a, d->previous)))
		: S("förra mötets protokoll");
	buf_addf(out,
		"## § %d Mötet öppnas\n"
		"\n"
		"[Fyll i: vem som öppnade mötet]\n"
		"\n"
		"## § %d Val av justerare\n"
		"\n"
		"Beslut:\n"
		"\n"
		"- [Fyll i: vem eller vilka som ska justera protokollet]\n"
		"\n"
		"## § %d Föregående protokoll\n"
		"\n"
		"[Fyll i: vad som sades om %.*s]\n"
		"\n"
		"Beslut:\n"
		"\n"
		"- [Fyll i: vad som ska hända med protokollet]\n"
		"\n"
		"## § %d [Fyll i: ärendets rubrik]\n"
		"\n"
		"[Fyll i: vad ärendet gäller]\n"
		"\n"
		"Beslut:\n"
		"\n"
		"- [Fyll i: ett beslut på varje rad]\n",
		n, n + 1, n + 2, STR(before), n + 3);
}

static void
write_notice(struct buf *out)
{
	buf_add(out,
		S("[Fyll i: vilka som kallas, till vad, när och var]\n"
		  "\n"
		  "## Dagordning\n"
		  "\n"
		  "1. Mötet öppnas\n"
		  "2. Val av ordförande och sekreterare för mötet\n"
		  "3. Val av justerare\n"
		  "4. [Fyll i: ett ärende på varje rad]\n"
		  "5. Övriga ärenden\n"
		  "6. Mötet avslutas\n"));
}

static void
write_day(struct buf *out, struct arena *a, struct date day)
{
	struct str weekday = text_capital(a, date_weekday_name(date_weekday(day)));
	buf_addf(out, "\n### %.*s %d %.*s\n\n9.00 [Fyll i: punktens rubrik, och rätt klockslag]\n",
		STR(weekday), day.day, STR(date_month_name(day.month)));
}

static void
write_event(struct buf *out, struct arena *a, const struct draft *d)
{
	buf_add(out,
		S("[Fyll i: vad evenemanget handlar om, och vad deltagarna får med sig]\n"
		  "\n"
		  "## Program\n"));
	long first = date_days(d->date), last = date_days(d->last);
	if (last - first >= MOST_DAYS)
		last = first;
	for (long day = first; day <= last; day++)
		write_day(out, a, date_from_days(day));
}

static void
write_example(struct buf *out)
{
	buf_add(out,
		S("## Utmaning\n"
		  "\n"
		  "[Fyll i: vad som var svårt, i två eller tre meningar]\n"
		  "\n"
		  "## Så gör vi\n"
		  "\n"
		  "[Fyll i: hur ni arbetar, steg för steg, så att andra kan göra likadant]\n"
		  "\n"
		  "## Målgrupp\n"
		  "\n"
		  "[Fyll i, eller ta bort rubriken: vilka insatsen är till för]\n"
		  "\n"
		  "## Resultat\n"
		  "\n"
		  "[Fyll i: vad som har hänt, och hur ni vet det]\n"
		  "\n"
		  "## Framgångsfaktorer\n"
		  "\n"
		  "- [Fyll i, eller ta bort rubriken: det viktigaste först]\n"
		  "\n"
		  "## Hinder och lärdomar\n"
		  "\n"
		  "[Fyll i, eller ta bort rubriken: vad ni hade gjort annorlunda]\n"
		  "\n"
		  "## Ekonomi\n"
		  "\n"
		  "[Fyll i, eller ta bort rubriken: vad det kostar, och vem som betalar]\n"
		  "\n"
		  "## Vill du göra likadant?\n"
		  "\n"
		  "[Fyll i, eller ta bort rubriken: det första steget]\n"));
}

void
draft_write_body(struct buf *out, struct arena *a, const struct draft *d)
{
	switch (d->kind) {
	case KIND_LETTER:
		write_letter(out);
		return;
	case KIND_PROTOCOL:
		write_protocol(out, a, d);
		return;
	case KIND_NOTES:
		buf_add(out,
			S("## [Fyll i: rubrik för den första frågan]\n\n"
			  "[Fyll i: vad ni talade om och kom fram till]\n"));
		return;
	case KIND_NOTICE:
		write_notice(out);
		return;
	case KIND_EVENT:
		write_event(out, a, d);
		return;
	case KIND_EXAMPLE:
		write_example(out);
		return;
	case KIND_DOCUMENT:
		buf_add(out, S("[Fyll i: hela texten, så att alla kan läsa den]\n"));
		return;
	case KIND_ASSOCIATION:
		buf_add(out, S("[Fyll i: vad förbundet gör, i några meningar]\n"));
		return;
	case KIND_NEWS:
		buf_add(out, S("[Fyll i: vad som har hänt, det viktigaste först]\n"));
		return;
	case KIND_PAGE:
		buf_add(out, S("[Fyll i: sidans text]\n"));
		return;
	case KIND_PERSON: // its text is not shown
	case KINDS:
		return;
	}
}
