// SPDX-License-Identifier: EUPL-1.2
// Memory that lives together and is released together. Nothing is freed singly.
#ifndef ANSLAG_ARENA_H
#define ANSLAG_ARENA_H

#include <stddef.h>

struct arena_chunk;

// A zeroed struct arena is an empty arena, ready for use.
struct arena {
	struct arena_chunk *chunk; // newest first
	char *next, *end;          // free space in the newest chunk
};

// size bytes, zeroed, aligned for any type; lives until reset or release.
// Never returns NULL: out of memory ends the process.
void *arena_alloc(struct arena *a, size_t size);

// Gives n objects of a type, zeroed.
#define ARENA_NEW(a, type, n) ((type *)arena_array((a), (n), sizeof(type)))
void *arena_array(struct arena *a, size_t n, size_t size);

// Room for one more element in an array that grows by doubling inside the arena. *items holds n
// elements of the given size and *cap is its capacity; returns the array, moved if it had to grow.
void *arena_grow(struct arena *a, void *items, size_t n, size_t *cap, size_t size);

// Appends one item to an array {items, n, cap} of a struct.
#define ARENA_PUSH(a, list, item)                                                            \
	do {                                                                                 \
		(list)->items = arena_grow(                                                  \
			(a), (list)->items, (list)->n, &(list)->cap, sizeof *(list)->items); \
		(list)->items[(list)->n++] = (item);                                         \
	} while (0)

// Forgets everything but keeps the newest chunk for reuse.
void arena_reset(struct arena *a);

void arena_release(struct arena *a);

// Ends the process when memory is gone; the only place where that is handled.
void *xrealloc(void *p, size_t size);
_Noreturn void out_of_memory(void);

#endif
