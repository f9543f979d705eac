// SPDX-License-Identifier: EUPL-1.2
#include "base/fail.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
fail(const char *format, ...)
{
	va_list args;
	fputs("error: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputs("\n", stderr);
	exit(EXIT_SYSTEM);
}

const char *
fail_reason(void)
{
	switch (errno) {
	case ENOSPC:
		return "disken är full";
	case EDQUOT:
		return "utrymmet är slut (disk quota)";
	case EROFS:
		return "disken går bara att läsa";
	case EACCES:
	case EPERM:
		return "användaren saknar rättighet";
	case ENOENT:
		return "finns inte";
	case ENOTDIR:
		return "en fil ligger där en mapp behövs";
	case EISDIR:
		return "en mapp ligger där en fil behövs";
	case EIO:
		return "disken är trasig (I/O error)";
	case EMFILE:
	case ENFILE:
		return "för många filer är öppna";
	case ENOMEM:
		return "minnet är slut";
	default:
		return strerror(errno);
	}
}
