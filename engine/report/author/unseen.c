// SPDX-License-Identifier: MIT
//
// What was never reached, or has not been seen yet; and what was not looked at.

#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "author/explore.h"

// A heading that stands only where something stands under it.
typedef struct {
    const parl_exploration *exploration;
    Doc *doc;
    bool headed;
} Unseen;

// "Never" is said only where nothing was left out.
static void tell(Unseen *unseen, const char *text) {
    bool complete = parl_exploration_complete(unseen->exploration);
    if (!unseen->headed) doc_heading(unseen->doc, complete ? "Never reached" : "Not seen yet");
    unseen->headed = true;
    doc_bullet(unseen->doc, "", text);
}

static void tell_row(Unseen *unseen, const char *what, const parl_explored *row, const char *more) {
    Ink ink = {0};
    ink_add(&ink, "%s", what);
    if (!*row->id) ink_add(&ink, " at");
    if (*row->id) ink_add(&ink, " “%s”", row->id);
    if (*row->text) ink_add(&ink, " (“%s”)", row->text);
    ink_add(&ink, *row->id ? ", " : " ");
    explore_place(&ink, row->file, row->line, row->scene);
    if (*more) ink_add(&ink, ": %s", more);
    tell(unseen, ink_text(&ink));
    ink_clear(&ink);
}

static void tell_scenes(Unseen *unseen) {
    const parl_exploration *exploration = unseen->exploration;
    for (int i = 0; i < exploration->scene_count; i++) {
        const parl_explored *row = &exploration->scenes[i];
        if (row->seen == 0) tell_row(unseen, row->ending ? "The ending" : "The scene", row, "");
    }
}

// It was tried, and is told among what is wrong.
static bool fails(const parl_exploration *exploration, const parl_explored *row) {
    for (int i = 0; i < exploration->find_count; i++) {
        const parl_find *find = &exploration->finds[i];
        if (find->kind != PARL_FIND_FAILS || find->line != row->line) continue;
        if (strcmp(find->file, row->file) == 0) return true;
    }
    return false;
}

static void tell_choices(Unseen *unseen) {
    const parl_exploration *exploration = unseen->exploration;
    for (int i = 0; i < exploration->choice_count; i++) {
        const parl_explored *row = &exploration->choices[i];
        if (row->taken > 0 || !explore_scene_seen(exploration, row)) continue;
        if (row->seen > 0 && fails(exploration, row)) continue;
        tell_row(unseen, *row->scene ? "The choice" : "The line of the desk", row,
                 row->seen ? "it was open, and was not tried" : "it was never open");
    }
}

static void tell_conditions(Unseen *unseen) {
    const parl_exploration *exploration = unseen->exploration;
    for (int i = 0; i < exploration->branch_count; i++) {
        const parl_explored *row = &exploration->branches[i];
        if (row->seen > 0 || !explore_scene_seen(exploration, row)) continue;
        tell_row(unseen, "The `when`", row,
                 row->taken ? "its condition never held" : "the story never came there");
    }
}

void explore_tell_unseen(const parl_exploration *exploration, Doc *doc) {
    assert(doc);
    Unseen unseen = {.exploration = exploration, .doc = doc};
    tell_scenes(&unseen);
    tell_choices(&unseen);
    tell_conditions(&unseen);
    if (unseen.headed) return;
    doc_heading(doc, "Reached");
    doc_paragraph(doc, "Every scene and every ending begins, every choice was taken, and every "
                       "`when` held at least once.");
}

// --- What was not looked at ---------------------------------------------------------------------

static void left_out(Doc *doc, Ink *ink) {
    doc_bullet(doc, "", ink_text(ink));
    ink_clear(ink);
}

static void tell_states_left(const parl_exploration *exploration, Doc *doc) {
    Ink ink = {0};
    if (exploration->waiting > 0) {
        ink_add(&ink,
                "%" PRId64 " answers to states that were met, and whatever they lead to: the "
                "limit of %" PRId64 " states was reached.",
                exploration->waiting, exploration->limit);
        left_out(doc, &ink);
    }
    if (exploration->long_runs > 0) {
        ink_add(&ink,
                "What comes after %d answers: a run has no room for more. That was met %" PRId64
                " time%s.",
                PARL_TURNS_MAX, exploration->long_runs, exploration->long_runs == 1 ? "" : "s");
        left_out(doc, &ink);
    }
}

static void tell_worlds_left(const parl_exploration *exploration, Doc *doc) {
    Ink ink = {0};
    if (exploration->world_count == 1)
        ink_add(&ink, "Other worlds than this one");
    else
        ink_add(&ink, "Other worlds than these %d", exploration->world_count);
    ink_add(&ink, ": in another one the hidden chance falls otherwise, and the values of `vary` "
                  "come together in other ways.");
    left_out(doc, &ink);
    for (int i = 0; i < exploration->unvaried_count; i++) {
        const parl_unvaried *row = &exploration->unvaried[i];
        ink_add(&ink, "The vary “%s” with the value %s: no world had it.", row->vary, row->value);
        left_out(doc, &ink);
    }
}

static void tell_samples_left(const parl_exploration *exploration, Doc *doc) {
    Ink ink = {0};
    for (int i = 0; i < exploration->sampled_count; i++) {
        const parl_sampled *row = &exploration->sampled[i];
        ink_add(&ink, "%s%s%s (%s:%d): of %" PRId64 " answers at most %d were tried.",
                *row->id ? "“" : "The decision", row->id, *row->id ? "”" : "", row->file, row->line,
                row->answers, row->tried);
        left_out(doc, &ink);
    }
    if (exploration->write_count == 0) return;
    ink_add(&ink, "Own words: where they are asked for, nothing was written.");
    left_out(doc, &ink);
}

static void tell_runs_left(const parl_exploration *exploration, Doc *doc) {
    Ink ink = {0};
    ink_add(&ink,
            "Everything that these %" PRId64 " runs did not come upon. Without --runs every "
            "state is looked at, as far as the limit goes.",
            exploration->limit);
    left_out(doc, &ink);
}

void explore_tell_left_out(const parl_exploration *exploration, Doc *doc) {
    assert(doc);
    Ink ink = {0};
    doc_heading(doc, "Not looked at");
    tell_states_left(exploration, doc);
    if (exploration->random)
        tell_runs_left(exploration, doc);
    else
        tell_worlds_left(exploration, doc);
    tell_samples_left(exploration, doc);
    ink_add(&ink, "Whether the scenario is any good: whether good play wins and bad habits lose.");
    left_out(doc, &ink);
}
