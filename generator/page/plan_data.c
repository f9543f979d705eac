// SPDX-License-Identifier: EUPL-1.2
// Open data: exempel.json, forbund.json, evenemang.json, beslut.json, each with its schema.
#include "page/planner.h"

static void
add_data(struct planner *p, enum kind kind, struct str name, struct str title,
	const struct documents *documents, const struct decisions *decisions)
{
	struct str schema = str_fmt(p->arena, "/%.*s.schema.json", STR(name));
	struct page data = {.type = PAGE_DATA,
		.address = str_fmt(p->arena, "/%.*s.json", STR(name)),
		.title = title,
		.kind = kind,
		.target = schema};
	struct group all = {.title = title};
	if (documents)
		all.documents = *documents;
	if (decisions)
		data.decisions = *decisions;
	ARENA_PUSH(p->arena, &data.groups, all);
	planner_add(p, data);
	planner_add(p,
		(struct page){
			.type = PAGE_SCHEMA, .address = schema, .title = title, .kind = kind});
}

void
plan_data(struct planner *p)
{
	static const struct {
		enum kind kind;
		struct str name;
	} kinds[] = {{KIND_EXAMPLE, S_INIT("exempel")}, {KIND_ASSOCIATION, S_INIT("forbund")},
		{KIND_EVENT, S_INIT("evenemang")}};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (planner_uses(p, kinds[i].kind))
			add_data(p, kinds[i].kind, kinds[i].name, kind_entry(kinds[i].kind)->plural,
				&p->site->kinds[kinds[i].kind], NULL);
	if (!planner_uses(p, KIND_PROTOCOL))
		return;
	struct registers all = register_build(p->arena, p->site);
	add_data(p, KIND_PROTOCOL, S("beslut"), S("Beslut"), NULL, &all.decisions);
}
