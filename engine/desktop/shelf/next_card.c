// SPDX-License-Identifier: MIT
//
// The card of the next thing: why, what, with whom, and one button.

#include <assert.h>
#include <stdlib.h>

#include "base/button.h"
#include "shelf/cards.h"

enum { FACE = 56, FACE_NARROW = 40, BESIDE_MIN = 240, TITLE_MIN = 600 };  // points

typedef struct {
    const Next *next;
    Cast cast;
    bool beside;  // the faces stand on the right of the text
    Style title;
    Button buttons[2];
    int button_count;
} Plan;

static void add_buttons(const App *app, Plan *plan) {
    const char *icon = NULL, *text = next_act(plan->next, &icon);
    plan->buttons[plan->button_count++] =
        (Button){.icon = icon, .text = text, .act = ACT_NEXT, .look = BUTTON_PRIMARY};
    if (next_has_drill(app, plan->next))
        plan->buttons[plan->button_count++] =
            (Button){.icon = "clock", .text = "Today's drill", .act = ACT_DRILL};
}

static Plan plan_of(App *app, int wide) {
    View *view = &app->view;
    bool roomy = wide >= view_px(view, TITLE_MIN);
    Plan plan = {.next = next_look(app), .title = roomy ? STYLE_TITLE : STYLE_HEADING};
    if (!plan.next->reason) return plan;
    const Entry *entry = &app->library.entries[plan.next->entry];
    const parl_session *where = plan.next->where;
    plan.cast = (Cast){.session = where ? where : entry->preview,
                       .mood = where ? NULL : "calm",
                       .side = view_px(view, roomy ? FACE : FACE_NARROW),
                       .room = wide,
                       .ground = COLOUR_WASH};
    int left = wide - view_px(view, BESIDE_MIN) - view_px(view, SIZE_MARGIN);
    plan.beside = left >= cast_width(view, &plan.cast);
    add_buttons(app, &plan);
    return plan;
}

typedef struct {
    WidgetKind kind;
    Style style;
    Colour colour;
    const char *text;
    int after;  // points
} Part;

static int draw_faces(View *view, const Plan *plan, int x, int y) {
    int wide = cast_width(view, &plan->cast);
    cast_draw(view, &plan->cast, x, y);
    char *names = cast_names(&plan->cast);
    if (*names) view_add(view, WIDGET_LINE, (SDL_Rect){x, y, wide, plan->cast.side}, names);
    free(names);
    return plan->cast.side;
}

// What stands in it, from top to bottom.
static int walk_inside(View *view, const Plan *plan, SDL_Rect box, bool draws) {
    const Next *next = plan->next;
    const Part parts[] = {
        {WIDGET_LINE, STYLE_LABEL, COLOUR_ACCENT, next_says(next), 0},
        {WIDGET_HEADING, plan->title, COLOUR_INK, next->title, 0},
        {WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, next->facts, SIZE_GAP},
        {WIDGET_LINE, STYLE_BODY, COLOUR_INK, next->why, SIZE_GAP},
    };
    int top = box.y, right = box.x + box.w;
    int faces = cast_width(view, &plan->cast), narrow = faces + view_px(view, SIZE_MARGIN);
    if (draws && plan->beside) draw_faces(view, plan, right - faces, box.y);
    for (int i = 0; i < 4; ++i) {
        if (*parts[i].text == '\0') continue;
        SDL_Rect own = box;
        if (plan->beside && i < 3) own.w -= narrow;
        if (draws)
            view_text(view, parts[i].kind, parts[i].style, parts[i].colour, own, parts[i].text);
        box.y += text_height(view->text, parts[i].style, own.w, parts[i].text) +
                 view_px(view, parts[i].after);
    }
    if (!plan->beside && plan->cast.session) {
        if (draws) draw_faces(view, plan, box.x, box.y);
        box.y += plan->cast.side + view_px(view, SIZE_GAP);
    }
    box.y += view_px(view, SIZE_GAP);
    if (draws) buttons_draw(view, plan->buttons, plan->button_count, box);
    return box.y + buttons_height(view, plan->buttons, plan->button_count, box.w) - top;
}

// Until it is known its place is kept, so that nothing below jumps.
static int reserved(View *view) {
    return text_leading(view->text, STYLE_LABEL) + text_leading(view->text, STYLE_TITLE) +
           text_leading(view->text, STYLE_SMALL) + 2 * text_leading(view->text, STYLE_BODY) +
           view_px(view, SIZE_BUTTON + 3 * SIZE_GAP);
}

int next_walk(App *app, SDL_Rect box, bool draws) {
    assert(app);
    View *view = &app->view;
    int pad = view_px(view, box.w < view_px(view, TITLE_MIN) ? SIZE_PAD : SIZE_MARGIN);
    SDL_Rect inner = {box.x + pad, box.y + pad, box.w - 2 * pad, 0};
    Plan plan = plan_of(app, inner.w);
    if (plan.next->known && !plan.next->reason) return 0;
    int tall = plan.next->reason ? walk_inside(view, &plan, inner, false) : reserved(view);
    box.h = tall + 2 * pad;
    if (!draws) return box.h;
    Colour before = view_card(view, box, COLOUR_WASH, COLOUR_RULE);
    if (plan.next->reason) walk_inside(view, &plan, inner, true);
    view_ground(view, before);
    return box.h;
}
