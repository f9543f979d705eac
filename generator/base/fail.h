// SPDX-License-Identifier: EUPL-1.2
// The world's fault: no such commit, disk full. One line, and the run ends; what visitors see has
// not been touched.
#ifndef ANSLAG_FAIL_H
#define ANSLAG_FAIL_H

enum { EXIT_CONTENT = 1, EXIT_USAGE = 2, EXIT_SYSTEM = 3 };

// Prints "error: " and the sentence, and exits with EXIT_SYSTEM.
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

// Why the last call failed, from errno, in Swedish for what happens to servers.
const char *fail_reason(void);

#endif
