// SPDX-License-Identifier: EUPL-1.2
// The findings of a run, for the editor or for a program.
#ifndef ANSLAG_REPORT_H
#define ANSLAG_REPORT_H

#include "base/buf.h"
#include "base/diag.h"

enum report_format { REPORT_TEXT, REPORT_GCC, REPORT_JSON, REPORT_FORMATS };

// "text", "gcc", "json"
bool report_format_of(struct str name, enum report_format *out);

// Writes the findings, which are sorted.
//   REPORT_TEXT: as diags_report
//   REPORT_GCC: path:line:column: error: what; skriv: correction [D02]
//   REPORT_JSON: {"version": 1, "errors": n, "warnings": n, "findings": [{"path", "line",
//     "column", "endColumn", "level", "code", "message", "correction", "advice"}]}. A key is
//     always there and null when it has nothing to say: the line and columns of a file as a whole,
//     the path of the site as a whole, the correction when none can be made, the advice when there
//     is a correction. endColumn is the column behind the last character.
void report_write(struct buf *out, const struct diags *d, enum report_format format, bool building);

// Formats for programs go to standard output, text to standard error.
bool report_is_for_programs(enum report_format format);

#endif
