// SPDX-License-Identifier: MIT
//
// The loop of a run in the terminal: what was said, what to decide, one line, and on.

#include "game/game.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parlance_report.h"
#include "practice/timer.h"

static const char PROMPT[] = "> ";

typedef enum {
    NEXT_DECISION,  // an answer was taken, or taken back
    NEXT_LINE,      // ask again
    NEXT_STOP,      // the player stops, or the input has ended
    NEXT_WRONG,     // a line of the file of answers is wrong
    NEXT_CALLED,    // something else has come up
} Next;

// --- Commands at a prompt -----------------------------------------------------------

static Next do_quit(Game *game) {
    (void)game;
    return NEXT_STOP;
}

static Next do_why(Game *game) {
    if (game->assessed) {
        terminal_line(&game->terminal, 0,
                      game->held ? "This run is assessed: the reasons come with its results."
                                 : "This run is assessed: the reasons come with the debrief.");
    } else {
        show_why(game);
    }
    return NEXT_LINE;
}

static Next do_hint(Game *game) {
    if (game->assessed)
        terminal_line(&game->terminal, 0, "This run is assessed: there are no hints.");
    else
        show_hint(game);
    return NEXT_LINE;
}

static Next do_back(Game *game) {
    if (game->assessed) {
        terminal_line(&game->terminal, 0, "This run is assessed: what is said is said.");
        return NEXT_LINE;
    }
    if (parl_session_turn_count(game->session) == 0) {
        terminal_line(&game->terminal, 0,
                      "This is where the run began; there is nothing to take back.");
        return NEXT_LINE;
    }
    if (!keep_back(game) || parl_session_undo(game->session) != PARL_OK) return NEXT_STOP;
    game->backs++;
    changes_drop_from(&game->changes, parl_session_turn_count(game->session));
    terminal_line(&game->terminal, 0, "Taken back. You stand here again:");
    return NEXT_DECISION;
}

static const struct {
    const char *word;
    Next (*act)(Game *game);
} WORDS[] = {{"why", do_why}, {"hint", do_hint}, {"back", do_back}, {"quit", do_quit}};

// Who watches leaves with `q`, and expects that it leads out of the play as well.
static bool leaves(const Game *game, const char *line) {
    return game->preview && strcmp(line, "q") == 0;
}

static bool names_ledger(const Game *game, const Ledger *ledger, const char *line) {
    bool named = strcmp(line, ledger->word) == 0 || (ledger->also && !strcmp(line, ledger->also));
    return named && ledger_offered(game, ledger);
}

// Shows what [line] asks to look up. False where this scenario has no such thing: then it may
// be the beginning of an answer.
static bool do_ledger(Game *game, const char *line) {
    for (int i = 0; ledger_at(i); i++) {
        if (!names_ledger(game, ledger_at(i), line)) continue;
        ledger_at(i)->show(game);
        return true;
    }
    return false;
}

// Does what [line] commands. False where it is no command.
static bool do_command(Game *game, const char *line, Next *next) {
    *next = NEXT_LINE;
    bool asks = line[0] == '?';
    if (asks || strcmp(line, "help") == 0) {
        show_help(game, asks ? line + 1 + (line[1] == ' ') : "");
        return true;
    }
    if (leaves(game, line)) {
        *next = do_quit(game);
        return true;
    }
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        if (strcmp(line, WORDS[i].word) != 0) continue;
        *next = WORDS[i].act(game);
        return true;
    }
    return timer_command(game, line) || do_ledger(game, line);
}

// --- Answers -----------------------------------------------------------

// Gives the answer. NULL, or what is wrong with it, which the caller frees.
static char *give(Game *game, const parl_answer *answer) {
    game->asked = parl_session_decision(game->session)->kind;
    game->here = parl_report_present(game->session);
    parl_status status = parl_session_answer(game->session, answer);
    if (status != PARL_OK) return reply_refused(game, status);
    if (!keep_answer(game)) {
        parl_status undone = parl_session_undo(game->session);
        assert(undone == PARL_OK);  // It has one answer at least.
        (void)undone;
        return text_format("That answer was not saved, so it was not taken.");
    }
    int first = game->changes.count;
    changes_take(&game->changes, game->session);
    timer_answered(game);
    show_events(game, first);
    return NULL;
}

static Next take_line(Game *game, const char *line) {
    Next next;
    if (game->terminal.cut) {
        terminal_line(&game->terminal, 0,
                      "That line is too long: at most %d bytes. Say it shorter.", INPUT_MAX);
        return NEXT_LINE;
    }
    if (!*line) {
        show_question(game);
        return NEXT_LINE;
    }
    if (do_command(game, line, &next)) return next;
    parl_answer answer;
    char *wrong = reply_read(game, line, true, &answer);
    if (!wrong) wrong = give(game, &answer);
    if (!wrong) return NEXT_DECISION;
    terminal_line(&game->terminal, 0, "%s", wrong);
    free(wrong);
    return game->keep.lost ? NEXT_STOP : NEXT_LINE;
}

static const char *number_hint(const Game *game, const char *line) {
    if (!reply_is_numbers(game, line)) return "";
    return " (a file takes texts or ids; numbers only where a figure is asked for)";
}

static Next take_from_file(Game *game) {
    Answers *answers = &game->answers;
    const char *line = answers->lines[answers->at];
    int number = answers->numbers[answers->at++];
    terminal_echo(&game->terminal, PROMPT, line);
    parl_answer answer;
    char *offered = reply_offered(game);
    char *wrong = reply_read(game, line, false, &answer);
    if (!wrong) wrong = give(game, &answer);
    if (wrong) {
        complain(EXIT_FOUND, "%s:%d: \"%s\" is no answer that can be given here%s; offered: %s",
                 answers->path, number, line, number_hint(game, line), offered);
    }
    free(offered);
    bool taken = wrong == NULL;
    free(wrong);
    return taken ? NEXT_DECISION : NEXT_WRONG;
}

// --- The loop -----------------------------------------------------------

// One line from where lines come from now. A file of answers is not followed by a pipe:
// who gives both would not know which of them ran out.
static Next take_next(Game *game) {
    const Answers *answers = &game->answers;
    if (answers->at < answers->count) return take_from_file(game);
    if (answers->path && !game->terminal.typed) {
        terminal_line(&game->terminal, 0, "(The answers end here.)");
        return NEXT_STOP;
    }
    char prompt[48];
    timer_prompt(game, prompt, sizeof prompt);
    const char *line = terminal_ask(&game->terminal, prompt);
    if (!line && game->terminal.called) return NEXT_CALLED;
    if (!line) {
        terminal_line(&game->terminal, 0, "(The input ends here.)");
        return NEXT_STOP;
    }
    return take_line(game, line);
}

static Next play_decision(Game *game) {
    int backs = game->backs;
    show_decision(game);
    Next next = NEXT_LINE;
    while (next == NEXT_LINE) next = take_next(game);
    if (game->backs != backs) show_again(game);
    return next;
}

static int warn_of_rest(const Game *game) {
    const Answers *answers = &game->answers;
    if (answers->at == answers->count) return EXIT_FINE;
    return complain(EXIT_FOUND, "%s:%d: the run is over before this answer; take out what follows",
                    answers->path, answers->numbers[answers->at]);
}

int game_play(Game *game) {
    assert(game);
    if (game->continued) {
        game_catch_up(game);
        show_return(game);
    } else {
        changes_take(&game->changes, game->session);
        show_opening(game);
        show_events(game, 0);
    }
    timer_begin(game);
    Next next = NEXT_DECISION;
    while (next == NEXT_DECISION && !parl_session_over(game->session)) next = play_decision(game);
    if (next == NEXT_WRONG) return EXIT_FOUND;
    bool over = parl_session_over(game->session);
    if (next == NEXT_CALLED || (game->preview && !over)) return EXIT_FINE;
    if (game->part) return game->keep.lost ? EXIT_FOUND : EXIT_FINE;
    if (game->assessed && !over) {
        terminal_line(&game->terminal, 0, "This run is assessed: the debrief comes at its end.");
        keep_tell(game);
    } else {
        show_debrief(game);
    }
    if (game->keep.lost) return EXIT_FOUND;
    return next == NEXT_DECISION ? warn_of_rest(game) : EXIT_FINE;
}
