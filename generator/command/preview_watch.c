// SPDX-License-Identifier: EUPL-1.2
// inotify. The kernel keeps the list of watched folders, so none is kept here: whenever a folder
// came, went or was renamed, the whole tree is gone through again, and watching a folder twice
// changes nothing. A folder is watched before it is listed, so that nothing slips between.
//
// A file counts when its writer has closed it or has renamed it into place; what stands in a file
// that is being written is nobody's idea of the text yet.
#include "command/preview_watch.h"

#include "base/fail.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_DEPTH = 32 };

static const uint32_t wanted = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE |
	IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

static bool
is_source_name(const char *name)
{
	return strcmp(name, "site.yaml") == 0 || strcmp(name, "content") == 0 ||
		strcmp(name, "themes") == 0;
}

// Files that editing programs keep for themselves.
static bool
is_noise(const char *name)
{
	struct str s = str_of(name);
	return str_starts(s, S(".")) || str_ends(s, S("~")) || str_eq(s, S("4913")) ||
		(str_starts(s, S("#")) && str_ends(s, S("#")));
}

static int
watch_folder(struct preview_watch *w, int folder)
{
	char path[32];
	snprintf(path, sizeof path, "/proc/self/fd/%d/.", folder);
	int id = inotify_add_watch(w->fd, path, wanted);
	if (id < 0 && errno == ENOSPC && !w->complained) {
		w->complained = true;
		fputs("warning: Alla mappar kan inte bevakas, så en del ändringar märks inte.\n"
		      "hint: Höj gränsen: sudo sysctl fs.inotify.max_user_watches=524288\n",
			stderr);
	}
	return id;
}

// Takes over the descriptor.
static void
watch_tree(struct preview_watch *w, int folder, bool top, int depth)
{
	int id = watch_folder(w, folder);
	if (top)
		w->top_id = id;
	DIR *dir = depth < MOST_DEPTH ? fdopendir(folder) : NULL;
	if (!dir) {
		close(folder);
		return;
	}
	for (struct dirent *e; (e = readdir(dir));) {
		bool candidate = e->d_type == DT_DIR || e->d_type == DT_UNKNOWN;
		if (!candidate || is_noise(e->d_name) || (top && !is_source_name(e->d_name)))
			continue;
		int inner = openat(
			dirfd(dir), e->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
		if (inner >= 0)
			watch_tree(w, inner, false, depth + 1);
	}
	closedir(dir);
}

static bool
watch_all(struct preview_watch *w)
{
	int top = open(w->top, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	w->top_id = -1;
	if (top >= 0)
		watch_tree(w, top, true, 0);
	return w->top_id >= 0;
}

void
preview_watch_open(struct preview_watch *w, const char *top)
{
	*w = (struct preview_watch){.top = top, .fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
	if (w->fd < 0)
		fail("Kan inte bevaka filerna: %s", fail_reason());
	watch_all(w);
}

void
preview_watch_close(struct preview_watch *w)
{
	close(w->fd);
}

bool
preview_watch_again(struct preview_watch *w)
{
	return w->top_id < 0 && watch_all(w);
}

// A file that was made is not looked at until its writer closes it.
static bool
counts(const struct preview_watch *w, const struct inotify_event *e)
{
	bool top = e->wd == w->top_id;
	if (e->mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF))
		return true;
	if (!e->len || is_noise(e->name) || (top && !is_source_name(e->name)))
		return false;
	return !(e->mask & IN_CREATE) || (e->mask & IN_ISDIR);
}

bool
preview_watch_read(struct preview_watch *w)
{
	_Alignas(struct inotify_event) char room[16384];
	bool changed = false, folders = false;
	for (ssize_t n; (n = read(w->fd, room, sizeof room)) > 0;) {
		for (ssize_t at = 0; at < n;) {
			const struct inotify_event *e = (const void *)(room + at);
			at += (ssize_t)(sizeof *e + e->len);
			if (!counts(w, e))
				continue;
			changed = true;
			folders = folders ||
				e->mask &
					(IN_ISDIR | IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF);
		}
	}
	if (folders)
		watch_all(w);
	return changed;
}
