// SPDX-License-Identifier: MIT

#include "table/rows.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "capital.h"
#include "memory.h"
#include "table/gauges.h"

#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
static char *
format(const char *pattern, ...) {
    va_list list;
    va_start(list, pattern);
    int length = vsnprintf(NULL, 0, pattern, list);
    va_end(list);
    char *text = memory_grow(NULL, (size_t)length + 1, 1);
    va_start(list, pattern);
    vsnprintf(text, (size_t)length + 1, pattern, list);
    va_end(list);
    return text;
}

// Takes [title], which begins with a capital here, and [state], which goes on from it.
static Row *add(Rows *rows, int gauge, char *title, char *state) {
    if (rows->count == rows->room) {
        rows->room = rows->room * 2 + 32;
        rows->rows = memory_grow(rows->rows, (size_t)rows->room, sizeof *rows->rows);
    }
    Row *row = &rows->rows[rows->count++];
    capital_first(title);
    *row = (Row){
        .gauge = gauge, .share = -1, .title = title, .state = state, .spoken = format("%s", "")};
    return row;
}

static void head(Rows *rows, const char *icon, const char *title) {
    Row *row = add(rows, 0, format("%s", title), format("%s", ""));
    row->heading = true;
    row->icon = icon;
}

// Takes [spoken].
static void speak(Row *row, char *spoken) {
    free(row->spoken);
    row->spoken = spoken;
}

void rows_clear(Rows *rows) {
    assert(rows);
    for (int i = 0; i < rows->count; ++i) {
        free(rows->rows[i].title);
        free(rows->rows[i].state);
        free(rows->rows[i].spoken);
    }
    free(rows->rows);
    *rows = (Rows){0};
}

uint32_t row_hash(const Row *row) {
    uint32_t hash = 2166136261u ^ (uint32_t)row->share;
    for (const char *at = row->state; *at; ++at) hash = (hash ^ (unsigned char)*at) * 16777619u;
    for (const char *at = row->spoken; *at; ++at) hash = (hash ^ (unsigned char)*at) * 16777619u;
    return hash;
}

typedef size_t Phrase(const parl_session *session, int index, char *out, size_t size);

static char *phrase(const parl_session *session, Phrase *say, int index) {
    size_t length = say(session, index, NULL, 0);
    char *text = memory_grow(NULL, length + 1, 1);
    say(session, index, text, length + 1);
    text[length] = '\0';
    return text;
}

// --- Facts --------------------------------------------------------------------------------------

typedef struct {
    Mark mark;
    const char *words;
} Grasp;

// In words: the exact figure would be played to.
static Grasp grasp_of(const parl_fact *fact, int person) {
    if (!fact->told[person]) return (Grasp){MARK_EMPTY, "has not been told"};
    if (fact->distorted[person])
        return (Grasp){MARK_STRUCK, "holds a version that is not the whole truth"};
    if (fact->understood[person] >= PARL_UNDERSTOOD) return (Grasp){MARK_FULL, "understands it"};
    return fact->understood[person] >= 20 ? (Grasp){MARK_HALF, "understands part of it"}
                                          : (Grasp){MARK_HALF, "did not take it in"};
}

static void add_listener(const App *app, Rows *rows, const parl_fact *fact, int index, int person) {
    bool needs = fact->needs >> person & 1U;
    if (person == fact->from || (!needs && !fact->told[person])) return;
    const char *name = parl_session_person(app->table.session, person).name;
    Grasp grasp = grasp_of(fact, person);
    Row *row = add(rows, gauge_pack_of(PARL_GAUGE_UNDERSTANDING, index, person), format("%s", name),
                   format("%s", grasp.words));
    row->mark = grasp.mark;
    row->shape = SHAPE_ROUND;
}

// "the model, users"
static char *frames_of(unsigned frames) {
    char *text = format("%s", "");
    for (int i = 0; i < PARL_FRAME_COUNT; ++i) {
        if (!(frames >> i & 1U)) continue;
        char *more = format("%s%s%s", text, *text ? ", " : "", parl_frame_spoken((parl_frame)i));
        free(text);
        text = more;
    }
    return text;
}

static void add_facts(const App *app, Rows *rows, const parl_scenario_info *info) {
    if (info->facts > 0) head(rows, "fact", "What there is to tell");
    for (int i = 0; i < info->facts; ++i) {
        parl_fact fact = parl_session_fact(app->table.session, i);
        char *frames = frames_of(fact.known_frames);
        add(rows, gauge_pack(PARL_GAUGE_UNDERSTANDING, i), format("%s", fact.title),
            format("in terms of %s", frames));
        free(frames);
        for (int person = 0; person < info->people; ++person)
            add_listener(app, rows, &fact, i, person);
    }
}

// --- Promises and evidence ----------------------------------------------------------------------

static void add_promise(const App *app, Rows *rows, int index) {
    static const struct {
        Mark mark;
        const char *words;
    } states[] = {
        [PARL_PROMISE_OPEN] = {MARK_HALF, "open"},
        [PARL_PROMISE_KEPT] = {MARK_FULL, "kept"},
        [PARL_PROMISE_BROKEN] = {MARK_STRUCK, "broken"},
        [PARL_PROMISE_RENEGOTIATED] = {MARK_DOT, "replaced by a later one"},
        [PARL_PROMISE_VOID] = {MARK_EMPTY, "no longer binding"},
    };
    const parl_session *session = app->table.session;
    parl_commit commit = parl_session_commit(session, index);
    const char *name = parl_session_person(session, commit.to).name;
    const char *state = commit.kind == PARL_STOP ? "said" : states[commit.status].words;
    char *text = phrase(session, parl_report_commit, index);
    Row *row = add(rows, gauge_pack(PARL_GAUGE_PROMISE, index), text,
                   format("to %s, in week %d: %s%s", name, commit.made, state,
                          commit.disclosed ? ", and you owned up to a slip" : ""));
    row->mark = commit.kind == PARL_STOP ? MARK_FULL : states[commit.status].mark;
    row->shape = SHAPE_ROUND;
}

static void add_promises(const App *app, Rows *rows, const parl_scenario_info *info) {
    int count = parl_session_commit_count(app->table.session);
    if (info->promises > 0 || count > 0) head(rows, "promise", "Promises");
    if (info->promises > 0 && count == 0)
        add(rows, gauge_pack(PARL_GAUGE_PROMISE, 255), format("%s", "None so far"),
            format("%s", ""));
    for (int i = 0; i < count; ++i) add_promise(app, rows, i);
}

static char *seen_of(const parl_evidence *evidence) {
    char *seen = evidence->cases > 0
                     ? format("%d of %d cases went well", evidence->hits, evidence->cases)
                     : format("No new cases");
    char *running =
        evidence->running > 0 ? format(", %d on their way", evidence->running) : format("%s", "");
    char *text = format("%s%s. By what is known: %s", seen, running, evidence->words);
    free(seen);
    free(running);
    return text;
}

static void add_gates(const App *app, Rows *rows, int uncertain, int count) {
    for (int i = 0; i < count; ++i) {
        parl_gate gate = parl_session_gate(app->table.session, i);
        if (gate.uncertain != uncertain || gate.week == 0) continue;
        const char *state = !gate.due     ? "to come"
                            : gate.passed ? "it was enough"
                                          : "it was not enough";
        Row *row = add(rows, gauge_pack(PARL_GAUGE_GATE, i), format("%s", gate.title),
                       format("judged in week %d: %s", gate.week, state));
        row->mark = !gate.due ? MARK_EMPTY : gate.passed ? MARK_FULL : MARK_STRUCK;
        row->shape = SHAPE_DIAMOND;
    }
}

static void add_evidence(const App *app, Rows *rows, const parl_scenario_info *info) {
    if (info->uncertains > 0) head(rows, "evidence", "Evidence");
    for (int i = 0; i < info->uncertains; ++i) {
        parl_evidence evidence = parl_session_evidence(app->table.session, i);
        Row *row = add(rows, gauge_pack(PARL_GAUGE_EVIDENCE, i), format("%s", evidence.title),
                       seen_of(&evidence));
        char *asked = phrase(app->table.session, parl_session_evidence_text, i);
        size_t length = strlen(asked);
        if (length > 0 && asked[length - 1] == '.') asked[length - 1] = '\0';
        speak(row, format("%s. %s", asked, row->state));
        free(asked);
        add_gates(app, rows, i, info->gates);
    }
}

// --- Worries ------------------------------------------------------------------------------------

static void add_worry(const App *app, Rows *rows, int index, const parl_concern *concern) {
    static const struct {
        Mark mark;
        const char *words;
    } states[] = {
        [PARL_CONCERN_HIDDEN] = {MARK_EMPTY, "open"},
        [PARL_CONCERN_HINTED] = {MARK_EMPTY, "open"},
        [PARL_CONCERN_RAISED] = {MARK_EMPTY, "open"},
        [PARL_CONCERN_ADDRESSED] = {MARK_FULL, "answered"},
        [PARL_CONCERN_ACCEPTED] = {MARK_DOT, "accepted"},
        [PARL_CONCERN_VIOLATED] = {MARK_STRUCK, "it has happened"},
    };
    const char *name = parl_session_person(app->table.session, concern->person).name;
    const char *words = states[concern->state].words;
    Row *row = add(rows, gauge_pack(PARL_GAUGE_CONCERN, index), format("%s", concern->title),
                   format("%s: %s", name, words));
    char *text = phrase(app->table.session, parl_session_concern_text, index);
    speak(row, format("A worry of %s, %s: “%s”", name, words, text));
    free(text);
    row->mark = states[concern->state].mark;
    row->shape = SHAPE_ROUND;
}

static void add_worries(const App *app, Rows *rows, const parl_scenario_info *info) {
    bool any = false;
    for (int i = 0; i < info->concerns; ++i) {
        parl_concern concern = parl_session_concern(app->table.session, i);
        bool happened = concern.state == PARL_CONCERN_VIOLATED;
        if (!concern.exists || (concern.found_week == 0 && !happened)) continue;
        if (!any) head(rows, "worry", "Worries that you know");
        any = true;
        add_worry(app, rows, i, &concern);
    }
}

// --- Sign-offs, packets, work, trade-offs, models -----------------------------------------------

static Mark mark_of_sign(parl_sign sign) {
    static const Mark marks[] = {[PARL_SIGN_NONE] = MARK_EMPTY,
                                 [PARL_SIGN_ASKED] = MARK_HALF,
                                 [PARL_SIGN_GRANTED] = MARK_FULL,
                                 [PARL_SIGN_CONDITIONAL] = MARK_DOT,
                                 [PARL_SIGN_BLOCKED] = MARK_STRUCK};
    return marks[sign];
}

static void add_signers(const App *app, Rows *rows, const parl_scenario_info *info) {
    const parl_session *session = app->table.session;
    if (info->signers > 0) head(rows, "sign", "Sign-offs");
    for (int i = 0; i < info->people; ++i) {
        parl_person person = parl_session_person(session, i);
        if (!person.signs) continue;
        Row *row = add(rows, gauge_pack(PARL_GAUGE_SIGN, i), format("%s", person.name),
                       phrase(session, parl_report_sign_short, i));
        char *how = phrase(session, parl_report_sign, i);
        speak(row, format("%s %s", person.name, how));
        free(how);
        row->mark = mark_of_sign(person.sign);
    }
}

static void add_packet(const App *app, Rows *rows, int index) {
    parl_packet packet = parl_session_packet(app->table.session, index);
    head(rows, "packet", packet.title);
    for (int i = 0; i < PARL_ITEM_COUNT; ++i) {
        if (!packet.asked[i]) continue;
        const char *name = parl_item_spoken((parl_item)i);
        size_t length = parl_session_packet_text(app->table.session, index, (parl_item)i, NULL, 0);
        char *says = memory_grow(NULL, length + 1, 1);
        says[0] = '\0';
        parl_session_packet_text(app->table.session, index, (parl_item)i, says, length + 1);
        Row *row = add(rows, gauge_pack(PARL_GAUGE_PACKET, index), format("%s", name),
                       packet.value[i] ? says : format("blank"));
        if (!packet.value[i]) free(says);
        row->mark = packet.value[i] ? MARK_FULL : MARK_EMPTY;
    }
}

static const char *progress_of(const parl_work *work) {
    if (work->finished_week > 0) return ", finished";
    if (!work->started) return ", not begun";
    if (work->waits_for != 0) return ", waiting";
    return work->running ? "" : ", stands still";
}

static void add_works(const App *app, Rows *rows, const parl_scenario_info *info) {
    if (info->works > 0) head(rows, "work", "Work");
    for (int i = 0; i < info->works; ++i) {
        parl_work work = parl_session_work(app->table.session, i);
        int whole = work.plan + work.lost;
        Row *row = add(rows, gauge_pack(PARL_GAUGE_WORK, i), format("%s", work.title),
                       format("%d of %d days%s", work.spent, whole, progress_of(&work)));
        row->share = whole > 0 ? 100 * work.spent / whole : 0;
        speak(row, phrase(app->table.session, parl_report_work, i));
    }
}

static void add_matters(const App *app, Rows *rows, const parl_scenario_info *info) {
    if (info->matters > 0) head(rows, "tradeoff", "Trade-offs");
    for (int i = 0; i < info->matters; ++i) {
        parl_matter matter = parl_session_matter(app->table.session, i);
        Row *row = add(rows, gauge_pack(PARL_GAUGE_MATTER, i), format("%s", matter.title),
                       matter.option  ? format("decided: %s", matter.option)
                       : matter.joint ? format("talked over, not decided")
                                      : format("not decided"));
        speak(row, phrase(app->table.session, parl_report_matter, i));
        row->mark = matter.option ? MARK_FULL : matter.joint ? MARK_HALF : MARK_EMPTY;
    }
}

static void add_lives(const App *app, Rows *rows, const parl_scenario_info *info) {
    if (info->lives > 0) head(rows, "live", "In use");
    for (int i = 0; i < info->lives; ++i) {
        parl_live live = parl_session_live(app->table.session, i);
        char *state = live.launched_week == 0 ? format("not yet")
                      : live.accuracy < 0
                          ? format("%d %% of the world; nobody looks", live.share)
                          : format("%d %% of the world; %d %% right", live.share, live.accuracy);
        Row *row = add(rows, gauge_pack(PARL_GAUGE_LIVE, i), format("%s", live.title), state);
        row->share = live.share;
        speak(row, phrase(app->table.session, parl_report_live, i));
    }
}

void rows_gather(const App *app, Rows *rows) {
    assert(app);
    assert(rows);
    parl_scenario_info info = parl_scenario_describe(app_scenario(app));
    *rows = (Rows){0};
    add_signers(app, rows, &info);
    for (int i = 0; i < info.packets; ++i) add_packet(app, rows, i);
    add_promises(app, rows, &info);
    add_evidence(app, rows, &info);
    add_worries(app, rows, &info);
    add_works(app, rows, &info);
    add_matters(app, rows, &info);
    add_lives(app, rows, &info);
    add_facts(app, rows, &info);
}
