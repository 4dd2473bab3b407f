// SPDX-License-Identifier: MIT
//
// `parlance guide`: what a facilitator reads before others play.

#include "kept/kept.h"
#include "parlance_report_class.h"

enum { COLUMNS = 100 };

static int write_guide(const Options *options, const parl_scenario *scenario) {
    const char *path;
    parl_guide_request request = {.columns = COLUMNS, .name = options->names[0]};
    if (!kept_format(options, &request.format, &path)) return EXIT_WRONG_USE;
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_report_guide(scenario, &request, sheet_write, &sheet);
    return sheet_end(&sheet, true);
}

int guide_run(const Options *options) {
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, options->names[0]);
    parl_scenario *scenario = path ? kept_load(path) : NULL;
    int code = path ? EXIT_FOUND : EXIT_WRONG_USE;
    if (scenario) code = write_guide(options, scenario);
    parl_scenario_free(scenario);
    parl_shelf_free(shelf);
    return code;
}
