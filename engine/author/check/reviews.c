// SPDX-License-Identifier: MIT
//
// Sign-offs and packets: whether somebody is asked, reads, and can find what they want to read.

#include <assert.h>

#include "check.h"

bool check_shares(const parl_scenario *scenario, int person, int packet) {
    assert(scenario);
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_SHARE) continue;
        bool to_them = person == NONE || move->person == person;
        if (to_them && (packet == NONE || move->packet == packet)) return true;
    }
    return false;
}

bool check_requests(const parl_scenario *scenario, int person) {
    assert(scenario);
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind == MOVE_REQUEST && (move->people >> person & 1)) return true;
    }
    return false;
}

static bool has_concern(const parl_scenario *scenario, int person) {
    for (int i = 0; i < scenario->concern_count; i++) {
        if (scenario->concerns[i].of == person) return true;
    }
    return false;
}

static bool signs_with(const Person *person, int packet) {
    return person->signs && person->packet == packet;
}

static void check_signers(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->person_count; i++) {
        const Person *person = &scenario->people[i];
        if (person->signs && !check_requests(scenario, i))
            check_add(problems, PROBLEM_SIGNER_UNASKED, person->place, person->id, NULL, NULL);
    }
}

// --- Packets ----------------------------------------------------------------------------

static void check_readers(const parl_scenario *scenario, int packet, parl_problems *problems) {
    const Packet *row = &scenario->packets[packet];
    for (int i = 0; i < scenario->person_count; i++) {
        if (signs_with(&scenario->people[i], packet)) return;
    }
    // What is handed to somebody whom it does not concern is reported there.
    if (!check_shares(scenario, NONE, packet))
        check_add(problems, PROBLEM_PACKET_UNREAD, row->place, row->id, NULL, NULL);
}

static void check_shared(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_SHARE) continue;
        const Person *person = &scenario->people[move->person];
        if (signs_with(person, move->packet) || has_concern(scenario, move->person)) continue;
        check_add(problems, PROBLEM_PACKET_FOREIGN, move->place, person->id,
                  scenario->packets[move->packet].id, NULL);
    }
}

static bool is_declared(const parl_scenario *scenario, int packet, int item) {
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind == MOVE_DECLARE && move->packet == packet && move->item == item) return true;
    }
    return false;
}

static void check_items(const parl_scenario *scenario, int packet, parl_problems *problems) {
    const Packet *row = &scenario->packets[packet];
    for (int i = 0; i < PARL_ITEM_COUNT; i++) {
        if (row->count[i] == 0 || is_declared(scenario, packet, i)) continue;
        check_add(problems, PROBLEM_ITEM_UNDECLARED, row->place, row->id,
                  parl_item_id((parl_item)i), scenario->words[row->values[i][0].word]);
    }
}

void check_reviews(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    check_signers(scenario, problems);
    check_shared(scenario, problems);
    for (int i = 0; i < scenario->packet_count; i++) {
        check_readers(scenario, i, problems);
        check_items(scenario, i, problems);
    }
}
