// SPDX-License-Identifier: MIT
#include "play/moves.h"

#include <assert.h>

#include "model/concerns.h"
#include "model/effort.h"
#include "model/evidence.h"
#include "model/live.h"
#include "model/matters.h"
#include "model/people.h"
#include "model/promises.h"
#include "model/reviews.h"

static void explain(World *world, const Move *move) {
    people_explain(world, move->person, move->fact, move->rendering);
}

static void ask(World *world, const Move *move) {
    concerns_ask(world, move->person, move->concern);
}

// Listening costs time and nothing else; what it is good for is what comes out next.
static void acknowledge(World *world, const Move *move) {
    people_patience(world, move->person, PATIENCE_MOVE, REASON_MOVE);
}

static void address(World *world, const Move *move) {
    concerns_address(world, move->person, move->concern, move->remedy);
}

static void disclose(World *world, const Move *move) {
    if (move->promise != NONE) {
        promises_disclose(world, move->person, move->promise);
    } else if (move->fact != NONE) {
        people_patience(world, move->person, PATIENCE_MOVE, REASON_MOVE);
        people_put_right(world, move->person, move->fact);
    }
}

static void share(World *world, const Move *move) {
    reviews_share(world, move->person, move->packet);
}

static void declare(World *world, const Move *move) {
    reviews_declare(world, move->packet, move->item, move->value);
}

static void request(World *world, const Move *move) { reviews_request(world, move->people); }

static void propose(World *world, const Move *move) { matters_propose(world, move->matter); }

static void start(World *world, const Move *move) { effort_start(world, move->work); }

static void halt(World *world, const Move *move) { effort_halt(world, move->work); }

static void rollback(World *world, const Move *move) { live_rollback(world, move->live); }

static void press(World *world, const Move *move) {
    promises_press(world, move->person, move->promise);
}

static void override(World *world, const Move *move) {
    people_patience(world, move->person, PATIENCE_MOVE, REASON_MOVE);
    people_trust(world, move->person, REASON_OVERRULED, 0, true);
}

static void defer(World *world, const Move *move) {
    people_patience(world, move->person, PATIENCE_MOVE, REASON_MOVE);
    people_trust(world, move->person, REASON_DEFERRED, 0, false);
}

static void blame(World *world, const Move *move) {
    people_patience(world, move->other == NONE ? move->person : move->other, PATIENCE_MOVE,
                    REASON_MOVE);
    people_trust(world, move->person, REASON_BLAMED, 0, true);
}

void moves_do(World *world, const Move *move) {
    assert(world);
    assert(move);
    static void (*const does[])(World *, const Move *) = {
        [MOVE_EXPLAIN] = explain,       [MOVE_ASK] = ask,
        [MOVE_ACKNOWLEDGE] = acknowledge, [MOVE_ADDRESS] = address,
        [MOVE_COMMIT] = promises_commit, [MOVE_DISCLOSE] = disclose,
        [MOVE_EXPERIMENT] = evidence_order, [MOVE_PRESS] = press,
        [MOVE_OVERRIDE] = override,     [MOVE_DEFER] = defer,
        [MOVE_BLAME] = blame,           [MOVE_SHARE] = share,
        [MOVE_DECLARE] = declare,       [MOVE_REQUEST] = request,
        [MOVE_PROPOSE] = propose,       [MOVE_DECIDE] = matters_decide,
        [MOVE_ASSIGN] = live_assign,    [MOVE_START] = start,
        [MOVE_HALT] = halt,             [MOVE_ROLLOUT] = live_rollout,
        [MOVE_ROLLBACK] = rollback,     [MOVE_RETRAIN] = live_retrain,
    };
    static_assert(sizeof does / sizeof *does == MOVE_COUNT, "every move does something");
    assert(move->kind < MOVE_COUNT);
    does[move->kind](world, move);
    concerns_settle(world);
}
