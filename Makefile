# make site   installs what is missing, builds the program, writes this site to public/
# make test   installs the test tools and runs every test
# make help   lists the rest

CC ?= cc
BUILD ?= build
PREFIX ?= /usr/local
PKGS = libcmark yaml-0.1 libgit2 libxxhash

CPPFLAGS += -Igenerator -D_GNU_SOURCE
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
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(OBJ) $$(pkg-config --libs $(PKGS)) -lpthread

$(BUILD)/%.o: generator/%.c | $(BUILD)/packages
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) $(HARDEN) $(WARNINGS) -MMD -MP -c -o $@ $<

-include $(OBJ:.o=.d)

# Debian packages: the stamp says that they were found or installed.
BUILD_PACKAGES = gcc libc6-dev make pkg-config libcmark-dev libyaml-dev libgit2-dev libxxhash-dev
$(BUILD)/packages:
	@mkdir -p $(BUILD)
	@tests/install $(BUILD_PACKAGES)
	@touch $@

site: $(BUILD)/anslag ## write this repository's site to public/
	$(BUILD)/anslag build --output public

clean: ## remove what was built
	rm -rf $(BUILD) public .public.anslag

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

.PHONY: all site clean help
