// SPDX-License-Identifier: MIT
//
// The class debrief: what a facilitator shows on the wall for half an hour.

#include "class/class.h"

#include <assert.h>
#include <stdlib.h>

// What is asked comes first, for that is what half an hour is for; the rest is what to point at.
static void tell_group(Group *group) {
    class_questions(group);
    class_who(group);
    class_scores(group);
    class_choices(group);
    class_left(group);
    class_weeks(group);
    class_promises(group);
    class_unasked(group);
    class_pair(group);
    class_items(group);
}

static void tell_title(const Group *group, int groups) {
    Ink ink = {0};
    ink_add(&ink, "%d of %d", group->count, group->class->name_count);
    if (groups == 1) {
        doc_title(group->doc, "Class debrief", group->info.title, group->class->title);
        doc_badge(group->doc, "Runs", ink_text(&ink), "");
    } else {
        doc_heading(group->doc, group->info.title);
        ink_add(&ink, " played it.");
        doc_paragraph(group->doc, ink_text(&ink));
    }
    ink_clear(&ink);
}

static void tell_nothing(const parl_class *class, Doc *doc) {
    doc_title(doc, "Class debrief", class->title, "");
    Ink ink = {0};
    ink_add(&ink, "No run of this class counts yet: there is nothing to look at.");
    ink_left_out(&ink, class);
    doc_lead(doc, ink_text(&ink));
    ink_clear(&ink);
}

static void tell(const parl_class *class, Group *groups, int count, Doc *doc) {
    if (count == 0) tell_nothing(class, doc);
    if (count > 1) {
        Ink ink = {0};
        ink_add(&ink, "%d scenarios, one behind the other; each has its own half hour.", count);
        doc_title(doc, "Class debrief", class->title, "");
        doc_lead(doc, ink_text(&ink));
        ink_clear(&ink);
    }
    for (int i = 0; i < count; i++) {
        groups[i].doc = doc;
        tell_title(&groups[i], count);
        tell_group(&groups[i]);
    }
}

// The scenarios that somebody played, in the order of the pack. False where a run does not play.
static bool gather(const parl_class *class, const parl_class_request *request, Group *groups,
                   int *count) {
    for (int i = 0; i < class->scenario_count; i++) {
        Group *group = &groups[*count];
        group->request = request;
        if (!group_gather(group, class, i)) {
            group_clear(group);
            return false;
        }
        if (group->count > 0)
            ++*count;
        else
            group_clear(group);
    }
    return true;
}

static void write(const parl_class *class, Group *groups, int count, Out *out, parl_format format) {
    if (format == PARL_FORMAT_JSON) {
        class_write_json(class, groups, count, out);
        return;
    }
    Doc doc = {.wall = true};
    tell(class, groups, count, &doc);
    doc_write(&doc, format, out);
    doc_clear(&doc);
}

parl_status parl_report_class(const parl_class *class, const parl_class_request *request,
                              parl_sink sink, void *data) {
    assert(class);
    assert(request);
    assert(request->format != PARL_FORMAT_TEXT || request->columns >= PARL_REPORT_COLUMNS_MIN);
    assert(sink);
    Group *groups = calloc((size_t) class->scenario_count + 1, sizeof *groups);
    if (!groups) abort();
    int count = 0;
    Out out = {
        .sink = sink, .data = data, .going = true, .columns = request->columns, .grid = true};
    bool played = gather(class, request, groups, &count);
    if (played) write(class, groups, count, &out, request->format);
    for (int i = 0; i < count; i++) group_clear(&groups[i]);
    free(groups);
    return played ? PARL_OK : PARL_ERR_SCRIPT;
}
