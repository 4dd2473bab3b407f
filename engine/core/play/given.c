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

parl_status given_play(parl_session *session, const Given *given, uint64_t after) {
    parl_answer answer;
    parl_status status = given_find(session, given, &answer);
    if (status == PARL_OK) status = parl_session_answer(session, &answer);
    if (status != PARL_OK || after == 0) return status;
    if (parl_session_fingerprint(session) == after) return PARL_OK;
    parl_status undone = parl_session_undo(session);
    assert(undone == PARL_OK);
    (void)undone;
    return PARL_ERR_DIVERGED;
}

parl_gap given_gap(int turn, const char *said, parl_status why) {
    size_t size = strlen(said) + 1;
    parl_gap gap = {.turn = turn, .said = malloc(size), .why = why};
    if (!gap.said) abort();
    memcpy(gap.said, said, size);
    return gap;
}

// --- A run in another version of its scenario ---------------------------------------------------

// What the texts of one answer may need: several rows at once, each with its column.
enum { GIVEN_BYTES = PARL_ANSWER_MAX * 2 * (RENDERED_BYTES + 2) };

// One run as it was, played again, and the same answers in another scenario.
typedef struct {
    parl_session *early;  // before the answer that comes next
    parl_session *later;
    bool same;  // both mean the same by a fingerprint
    char id[GIVEN_BYTES], said[GIVEN_BYTES];
} Carry;

// The answer [turn] was to what [carry]->early waits for.
static Given given_of(Carry *carry, const parl_turn *turn) {
    const parl_decision *decision = parl_session_decision(carry->early);
    (void)session_answer_text(carry->early, &turn->answer, ABOUT_ID, carry->id, GIVEN_BYTES);
    (void)session_answer_text(carry->early, &turn->answer, ABOUT_TEXT, carry->said, GIVEN_BYTES);
    return (Given){.scene = parl_session_clock(carry->early).scene,
                   .decision = decision->id,
                   .kind = given_kind(decision->kind),
                   .id = carry->id,
                   .said = carry->said,
                   .words = turn->answer.words};
}

// False at the gap.
static bool carry_all(Carry *carry, const parl_session *run, parl_gap *gap) {
    for (int i = 0; i < run->turn_count; i++) {
        parl_turn turn = parl_session_turn(run, i);
        Given given = given_of(carry, &turn);
        parl_status status = given_play(carry->later, &given, carry->same ? turn.after : 0);
        if (status != PARL_OK) {
            *gap = given_gap(i, given.said, status);
            return false;
        }
        session_repeat(carry->early, run, i);
    }
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
    parl_turn turn = parl_session_turn(run, 0);
    return given_gap(0, given_of(carry, &turn).said, why);
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
