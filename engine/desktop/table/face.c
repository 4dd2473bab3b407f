// SPDX-License-Identifier: MIT

#include "table/face.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

const char *const face_names[] = {
#define X(name) name,
    PARL_FACES(X)
#undef X
};
const int face_count = sizeof face_names / sizeof *face_names;

const char *face_mood(int trust) {
    return trust < 20 ? "lost" : trust < 40 ? "wary" : trust < 60 ? "calm" : "warm";
}

const char *face_word(int trust) {
    static const char *const words[] = {"lost", "wary", "reserved", "trusting", "firm"};
    return words[trust >= 100 ? 4 : trust < 0 ? 0 : trust / 20];
}

// Another face for each of the cast: 7 and the number of faces have no common part.
static const char *given_name(const parl_session *session, int person) {
    const char *title = parl_scenario_describe(parl_session_scenario(session)).title;
    unsigned start = 0;
    for (; *title; ++title) start = start * 31 + (unsigned char)*title;
    return face_names[(start + 7u * (unsigned)person) % (unsigned)face_count];
}

// The file of a portrait: a name of ours, or a file beside the scenario.
static void path_of(const parl_session *session, int person, const char *portrait, char *out,
                    size_t size) {
    const char *ending = portrait ? strrchr(portrait, '.') : NULL;
    const char *folder = parl_scenario_describe(parl_session_scenario(session)).folder;
    if (ending && strcmp(ending, ".svg") == 0) {
        const char *here = *folder == '/' ? "" : "./";
        snprintf(out, size, "%s%s%s", here, folder, portrait);
    } else {
        snprintf(out, size, "portraits/%s.svg", portrait ? portrait : given_name(session, person));
    }
}

// The first letters of first and last name.
static void draw_initials(View *view, const char *name, int x, int y, int side) {
    char letters[3] = {name[0], '\0', '\0'};
    const char *last = strrchr(name, ' ');
    if (last) letters[1] = last[1];
    SDL_Rect box = {x, y, side, side};
    view_round(view, box, side, COLOUR_WASH);
    Colour before = view_ground(view, COLOUR_WASH);
    int wide = text_width(view->text, STYLE_LABEL, letters, strlen(letters));
    text_line(view->text, STYLE_LABEL, COLOUR_ACCENT, x + (side - wide) / 2,
              y + (side - text_leading(view->text, STYLE_LABEL)) / 2, side, letters);
    view_ground(view, before);
}

void face_draw(View *view, const parl_session *session, int index, int x, int y, int side) {
    face_draw_in(view, session, index, NULL, x, y, side);
}

void face_draw_in(View *view, const parl_session *session, int index, const char *mood, int x,
                  int y, int side) {
    assert(view);
    assert(session);
    parl_person person = parl_session_person(session, index);
    char path[1024];
    path_of(session, index, person.portrait, path, sizeof path);
    if (!mood) mood = face_mood(person.trust);
    SDL_Texture *texture = picture_get(view->pictures, path, mood, side, side);
    if (texture)
        SDL_RenderCopy(view->renderer, texture, NULL, &(SDL_Rect){x, y, side, side});
    else
        draw_initials(view, person.name, x, y, side);
}
