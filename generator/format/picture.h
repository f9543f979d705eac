// SPDX-License-Identifier: EUPL-1.2
// The size of a picture, from the first bytes of its file: PNG, JPEG, GIF and WebP.
#ifndef ANSLAG_PICTURE_H
#define ANSLAG_PICTURE_H

#include "base/str.h"

struct picture {
	unsigned width, height; // in pixels, as shown: turned as the camera says
};

// False for other formats and for files that end too early.
bool picture_size(struct str bytes, struct picture *out);

#endif
