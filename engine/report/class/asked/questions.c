// SPDX-License-Identifier: MIT
//
// What to ask, in the order of a debrief, filled from what is striking in this log. A question is
// open, can be said aloud as it stands, and blames nobody: it tells what was seen, and asks.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "class/asked/striking.h"
#include "guide/asks.h"

static const struct {
    const char *title, *minutes, *aim;
} PHASES[PHASE_COUNT] = {
    {"Reactions", "0 to 5", "let off steam before anything is looked at"},
    {"Description", "5 to 12", "what happened, before what it means"},
    {"Analysis", "12 to 24", "what lay behind it: reasons, evidence, other ways"},
    {"Summary", "24 to 30", "what each takes along to work"},
};

const char *phase_title(int phase) {
    assert(phase >= 0);
    assert(phase < PHASE_COUNT);
    return PHASES[phase].title;
}

const char *phase_minutes(int phase) {
    assert(phase >= 0);
    assert(phase < PHASE_COUNT);
    return PHASES[phase].minutes;
}

void asked_clear(Asked *asked) {
    assert(asked);
    for (int i = 0; i < asked->count; i++) ink_clear(&asked->texts[i]);
    *asked = (Asked){0};
}

// Where the next question is written; NULL where there are enough.
static Ink *next(Asked *asked) {
    return asked->count < ASKED_MAX ? &asked->texts[asked->count++] : NULL;
}

// What is read aloud stays short: [text] up to the end of a word, and an ellipsis.
enum { ALOUD_MAX = 90 };

static void add_short(Ink *ink, const char *text) {
    Ink line = {0};
    size_t best = 0, size = strlen(text);
    // The sentence around it goes on.
    if (size > 0 && text[size - 1] == '.') size--;
    for (size_t i = 1; i <= size; i++) {
        ink_add(&line, "%c", text[i - 1]);
        if (i < size && text[i] != ' ') continue;
        if (parl_report_columns(ink_text(&line)) > ALOUD_MAX) break;
        best = i;
    }
    ink_add(ink, "“%.*s%s”", (int)best, text, best < size ? " …" : "");
    ink_clear(&line);
}

static const char *name_of(const Group *group, int person) {
    return parl_session_person(group->entries[0].run->session, person).name;
}

// "in week 3", or nothing.
static void add_week(Ink *ink, int week) {
    if (week > 0) ink_add(ink, " in week %d", week);
}

// --- Reactions ----------------------------------------------------------------------------------

static void ask_scores(const Group *group, Asked *asked) {
    Ink *ink = next(asked);
    if (!ink) return;
    int low = group->entries[0].run->score.total;
    int high = group->entries[group->count - 1].run->score.total;
    if (low == high)
        ink_add(ink,
                "I see %d runs that all ended at %d. Before we look at how: what is the first "
                "thing that you want to say about yours?",
                group->count, low);
    else
        ink_add(ink,
                "I see %d runs, from %d to %d of 100. Before we look at how: what is the first "
                "thing that you want to say about yours?",
                group->count, low, high);
}

static void ask_hardest(const Group *group, Asked *asked) {
    Fall fall;
    if (!striking_fall(group, &fall)) return;
    Ink *ink = next(asked);
    if (!ink) return;
    const Decision *decision = &group->decisions[fall.decision];
    ink_add(ink, "I saw %s's trust fall in %d of %d runs", name_of(group, fall.person), fall.runs,
            group->count);
    add_week(ink, decision->week);
    ink_add(ink, ", when the talk had come to ");
    add_short(ink, decision->title);
    ink_add(ink, ". What did that moment feel like?");
}

static void ask_length(const Group *group, Asked *asked) {
    int low = group->entries[0].step_count, high = low;
    for (int i = 1; i < group->count; i++) {
        int count = group->entries[i].step_count;
        if (count < low) low = count;
        if (count > high) high = count;
    }
    Ink *ink = next(asked);
    if (!ink) return;
    ink_add(ink, "You gave ");
    if (low == high)
        ink_add(ink, "%d", low);
    else
        ink_add(ink, "from %d to %d", low, high);
    ink_add(ink, " answers each. Which of them is still with you, and what makes it stay?");
}

static void ask_reactions(const Group *group, Asked *asked) {
    ask_scores(group, asked);
    ask_hardest(group, asked);
    if (asked->count < 2) ask_length(group, asked);
}

// --- Description --------------------------------------------------------------------------------

static void ask_split(const Group *group, Asked *asked) {
    int row = striking_split(group), first, second;
    if (row < 0) return;
    Ink *ink = next(asked);
    if (!ink) return;
    const Decision *decision = &group->decisions[row];
    striking_answers(decision, &first, &second);
    ink_add(ink, "At ");
    add_short(ink, decision->title);
    add_week(ink, decision->week);
    const Choosable *one = &decision->options[first], *other = &decision->options[second];
    ink_add(ink, ", %d of you said ", one->taken);
    add_short(ink, one->text);
    ink_add(ink, " and %d said ", other->taken);
    add_short(ink, other->text);
    ink_add(ink, ". One from each side: what did you see in front of you just then?");
}

static void ask_words(const Group *group, Asked *asked) {
    int fact, person;
    if (!striking_words(group, &fact, &person)) return;
    Ink *ink = next(asked);
    if (!ink) return;
    unsigned frames = striking_frames(group, fact, person);
    parl_fact row = parl_session_fact(group->entries[0].run->session, fact);
    ink_add(ink, "The same fact, ");
    ink_title(ink, row.title, row.id);
    ink_add(ink, ", reached %s in %d languages: in terms of ", name_of(group, person),
            striking_bits(frames));
    ink_frames(ink, frames);
    ink_add(ink, ". Who remembers their words, and what did %s do with them?",
            name_of(group, person));
}

// The estimate on which the class lay farthest apart.
static void ask_sure(const Group *group, Asked *asked) {
    int best = -1, low = 0, high = 0;
    for (int i = 0; i < group->decision_count; i++) {
        if (group->decisions[i].kind != PARL_DECISION_ESTIMATE) continue;
        int least = 0, most = 0, seen = 0;
        for (int j = 0; j < group->count; j++) {
            for (int k = 0; k < group->entries[j].step_count; k++) {
                const Reply *step = &group->entries[j].steps[k];
                if (step->decision != i || !step->first) continue;
                if (seen == 0 || step->figure < least) least = step->figure;
                if (seen == 0 || step->figure > most) most = step->figure;
                seen++;
            }
        }
        if (best >= 0 && most - least <= high - low) continue;
        best = i;
        low = least;
        high = most;
    }
    Ink *ink = best >= 0 && high > low ? next(asked) : NULL;
    if (!ink) return;
    ink_add(ink, "Asked ");
    add_short(ink, group->decisions[best].title);
    ink_add(ink, ", you gave anything from %d to %d. What did you go by?", low, high);
}

static void ask_endings(const Group *group, Asked *asked) {
    int most = 0;
    const char *ending = "";
    for (int i = 0; i < group->count; i++) {
        const char *mine = parl_session_clock(group->entries[i].run->session).ending;
        int same = 0;
        for (int j = 0; j < group->count; j++) {
            same += strcmp(mine, parl_session_clock(group->entries[j].run->session).ending) == 0;
        }
        if (same <= most) continue;
        most = same;
        ending = mine;
    }
    Ink *ink = most < group->count ? next(asked) : NULL;
    if (!ink) return;
    ink_add(ink,
            "%d of %d runs came to the same end, “%s”. Tell it in three sentences: what happened, "
            "and in which order?",
            most, group->count, ending);
}

// The first thing that was said, where nothing else tells the runs apart.
static void ask_first(const Group *group, Asked *asked) {
    const Entry *entry = &group->entries[group->count / 2];
    Ink *ink = entry->step_count > 0 ? next(asked) : NULL;
    if (!ink) return;
    ink_add(ink, "One run began with ");
    add_short(ink, entry->steps[0].said);
    ink_add(ink, ". What had you read or heard by then?");
}

static void ask_last(const Group *group, Asked *asked) {
    const Entry *entry = &group->entries[group->count / 2];
    Ink *ink = entry->step_count > 0 ? next(asked) : NULL;
    if (!ink) return;
    ink_add(ink, "It ended with ");
    add_short(ink, entry->steps[entry->step_count - 1].said);
    ink_add(ink, ". Tell it in three sentences: what happened before, and in which order?");
}

static void ask_description(const Group *group, Asked *asked) {
    ask_split(group, asked);
    ask_words(group, asked);
    ask_sure(group, asked);
    if (asked->count < 2) ask_endings(group, asked);
    if (asked->count < 2) ask_first(group, asked);
    if (asked->count < 2) ask_last(group, asked);
}

// --- Analysis -----------------------------------------------------------------------------------

static void ask_promise(const Group *group, Asked *asked) {
    static const char *const said[] = {
        [PARL_FIRM] = "give a date or a go",
        [PARL_RANGE] = "give a range",
        [PARL_GATED] = "name another day for the answer",
        [PARL_STOP] = "say stop",
    };
    Rash rash;
    if (!promises_rashest(group, &rash)) return;
    Ink *ink = next(asked);
    if (!ink) return;
    ink_add(ink, "I saw %d of %d %s", rash.runs, group->count, said[rash.kind]);
    add_week(ink, rash.week);
    if (rash.least == rash.most)
        ink_add(ink, ", when the evidence stood at %d %%. ", rash.least);
    else
        ink_add(ink, ", when the evidence stood at %d to %d %%. ", rash.least, rash.most);
    ink_add(ink, "What was on your mind?");
}

static void ask_commonest(const Group *group, Asked *asked) {
    int decision, option;
    if (!striking_stray(group, &decision, &option)) return;
    Ink *ink = next(asked);
    if (!ink) return;
    const Decision *row = &group->decisions[decision];
    ink_add(ink, "%d of the %d who came to ", row->options[option].astray, row->met);
    add_short(ink, row->title);
    add_week(ink, row->week);
    ink_add(ink, " answered ");
    add_short(ink, row->options[option].text);
    ink_add(ink, ". What speaks for it, and what does it cost later?");
}

static void ask_worry(const Group *group, Asked *asked) {
    int found = 0, worlds = 0, concern = striking_worry(group, &found, &worlds);
    Ink *ink = concern >= 0 ? next(asked) : NULL;
    if (!ink) return;
    parl_concern row = parl_session_concern(group->entries[0].run->session, concern);
    const char *name = name_of(group, row.person);
    ink_add(ink, "%s carried ", name);
    ink_title(ink, row.title, row.id);
    if (found == 0)
        ink_add(ink, ", and in none of %d runs did it come out. ", worlds);
    else
        ink_add(ink, ", and it came out in %d of %d runs. ", found, worlds);
    ink_add(ink, "What would have made it easy for %s to say it, and when?", name);
}

static void ask_ways(const Group *group, Asked *asked) {
    int whole = 0;
    for (int i = 0; i < group->count; i++) whole += entry_left(group, i) < 0;
    Ink *ink = next(asked);
    if (!ink) return;
    ink_add(ink,
            "%d of %d runs went all the way with the author's key. Where do you hold your own "
            "answer for the better one, and what does the key not see?",
            whole, group->count);
}

// The part of the score in which the class stands lowest.
static void ask_part(const Group *group, Asked *asked) {
    int best = -1, least = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        int sum = 0, count = 0;
        for (int j = 0; j < group->count; j++) {
            const parl_part *part = &group->entries[j].run->score.parts[i];
            sum += part->offered ? part->value : 0;
            count += part->offered;
        }
        if (count == 0 || (best >= 0 && sum / count >= least)) continue;
        best = i;
        least = sum / count;
    }
    Ink *ink = best >= 0 ? next(asked) : NULL;
    if (!ink) return;
    ink_add(ink, "“%s” stands lowest, at %d of 100 on average. What in these talks made it hard?",
            signal_words((parl_signal)best)->name, least / 10);
}

static void ask_analysis(const Group *group, Asked *asked) {
    ask_promise(group, asked);
    ask_commonest(group, asked);
    ask_worry(group, asked);
    if (asked->count < 2) ask_part(group, asked);
    if (asked->count < 2) ask_ways(group, asked);
}

// --- Summary ------------------------------------------------------------------------------------

// In rounds and drills nobody waits to be asked.
static void ask_people(const Group *group, Asked *asked) {
    if (group->info.kind != PARL_KIND_NEGOTIATION) return;
    int person = striking_unasked(group);
    Ink *ink = person >= 0 ? next(asked) : NULL;
    if (!ink) return;
    parl_person row = parl_session_person(group->entries[0].run->session, person);
    ink_add(ink,
            "%s was asked what is on their mind in %d of %d runs. Who holds that place where "
            "you work, and what will you ask them first?",
            row.name, asked_count(group, person), group->count);
}

static void ask_rarest(const Group *group, Asked *asked) {
    int row = striking_rare(group);
    Ink *ink = row >= 0 ? next(asked) : NULL;
    if (!ink) return;
    const Decision *decision = &group->decisions[row];
    ink_add(ink, "At ");
    add_short(ink, decision->title);
    ink_add(ink, " the author would have said ");
    add_short(ink, striking_held(decision)->text);
    ink_add(ink,
            "; %d of %d did. In which meeting of yours would that be worth a try, and in what "
            "words?",
            decision->agreed, decision->judged);
}

// The author's own: what of the notes asks.
static void ask_author(const Group *group, Asked *asked) {
    const char *at = group->info.note[PARL_NOTE_QUESTIONS];
    Ink question = {0};
    while (asks_next(&at, &question)) {
        const char *text = ink_text(&question);
        bool asks = text[strlen(text) - 1] == '?';
        Ink *ink = asks && asked->count < 3 ? next(asked) : NULL;
        if (ink) ink_add(ink, "%s", text);
        ink_clear(&question);
    }
}

static void ask_one_thing(const Group *group, Asked *asked) {
    Ink *ink = next(asked);
    if (!ink) return;
    ink_add(ink,
            "“%s” is over. What is the one sentence that you will say differently this week, "
            "and to whom?",
            group->info.title);
}

static void ask_summary(const Group *group, Asked *asked) {
    ask_people(group, asked);
    ask_rarest(group, asked);
    ask_author(group, asked);
    ask_one_thing(group, asked);
}

// --- All ----------------------------------------------------------------------------------------

Asked questions_of(const Group *group, int phase) {
    static void (*const asks[PHASE_COUNT])(const Group *, Asked *) = {
        ask_reactions, ask_description, ask_analysis, ask_summary};
    assert(group);
    assert(phase >= 0);
    assert(phase < PHASE_COUNT);
    Asked asked = {0};
    asks[phase](group, &asked);
    return asked;
}

void class_questions(Group *group) {
    const char *const heads[] = {"Phase", "Minutes", "What for"};
    Table *table = table_new(3, heads, 0);
    for (int i = 0; i < PHASE_COUNT; i++) {
        table_cell(table, "%s", PHASES[i].title);
        table_cell(table, "%s", PHASES[i].minutes);
        table_cell(table, "%s", PHASES[i].aim);
    }
    doc_heading(group->doc, "Thirty minutes");
    doc_table(group->doc, "The timetable", table, true);
    for (int i = 0; i < PHASE_COUNT; i++) {
        Asked asked = questions_of(group, i);
        for (int j = 0; j < asked.count; j++) {
            doc_bullet(group->doc, PHASES[i].title, ink_text(&asked.texts[j]));
        }
        asked_clear(&asked);
    }
}
