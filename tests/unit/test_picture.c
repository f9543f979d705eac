// SPDX-License-Identifier: EUPL-1.2
#include "format/picture.h"
#include "unit.h"

static void
assert_size(struct str bytes, unsigned width, unsigned height)
{
	struct picture p;
	assert_true(picture_size(bytes, &p));
	assert_int_equal(p.width, width);
	assert_int_equal(p.height, height);
}

#define PNG "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\5\0\0\0\2\xD0"
#define SOF(h, w) "\xFF\xC0\0\x11\x08" h w "\3\1\x22\0\2\x11\1\3\x11\1"
#define EXIF(turn) "\xFF\xE1\0\x22" "Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0" turn "\0\0\0\0\0\0"

static void
test_formats(void **state)
{
	(void)state;
	assert_size(S(PNG), 1280, 720);
	assert_size(S("GIF89a\x40\1\xF0\0"), 320, 240);
	assert_size(S("\xFF\xD8" SOF("\1\0", "\2\0")), 512, 256);
	assert_size(S("\xFF\xD8\xFF\xFE\0\4hi" SOF("\1\0", "\2\0")), 512, 256);
	assert_size(S("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\4\0\xCF\2\0"), 1280, 720);
	assert_size(S("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\0\5\xD0\2"), 1280, 720);
	assert_size(S("RIFF\0\0\0\0WEBPVP8L\0\0\0\0/\xFF\xC4\xB3\0\0\0\0\0\0\0"), 1280, 720);
}

// A picture that the camera says is turned has its sides exchanged.
static void
test_orientation(void **state)
{
	(void)state;
	assert_size(S("\xFF\xD8" EXIF("\6\0") SOF("\1\0", "\2\0")), 256, 512);
	assert_size(S("\xFF\xD8" EXIF("\3\0") SOF("\1\0", "\2\0")), 512, 256);
}

static void
test_others(void **state)
{
	struct picture p;
	(void)state;
	assert_false(picture_size(S(""), &p));
	assert_false(picture_size(S("<svg/>"), &p));
	assert_false(picture_size(S("GIF89a\0\0\0\0"), &p));
	struct str all[] = {S(PNG), S("\xFF\xD8" EXIF("\6\0") SOF("\1\0", "\2\0")),
		S("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\4\0\xCF\2\0")};
	for (size_t i = 0; i < 3; i++) // cut anywhere, nothing is read behind the end
		for (size_t n = 0; n < 16; n++) {
			char *copy = malloc(n + 1);
			memcpy(copy, all[i].p, n);
			assert_false(picture_size((struct str){copy, n}, &p));
			free(copy);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_formats),
		TEST(test_orientation),
		TEST(test_others),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	return unit_run(&suite, "picture");
}
