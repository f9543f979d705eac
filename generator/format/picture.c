// SPDX-License-Identifier: EUPL-1.2
//   PNG   signature, chunk IHDR: width, height                         (PNG 1.2, 11.2.2)
//   GIF   "GIF8", width, height in the screen descriptor               (GIF89a, 18)
//   JPEG  segments up to a start of frame; orientation in the Exif one (ITU T.81, B.2.2; Exif 4.6)
//   WebP  RIFF with VP8, VP8L or VP8X first                            (RFC 9649)
#include "format/picture.h"

static unsigned
byte_at(struct str s, size_t i)
{
	return i < s.n ? (unsigned char)s.p[i] : 0;
}

static unsigned
big16(struct str s, size_t i)
{
	return byte_at(s, i) << 8 | byte_at(s, i + 1);
}

static unsigned
big32(struct str s, size_t i)
{
	return big16(s, i) << 16 | big16(s, i + 2);
}

static unsigned
little16(struct str s, size_t i)
{
	return byte_at(s, i + 1) << 8 | byte_at(s, i);
}

static unsigned
little24(struct str s, size_t i)
{
	return byte_at(s, i + 2) << 16 | little16(s, i);
}

// The orientation tag of an Exif segment: 5 to 8 lie on their side.
static bool
is_turned(struct str exif)
{
	if (!str_starts(exif, S("Exif")))
		return false;
	struct str tiff = str_from(exif, 6);
	bool little = str_starts(tiff, S("II"));
	size_t at = little ? little16(tiff, 4) : big32(tiff, 4);
	unsigned n = little ? little16(tiff, at) : big16(tiff, at);
	for (unsigned i = 0; i < n && at + 2 + 12 * (size_t)i + 12 <= tiff.n; i++) {
		size_t entry = at + 2 + 12 * (size_t)i;
		unsigned tag = little ? little16(tiff, entry) : big16(tiff, entry);
		unsigned value = little ? little16(tiff, entry + 8) : big16(tiff, entry + 8);
		if (tag == 0x0112)
			return value >= 5 && value <= 8;
	}
	return false;
}

static bool
is_frame(unsigned marker)
{
	return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
		marker != 0xCC;
}

static bool
jpeg_size(struct str s, struct picture *out)
{
	bool turned = false;
	for (size_t i = 2; i + 9 < s.n && byte_at(s, i) == 0xFF;) {
		unsigned marker = byte_at(s, i + 1), length = big16(s, i + 2);
		if (marker == 0xFF) { // padding
			i++;
			continue;
		}
		if (is_frame(marker)) {
			unsigned height = big16(s, i + 5), width = big16(s, i + 7);
			*out = turned ? (struct picture){height, width}
				      : (struct picture){width, height};
			return true;
		}
		if (marker == 0xE1)
			turned = turned || is_turned(str_slice(s, i + 4, i + 2 + length));
		i += 2 + length;
	}
	return false;
}

static bool
webp_size(struct str s, struct picture *out)
{
	struct str kind = str_slice(s, 12, 16);
	if (str_eq(kind, S("VP8X")))
		*out = (struct picture){little24(s, 24) + 1, little24(s, 27) + 1};
	else if (str_eq(kind, S("VP8L")))
		*out = (struct picture){
			(little16(s, 21) & 0x3FFF) + 1, (little24(s, 22) >> 6 & 0x3FFF) + 1};
	else if (str_eq(kind, S("VP8 ")))
		*out = (struct picture){little16(s, 26) & 0x3FFF, little16(s, 28) & 0x3FFF};
	else
		return false;
	return s.n >= 30;
}

bool
picture_size(struct str s, struct picture *out)
{
	bool good = false;
	*out = (struct picture){0};
	if (str_starts(s, S("\x89PNG\r\n\x1A\n")) && s.n >= 24) {
		*out = (struct picture){big32(s, 16), big32(s, 20)};
		good = true;
	} else if (str_starts(s, S("GIF8")) && s.n >= 10) {
		*out = (struct picture){little16(s, 6), little16(s, 8)};
		good = true;
	} else if (str_starts(s, S("\xFF\xD8"))) {
		good = jpeg_size(s, out);
	} else if (str_starts(s, S("RIFF")) && str_eq(str_slice(s, 8, 12), S("WEBP"))) {
		good = webp_size(s, out);
	}
	return good && out->width && out->height;
}
