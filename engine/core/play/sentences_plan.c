// SPDX-License-Identifier: MIT
//
// Packets, sign-offs, work, trade-offs and models in use, each event as one sentence.

#include "model/tuning.h"
#include "play/sentences.h"

// "1 day", "7 days".
static void write_count(Writer *writer, int count, const char *one, const char *many) {
    write_number(writer, count);
    write_text(writer, " ");
    write_text(writer, count == 1 ? one : many);
}

static void write_days(Writer *writer, int days) { write_count(writer, days, "day", "days"); }

static const char *word(const parl_scenario *scenario, int index) {
    return index >= 0 && index < scenario->word_count ? scenario->words[index] : "";
}

// Names of values and options are written with underscores where people write spaces.
static void write_word(Writer *writer, const char *name) {
    for (; *name; name++) write_char(writer, *name == '_' ? ' ' : *name);
}

// --- Packets and sign-offs -------------------------------------------------------------------

void sentence_handed(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_name(writer, scenario, event->person);
    write_text(writer, " has ");
    write_titled(writer, scenario->packets, event->subject);
    if (event->after == 0) {
        write_text(writer, " with nothing left blank, and can judge it.");
        return;
    }
    write_text(writer, " with ");
    write_count(writer, event->after, "item", "items");
    write_text(writer, " left blank, and cannot judge it yet.");
}

void sentence_packet(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    const Packet *packet = &scenario->packets[event->subject];
    int item = event->values[0];
    write_title(writer, packet->title, packet->id);
    write_text(writer, event->before == NONE ? " now says under "
                                             : " now says something else under ");
    write_text(writer, parl_item_spoken((parl_item)item));
    write_text(writer, ": ");
    write_word(writer, word(scenario, packet->values[item][event->after].word));
    write_text(writer, ".");
}

void sentence_contact(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_name(writer, scenario, event->person);
    write_text(writer, " had something to judge for the first time, ");
    if (event->after == 0) {
        write_text(writer, "before a day of work was spent.");
        return;
    }
    write_text(writer, "after ");
    write_days(writer, event->after);
    write_text(writer, " of the ");
    write_number(writer, event->values[0]);
    write_text(writer, " that are planned.");
}

static void asked_to_sign(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    bool again = event->reason == REASON_REOPENED;
    write_name(writer, scenario, event->person);
    write_text(writer, again ? " reads it again" : " reviews it");
    write_text(writer, " until week ");
    write_number(writer, event->values[0]);
    if (event->values[1] > 0) {
        write_text(writer, "; ");
        write_count(writer, event->values[1], "blank item makes", "blank items make");
        write_text(writer, " it longer");
    }
    write_reason(writer, scenario, event);
}

void sentence_sign(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    static const char *const ends[] = {
        [PARL_SIGN_NONE] = " has not been asked to sign",
        [PARL_SIGN_GRANTED] = " signs",
        [PARL_SIGN_CONDITIONAL] = " signs on condition",
        [PARL_SIGN_BLOCKED] = " does not sign",
    };
    if (event->after == PARL_SIGN_ASKED) {
        asked_to_sign(writer, scenario, event);
        return;
    }
    write_name(writer, scenario, event->person);
    write_text(writer, ends[event->after]);
    write_reason(writer, scenario, event);
}

// --- Work ------------------------------------------------------------------------------------

void sentence_work(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "The work on ");
    write_titled(writer, scenario->works, event->subject);
    write_text(writer, !event->after      ? " stands still"
                       : event->values[0] ? " begins"
                                          : " goes on");
    write_reason(writer, scenario, event);
}

void sentence_effort(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_days(writer, event->after - event->before);
    write_text(writer, " of work on ");
    write_titled(writer, scenario->works, event->subject);
    if (event->values[0] > 0) {
        write_text(writer, "; it is finished after ");
        write_days(writer, event->after);
    } else {
        write_text(writer, "; ");
        write_number(writer, event->after);
        write_text(writer, " of ");
        write_days(writer, event->values[1]);
        write_text(writer, " are spent");
    }
    write_text(writer, ".");
}

void sentence_rework(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_titled(writer, scenario->concerns, event->values[0]);
    bool found = event->reason == REASON_FOUND_LATE;
    write_text(writer, found ? " came out after " : " came true after ");
    write_days(writer, event->values[1]);
    write_text(writer, " of work on ");
    write_titled(writer, scenario->works, event->subject);
    write_text(writer, " that rest on it: ");
    write_percent(writer, event->values[2]);
    write_text(writer, " % of that, ");
    int days = event->after - event->before;
    write_days(writer, days);
    if (found) {
        write_text(writer, days == 1 ? ", has to be done again." : ", have to be done again.");
    } else {
        write_text(writer, days == 1 ? ", is lost." : ", are lost.");
    }
}

// --- Trade-offs -----------------------------------------------------------------------------

void sentence_matter(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    const Matter *matter = &scenario->matters[event->subject];
    write_title(writer, matter->title, matter->id);
    if (event->reason == REASON_TALKED_OVER) {
        write_text(writer, " was talked over");
        write_reason(writer, scenario, event);
        return;
    }
    write_text(writer, " is decided: ");
    write_word(writer, word(scenario, matter->options[event->after].word));
    write_text(writer, event->values[0] == NONE ? "; nobody owns it" : "; it is owned by ");
    if (event->values[0] != NONE) write_name(writer, scenario, event->values[0]);
    write_text(writer, event->values[1] == NONE ? ", and its price was not named"
                                                : ", and its price was named");
    if (event->values[2] > 0) {
        write_text(writer, "; to be looked at again in week ");
        write_number(writer, event->values[2]);
    }
    write_text(writer, ".");
}

// --- The model in use ------------------------------------------------------------------------

void sentence_owner(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    parl_task task = (parl_task)event->values[0];
    if (event->after == NONE) {
        write_titled(writer, scenario->lives, event->subject);
        write_text(writer, " is to be trained again every ");
        write_count(writer, event->values[2], "week", "weeks");
        write_text(writer, ", and nobody is named who does it.");
        return;
    }
    const char *subject = event->after == ME ? "You are" : NULL;
    if (subject) write_text(writer, subject);
    if (!subject) write_name(writer, scenario, event->after);
    if (!subject) write_text(writer, " is");
    write_text(writer, " the one who ");
    write_text(writer, parl_task_spoken(task));
    write_text(writer, ": ");
    write_titled(writer, scenario->lives, event->subject);
    if (event->values[1] > 0) {
        write_text(writer, ", alerted at a loss of ");
        write_number(writer, event->values[1]);
        write_text(writer, " %");
    }
    if (event->values[2] > 0) {
        write_text(writer, ", every ");
        write_count(writer, event->values[2], "week", "weeks");
    }
    write_text(writer, ".");
}

void sentence_live(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_titled(writer, scenario->lives, event->subject);
    if (event->reason == REASON_NO_WAY_BACK) {
        write_text(writer, " could not be taken back");
    } else {
        write_text(writer, " meets ");
        write_number(writer, event->after);
        write_text(writer, " % of the world");
    }
    write_reason(writer, scenario, event);
}

// What nobody can see is not told: not even that it moves.
void sentence_drift(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    if (!event->values[0] && event->reason != REASON_RETRAINED) return;
    write_titled(writer, scenario->lives, event->subject);
    if (!event->values[0]) {
        write_text(writer, " was trained again.");
        return;
    }
    int change = event->after - event->before;
    write_text(writer, change < 0   ? " is right less often: "
                       : change > 0 ? " is right more often: "
                                    : " is right as often as before: ");
    write_percent(writer, event->after);
    write_text(writer, " times in 100, after ");
    write_percent(writer, event->before);
    write_reason(writer, scenario, event);
}

void sentence_noticed(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "It is noticed that ");
    write_titled(writer, scenario->lives, event->subject);
    write_text(writer, " is right ");
    write_percent(writer, event->values[0]);
    write_text(writer, " times in 100");
    write_reason(writer, scenario, event);
}
