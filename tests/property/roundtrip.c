// SPDX-License-Identifier: EUPL-1.2
// Writing and reading again is the identity: roundtrip SEED. Prints what text.c prints.
#include "roundtrip_programme.h"
#include "roundtrip_protocol.h"

enum { TRIES = 3000 };

int
main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
	int passed = round_trips("protokoll", seed, TRIES, try_protocol);
	passed += round_trips("program", seed, TRIES, try_programme);
	printf("%d %d\n", passed, 2 - passed);
	return passed < 2;
}
