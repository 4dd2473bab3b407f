// SPDX-License-Identifier: MIT
//
// `?`: what can be written at a prompt, and what the gauges mean.

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"

#define GAUGES(X)                                                                            \
    X("trust",                                                                               \
      "How far a person believes you and tells you things, 0 to 100. Losses weigh double, "  \
      "and gains get smaller as trust grows. After a deception it never fully comes back.")  \
    X("patience",                                                                            \
      "How long a person goes on talking this week, 0 to 100. Every move costs a little, a " \
      "language that is not theirs and repetition cost more. Below 20 they end the meeting " \
      "until next week.")                                                                    \
    X("understanding",                                                                       \
      "How much of a fact has arrived with a person. At 60 of 100 it is understood. In the " \
      "language that a person thinks in one line is enough, in a second one it takes two; in "\
      "a foreign one repeating does not help.")                                              \
    X("languages",                                                                           \
      "The model, statistics, users, regulation, business, operations: the terms in which "  \
      "people decide. The same fact, with its figure and its limits, can be said in each.")  \
    X("worries",                                                                             \
      "What people carry and do not say by themselves. An open question brings it out, if "  \
      "they trust you enough; the earlier, the cheaper.")                                    \
    X("promises",                                                                            \
      "A firm week, a range, or a gate: the day on which the evidence is judged. A promise " \
      "is judged by what was known on its day, not by luck.")                                \
    X("evidence",                                                                            \
      "Cases that were tried, and how many went well. Nobody can see whether it is good "    \
      "enough; more cases make it clearer. Ordering them costs weeks.")                      \
    X("meetings",                                                                            \
      "Each week has room for so many. What is left over when you let the week pass is gone.")

typedef struct {
    const char *word, *meaning;
} Gauge;

static const Gauge GAUGE[] = {
#define X(word, meaning) {word, meaning},
    GAUGES(X)
#undef X
};

enum { GAUGE_COUNT = sizeof GAUGE / sizeof *GAUGE };

static bool same_letter(char a, char b) {
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

static bool begins(const char *text, const char *beginning) {
    while (*beginning && same_letter(*text, *beginning)) text++, beginning++;
    return *beginning == '\0';
}

// --- What can be written -----------------------------------------------------------

static void show_commands(Game *game) {
    Terminal *terminal = &game->terminal;
    terminal_line(terminal, 0,
                  "To answer, write the number in front of it, or the first letters of its text.");
    terminal_text(terminal, 2, "people     ", 13,
                  "who they are, in what terms they decide, and the worries you know");
    terminal_text(terminal, 2, "facts      ", 13,
                  "what there is to tell, to whom, and who understands it");
    terminal_text(terminal, 2, "promises   ", 13, "what you promised, and the evidence so far");
    if (!game->assessed) {
        terminal_text(terminal, 2, "why        ", 13,
                      "what your last answer changed, with the reasons");
        terminal_text(terminal, 2, "back       ", 13, "take the last answer back");
    }
    terminal_text(terminal, 2, "quit       ", 13, "stop here, with a debrief of what was played");
    terminal_text(terminal, 2, "? WORD     ", 13,
                  "explains a word or a person, for instance ? trust");
    terminal_text(terminal, 2, "an empty line  ", 17, "shows the choices again");
    char *words = text_format("%s", GAUGE[0].word);
    for (int i = 1; i < GAUGE_COUNT; i++) {
        char *longer = text_format("%s, %s", words, GAUGE[i].word);
        free(words);
        words = longer;
    }
    terminal_line(terminal, 2, "Words that are explained: %s; the people by name; words of jargon.",
                  words);
    free(words);
}

// --- ? WORD -----------------------------------------------------------

static bool explain_gauge(Game *game, const char *about) {
    for (int i = 0; i < GAUGE_COUNT; i++) {
        if (!begins(GAUGE[i].word, about)) continue;
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

static bool explain_person(Game *game, const char *about) {
    for (int i = 0; i < game->info.people; i++) {
        parl_person person = parl_session_person(game->session, i);
        const char *last = strrchr(person.name, ' ');
        bool meant = begins(person.name, about) || (last && begins(last + 1, about));
        if (!meant) continue;
        char *frames = text_frames(person.speaks);
        terminal_line(&game->terminal, 2,
                      "%s (%s) decides in terms of %s. Trust in you: %d of 100.", person.name,
                      person.title, frames, person.trust);
        free(frames);
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
