// SPDX-License-Identifier: MIT
//
// A battery as JSON: README.md of engine/report has a row for each field.

#include <assert.h>

#include "author/bots.h"
#include "json/json.h"

static void put_gates(const parl_bots *bots, json_t *root) {
    json_t *array = new_array(root, "gates");
    for (int i = 0; i < PARL_BOT_GATE_COUNT; i++) {
        parl_bot_gate gate = parl_bots_gate(bots, (parl_bot_gate_kind)i);
        json_t *item = new_item(array);
        put_text(item, "id", gate.id);
        put_text(item, "title", gate.title);
        put_text(item, "state", bots_state_id(&gate));
        put_bool(item, "judged", gate.judged);
        put_bool(item, "least", gate.least);
        bool asked = gate.state != PARL_GATE_NOT_ASKED;
        put_json(item, "value", asked ? json_integer(gate.value) : json_null());
        put_json(item, "limit", asked ? json_integer(gate.limit) : json_null());
        put_text(item, "about", gate.about);
    }
}

static void put_signals(const parl_bot *bot, json_t *item) {
    json_t *array = new_array(item, "signals");
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (bot->runs == 0 || bot->signals[i] < 0) continue;
        json_t *signal = new_item(array);
        put_text(signal, "signal", parl_signal_id((parl_signal)i));
        put_int(signal, "value", bot->signals[i]);
    }
}

static void put_players(const parl_bots *bots, json_t *root) {
    json_t *array = new_array(root, "players");
    for (int i = 0; i < parl_bots_count(bots); i++) {
        parl_bot bot = parl_bots_at(bots, i);
        json_t *item = new_item(array);
        put_text(item, "id", bot.id);
        put_text(item, "sentence", bot.sentence);
        put_bool(item, "mistake", bot.mistake);
        put_bool(item, "own", bot.own);
        put_int(item, "runs", bot.runs);
        put_int(item, "mean", bot.mean);
        put_int(item, "sd", bot.sd);
        put_int(item, "least", bot.least);
        put_int(item, "most", bot.most);
        put_int(item, "passed", bot.passed);
        put_signals(&bot, item);
    }
}

static void put_skill(const parl_bots *bots, json_t *root) {
    json_t *array = new_array(root, "skill");
    for (int i = 0; i < PARL_BOTS_ERROR_STEPS; i++) {
        json_t *item = new_item(array);
        put_int(item, "slips", i * PARL_BOTS_ERROR_STEP);
        put_int(item, "mean", parl_bots_skill(bots, i));
    }
}

static const char *kind_id(parl_decision_kind kind) {
    switch (kind) {
        case PARL_DECISION_MENU: return "menu";
        case PARL_DECISION_PICK: return "pick";
        case PARL_DECISION_ESTIMATE: return "estimate";
        case PARL_DECISION_RANK: return "rank";
        case PARL_DECISION_GRID: return "grid";
        case PARL_DECISION_DESK: return "desk";
        default: return "";
    }
}

static void put_answers(const parl_bots *bots, int index, int count, json_t *item) {
    json_t *array = new_array(item, "answers");
    for (int i = 0; i < count; i++) {
        parl_bot_answer answer = parl_bots_answer(bots, index, i);
        json_t *row = new_item(array);
        put_text(row, "id", answer.id);
        put_text(row, "text", answer.text);
        put_int(row, "moments", answer.states);
        put_json(row, "worth", answer.states ? json_integer(answer.worth) : json_null());
        put_int(row, "near_best", answer.close);
        put_int(row, "taken", answer.taken);
        put_int(row, "players", answer.takers);
        put_bool(row, "best", answer.best);
        put_bool(row, "dominated", answer.dominated);
        put_bool(row, "implausible", answer.implausible);
        put_bool(row, "free_lunch", answer.lunch);
    }
}

static void put_items(const parl_bots *bots, json_t *root) {
    json_t *array = new_array(root, "decisions");
    for (int i = 0; i < parl_bots_item_count(bots); i++) {
        parl_bot_item item = parl_bots_item(bots, i);
        json_t *row = new_item(array);
        put_text(row, "kind", kind_id(item.kind));
        put_text(row, "scene", item.scene);
        put_text(row, "prompt", item.prompt);
        put_text(row, "file", item.file);
        put_int(row, "line", item.line);
        put_int(row, "week", item.week);
        put_int(row, "met", item.met);
        put_int(row, "moments", item.states);
        put_int(row, "leverage", item.leverage);
        put_bool(row, "cosmetic", item.flat);
        put_json(row, "discrimination",
                 item.discriminates ? json_integer(item.discrimination) : json_null());
        put_bool(row, "weak", item.weak);
        put_answers(bots, i, item.option_count, row);
    }
}

static void put_unseen(const parl_bots *bots, json_t *root) {
    static const char *const kinds[] = {"scene", "ending", "choice", "well", "badly"};
    json_t *array = new_array(root, "unseen");
    for (int i = 0; i < parl_bots_unseen_count(bots); i++) {
        parl_unseen unseen = parl_bots_unseen(bots, i);
        json_t *item = new_item(array);
        put_text(item, "kind", kinds[unseen.kind]);
        put_text(item, "name", unseen.name);
        put_text(item, "file", unseen.file);
        put_int(item, "line", unseen.line);
    }
}

static void put_better(const parl_bots *bots, json_t *root) {
    parl_better better = parl_bots_better(bots);
    if (!better.found) {
        put_json(root, "better", json_null());
        return;
    }
    json_t *object = new_object();
    put_id(object, "seed", better.seed);
    put_int(object, "gain", better.gain);
    put_int(object, "mean_gain", better.mean_gain);
    json_t *array = new_array(object, "answers");
    for (int i = 0; i < parl_session_turn_count(better.run); i++) {
        char id[PARL_TEXT_MAX];
        (void)parl_session_turn_id(better.run, i, id, sizeof id);
        push_text(array, id);
    }
    put_json(root, "better", object);
}

void bots_write_json(const parl_bots *bots, Out *out) {
    assert(bots);
    parl_scenario_info info = parl_scenario_describe(parl_bots_scenario(bots));
    parl_bots_options options = parl_bots_asked(bots);
    json_t *root = new_object();
    put_text(root, "format", "parlance-bots");
    put_int(root, "version", BOTS_JSON_VERSION);
    put_text(root, "engine", PARL_VERSION);
    put_text(root, "title", info.title);
    put_id(root, "fingerprint", info.fingerprint);
    put_int(root, "seeds", options.seeds);
    put_id(root, "first_seed", options.first);
    put_bool(root, "quick", bots_is_quick(bots));
    put_int(root, "not_met", parl_bots_failed(bots));
    put_gates(bots, root);
    put_better(bots, root);
    put_players(bots, root);
    put_skill(bots, root);
    put_int(root, "range", parl_bots_range(bots));
    put_items(bots, root);
    put_unseen(bots, root);
    json_finish(root, out);
}
