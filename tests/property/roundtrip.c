// SPDX-License-Identifier: EUPL-1.2
// Writing and reading again is the identity: roundtrip SEED. Prints what text.c prints.
#include "roundtrip_protocol.h"

enum { TRIES = 3000 };

int
main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
	int passed = round_trips("protokoll", seed, TRIES, try_protocol);
	printf("%d %d\n", passed, 1 - passed);
	return passed < 1;
}
