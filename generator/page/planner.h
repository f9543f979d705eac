// SPDX-License-Identifier: EUPL-1.2
// What the parts of the planner share. Private to plan*.c.
#ifndef ANSLAG_PLANNER_H
#define ANSLAG_PLANNER_H

#include "page/plan.h"

struct planner {
	struct arena *arena;
	const struct site *site;
	struct plan *plan;
};

struct page *planner_add(struct planner *p, struct page page);
void planner_link(struct planner *p, struct links *links, struct str title, struct str address);
void planner_document(struct planner *p, struct group *group, const struct document *d);

// The way from the start page to the list of a kind, that list included.
struct links planner_crumbs(struct planner *p, enum kind kind);
// Adds the pages whose address is a beginning of this one.
void planner_pages_above(struct planner *p, struct links *crumbs, struct str address);

// Has site.yaml a folder for documents of this kind?
bool planner_uses(const struct planner *p, enum kind kind);

struct str planner_body_name(const struct planner *p, struct str id);

void plan_documents(struct planner *p);                      // plan_document.c
void plan_registers(struct planner *p);                      // plan_register.c
void plan_calendar(struct planner *p, struct group *coming); // plan_calendar.c
void plan_data(struct planner *p);                           // plan_data.c
void plan_lists(struct planner *p, struct group *coming);    // plan_list.c; coming: what is ahead

#endif
