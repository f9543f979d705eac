// SPDX-License-Identifier: EUPL-1.2
// Bump allocation in chunks. Under AddressSanitizer the part that has not been handed out is
// poisoned, so that a use of scratch memory after its reset is found.
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif
#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#endif

enum { CHUNK = 64 * 1024, ALIGN = 16 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t size; // of the space after this header
};

static size_t
round_up(size_t n)
{
	return (n + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

static char *
chunk_space(struct arena_chunk *c)
{
	return (char *)c + round_up(sizeof *c);
}

void
out_of_memory(void)
{
	fputs("error: Minnet tog slut.\n", stderr);
	abort();
}

void *
xrealloc(void *p, size_t size)
{
	void *moved = realloc(p, size ? size : 1);
	if (!moved)
		out_of_memory();
	return moved;
}

static void
use_chunk(struct arena *a, struct arena_chunk *c)
{
	a->chunk = c;
	a->next = chunk_space(c);
	a->end = a->next + c->size;
	ASAN_POISON_MEMORY_REGION(a->next, c->size);
}

static void
new_chunk(struct arena *a, size_t least)
{
	size_t size = least > CHUNK ? least : CHUNK;
	struct arena_chunk *c = xrealloc(NULL, round_up(sizeof *c) + size);
	c->older = a->chunk;
	c->size = size;
	use_chunk(a, c);
}

void *
arena_alloc(struct arena *a, size_t size)
{
	if (size > SIZE_MAX / 2)
		out_of_memory();
	size_t rounded = round_up(size);
	if (!a->chunk || (size_t)(a->end - a->next) < rounded)
		new_chunk(a, rounded);
	char *p = a->next;
	a->next += rounded;
	ASAN_UNPOISON_MEMORY_REGION(p, size);
	return memset(p, 0, size);
}

void *
arena_array(struct arena *a, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / 2 / size)
		out_of_memory();
	return arena_alloc(a, n * size);
}

void *
arena_grow(struct arena *a, void *items, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return items;
	size_t larger = *cap ? *cap * 2 : 8;
	void *moved = arena_array(a, larger, size);
	if (n)
		memcpy(moved, items, n * size);
	*cap = larger;
	return moved;
}

static void
free_chunk(struct arena_chunk *c)
{
	ASAN_UNPOISON_MEMORY_REGION(chunk_space(c), c->size);
	free(c);
}

static void
free_older(struct arena_chunk *c)
{
	while (c) {
		struct arena_chunk *older = c->older;
		free_chunk(c);
		c = older;
	}
}

void
arena_reset(struct arena *a)
{
	if (!a->chunk)
		return;
	free_older(a->chunk->older);
	a->chunk->older = NULL;
	use_chunk(a, a->chunk);
}

void
arena_release(struct arena *a)
{
	free_older(a->chunk);
	*a = (struct arena){0};
}
