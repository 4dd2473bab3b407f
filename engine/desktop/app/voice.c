// SPDX-License-Identifier: MIT
//
// The window's voice: after each picture, what is new on it, from top to bottom; then where the
// focus is. Everything that is drawn is in the list of widgets, so nothing needs to be said twice
// in code.

#include <assert.h>
#include <string.h>

#include "app/app.h"
#include "memory.h"

static uint64_t hash_of(const char *text) {
    uint64_t hash = 14695981039346656037u;
    for (; *text; ++text) hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    return hash;
}

// What is seen; but keys are asked for with F1, and a button speaks when the focus is on it.
static bool speaks(const View *view, const Widget *widget) {
    return widget->kind != WIDGET_HINT && widget->kind != WIDGET_BUTTON &&
           widget->label[0] != '\0' && view_seen(view, widget) > 0;
}

static bool was_there(const Voice *voice, uint64_t hash) {
    for (int i = 0; i < voice->count; ++i)
        if (voice->heard[i] == hash) return true;
    return false;
}

static void say_new(App *app) {
    const Voice *voice = &app->voice;
    for (int i = 0; i < app->view.widget_count; ++i) {
        const Widget *widget = &app->view.widgets[i];
        if (speaks(&app->view, widget) && !was_there(voice, hash_of(widget->label)))
            speech_say(app->speech, widget->label, false);
    }
}

static void remember(App *app) {
    Voice *voice = &app->voice;
    const View *view = &app->view;
    voice->count = 0;
    if (voice->room < view->widget_count) {
        voice->room = 2 * view->widget_count;
        voice->heard = memory_grow(voice->heard, (size_t)voice->room, sizeof *voice->heard);
    }
    for (int i = 0; i < view->widget_count; ++i)
        if (speaks(view, &view->widgets[i]))
            voice->heard[voice->count++] = hash_of(app->view.widgets[i].label);
}

static void say_focus(App *app) {
    const Widget *widget = app->view.focus_shown ? view_focused(&app->view) : NULL;
    uint64_t hash = widget ? hash_of(widget->label) : 0;
    if (hash == app->voice.focus) return;
    app->voice.focus = hash;
    if (widget) speech_say(app->speech, widget->label, true);
}

void voice_frame(App *app) {
    assert(app);
    if (!app->speech || !app->settings.speech) return;
    say_new(app);
    remember(app);
    say_focus(app);
}
