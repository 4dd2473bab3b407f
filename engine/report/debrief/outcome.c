// SPDX-License-Identifier: MIT
//
// What came of it, beside the score and apart from it: the score judges decisions by what could
// be known then, this says what the world made of them, what work was lost, and how much
// work lay there when those who judge by law were first heard.

#include <assert.h>

#include "debrief/debrief.h"

// Thousandths as whole percent, cut as everywhere in the engine.
static int percent(int thousandths) { return thousandths / 10; }

static void tell(Page *page, Ink *ink) {
    if (ink->size > 0) doc_paragraph(page->doc, ink_text(ink));
    ink_clear(ink);
}

static void tell_item(Page *page, Ink *ink) {
    if (ink->size > 0) doc_bullet(page->doc, "", ink_text(ink));
    ink_clear(ink);
}

// "1 week", "3 weeks".
static void add_count(Ink *ink, int count, const char *one) {
    ink_add(ink, "%d %s%s", count, one, count == 1 ? "" : "s");
}

// --- What stands in the way ----------------------------------------------------------------

static bool is_missing(const parl_person *person) {
    return person->signs && person->sign != PARL_SIGN_GRANTED &&
           person->sign != PARL_SIGN_CONDITIONAL;
}

// "Maren Quist has not signed". False where nobody's name is missing.
static bool add_unsigned(const Page *page, Ink *ink) {
    bool people[PARL_CAST_MAX] = {false};
    int count = 0;
    for (int i = 0; i < page->info.people; i++) {
        parl_person person = parl_session_person(page->session, i);
        people[i] = is_missing(&person);
        count += people[i];
    }
    if (ink_people(ink, page, people)) {
        ink_add(ink, count == 1 ? " has not signed" : " have not signed");
    }
    return count > 0;
}

static bool add_unbuilt(const Page *page, Ink *ink) {
    int count = 0;
    for (int i = 0; i < page->info.works; i++) {
        parl_work work = parl_session_work(page->session, i);
        if (work.finished_week > 0) continue;
        ink_add(ink, count++ ? ", " : ink->size ? "; not finished: " : "not finished: ");
        ink_title(ink, work.title, work.id);
    }
    return count > 0;
}

// Why it did not go out.
static void add_obstacles(const Page *page, Ink *ink) {
    Ink why = {0};
    bool names = add_unsigned(page, &why);
    bool works = add_unbuilt(page, &why);
    if (!names && !works) ink_add(&why, "nobody said when");
    ink_add(ink, "%s", ink_text(&why));
    ink_clear(&why);
}

// --- What came of it -------------------------------------------------------------------------

static bool is_uncertain(const Page *page) { return page->info.uncertains > 0; }

// How it ended, and whether that was as good as the thing itself.
static void add_fate(const Page *page, const parl_outcome *outcome, Ink *ink) {
    bool holds = outcome->holds, doubtful = is_uncertain(page);
    if (outcome->launched) {
        ink_add(ink, "It went out.");
        if (doubtful && holds) ink_add(ink, " It is as good as it has to be.");
        if (!holds) {
            ink_add(ink, " It is not as good as it has to be: the best that this world allowed "
                         "was a stop.");
        }
        return;
    }
    if (outcome->stopped) {
        ink_add(ink, "You stopped it.");
    } else {
        ink_add(ink, "It did not go out: ");
        add_obstacles(page, ink);
        ink_add(ink, ".");
    }
    if (!holds)
        ink_add(ink, " It was not as good as it has to be, so no harm was done.");
    else if (doubtful)
        ink_add(ink, " It would have been as good as it has to be.");
}

// "After 1 week of delay and 16 days of work lost, ": what there is of it.
static void add_cost(const parl_outcome *outcome, Ink *ink) {
    if (outcome->delay == 0 && outcome->rework == 0) {
        ink_add(ink, "Without delay and without work lost, ");
        return;
    }
    ink_add(ink, "After ");
    if (outcome->delay > 0) add_count(ink, outcome->delay, "week");
    if (outcome->delay > 0) ink_add(ink, " of delay%s", outcome->rework > 0 ? " and " : "");
    if (outcome->rework > 0) add_count(ink, outcome->rework, "day");
    ink_add(ink, "%s, ", outcome->rework > 0 ? " of work lost" : "");
}

// Whether the thing gets some cases right and others wrong; else all that counts is that it is
// there.
static bool is_measured(const Page *page) { return page->info.uncertains + page->info.lives > 0; }

static void tell_use(Page *page, const parl_outcome *outcome) {
    Ink ink = {0};
    bool measured = is_measured(page);
    if (measured) ink_add(&ink, "In use it gets %d %% right.", percent(outcome->accuracy));
    tell_item(page, &ink);
    if (outcome->adoption == outcome->accuracy) {
        ink_add(&ink, "All of %s is used: nothing that worries its users is open.",
                measured ? "that" : "it");
    } else {
        ink_add(&ink, "%d %% is %sreally used: what worries its users was not all answered.",
                percent(outcome->adoption), measured ? "right and " : "");
    }
    tell_item(page, &ink);
}

// Accuracy, adoption, gain: each takes away from the one before.
static void tell_chain(Page *page, const parl_outcome *outcome) {
    Ink ink = {0};
    bool measured = is_measured(page);
    tell_use(page, outcome);
    add_cost(outcome, &ink);
    ink_add(&ink, "%d %%%s came of it.", percent(outcome->gain),
            measured ? "" : " of the best that this world allowed");
    tell_item(page, &ink);
    if (!measured) return;
    ink_add(&ink, "The best that this world allowed was %d %%; you reached %d %% of that.",
            percent(outcome->bound), percent(outcome->value));
    tell_item(page, &ink);
}

static void tell_missed(Page *page, const parl_outcome *outcome) {
    Ink ink = {0};
    if (outcome->holds && is_measured(page)) {
        ink_add(&ink, "The best that this world allowed was %d %%; none of it came.",
                percent(outcome->bound));
    } else if (!outcome->holds && outcome->value < 1000) {
        ink_add(&ink, "%d %% of the planned work was spent after the evidence had said stop.",
                percent(1000 - outcome->value));
    }
    tell_item(page, &ink);
}

static void tell_fate(Page *page, const parl_outcome *outcome) {
    Ink ink = {0};
    add_fate(page, outcome, &ink);
    tell(page, &ink);
    if (outcome->launched && outcome->holds)
        tell_chain(page, outcome);
    else if (!outcome->launched)
        tell_missed(page, outcome);
}

// --- Work lost ---------------------------------------------------------------------------------

int outcome_planned(const Page *page) {
    assert(page);
    int days = 0;
    for (int i = 0; i < page->info.works; i++) days += parl_session_work(page->session, i).plan;
    return days;
}

static void tell_rework(Page *page, int rework, int planned) {
    Ink ink = {0};
    if (rework == 0) {
        ink_add(&ink, "No work was lost.");
        tell(page, &ink);
        return;
    }
    add_count(&ink, rework, "day");
    ink_add(&ink, " of work %s lost, with %d planned:", rework == 1 ? "was" : "were", planned);
    tell(page, &ink);
    Walk walk = walk_all(page, PARL_EVENT_REWORK);
    for (int i = 0; i < walk.count; i++) {
        if (page->info.weeks > 0) ink_add(&ink, "Week %d: ", walk.events[i].week);
        ink_event(&ink, page->scenario, &walk.events[i]);
        tell_item(page, &ink);
    }
    walk_clear(&walk);
}

// A request that follows another one of the same person begins a review anew.
int outcome_fresh_reviews(const Page *page) {
    assert(page);
    int asked[PARL_CAST_MAX] = {0}, since[PARL_CAST_MAX] = {0}, weeks = 0;
    Walk walk = walk_all(page, PARL_EVENT_SIGN);
    for (int i = 0; i < walk.count; i++) {
        const parl_event *event = &walk.events[i];
        if (event->person < 0) continue;
        if (event->after == PARL_SIGN_ASKED) {
            asked[event->person]++;
            since[event->person] = event->week;
        } else if (asked[event->person] > 1 && event->before == PARL_SIGN_ASKED) {
            weeks += event->week - since[event->person];
        }
    }
    walk_clear(&walk);
    return weeks;
}

// --- The first contact -------------------------------------------------------------------------

// What somebody carries and never said is told only once the run is over.
bool outcome_has_a_say(const Page *page, int person) {
    assert(page);
    parl_person row = parl_session_person(page->session, person);
    if (!row.law) return false;
    if (row.reads || row.contacted) return true;
    for (int i = 0; i < page->info.concerns && parl_session_over(page->session); i++) {
        parl_concern concern = parl_session_concern(page->session, i);
        if (concern.exists && concern.person == person) return true;
    }
    return false;
}

static void add_contact(const parl_person *person, int planned, bool over, Ink *ink) {
    ink_add(ink, "%s: ", person->name);
    if (!person->contacted) {
        ink_add(ink, over ? "never had anything to judge." : "nothing to judge yet.");
    } else if (person->contact_effort == 0) {
        ink_add(ink, "before a day of work was spent.");
    } else {
        ink_add(ink, "after ");
        add_count(ink, person->contact_effort, "day");
        ink_add(ink, " of work, %d %% of what was planned.",
                person->contact_effort * 100 / planned);
    }
}

static void tell_contacts(Page *page, int planned) {
    Ink ink = {0};
    int told = 0;
    for (int i = 0; i < page->info.people; i++) {
        if (!outcome_has_a_say(page, i)) continue;
        if (told++ == 0) {
            ink_add(&ink,
                    "Work spent before those who judge it by law first had something to "
                    "judge (%d days planned):",
                    planned);
            tell(page, &ink);
        }
        parl_person person = parl_session_person(page->session, i);
        add_contact(&person, planned, parl_session_over(page->session), &ink);
        tell_item(page, &ink);
    }
}

// --- All of it ---------------------------------------------------------------------------------

// A promise about a chance alone is told among the five lines, and judged by its evidence: what
// became of it would say nothing more.
static bool is_told(const Page *page, const parl_outcome *outcome) {
    bool weighs = page->info.weights[PARL_SIGNAL_VALUE] > 0;
    bool built = page->info.works > 0 || page->info.lives > 0 || page->info.signers > 0;
    return outcome->offered && (weighs || built);
}

// Before the end only what has been spent is told: the rest still lies ahead, and some of it
// is hidden.
void debrief_outcome(Page *page) {
    parl_outcome outcome = parl_session_outcome(page->session);
    bool over = parl_session_over(page->session);
    int planned = outcome_planned(page);
    if (!is_told(page, &outcome) || (!over && planned == 0)) return;
    doc_heading(page->doc, over ? "What came of it" : "What it has cost so far");
    if (over) tell_fate(page, &outcome);
    if (planned == 0) return;
    tell_rework(page, outcome.rework, planned);
    tell_contacts(page, planned);
    figures_effort(page, planned);
}

// --- Omissions ---------------------------------------------------------------------------------

// Who never had anything to judge, else who had it late.
static bool add_unheard(const Page *page, Ink *ink) {
    bool never[PARL_CAST_MAX] = {false}, late[PARL_CAST_MAX] = {false};
    Ink names = {0};
    for (int i = 0; i < page->info.people; i++) {
        parl_person person = parl_session_person(page->session, i);
        never[i] = outcome_has_a_say(page, i) && !person.contacted;
        late[i] = person.contacted && person.contact_effort > 0;
    }
    bool over = parl_session_over(page->session), any = ink_people(&names, page, never);
    if (any)
        ink_add(ink, "%s: %s.", over ? "Never had anything to judge" : "Nothing to judge yet",
                ink_text(&names));
    else if (ink_people(&names, page, late))
        ink_add(ink, "Work had begun before they had something to judge: %s.", ink_text(&names));
    any = names.size > 0;
    ink_clear(&names);
    return any;
}

static bool add_undecided(const Page *page, Ink *ink) {
    int count = 0;
    for (int i = 0; i < page->info.matters; i++) {
        parl_matter matter = parl_session_matter(page->session, i);
        if (matter.option) continue;
        ink_add(ink, count++ ? ", " : "Never decided: ");
        ink_title(ink, matter.title, matter.id);
    }
    if (count > 0) ink_add(ink, ".");
    return count > 0;
}

static bool add_unwatched(const Page *page, Ink *ink) {
    int count = 0;
    for (int i = 0; i < page->info.lives; i++) {
        parl_live live = parl_session_live(page->session, i);
        if (live.owner[PARL_TASK_MONITORING] != PARL_OWNER_NONE) continue;
        ink_add(ink, count++ ? ", " : "Nobody was named who watches ");
        ink_title(ink, live.title, live.id);
    }
    bool partly = count == 0 && page->debrief.score.parts[PARL_SIGNAL_OWNERSHIP].value > 0;
    if (partly) ink_add(ink, "Some of what can go wrong had no owner, no alert or no way back");
    if (count > 0 || partly) ink_add(ink, ".");
    return count > 0 || partly;
}

static bool add_outcome(const Page *page, Ink *ink) {
    parl_outcome outcome = parl_session_outcome(page->session);
    bool wrongly_out = outcome.launched && !outcome.holds;
    bool wrongly_stopped = outcome.stopped && outcome.holds && is_uncertain(page);
    if (!parl_session_over(page->session)) return false;
    if (wrongly_out) {
        ink_add(ink, "It went out, and it is not as good as it has to be.");
    } else if (wrongly_stopped) {
        ink_add(ink, "You stopped it, and it would have been as good as it has to be.");
    } else if (!outcome.launched && !outcome.stopped) {
        ink_add(ink, "It did not go out: ");
        add_obstacles(page, ink);
        ink_add(ink, ".");
    }
    return ink->size > 0;
}

bool outcome_omission(const Page *page, parl_signal signal, Ink *ink) {
    assert(page);
    assert(ink);
    switch (signal) {
        case PARL_SIGNAL_EARLY_LEGAL: return add_unheard(page, ink);
        case PARL_SIGNAL_TRADE_OFFS: return add_undecided(page, ink);
        case PARL_SIGNAL_OWNERSHIP: return add_unwatched(page, ink);
        case PARL_SIGNAL_VALUE: return add_outcome(page, ink);
        default: return false;
    }
}
