// SPDX-License-Identifier: EUPL-1.2
#include "command/push.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fail.h"

#include <errno.h>
#include <unistd.h>

struct push
push_parse(struct arena *a, struct str text)
{
	struct push push = {0};
	struct str line;
	while (str_line(&text, &line)) {
		struct str before = str_cut(&line, ' '), after = str_cut(&line, ' ');
		struct update u = {.ref = line};
		if (!oid_parse(before, &u.before) || !oid_parse(after, &u.after) || !line.n)
			fail("Det här kommandot körs av git när någon skickar (push) till "
			     "arkivet.");
		if (str_starts(line, S("refs/heads/")))
			u.branch = str_from(line, sizeof "refs/heads/" - 1);
		ARENA_PUSH(a, &push, u);
	}
	return push;
}

struct push
push_read(struct arena *a, int fd)
{
	enum { STEP = 4096 };
	struct buf text = {0};
	for (;;) {
		buf_reserve(&text, STEP);
		ssize_t got = read(fd, text.p + text.n, STEP);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			fail("Kan inte läsa vad som skickas: %s", fail_reason());
		if (got == 0)
			break;
		text.n += (size_t)got;
	}
	struct push push = push_parse(a, str_dup(a, buf_str(&text)));
	buf_release(&text);
	return push;
}

const struct update *
push_find(const struct push *p, struct str branch)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->items[i].branch.n && str_eq(p->items[i].branch, branch))
			return &p->items[i];
	return NULL;
}
