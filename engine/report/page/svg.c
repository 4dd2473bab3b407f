// SPDX-License-Identifier: MIT
//
// The shapes of a chart as SVG, without the outer element.

#include <assert.h>

#include "page/render.h"

static void put_text(Out *out, const parl_shape *shape) {
    static const char *const anchors[] = {
        [PARL_ANCHOR_START] = "",
        [PARL_ANCHOR_MIDDLE] = " text-anchor=\"middle\"",
        [PARL_ANCHOR_END] = " text-anchor=\"end\"",
    };
    out_add(out, "<text class=\"%s\" x=\"%d\" y=\"%d\"%s>", parl_role_name(shape->role), shape->x,
            shape->y, anchors[shape->anchor]);
    out_escaped(out, shape->text);
    out_put(out, "</text>\n");
}

static void put_line(Out *out, const parl_shape *shape) {
    out_add(out, "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
            parl_role_name(shape->role), shape->x, shape->y, shape->x2, shape->y2);
}

static void put_box(Out *out, parl_role role, int x, int y, int width, int height) {
    out_add(out, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
            parl_role_name(role), x, y, width, height);
}

static void put_bar(Out *out, const parl_shape *shape) {
    int width = shape->x2 - shape->x, height = shape->y2 - shape->y;
    out_add(out, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>\n",
            parl_role_name(shape->role), shape->x, shape->y, width, height, height / 2);
}

static void put_mark(Out *out, const parl_shape *shape) {
    int x = shape->x, y = shape->y, reach = parl_mark_reach(shape->mark);
    const char *name = parl_role_name(shape->role);
    switch (shape->mark) {
        case PARL_MARK_POINT:
        case PARL_MARK_DOT:
        case PARL_MARK_RING:
            out_add(out, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>\n", name, x, y,
                    reach);
            return;
        case PARL_MARK_DIAMOND:
            out_add(out, "<path class=\"%s\" d=\"M%d %dl%d %dl-%d %dl-%d-%dz\"/>\n", name, x,
                    y - reach, reach, reach, reach, reach, reach, reach);
            return;
        case PARL_MARK_SQUARE:
            put_box(out, shape->role, x - reach, y - reach, 2 * reach, 2 * reach);
            return;
        case PARL_MARK_NONE:
        case PARL_MARK_COUNT: return;
    }
}

static void put_path(Out *out, const parl_shape *shape) {
    out_add(out, "<path class=\"%s\" d=\"", parl_role_name(shape->role));
    for (int i = 0; i < shape->point_count; i++) {
        int x = shape->points[i].x, y = shape->points[i].y;
        out_add(out, i == 0 ? "M%d %d" : shape->steps ? "H%dV%d" : "L%d %d", x, y);
    }
    out_put(out, "\"/>\n");
}

static void put_shape(Out *out, const parl_shape *shape) {
    switch (shape->kind) {
        case PARL_SHAPE_TEXT: put_text(out, shape); return;
        case PARL_SHAPE_LINE: put_line(out, shape); return;
        case PARL_SHAPE_BOX:
            if (shape->round) {
                put_bar(out, shape);
                return;
            }
            put_box(out, shape->role, shape->x, shape->y, shape->x2 - shape->x,
                    shape->y2 - shape->y);
            return;
        case PARL_SHAPE_MARK: put_mark(out, shape); return;
        case PARL_SHAPE_PATH: put_path(out, shape); return;
        case PARL_SHAPE_COUNT: return;
    }
}

void svg_write(const parl_chart *chart, Out *out) {
    assert(chart);
    assert(out);
    for (int i = 0; i < chart->shape_count; i++) put_shape(out, &chart->shapes[i]);
}
