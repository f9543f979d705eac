// SPDX-License-Identifier: EUPL-1.2
// Files and folders on disk, below an open folder. What cannot be done ends the run: fail().
#ifndef ANSLAG_FOLDER_H
#define ANSLAG_FOLDER_H

#include "base/str.h"

struct arena;

// Opens a folder, and makes it if it is not there.
int folder_open(int at, const char *path);

void folder_make_parents(int at, struct str path);

// Removes the folders above a path as long as they are empty.
void folder_remove_empty_parents(int at, struct str path);

// Removes a folder and everything in it; nothing happens if it is not there.
void folder_remove(int at, const char *name);

bool folder_is_empty(const char *path);

// A file's bytes; empty if there is no such file. A symbolic link is not followed.
struct str folder_read(struct arena *a, int at, const char *path);

// Writes a file whole, with the folders above it.
void folder_write(int at, struct str path, struct str bytes);

// The same for a file that is not there yet. False, with nothing done, if it is.
bool folder_create(int at, struct str path, struct str bytes);

// The same so that who reads it meanwhile gets either the old or the new one whole. A file that is
// as it should be is left alone.
void folder_replace(struct arena *a, int at, struct str path, struct str bytes);

#endif
