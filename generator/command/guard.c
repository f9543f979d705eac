// SPDX-License-Identifier: EUPL-1.2
#include "command/guard.h"

#include "base/fail.h"

#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
limit(__rlimit_resource_t what, rlim_t most)
{
	struct rlimit now;
	if (getrlimit(what, &now) < 0)
		return;
	if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most)
		most = now.rlim_max;
	setrlimit(what, &(struct rlimit){most, now.rlim_max});
}

void
guard_limit(size_t memory, size_t seconds)
{
	limit(RLIMIT_DATA, memory);
	limit(RLIMIT_CPU, seconds);
	limit(RLIMIT_CORE, 0);
}

enum guard_ending
guard_run(guard_step *step, void *ctx, int *status)
{
	int ending;
	fflush(NULL);
	pid_t child = fork();
	if (child < 0)
		fail("Kan inte starta en process: %s", fail_reason());
	if (child == 0) {
		*status = step(ctx);
		fflush(NULL);
		_exit(*status);
	}
	while (waitpid(child, &ending, 0) < 0)
		if (errno != EINTR)
			fail("Kan inte vänta på en process: %s", fail_reason());
	if (WIFEXITED(ending)) {
		*status = WEXITSTATUS(ending);
		return GUARD_DONE;
	}
	switch (WTERMSIG(ending)) {
	case SIGXCPU:
		return GUARD_TIME;
	case SIGABRT: // what the program and its libraries do when memory is gone
		return GUARD_MEMORY;
	default:
		return GUARD_BROKEN;
	}
}
