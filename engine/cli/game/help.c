// SPDX-License-Identifier: MIT
//
// `?`: what can be written at a prompt, and what the gauges mean.

#include <stdlib.h>
#include <string.h>

#include "game/game.h"
#include "parlance_report.h"
#include "practice/timer.h"

// --- What can be written -----------------------------------------------------------

static void show_command(Game *game, const char *word, const char *meaning) {
    char *lead = text_format("%-11s", word);
    terminal_text(&game->terminal, 2, lead, 13, meaning);
    free(lead);
}

static void show_words(Game *game) {
    char *words = text_format("%s", "");
    for (int i = 0; i < parl_report_topic_count(); i++) {
        const parl_topic *topic = parl_report_topic_at(i);
        if (!parl_report_topic_offered(topic, game->scenario)) continue;
        char *longer = text_format("%s%s%s", words, *words ? ", " : "", topic->id);
        free(words);
        words = longer;
    }
    terminal_line(&game->terminal, 2,
                  "Words that are explained: %s; the people by name; words of jargon.", words);
    free(words);
}

static const char *meaning_of_quit(const Game *game) {
    if (game->preview) return "back to watching; the run goes on at the next Enter";
    if (game->held) return "stop here; it can go on later, and results come when they are released";
    return game->assessed ? "stop here; the debrief comes at the end of the run"
                          : "stop here, with a debrief of what was played";
}

static void show_commands(Game *game) {
    terminal_line(&game->terminal, 0,
                  "To answer, write the number in front of it, or the first letters of its text.");
    parl_decision_kind asked = parl_session_decision(game->session)->kind;
    if (asked == PARL_DECISION_RANK)
        terminal_line(&game->terminal, 0,
                      "For an order write all the numbers, such as 3 1 2, or the first letters of "
                      "each with a semicolon between.");
    if (asked == PARL_DECISION_GRID)
        terminal_line(&game->terminal, 0,
                      "For these rows write a number each, such as 1 3 2, or the first letters of "
                      "each with a semicolon between.");
    for (int i = 0; ledger_at(i); i++) {
        const Ledger *ledger = ledger_at(i);
        if (ledger_offered(game, ledger)) show_command(game, ledger->word, ledger->meaning);
    }
    if (!game->assessed) {
        show_command(game, "why", "what your last answer changed, with the reasons");
        show_command(game, "hint", "what hangs on this decision, without the answer");
        show_command(game, "back", "take the last answer back");
    }
    timer_help(game, show_command);
    show_command(game, game->preview ? "q, quit" : "quit", meaning_of_quit(game));
    show_command(game, "? WORD", "explains a word or a person, for instance ? trust");
    terminal_text(&game->terminal, 2, "an empty line  ", 17, "shows question and choices again");
    show_words(game);
}

// --- ? WORD -----------------------------------------------------------

// What changed last between somebody and the player; the rest is under `why`, answer by answer.
enum { LAST_CHANGES = 3 };

static void show_last_changes(Game *game, int person) {
    parl_gauge gauge = {.kind = PARL_GAUGE_PERSON, .subject = person};
    parl_changes *changes = parl_report_changes(game->session, gauge);
    for (int i = 0; i < changes->count && i < LAST_CHANGES; i++) {
        const parl_change *change = &changes->rows[i];
        char *line = change->week > 0 ? text_format("Week %d: %s", change->week, change->text)
                                      : text_format("%s", change->text);
        terminal_text(&game->terminal, 2, "- ", 4, line);
        free(line);
    }
    parl_changes_free(changes);
}

void show_help(Game *game, const char *about) {
    if (!*about) {
        show_commands(game);
        return;
    }
    parl_meaning meaning = parl_report_meaning(game->session, about);
    if (meaning.kind == PARL_MEANS_NOTHING) {
        terminal_line(&game->terminal, 0,
                      "Nothing here is called “%s”. ? alone lists what is explained.", about);
        return;
    }
    char *text = text_explained(game, about);
    terminal_line(&game->terminal, 2, "%s", text);
    free(text);
    bool shown = meaning.kind == PARL_MEANS_PERSON && !game->assessed;
    if (shown) show_last_changes(game, meaning.index);
}
