// SPDX-License-Identifier: EUPL-1.2
// publish and folder, in a temporary folder. Each run is a process of its own, as it is in life: it
// holds its lock until it ends.
#include "base/fail.h"
#include "base/folder.h"
#include "output/publish.h"
#include "unit.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// A folder of its own for each test, which is also the current one.
static char top[64];

static int
open_folder(void **state)
{
	strcpy(top, "/tmp/anslag-unit-XXXXXX");
	if (!mkdtemp(top) || chdir(top) < 0)
		return -1;
	return unit_open(state);
}

static int
close_folder(void **state)
{
	if (chdir("/") < 0)
		return -1;
	folder_remove(AT_FDCWD, top);
	return unit_close(state);
}

struct entry {
	const char *path, *bytes;
};

enum ending { COMMIT, COMPRESS, ABORT, NOTHING };

// Publishes files to public/, or as far as that is asked for; the exit status, or the counts as
// 100 created + 10 changed + removed.
static int
publish(const struct entry *files, size_t n, enum ending ending)
{
	int pipes[2], count = -1;
	if (pipe(pipes) < 0)
		return -1;
	pid_t child = fork();
	if (child == 0) {
		struct arena a = {0};
		if (!freopen("/dev/null", "w", stderr))
			_exit(99);
		struct publish *p = publish_open(&a, "public", 0);
		publish_begin(p, n, ending == COMPRESS);
		for (size_t i = 0; i < n; i++) {
			struct publish_file file = {.path = str_of(files[i].path),
				.bytes = str_of(files[i].bytes),
				.recipe = hash_of(str_of(files[i].bytes)),
				.wave = (int)(i % 3)};
			if (i % 2 || !publish_keep(p, &a, i, &file))
				publish_add(p, &a, i, &file);
		}
		publish_aside(p, S("server/x.conf"), str_of(n ? files[0].bytes : ""));
		if (ending == COMMIT || ending == COMPRESS) {
			struct published c = publish_commit(p);
			count = (int)(100 * c.created + 10 * c.changed + c.removed);
		} else if (ending == ABORT) {
			publish_abort(p);
			count = 0;
		}
		_exit(write(pipes[1], &count, sizeof count) != sizeof count);
	}
	int status;
	waitpid(child, &status, 0);
	close(pipes[1]);
	if (read(pipes[0], &count, sizeof count) != sizeof count)
		count = -WEXITSTATUS(status);
	close(pipes[0]);
	return count;
}

#define PUBLISH(...)                                 \
	publish((const struct entry[]){__VA_ARGS__}, \
		sizeof((const struct entry[]){__VA_ARGS__}) / sizeof(struct entry), COMMIT)

#define PUBLISH_COMPRESSED(...)                      \
	publish((const struct entry[]){__VA_ARGS__}, \
		sizeof((const struct entry[]){__VA_ARGS__}) / sizeof(struct entry), COMPRESS)

static struct str
content(struct arena *a, const char *path)
{
	return folder_read(a, AT_FDCWD, path);
}

static bool
exists(const char *path)
{
	struct stat st;
	return lstat(path, &st) == 0;
}

static void
put(const char *path, const char *bytes)
{
	folder_write(AT_FDCWD, str_of(path), str_of(bytes));
}

static void
test_first(void **state)
{
	assert_int_equal(PUBLISH({"index.html", "start"}, {"brev/2023/index.html", "brev"}), 200);
	assert_str(content(*state, "public/index.html"), "start");
	assert_str(content(*state, "public/brev/2023/index.html"), "brev");
	assert_true(exists(".public.anslag/manifest"));
	assert_false(exists(".public.anslag/fresh"));
	assert_false(exists(".public.anslag/stage"));
	assert_false(exists(".public.anslag/journal"));
	assert_false(exists(".public.anslag/manifest.new"));
}

static void
test_empty_folder(void **state)
{
	assert_int_equal(mkdir("public", 0755), 0);
	assert_int_equal(PUBLISH({"a", "1"}), 100);
	assert_str(content(*state, "public/a"), "1");
}

static void
test_changes(void **state)
{
	struct stat before, after;
	PUBLISH({"a", "1"}, {"b/c", "2"}, {"b/d/e", "3"});
	assert_int_equal(stat("public/a", &before), 0);
	assert_int_equal(PUBLISH({"a", "1"}, {"b/c", "två"}, {"f/g", "4"}), 100 + 10 + 1);
	assert_str(content(*state, "public/b/c"), "två");
	assert_str(content(*state, "public/f/g"), "4");
	assert_false(exists("public/b/d")); // an empty folder goes too
	assert_true(exists("public/b"));
	assert_int_equal(stat("public/a", &after), 0); // what is the same is not touched
	assert_int_equal(before.st_ino, after.st_ino);
	assert_int_equal(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
	assert_int_equal(PUBLISH({"a", "1"}, {"b/c", "två"}, {"f/g", "4"}), 0);
}

// The order in which files are added does not matter.
static void
test_other_order(void **state)
{
	(void)state;
	PUBLISH({"a", "1"}, {"b", "2"});
	assert_int_equal(PUBLISH({"b", "2"}, {"a", "1"}), 0);
}

static void
test_foreign_files(void **state)
{
	PUBLISH({"a", "1"}, {"b/c", "2"});
	put("public/annan.txt", "min");
	put("public/b/min.txt", "min");
	assert_int_equal(PUBLISH({"a", "1"}), 1);
	assert_str(content(*state, "public/annan.txt"), "min"); // only our own files are deleted
	assert_str(content(*state, "public/b/min.txt"), "min");
	assert_false(exists("public/b/c"));
}

// A folder that somebody else has filled: nothing in it is known to be ours.
static void
test_filled_folder(void **state)
{
	put("public/min.txt", "min");
	assert_int_equal(PUBLISH({"a", "1"}), 100);
	assert_str(content(*state, "public/min.txt"), "min");
	assert_str(content(*state, "public/a"), "1");
}

// A file of ours that is gone or has another size is written again.
static void
test_repair(void **state)
{
	PUBLISH({"a", "1"}, {"b", "2"});
	assert_int_equal(unlink("public/a"), 0);
	put("public/b", "något annat");
	assert_int_equal(PUBLISH({"a", "1"}, {"b", "2"}), 20);
	assert_str(content(*state, "public/a"), "1");
	assert_str(content(*state, "public/b"), "2");
}

static void
test_abort(void **state)
{
	const struct entry files[] = {{"a", "ett"}, {"c", "3"}};
	PUBLISH({"a", "1"}, {"b", "2"});
	assert_int_equal(publish(files, 2, ABORT), 0);
	assert_str(content(*state, "public/a"), "1");
	assert_str(content(*state, "public/b"), "2");
	assert_false(exists("public/c"));
	assert_false(exists(".public.anslag/stage"));
	assert_int_equal(PUBLISH({"a", "1"}, {"b", "2"}), 0);
}

// A run that was cut off before its journal was complete has changed nothing; the next one throws
// its files away.
static void
test_cut_off(void **state)
{
	const struct entry files[] = {{"a", "ett"}, {"c", "3"}};
	PUBLISH({"a", "1"}, {"b", "2"});
	assert_int_equal(publish(files, 2, NOTHING), -1);
	assert_str(content(*state, "public/a"), "1");
	assert_true(exists(".public.anslag/stage"));
	put(".public.anslag/journal", "R 0 a\nR 1 c\nD b\n"); // and no END
	put(".public.anslag/manifest.new", "skräp");
	assert_int_equal(PUBLISH({"a", "1"}, {"b", "2"}), 0);
	assert_str(content(*state, "public/a"), "1");
	assert_false(exists("public/c"));
	assert_false(exists(".public.anslag/journal"));
}

// One that was cut off after that is carried out by the next, before anything else.
static void
test_completed(void **state)
{
	const struct entry files[] = {{"a", "ett"}, {"c/d", "3"}};
	PUBLISH({"a", "1"}, {"b", "2"});
	put(".public.anslag/stage/0", "ett");
	put(".public.anslag/stage/1", "3");
	put(".public.anslag/journal", "R 0 a\nR 1 c/d\nD b\nEND\n");
	assert_int_equal(publish(files, 0, ABORT), 0);
	assert_str(content(*state, "public/a"), "ett");
	assert_str(content(*state, "public/c/d"), "3");
	assert_false(exists("public/b"));
	assert_false(exists(".public.anslag/journal"));
}

// In the middle of the journal: what was done is not done twice, the rest is.
static void
test_half_done(void **state)
{
	struct arena *a = *state;
	PUBLISH({"a", "1"}, {"b", "2"});
	struct str manifest = content(a, ".public.anslag/manifest");
	put("public/a", "ett"); // renamed already: stage/0 is gone
	put(".public.anslag/stage/1", "3");
	put(".public.anslag/journal", "R 0 a\nR 1 c\nD b\nEND\n");
	put(".public.anslag/manifest.new", str_cstr(a, manifest));
	const struct entry none[] = {{"", ""}};
	assert_int_equal(publish(none, 0, ABORT), 0);
	assert_str(content(a, "public/a"), "ett");
	assert_str(content(a, "public/c"), "3");
	assert_false(exists("public/b"));
}

static void
test_lost_manifest(void **state)
{
	PUBLISH({"a", "1"}, {"b", "2"});
	put(".public.anslag/manifest", "skräp");
	assert_int_equal(PUBLISH({"a", "ett"}), 100); // b is not known to be ours
	assert_str(content(*state, "public/a"), "ett");
	assert_str(content(*state, "public/b"), "2");
}

// What is new is there before what may lead to it: here the renaming stops at what had changed.
static void
test_new_first(void **state)
{
	PUBLISH({"a", "1"}, {"b", "2"});
	assert_int_equal(unlink("public/a"), 0);
	put("public/a/i-vagen", "x");
	assert_int_equal(PUBLISH({"a", "ett"}, {"b", "2"}, {"c", "3"}), -EXIT_SYSTEM);
	assert_str(content(*state, "public/c"), "3");
}

static void
make_older(const char *path, time_t seconds)
{
	struct timespec then = {time(NULL) - seconds, 0};
	assert_int_equal(utimensat(AT_FDCWD, path, (struct timespec[]){then, then}, 0), 0);
}

// A file with its hash in its name stays for an hour.
static void
test_retired(void **state)
{
	struct arena *a = *state;
	struct str hash = str_slice(hash_hex(a, hash_of(S("p {}"))), 0, 8);
	const char *sheet = str_cstr(a, str_fmt(a, "tema/stil.%.*s.css", STR(hash)));
	const char *there = str_cstr(a, str_fmt(a, "public/%s", sheet));
	PUBLISH({sheet, "p {}"}, {"tema/stil.00000000.css", "x"}, {"a", "1"});
	assert_int_equal(PUBLISH({"a", "2"}), 10 + 2);
	assert_str(content(a, there), "p {}");
	assert_false(exists("public/tema/stil.00000000.css")); // not the hash of its bytes
	make_older(".public.anslag/retired", 3500);
	assert_int_equal(PUBLISH({"a", "3"}), 10);
	assert_true(exists(there));
	make_older(".public.anslag/retired", 3700);
	assert_int_equal(PUBLISH({"a", "3"}), 0);
	assert_false(exists("public/tema"));
	assert_str(content(a, ".public.anslag/retired"), "anslag 2\n");
	assert_int_equal(PUBLISH({"a", "3"}), 0);
}

static void
test_retired_is_back(void **state)
{
	struct arena *a = *state;
	struct str hash = str_slice(hash_hex(a, hash_of(S("p {}"))), 0, 8);
	const char *sheet = str_cstr(a, str_fmt(a, "stil.%.*s.css", STR(hash)));
	const char *there = str_cstr(a, str_fmt(a, "public/%s", sheet));
	PUBLISH({sheet, "p {}"}, {"a", "1"});
	PUBLISH({"a", "2"});
	PUBLISH({sheet, "p {}"}, {"a", "1"});
	make_older(".public.anslag/retired", 3700);
	PUBLISH({sheet, "p {}"}, {"a", "1"});
	assert_str(content(a, there), "p {}");
	assert_str(content(a, ".public.anslag/retired"), "anslag 2\n");
}

static void
test_remove(void **state)
{
	(void)state;
	PUBLISH({"a", "1"}, {"b/c", "2"});
	put("public/min.txt", "min");
	struct arena a = {0};
	publish_remove(publish_open(&a, "public", 0));
	assert_false(exists("public/a"));
	assert_false(exists("public/b"));
	assert_true(exists("public/min.txt"));
	assert_int_equal(unlink("public/min.txt"), 0);
	arena_release(&a);
}

static void
test_refuses(void **state)
{
	(void)state;
	put("public", "en fil");
	assert_int_equal(PUBLISH({"a", "1"}), -EXIT_SYSTEM);
	assert_int_equal(unlink("public"), 0);
	assert_int_equal(mkdir("public", 0755), 0);
	assert_int_equal(PUBLISH({"a", "1"}), 100);
}

// Two runs at a time: the second one ends at once.
static void
test_lock(void **state)
{
	(void)state;
	int pipes[2];
	char go;
	assert_int_equal(pipe(pipes), 0);
	pid_t child = fork();
	if (child == 0) {
		struct arena a = {0};
		publish_open(&a, "public", 0);
		if (write(pipes[1], "x", 1) == 1)
			pause();
		_exit(0);
	}
	assert_int_equal(read(pipes[0], &go, 1), 1);
	assert_int_equal(PUBLISH({"a", "1"}), -EXIT_SYSTEM);
	assert_false(exists("public"));
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	assert_int_equal(PUBLISH({"a", "1"}), 100); // a lock goes with its process
	close(pipes[0]);
	close(pipes[1]);
}

#define LONG "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

// Copies come, change and go with their originals, and only where they are smaller.
static void
test_compressed(void **state)
{
	struct arena *a = *state;
	struct stat before, after;
	assert_int_equal(PUBLISH_COMPRESSED({"a.html", LONG}, {"b.html", "b"}, {"c.png", LONG}), 300);
	assert_true(exists("public/a.html.gz"));
	assert_true(exists("public/a.html.br"));
	assert_true(content(a, "public/a.html.gz").n < sizeof LONG - 1);
	assert_false(exists("public/b.html.gz"));
	assert_false(exists("public/b.html.br"));
	assert_false(exists("public/c.png.gz"));
	struct str first = content(a, "public/a.html.br");
	assert_int_equal(stat("public/a.html.br", &before), 0);
	assert_int_equal(PUBLISH_COMPRESSED({"a.html", LONG}, {"b.html", "b"}), 1);
	assert_int_equal(stat("public/a.html.br", &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	assert_int_equal(PUBLISH_COMPRESSED({"a.html", LONG "b"}, {"b.html", "b"}), 10);
	assert_false(str_eq(first, content(a, "public/a.html.br")));
	assert_int_equal(unlink("public/a.html.gz"), 0); // what is gone is made again
	assert_int_equal(PUBLISH_COMPRESSED({"a.html", LONG}, {"b.html", "b"}), 10);
	assert_true(str_eq(first, content(a, "public/a.html.br")));
	assert_true(exists("public/a.html.gz"));
	assert_int_equal(PUBLISH({"a.html", LONG}, {"b.html", "b"}), 0);
	assert_false(exists("public/a.html.gz"));
	assert_false(exists("public/a.html.br"));
	assert_int_equal(PUBLISH_COMPRESSED({"a.html", LONG}), 1);
	assert_true(exists("public/a.html.br"));
	assert_int_equal(PUBLISH_COMPRESSED({"b.html", "b"}), 101);
	assert_false(exists("public/a.html.br"));
}

// What is not for visitors lies beside the output, from when that is published.
static void
test_aside(void **state)
{
	struct stat before, after;
	const struct entry files[] = {{"a", "ett"}};
	PUBLISH({"a", "1"});
	assert_str(content(*state, ".public.anslag/server/x.conf"), "1");
	assert_int_equal(stat(".public.anslag/server/x.conf", &before), 0);
	PUBLISH({"a", "1"}, {"b", "2"});
	assert_int_equal(stat(".public.anslag/server/x.conf", &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	assert_int_equal(publish(files, 1, ABORT), 0);
	assert_str(content(*state, ".public.anslag/server/x.conf"), "1");
	PUBLISH({"a", "två"});
	assert_str(content(*state, ".public.anslag/server/x.conf"), "två");
}

// What was published is known, also to those who only look.
static void
test_before(void **state)
{
	assert_int_equal(publish_peek(*state, "public").n, 0);
	assert_int_equal(mkdir("public", 0755), 0);
	assert_int_equal(publish_peek(*state, "public").n, 0);
	PUBLISH({"a", "1"}, {"b", "2"});
	struct manifest m = publish_peek(*state, "public/");
	assert_int_equal(m.n, 2);
	assert_str(m.items[1].path, "b");
	folder_remove(AT_FDCWD, "public"); // a new folder is a new beginning
	assert_int_equal(publish_peek(*state, "public").n, 0);
}

static void
test_folder(void **state)
{
	struct arena *a = *state;
	assert_str(content(a, "finns/inte"), "");
	put("x/y/z", "1");
	put("x/y/z", "två");
	assert_str(content(a, "x/y/z"), "två");
	put("x/y/tom", "");
	assert_str(content(a, "x/y/tom"), "");
	assert_false(folder_is_empty("x"));
	assert_int_equal(symlink("/", "x/lank"), 0);
	folder_remove(AT_FDCWD, "x"); // does not follow the link
	assert_false(exists("x"));
	assert_true(exists("/tmp"));
	folder_remove(AT_FDCWD, "x");
	put("mal/fil", "1");
	assert_int_equal(symlink("mal", "lank"), 0);
	folder_remove(AT_FDCWD, "lank");
	assert_true(exists("mal/fil"));
	folder_make_parents(AT_FDCWD, S("p/q/r"));
	assert_true(folder_is_empty("p/q"));
	assert_false(exists("p/q/r"));
	put("p/s", "1");
	folder_remove_empty_parents(AT_FDCWD, S("p/q/r"));
	assert_false(exists("p/q"));
	assert_true(exists("p/s"));
}

#define IN_FOLDER(f) cmocka_unit_test_setup_teardown(f, open_folder, close_folder)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_first),
		IN_FOLDER(test_empty_folder),
		IN_FOLDER(test_changes),
		IN_FOLDER(test_other_order),
		IN_FOLDER(test_foreign_files),
		IN_FOLDER(test_filled_folder),
		IN_FOLDER(test_repair),
		IN_FOLDER(test_abort),
		IN_FOLDER(test_cut_off),
		IN_FOLDER(test_completed),
		IN_FOLDER(test_half_done),
		IN_FOLDER(test_lost_manifest),
		IN_FOLDER(test_new_first),
		IN_FOLDER(test_retired),
		IN_FOLDER(test_retired_is_back),
		IN_FOLDER(test_remove),
		IN_FOLDER(test_refuses),
		IN_FOLDER(test_lock),
		IN_FOLDER(test_compressed),
		IN_FOLDER(test_aside),
		IN_FOLDER(test_before),
		IN_FOLDER(test_folder),
	};
	return cmocka_run_group_tests_name("publish", tests, NULL, NULL);
}
