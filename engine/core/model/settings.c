// SPDX-License-Identifier: MIT
#include "model/settings.h"

#include <assert.h>
#include <string.h>

#include "writer.h"

static_assert(PARL_VARIES_MAX == 24, "every vary has its NONE below");
const Settings SETTINGS_NONE = {.value = {NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE,
                                          NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE,
                                          NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE}};

// --- Pairs ----------------------------------------------------------------------------------

// What is drawn together with another follows that one.
static bool is_pair(const Vary *vary) { return vary->pair && vary->with == NONE; }

// The vary behind pair [index]; NULL past the last.
static const Vary *pair_at(const parl_scenario *scenario, int index) {
    for (int i = 0; i < scenario->vary_count; i++) {
        const Vary *vary = &scenario->varies[i];
        if (is_pair(vary) && index-- == 0) return vary;
    }
    return NULL;
}

int parl_scenario_pair_count(const parl_scenario *scenario) {
    assert(scenario);
    int count = 0;
    for (int i = 0; i < scenario->vary_count; i++) count += is_pair(&scenario->varies[i]);
    return count;
}

parl_pair parl_scenario_pair_at(const parl_scenario *scenario, int index) {
    assert(scenario);
    assert(index >= 0);
    const Vary *vary = pair_at(scenario, index);
    assert(vary);
    return (parl_pair){.id = vary->id, .value_count = vary->value_count};
}

size_t parl_scenario_pair_value(const parl_scenario *scenario, int index, int value, char *out,
                                size_t size) {
    assert(scenario);
    assert(index >= 0);
    const Vary *vary = pair_at(scenario, index);
    assert(vary);
    return settings_text(scenario, vary, value, out, size);
}

size_t settings_text(const parl_scenario *scenario, const Vary *vary, int value, char *out,
                     size_t size) {
    assert(value >= 0);
    assert(value < vary->value_count);
    Writer writer = writer_on(out, size);
    if (vary->words)
        write_text(&writer, scenario->words[vary->values[value]]);
    else
        write_number(&writer, vary->values[value]);
    return writer_end(&writer);
}

// --- Reading ----------------------------------------------------------------------------------

static int find_pair(const parl_scenario *scenario, const char *name) {
    for (int i = 0; i < scenario->vary_count; i++) {
        const Vary *vary = &scenario->varies[i];
        if (is_pair(vary) && strcmp(vary->id, name) == 0) return i;
    }
    return NONE;
}

static int find_value(const parl_scenario *scenario, const Vary *vary, const char *value) {
    char text[4 * PARL_WORD_MAX + 1];
    for (int i = 0; i < vary->value_count; i++) {
        (void)settings_text(scenario, vary, i, text, sizeof text);
        if (strcmp(text, value) == 0) return i;
    }
    return NONE;
}

bool settings_read(const parl_scenario *scenario, const parl_setting *given, int count,
                   Settings *out, int *wrong) {
    assert(scenario);
    assert(given || count == 0);
    assert(out);
    *out = SETTINGS_NONE;
    for (int i = 0; i < count; i++) {
        int vary = find_pair(scenario, given[i].vary);
        int value =
            vary == NONE ? NONE : find_value(scenario, &scenario->varies[vary], given[i].value);
        if (wrong) *wrong = i;
        if (value == NONE || out->value[vary] != NONE) return false;
        out->value[vary] = (int8_t)value;
    }
    return true;
}

int settings_known(const parl_scenario *scenario, const parl_setting *given, int count,
                   parl_setting *out) {
    assert(count <= PARL_VARIES_MAX);
    assert(out);
    int known = 0;
    for (int i = 0; i < count; i++) {
        Settings alone;
        if (settings_read(scenario, &given[i], 1, &alone, NULL)) out[known++] = given[i];
    }
    return known;
}

// --- What is wrong with one ---------------------------------------------------------------------

static void write_pairs(Writer *writer, const parl_scenario *scenario) {
    int count = parl_scenario_pair_count(scenario);
    for (int i = 0; i < count; i++) {
        if (i > 0) write_text(writer, ", ");
        write_text(writer, parl_scenario_pair_at(scenario, i).id);
    }
}

static void write_values(Writer *writer, const parl_scenario *scenario, const Vary *vary) {
    char text[4 * PARL_WORD_MAX + 1];
    for (int i = 0; i < vary->value_count; i++) {
        if (i > 0) write_text(writer, i + 1 < vary->value_count ? ", " : " or ");
        (void)settings_text(scenario, vary, i, text, sizeof text);
        write_text(writer, text);
    }
}

static void write_quoted(Writer *writer, const char *text) {
    write_char(writer, '\'');
    write_text(writer, text);
    write_char(writer, '\'');
}

static void write_trouble(Writer *writer, const parl_scenario *scenario, parl_setting setting) {
    int vary = find_pair(scenario, setting.vary);
    if (vary == NONE && parl_scenario_pair_count(scenario) == 0) {
        write_text(writer, "this scenario has nothing to set; leave out ");
        write_quoted(writer, setting.vary);
    } else if (vary == NONE) {
        write_quoted(writer, setting.vary);
        write_text(writer, " is nothing that can be set here; this scenario has: ");
        write_pairs(writer, scenario);
    } else if (find_value(scenario, &scenario->varies[vary], setting.value) == NONE) {
        write_quoted(writer, setting.vary);
        write_text(writer, " cannot be ");
        write_quoted(writer, setting.value);
        write_text(writer, "; choose ");
        write_values(writer, scenario, &scenario->varies[vary]);
    } else {
        write_quoted(writer, setting.vary);
        write_text(writer, " is set twice; leave one out");
    }
}

size_t parl_setting_trouble(const parl_scenario *scenario, const parl_setting *settings, int count,
                            char *out, size_t size) {
    Settings read;
    int wrong = 0;
    Writer writer = writer_on(out, size);
    if (!settings_read(scenario, settings, count, &read, &wrong)) {
        write_trouble(&writer, scenario, settings[wrong]);
    }
    return writer_end(&writer);
}
