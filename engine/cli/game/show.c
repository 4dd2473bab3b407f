// SPDX-License-Identifier: MIT
//
// The screens of a run: opening, conversation, decision, debrief.

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"
#include "kept/kept.h"
#include "parlance_report.h"

// The seed between [before] and [after]. Where results are held nothing: whoever knows it can play
// the same world elsewhere, with its score. The caller's.
static char *world_of(const Game *game, const char *before, const char *after) {
    if (game->held) return text_format("%s", "");
    return text_format("%sseed %" PRIu64 "%s", before, parl_session_seed(game->session), after);
}

void show_opening(Game *game) {
    Terminal *terminal = &game->terminal;
    const parl_scenario_info *info = &game->info;
    char *world = world_of(game, ", ", "");
    terminal_line(terminal, 0, "%s (%s, about %d minute%s%s)", info->title, info->level,
                  info->minutes, plural(info->minutes), world);
    free(world);
    terminal_space();
    terminal_line(terminal, 0, "%s", info->brief);
    terminal_space();
    char introduction[PARL_INTRODUCTION_MAX];
    if (parl_report_introduction(info, introduction, sizeof introduction) > 0) {
        terminal_line(terminal, 0, "%s", introduction);
        terminal_space();
    }
    const char *more = game->preview ? "; q goes back to watching" : "";
    if (game->assessed) more = "; this run is assessed: no back, no why, results at the end";
    if (game->assessed && game->held)
        more = "; this run is assessed: no back, no why, results when they are released";
    terminal_line(terminal, 0,
                  "Answer with the number of your choice. ? explains everything else%s.", more);
}

void show_return(Game *game) {
    parl_clock clock = parl_session_clock(game->session);
    int turns = parl_session_turn_count(game->session);
    char *week = game->info.weeks > 0 ? text_format("week %d of %d, ", clock.week, clock.weeks)
                                      : text_format("%s", "");
    if (game->keep.run > 0) {
        char *world = world_of(game, " (", ")");
        terminal_line(&game->terminal, 0, "%s%s", game->info.title, world);
        terminal_line(&game->terminal, 0,
                      "You go on with run %" PRId64 ": %safter %d answer%s. (%s.)", game->keep.run,
                      week, turns, plural(turns),
                      game->again ? "--again begins another attempt" : "--new begins another run");
        free(world);
    } else {
        terminal_line(&game->terminal, 0, "You go on: %safter %d answer%s.%s", week, turns,
                      plural(turns), game->preview ? " q goes back to watching." : "");
    }
    free(week);
    if (turns > 0) show_again(game);
}

// --- The conversation -----------------------------------------------------------

// The answer as the journal has it: a pick of several stands in no one event. A figure and
// own words have just been written by the player.
static void show_own_line(Game *game) {
    if (game->asked == PARL_DECISION_ESTIMATE || game->asked == PARL_DECISION_WRITE) return;
    char *said = text_turn(game, parl_session_turn_count(game->session) - 1);
    terminal_space();
    if (game->asked == PARL_DECISION_DESK)
        terminal_heading(&game->terminal, said);
    else
        terminal_speech(&game->terminal, "You", said);
    free(said);
}

static void show_week(const Game *game, int week) {
    terminal_space();
    if (week <= game->info.weeks)
        printf("Week %d of %d\n", week, game->info.weeks);
    else
        printf("Week %d\n", week);
}

enum { NO_SPEAKER = -2, NO_WEEK = -1 };

// Where the telling of an answer's events stands.
typedef struct {
    int speaker;    // whose line was last; NO_SPEAKER after a break
    int week;       // a week that has begun and in which nothing has been said yet; NO_WEEK
    int noted;      // changes that a note has told
    int changed;    // changes that have happened
    bool answered;  // the player's own line stands there
    bool again;     // told before: no notes, and not the player's own line
    unsigned before, after;  // who was present before and after the answer
} Telling;

static void break_off(Game *game, Telling *telling) {
    if (telling->week != NO_WEEK) show_week(game, telling->week);
    telling->week = NO_WEEK;
    telling->speaker = NO_SPEAKER;
}

// Who speaks: "Ada Lund", or "Ada Lund writes" where she is not there. The caller frees it.
static char *speaker_of(const Game *game, const parl_event *events, int index,
                        const Telling *telling) {
    bool letter = parl_report_is_letter(events, index, telling->before, telling->after);
    parl_person person = parl_session_person(game->session, events[index].person);
    return text_format("%s%s", person.name, letter ? " writes" : "");
}

// Lines of one speaker stand together; a new speaker is set off by an empty line.
static void show_said(Game *game, const parl_event *events, int index, Telling *telling) {
    const parl_event *event = &events[index];
    if (telling->week != NO_WEEK) break_off(game, telling);
    if (telling->speaker != event->person) terminal_space();
    telling->speaker = event->person;
    char *text = text_event(game, event);
    if (event->person >= 0) {
        char *speaker = speaker_of(game, events, index, telling);
        terminal_speech(&game->terminal, speaker, text);
        free(speaker);
    } else {
        terminal_line(&game->terminal, 0, "%s", text);
    }
    free(text);
}

// What an answer changed is noted before the week ends, and the week's own news after it.
static void note(Game *game, Telling *telling) {
    if (!telling->again) show_note(game, telling->noted, telling->changed);
    telling->noted = telling->changed;
}

static void end_week(Game *game, const parl_event *event, Telling *telling) {
    char quiet[PARL_QUIET_MAX];
    note(game, telling);
    break_off(game, telling);
    telling->week = event->week;
    if (parl_report_quiet_week(event, quiet, sizeof quiet) == 0) return;
    terminal_space();
    terminal_line(&game->terminal, 0, "%s", quiet);
}

static void show_event(Game *game, const parl_event *events, int index, Telling *telling) {
    const parl_event *event = &events[index];
    telling->changed += parl_report_is_news(event);
    if (event->kind == PARL_EVENT_SAID) {
        show_said(game, events, index, telling);
    } else if (event->kind == PARL_EVENT_WEEK) {
        end_week(game, event, telling);
    } else if (event->kind == PARL_EVENT_ANSWERED) {
        if (!telling->again && !telling->answered) show_own_line(game);
        telling->answered = true;
        break_off(game, telling);
    } else if (event->kind == PARL_EVENT_ENDING) {
        note(game, telling);
        telling->week = NO_WEEK;  // It tells of what came weeks later.
    } else if (event->kind == PARL_EVENT_SCENE) {
        telling->speaker = NO_SPEAKER;  // Another place or another hour: an empty line.
    }
}

static void tell(Game *game, Telling telling) {
    int count = 0;
    const parl_event *events = parl_session_events(game->session, &count);
    for (int i = 0; i < count; i++) show_event(game, events, i, &telling);
    note(game, &telling);
    // The desk says which week it is.
    bool desk = parl_session_decision(game->session)->kind == PARL_DECISION_DESK;
    if (!desk) break_off(game, &telling);
}

void show_events(Game *game, int first) {
    unsigned after = parl_report_present(game->session);
    tell(game, (Telling){NO_SPEAKER, NO_WEEK, .noted = first, .changed = first,
                         .before = game->here, .after = after});
}

void show_again(Game *game) {
    unsigned here = parl_report_present(game->session);
    tell(game, (Telling){NO_SPEAKER, NO_WEEK, .again = true, .before = here, .after = here});
}

// --- The decision -----------------------------------------------------------

static void show_desk_line(Game *game) {
    parl_clock clock = parl_session_clock(game->session);
    if (clock.slots == 0) {
        terminal_line(&game->terminal, 0, "Your desk, week %d of %d. No meeting is left this week.",
                      clock.week, clock.weeks);
        return;
    }
    terminal_line(&game->terminal, 0,
                  "Your desk, week %d of %d. Room for %d more meeting%s this week.", clock.week,
                  clock.weeks, clock.slots, plural(clock.slots));
}

static char *option_line(const parl_option *option) {
    if (!option->open) {
        const char *reason = option->closed ? option->closed : "closed";
        return text_format("%s (not now: %s)", option->text, reason);
    }
    if (option->cost > 1) return text_format("%s (takes %d meetings)", option->text, option->cost);
    return text_format("%s", option->text);
}

static void show_options(Game *game, const parl_decision *decision) {
    for (int i = 0; i < decision->option_count; i++) {
        char lead[16];
        snprintf(lead, sizeof lead, "%d. ", i + 1);
        char *line = option_line(&decision->options[i]);
        int margin = i + 1 < 10 ? 3 : 2;
        terminal_text(&game->terminal, margin, lead, 6, line);
        free(line);
    }
}

// "(0 to 100)", unless the author has said so already.
static void show_estimate(Game *game, const parl_decision *decision) {
    char *from = text_format("%d", decision->from), *till = text_format("%d", decision->till);
    bool said = strstr(decision->prompt, from) && strstr(decision->prompt, till);
    if (said) {
        terminal_line(&game->terminal, 0, "%s", decision->prompt);
    } else {
        terminal_line(&game->terminal, 0, "%s (%s to %s)", decision->prompt, from, till);
    }
    free(from);
    free(till);
}

// The rows; their columns follow, as the options do.
static void show_grid(Game *game, const parl_decision *decision) {
    Terminal *terminal = &game->terminal;
    const char *prompt = decision->prompt;
    terminal_line(terminal, 0,
                  "%s%sOne number for each of these %d rows, in their order, with a space between:",
                  prompt, *prompt ? " " : "", decision->row_count);
    for (int i = 0; i < decision->row_count; i++) {
        terminal_text(terminal, 3, "- ", 5, decision->rows[i].text);
    }
    terminal_line(terminal, 0, "%s",
                  decision->scale ? "And this is what the numbers mean, from the least to the most:"
                                  : "And this is what the numbers mean:");
}

static void show_prompt(Game *game, const parl_decision *decision) {
    const char *prompt = decision->prompt;
    const char *space = *prompt ? " " : "";
    Terminal *terminal = &game->terminal;
    if (decision->kind == PARL_DECISION_DESK) {
        show_desk_line(game);
    } else if (decision->kind == PARL_DECISION_PICK && decision->take == 1) {
        terminal_line(terminal, 0, "%s%sChoose one.", prompt, space);
    } else if (decision->kind == PARL_DECISION_PICK) {
        terminal_line(terminal, 0, "%s%sChoose %d: write their numbers with a space between.",
                      prompt, space, decision->take);
    } else if (decision->kind == PARL_DECISION_RANK) {
        terminal_line(terminal, 0,
                      "%s%sPut all %d in an order, the first one first: write their numbers with a "
                      "space between.",
                      prompt, space, decision->take);
    } else if (decision->kind == PARL_DECISION_GRID) {
        show_grid(game, decision);
    } else if (decision->kind == PARL_DECISION_ESTIMATE) {
        show_estimate(game, decision);
    } else if (decision->kind == PARL_DECISION_WRITE) {
        terminal_line(terminal, 0, "%s%s(In your own words, on one line. It is kept, not scored.)",
                      prompt, space);
    } else if (*prompt) {
        terminal_line(terminal, 0, "%s", prompt);
    } else if (parl_report_stands_by(game->session)) {
        terminal_line(terminal, 0, "%s", PARL_STAND_BY);
    }
}

void show_decision(Game *game) {
    const parl_decision *decision = parl_session_decision(game->session);
    terminal_space();
    show_prompt(game, decision);
    show_options(game, decision);
}

static const parl_event *last_said(const Game *game) {
    int count = 0;
    const parl_event *events = parl_session_events(game->session, &count);
    for (int i = count - 1; i >= 0; i--) {
        if (events[i].kind == PARL_EVENT_SAID && events[i].person >= 0) return &events[i];
    }
    return NULL;
}

void show_question(Game *game) {
    const parl_decision *decision = parl_session_decision(game->session);
    const parl_event *said = last_said(game);
    if (decision->kind == PARL_DECISION_MENU && !*decision->prompt && said) {
        char *text = text_event(game, said);
        terminal_space();
        terminal_speech(&game->terminal, parl_session_person(game->session, said->person).name,
                        text);
        free(text);
    }
    show_decision(game);
}

// --- The end -----------------------------------------------------------

// What the store knows of the run; false where it is not kept.
static bool kept_row(Game *game, parl_run *out) {
    Keep *keep = &game->keep;
    return keep->store && parl_store_run(keep->store, keep->run, out) == PARL_STORE_OK;
}

// What a room has said on the way, where it played in the window before. The caller's.
static parl_vote *votes_of(Game *game, int *count) {
    Keep *keep = &game->keep;
    parl_vote *votes = NULL;
    *count = 0;
    if (!keep->store) return NULL;
    if (parl_store_votes(keep->store, keep->run, game->session, &votes, count) != PARL_STORE_OK)
        terminal_line(&game->terminal, 0, "What the room said is left out: %s.",
                      parl_store_trouble(keep->store));
    return votes;
}

static void write_debrief(Game *game, const parl_lookback *lookback) {
    parl_run run;
    int vote_count;
    parl_vote *votes = votes_of(game, &vote_count);
    const parl_debrief_request request = {
        .columns = game->terminal.columns,
        .lookback = lookback,
        .run = kept_row(game, &run) ? &run : NULL,
        .votes = votes,
        .vote_count = vote_count,
    };
    parl_status status = parl_report_debrief(game->session, &request, terminal_sink, NULL);
    if (status != PARL_OK) {
        terminal_line(&game->terminal, 0, "There is no debrief of this run: %s.",
                      parl_status_text(status));
    }
    free(votes);
}

void show_debrief(Game *game) {
    Terminal *terminal = &game->terminal;
    parl_lookback *lookback = NULL;
    terminal_space();
    bool looks = parl_session_over(game->session) && !game->quick;
    if (looks) (void)kept_look_back(game->session, &lookback, NULL);
    write_debrief(game, lookback);
    parl_lookback_free(lookback);
    terminal_space();
    if (game->backs > 0) {
        terminal_line(terminal, 0, "You took back %d answer%s on the way.", game->backs,
                      plural(game->backs));
    }
    keep_tell(game);
    if (game->again) return;
    terminal_line(terminal, 2,
                  "The same world again: parlance play %s --seed %" PRIu64
                  " (another one: leave out --seed)",
                  game->name, parl_session_seed(game->session));
}
