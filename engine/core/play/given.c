// SPDX-License-Identifier: MIT
#include "play/given.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "play/session.h"

const char *given_kind(parl_decision_kind kind) {
    static const char *const kinds[] = {
        [PARL_DECISION_NONE] = "none",         [PARL_DECISION_MENU] = "menu",
        [PARL_DECISION_DESK] = "desk",         [PARL_DECISION_PICK] = "pick",
        [PARL_DECISION_ESTIMATE] = "estimate", [PARL_DECISION_WRITE] = "write",
        [PARL_DECISION_RANK] = "rank",         [PARL_DECISION_GRID] = "grid",
    };
    assert((size_t)kind < sizeof kinds / sizeof *kinds);
    return kinds[kind];
}

// --- Finding it again ---------------------------------------------------------------------------

// Exactly this id: the beginning of a text could be another option's, once a page is edited.
static parl_status find_option(const parl_decision *decision, const char *id, size_t length,
                               parl_answer *out) {
    if (out->count == PARL_ANSWER_MAX) return PARL_ERR_ANSWER;
    for (int i = 0; i < decision->option_count; i++) {
        const parl_option *option = &decision->options[i];
        if (strlen(option->id) != length || memcmp(option->id, id, length) != 0) continue;
        out->values[out->count++] = (int16_t)option->value;
        return PARL_OK;  // Whether it is open, the session says.
    }
    return PARL_ERR_ANSWER;
}

static parl_status find_options(const parl_decision *decision, const char *ids, parl_answer *out) {
    for (;;) {
        const char *end = strstr(ids, "; ");
        size_t length = end ? (size_t)(end - ids) : strlen(ids);
        parl_status status = find_option(decision, ids, length, out);
        if (status != PARL_OK || !end) return status;
        ids = end + 2;
    }
}

// The row that [cell] begins with, with its colon; NONE.
static int row_of(const parl_decision *decision, const char *cell, size_t *length) {
    for (int i = 0; i < decision->row_count; i++) {
        *length = strlen(decision->rows[i].id);
        if (strncmp(cell, decision->rows[i].id, *length) != 0) continue;
        if (strncmp(cell + *length, ": ", 2) == 0) return i;
    }
    return NONE;
}

// Each row by its own id: one that has come or gone since then is no row that was answered.
static parl_status find_cells(const parl_decision *decision, const char *ids, parl_answer *out) {
    uint32_t found = 0;
    for (bool more = true; more;) {
        size_t row_length;
        int row = row_of(decision, ids, &row_length);
        if (row == NONE || found >> row & 1) return PARL_ERR_ANSWER;
        const char *column = ids + row_length + 2, *end = strstr(column, "; ");
        parl_answer one = {0};
        size_t length = end ? (size_t)(end - column) : strlen(column);
        parl_status status = find_option(decision, column, length, &one);
        if (status != PARL_OK) return status;
        out->values[row] = one.values[0];
        found |= UINT32_C(1) << row;
        out->count++;
        more = end != NULL;
        ids = column + length + 2;
    }
    return out->count == decision->row_count ? PARL_OK : PARL_ERR_ANSWER;
}

static parl_status read_figure(const char *text, parl_answer *out) {
    bool negative = *text == '-';
    int value = 0;
    text += negative;
    if (!*text) return PARL_ERR_ANSWER;
    for (; *text; text++) {
        if (*text < '0' || *text > '9' || value > INT16_MAX / 10) return PARL_ERR_ANSWER;
        value = value * 10 + (*text - '0');
    }
    if (value > INT16_MAX) return PARL_ERR_ANSWER;
    out->values[0] = (int16_t)(negative ? -value : value);
    out->count = 1;
    return PARL_OK;
}

parl_status given_find(parl_session *session, const Given *given, parl_answer *out) {
    assert(given);
    assert(out);
    const parl_decision *decision = parl_session_decision(session);
    *out = (parl_answer){0};
    if (strcmp(parl_session_clock(session).scene, given->scene) != 0) return PARL_ERR_ANSWER;
    if (strcmp(decision->id, given->decision) != 0) return PARL_ERR_ANSWER;
    if (strcmp(given_kind(decision->kind), given->kind) != 0) return PARL_ERR_ANSWER;
    switch (decision->kind) {
        case PARL_DECISION_NONE: return PARL_ERR_OVER;
        case PARL_DECISION_ESTIMATE: return read_figure(given->id, out);
        case PARL_DECISION_WRITE: out->words = given->words; break;
        case PARL_DECISION_PICK:
        case PARL_DECISION_RANK: return find_options(decision, given->id, out);
        case PARL_DECISION_GRID: return find_cells(decision, given->id, out);
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK: return find_option(decision, given->id, strlen(given->id), out);
    }
    return out->words ? PARL_OK : PARL_ERR_ANSWER;
}

// Where it leads to another state than [after], it is taken back.
static parl_status give(parl_session *session, const parl_answer *answer, uint64_t after) {
    parl_status status = parl_session_answer(session, answer);
    if (status != PARL_OK || after == 0) return status;
    if (parl_session_fingerprint(session) == after) return PARL_OK;
    parl_status undone = parl_session_undo(session);
    assert(undone == PARL_OK);
    (void)undone;
    return PARL_ERR_DIVERGED;
}

parl_status given_play(parl_session *session, const Given *given, uint64_t after) {
    parl_answer answer;
    parl_status status = given_find(session, given, &answer);
    return status == PARL_OK ? give(session, &answer, after) : status;
}

parl_gap given_gap(int turn, const char *said, parl_status why) {
    size_t size = strlen(said) + 1;
    parl_gap gap = {.turn = turn, .said = malloc(size), .why = why};
    if (!gap.said) abort();
    memcpy(gap.said, said, size);
    return gap;
}

// --- A run in another version of its scenario ---------------------------------------------------

// What the text of one answer may need: several rows at once, each with its column.
enum { GIVEN_BYTES = PARL_ANSWER_MAX * 2 * (RENDERED_BYTES + 2) };

// One run as it was, played again, and the same answers in another scenario.
typedef struct {
    parl_session *early;  // before the answer that comes next
    parl_session *later;
    bool same;     // both mean the same by a fingerprint
    int reworded;  // answers that only their place has found so far
} Carry;

// What an answer may name: an option, or a row of a grid.
typedef struct {
    const char *id, *text;
    int place;   // in the script
    int paired;  // with which one of the other version; NONE
} Line;

typedef struct {
    Line lines[PARL_OPTIONS_MAX > PARL_ANSWER_MAX ? PARL_OPTIONS_MAX : PARL_ANSWER_MAX];
    int count;
} Lines;

static void options_of(const parl_decision *decision, Lines *out) {
    out->count = decision->option_count;
    for (int i = 0; i < out->count; i++) {
        const parl_option *option = &decision->options[i];
        out->lines[i] = (Line){option->id, option->text, option->value, NONE};
    }
}

static void rows_of(const parl_decision *decision, Lines *out) {
    out->count = decision->row_count;
    for (int i = 0; i < out->count; i++)
        out->lines[i] = (Line){decision->rows[i].id, decision->rows[i].text, i, NONE};
}

static void pair(Lines *was, Lines *is, bool by_text) {
    for (int i = 0; i < was->count; i++) {
        Line *old = &was->lines[i];
        for (int j = 0; j < is->count && old->paired == NONE; j++) {
            Line *line = &is->lines[j];
            if (line->paired != NONE) continue;
            if (strcmp(by_text ? old->text : old->id, by_text ? line->text : line->id) != 0)
                continue;
            old->paired = j;
            line->paired = i;
        }
    }
}

// The only one of [lines] that is not paired; NONE where there is none, or are several.
static int lone_of(const Lines *lines) {
    int lone = NONE;
    for (int i = 0; i < lines->count; i++) {
        if (lines->lines[i].paired != NONE) continue;
        if (lone != NONE) return NONE;
        lone = i;
    }
    return lone;
}

// Each by its id, else by its text.
static void pair_named(Lines *was, Lines *is) {
    pair(was, is, false);
    pair(was, is, true);
}

// The same; and where all but one of as many fit, and that one stands where it stood, an author has
// given it new words: its index in [was]; else NONE.
static int pair_all(Lines *was, Lines *is) {
    pair_named(was, is);
    int old = lone_of(was), now = lone_of(is);
    if (was->count != is->count || old == NONE || now == NONE) return NONE;
    if (was->lines[old].place != is->lines[now].place) return NONE;
    was->lines[old].paired = now;
    is->lines[now].paired = old;
    return old;
}

// The index of [place] among [lines].
static int placed_at(const Lines *lines, int place) {
    int at = 0;
    while (at < lines->count && lines->lines[at].place != place) at++;
    assert(at < lines->count);
    return at;
}

// Where each row of [was] stands now. Every row has a name: one without its own is another one.
static parl_status carry_rows(const parl_decision *was, const parl_decision *is, int *rows) {
    Lines before, after;
    rows_of(was, &before);
    rows_of(is, &after);
    if (before.count != after.count) return PARL_ERR_ANSWER;
    pair_named(&before, &after);
    for (int i = 0; i < before.count; i++) {
        rows[i] = before.lines[i].paired;
        if (rows[i] == NONE) return PARL_ERR_ANSWER;
    }
    return PARL_OK;
}

// The options of [given], and the rows that they stand in, as they are now.
static parl_status carry_options(Carry *carry, const parl_answer *given, parl_answer *out) {
    const parl_decision *was = parl_session_decision(carry->early);
    const parl_decision *is = parl_session_decision(carry->later);
    bool grid = was->kind == PARL_DECISION_GRID, reworded = false;
    int rows[PARL_ANSWER_MAX];
    Lines before, after;
    if (grid && carry_rows(was, is, rows) != PARL_OK) return PARL_ERR_ANSWER;
    options_of(was, &before);
    options_of(is, &after);
    int lone = pair_all(&before, &after);
    for (int i = 0; i < given->count; i++) {
        int at = placed_at(&before, given->values[i]);
        if (before.lines[at].paired == NONE) return PARL_ERR_ANSWER;
        reworded = reworded || at == lone;
        out->values[grid ? rows[i] : i] = (int16_t)after.lines[before.lines[at].paired].place;
    }
    carry->reworded += reworded;
    return PARL_OK;
}

static bool has_scene(const parl_scenario *scenario, const char *id) {
    for (int i = 0; i < scenario->scene_count; i++)
        if (strcmp(scenario->scenes[i].id, id) == 0) return true;
    return false;
}

// Whether both stand in the same scene, or in one whose name was changed: neither version has the
// other's.
static bool same_scene(const Carry *carry) {
    const char *was = parl_session_clock(carry->early).scene;
    const char *is = parl_session_clock(carry->later).scene;
    if (strcmp(was, is) == 0) return true;
    return *was && *is && !has_scene(carry->early->scenario, is) &&
           !has_scene(carry->later->scenario, was);
}

static bool same_decision(const parl_decision *was, const parl_decision *is) {
    if (was->kind != is->kind) return false;
    return strcmp(was->id, is->id) == 0 || (*was->prompt && strcmp(was->prompt, is->prompt) == 0);
}

// [given], to what [carry]->early waits for, as an answer to what [carry]->later waits for.
static parl_status carry_find(Carry *carry, const parl_answer *given, parl_answer *out) {
    const parl_decision *was = parl_session_decision(carry->early);
    const parl_decision *is = parl_session_decision(carry->later);
    *out = *given;
    if (is->kind == PARL_DECISION_NONE) return PARL_ERR_OVER;
    if (!same_scene(carry) || !same_decision(was, is)) return PARL_ERR_ANSWER;
    bool whole = was->kind == PARL_DECISION_ESTIMATE || was->kind == PARL_DECISION_WRITE;
    return whole ? PARL_OK : carry_options(carry, given, out);
}

// Stops before the answer [turn]: the gap says how it was said then.
static parl_gap carry_gap(Carry *carry, const parl_session *run, int turn, parl_status why) {
    char *said = malloc(GIVEN_BYTES);
    if (!said) abort();
    parl_answer answer = parl_session_turn(run, turn).answer;
    (void)session_answer_text(carry->early, &answer, ABOUT_TEXT, said, GIVEN_BYTES);
    parl_gap gap = given_gap(turn, said, why);
    free(said);
    return gap;
}

// False at the gap.
static bool carry_all(Carry *carry, const parl_session *run, parl_gap *gap) {
    for (int i = 0; i < run->turn_count; i++) {
        parl_turn turn = parl_session_turn(run, i);
        parl_answer answer;
        int reworded = carry->reworded;
        parl_status status = carry_find(carry, &turn.answer, &answer);
        if (status == PARL_OK) status = give(carry->later, &answer, carry->same ? turn.after : 0);
        if (status != PARL_OK) {
            *gap = carry_gap(carry, run, i, status);
            gap->reworded = reworded;
            return false;
        }
        session_repeat(carry->early, run, i);
    }
    gap->reworded = carry->reworded;
    return true;
}

static Carry *carry_new(const parl_session *run, const parl_scenario *scenario) {
    Carry *carry = calloc(1, sizeof *carry);
    if (!carry) abort();
    carry->early = session_upto(run, 0);
    carry->same = scenario->fingerprint == run->scenario->fingerprint;
    return carry;
}

static void carry_free(Carry *carry) {
    parl_session_free(carry->early);
    free(carry);
}

// Where the scenario does not even begin, its first answer is the one that cannot be given.
static parl_gap gap_at_once(Carry *carry, const parl_session *run, parl_status why) {
    if (run->turn_count == 0) return given_gap(0, "", why);
    return carry_gap(carry, run, 0, why);
}

// The settings of [run] by their names; what the page has not any more is drawn.
static parl_status carried_start(Carry *carry, const parl_session *run,
                                 const parl_scenario *scenario) {
    parl_setting kept[PARL_VARIES_MAX], known[PARL_VARIES_MAX];
    int count = parl_session_setting_count(run);
    for (int i = 0; i < count; i++) kept[i] = parl_session_setting_at(run, i);
    count = settings_known(scenario, kept, count, known);
    return parl_session_new_given(&carry->later, scenario, run->seed, known, count);
}

parl_status parl_session_carry(parl_session **out, const parl_session *run,
                               const parl_scenario *scenario, parl_gap *gap) {
    assert(out);
    assert(run);
    assert(scenario);
    assert(gap);
    *gap = (parl_gap){.turn = -1, .why = PARL_OK};
    Carry *carry = carry_new(run, scenario);
    parl_status status = carried_start(carry, run, scenario);
    bool whole = status == PARL_OK && carry_all(carry, run, gap);
    if (status != PARL_OK) *gap = gap_at_once(carry, run, status);
    *out = carry->later;
    carry_free(carry);
    return whole ? PARL_OK : PARL_ERR_DIVERGED;
}
