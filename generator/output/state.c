// SPDX-License-Identifier: EUPL-1.2
#include "output/state.h"

#include "base/arena.h"
#include "base/fail.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>

enum { TRIES_PER_SECOND = 50 };

static char *
path_beside(struct arena *a, const char *output)
{
	struct str path = str_of(output);
	while (path.n > 1 && str_ends(path, S("/")))
		path.n--;
	size_t slash = str_rchr(path, '/');
	struct str folder = slash < path.n ? str_slice(path, 0, slash + 1) : S("");
	struct str name = str_from(path, folder.n);
	if (!name.n || str_eq(name, S(".")) || str_eq(name, S("..")))
		fail("Utmappen ”%s” måste ha ett namn, till exempel public.", output);
	return str_cstr(a, str_fmt(a, "%.*s.%.*s.anslag", STR(folder), STR(name)));
}

char *
state_path(struct arena *a, const char **output)
{
	path_beside(a, *output); // a name such as ".." is no name, wherever it leads
	char *real = realpath(*output, NULL);
	if (real)
		*output = str_cstr(a, str_of(real));
	free(real);
	return path_beside(a, *output);
}

void
state_lock(int state, const char *output, unsigned patience)
{
	const struct timespec pause = {0, 1000000000 / TRIES_PER_SECOND};
	int lock = openat(state, "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	if (lock < 0)
		fail("Kan inte låsa utmappen %s: %s", output, fail_reason());
	for (unsigned i = 0; flock(lock, LOCK_EX | LOCK_NB) < 0; i++) {
		if (i >= patience * TRIES_PER_SECOND)
			fail("Ett annat bygge skriver till %s just nu. Försök igen om en stund.",
				output);
		if (i == TRIES_PER_SECOND)
			fputs("hint: Väntar på att ett annat bygge ska bli klart …\n", stderr);
		nanosleep(&pause, NULL);
	}
	// The descriptor stays open, and the lock held, until the process ends.
}
