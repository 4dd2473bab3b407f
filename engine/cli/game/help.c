// SPDX-License-Identifier: MIT
//
// `?`: what can be written at a prompt, and what the gauges mean.

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"
#include "parlance_report.h"

// Word, the ledger without which it means nothing here (NULL: always), what it is.
#define GAUGES(X)                                                                            \
    X("trust", NULL,                                                                         \
      "How far a person believes you and tells you things, 0 to 100. Losses weigh double, "  \
      "and gains get smaller as trust grows. After a deception it never fully comes back.")  \
    X("patience", NULL,                                                                      \
      "How long a person goes on talking this week, 0 to 100. Every move costs a little, a " \
      "language that is not theirs and repetition cost more. Below 20 they end the meeting " \
      "until next week.")                                                                    \
    X("understanding", NULL,                                                                 \
      "How much of a fact has arrived with a person. At 60 of 100 it is understood. In the " \
      "language that a person thinks in one line is enough, in a second one it takes two; in "\
      "a foreign one repeating does not help.")                                              \
    X("languages", NULL,                                                                     \
      "The model, statistics, users, regulation, business, operations: the terms in which "  \
      "people decide. The same fact, with its figure and its limits, can be said in each.")  \
    X("worries", NULL,                                                                       \
      "What people carry and do not say by themselves. An open question brings it out, if "  \
      "they trust you enough; the earlier, the cheaper.")                                    \
    X("promises", NULL,                                                                      \
      "A firm week, a range, or a gate: the day on which the evidence is judged. A promise " \
      "is judged by what was known on its day, not by luck.")                                \
    X("evidence", NULL,                                                                      \
      "Cases that were tried, and how many went well. Nobody can see whether it is good "    \
      "enough; more cases make it clearer. Ordering them costs weeks.")                      \
    X("meetings", NULL,                                                                      \
      "Each week has room for so many. What is left over when you let the week pass is gone.")\
    X("sign-offs", "sign-offs",                                                              \
      "Nothing goes out before everybody who signs has signed. A review takes weeks, longer "\
      "with each blank in the packet; reviews run side by side. At its end they sign, where "\
      "nothing that worries them is open and they follow what they sign; on condition, where "\
      "something lighter is open; or not at all, and are asked again once it is mended.")    \
    X("packet", "packet",                                                                    \
      "What a reviewer has to know before anything is built: intended use, data sources, "   \
      "advisory or automated, who is affected. With nothing left blank it brings out all "   \
      "that worries its reader. A change begins their review anew.")                         \
    X("work", "work",                                                                        \
      "Days, spent week by week while it is started. It waits while a worry that it rests "  \
      "on is open. Where such a worry comes out late, a part of what was done by then is "   \
      "lost, and has to be done again.")                                                     \
    X("trade-offs", "trade-offs",                                                            \
      "A choice between two good things. It is settled when those whom it touches were at "  \
      "the table first, and it is then decided by name, with an owner and a price.")         \
    X("models", "models",                                                                    \
      "A model in use wears as the world moves on. Only who watches it sees how much it "    \
      "gets right; where nobody does, complaints come first. Who watches, what alerts them " \
      "and the way back are agreed on before it goes out, or they are not there.")

typedef struct {
    const char *word, *ledger, *meaning;
} Gauge;

static const Gauge GAUGE[] = {
#define X(word, ledger, meaning) {word, ledger, meaning},
    GAUGES(X)
#undef X
};

enum { GAUGE_COUNT = sizeof GAUGE / sizeof *GAUGE };

static bool gauge_offered(const Game *game, const Gauge *gauge) {
    if (!gauge->ledger) return true;
    for (int i = 0; ledger_at(i); i++) {
        bool named = strcmp(ledger_at(i)->word, gauge->ledger) == 0;
        if (named) return ledger_offered(game, ledger_at(i));
    }
    return false;
}

static bool same_letter(char a, char b) {
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

// Hyphens do not count: "signoffs" begins "sign-offs".
static bool begins(const char *text, const char *beginning) {
    while (*beginning) {
        if (*text == '-' && *beginning != '-') text++;
        if (!same_letter(*text, *beginning)) return false;
        text++, beginning++;
    }
    return true;
}

// --- What can be written -----------------------------------------------------------

static void show_command(Game *game, const char *word, const char *meaning) {
    char *lead = text_format("%-11s", word);
    terminal_text(&game->terminal, 2, lead, 13, meaning);
    free(lead);
}

static void show_words(Game *game) {
    char *words = text_format("%s", GAUGE[0].word);
    for (int i = 1; i < GAUGE_COUNT; i++) {
        if (!gauge_offered(game, &GAUGE[i])) continue;
        char *longer = text_format("%s, %s", words, GAUGE[i].word);
        free(words);
        words = longer;
    }
    terminal_line(&game->terminal, 2,
                  "Words that are explained: %s; the people by name; words of jargon.", words);
    free(words);
}

static void show_commands(Game *game) {
    terminal_line(&game->terminal, 0,
                  "To answer, write the number in front of it, or the first letters of its text.");
    for (int i = 0; ledger_at(i); i++) {
        const Ledger *ledger = ledger_at(i);
        if (ledger_offered(game, ledger)) show_command(game, ledger->word, ledger->meaning);
    }
    if (!game->assessed) {
        show_command(game, "why", "what your last answer changed, with the reasons");
        show_command(game, "hint", "what hangs on this decision, without the answer");
        show_command(game, "back", "take the last answer back");
    }
    show_command(game, "quit",
                 game->assessed ? "stop here; the debrief comes at the end of the run"
                                : "stop here, with a debrief of what was played");
    show_command(game, "? WORD", "explains a word or a person, for instance ? trust");
    terminal_text(&game->terminal, 2, "an empty line  ", 17, "shows the choices again");
    show_words(game);
}

// --- ? WORD -----------------------------------------------------------

static bool explain_gauge(Game *game, const char *about) {
    for (int i = 0; i < GAUGE_COUNT; i++) {
        if (!begins(GAUGE[i].word, about) || !gauge_offered(game, &GAUGE[i])) continue;
        terminal_line(&game->terminal, 2, "%s: %s", GAUGE[i].word, GAUGE[i].meaning);
        return true;
    }
    return false;
}

static bool explain_term(Game *game, const char *about) {
    for (int i = 0; i < parl_scenario_term_count(game->scenario); i++) {
        parl_term term = parl_scenario_term_at(game->scenario, i);
        if (!begins(term.word, about) || strlen(term.word) != strlen(about)) continue;
        terminal_line(&game->terminal, 2, "%s: %s", term.word, term.plain);
        return true;
    }
    return false;
}

static void show_person(Game *game, int index, const parl_person *person) {
    char *frames = text_frames(person->speaks), *name = text_first_name(person->name);
    char *sign = text_phrase(game, parl_report_sign, index);
    char *signs = *sign ? text_format(" %s %s.", name, sign) : text_format("%s", "");
    terminal_line(&game->terminal, 2,
                  "%s (%s) decides in terms of %s. Trust in you: %d of 100.%s", person->name,
                  person->title, frames, person->trust, signs);
    free(signs);
    free(sign);
    free(name);
    free(frames);
}

static bool explain_person(Game *game, const char *about) {
    for (int i = 0; i < game->info.people; i++) {
        parl_person person = parl_session_person(game->session, i);
        const char *last = strrchr(person.name, ' ');
        bool meant = begins(person.name, about) || (last && begins(last + 1, about));
        if (!meant) continue;
        show_person(game, i, &person);
        return true;
    }
    return false;
}

void show_help(Game *game, const char *about) {
    if (!*about) {
        show_commands(game);
    } else if (!explain_term(game, about) && !explain_person(game, about) &&
               !explain_gauge(game, about)) {
        terminal_line(&game->terminal, 0,
                      "Nothing here is called “%s”. ? alone lists what is explained.", about);
    }
}
