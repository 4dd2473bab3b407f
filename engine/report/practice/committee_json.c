// SPDX-License-Identifier: MIT

#include "json/json.h"
#include "practice/committee.h"

static json_t *level_or_null(int level) { return level > 0 ? json_integer(level) : json_null(); }

static json_t *value_or_null(int value) { return value >= 0 ? json_integer(value) : json_null(); }

static void put_said(json_t *item, const char *key, const Committee *committee, int round,
                     int turn) {
    Ink said = {0};
    if (turn >= 0) committee_said(committee, round, turn, &said);
    put_text(item, key, ink_text(&said));
    ink_clear(&said);
}

static void put_rows(const Committee *committee, json_t *root) {
    json_t *array = new_array(root, "rows");
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        json_t *item = new_item(array);
        int level = committee->verdict.levels[i];
        put_text(item, "row", parl_signal_id(parl_rubric_signal(i)));
        put_text(item, "title", parl_rubric_title(i));
        put_json(item, "value", value_or_null(committee->verdict.values[i]));
        put_json(item, "level", level_or_null(level));
        put_text(item, "anchor", level > 0 ? parl_rubric_anchor(i, level) : "");
        put_int(item, "own", committee->request->own[i]);
        put_int(item, "rounds", committee->verdict.rounds[i]);
    }
}

static void put_judged(const Committee *committee, json_t *root) {
    json_t *array = new_array(root, "judged");
    for (int i = 0; i < committee->judged_count; i++) {
        const Judged *judged = &committee->judged[i];
        json_t *item = new_item(array);
        put_int(item, "round", judged->round + 1);
        put_int(item, "answer", judged->turn + 1);
        put_text(item, "row", parl_signal_id(parl_rubric_signal(judged->row)));
        put_int(item, "value", judged->value);
        put_int(item, "level", parl_rubric_level(judged->value));
        put_said(item, "said", committee, judged->round, judged->turn);
    }
}

static void put_sures(const Committee *committee, json_t *root) {
    json_t *array = new_array(root, "sure");
    for (int i = 0; i < committee->sure_count; i++) {
        const Sure *sure = &committee->sures[i];
        json_t *item = new_item(array);
        put_int(item, "round", sure->round + 1);
        put_int(item, "answer", sure->turn + 1);
        put_int(item, "said", sure->said);
        put_int(item, "held", sure->held);
    }
}

static void put_owns(const Committee *committee, json_t *root) {
    json_t *array = new_array(root, "words");
    for (int i = 0; i < committee->own_count; i++) {
        const Own *own = &committee->owns[i];
        Ink wrote = {0}, jargon = {0};
        json_t *item = new_item(array);
        committee_said(committee, own->round, own->turn, &wrote);
        put_int(item, "round", own->round + 1);
        put_text(item, "wrote", ink_text(&wrote));
        put_said(item, "chose", committee, own->round, own->chosen);
        put_int(item, "jargon", committee_jargon(committee, ink_text(&wrote), &jargon));
        ink_clear(&jargon);
        ink_clear(&wrote);
    }
}

static void put_rounds(const Committee *committee, json_t *root) {
    json_t *array = new_array(root, "rounds");
    for (int i = 0; i < committee->request->round_count; i++) {
        json_t *item = new_item(array);
        const parl_session *session = committee->request->rounds[i];
        put_text(item, "title", committee_title(committee, i));
        put_id(item, "seed", parl_session_seed(session));
        put_int(item, "total", committee->scores[i].total);
    }
}

static void put_next(const Committee *committee, json_t *root) {
    Advice advice[ADVICE_MAX];
    json_t *array = new_array(root, "next");
    for (int i = 0, count = committee_advise(committee, advice); i < count; i++) {
        json_t *item = new_item(array);
        put_text(item, "drill", committee->request->shelf[advice[i].playable].name);
        put_text(item, "row", parl_signal_id(parl_rubric_signal(advice[i].row)));
    }
}

void json_write_committee(const Committee *committee, Out *out) {
    json_t *root = new_object();
    put_text(root, "format", "parlance-committee");
    put_int(root, "version", JSON_VERSION);
    put_text(root, "engine", PARL_VERSION);
    put_text(root, "player", committee->request->profile);
    put_id(root, "loop", committee->request->key);
    put_text(root, "verdict", parl_verdict_id(committee->verdict.kind));
    put_json(root, "calibration", value_or_null(committee->verdict.sure));
    put_rows(committee, root);
    put_rounds(committee, root);
    put_judged(committee, root);
    put_sures(committee, root);
    put_owns(committee, root);
    put_next(committee, root);
    json_finish(root, out);
}
