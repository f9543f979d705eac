# make site   installs what is missing, builds the program, writes this site to public/
# make test   installs the test tools and runs every test
# make help   lists the rest

CC ?= cc
BUILD ?= build
PREFIX ?= /usr/local
LIBS = $$(pkg-config --libs libcmark yaml-0.1 libgit2 libxxhash hunspell zlib libbrotlienc \
	libmicrohttpd) -lhyphen -lpthread

CPPFLAGS += -Igenerator -I$(BUILD) -D_GNU_SOURCE
CFLAGS ?= -O2 -g
WARNINGS = -std=c17 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla -Wwrite-strings -Wformat=2 -Wswitch-enum -Wundef
ifdef DEVELOPER
WARNINGS += -Werror
endif
ifndef SANITIZE
HARDEN = -D_FORTIFY_SOURCE=2 -fstack-protector-strong
endif

SRC := $(wildcard generator/*.c generator/*/*.c)
OBJ := $(SRC:generator/%.c=$(BUILD)/%.o)
LIB := $(filter-out $(BUILD)/main.o,$(OBJ))

all: $(BUILD)/anslag ## build the program

$(BUILD)/anslag: $(OBJ)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(OBJ) $(LIBS)

$(BUILD)/%.o: generator/%.c | $(BUILD)/packages
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) $(HARDEN) $(WARNINGS) -MMD -MP -c -o $@ $<

# The preview's script and style sheet, as C: each line a string.
$(BUILD)/%.lines: generator/%
	@mkdir -p $(@D)
	sed 's/[\\"]/\\&/g; s/.*/S_INIT("&"),/' $< >$@

$(BUILD)/command/preview_asset.o: $(BUILD)/command/preview.js.lines $(BUILD)/command/preview.css.lines

-include $(OBJ:.o=.d)

# Debian packages: the stamp says that they were found or installed.
BUILD_PACKAGES = gcc libc6-dev make pkg-config libcmark-dev libyaml-dev libgit2-dev libxxhash-dev \
	libhyphen-dev hyphen-sv libhunspell-dev hunspell-sv zlib1g-dev libbrotli-dev \
	libmicrohttpd-dev
$(BUILD)/packages: Makefile
	@mkdir -p $(BUILD)
	@tests/install $(BUILD_PACKAGES)
	@touch $@

site: $(BUILD)/anslag ## write this repository's site to public/
	$(BUILD)/anslag build --output public

install: $(BUILD)/anslag ## copy the program to $(PREFIX)/bin
	install -D -m 755 $(BUILD)/anslag $(DESTDIR)$(PREFIX)/bin/anslag

# Tests. Each suite prints "NAME: N passed, N failed" as its last line; tests/run adds them up.
# MUSTACHE_SPEC is the folder of the official Mustache suite, if you have it; SOURCE_DOCUMENTS that
# of the five texts that tests/source/ lays out.
MUSTACHE_SPEC ?=
SOURCE_DOCUMENTS ?=
TEST_PACKAGES = libcmocka-dev git clang-format clang binutils python3 python3-jsonschema brotli \
	openssh-server faketime curl
UNIT := $(patsubst tests/unit/%.c,$(BUILD)/tests/unit/%,$(wildcard tests/unit/test_*.c))
CHECK = spec unit golden errors
ALL_TESTS = $(CHECK) source data calendar cli server hook property fuzz lint browser serve

$(BUILD)/test-packages: Makefile | $(BUILD)/packages
	@tests/install $(TEST_PACKAGES)
	@touch $@

$(BUILD)/tests/%: tests/%.c $(wildcard tests/unit/*.h tests/property/*.h) $(LIB) | $(BUILD)/test-packages
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) -Itests/unit $(CFLAGS) $(WARNINGS) $(LDFLAGS) -o $@ $< $(LIB) \
		-lcmocka $(LIBS)

SPEC := $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/spec/*.c))

# The CommonMark specification, fetched once.
$(BUILD)/commonmark-spec: tests/spec/package-lock.json | $(BUILD)/test-packages
	@tests/spec/install
	@touch $@

# Fuzzing targets: with FUZZER they are libFuzzer's, otherwise they read the files that they are given.
FUZZ := $(patsubst tests/%.c,$(BUILD)/tests/%,$(filter-out %/replay.c,$(wildcard tests/fuzz/*.c)))
FUZZ_MAIN = $(if $(FUZZER),-fsanitize=fuzzer,tests/fuzz/replay.c)
$(BUILD)/tests/fuzz/%: tests/fuzz/%.c tests/fuzz/replay.c tests/fuzz/fuzz.h tests/unit/html_check.h \
		$(LIB) | $(BUILD)/test-packages
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) -Itests/unit $(CFLAGS) $(WARNINGS) $(LDFLAGS) -o $@ $< $(FUZZ_MAIN) $(LIB) \
		$(LIBS)
fuzz-built: $(FUZZ)

tests-built: $(BUILD)/anslag $(SPEC) $(BUILD)/commonmark-spec $(UNIT)

check: tests-built ## the quick tests, for every save
	BUILD=$(BUILD) tests/run $(CHECK)

test: tests-built ## every test; installs what they need
	BUILD=$(BUILD) MUSTACHE_SPEC="$(MUSTACHE_SPEC)" SOURCE_DOCUMENTS="$(SOURCE_DOCUMENTS)" \
		tests/run $(ALL_TESTS)

lint: $(BUILD)/anslag $(BUILD)/test-packages ## layers, globals, headers, sizes, format
	BUILD=$(BUILD) tests/lint/run

SANITIZED = -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all
asan: ## unit, spec, golden and error tests under ASan and UBSan
	$(MAKE) BUILD=$(BUILD)/asan SANITIZE=1 CFLAGS="$(SANITIZED) -fsanitize=address,undefined" \
		LDFLAGS="-fsanitize=address,undefined" check

tsan: ## the same under ThreadSanitizer
	$(MAKE) BUILD=$(BUILD)/tsan SANITIZE=1 CFLAGS="$(SANITIZED) -fsanitize=thread" \
		LDFLAGS="-fsanitize=thread" check

soak: $(BUILD)/anslag $(BUILD)/test-packages ## kill the builder 200 times, and publish 100 times to a reader
	BUILD=$(BUILD) tests/hook/run soak

fuzz: ## look for inputs that break something; FUZZ_SECONDS for each target
	$(MAKE) BUILD=$(BUILD)/fuzz CC=clang SANITIZE=1 FUZZER=1 \
		CFLAGS="$(SANITIZED) -fsanitize=fuzzer-no-link,address,undefined" \
		LDFLAGS="-fsanitize=address,undefined" fuzz-built
	BUILD=$(BUILD) tests/fuzz/fuzz

clang: ## build with clang, warnings are errors
	$(MAKE) BUILD=$(BUILD)/clang CC=clang DEVELOPER=1

bench: $(BUILD)/anslag ## compare with Hugo and cp -r; see tests/bench/run
	tests/bench/run

golden-update: $(BUILD)/anslag ## rewrite the expected sites and show what changed
	tests/golden/run --update

# The reference of fields in the editors' guide: below its introduction the program writes it.
GUIDE = content/sidor/redaktor/falt.md
guide: $(BUILD)/anslag ## rewrite the list of fields in the editors' guide
	sed '/^## Gemensamma fält$$/,$$d' $(GUIDE) >$(BUILD)/falt.md
	$(BUILD)/anslag explain fields >>$(BUILD)/falt.md
	cp $(BUILD)/falt.md $(GUIDE)

format: ## lay out the code
	clang-format -i generator/*.c generator/*/*.[ch]

clean: ## remove what was built
	rm -rf $(BUILD) public .public.anslag

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

.PHONY: all site install tests-built check test lint asan tsan soak fuzz fuzz-built clang bench golden-update guide format clean help
