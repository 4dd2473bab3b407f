// SPDX-License-Identifier: MIT
//
// Names that are declared and then never used, or of no use: often one was meant and another
// written.
#include <assert.h>
#include <string.h>

#include "check.h"
#include "text.h"

// Bit sets by index: a scenario has fewer of each than 64.
typedef struct {
    uint64_t varies, figures, uncertains, gates, memos, people;
} Used;

static_assert(PARL_VARIES_MAX <= 64 && PARL_FIGURES_MAX <= 64 && PARL_UNCERTAINS_MAX <= 64 &&
                  PARL_GATES_MAX <= 64 && PARL_MEMOS_MAX <= 64 && PARL_CAST_MAX <= 32,
              "each kind of thing must fit its set");

// Nothing for NONE and for the player.
static uint64_t bit(int index) { return index < 0 ? 0 : UINT64_C(1) << index; }

// --- Who uses what ----------------------------------------------------------------------

// In conditions, figures and placeholders.
static void note_code(const parl_scenario *scenario, Used *used) {
    for (int i = 0; i < scenario->code_count; i++) {
        const Instr *instr = &scenario->code[i];
        if (instr->op != EXPR_PROPERTY) continue;
        switch (property_row((Property)instr->property)->thing) {
            case THING_VARY: used->varies |= bit(instr->a); break;
            case THING_FIGURE: used->figures |= bit(instr->a); break;
            case THING_UNCERTAIN: used->uncertains |= bit(instr->a); break;
            case THING_GATE: used->gates |= bit(instr->a); break;
            case THING_MEMORY: used->memos |= bit(instr->a); break;
            case THING_PERSON: used->people |= bit(instr->a); break;
            default: break;
        }
    }
}

// What another one is drawn with gives it its value.
static void note_varies(const parl_scenario *scenario, Used *used) {
    for (int i = 0; i < scenario->vary_count; i++)
        if (scenario->varies[i].with != NONE) used->varies |= bit(scenario->varies[i].with);
}

static void note_moves(const parl_scenario *scenario, Used *used) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        used->uncertains |= bit(move->uncertain);
        used->gates |= bit(move->gate);
        used->people |= bit(move->person) | bit(move->other) | bit(move->owner) | move->people;
    }
}

static void note_scenes(const parl_scenario *scenario, Used *used) {
    for (int i = 0; i < scenario->scene_count; i++) used->people |= scenario->scenes[i].with;
    for (int i = 0; i < scenario->step_count; i++)
        if (scenario->steps[i].op == STEP_SAY) used->people |= bit(scenario->steps[i].a);
}

static void note_things(const parl_scenario *scenario, Used *used) {
    for (int i = 0; i < scenario->fact_count; i++)
        used->people |= scenario->facts[i].needs | bit(scenario->facts[i].from);
    for (int i = 0; i < scenario->concern_count; i++)
        used->people |= bit(scenario->concerns[i].of);
    for (int i = 0; i < scenario->promise_count; i++) used->people |= bit(scenario->promises[i].to);
    for (int i = 0; i < scenario->gate_count; i++)
        used->uncertains |= bit(scenario->gates[i].about);
    for (int i = 0; i < scenario->matter_count; i++) used->people |= scenario->matters[i].among;
    for (int i = 0; i < scenario->person_count; i++)
        if (scenario->people[i].signs) used->people |= bit(i);
    for (int i = 0; i < scenario->uncertain_count; i++)
        used->people |= bit(scenario->uncertains[i].of);
}

// Somebody with whom others compare notes, where the script says who does with whom.
static void note_links(const parl_scenario *scenario, Used *used) {
    uint64_t all = bit(scenario->person_count) - 1, linked = 0;
    bool said = false;
    for (int i = 0; i < scenario->person_count; i++) {
        linked |= scenario->people[i].links;
        said = said || scenario->people[i].links != (all & ~bit(i));
    }
    if (said) used->people |= linked;
}

// --- What is left over ------------------------------------------------------------------

static void unused(parl_problems *problems, Place place, const char *what, const char *id) {
    check_add(problems, PROBLEM_NAME_UNUSED, place, what, id, NULL);
}

// An author's function may ask for anything by its name.
static void report_values(const parl_scenario *scenario, Used used, parl_problems *problems) {
    if (scenario->function_count > 0) return;
    for (int i = 0; i < scenario->vary_count; i++)
        if (!(used.varies & bit(i)))
            unused(problems, scenario->varies[i].place, "the vary", scenario->varies[i].id);
    for (int i = 0; i < scenario->figure_count; i++)
        if (!(used.figures & bit(i)))
            unused(problems, scenario->figures[i].place, "the figure", scenario->figures[i].id);
    for (int i = 0; i < scenario->memo_count; i++)
        if (scenario->memos[i].thing == THING_MEMORY && !(used.memos & bit(i)))
            unused(problems, scenario->memos[i].place, "what is remembered as",
                   scenario->memos[i].id);
}

static void report_things(const parl_scenario *scenario, Used used, parl_problems *problems) {
    for (int i = 0; i < scenario->uncertain_count; i++)
        if (!(used.uncertains & bit(i)))
            unused(problems, scenario->uncertains[i].place, "the uncertain",
                   scenario->uncertains[i].id);
    for (int i = 0; i < scenario->gate_count; i++)
        if (!(used.gates & bit(i)))
            unused(problems, scenario->gates[i].place, "the gate", scenario->gates[i].id);
    for (int i = 0; i < scenario->person_count; i++)
        if (!(used.people & bit(i)))
            unused(problems, scenario->people[i].place, "the person", scenario->people[i].id);
}

static bool occurs(const parl_scenario *scenario, const Term *term) {
    Term known_by_nobody = *term;
    known_by_nobody.known = 0;
    for (int i = 0; i < scenario->text_count; i++)
        if (text_jargon(&known_by_nobody, 1, 0, scenario->texts[i].raw) > 0) return true;
    return false;
}

// Jargon is looked for in texts whatever its capitals.
static const Term *same_term(const parl_scenario *scenario, int index) {
    const char *word = scenario->terms[index].word;
    for (int i = 0; i < index; i++) {
        const Term *other = &scenario->terms[i];
        if (strlen(other->word) == strlen(word) && text_begins(other->word, word)) return other;
    }
    return NULL;
}

// A player's own words may have any term in them.
static void report_terms(const parl_scenario *scenario, parl_problems *problems) {
    char line[CHECK_NUMBER_MAX];
    for (int i = 0; i < scenario->term_count; i++) {
        const Term *term = &scenario->terms[i], *same = same_term(scenario, i);
        if (same)
            check_add(problems, PROBLEM_TERM_TWICE, term->place, term->word,
                      check_number(same->place.line, line), NULL);
        if (term->known == (uint32_t)(bit(scenario->person_count) - 1))
            check_add(problems, PROBLEM_TERM_KNOWN, term->place, term->word, NULL, NULL);
        if (scenario->write_count == 0 && !occurs(scenario, term))
            unused(problems, term->place, "the term", term->word);
    }
}

// Two people whom players cannot tell apart.
static void report_namesakes(const parl_scenario *scenario, parl_problems *problems) {
    char line[CHECK_NUMBER_MAX];
    for (int i = 0; i < scenario->person_count; i++) {
        const Person *person = &scenario->people[i];
        for (int j = 0; j < i; j++) {
            const Person *other = &scenario->people[j];
            if (strcmp(person->name, other->name) != 0) continue;
            check_add(problems, PROBLEM_PEOPLE_NAMESAKES, person->place, person->name, other->id,
                      check_number(other->place.line, line));
            break;
        }
    }
}

static void report_single(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->vary_count; i++) {
        const Vary *vary = &scenario->varies[i];
        if (vary->value_count == 1)
            check_add(problems, PROBLEM_VARY_SINGLE, vary->place, vary->id, NULL, NULL);
    }
}

void check_used(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    Used used = {0};
    note_code(scenario, &used);
    note_varies(scenario, &used);
    note_moves(scenario, &used);
    note_scenes(scenario, &used);
    note_things(scenario, &used);
    note_links(scenario, &used);
    report_values(scenario, used, problems);
    report_things(scenario, used, problems);
    report_terms(scenario, problems);
    report_single(scenario, problems);
    report_namesakes(scenario, problems);
}
