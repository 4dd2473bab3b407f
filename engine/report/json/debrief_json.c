// SPDX-License-Identifier: MIT

#include <assert.h>

#include "json/json.h"
#include "progress/progress.h"

// A figure that may not be there.
void put_maybe(json_t *object, const char *key, bool there, int value) {
    put_json(object, key, there ? json_integer(value) : json_null());
}

static const char *id_of(const Page *page, int person) {
    return parl_session_person(page->session, person).id;
}

// --- The run ------------------------------------------------------------------------------------

static void put_scenario(const Page *page, json_t *root) {
    json_t *object = new_object();
    put_json(root, "scenario", object);
    put_text(object, "title", page->info.title);
    put_text(object, "level", page->info.level);
    put_text(object, "kind", parl_kind_id(page->info.kind));
    put_int(object, "weeks", page->info.weeks);
    put_id(object, "fingerprint", page->info.fingerprint);
    json_t *covers = new_array(object, "covers");
    for (int i = 0; i < page->info.covers_count; i++) push_text(covers, page->info.covers[i]);
}

static void put_run(const Page *page, json_t *root) {
    const parl_run *run = page->request->run;
    if (!run) {
        put_json(root, "run", json_null());
        return;
    }
    json_t *object = new_object();
    put_json(root, "run", object);
    put_int(object, "number", run->id);
    put_text(object, "player", run->profile);
    put_text(object, "mode", parl_mode_id(run->mode));
    put_bool(object, "counts", parl_run_counts(run));
    put_bool(object, "taken_back", run->taken_back);
    put_bool(object, "seen_before", run->seen_before);
}

static void put_head(const Page *page, json_t *root) {
    put_text(root, "format", "parlance-debrief");
    put_int(root, "version", JSON_VERSION);
    put_text(root, "engine", PARL_VERSION);
    put_scenario(page, root);
    put_id(root, "seed", parl_session_seed(page->session));
    put_run(page, root);
    put_bool(root, "over", parl_session_over(page->session));
    put_int(root, "answers", parl_session_turn_count(page->session));
}

// --- The story and the score --------------------------------------------------------------------

// The five lines, as the other formats have them.
static void put_story(const Page *page, json_t *root) {
    Doc doc = {0};
    Page other = *page;
    other.doc = &doc;
    debrief_story(&other);
    json_t *array = new_array(root, "story");
    for (int i = 0; i < doc.count; i++) {
        if (doc.blocks[i].kind == PARL_BLOCK_NUMBER) push_text(array, doc.blocks[i].text);
    }
    doc_clear(&doc);
}

static void put_score(const Page *page, json_t *root) {
    const parl_score *score = &page->debrief.score;
    json_t *object = new_object(), *parts;
    put_json(root, "score", object);
    put_maybe(object, "total", score->complete, score->total);
    put_json(object, "passed", score->complete ? json_boolean(score->total >= PASS) : json_null());
    put_maybe(object, "uncapped", score->complete, score->uncapped);
    put_maybe(object, "cap", score->complete, score->cap);
    parts = new_array(object, "parts");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &score->parts[i];
        if (!part->offered) continue;
        json_t *item = new_item(parts);
        put_text(item, "signal", parl_signal_id((parl_signal)i));
        put_int(item, "value", part->value);
        put_int(item, "weight", part->weight);
        put_bool(item, "caps", part->capped);
    }
}

// --- The rubric ---------------------------------------------------------------------------------

static void put_answer(const Page *page, const char *key, int turn, int value, json_t *object) {
    Ink said = {0};
    ink_turn(&said, page->session, turn);
    json_t *item = new_object();
    put_json(object, key, item);
    put_int(item, "answer", turn + 1);
    put_int(item, "level", parl_rubric_level(value));
    put_int(item, "value", value);
    put_text(item, "said", ink_text(&said));
    ink_clear(&said);
}

static void put_rubric(const Page *page, json_t *root) {
    json_t *array = new_array(root, "rubric");
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        const parl_rubric_mark *mark = &page->debrief.rubric[row];
        if (mark->judged == 0) continue;
        json_t *item = new_item(array);
        put_text(item, "signal", parl_signal_id(parl_rubric_signal(row)));
        put_text(item, "title", parl_rubric_title(row));
        put_int(item, "judged", mark->judged);
        put_int(item, "value", mark->value);
        put_int(item, "level", mark->level);
        put_text(item, "anchor", parl_rubric_anchor(row, mark->level));
        if (mark->level < PARL_LEVEL_COUNT)
            put_text(item, "one_up", parl_rubric_anchor(row, mark->level + 1));
        else
            put_json(item, "one_up", json_null());
        put_answer(page, "best", mark->best_turn, mark->best, item);
        put_answer(page, "weakest", mark->weakest_turn, mark->weakest, item);
    }
}

// --- Decisions ----------------------------------------------------------------------------------

static void put_look(const parl_look *look, json_t *item) {
    put_int(item, "answers", look->answers);
    put_int(item, "taken", look->taken);
    put_int(item, "best", look->best);
    put_int(item, "mean", look->mean);
    put_int(item, "capped", look->capped);
    put_int(item, "luck", look->luck);
    put_text(item, "signal", parl_signal_id(look->signal));
    put_text(item, "points", parl_signal_id(look->points));
}

static void put_decision(const Page *page, int turn, json_t *array) {
    Walk walk = walk_turn(page, turn);
    Point point = point_of(page, &walk);
    json_t *item = new_item(array);
    put_int(item, "answer", turn + 1);
    put_int(item, "week", point.week);
    put_text(item, "said", ink_text(&point.said));
    put_look(&point.look, item);
    put_int(item, "size", point.size);
    if (point.better.size > 0)
        put_text(item, "better", ink_text(&point.better));
    else
        put_json(item, "better", json_null());
    point_clear(&point);
    walk_clear(&walk);
}

static void put_point(const Page *page, int turn, json_t *array) {
    Walk walk = walk_turn(page, turn);
    Point point = point_of(page, &walk);
    Ink did = {0}, why = {0};
    effects_add(page, &walk, walk.bent, &did);
    reason_add(page, &walk, point.signal, &why);
    json_t *item = new_item(array);
    put_int(item, "answer", turn + 1);
    put_text(item, "signal", parl_signal_id(point.signal));
    put_text(item, "did", did.size ? ink_text(&did) + 1 : "");
    put_text(item, "why", ink_text(&why));
    put_text(item, "lessons", ink_text(&point.lessons));
    put_text(item, "reply", ink_text(&point.reply));
    put_text(item, "speaker", point.speaker < 0 ? "" : id_of(page, point.speaker));
    ink_clear(&why);
    ink_clear(&did);
    point_clear(&point);
    walk_clear(&walk);
}

static void put_lookback(const Page *page, json_t *root) {
    const parl_lookback *back = page->request->lookback;
    json_t *decisions = new_array(root, "decisions");
    for (int i = 0; back && i < back->turn_count; i++) put_decision(page, i, decisions);
    json_t *points = new_array(root, "turning_points");
    for (int i = 0; back && i < back->point_count; i++) put_point(page, back->points[i], points);
}

// --- Promises and work --------------------------------------------------------------------------

static void put_promises(const Page *page, json_t *root) {
    json_t *array = new_array(root, "promises");
    for (int i = 0; i < parl_session_commit_count(page->session); i++) {
        parl_commit commit = parl_session_commit(page->session, i);
        Ink what = {0};
        ink_commit(&what, page->session, i);
        json_t *item = new_item(array);
        put_text(item, "what", ink_text(&what));
        put_text(item, "to", id_of(page, commit.to));
        put_text(item, "kind", promise_kind_id(commit.kind));
        put_int(item, "made", commit.made);
        put_int(item, "from", commit.from);
        put_int(item, "till", commit.till);
        put_maybe(item, "chance", commit.chance >= 0, commit.chance);
        put_bool(item, "before_gate", commit.before_gate);
        put_bool(item, "fits", promise_fits(&commit));
        put_text(item, "status", promise_status_id(commit.status));
        ink_clear(&what);
    }
}

static void put_outcome(const Page *page, json_t *root) {
    parl_outcome outcome = parl_session_outcome(page->session);
    if (!outcome.offered || !parl_session_over(page->session)) {
        put_json(root, "outcome", json_null());
        return;
    }
    json_t *object = new_object();
    put_json(root, "outcome", object);
    put_bool(object, "launched", outcome.launched);
    put_bool(object, "stopped", outcome.stopped);
    put_bool(object, "blocked", outcome.blocked);
    put_bool(object, "holds", outcome.holds);
    put_int(object, "accuracy", outcome.accuracy);
    put_int(object, "adoption", outcome.adoption);
    put_int(object, "delay", outcome.delay);
    put_int(object, "gain", outcome.gain);
    put_int(object, "bound", outcome.bound);
    put_int(object, "value", outcome.value);
}

static void put_rework(const Page *page, json_t *object) {
    json_t *array = new_array(object, "rework");
    Walk walk = walk_all(page, PARL_EVENT_REWORK);
    for (int i = 0; i < walk.count; i++) {
        const parl_event *event = &walk.events[i];
        json_t *item = new_item(array);
        put_int(item, "week", event->week);
        put_text(item, "concern", parl_session_concern(page->session, event->values[0]).id);
        put_text(item, "work", parl_session_work(page->session, event->subject).id);
        put_int(item, "spent", event->values[1]);
        put_int(item, "share", event->values[2]);
        put_int(item, "lost", event->after - event->before);
    }
    walk_clear(&walk);
}

static void put_effort(const Page *page, json_t *root) {
    json_t *object = new_object();
    put_json(root, "effort", object);
    put_int(object, "planned", outcome_planned(page));
    json_t *array = new_array(object, "contacts");
    for (int i = 0; i < page->info.people; i++) {
        if (!outcome_has_a_say(page, i)) continue;
        parl_person person = parl_session_person(page->session, i);
        json_t *item = new_item(array);
        put_text(item, "person", person.id);
        put_maybe(item, "spent", person.contacted, person.contact_effort);
    }
    put_rework(page, object);
    put_int(object, "reviews_anew", outcome_fresh_reviews(page));
}

// --- People -------------------------------------------------------------------------------------

static void put_people(const Page *page, json_t *root) {
    json_t *array = new_array(root, "people");
    for (int i = 0; i < page->info.people; i++) {
        parl_person person = parl_session_person(page->session, i);
        json_t *item = new_item(array);
        put_text(item, "id", person.id);
        put_text(item, "name", person.name);
        put_text(item, "role", person.role);
        put_bool(item, "met", person.met);
        put_bool(item, "asked", story_asked(page, i));
        put_bool(item, "own_language", page->debrief.language_used[i]);
    }
}

static void put_samples(const Page *page, json_t *root) {
    Samples samples = samples_of(page);
    json_t *array = new_array(root, "moments");
    for (int i = 0; i < samples.count; i++) {
        const Sample *sample = &samples.samples[i];
        json_t *item = new_item(array);
        put_int(item, "at", sample->at);
        json_t *people = new_array(item, "people");
        for (int j = 0; j < page->info.people; j++) {
            json_t *person = new_item(people);
            put_text(person, "id", id_of(page, j));
            put_int(person, "trust", sample->trust[j]);
            put_maybe(person, "understanding", sample->grasp[j] >= 0, sample->grasp[j]);
        }
    }
    samples_clear(&samples);
}

// --- Worlds, readiness, next --------------------------------------------------------------------

static void put_luck(const Luck *luck, json_t *object) {
    put_int(object, "mean", luck->mean);
    put_int(object, "quarter", luck->low);
    put_int(object, "half", luck->middle);
    put_int(object, "three_quarters", luck->high);
    put_int(object, "passed", luck->passed);
    put_int(object, "below", luck->below);
    put_int(object, "same", luck->same);
    put_int(object, "above", luck->above);
    put_int(object, "unfaced", luck->unfaced);
    put_maybe(object, "value", luck->value >= 0, luck->value);
    json_t *totals = new_array(object, "totals");
    for (int i = 0; i <= 100; i++) json_array_append_new(totals, json_integer(luck->counts[i]));
}

static void put_worlds(const Page *page, json_t *root) {
    const parl_worlds *worlds = page->request->worlds;
    if (!worlds || worlds->count == 0) {
        put_json(root, "worlds", json_null());
        return;
    }
    Luck luck = luck_of(worlds, &page->debrief.score);
    json_t *object = new_object();
    put_json(root, "worlds", object);
    put_int(object, "count", luck.count);
    put_int(object, "skill", worlds->skill);
    put_luck(&luck, object);
}

static void put_readiness(const Page *page, json_t *root) {
    const parl_rating *rating = page->request->rating;
    json_t *array = new_array(root, "readiness");
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        Evidence evidence = evidence_of_score(&page->debrief.score, page->request->run, i);
        if (evidence.runs == 0) continue;
        json_t *item = new_item(array);
        put_text(item, "item", readiness_catalogue(i));
        put_text(item, "text", parl_readiness_text(i));
        put_int(item, "own", rating ? rating->rating[i] : 0);
        put_int(item, "run", readiness_level(evidence.value));
    }
}

void json_write_debrief(const Page *page, Out *out) {
    assert(page);
    json_t *root = new_object();
    put_head(page, root);
    put_story(page, root);
    put_score(page, root);
    put_rubric(page, root);
    json_put_placed(page, root);
    json_put_words(page, root);
    put_lookback(page, root);
    json_put_room(page, root);
    put_promises(page, root);
    put_outcome(page, root);
    put_effort(page, root);
    put_people(page, root);
    put_samples(page, root);
    put_worlds(page, root);
    put_readiness(page, root);
    json_t *next = new_array(root, "next");
    for (int i = 0; i < page->request->next_count; i++) push_text(next, page->request->next[i]);
    json_finish(root, out);
}
