// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.h"

#include "base/fail.h"

#include "base/arena.h"

#include <inttypes.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

struct hash
hash_of(struct str bytes)
{
	XXH128_hash_t h = XXH3_128bits(bytes.p, bytes.n);
	return (struct hash){h.high64, h.low64};
}

bool
hash_eq(struct hash a, struct hash b)
{
	return a.high == b.high && a.low == b.low;
}

struct str
hash_hex(struct arena *a, struct hash h)
{
	return str_fmt(a, "%016" PRIx64 "%016" PRIx64, h.high, h.low);
}

static int
hex_digit(char c)
{
	if (is_digit(c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool
hash_parse(struct str s, struct hash *out)
{
	if (s.n != 32)
		return false;
	uint64_t half[2] = {0, 0};
	for (size_t i = 0; i < 32; i++) {
		int digit = hex_digit(s.p[i]);
		if (digit < 0)
			return false;
		half[i / 16] = half[i / 16] << 4 | (uint64_t)digit;
	}
	*out = (struct hash){half[0], half[1]};
	return true;
}

struct hash
hash_program(void)
{
	const char *path = "/proc/self/exe";
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || fstat(fd, &st) < 0)
		fail("Kan inte läsa %s: %s", path, fail_reason());
	size_t size = (size_t)st.st_size;
	void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (bytes == MAP_FAILED)
		fail("Kan inte läsa %s: %s", path, fail_reason());
	struct hash h = hash_of((struct str){bytes, size});
	munmap(bytes, size);
	close(fd);
	return h;
}
