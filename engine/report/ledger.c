// SPDX-License-Identifier: MIT
//
// Rows of a player's ledgers as phrases, for every front end: sign-offs, packets, work,
// trade-offs, models in use.

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "model/tuning.h"
#include "page/ink.h"

void ink_title(Ink *ink, const char *title, const char *id) {
    ink_add(ink, "“%s”", title ? title : id);
}

static parl_scenario_info info_of(const parl_session *session) {
    return parl_scenario_describe(parl_session_scenario(session));
}

// "1 day", "7 days".
static void add_days(Ink *ink, int days) {
    ink_add(ink, "%d %s", days, days == 1 ? "day" : "days");
}

// A name as the author wrote it, with the spaces that people write.
static void add_word(Ink *ink, const char *word) {
    for (; *word; word++) ink_add(ink, "%c", *word == '_' ? ' ' : *word);
}

static void add_owner(Ink *ink, const parl_session *session, int owner) {
    if (owner == PARL_OWNER_PLAYER)
        ink_add(ink, "You");
    else
        ink_add(ink, "%s", owner < 0 ? "Nobody" : parl_session_person(session, owner).name);
}

// Letters at the end of a verb that you drop: "watches" is "watch", "takes" is "take".
static int ending_of(const char *verb, int length) {
    if (length > 4 && strncmp(verb + length - 4, "ches", 4) == 0) return 2;
    return length > 1 && verb[length - 1] == 's' ? 1 : 0;
}

// [spoken] begins with a verb as others do it: "watches it".
static void add_task(Ink *ink, int owner, const char *spoken) {
    int verb = (int)strcspn(spoken, " ");
    int cut = owner == PARL_OWNER_PLAYER ? ending_of(spoken, verb) : 0;
    ink_add(ink, " %.*s%s", verb - cut, spoken, spoken + verb);
}

static int count_bits(uint64_t bits) {
    int count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
}

// --- Sign-offs -------------------------------------------------------------------------------

static bool is_open(const parl_concern *concern, int person) {
    return concern->exists && concern->state == PARL_CONCERN_RAISED &&
           (person < 0 || concern->person == person);
}

// The open worries of [person] (-1: of everybody): bit n: concern n.
static uint64_t open_of(const parl_session *session, int person) {
    uint64_t open = 0;
    for (int i = 0; i < info_of(session).concerns; i++) {
        parl_concern concern = parl_session_concern(session, i);
        if (is_open(&concern, person)) open |= UINT64_C(1) << i;
    }
    return open;
}

static void add_concerns(Ink *ink, const parl_session *session, uint64_t concerns) {
    int count = count_bits(concerns);
    for (int i = 0, n = 0; n < count; i++) {
        if (!(concerns >> i & 1)) continue;
        parl_concern concern = parl_session_concern(session, i);
        ink_add(ink, "%s", n == 0 ? "" : n == count - 1 ? " and " : ", ");
        ink_title(ink, concern.title, concern.id);
        n++;
    }
}

size_t parl_report_open(const parl_session *session, int person, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    Ink ink = {0};
    add_concerns(&ink, session, open_of(session, person));
    return ink_hand_out(&ink, out, size);
}

// The first fact that [person] needs in order to sign and does not follow. False where there is
// none.
static bool add_unfollowed(Ink *ink, const parl_session *session, int person) {
    unsigned needs = parl_session_person(session, person).sign_needs;
    for (int i = 0; i < info_of(session).facts; i++) {
        parl_fact fact = parl_session_fact(session, i);
        if (!(needs >> i & 1U) || fact.understood[person] >= PARL_UNDERSTOOD) continue;
        ink_title(ink, fact.title, fact.id);
        return true;
    }
    return false;
}

// What stands in the way, as far as a player can know.
static void add_obstacle(Ink *ink, const parl_session *session, int person) {
    uint64_t open = open_of(session, person);
    Ink what = {0};
    if (open != 0) {
        ink_add(ink, ": ");
        add_concerns(ink, session, open);
        ink_add(ink, count_bits(open) == 1 ? " is open" : " are open");
    } else if (add_unfollowed(&what, session, person)) {
        ink_add(ink, ", and does not follow %s yet", ink_text(&what));
    } else {
        ink_add(ink, "; what was in the way is mended, so ask again");
    }
    ink_clear(&what);
}

static void add_sign(Ink *ink, const parl_session *session, int index, const parl_person *person) {
    switch (person->sign) {
        case PARL_SIGN_NONE: ink_add(ink, "has not been asked to sign"); return;
        case PARL_SIGN_ASKED:
            ink_add(ink, "is reviewing it until week %d", person->sign_due);
            return;
        case PARL_SIGN_GRANTED: ink_add(ink, "has signed"); return;
        case PARL_SIGN_CONDITIONAL:
            ink_add(ink, "has signed on condition");
            add_obstacle(ink, session, index);
            return;
        case PARL_SIGN_BLOCKED:
            ink_add(ink, "does not sign");
            add_obstacle(ink, session, index);
            return;
    }
}

size_t parl_report_sign(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    parl_person person = parl_session_person(session, index);
    Ink ink = {0};
    if (person.signs) add_sign(&ink, session, index, &person);
    return ink_hand_out(&ink, out, size);
}

size_t parl_report_sign_short(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    static const char *const words[] = {
        [PARL_SIGN_NONE] = "not asked",        [PARL_SIGN_ASKED] = "reviews until week",
        [PARL_SIGN_GRANTED] = "signed",        [PARL_SIGN_CONDITIONAL] = "signed on condition",
        [PARL_SIGN_BLOCKED] = "does not sign",
    };
    parl_person person = parl_session_person(session, index);
    Ink ink = {0};
    if (person.signs) ink_add(&ink, "%s", words[person.sign]);
    if (person.signs && person.sign == PARL_SIGN_ASKED) ink_add(&ink, " %d", person.sign_due);
    return ink_hand_out(&ink, out, size);
}

// --- Packets ---------------------------------------------------------------------------------

static bool is_blank(const parl_packet *packet, int item) {
    return packet->asked[item] && !packet->value[item];
}

size_t parl_report_packet(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    parl_packet packet = parl_session_packet(session, index);
    int asked = 0;
    for (int i = 0; i < PARL_ITEM_COUNT; i++) asked += packet.asked[i];
    Ink ink = {0};
    ink_title(&ink, packet.title, packet.id);
    if (packet.missing == 0)
        ink_add(&ink, " has nothing blank");
    else
        ink_add(&ink, " has %d of %d items blank: ", packet.missing, asked);
    for (int i = 0, n = 0; i < PARL_ITEM_COUNT; i++) {
        if (is_blank(&packet, i))
            ink_item(&ink, n++, packet.missing, parl_item_spoken((parl_item)i));
    }
    return ink_hand_out(&ink, out, size);
}

// --- Work ------------------------------------------------------------------------------------

static void add_progress(Ink *ink, const parl_session *session, const parl_work *work) {
    if (!work->started) {
        ink_add(ink, "it has not begun");
    } else if (work->finished_week > 0) {
        ink_add(ink, "finished in week %d", work->finished_week);
    } else if (work->waits_for != 0) {
        ink_add(ink, "it waits for an answer to ");
        add_concerns(ink, session, work->waits_for);
    } else {
        ink_add(ink, work->running ? "it goes on" : "it stands still");
    }
}

size_t parl_report_work(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    parl_work work = parl_session_work(session, index);
    Ink ink = {0};
    ink_title(&ink, work.title, work.id);
    if (work.started)
        ink_add(&ink, ": %d of ", work.spent);
    else
        ink_add(&ink, ": ");
    add_days(&ink, work.plan + work.lost);
    ink_add(&ink, work.started ? " spent" : " planned");
    if (work.lost > 0) {
        ink_add(&ink, " (%d planned, and ", work.plan);
        add_days(&ink, work.lost);
        ink_add(&ink, " lost)");
    }
    ink_add(&ink, ", %d a week; ", work.weekly);
    add_progress(&ink, session, &work);
    return ink_hand_out(&ink, out, size);
}

// --- Trade-offs ------------------------------------------------------------------------------

static void add_among(Ink *ink, const parl_session *session, unsigned among) {
    int count = count_bits(among);
    if (count == 0) return;
    ink_add(ink, ", among ");
    for (int i = 0, n = 0; i < info_of(session).people; i++) {
        if (among >> i & 1U) ink_item(ink, n++, count, parl_session_person(session, i).name);
    }
}

static void add_decision(Ink *ink, const parl_session *session, const parl_matter *matter) {
    ink_add(ink, "decided: ");
    add_word(ink, matter->option);
    ink_add(ink, ". ");
    add_owner(ink, session, matter->owner);
    ink_add(ink, matter->owner == PARL_OWNER_PLAYER ? " own it" : " owns it");
    ink_add(ink, "; its price was %snamed", matter->priced ? "" : "not ");
    if (matter->review_week > 0) {
        ink_add(ink, "; to be looked at again in week %d", matter->review_week);
    }
}

size_t parl_report_matter(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    parl_matter matter = parl_session_matter(session, index);
    Ink ink = {0};
    ink_title(&ink, matter.title, matter.id);
    add_among(&ink, session, matter.among);
    ink_add(&ink, ": %stalked over", matter.joint ? "" : "not ");
    ink_add(&ink, matter.joint == (matter.option != NULL) ? ", and " : ", but ");
    if (matter.option)
        add_decision(&ink, session, &matter);
    else
        ink_add(&ink, "not decided yet");
    return ink_hand_out(&ink, out, size);
}

// --- Models in use ---------------------------------------------------------------------------

static void add_use(Ink *ink, const parl_live *live) {
    if (live->launched_week == 0) {
        ink_add(ink, " is not in use yet.");
        return;
    }
    if (live->share == 0)
        ink_add(ink, " was in use from week %d on, and is taken back.", live->launched_week);
    else
        ink_add(ink, " meets %d %% of the world, and has been in use since week %d.", live->share,
                live->launched_week);
    if (live->accuracy < 0)
        ink_add(ink, " At launch it got %d %% right; nobody looks at what it does today.",
                live->starts);
    else
        ink_add(ink, " At launch it got %d %% right, today %d %%.", live->starts, live->accuracy);
    if (live->noticed) ink_add(ink, " That it got worse is noticed.");
}

static void add_watch(Ink *ink, const parl_session *session, const parl_live *live) {
    int owner = live->owner[PARL_TASK_MONITORING];
    bool said = live->launched_week > 0 && live->accuracy < 0;  // that nobody looks
    if (owner == PARL_OWNER_NONE && said) return;
    ink_add(ink, " ");
    add_owner(ink, session, owner);
    add_task(ink, owner, parl_task_spoken(PARL_TASK_MONITORING));
    if (owner == PARL_OWNER_NONE) {
        ink_add(ink, ".");
    } else if (live->alert > 0) {
        ink_add(ink, ", with an alert at a loss of %d %%.", live->alert);
    } else {
        ink_add(ink, ", without an alert.");
    }
}

static void add_way_back(Ink *ink, const parl_session *session, const parl_live *live) {
    int owner = live->owner[PARL_TASK_ROLLBACK];
    if (!live->rollback_ready) {
        ink_add(ink, live->launched_week > 0 ? " No way back was agreed on before launch."
                                             : " No way back is agreed on yet.");
        return;
    }
    ink_add(ink, " A way back is agreed on: ");
    if (owner == PARL_OWNER_PLAYER)
        ink_add(ink, "you");
    else
        add_owner(ink, session, owner);
    add_task(ink, owner, parl_task_spoken(PARL_TASK_ROLLBACK));
    ink_add(ink, ".");
}

static void add_task_owner(Ink *ink, const parl_session *session, const parl_live *live,
                           parl_task task) {
    int owner = live->owner[task];
    if (owner == PARL_OWNER_NONE) return;
    ink_add(ink, " ");
    add_owner(ink, session, owner);
    add_task(ink, owner, parl_task_spoken(task));
    ink_add(ink, ".");
}

size_t parl_report_live(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(out || size == 0);
    parl_live live = parl_session_live(session, index);
    Ink ink = {0};
    ink_title(&ink, live.title, live.id);
    add_use(&ink, &live);
    add_watch(&ink, session, &live);
    add_way_back(&ink, session, &live);
    add_task_owner(&ink, session, &live, PARL_TASK_RETRAINING);
    add_task_owner(&ink, session, &live, PARL_TASK_REVIEW);
    return ink_hand_out(&ink, out, size);
}
