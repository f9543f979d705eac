// SPDX-License-Identifier: EUPL-1.2
// What anslag hook is made of. The first two are run by git, in the repository that is pushed to,
// with the push on standard input; what they print reaches the editor behind "remote: ".
#ifndef ANSLAG_HOOK_H
#define ANSLAG_HOOK_H

#include "command/guard.h"
#include "command/publisher.h"
#include "command/push.h"

struct options;
struct buf;

// pre-receive: looks at the pushed commit while it is in quarantine. Not 0: the push is refused.
int hook_check(void);

// post-receive: publishes.
int hook_publish(void);

struct hook_options {
	const char *repository, *output, *branch, *base_url, *preview_url;
	bool preview, compress, allow_force, allow_lost, force;
};

bool hook_options_read(struct hook_options *out, int argc, char **argv);

int hook_install(const struct hook_options *options);
int hook_remove(const struct hook_options *options);
int hook_status(const struct hook_options *options);

// Publishes what the branch holds now: the first time, every night, and after a fault.
int hook_publish_now(const struct hook_options *options);

// A repository, and what it is told about publishing.
struct receiver {
	struct arena *arena;
	const char *repository; // NULL in a hook: as git's environment says
	struct publisher publisher;
	bool allow_lost; // git push -o allow-lost
};

void receiver_open(struct receiver *r, struct arena *a, const char *repository);
void receiver_limit(const struct receiver *r);

// The options of a build of one revision.
struct options receiver_options(const struct receiver *r, struct str revision, struct str output);

// Prints, and empties the buffer.
void hook_print(struct buf *out);

// Says that a step did not come to its end. False if it did.
bool hook_explain(enum guard_ending ending, int status);

#endif
