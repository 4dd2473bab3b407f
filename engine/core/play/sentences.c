// SPDX-License-Identifier: MIT
//
// Every event as one sentence in plain English, in one place for every front end.

#include <assert.h>
#include <string.h>

#include "model/tuning.h"
#include "model/world.h"
#include "play/sentences.h"
#include "text.h"

void write_name(Writer *writer, const parl_scenario *scenario, int person) {
    const char *name = person == ME ? "you" : "nobody";
    write_text(writer, person >= 0 ? scenario->people[person].name : name);
}

void write_title(Writer *writer, const char *title, const char *id) {
    write_text(writer, "\u201c");
    if (title) write_text(writer, title);
    for (; !title && *id; id++) write_char(writer, *id == '_' ? ' ' : *id);
    write_text(writer, "\u201d");
}

void write_reason(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    const char *clause = reason_row((Reason)event->reason)->clause;
    if (*clause) {
        write_text(writer, ": ");
        write_text(writer, clause);
    }
    if (event->actor != NONE) {
        write_text(writer, " (");
        write_name(writer, scenario, event->actor);
        write_text(writer, ")");
    }
    write_text(writer, ".");
}

static void write_gauge(Writer *writer, const parl_scenario *scenario, const parl_event *event,
                        const char *gauge) {
    write_name(writer, scenario, event->person);
    write_text(writer, gauge);
    write_text(writer, event->after > event->before ? " rose from " : " fell from ");
    write_percent(writer, event->before);
    write_text(writer, " to ");
    write_percent(writer, event->after);
}

static void trust(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_gauge(writer, scenario, event, "'s trust");
    write_reason(writer, scenario, event);
}

static void ceiling(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "From now on the trust of ");
    write_name(writer, scenario, event->person);
    write_text(writer, " can reach ");
    write_percent(writer, event->after);
    write_text(writer, " at most");
    write_reason(writer, scenario, event);
}

static void patience(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_gauge(writer, scenario, event, "'s patience");
    write_reason(writer, scenario, event);
}

static void understanding(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_name(writer, scenario, event->person);
    write_text(writer, "'s grasp of ");
    write_titled(writer, scenario->facts, event->subject);
    write_text(writer, " rose from ");
    write_percent(writer, event->before);
    write_text(writer, " to ");
    write_percent(writer, event->after);
    write_text(writer, event->after >= UNDERSTOOD ? "; they follow it now." : "; not there yet.");
}

static void claim(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    const Fact *fact = &scenario->facts[event->subject];
    const Rendering *told = &fact->renderings[event->after];
    write_name(writer, scenario, event->person);
    write_text(writer, " was told ");
    write_title(writer, fact->title, fact->id);
    if (event->after < fact->faithful_count) {
        write_text(writer, " as it is, in the language of ");
        write_text(writer, parl_frame_spoken((parl_frame)told->frame));
        write_text(writer, ".");
    } else if (told->claims) {
        write_text(writer, " as something it is not: ");
        write_text(writer, told->claims);
        write_text(writer, ".");
    } else {
        write_text(writer, " without a part of it: ");
        write_text(writer, told->drops ? told->drops : "what bears its weight");
        write_text(writer, ".");
    }
}

static void concern(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    static const char *const states[] = {
        "is hidden", "shows", "is on the table", "is answered", "is accepted", "has come true",
    };
    write_text(writer, "A worry of ");
    write_name(writer, scenario, event->person);
    write_text(writer, ", ");
    write_titled(writer, scenario->concerns, event->subject);
    write_text(writer, ", ");
    write_text(writer, states[event->after]);
    write_reason(writer, scenario, event);
}

static void left(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_name(writer, scenario, event->person);
    write_text(writer, event->after ? " has no more time for you this week" : " can be met again");
    write_reason(writer, scenario, event);
}

static void experiment(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "Evidence on ");
    write_titled(writer, scenario->uncertains, event->subject);
    write_text(writer, " is under way: ");
    write_number(writer, event->after - event->before);
    write_text(writer, " cases.");
}

static void evidence(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "The evidence on ");
    write_titled(writer, scenario->uncertains, event->subject);
    write_text(writer, " came in: ");
    write_number(writer, event->values[0]);
    write_text(writer, " of ");
    write_number(writer, event->after - event->before);
    write_text(writer, " cases went well.");
}

static void gate(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "The gate ");
    write_titled(writer, scenario->gates, event->subject);
    if (event->reason == REASON_PROMISED) {
        write_text(writer, " is set for week ");
        write_number(writer, event->after);
        write_text(writer, ".");
    } else {
        // GATE_DUE_PASSED is the last of its states.
        write_text(writer, event->after > 1 ? " came due, and the evidence is enough."
                                            : " came due, and the evidence is not enough.");
    }
}

// "firmly, in week 12".
static void write_terms(Writer *writer, const parl_event *event) {
    switch ((parl_promise_kind)event->values[1]) {
        case PARL_FIRM: write_text(writer, "firmly, in week "); break;
        case PARL_RANGE:
            write_text(writer, "between week ");
            write_number(writer, event->values[2]);
            write_text(writer, " and week ");
            break;
        case PARL_GATED: write_text(writer, "an answer in week "); break;
        case PARL_STOP: write_text(writer, "that it will not be"); return;
    }
    write_number(writer, event->values[3]);
}

static void promise(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    static const char *const statuses[] = {
        "is open", "was kept", "was broken", "gave way to a new one", "binds nobody any more",
    };
    if (event->reason == REASON_NOT_SAID) {
        write_name(writer, scenario, event->person);
        write_text(writer, " asked for a date and got no answer.");
        return;
    }
    bool made = event->reason == REASON_PROMISED;
    write_text(writer, made ? "You promised " : "Your promise to ");
    write_name(writer, scenario, event->person);
    write_text(writer, made ? " " : ", ");
    write_titled(writer, scenario->promises, event->values[0]);
    write_text(writer, made ? ": " : ", ");
    if (made) {
        write_terms(writer, event);
        write_text(writer, ".");
    } else {
        write_text(writer, statuses[event->after]);
        write_reason(writer, scenario, event);
    }
}

static void asked(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "You asked ");
    write_name(writer, scenario, event->person);
    write_text(writer, " an open question.");
}

static void pressed(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "You asked ");
    write_name(writer, scenario, event->person);
    write_text(writer, " for a date for ");
    write_titled(writer, scenario->promises, event->subject);
    write_text(writer, ".");
}

static void estimate(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    (void)scenario;
    write_text(writer, "You said ");
    write_number(writer, event->before);
    if (event->values[1]) {  // A figure, not how sure.
        write_text(writer, "; it is ");
        write_number(writer, event->values[0]);
    } else {
        write_text(writer, "; the evidence that you had seen says ");
        write_percent(writer, event->values[0]);
    }
    write_text(writer, ".");
}

static void deception(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_name(writer, scenario, event->person);
    write_text(writer, " found out about ");
    write_titled(writer, scenario->facts, event->subject);
    write_reason(writer, scenario, event);
}

static void memory(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "The story remembers ");
    write_title(writer, NULL, scenario->memos[event->subject].id);
    write_text(writer, ".");
}

// With the author's reason behind it.
static void credit(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    char reason[4 * PARL_TEXT_MAX + 1] = "";
    write_text(writer, event->after >= event->before ? "It counts for " : "It counts against ");
    for (const char *at = parl_signal_id((parl_signal)event->subject); *at; at++)
        write_char(writer, *at == '_' ? ' ' : *at);
    if (event->text != NONE) {
        (void)text_render(scenario, event->text, event->values, reason, sizeof reason);
        write_text(writer, ": ");
        write_text(writer, reason);
    }
    size_t length = strlen(reason);
    if (length == 0 || reason[length - 1] != '.') write_text(writer, ".");
}

static void lesson(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, scenario->lessons[event->subject]);
    write_text(writer, event->after ? ", done well." : ", missed.");
}

static void rubric(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    (void)scenario;
    write_text(writer, parl_rubric_title(parl_rubric_row((parl_signal)event->subject)));
    write_text(writer, ": level ");
    write_number(writer, parl_rubric_level(event->after));
    write_text(writer, " of 4.");
}

static void week(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    write_text(writer, "Week ");
    write_number(writer, event->week);
    write_text(writer, " of ");
    write_number(writer, scenario->weeks);
    write_text(writer, ".");
}

// The player's answer to an estimate carries a figure and no text; a row of a grid names its
// column.
static void answered(Writer *writer, const parl_scenario *scenario, const parl_event *event) {
    if (event->text == NONE) {
        write_number(writer, event->values[0]);
        return;
    }
    char row[4 * PARL_TEXT_MAX + 1];
    (void)text_render(scenario, event->text, event->values, row, sizeof row);
    write_cell(writer, row, scenario->texts[scenario->choices[event->after].text].raw);
}

// These are their text, as it was said.
static bool is_said(const parl_event *event) {
    if (event->kind == PARL_EVENT_ANSWERED && event->before == ANSWERED_ROW) return false;
    return event->text != NONE && event->kind != PARL_EVENT_CREDIT;
}

size_t parl_event_text(const parl_scenario *scenario, const parl_event *event, char *out,
                       size_t size) {
    assert(scenario);
    assert(event);
    static Sentence *const sentences[PARL_EVENT_COUNT] = {
        [PARL_EVENT_WEEK] = week,
        [PARL_EVENT_TRUST] = trust,
        [PARL_EVENT_CEILING] = ceiling,
        [PARL_EVENT_PATIENCE] = patience,
        [PARL_EVENT_UNDERSTANDING] = understanding,
        [PARL_EVENT_CLAIM] = claim,
        [PARL_EVENT_CONCERN] = concern,
        [PARL_EVENT_LEFT] = left,
        [PARL_EVENT_EXPERIMENT] = experiment,
        [PARL_EVENT_EVIDENCE] = evidence,
        [PARL_EVENT_GATE] = gate,
        [PARL_EVENT_PROMISE] = promise,
        [PARL_EVENT_ESTIMATE] = estimate,
        [PARL_EVENT_DECEPTION] = deception,
        [PARL_EVENT_MEMORY] = memory,
        [PARL_EVENT_CREDIT] = credit,
        [PARL_EVENT_ANSWERED] = answered,
        [PARL_EVENT_LESSON] = lesson,
        [PARL_EVENT_ASKED] = asked,
        [PARL_EVENT_PRESSED] = pressed,
        [PARL_EVENT_HANDED] = sentence_handed,
        [PARL_EVENT_PACKET] = sentence_packet,
        [PARL_EVENT_CONTACT] = sentence_contact,
        [PARL_EVENT_SIGN] = sentence_sign,
        [PARL_EVENT_WORK] = sentence_work,
        [PARL_EVENT_EFFORT] = sentence_effort,
        [PARL_EVENT_REWORK] = sentence_rework,
        [PARL_EVENT_MATTER] = sentence_matter,
        [PARL_EVENT_OWNER] = sentence_owner,
        [PARL_EVENT_LIVE] = sentence_live,
        [PARL_EVENT_DRIFT] = sentence_drift,
        [PARL_EVENT_NOTICED] = sentence_noticed,
        [PARL_EVENT_RUBRIC] = rubric,
    };
    if (is_said(event)) {
        return text_render(scenario, event->text, event->values, out, size);
    }
    Writer writer = writer_on(out, size);
    Sentence *sentence = sentences[event->kind];
    if (sentence) sentence(&writer, scenario, event);
    return writer_end(&writer);
}

size_t parl_event_reason(const parl_scenario *scenario, const parl_event *event) {
    enum { LONGEST = 2000 };
    char text[LONGEST], reason[LONGEST];
    assert(scenario);
    assert(event);
    if (!parl_event_is_change(event) || event->reason < 0 || event->reason >= REASON_COUNT)
        return 0;
    if (!*reason_row((Reason)event->reason)->clause) return 0;
    size_t length = parl_event_text(scenario, event, text, sizeof text);
    Writer writer = writer_on(reason, sizeof reason);
    write_reason(&writer, scenario, event);
    size_t own = writer_end(&writer);
    // Not every sentence of a kind ends with it: a promise that is made says its terms instead.
    if (length >= sizeof text || own >= length) return 0;
    return memcmp(text + length - own, reason, own) == 0 ? length - own + strlen(": ") : 0;
}

int parl_event_by(const parl_event *event) {
    assert(event);
    bool gauge = event->kind == PARL_EVENT_TRUST || event->kind == PARL_EVENT_PATIENCE ||
                 event->kind == PARL_EVENT_UNDERSTANDING;
    return gauge ? event->after / 10 - event->before / 10 : 0;
}
