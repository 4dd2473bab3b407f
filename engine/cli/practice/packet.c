// SPDX-License-Identifier: MIT
//
// The packet of the committee: the player's own rating first, then what the panel holds.

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "practice/interview.h"

// --- Rating oneself -----------------------------------------------------------------------------

// What a line means that is no level.
enum { LEVEL_BACK = -1, LEVEL_UNCLEAR = -2, LEVEL_END = -3 };

// 1 to 4; 0 where the line is empty.
static int read_level(const char *line) {
    if (*line == '\0') return 0;
    if (strcmp(line, "back") == 0 || strcmp(line, "b") == 0) return LEVEL_BACK;
    bool digit = line[0] >= '1' && line[0] < '1' + PARL_LEVEL_COUNT && line[1] == '\0';
    return digit ? line[0] - '0' : LEVEL_UNCLEAR;
}

static void show_row(Terminal *terminal, int row) {
    terminal_space();
    terminal_line(terminal, 0, "%d of %d. You as somebody who %s:", row + 1, PARL_RUBRIC_COUNT,
                  parl_rubric_title(row));
    for (int i = 1; i <= PARL_LEVEL_COUNT; i++) {
        char *lead = text_format("%d. ", i);
        terminal_text(terminal, 2, lead, 5, parl_rubric_anchor(row, i));
        free(lead);
    }
}

// A level, 0 for none, LEVEL_BACK or LEVEL_END. An empty line is none only once [told]: the first
// may be an Enter too many.
static int ask_level(Terminal *terminal, int row, bool *told) {
    show_row(terminal, row);
    for (;;) {
        const char *line = terminal_ask(terminal, "1 to 4 > ");
        if (!line) return LEVEL_END;
        int level = read_level(line);
        if (level > 0 || level == LEVEL_BACK || (level == 0 && *told)) return level;
        terminal_line(terminal, 0,
                      "Write a number from 1 to 4. An empty line leaves this one out; `back` goes "
                      "to the one before.");
        *told = true;
    }
}

void packet_rate(Seat *seat, int own[PARL_RUBRIC_COUNT]) {
    Terminal *terminal = &seat->terminal;
    bool told = false;
    terminal_space();
    terminal_line(terminal, 0,
                  "Before the committee's packet is opened, sit on the committee yourself: which "
                  "level do you see in what you said, over all of it?");
    for (int i = 0; i < PARL_RUBRIC_COUNT;) {
        int level = ask_level(terminal, i, &told);
        if (level == LEVEL_END) break;
        if (level == LEVEL_BACK) {
            i -= i > 0;
        } else {
            own[i++] = level;
        }
    }
}

// --- The packet ---------------------------------------------------------------------------------

typedef struct {
    parl_scenario *scenarios[PARL_LOOP_COUNT];
    parl_session *sessions[PARL_LOOP_COUNT];
} Rounds;

static void clear_rounds(Rounds *rounds) {
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        parl_session_free(rounds->sessions[i]);
        parl_scenario_free(rounds->scenarios[i]);
    }
}

static bool bring_back(Seat *seat, const parl_loop *loop, int round, Rounds *rounds) {
    parl_gap gap = {.turn = -1};
    const char *path = places_resolve(seat->shelf, parl_loop_name(round));
    parl_scenario *scenario = rounds->scenarios[round] = path ? kept_load(path) : NULL;
    if (!scenario) return false;
    parl_store_status status =
        parl_store_replay(seat->store, loop->runs[round], scenario, &rounds->sessions[round], &gap);
    free(gap.said);
    if (status == PARL_STORE_ERR_DIVERGED)
        complain(EXIT_FOUND,
                 "the round '%s' has changed since it was played: answer %d cannot be given any "
                 "more, so there is no packet of this loop; `parlance interview --new` begins "
                 "another",
                 parl_loop_name(round), gap.turn + 1);
    else if (status != PARL_STORE_OK)
        kept_complain(seat->store, status);
    return status == PARL_STORE_OK;
}

static int write_to(const parl_committee_request *request, const char *path) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_status status = parl_report_committee(request, sheet_write, &sheet);
    int code = sheet_end(&sheet, status == PARL_OK && !ferror(sheet.file));
    if (code == EXIT_FINE && sheet.path && *sheet.path != '-')
        printf("The committee's packet about %s is in %s\n", request->profile, sheet.path);
    return code;
}

static parl_drills *drills_of(const Seat *seat, const Playables *shelf) {
    const parl_practice practice = {.runs = seat->runs,
                                    .run_count = seat->run_count,
                                    .shelf = shelf->rows,
                                    .shelf_count = shelf->count,
                                    .today = parl_practice_day((int64_t)time(NULL))};
    return parl_drills_new(&practice);
}

int packet_write(Seat *seat, const parl_loop *loop, parl_format format, const char *path) {
    Rounds rounds = {{NULL}, {NULL}};
    int code = EXIT_FOUND;
    bool whole = true;
    for (int i = 0; i < PARL_LOOP_COUNT && whole; i++) whole = bring_back(seat, loop, i, &rounds);
    if (whole) {
        Playables shelf = kept_playables(seat->shelf);
        parl_drills *drills = drills_of(seat, &shelf);
        parl_committee_request request = {.format = format,
                                          .columns = seat->terminal.columns,
                                          .profile = seat->profile,
                                          .key = loop->key,
                                          .round_count = PARL_LOOP_COUNT,
                                          .shelf = shelf.rows,
                                          .shelf_count = shelf.count,
                                          .drills = drills,
                                          .begin_drill = "parlance drill",
                                          .begin_loop = "parlance interview --new"};
        request.rounds = (const parl_session *const *)rounds.sessions;
        parl_store_status status =
            parl_store_own_levels(seat->store, loop->runs[PARL_LOOP_COUNT - 1], request.own);
        if (status != PARL_STORE_OK) kept_complain(seat->store, status);
        code = write_to(&request, path);
        parl_drills_free(drills);
        kept_playables_clear(&shelf);
    }
    clear_rounds(&rounds);
    return code;
}
