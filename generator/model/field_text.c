// SPDX-License-Identifier: EUPL-1.2
#include "model/field_text.h"

static void
visit_names(const struct persons *list, bool listed, field_person_visit *visit, void *ctx)
{
	for (size_t i = 0; i < list->n; i++)
		visit(ctx, &list->items[i].name, listed);
}

void
field_people(const struct document *d, field_person_visit *visit, void *ctx)
{
	const struct follow_up *questions = d->follow_ups.items;
	if (d->kind == KIND_PERSON)
		visit(ctx, &d->title, false);
	visit(ctx, &d->sender.name, false);
	visit(ctx, &d->chair, false);
	visit(ctx, &d->secretary, false);
	visit(ctx, &d->writer, false);
	visit(ctx, &d->responsible, false);
	visit(ctx, &d->contact.name, false);
	visit(ctx, &d->image.photo, false);
	visit_names(&d->adjusters, false, visit, ctx);
	visit_names(&d->present.all, true, visit, ctx);
	visit_names(&d->present.deciding, true, visit, ctx);
	visit_names(&d->present.deputies, true, visit, ctx);
	visit_names(&d->present.others, true, visit, ctx);
	visit_names(&d->absent, true, visit, ctx);
	for (size_t i = 0; i < d->follow_ups.n; i++)
		visit(ctx, &questions[i].responsible, false);
}

static void
visit_organisations(const struct persons *list, field_text_visit *visit, void *ctx)
{
	for (size_t i = 0; i < list->n; i++)
		visit(ctx, &list->items[i].organisation);
}

static void
visit_words(const struct words *list, field_text_visit *visit, void *ctx)
{
	for (size_t i = 0; i < list->n; i++)
		visit(ctx, &list->items[i]);
}

void
field_places(const struct document *d, field_text_visit *visit, void *ctx)
{
	if (d->kind == KIND_ASSOCIATION)
		visit(ctx, &d->title);
	visit(ctx, &d->short_name);
	visit_words(&d->municipalities, visit, ctx);
	visit(ctx, &d->place.name);
	visit(ctx, &d->place.street);
	visit(ctx, &d->next.host);
	visit(ctx, &d->sender.organisation);
	visit_organisations(&d->adjusters, visit, ctx);
	visit_organisations(&d->present.all, visit, ctx);
	visit_organisations(&d->present.deciding, visit, ctx);
	visit_organisations(&d->present.deputies, visit, ctx);
	visit_organisations(&d->present.others, visit, ctx);
	visit_organisations(&d->absent, visit, ctx);
}

void
field_prose(const struct document *d, field_text_visit *visit, void *ctx)
{
	const struct attachment *attachments = d->attachments.items;
	const struct follow_up *questions = d->follow_ups.items;
	if (d->kind != KIND_ASSOCIATION && d->kind != KIND_PERSON)
		visit(ctx, &d->title);
	visit(ctx, &d->lead);
	visit(ctx, &d->image.alt);
	visit(ctx, &d->funding);
	visit(ctx, &d->short_result);
	visit(ctx, &d->participants);
	visit(ctx, &d->registration.price);
	visit_words(&d->agenda, visit, ctx);
	for (size_t i = 0; i < d->attachments.n; i++)
		visit(ctx, &attachments[i].title);
	for (size_t i = 0; i < d->follow_ups.n; i++) {
		visit(ctx, &questions[i].question);
		visit(ctx, &questions[i].report);
	}
}
