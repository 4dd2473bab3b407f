// SPDX-License-Identifier: MIT
//
// What a number can be at all, and with it comparisons that come out one way in every run.

#include <assert.h>
#include <string.h>

#include "parser.h"
#include "ranges.h"

typedef struct {
    int64_t low, high;
} Range;

enum { ANYTHING = INT32_MAX };

static const Range anything = {-ANYTHING, ANYTHING};

// What is looked at: every world, or the one in which each vary has the value of [pins].
typedef struct {
    const Reader *reader;
    const int8_t *pins;  // NULL: every world
} Look;

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

static int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }

// --- Properties -------------------------------------------------------------------------

static Range of_vary(const Look *look, int index) {
    const Vary *vary = &look->reader->scenario->varies[index];
    if (look->pins) {
        int32_t value = vary->values[look->pins[index]];
        return (Range){value, value};
    }
    Range range = {vary->values[0], vary->values[0]};
    for (int i = 1; i < vary->value_count; i++) {
        range.low = least(range.low, vary->values[i]);
        range.high = most(range.high, vary->values[i]);
    }
    return range;
}

// The item of the pick or estimate that memo [memo] remembers; NULL.
static const Item *remembered(const Reader *reader, ThingKind thing, int memo) {
    for (int i = 0; i < reader->names.count; i++) {
        const Name *row = &reader->names.rows[i];
        if (row->thing == thing && row->memo == memo) return row->item;
    }
    return NULL;
}

// An estimate that was not made yet is 0.
static Range of_answer(const Item *estimate) {
    const Item *from = reader_field(estimate, "from"), *till = reader_field(estimate, "till");
    bool fixed = (!from || from->kind == ITEM_NUMBER) && (!till || till->kind == ITEM_NUMBER);
    if (!fixed || (from && till && from->number > till->number)) return anything;
    return (Range){least(0, from ? from->number : 0), most(0, till ? till->number : 100)};
}

// On a scale; before it is answered it is 0.
static Range of_row(const Item *grid) {
    const Item *columns = reader_field(grid, "columns");
    bool list = columns && columns->kind == ITEM_LIST;
    return list ? (Range){0, columns->entry_count + columns->field_count} : anything;
}

static Range of_memo(const Reader *reader, Property property, int memo) {
    bool right = property == PROPERTY_RIGHT;
    ThingKind thing = property == PROPERTY_ROW ? THING_GRID : right ? THING_PICK : THING_ESTIMATE;
    const Item *item = remembered(reader, thing, memo);
    if (!item) return anything;
    if (property == PROPERTY_ROW) return of_row(item);
    return right ? (Range){0, reader_whole(item, "take", PARL_CHOICES_MAX)} : of_answer(item);
}

// The last scenes are played in the week after the last; what is judged later, or told in an
// ending, may lie as far behind that as an ending may run on.
static Range of_week(const Reader *reader) {
    int weeks = reader->scenario->weeks;
    int after = reader->hidden ? PARL_AFTER_MAX : 0;
    return weeks == 0 ? anything : (Range){1, weeks + 1 + after};
}

static Range of_code(const Look *look, const Instr *code, int count);

static Range of_figure(const Look *look, int figure) {
    const parl_scenario *scenario = look->reader->scenario;
    ExprRef expr = scenario->figures[figure].expr;
    if (expr == NONE) return anything;
    const Expr *row = &scenario->exprs[expr];
    return of_code(look, &scenario->code[row->first], row->count);
}

static int items_of(const Packet *packet) {
    int count = 0;
    for (int i = 0; i < PARL_ITEM_COUNT; i++) count += packet->count[i] > 0;
    return count;
}

static Range of_property(const Look *look, const Instr *instr) {
    const Reader *reader = look->reader;
    switch ((Property)instr->property) {
        case PROPERTY_WEEK: return of_week(reader);
        case PROPERTY_SLOTS: return (Range){0, reader->scenario->slots};
        case PROPERTY_TRUST:
        case PROPERTY_PATIENCE:
        case PROPERTY_ACCURACY:
        case PROPERTY_SHARE:
        case PROPERTY_LIKELY: return (Range){0, 100};
        case PROPERTY_CASES:
        case PROPERTY_HITS: return (Range){0, PARL_CASES_MAX};
        case PROPERTY_MISSING:
            return (Range){0, items_of(&reader->scenario->packets[instr->a])};
        case PROPERTY_SPENT:
        case PROPERTY_LOST: return (Range){0, INT16_MAX};
        case PROPERTY_VARY: return of_vary(look, instr->a);
        case PROPERTY_FIGURE: return of_figure(look, instr->a);
        case PROPERTY_RANK_RIGHT:
        case PROPERTY_GRID_RIGHT:
        case PROPERTY_CLOSE: return (Range){0, 100};
        case PROPERTY_PLACE: return (Range){0, PARL_CHOICES_MAX};
        case PROPERTY_RIGHT:
        case PROPERTY_ROW:
        case PROPERTY_ANSWER: return of_memo(reader, (Property)instr->property, instr->a);
        default: return anything;
    }
}

// --- Programs ---------------------------------------------------------------------------

static bool is_anything(Range range) { return range.low == -ANYTHING || range.high == ANYTHING; }

static Range product(Range a, Range b) {
    int64_t ends[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    Range range = {ends[0], ends[0]};
    for (int i = 1; i < 4; i++) {
        range.low = least(range.low, ends[i]);
        range.high = most(range.high, ends[i]);
    }
    return range;
}

// Only by what is surely positive; toward zero, as the rules divide.
static Range quotient(Range a, Range b) {
    if (b.low < 1) return anything;
    int64_t ends[] = {a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high};
    Range range = {least(least(ends[0], ends[1]), least(ends[2], ends[3])),
                   most(most(ends[0], ends[1]), most(ends[2], ends[3]))};
    return range;
}

static Range combined(ExprOp op, Range a, Range b) {
    Range range = anything;
    if (is_anything(a) || is_anything(b)) return range;
    if (op == EXPR_ADD) range = (Range){a.low + b.low, a.high + b.high};
    if (op == EXPR_SUBTRACT) range = (Range){a.low - b.high, a.high - b.low};
    if (op == EXPR_MULTIPLY) range = product(a, b);
    if (op == EXPR_DIVIDE) range = quotient(a, b);
    bool wraps = range.low <= -ANYTHING || range.high >= ANYTHING;
    return wraps ? anything : range;
}

static Range of_code(const Look *look, const Instr *code, int count) {
    Range stack[PARL_EXPR_STACK_MAX + 1];
    int depth = 0;
    for (int i = 0; i < count; i++) {
        ExprOp op = (ExprOp)code[i].op;
        if (op == EXPR_NUMBER) {
            stack[depth++] = (Range){code[i].value, code[i].value};
        } else if (op == EXPR_PROPERTY) {
            stack[depth++] = of_property(look, &code[i]);
        } else if (op == EXPR_CALL) {
            stack[depth++] = anything;
        } else if (op == EXPR_NEGATE) {
            stack[depth - 1] = (Range){-stack[depth - 1].high, -stack[depth - 1].low};
        } else if (op != EXPR_NOT) {
            depth--;
            stack[depth - 1] = combined(op, stack[depth - 1], stack[depth]);
        }
        assert(depth > 0);
    }
    return depth == 1 ? stack[0] : anything;
}

// --- Comparisons ------------------------------------------------------------------------

static ExprOp turned(ExprOp op) {
    if (op == EXPR_MORE) return EXPR_LESS;
    return op == EXPR_MORE_EQUAL ? EXPR_LESS_EQUAL : op;
}

// 1: it always holds; -1: it never does; 0: it depends.
static int outcome(ExprOp op, Range a, Range b) {
    bool apart = a.high < b.low || b.high < a.low;
    if (op == EXPR_MORE || op == EXPR_MORE_EQUAL) return outcome(turned(op), b, a);
    if (op == EXPR_LESS) return a.high < b.low ? 1 : a.low >= b.high ? -1 : 0;
    if (op == EXPR_LESS_EQUAL) return a.high <= b.low ? 1 : a.low > b.high ? -1 : 0;
    if (!apart) return 0;
    return op == EXPR_EQUAL ? -1 : 1;
}

// "imke.trust goes from 0 to 100".
static const char *sentence(const Parser *parser, const Operand *side, Range range) {
    Reader *reader = parser->reader;
    const char *low = reader_number(reader, (int)range.low);
    const char *high = reader_number(reader, (int)range.high);
    const char *name = parser_quote(parser, side->from, side->till);
    char *text = arena_take(&reader->scratch, strlen(name) + strlen(low) + strlen(high) + 24);
    strcpy(text, name);
    strcat(text, range.low == range.high ? " is always " : " goes from ");
    strcat(text, low);
    if (range.low == range.high) return text;
    strcat(text, " to ");
    strcat(text, high);
    return text;
}

static bool asks(const Instr *code, int count) {
    for (int i = 0; i < count; i++)
        if (code[i].op == EXPR_PROPERTY) return true;
    return false;
}

void ranges_check(Parser *parser, ExprOp op, int first, int middle, const Operand *left,
                  const Operand *right) {
    assert(parser);
    Reader *reader = parser->reader;
    if (parser->stopped || left->broken || right->broken || reader->quiet) return;
    if (left->type != VALUE_NUMBER || right->type != VALUE_NUMBER) return;
    if (!asks(&parser->code[first], parser->count - first)) return;
    Look look = {.reader = reader};
    Range a = of_code(&look, &parser->code[first], middle - first);
    Range b = of_code(&look, &parser->code[middle], parser->count - middle);
    int comes = is_anything(a) || is_anything(b) ? 0 : outcome(op, a, b);
    if (comes == 0) return;
    bool fixed = middle - first == 1 && parser->code[first].op == EXPR_NUMBER;
    const char *why = fixed ? sentence(parser, right, b) : sentence(parser, left, a);
    Place place = compile_place(reader, parser->item, left->from);
    reader_complain(reader, PROBLEM_COMPARISON_FIXED, place, (int)(right->till - left->from),
                    parser_quote(parser, left->from, right->till),
                    comes > 0 ? "always so" : "never so", why);
}

// --- Figures that leave the range of their field ----------------------------------------

// What an expression is made of.
typedef struct {
    uint32_t varies;  // bit n: vary n
    bool more;        // something else than varies and numbers: it changes in play
} Made;

static_assert(PARL_VARIES_MAX <= 32, "each vary has its bit");

static void note_made(const Reader *reader, ExprRef expr, Made *made) {
    const parl_scenario *scenario = reader->scenario;
    if (expr == NONE) return;
    const Expr *row = &scenario->exprs[expr];
    for (int i = 0; i < row->count; i++) {
        const Instr *instr = &scenario->code[row->first + i];
        bool property = instr->op == EXPR_PROPERTY;
        if (property && instr->property == PROPERTY_VARY)
            made->varies |= UINT32_C(1) << instr->a;
        else if (property && instr->property == PROPERTY_FIGURE)
            note_made(reader, scenario->figures[instr->a].expr, made);
        else
            made->more = made->more || property || instr->op == EXPR_CALL;
    }
}

static Range of_expr(const Look *look, ExprRef expr) {
    const Expr *row = &look->reader->scenario->exprs[expr];
    return of_code(look, &look->reader->scenario->code[row->first], row->count);
}

// The next world; false after the last.
static bool next_world(const parl_scenario *scenario, uint32_t varies, int8_t *pins) {
    for (int i = 0; i < scenario->vary_count; i++) {
        if (!(varies >> i & 1)) continue;
        if (++pins[i] < scenario->varies[i].value_count) return true;
        pins[i] = 0;
    }
    return false;
}

// What the expression comes to over all worlds, world by world as far as they can be counted:
// figures that hang together may leave a range apart and stay within it together.
static Range over_worlds(const Reader *reader, ExprRef expr, uint32_t varies) {
    enum { WORLDS_MAX = 5000 };
    int8_t pins[PARL_VARIES_MAX] = {0};
    Look look = {.reader = reader, .pins = pins}, all = {.reader = reader};
    Range range = of_expr(&look, expr);
    for (int worlds = 1; next_world(reader->scenario, varies, pins); worlds++) {
        if (worlds == WORLDS_MAX) return of_expr(&all, expr);
        Range here = of_expr(&look, expr);
        range.low = least(range.low, here.low);
        range.high = most(range.high, here.high);
    }
    return range;
}

static const char *span(Reader *reader, const char *before, int64_t low, int64_t high) {
    const char *first = parser_joined(reader, before, reader_number(reader, (int)low), "");
    if (low == high) return first;
    return parser_joined(reader, first, " to ", reader_number(reader, (int)high));
}

void ranges_number(Reader *reader, const Item *item, ExprRef expr, const FieldRow *row) {
    assert(reader);
    assert(row);
    Made made = {0};
    if (expr == NONE || reader->quiet) return;
    note_made(reader, expr, &made);
    Look look = {.reader = reader};
    Range range = made.more ? of_expr(&look, expr) : over_worlds(reader, expr, made.varies);
    if (is_anything(range)) return;
    // What changes in play may be asked for only where it fits.
    bool leaves = made.more ? range.high < row->low || range.low > row->high
                            : range.low < row->low || range.high > row->high;
    if (!leaves) return;
    reader_complain_at(reader, PROBLEM_FIGURE_OUT_OF_RANGE, item, row->name,
                       span(reader, "", row->low, row->high),
                       span(reader, range.low == range.high ? "is " : "can be ", range.low,
                            range.high));
}
