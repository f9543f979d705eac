// SPDX-License-Identifier: EUPL-1.2
// schedule install: a systemd service that builds, and a timer that starts it every night. All that
// time changes depends on dates, never on the time of day, so once a day is enough: just after
// midnight in Stockholm, and after a night when the machine was off as soon as it is on again.
#include "base/arena.h"
#include "base/buf.h"
#include "base/fail.h"
#include "base/folder.h"
#include "base/text.h"
#include "command/command.h"
#include "input/repository.h"

#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct schedule {
	struct arena arena;
	bool user, force, print;
	struct strs options; // of the build, but for --repo and --output
	struct str program, repository, output;
	struct str owner;        // who the service runs as; empty for root, and for one's own
	struct str folder, name; // of the units
};

struct unit {
	char *path;
	struct str text;
};

// Arguments

enum own { OWN_NONE, OWN_USER, OWN_FORCE, OWN_PRINT };

static enum own
own_option(struct str arg)
{
	static const struct str names[] = {
		S_INIT(""), S_INIT("--user"), S_INIT("--force"), S_INIT("--print")};
	for (int i = OWN_USER; i <= OWN_PRINT; i++)
		if (str_eq(arg, names[i]))
			return (enum own)i;
	return OWN_NONE;
}

// What would build the same site for ever, or none.
static bool
is_for_one_build(struct str name)
{
	static const struct str names[] = {S_INIT("--date"), S_INIT("--worktree"),
		S_INIT("--drafts"), S_INIT("--next-due"), S_INIT("--allow-lost")};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(name, names[i]))
			return true;
	return false;
}

// Sorts the arguments into our own, the two that become absolute paths, and the others, which are
// the build's.
static bool
read_arguments(struct schedule *s, int argc, char **argv, struct options *build)
{
	char **rest = ARENA_NEW(&s->arena, char *, (size_t)argc + 1);
	int n = 0;
	for (int i = 0; i < argc; i++) {
		enum own own = own_option(str_of(argv[i]));
		s->user = s->user || own == OWN_USER;
		s->force = s->force || own == OWN_FORCE;
		s->print = s->print || own == OWN_PRINT;
		if (own == OWN_NONE)
			rest[n++] = argv[i];
	}
	if (!options_read(build, n, rest))
		return false;
	for (int i = 0; i < n; i++) {
		struct str value = str_of(rest[i]), name = str_cut(&value, '=');
		if (is_for_one_build(name)) {
			fprintf(stderr, "error: %.*s passar inte för byggen som görs varje dag.\n",
				STR(name));
			return false;
		}
		bool path = str_eq(name, S("--repo")) || str_eq(name, S("--output"));
		if (!path)
			strs_push(&s->arena, &s->options, str_of(rest[i]));
		else if (name.n == strlen(rest[i]))
			i++;
	}
	return true;
}

// Paths

// Units are lines of text, and some of their values cannot escape quotes.
static struct str
fit_path(struct str path)
{
	for (size_t i = 0; i < path.n; i++)
		if ((unsigned char)path.p[i] < ' ' || path.p[i] == 0x7f || path.p[i] == '"')
			fail("Sökvägen ”%.*s” har tecken som systemd inte kan läsa.", STR(path));
	return path;
}

static struct str
absolute(struct schedule *s, const char *path)
{
	char *real = realpath(path, NULL);
	if (!real)
		fail("Mappen %s finns inte.", path);
	struct str out = str_dup(&s->arena, str_of(real));
	free(real);
	return fit_path(out);
}

static struct str
parent_of(struct str path)
{
	size_t slash = str_rchr(path, '/');
	return str_slice(path, 0, slash > 0 ? slash : 1);
}

// The output folder may not be there yet; the one around it has to be.
static struct str
output_path(struct schedule *s, struct str path)
{
	struct stat st;
	while (path.n > 1 && str_ends(path, S("/")))
		path.n--;
	char *text = str_cstr(&s->arena, path);
	if (stat(text, &st) == 0)
		return absolute(s, text);
	size_t slash = str_rchr(path, '/');
	struct str name = slash < path.n ? str_from(path, slash + 1) : path;
	struct str around = slash < path.n ? parent_of(path) : S(".");
	struct str folder = absolute(s, str_cstr(&s->arena, around));
	return fit_path(str_fmt(&s->arena, "%.*s/%.*s", STR(folder), STR(name)));
}

static struct str
program_path(struct schedule *s)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path);
	if (n <= 0 || (size_t)n == sizeof path)
		fail("Kan inte läsa var programmet ligger: %s", fail_reason());
	return fit_path(str_dup(&s->arena, (struct str){path, (size_t)n}));
}

static struct str
unit_folder(struct schedule *s)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	if (!s->user)
		return S("/etc/systemd/system/");
	if (config && *config == '/')
		return str_fmt(&s->arena, "%s/systemd/user/", config);
	if (!home || *home != '/')
		fail("Hittar inte din hemmapp: HOME är inte satt.");
	return str_fmt(&s->arena, "%s/.config/systemd/user/", home);
}

// git refuses to read a repository for anyone but its owner.
static struct str
owner_of(struct schedule *s)
{
	struct stat st;
	if (s->user || stat(str_cstr(&s->arena, s->repository), &st) < 0 || st.st_uid == 0)
		return S("");
	const struct passwd *owner = getpwuid(st.st_uid);
	return owner ? str_dup(&s->arena, str_of(owner->pw_name))
		     : str_fmt(&s->arena, "%u", (unsigned)st.st_uid);
}

static void
find_paths(struct schedule *s, const struct options *build)
{
	repository_close(repository_open(build->repository));
	s->program = program_path(s);
	s->repository = absolute(s, build->repository);
	s->output = output_path(s, str_of(build->output));
	s->user = s->user || geteuid() != 0;
	s->owner = owner_of(s);
	s->folder = unit_folder(s);
	s->name = str_join(&s->arena, S("anslag-"), text_slug(&s->arena, s->output));
}

// Units

// A word as systemd unquotes it; % begins a specifier.
static void
add_word(struct buf *out, struct str word)
{
	buf_byte(out, '"');
	for (size_t i = 0; i < word.n; i++) {
		if (word.p[i] == '"' || word.p[i] == '\\')
			buf_byte(out, '\\');
		if (word.p[i] == '%')
			buf_byte(out, '%');
		buf_byte(out, word.p[i]);
	}
	buf_byte(out, '"');
}

// A path where systemd takes a backslash for itself.
static void
add_path(struct buf *out, struct str path)
{
	buf_byte(out, '"');
	for (size_t i = 0; i < path.n; i++) {
		if (path.p[i] == '%')
			buf_byte(out, '%');
		buf_byte(out, path.p[i]);
	}
	buf_byte(out, '"');
}

// A word for the shell in a line of a crontab, where an unescaped % ends the command.
static void
add_cron_word(struct buf *out, struct str word)
{
	buf_byte(out, '\'');
	for (size_t i = 0; i < word.n; i++) {
		if (word.p[i] == '\'')
			buf_add(out, S("'\\'"));
		if (word.p[i] == '%')
			buf_byte(out, '\\');
		buf_byte(out, word.p[i]);
	}
	buf_byte(out, '\'');
}

static void
add_command(struct buf *out, const struct schedule *s, void (*add)(struct buf *, struct str))
{
	add(out, s->program);
	buf_add(out, S(" build --repo "));
	add(out, s->repository);
	buf_add(out, S(" --output "));
	add(out, s->output);
	for (size_t i = 0; i < s->options.n; i++) {
		buf_byte(out, ' ');
		add(out, s->options.items[i]);
	}
	buf_byte(out, '\n');
}

// The state directory lies beside the output: the folder around both is all that is written to.
static void
add_fence(struct buf *out, struct schedule *s)
{
	buf_add(out,
		S("NoNewPrivileges=true\n"
		  "PrivateNetwork=true\n"
		  "ProtectSystem=strict\n"
		  "ProtectHome=read-only\n"
		  "ReadWritePaths="));
	add_path(out, parent_of(s->output));
	buf_byte(out, '\n');
}

static struct str
service_text(struct schedule *s)
{
	struct buf b = {0};
	buf_add(&b,
		S("# Skriven av: anslag schedule install\n"
		  "[Unit]\n"
		  "Description=Bygg webbplatsen "));
	for (size_t i = 0; i < s->output.n; i++)
		buf_addf(&b, s->output.p[i] == '%' ? "%%%%" : "%c", s->output.p[i]);
	buf_add(&b,
		S("\nStartLimitIntervalSec=1h\n"
		  "StartLimitBurst=5\n"
		  "\n"
		  "[Service]\n"
		  "Type=oneshot\n"
		  "# Kolonet: $ i en mapps namn är ett tecken som alla andra.\n"
		  "ExecStart=:"));
	add_command(&b, s, add_word);
	buf_add(&b,
		S("# Pågår ett annat bygge väntar det här. Fel i innehållet (1) går inte över.\n"
		  "Restart=on-failure\n"
		  "RestartSec=2min\n"
		  "RestartPreventExitStatus=1 2\n"));
	if (!s->user) {
		if (s->owner.n)
			buf_addf(&b, "User=%.*s\n", STR(s->owner));
		add_fence(&b, s);
	}
	struct str text = str_dup(&s->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct str
timer_text(struct schedule *s)
{
	return str_fmt(&s->arena,
		"# Skriven av: anslag schedule install\n"
		"[Unit]\n"
		"Description=Bygg webbplatsen varje natt\n"
		"\n"
		"[Timer]\n"
		"# Innehållet styrs av datum, aldrig av klockslag: en gång om dygnet räcker.\n"
		"OnCalendar=*-*-* 00:05:00 Europe/Stockholm\n"
		"Persistent=true\n"
		"\n"
		"[Install]\n"
		"WantedBy=timers.target\n");
}

static struct unit
unit_of(struct schedule *s, const char *extension, struct str text)
{
	struct str path = str_fmt(&s->arena, "%.*s%.*s%s", STR(s->folder), STR(s->name), extension);
	return (struct unit){str_cstr(&s->arena, path), text};
}

// Installing

static void
print_cron(const struct schedule *s)
{
	struct buf b = {0};
	buf_add(&b, S("5 0 * * * "));
	add_command(&b, s, add_cron_word);
	fwrite(b.p, 1, b.n, stdout);
	buf_release(&b);
}

static void
print_units(const struct unit *units, size_t n)
{
	for (size_t i = 0; i < n; i++)
		printf("# %s\n%.*s\n", units[i].path, STR(units[i].text));
	printf("# Utan systemd: en rad i crontab. Cron följer datorns egen tidszon.\n");
}

// True if it is there already, as it should be.
static bool
is_installed(struct schedule *s, const struct unit *unit)
{
	struct str now = folder_read(&s->arena, AT_FDCWD, unit->path);
	bool there = access(unit->path, F_OK) == 0;
	if (there && !str_eq(now, unit->text) && !s->force)
		fail("Filen %s finns redan och är en annan. Den har inte ändrats.\n"
		     "hint: Se vad som skulle skrivas med --print. Skriv över med --force.",
			unit->path);
	return there && str_eq(now, unit->text);
}

static void
print_next_steps(const struct schedule *s)
{
	const char *scope = s->user ? " --user" : "";
	fprintf(stderr,
		"hint: Slå på:  systemctl%s daemon-reload\n"
		"hint:          systemctl%s enable --now %.*s.timer\n"
		"hint: Prova:   systemctl%s start %.*s.service\n",
		scope, scope, STR(s->name), scope, STR(s->name));
	if (s->owner.n)
		fprintf(stderr,
			"hint: Tjänsten körs som %.*s, som arkivet tillhör, och måste få skriva i\n"
			"hint:          %.*s\n",
			STR(s->owner), STR(parent_of(s->output)));
	if (s->user)
		fputs("hint: Körs bara medan du är inloggad, om du inte skriver:\n"
		      "hint:          loginctl enable-linger\n",
			stderr);
	fputs("hint: Innehållet styrs av datum, aldrig av klockslag: en gång om dygnet\n"
	      "hint: räcker. Utan systemd: lägg raden här nedan i crontab. Cron följer\n"
	      "hint: datorns egen tidszon, som ska vara Europe/Stockholm.\n",
		stderr);
}

static void
install(struct schedule *s, const struct unit *units, size_t n)
{
	bool there[2] = {0}, all = true;
	for (size_t i = 0; i < n; i++) {
		there[i] = is_installed(s, &units[i]);
		all = all && there[i];
	}
	for (size_t i = 0; i < n; i++)
		if (!there[i])
			folder_write(AT_FDCWD, str_of(units[i].path), units[i].text);
	fprintf(stderr, "success: %s\n", all ? "Filerna finns redan." : "Filerna är skrivna.");
	for (size_t i = 0; i < n; i++)
		fprintf(stderr, "  %s\n", units[i].path);
	print_next_steps(s);
}

int
command_schedule(int argc, char **argv)
{
	struct schedule s = {0};
	struct options build;
	if (argc == 0 || strcmp(argv[0], "install") != 0) {
		fputs("error: Skriv: anslag schedule install --repo MAPP --output MAPP\n", stderr);
		return EXIT_USAGE;
	}
	bool good = read_arguments(&s, argc - 1, argv + 1, &build);
	if (good) {
		find_paths(&s, &build);
		struct unit units[] = {unit_of(&s, ".service", service_text(&s)),
			unit_of(&s, ".timer", timer_text(&s))};
		if (s.print)
			print_units(units, 2);
		else
			install(&s, units, 2);
		print_cron(&s);
	}
	arena_release(&s.arena);
	return good ? 0 : EXIT_USAGE;
}
