// SPDX-License-Identifier: MIT
#include "debrief/answers/answers.h"
#include "json/json.h"

void json_put_placed(const Page *page, json_t *root) {
    json_t *array = new_array(root, "orders");
    for (int i = 0; i < parl_session_turn_count(page->session); i++) {
        Placed placed;
        if (!placed_of(page, i, &placed)) continue;
        bool tells = parl_session_over(page->session) && placed.right >= 0;
        json_t *item = new_item(array);
        put_int(item, "answer", i + 1);
        put_text(item, "kind", placed.kind == PARL_DECISION_RANK ? "rank" : "grid");
        put_text(item, "prompt", ink_text(&placed.prompt));
        put_text(item, "said", ink_text(&placed.said));
        put_maybe(item, "right", tells, placed.right);
        put_text(item, "best", tells ? ink_text(&placed.best) : "");
        placed_clear(&placed);
    }
}

void json_put_words(const Page *page, json_t *root) {
    int counts[PARL_TERMS_MAX];
    (void)words_jargon(page, counts);
    json_t *array = new_array(root, "own_jargon");
    for (int i = 0; i < parl_scenario_term_count(page->scenario); i++) {
        if (counts[i] == 0) continue;
        json_t *item = new_item(array);
        put_text(item, "word", parl_scenario_term_at(page->scenario, i).word);
        put_int(item, "said", counts[i]);
    }
}
