// SPDX-License-Identifier: MIT
//
// Damaged files: either the file is refused, or everything that can be read is as it was.
//
//   damage_test [MUTANTS]    so many damaged files, in equal parts of each kind; without it 300
#include "kept.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"

enum { SECTOR = 512, PAGE = 4096 };

static int mutants = 300;

typedef struct {
    unsigned char *bytes;
    size_t size;
} Image;

static Image whole, older;  // the file, and the same file a while before
static uint64_t whole_sum;

static uint64_t dice;
static size_t roll(size_t sides) {
    dice = hash_mix(dice + 0x9e3779b97f4a7c15);
    return (size_t)(dice % sides);
}

// --- Six kinds of damage ------------------------------------------------------------------------

static void flip_bits(Image *image) {
    for (size_t i = roll(3); i < 3; i++) {
        image->bytes[roll(image->size)] ^= (unsigned char)(1U << roll(8));
    }
}

static void zero_a_sector(Image *image) {
    memset(image->bytes + roll(image->size / SECTOR) * SECTOR, 0, SECTOR);
}

static void cut_off(Image *image) {
    image->size = roll(2) ? roll(image->size) : roll(image->size / PAGE) * PAGE;
    if (image->size == 0) image->size = 1;  // An empty file is a new one, not a damaged one.
}

static void swap_pages(Image *image) {
    unsigned char page[PAGE];
    size_t pages = image->size / PAGE;
    unsigned char *one = image->bytes + roll(pages) * PAGE,
                  *other = image->bytes + roll(pages) * PAGE;
    memcpy(page, one, PAGE);
    memmove(one, other, PAGE);
    memcpy(other, page, PAGE);
}

static void bring_back_an_older_page(Image *image) {
    size_t at = roll(older.size / PAGE) * PAGE;
    memcpy(image->bytes + at, older.bytes + at, PAGE);
}

static void write_garbage(Image *image) {
    size_t at = roll(image->size), size = 1 + roll(64);
    for (size_t i = at; i < at + size && i < image->size; i++) {
        image->bytes[i] = (unsigned char)roll(256);
    }
}

static const struct {
    const char *name;
    void (*damage)(Image *image);
} KINDS[] = {
    {"flipped bits", flip_bits},
    {"a sector of zeros", zero_a_sector},
    {"cut off", cut_off},
    {"swapped pages", swap_pages},
    {"an older page", bring_back_an_older_page},
    {"garbage", write_garbage},
};

enum { KIND_COUNT = sizeof KINDS / sizeof *KINDS };

// --- The file -----------------------------------------------------------------------------------

static void play_more(parl_store *store, const char *profile, uint64_t seed) {
    int64_t run = kept_play(store, profile, seed, KEPT_ANSWERS, NULL), branch;
    assert_kept(parl_store_branch(store, run, 3, &branch), store);
    parl_session *session;
    parl_gap gap;
    assert_kept(parl_store_replay(store, branch, kept_scenario("first"), &session, &gap), store);
    kept_say(store, branch, session, kept_answers[3]);
    parl_session_free(session);
    parl_rating rating = {.rating = {1, 2, 3, 4, 5, 4, 3, 2}};
    assert_kept(parl_store_rate(store, profile, &rating), store);
}

static Image image_of(const char *name) {
    Image image;
    image.bytes = kept_read(kept_path(name), &image.size);
    assert_non_null(image.bytes);
    return image;
}

static int make(void **unused) {
    (void)unused;
    parl_store *store = kept_open("runs.db");
    for (uint64_t seed = 1; seed < 6; seed++) play_more(store, "Rui", seed);
    older = image_of("runs.db");
    for (uint64_t seed = 6; seed < 9; seed++) play_more(store, "Ines", seed);
    whole = image_of("runs.db");
    whole_sum = kept_sum(store);
    parl_store_free(store);
    assert_true(older.size > 8 * (size_t)PAGE);
    return 0;
}

static int leave(void **unused) {
    (void)unused;
    free(whole.bytes);
    free(older.bytes);
    kept_forget_scenarios();
    return 0;
}

// --- The test -----------------------------------------------------------------------------------

typedef struct {
    int made, refused, harmless, same;
} Tally;

static void judge(const char *kind, Image image, Tally *tally) {
    const char *path = kept_path("mutant.db");
    tally->made++;
    if (image.size == whole.size && memcmp(image.bytes, whole.bytes, whole.size) == 0) {
        tally->same++;
        return;
    }
    kept_remove(path);
    kept_write(path, image.bytes, image.size);
    parl_store *store;
    char detail[1000];
    parl_store_status status = parl_store_open(&store, path, detail, sizeof detail);
    if (status != PARL_STORE_OK) {
        bool told = status == PARL_STORE_ERR_DAMAGED || status == PARL_STORE_ERR_FOREIGN ||
                    status == PARL_STORE_ERR_NEWER;
        if (!told) fail_msg("%s: %s", kind, detail);
        tally->refused++;
        return;
    }
    if (kept_sum(store) != whole_sum)
        fail_msg("%s went unnoticed, size %zu seed %d", kind, image.size, (int)tally->made);
    tally->harmless++;
    parl_store_free(store);
}

static void damage_is_noticed(void **unused) {
    (void)unused;
    Tally tallies[KIND_COUNT] = {0};
    Image image = {.bytes = malloc(whole.size)};
    assert_non_null(image.bytes);
    for (int i = 0; i < mutants; i++) {
        dice = (uint64_t)i;
        image.size = whole.size;
        memcpy(image.bytes, whole.bytes, whole.size);
        KINDS[i % KIND_COUNT].damage(&image);
        judge(KINDS[i % KIND_COUNT].name, image, &tallies[i % KIND_COUNT]);
    }
    free(image.bytes);
    for (int i = 0; i < KIND_COUNT; i++) {
        print_message("%s: %d files, %d refused, %d read as before, %d were no damage\n",
                      KINDS[i].name, tallies[i].made, tallies[i].refused, tallies[i].harmless,
                      tallies[i].same);
        assert_true(tallies[i].refused > 0);
    }
}

int main(int count, char **words) {
    if (count > 1) mutants = atoi(words[1]);
    if (mutants < KIND_COUNT) return 2;
    const struct CMUnitTest tests[] = {cmocka_unit_test(damage_is_noticed)};
    return cmocka_run_group_tests(tests, make, leave) != 0;
}
