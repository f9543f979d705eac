// SPDX-License-Identifier: EUPL-1.2
// What the unit tests share: an arena for each test, comparisons of texts, cases from data files,
// and sources, settings and documents built from literals.
#ifndef ANSLAG_UNIT_H
#define ANSLAG_UNIT_H

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/folder.h"

// A test gets an arena as *state.
#define TEST(f) cmocka_unit_test_setup_teardown(f, unit_open, unit_close)

static inline int
unit_open(void **state)
{
	*state = calloc(1, sizeof(struct arena));
	return *state ? 0 : -1;
}

static inline int
unit_close(void **state)
{
	arena_release(*state);
	free(*state);
	return 0;
}

#define assert_str(got, want) unit_assert_str((got), str_of(want), __FILE__, __LINE__)

static inline void
unit_assert_str(struct str got, struct str want, const char *file, int line)
{
	if (str_eq(got, want))
		return;
	fprintf(stderr, "--- väntat\n%.*s\n--- fick\n%.*s\n---\n", STR(want), STR(got));
	_fail(file, line);
}

// Findings as the codes and words that they have: "D02 fix=datum: 2025-03-31", one a line.
static inline struct str
unit_findings(struct arena *a, const struct diags *d)
{
	struct buf b = {0};
	for (size_t i = 0; i < d->n; i++) {
		const struct diag *f = &d->items[i];
		buf_add(&b, diag_entry(f->code)->code);
		if (f->loc.file && f->loc.at != DIAG_NOWHERE) {
			size_t line, column;
			loc_position(f->loc, &line, &column);
			buf_addf(&b, " %zu:%zu", line, column);
		}
		if (f->words.a.n)
			buf_addf(&b, " a=%.*s", STR(f->words.a));
		if (f->words.b.n)
			buf_addf(&b, " b=%.*s", STR(f->words.b));
		if (f->words.fix.n)
			buf_addf(&b, " fix=%.*s", STR(f->words.fix));
		buf_byte(&b, '\n');
	}
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

#define assert_findings(a, d, want) \
	unit_assert_str(unit_findings((a), (d)), str_of(want), __FILE__, __LINE__)

// Cases in data files: input, a line ".", what is expected, a line ".". Between cases stand blank
// lines, and lines "// name" that name the next one. "→" stands for a tab, "␣" for a space at the
// end of a line.

struct unit_case {
	const char *file;
	size_t line;
	struct str input, want;
};

struct unit_suite {
	struct CMUnitTest *items;
	size_t n, cap;
	struct arena arena;
};

static inline struct str
unit_read(struct arena *a, const char *path)
{
	struct str text = folder_read(a, AT_FDCWD, path);
	assert_true(text.n > 0); // the tests run from the repository's top
	return text;
}

static inline void
unit_add(struct unit_suite *s, struct CMUnitTest test)
{
	ARENA_PUSH(&s->arena, s, test);
}

static inline void
unit_add_all(struct unit_suite *s, const struct CMUnitTest *tests, size_t n)
{
	for (size_t i = 0; i < n; i++)
		unit_add(s, tests[i]);
}

// The lines up to a line ".", with the signs for white space put in.
static inline struct str
unit_part(struct arena *a, struct str *rest, size_t *number)
{
	struct buf b = {0};
	struct str line = {0};
	while (str_line(rest, &line)) {
		++*number;
		if (str_eq(line, S(".")))
			break;
		for (size_t i = 0; i < line.n; i++) {
			struct str here = str_from(line, i);
			bool tab = str_starts(here, S("→")), space = str_starts(here, S("␣"));
			buf_byte(&b, tab ? '\t' : space ? ' ' : line.p[i]);
			i += tab || space ? 2 : 0;
		}
		buf_byte(&b, '\n');
	}
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

// Adds a test for each case of a file; it gets its struct unit_case as *state.
static inline void
unit_add_cases(struct unit_suite *s, const char *path, CMUnitTestFunction f)
{
	struct str rest = unit_read(&s->arena, path), line = {0}, name = S("");
	size_t number = 0;
	while (rest.n) {
		struct str before = rest;
		str_line(&rest, &line);
		number++;
		if (str_starts(line, S("// "))) {
			name = str_from(line, 3);
			continue;
		}
		if (!line.n)
			continue;
		struct unit_case *c = ARENA_NEW(&s->arena, struct unit_case, 1);
		c->file = path;
		c->line = number--;
		rest = before;
		c->input = unit_part(&s->arena, &rest, &number);
		c->want = unit_part(&s->arena, &rest, &number);
		struct str title = str_fmt(&s->arena, "rad %zu: %.*s", c->line, STR(name));
		unit_add(s,
			(struct CMUnitTest){.name = str_cstr(&s->arena, title),
				.test_func = f,
				.initial_state = c});
		name = S("");
	}
}

static inline int
unit_run(struct unit_suite *s, const char *name)
{
	int failed = _cmocka_run_group_tests(name, s->items, s->n, NULL, NULL);
	arena_release(&s->arena);
	return failed;
}

#define assert_case(c, got) unit_assert_case((c), (got))

static inline void
unit_assert_case(const struct unit_case *c, struct str got)
{
	unit_assert_str(got, c->want, c->file, (int)c->line);
}

#endif
