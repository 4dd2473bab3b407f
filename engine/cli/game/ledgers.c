// SPDX-License-Identifier: MIT
//
// What a player may look up at any prompt: people, facts, promises.

#include <stdlib.h>
#include <string.h>

#include "game/game.h"
#include "parlance_report.h"

// --- Which there are -----------------------------------------------------------

static bool has_signers(const Game *game) { return game->info.signers > 0; }

static bool has_packets(const Game *game) { return game->info.packets > 0; }

static bool has_works(const Game *game) { return game->info.works > 0; }

static bool has_matters(const Game *game) { return game->info.matters > 0; }

static bool has_lives(const Game *game) { return game->info.lives > 0; }

static const Ledger LEDGERS[] = {
    {"people", NULL, "who they are, in what terms they decide, and the worries you know", NULL,
     show_people},
    {"facts", NULL, "what there is to tell, to whom, and who understands it", NULL, show_facts},
    {"promises", NULL, "what you promised, and the evidence so far", NULL, show_promises},
    {"sign-offs", "signoffs", "who has to sign, how that stands, and how long a review takes",
     has_signers, show_signoffs},
    {"packet", "packets", "what those who sign read: what each item says, and what is blank",
     has_packets, show_packets},
    {"work", NULL, "days spent and planned, what it waits for, and what was lost", has_works,
     show_works},
    {"trade-offs", "tradeoffs", "what was talked over and decided, by whom, at what price",
     has_matters, show_matters},
    {"models", "model", "what is in use, who watches it, and whether there is a way back",
     has_lives, show_lives},
};

const Ledger *ledger_at(int index) {
    return index < (int)(sizeof LEDGERS / sizeof *LEDGERS) ? &LEDGERS[index] : NULL;
}

bool ledger_offered(const Game *game, const Ledger *ledger) {
    return !ledger->offered || ledger->offered(game);
}

// --- People -----------------------------------------------------------

static void show_person(Game *game, int index, const parl_person *person) {
    char *frames = text_frames(person->speaks);
    char *sign = text_phrase(game, parl_report_sign_short, index);
    terminal_line(&game->terminal, 2,
                  "%s (%s): trust %d, patience %d. Decides in terms of %s.%s%s%s%s", person->name,
                  person->title, person->trust, person->patience, frames,
                  *sign ? " Sign-off: " : "", sign, *sign ? "." : "",
                  person->left ? " Has ended the meeting; back next week." : "");
    free(sign);
    free(frames);
}

// A concern that has come out, with what became of it.
static void show_concern(Game *game, int index) {
    static const char *const states[] = {
        [PARL_CONCERN_RAISED] = "open",
        [PARL_CONCERN_ADDRESSED] = "answered",
        [PARL_CONCERN_ACCEPTED] = "accepted",
        [PARL_CONCERN_VIOLATED] = "it has happened",
    };
    parl_concern concern = parl_session_concern(game->session, index);
    char *text = text_concern(game, index);
    char *line = text_format("Worry (%s): “%s”", states[concern.state], text);
    terminal_text(&game->terminal, 2, "- ", 4, line);
    free(line);
    free(text);
}

void show_people(Game *game) {
    for (int i = 0; i < game->info.people; i++) {
        parl_person person = parl_session_person(game->session, i);
        show_person(game, i, &person);
        for (int j = 0; j < game->info.concerns; j++) {
            parl_concern concern = parl_session_concern(game->session, j);
            bool happened = concern.exists && concern.state == PARL_CONCERN_VIOLATED;
            bool shown = concern.found_week > 0 || happened;
            if (shown && concern.person == i) show_concern(game, j);
        }
    }
}

// --- Facts -----------------------------------------------------------

// In words: the exact figure would be played to.
static const char *grasp(const parl_fact *fact, int person) {
    if (!fact->told[person]) return "has not been told";
    if (fact->distorted[person]) return "holds a version that is not the whole truth";
    if (fact->understood[person] >= PARL_UNDERSTOOD) return "understands it";
    return fact->understood[person] >= 20 ? "understands part of it" : "did not take it in";
}

// The player's own line with which [person] was last told fact [index]; NULL where they were
// not. The caller frees it.
static char *told_words(const Game *game, int index, int person) {
    const Changes *changes = &game->changes;
    for (int i = changes->count - 1; i >= 0; i--) {
        const parl_event *event = &changes->events[i];
        if (event->kind != PARL_EVENT_CLAIM || event->turn < 0) continue;
        if (event->subject == index && event->person == person) return text_turn(game, event->turn);
    }
    return NULL;
}

static void show_listener(Game *game, const parl_fact *fact, int index, int person) {
    bool needs = fact->needs >> person & 1U;
    if (person == fact->from || (!needs && !fact->told[person])) return;
    char *said = told_words(game, index, person);
    char *line = text_format("%s%s %s.%s%s%s", parl_session_person(game->session, person).name,
                             needs ? " needs it and" : "", grasp(fact, person),
                             said ? " You said: “" : "", said ? said : "", said ? "”" : "");
    terminal_text(&game->terminal, 2, "- ", 4, line);
    free(line);
    free(said);
}

static void show_fact(Game *game, int index) {
    parl_fact fact = parl_session_fact(game->session, index);
    char *frames = text_frames(fact.known_frames);
    terminal_line(&game->terminal, 2, "“%s” can be said in terms of %s.", fact.title, frames);
    free(frames);
    for (int i = 0; i < game->info.people; i++) show_listener(game, &fact, index, i);
}

void show_facts(Game *game) {
    if (game->info.facts == 0) {
        terminal_line(&game->terminal, 0, "There are no facts to tell here.");
    }
    for (int i = 0; i < game->info.facts; i++) show_fact(game, i);
}

// --- Promises and evidence -----------------------------------------------------------

static void show_commit(Game *game, int index) {
    static const char *const states[] = {
        [PARL_PROMISE_OPEN] = "open",
        [PARL_PROMISE_KEPT] = "kept",
        [PARL_PROMISE_BROKEN] = "broken",
        [PARL_PROMISE_RENEGOTIATED] = "replaced by a later one",
        [PARL_PROMISE_VOID] = "no longer binding",
    };
    parl_commit commit = parl_session_commit(game->session, index);
    parl_person person = parl_session_person(game->session, commit.to);
    const char *state = commit.kind == PARL_STOP ? "said" : states[commit.status];
    char *text = text_commit(game, index);
    terminal_line(&game->terminal, 2, "Week %d, to %s: %s (%s%s).", commit.made, person.name, text,
                  state, commit.disclosed ? ", and you owned up to a slip" : "");
    free(text);
}

static void show_evidence(Game *game, int index) {
    parl_evidence evidence = parl_session_evidence(game->session, index);
    char *text = text_evidence(game, index);
    char *seen = evidence.cases > 0
                     ? text_format("%d of %d cases went well", evidence.hits, evidence.cases)
                     : text_format("no new cases");
    char *running = evidence.running > 0 ? text_format(", %d on their way", evidence.running)
                                         : text_format("%s", "");
    terminal_line(&game->terminal, 2,
                  "The question: “%s” So far %s%s; it takes %d right in 100. By what is known: %s.",
                  text, seen, running, evidence.needed, evidence.words);
    free(running);
    free(seen);
    free(text);
}

void show_promises(Game *game) {
    int count = parl_session_commit_count(game->session);
    if (count == 0) terminal_line(&game->terminal, 0, "You have promised nothing yet.");
    for (int i = 0; i < count; i++) show_commit(game, i);
    for (int i = 0; i < game->info.uncertains; i++) show_evidence(game, i);
}
