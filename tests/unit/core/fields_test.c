// SPDX-License-Identifier: MIT
#include "play/fields.h"

#include <string.h>

#include "firm.h"
#include "hash.h"

enum { BYTES = 2 * sizeof(State) };

static parl_scenario *scenario;
static State full;                       // with rows in every table
static uint8_t saved[BYTES];
static size_t size;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    full = state_start(scenario, 7);
    full.commit_count = 3;
    full.pick_count = 2;
    size = state_save(scenario, &full, saved, sizeof saved);
    assert_in_range(size, 1, sizeof saved);
    return 0;
}

// --- Walking over all elements ------------------------------------------------------------------

typedef struct {
    int field, row, column;
} Walk;

static const Field *at(const Walk *walk) { return field_at(walk->field); }

static int rows_of(const Field *field, const State *state) {
    return field_count(scenario, state, field->rows);
}

static int columns_of(const Field *field, const State *state) {
    return field_count(scenario, state, field->columns);
}

// Steps on to the next element of [state]; false after the last. Begins with {0, 0, -1}.
static bool next(Walk *walk, const State *state) {
    walk->column++;
    for (; at(walk); *walk = (Walk){walk->field + 1, 0, 0}) {
        if (walk->column == columns_of(at(walk), state))
            *walk = (Walk){walk->field, walk->row + 1, 0};
        if (walk->row < rows_of(at(walk), state)) return true;
    }
    return false;
}

#define EACH(walk, state) for (Walk walk = {0, 0, -1}; next(&walk, (state));)

static int64_t value(const Walk *walk, const State *state) {
    return field_value(at(walk), state, walk->row, walk->column);
}

static void set(const Walk *walk, State *state, int64_t to) {
    field_set(at(walk), state, walk->row, walk->column, to);
}

// The same in all fields that the scenario uses.
static void assert_same(const State *one, const State *other) {
    EACH(walk, one) {
        if (value(&walk, one) != value(&walk, other))
            fail_msg("%s[%d][%d] differs", at(&walk)->name, walk.row, walk.column);
    }
}

// Something else than it was, which every type can hold.
static State changed_at(const Walk *walk) {
    State other = full;
    set(walk, &other, value(walk, &full) == 0);
    return other;
}

static void assert_refused(const uint8_t *bytes, size_t count) {
    State loaded;
    memset(&loaded, 0x5a, sizeof loaded);
    assert_false(state_load(scenario, bytes, count, &loaded));
    State start = state_start(scenario, 0);
    assert_same(&start, &loaded);  // The caller has a state that can be played.
}

// --- Saving and loading -----------------------------------------------------------------------

static void what_is_saved_is_what_is_loaded_field_by_field(void **unused) {
    (void)unused;
    EACH(walk, &full) {
        static uint8_t bytes[BYTES];
        State other = changed_at(&walk), loaded;
        size_t count = state_save(scenario, &other, bytes, sizeof bytes);
        assert_true(state_load(scenario, bytes, count, &loaded));
        assert_same(&other, &loaded);
        assert_int_equal(state_fingerprint(scenario, &loaded),
                         state_fingerprint(scenario, &other));
    }
}

static void all_that_can_be_changed_at_once_comes_back(void **unused) {
    (void)unused;
    State other = full, loaded;
    EACH(walk, &full) {
        if (strstr(at(&walk)->name, "_count") == NULL)
            set(&walk, &other, at(&walk)->size == 1 ? 1 : 300 + walk.field + walk.row);
    }
    size_t count = state_save(scenario, &other, saved, sizeof saved);
    assert_int_equal(count, size);
    assert_true(state_load(scenario, saved, count, &loaded));
    assert_same(&other, &loaded);
}

static void values_of_every_size_keep_their_sign(void **unused) {
    (void)unused;
    EACH(walk, &full) {
        State other = full;
        set(&walk, &other, -2);
        assert_int_equal(value(&walk, &other), -2);
    }
}

// A number in any field counts as its eight bytes, the least first, whatever way is faster.
static void a_fingerprint_is_fnv_over_the_table(void **unused) {
    (void)unused;
    static const int64_t values[] = {
        0,     -1,        -2,        1,         127,
        -128,  200,       255,       256,       -256,
        30000, INT32_MIN, INT64_MAX, INT64_MIN, INT64_C(0x0100000000000001)};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        State state = full;
        EACH(counted, &full) {
            bool counts = at(&counted)->rows == COUNT_ONE;
            if (!counts || !strstr(at(&counted)->name, "_count")) set(&counted, &state, values[i]);
        }
        uint64_t hash = scenario->fingerprint;
        EACH(walk, &state) {
            int64_t number = value(&walk, &state);
            for (int bit = 0; bit < 64 && at(&walk)->role != FIELD_COUNTER; bit += 8)
                hash = (hash ^ ((uint64_t)number >> bit & 0xff)) * HASH_PRIME;
        }
        assert_int_equal(state_fingerprint(scenario, &state), hash_mix(hash));
    }
}

static void a_file_that_was_cut_is_refused_wherever_it_was_cut(void **unused) {
    (void)unused;
    for (size_t count = 0; count < size; count++) {
        uint8_t cut[BYTES];  // The bytes after the cut are nobody's.
        memset(cut, 0xff, sizeof cut);
        memcpy(cut, saved, count);
        assert_refused(cut, count);
    }
    assert_refused(NULL, 0);
}

static void a_file_with_more_at_its_end_is_refused(void **unused) {
    (void)unused;
    State loaded;
    assert_true(state_load(scenario, saved, size, &loaded));
    saved[size] = 0;
    assert_refused(saved, size + 1);
    assert_refused(saved, size + 8);
}

// Where the first element of the field called [name] stands among the bytes; how many bytes the
// rows of [table] have that are counted by [count].
static size_t place_of(const char *name) {
    size_t used = 0;
    EACH(walk, &full) {
        if (strcmp(at(&walk)->name, name) == 0) return used;
        used += at(&walk)->size;
    }
    fail_msg("no field is called %s", name);
    return 0;
}

static size_t row_bytes(FieldCount count) {
    size_t bytes = 0;
    for (int i = 0; field_at(i); i++)
        bytes += field_at(i)->rows == count ? field_at(i)->size : 0;
    return bytes;
}

// The bytes of a state that says it has so many rows of one table, all of them zeros and there.
static size_t with_rows(const char *name, FieldCount count, int rows) {
    memset(saved, 0, sizeof saved);
    full.commit_count = full.pick_count = 0;
    size_t bytes = state_save(scenario, &full, saved, sizeof saved);
    saved[place_of(name)] = (uint8_t)rows;
    bytes += row_bytes(count) * (size_t)rows;
    assert_in_range(bytes, 1, sizeof saved);
    return bytes;
}

static void more_promises_or_picks_than_a_state_can_have_are_refused(void **unused) {
    (void)unused;
    State loaded;
    size_t bytes = with_rows("commit_count", COUNT_COMMITS, PARL_COMMITS_MAX);
    assert_true(state_load(scenario, saved, bytes, &loaded));
    assert_int_equal(loaded.commit_count, PARL_COMMITS_MAX);
    bytes = with_rows("commit_count", COUNT_COMMITS, PARL_COMMITS_MAX + 1);
    assert_refused(saved, bytes);
    bytes = with_rows("commit_count", COUNT_COMMITS, 255);
    assert_refused(saved, bytes);
    bytes = with_rows("pick_count", COUNT_PICKS, PICKS_OPEN_MAX);
    assert_true(state_load(scenario, saved, bytes, &loaded));
    bytes = with_rows("pick_count", COUNT_PICKS, PICKS_OPEN_MAX + 1);
    assert_refused(saved, bytes);
}

static void nothing_is_written_beyond_the_room_there_is(void **unused) {
    (void)unused;
    uint8_t small[64];
    memset(small, 0xaa, sizeof small);
    assert_int_equal(state_save(scenario, &full, small, 40), size);
    assert_memory_equal(small, saved, 40);
    for (size_t i = 40; i < sizeof small; i++) assert_int_equal(small[i], 0xaa);
    assert_int_equal(state_save(scenario, &full, NULL, 0), size);
}

static void bytes_stand_with_the_least_first(void **unused) {
    (void)unused;
    full.seed = UINT64_C(0x0102030405060708);
    state_save(scenario, &full, saved, sizeof saved);
    size_t place = place_of("seed");
    for (size_t i = 0; i < 8; i++) assert_int_equal(saved[place + i], 8 - i);
}

// --- The fingerprint ----------------------------------------------------------------------------

static void each_field_but_a_counter_is_part_of_the_fingerprint(void **unused) {
    (void)unused;
    uint64_t before = state_fingerprint(scenario, &full);
    EACH(walk, &full) {
        State other = changed_at(&walk);
        bool same = state_fingerprint(scenario, &other) == before;
        if (same != (at(&walk)->role == FIELD_COUNTER))
            fail_msg("%s[%d][%d]", at(&walk)->name, walk.row, walk.column);
    }
}

static void only_the_count_of_answers_is_a_counter(void **unused) {
    (void)unused;
    for (int i = 0; field_at(i); i++) {
        bool counter = field_at(i)->role == FIELD_COUNTER;
        assert_int_equal(counter, strcmp(field_at(i)->name, "turn") == 0);
    }
}

static void what_lies_between_the_fields_does_not_count(void **unused) {
    (void)unused;
    static State zeros, ones;
    memset(&zeros, 0x00, sizeof zeros);
    memset(&ones, 0xff, sizeof ones);
    EACH(walk, &full) {
        set(&walk, &zeros, value(&walk, &full));
        set(&walk, &ones, value(&walk, &full));
    }
    assert_int_equal(state_fingerprint(scenario, &zeros), state_fingerprint(scenario, &full));
    assert_int_equal(state_fingerprint(scenario, &ones), state_fingerprint(scenario, &full));
}

static void the_same_state_of_another_scenario_is_another_one(void **unused) {
    (void)unused;
    uint64_t before = state_fingerprint(scenario, &full);
    scenario->fingerprint++;
    assert_int_not_equal(state_fingerprint(scenario, &full), before);
}

// --- The table ----------------------------------------------------------------------------------

static void every_field_has_a_name_of_its_own(void **unused) {
    (void)unused;
    for (int i = 0; field_at(i); i++) {
        for (int j = 0; j < i; j++)
            assert_string_not_equal(field_at(i)->name, field_at(j)->name);
    }
}

// A scenario at every limit, whose tables are never looked at.
static void fill_counts(void) {
    scenario->person_count = PARL_CAST_MAX;
    scenario->fact_count = PARL_FACTS_MAX;
    scenario->concern_count = PARL_CONCERNS_MAX;
    scenario->uncertain_count = PARL_UNCERTAINS_MAX;
    scenario->gate_count = PARL_GATES_MAX;
    scenario->promise_count = PARL_PROMISES_MAX;
    scenario->packet_count = PARL_PACKETS_MAX;
    scenario->work_count = PARL_WORKS_MAX;
    scenario->matter_count = PARL_MATTERS_MAX;
    scenario->live_count = PARL_LIVES_MAX;
    scenario->memo_count = PARL_MEMOS_MAX;
    scenario->vary_count = PARL_VARIES_MAX;
    scenario->shows = 1;
    full.commit_count = PARL_COMMITS_MAX;
    full.pick_count = PICKS_OPEN_MAX;
}

// The most that what begins at [offset] may be aligned to.
static size_t alignment(size_t offset) {
    return offset % 8 == 0 ? 8 : offset % 4 == 0 ? 4 : offset % 2 == 0 ? 2 : 1;
}

// Bytes that no row of the table covers can only be what aligns the next field.
static void nothing_of_the_state_is_missing_from_the_table(void **unused) {
    (void)unused;
    static State marked;
    memset(&marked, 0, sizeof marked);
    fill_counts();
    EACH(walk, &full) {
        assert_int_equal(value(&walk, &marked), 0);  // Nor does anything stand in it twice.
        set(&walk, &marked, -1);
    }
    size_t gap = 0;
    for (size_t i = 0; i <= sizeof marked; i++) {
        bool covered = i == sizeof marked || ((const uint8_t *)&marked)[i] != 0;
        if (covered && gap >= alignment(i)) fail_msg("%zu bytes before byte %zu", gap, i);
        gap = covered ? 0 : gap + 1;
    }
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(what_is_saved_is_what_is_loaded_field_by_field),
        T(all_that_can_be_changed_at_once_comes_back),
        T(values_of_every_size_keep_their_sign),
        T(a_fingerprint_is_fnv_over_the_table),
        T(a_file_that_was_cut_is_refused_wherever_it_was_cut),
        T(a_file_with_more_at_its_end_is_refused),
        T(more_promises_or_picks_than_a_state_can_have_are_refused),
        T(nothing_is_written_beyond_the_room_there_is),
        T(bytes_stand_with_the_least_first),
        T(each_field_but_a_counter_is_part_of_the_fingerprint),
        T(only_the_count_of_answers_is_a_counter),
        T(what_lies_between_the_fields_does_not_count),
        T(the_same_state_of_another_scenario_is_another_one),
        T(every_field_has_a_name_of_its_own),
        T(nothing_of_the_state_is_missing_from_the_table),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
