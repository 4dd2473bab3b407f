// SPDX-License-Identifier: MIT
//
// Signals that have a weight and no opportunity, and rows of the rubric that are shown for nothing.
#include <assert.h>
#include <string.h>

#include "check.h"
#include "judge/outcome.h"
#include "judge/score.h"
#include "model/promises.h"
#include "tells/tells.h"

static bool has_needed_fact(const parl_scenario *scenario) {
    for (int i = 0; i < scenario->fact_count; i++) {
        if (scenario->facts[i].needs != 0) return true;
    }
    return false;
}

static bool has_judged_estimate(const parl_scenario *scenario) {
    for (int i = 0; i < scenario->estimate_count; i++) {
        if (scenario->estimates[i].truth != NONE) return true;
    }
    return false;
}

// Somebody of the legal family whose early voice can be heard.
static bool has_law(const parl_scenario *scenario) {
    for (int i = 0; i < scenario->person_count; i++) {
        const Person *person = &scenario->people[i];
        if (person->law && person->signs && person->packet != NONE) return true;
    }
    for (int i = 0; i < scenario->concern_count; i++) {
        if (scenario->people[scenario->concerns[i].of].law) return true;
    }
    return false;
}

static const char *lacks_row(const parl_scenario *scenario, parl_signal signal) {
    static const char *const wants[] = {
#define X(id, word, title, one, two, three, four) "shows = { " word " = 4 } in a choice",
        PARL_RUBRIC(X)
#undef X
    };
    int row = parl_rubric_row(signal);
    return row < 0 || (scenario->shows >> row & 1) ? NULL : wants[row];
}

// What would show the signal, in the author's words; NULL where something does.
static const char *lacks(const parl_scenario *scenario, parl_signal signal) {
    bool credited = scenario->credits >> signal & 1;
    switch (signal) {
        case PARL_SIGNAL_TRANSLATION: return has_needed_fact(scenario) ? NULL : "a fact with needs";
        case PARL_SIGNAL_DISCOVERY: return scenario->concern_count > 0 ? NULL : "a concern";
        case PARL_SIGNAL_PHASE_GATES:
            return promises_hang_on_any(scenario) ? NULL : "a promise kept by an uncertain's holds";
        case PARL_SIGNAL_CALIBRATION:
            return has_judged_estimate(scenario) ? NULL : "an estimate with its truth";
        case PARL_SIGNAL_RELATIONSHIP: return scenario->person_count > 0 ? NULL : "a person";
        case PARL_SIGNAL_EARLY_LEGAL:
            if (!has_law(scenario))
                return "a person of legal, compliance, ethics or data_governance who reads a "
                       "packet or has a concern";
            return scenario->work_count > 0 ? NULL : "work that they can come too late for";
        case PARL_SIGNAL_VALUE:
            return outcome_offered(scenario)
                       ? NULL
                       : "a promise kept by an uncertain's holds, work, signs or a live model";
        case PARL_SIGNAL_TRADE_OFFS:
            if (scenario->matter_count > 0 || credited) return NULL;
            return "a matter, or credit(…) for it in a choice";
        case PARL_SIGNAL_OWNERSHIP:
            if (scenario->live_count > 0 || credited) return NULL;
            return "a live model, or credit(…) for it in a choice";
        case PARL_SIGNAL_HYGIENE: return credited ? NULL : "credit(…) for it in a choice";
        default: return lacks_row(scenario, signal);
    }
}

// The usual weights are nobody's mistake.
static bool are_usual(const parl_scenario *scenario) {
    static const int usual[] = {
#define X(name, id, weight, core, sentence) weight,
        PARL_SIGNALS(X)
#undef X
    };
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (scenario->weights[i] != usual[i]) return false;
    }
    return true;
}

// Where the weights stand: the first line that begins with the word.
static Place find_weights(const parl_scenario *scenario) {
    static const char word[] = "weights";
    for (int i = 0; i < scenario->source_count; i++) {
        Place place = {(int16_t)i, 1, 1};
        const char *at = scenario->sources[i].text, *end = at + scenario->sources[i].size;
        for (bool begins = true; at < end; at++, place.column++) {
            bool fits = begins && (size_t)(end - at) >= sizeof word;
            if (fits && memcmp(at, word, sizeof word - 1) == 0) return place;
            begins = begins && (*at == ' ' || *at == '\t');
            if (*at != '\n') continue;
            place.line++;
            place.column = 0;
            begins = true;
        }
    }
    return (Place){0, 1, 1};
}

// --- The rubric ---------------------------------------------------------------------------

// The first menu that judges [row]; NULL where none does.
static const Menu *first_of(const parl_scenario *scenario, int row) {
    for (int i = 0; i < scenario->menu_count; i++)
        if (scenario->menus[i].shows >> row & 1) return &scenario->menus[i];
    return NULL;
}

static void check_weightless(const parl_scenario *scenario, parl_problems *problems) {
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        parl_signal signal = parl_rubric_signal(row);
        const Menu *menu = first_of(scenario, row);
        if (!menu || scenario->weights[signal] > 0) continue;
        check_add(problems, PROBLEM_ROW_WEIGHTLESS, menu->place, parl_signal_id(signal), NULL,
                  NULL);
    }
}

static int steps_of(const Choice *choice) {
    int steps = 0;
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++)
        steps += choice->shows[row] > 0 ? choice->shows[row] - 1 : 0;
    return steps;
}

// An expert takes the best; the rubric may not say that another one shows more.
static void check_beaten(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        int best = menu->kind == MENU_CHOICES && menu->shows ? tell_best(scenario, menu) : NONE;
        if (best == NONE) continue;
        const Choice *choices = &scenario->choices[menu->choice_first];
        int more = best;
        for (int j = 0; j < menu->choice_count; j++)
            if (steps_of(&choices[j]) > steps_of(&choices[more])) more = j;
        if (more == best) continue;
        check_add(problems, PROBLEM_SHOWS_BEATEN, choices[best].place,
                  tell_text(scenario, menu, more), NULL, NULL);
    }
}

// What an interview is judged by: nothing goes on long enough for the rest.
static void check_round(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        bool fits = i == PARL_SIGNAL_CALIBRATION || parl_rubric_row((parl_signal)i) >= 0;
        if (fits || scenario->weights[i] == 0) continue;
        check_add(problems, PROBLEM_ROUND_FOREIGN, find_weights(scenario),
                  parl_signal_id((parl_signal)i), NULL, NULL);
    }
}

static void check_rubric(const parl_scenario *scenario, parl_problems *problems) {
    if (are_usual(scenario)) {
        check_add(problems, PROBLEM_WEIGHTS_USUAL, (Place){0, 1, 1},
                  parl_kind_spoken(scenario->kind), NULL, NULL);
        return;
    }
    check_weightless(scenario, problems);
    check_beaten(scenario, problems);
    if (scenario->kind == PARL_KIND_INTERVIEW) check_round(scenario, problems);
}

void check_score(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    if (scenario->kind != PARL_KIND_NEGOTIATION) check_rubric(scenario, problems);
    if (are_usual(scenario)) return;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const char *wants = scenario->weights[i] > 0 ? lacks(scenario, (parl_signal)i) : NULL;
        if (wants)
            check_add(problems, PROBLEM_SIGNAL_WITHOUT, find_weights(scenario),
                      parl_signal_id((parl_signal)i), wants, NULL);
    }
}
