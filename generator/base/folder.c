// SPDX-License-Identifier: EUPL-1.2
#include "base/folder.h"

#include "base/arena.h"
#include "base/fail.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_PATH = 4096 };

static void
copy_path(char out[static MOST_PATH], struct str path)
{
	if (path.n >= MOST_PATH)
		fail("Sökvägen är för lång: %.*s", STR(path));
	memcpy(out, path.p, path.n);
	out[path.n] = '\0';
}

void
folder_make_parents(int at, struct str path)
{
	char text[MOST_PATH];
	copy_path(text, path);
	for (char *slash = text; (slash = strchr(slash + 1, '/'));) {
		*slash = '\0';
		if (mkdirat(at, text, 0755) < 0 && errno != EEXIST)
			fail("Kan inte skapa mappen %s: %s", text, fail_reason());
		*slash = '/';
	}
}

int
folder_open(int at, const char *path)
{
	if (mkdirat(at, path, 0755) < 0 && errno != EEXIST)
		fail("Kan inte skapa mappen %s: %s", path, fail_reason());
	int fd = openat(at, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		fail("Kan inte öppna mappen %s: %s", path, fail_reason());
	return fd;
}

void
folder_remove_empty_parents(int at, struct str path)
{
	char text[MOST_PATH];
	copy_path(text, path);
	for (char *slash; (slash = strrchr(text, '/'));) {
		*slash = '\0';
		if (unlinkat(at, text, AT_REMOVEDIR) < 0)
			return;
	}
}

static void
remove_contents(int folder)
{
	DIR *dir = fdopendir(dup(folder));
	if (!dir)
		return;
	rewinddir(dir);
	for (struct dirent *e; (e = readdir(dir));) {
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		if (unlinkat(folder, e->d_name, 0) == 0)
			continue;
		int inner =
			openat(folder, e->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
		if (inner < 0)
			continue;
		remove_contents(inner);
		close(inner);
		unlinkat(folder, e->d_name, AT_REMOVEDIR);
	}
	closedir(dir);
}

void
folder_remove(int at, const char *name)
{
	int folder = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (folder < 0)
		return;
	remove_contents(folder);
	close(folder);
	unlinkat(at, name, AT_REMOVEDIR);
}

bool
folder_is_empty(const char *path)
{
	DIR *dir = opendir(path);
	if (!dir)
		fail("Kan inte öppna mappen %s: %s", path, fail_reason());
	size_t n = 0;
	while (readdir(dir))
		n++;
	closedir(dir);
	return n <= 2; // "." and ".."
}

struct str
folder_read(struct arena *a, int at, const char *path)
{
	struct stat st;
	int fd = openat(at, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0 && errno == ENOENT)
		return S("");
	if (fd < 0 || fstat(fd, &st) < 0)
		fail("Kan inte läsa %s: %s", path, fail_reason());
	char *bytes = arena_alloc(a, (size_t)st.st_size + 1);
	size_t n = 0;
	for (ssize_t got; n < (size_t)st.st_size; n += (size_t)got) {
		got = read(fd, bytes + n, (size_t)st.st_size - n);
		if (got < 0)
			fail("Kan inte läsa %s: %s", path, fail_reason());
		if (got == 0)
			break;
	}
	close(fd);
	return (struct str){bytes, n};
}

static int
create(int at, const char *path, int how)
{
	return openat(at, path, O_WRONLY | O_CREAT | O_CLOEXEC | how, 0644);
}

// False if how is O_EXCL and there is such a file.
static bool
write_file(int at, struct str path, struct str bytes, int how)
{
	char text[MOST_PATH];
	copy_path(text, path);
	int fd = create(at, text, how);
	if (fd < 0 && errno == ENOENT) {
		folder_make_parents(at, path);
		fd = create(at, text, how);
	}
	if (fd < 0 && errno == EEXIST)
		return false;
	if (fd < 0)
		fail("Kan inte skriva %s: %s", text, fail_reason());
	while (bytes.n) {
		ssize_t put = write(fd, bytes.p, bytes.n);
		if (put < 0)
			fail("Kan inte skriva %s: %s", text, fail_reason());
		bytes = str_from(bytes, (size_t)put);
	}
	if (close(fd) < 0)
		fail("Kan inte skriva %s: %s", text, fail_reason());
	return true;
}

void
folder_write(int at, struct str path, struct str bytes)
{
	write_file(at, path, bytes, O_TRUNC);
}

bool
folder_create(int at, struct str path, struct str bytes)
{
	return write_file(at, path, bytes, O_EXCL);
}

void
folder_replace(struct arena *a, int at, struct str path, struct str bytes)
{
	char *to = str_cstr(a, path), *from = str_cstr(a, str_join(a, path, S(".ny")));
	if (str_eq(folder_read(a, at, to), bytes))
		return;
	folder_write(at, str_of(from), bytes);
	if (renameat(at, from, at, to) < 0)
		fail("Kan inte skriva %s: %s", to, fail_reason());
}
