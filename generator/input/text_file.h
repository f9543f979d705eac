// SPDX-License-Identifier: EUPL-1.2
// What every file that people write must be: text in UTF-8, without the marks of a merge.
#ifndef ANSLAG_TEXT_FILE_H
#define ANSLAG_TEXT_FILE_H

#include "base/diag.h"

bool text_file_check(const struct file *f, struct diags *diags);

#endif
