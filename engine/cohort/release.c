// SPDX-License-Identifier: MIT
//
// The file with the word that releases the results: beside the pack, for its owner alone.

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "pack.h"

static char *place_of(const char *path) {
    size_t size = strlen(path) + sizeof PARL_WORD_ENDING;
    char *place = malloc(size);
    if (!place) abort();
    (void)snprintf(place, size, "%s" PARL_WORD_ENDING, path);
    return place;
}

bool parl_release_keep(const char *path, char word[PARL_WORD_BYTES], char *out, size_t size) {
    assert(path);
    assert(word);
    char line[PARL_WORD_BYTES + 1];
    bool taken = false;
    Trouble trouble = trouble_in(out, size);
    char *place = place_of(path);
    parl_release_word(parl_cohort_chance(), word);
    (void)snprintf(line, sizeof line, "%s\n", word);
    bool kept = file_write_new(place, line, strlen(line), true, &taken, &trouble);
    if (taken) {
        (void)trouble_say(&trouble,
                          "%s: there is a word already, of another pack; name another file for "
                          "this one",
                          place);
    }
    free(place);
    return kept;
}

bool parl_release_find(const parl_pack *pack, const char *path, char word[PARL_WORD_BYTES],
                       char *out, size_t size) {
    assert(pack);
    assert(path);
    assert(word);
    char why[300] = "";
    size_t length = 0;
    Trouble trouble = trouble_in(out, size), inner = trouble_in(why, sizeof why);
    if (pack->info.release == 0) {
        return trouble_say(&trouble, "%s: this pack shows its results at once; it has no word",
                           path);
    }
    char *place = place_of(path);
    char *text = file_read(place, PARL_WORD_BYTES, &length, &inner);
    bool fits = text && parl_release_hash(text) == pack->info.release;
    if (!text) {
        (void)trouble_say(&trouble, "%s: %s; it was written beside the pack when that was made",
                          place, why);
    } else if (!fits) {
        (void)trouble_say(&trouble,
                          "%s: it is not the word of this pack; look for the file that was "
                          "written with it",
                          place);
    }
    if (fits) (void)snprintf(word, PARL_WORD_BYTES, "%.*s", (int)strcspn(text, "\r\n"), text);
    free(text);
    free(place);
    return fits;
}
