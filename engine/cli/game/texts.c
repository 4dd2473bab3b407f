// SPDX-License-Identifier: MIT
//
// Texts of the engine on the heap.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"
#include "parlance_report.h"

const char *plural(int count) { return count == 1 ? "" : "s"; }

static char *room_for(size_t size) {
    char *text = calloc(size + 1, 1);
    if (!text) abort();
    return text;
}

char *text_event(const Game *game, const parl_event *event) {
    size_t size = parl_event_text(game->scenario, event, NULL, 0);
    char *text = room_for(size);
    parl_event_text(game->scenario, event, text, size + 1);
    return text;
}

char *text_turn(const Game *game, int turn) {
    size_t size = parl_session_turn_text(game->session, turn, NULL, 0);
    char *text = room_for(size);
    parl_session_turn_text(game->session, turn, text, size + 1);
    return text;
}

char *text_concern(const Game *game, int index) {
    size_t size = parl_session_concern_text(game->session, index, NULL, 0);
    char *text = room_for(size);
    parl_session_concern_text(game->session, index, text, size + 1);
    return text;
}

char *text_commit(const Game *game, int index) {
    size_t size = parl_report_commit(game->session, index, NULL, 0);
    char *text = room_for(size);
    parl_report_commit(game->session, index, text, size + 1);
    return text;
}

char *text_evidence(const Game *game, int index) {
    size_t size = parl_session_evidence_text(game->session, index, NULL, 0);
    char *text = room_for(size);
    parl_session_evidence_text(game->session, index, text, size + 1);
    return text;
}

char *text_item(const Game *game, int packet, parl_item item) {
    size_t size = parl_session_packet_text(game->session, packet, item, NULL, 0);
    char *text = room_for(size);
    parl_session_packet_text(game->session, packet, item, text, size + 1);
    return text;
}

char *text_phrase(const Game *game, Phrase *phrase, int index) {
    size_t size = phrase(game->session, index, NULL, 0);
    char *text = room_for(size);
    phrase(game->session, index, text, size + 1);
    return text;
}

char *text_explained(const Game *game, const char *word) {
    size_t size = parl_report_explain(game->session, word, NULL, 0);
    char *text = room_for(size);
    parl_report_explain(game->session, word, text, size + 1);
    return text;
}

char *text_frames(unsigned frames) {
    int count = 0;
    for (int i = 0; i < PARL_FRAME_COUNT; i++) count += (int)(frames >> i & 1U);
    char *text = room_for(0);
    for (int i = 0, n = 0; i < PARL_FRAME_COUNT; i++) {
        if (!(frames >> i & 1U)) continue;
        const char *between = n == 0 ? "" : n == count - 1 ? " and " : ", ";
        char *longer = text_format("%s%s%s", text, between, parl_frame_spoken((parl_frame)i));
        free(text);
        text = longer;
        n++;
    }
    return text;
}

char *text_first_name(const char *name) {
    assert(name);
    return text_format("%.*s", (int)strcspn(name, " "), name);
}
