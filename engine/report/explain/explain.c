// SPDX-License-Identifier: MIT
//
// What a word means: topics, people, jargon.

#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "explain/topics.h"
#include "page/ink.h"

// --- Topics ----------------------------------------------------------------------------------

typedef struct {
    parl_topic topic;
    TopicNeed need;
    parl_signal signal;
} Row;

static const Row ROWS[] = {
#define X(id, title, need, signal, what, moves, counts) \
    {{id, title, what, moves, counts}, NEEDS_##need, PARL_SIGNAL_##signal},
    TOPICS(X)
#undef X
};

enum { ROW_COUNT = sizeof ROWS / sizeof *ROWS };

int parl_report_topic_count(void) { return ROW_COUNT; }

const parl_topic *parl_report_topic_at(int index) {
    assert(index >= 0);
    assert(index < ROW_COUNT);
    return &ROWS[index].topic;
}

const parl_topic *parl_report_topic_of_signal(parl_signal signal) {
    assert(signal >= 0);
    assert(signal < PARL_SIGNAL_COUNT);
    int row = 0;
    while (ROWS[row].signal != signal) row++;  // Each has one.
    return &ROWS[row].topic;
}

const parl_topic *parl_report_topic_of_gauge(parl_gauge_kind gauge) {
    static const char *const ids[] = {
#define X(name, topic, subject) topic,
        PARL_GAUGES(X)
#undef X
    };
    assert(gauge >= 0);
    assert(gauge < PARL_GAUGE_COUNT);
    for (int i = 0; ids[gauge] && i < ROW_COUNT; i++) {
        if (strcmp(ROWS[i].topic.id, ids[gauge]) == 0) return &ROWS[i].topic;
    }
    return NULL;
}

static bool offered(const Row *row, const parl_scenario_info *info) {
    switch (row->need) {
        case NEEDS_NOTHING: return true;
        case NEEDS_FACTS: return info->facts > 0;
        case NEEDS_CONCERNS: return info->concerns > 0;
        case NEEDS_UNCERTAINS: return info->uncertains > 0;
        case NEEDS_GATES: return info->gates > 0;
        case NEEDS_WEEKS: return info->weeks > 0;
        case NEEDS_SIGNERS: return info->signers > 0;
        case NEEDS_PACKETS: return info->packets > 0;
        case NEEDS_WORKS: return info->works > 0;
        case NEEDS_MATTERS: return info->matters > 0;
        case NEEDS_LIVES: return info->lives > 0;
        case NEEDS_WEIGHT: return info->weights[row->signal] > 0;
    }
    return false;
}

bool parl_report_topic_offered(const parl_topic *topic, const parl_scenario *scenario) {
    assert(topic);
    assert(scenario);
    parl_scenario_info info = parl_scenario_describe(scenario);
    int row = 0;
    while (&ROWS[row].topic != topic) row++;
    return offered(&ROWS[row], &info);
}

// --- Words -------------------------------------------------------------------------------------

static char fold(char c) { return (char)tolower((unsigned char)c); }

// Hyphens do not count: "signoffs" begins "sign-offs".
static bool begins(const char *text, const char *beginning) {
    for (; *beginning; beginning++) {
        if (*beginning == '-') continue;
        if (*text == '-') text++;
        if (fold(*text) != fold(*beginning)) return false;
        text++;
    }
    return true;
}

// So short a beginning could be that of any small word.
enum { INNER_MIN = 4 };

// Whether a later word of [text] begins with [beginning]: "early" in "legal and ethics early".
static bool begins_inside(const char *text, const char *beginning) {
    if (strlen(beginning) < INNER_MIN) return false;
    while ((text = strchr(text, ' '))) {
        if (begins(++text, beginning)) return true;
    }
    return false;
}

typedef bool (*Match)(const char *text, const char *beginning);

// The first row that [word] matches; -1: none. [info] NULL: whatever the scenario.
static int find(const char *word, const parl_scenario_info *info, Match match) {
    for (int i = 0; i < ROW_COUNT; i++) {
        if (info && !offered(&ROWS[i], info)) continue;
        if (match(ROWS[i].topic.id, word)) return i;
    }
    return -1;
}

static int topic_called(const char *word, const parl_scenario_info *info) {
    if (!*word) return -1;
    int row = find(word, info, begins);
    return row >= 0 ? row : find(word, info, begins_inside);
}

const parl_topic *parl_report_topic(const char *word) {
    assert(word);
    int row = topic_called(word, NULL);
    return row < 0 ? NULL : &ROWS[row].topic;
}

static int term_called(const char *word, const parl_scenario *scenario) {
    for (int i = 0; i < parl_scenario_term_count(scenario); i++) {
        parl_term term = parl_scenario_term_at(scenario, i);
        if (strlen(term.word) == strlen(word) && begins(term.word, word)) return i;
    }
    return -1;
}

static int person_called(const char *word, const parl_session *session, int people) {
    for (int i = 0; i < people && *word; i++) {
        const char *name = parl_session_person(session, i).name, *last = strrchr(name, ' ');
        if (begins(name, word) || (last && begins(last + 1, word))) return i;
    }
    return -1;
}

parl_meaning parl_report_meaning(const parl_session *session, const char *word) {
    assert(session);
    assert(word);
    const parl_scenario *scenario = parl_session_scenario(session);
    parl_scenario_info info = parl_scenario_describe(scenario);
    int term = term_called(word, scenario);
    if (term >= 0) return (parl_meaning){PARL_MEANS_TERM, term};
    int person = person_called(word, session, info.people);
    if (person >= 0) return (parl_meaning){PARL_MEANS_PERSON, person};
    int topic = topic_called(word, &info);
    if (topic >= 0) return (parl_meaning){PARL_MEANS_TOPIC, topic};
    return (parl_meaning){PARL_MEANS_NOTHING, -1};
}

// --- People --------------------------------------------------------------------------------------

// "Maren has not been asked to sign."
static void add_sign(Ink *ink, const parl_session *session, int index, const char *name) {
    char sign[1024];
    if (parl_report_sign(session, index, sign, sizeof sign) == 0) return;
    ink_add(ink, " %.*s %s.", (int)strcspn(name, " "), name, sign);
}

static void add_person(Ink *ink, const parl_session *session, int index) {
    parl_person person = parl_session_person(session, index);
    ink_add(ink, "%s", person.name);
    if (*person.title) ink_add(ink, " (%s)", person.title);
    ink_add(ink, " decides in terms of ");
    ink_frames(ink, person.speaks);
    ink_add(ink, ". Trust in you: %d of 100", person.trust);
    if (person.ceiling < 100) ink_add(ink, ", and never above %d again", person.ceiling);
    ink_add(ink, "; patience: %d of 100%s.", person.patience,
            person.left ? ", used up until next week" : "");
    add_sign(ink, session, index, person.name);
}

// --- Explained ------------------------------------------------------------------------------

size_t parl_report_person(const parl_session *session, int person, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    Ink ink = {0};
    add_person(&ink, session, person);
    return ink_hand_out(&ink, out, size);
}

static void add_term(Ink *ink, const parl_session *session, int index) {
    parl_term term = parl_scenario_term_at(parl_session_scenario(session), index);
    ink_add(ink, "%s: %s", term.word, term.plain);
}

static void add_topic(Ink *ink, const parl_topic *topic) {
    ink_add(ink, "%s: %s %s %s", topic->title, topic->what, topic->moves, topic->counts);
}

size_t parl_report_explain(const parl_session *session, const char *word, char *out, size_t size) {
    assert(out || size == 0);
    parl_meaning meaning = parl_report_meaning(session, word);
    Ink ink = {0};
    switch (meaning.kind) {
        case PARL_MEANS_NOTHING: break;
        case PARL_MEANS_TERM: add_term(&ink, session, meaning.index); break;
        case PARL_MEANS_PERSON: add_person(&ink, session, meaning.index); break;
        case PARL_MEANS_TOPIC: add_topic(&ink, &ROWS[meaning.index].topic); break;
    }
    return ink_hand_out(&ink, out, size);
}
