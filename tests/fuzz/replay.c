// SPDX-License-Identifier: EUPL-1.2
// Runs a fuzzing target over files, without libFuzzer: TARGET FILE …
// Each file is tried in a process of its own; the last line is how many passed and failed.
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/str.h"
#include "base/arena.h"

enum { SECONDS = 20 }; // sanitizers are slow

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static int
try(const char *path)
{
	struct arena a = {0};
	struct str bytes = folder_read(&a, AT_FDCWD, path);
	alarm(SECONDS);
	int status = LLVMFuzzerTestOneInput((const uint8_t *)bytes.p, bytes.n);
	arena_release(&a);
	return status;
}

int
main(int argc, char **argv)
{
	int passed = 0, failed = 0;
	for (int i = 1; i < argc; i++) {
		int status = 1;
		pid_t child = fork();
		if (child == 0)
			exit(try(argv[i]));
		if (child > 0 && waitpid(child, &status, 0) == child && status == 0) {
			passed++;
		} else {
			printf("fuzz: %s: status %d\n", argv[i], status);
			failed++;
		}
	}
	printf("%d %d\n", passed, failed);
	return failed > 0;
}
