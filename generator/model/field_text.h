// SPDX-License-Identifier: EUPL-1.2
// What the fields of a document say in words, by what the words are: people, other names, prose.
#ifndef ANSLAG_FIELD_TEXT_H
#define ANSLAG_FIELD_TEXT_H

#include "input/document.h"

// Every field that names somebody; empty ones too. listed: it stands in a list that has each person
// once.
typedef void field_person_visit(void *ctx, const struct word *name, bool listed);
void field_people(const struct document *d, field_person_visit *visit, void *ctx);

// Fields that name places and organisations, and fields of sentences.
typedef void field_text_visit(void *ctx, const struct word *text);
void field_places(const struct document *d, field_text_visit *visit, void *ctx);
void field_prose(const struct document *d, field_text_visit *visit, void *ctx);

#endif
