// SPDX-License-Identifier: MIT
#include "taught.h"

#include <assert.h>
#include <stddef.h>

// Rows: folder, kind, ids.
static const Taught rows[] = {
    {"eighteen-in-a-hundred", PARL_KIND_NEGOTIATION,
     (const char *const[]){"S0-K1", "S0-K2", "S0-P2", "S0-P3", "S0-P4", "S0-R1", "S0-M7",
                           "S0-P23", "S0-C5", "S0-K5", "S1-P22", "S2-P8", "S3-P13", "S3-E1", NULL}},
    {"the-date", PARL_KIND_NEGOTIATION,
     (const char *const[]){"S0-K1", "S0-P3", "S0-R1", "S0-P5", "S0-M1", "S0-M2", "S0-R5",
                           "S0-P19", "S0-M8", "S0-P20", "S0-C8", "S2-K1", "S2-K4", "S2-M2",
                           "S2-R1", "S2-M3", "S2-P10", "S2-P11", "S2-F1", "S2-M6", "S2-M7",
                           "S2-M8", "S3-M6", NULL}},
    {"the-uninvited-counsel", PARL_KIND_NEGOTIATION,
     (const char *const[]){"S0-K3", "S0-P1", "S0-R4", "S0-P14", "S0-P15", "S0-M6", "S0-P16",
                           "S0-P17", "S0-M10", "S0-P22", "S0-C4", "S2-T3", "S3-T5", "S3-X1",
                           "S3-P11", "S4-P11", NULL}},
    {"interview/screening", PARL_KIND_INTERVIEW,
     (const char *const[]){"S1-P1", "S1-I2", "S1-M5", "S1-P29", "S1-C5", "S1-I9", "S3-C2",
                           "S3-P23", "S4-F1", NULL}},
    {"interview/product-sense", PARL_KIND_INTERVIEW,
     (const char *const[]){"S1-F2", "S1-I3", "S1-P30", "S1-I9", NULL}},
    {"interview/execution", PARL_KIND_INTERVIEW,
     (const char *const[]){"S1-I4", "S1-M5", "S1-I9", NULL}},
    {"interview/leadership", PARL_KIND_INTERVIEW,
     (const char *const[]){"S1-I5", "S1-P29", "S1-I9", NULL}},
    {"interview/metrics", PARL_KIND_INTERVIEW,
     (const char *const[]){"S1-I6", "S1-I9", NULL}},
    {"interview/two-metrics", PARL_KIND_INTERVIEW,
     (const char *const[]){"S0-P9", "S1-I1", "S1-M5", "S1-P30", "S1-I9", NULL}},
    {"interview/autopsy", PARL_KIND_INTERVIEW,
     (const char *const[]){"S1-I8", "S1-C4", NULL}},
    {"interview/committee", PARL_KIND_INTERVIEW,
     (const char *const[]){"S1-I7", "S1-P29", "S1-C5", "S1-I9", NULL}},
    {"drills/one-fact-five-listeners", PARL_KIND_DRILL,
     (const char *const[]){"S0-K2", "S0-P2", "S0-C1", "S0-K5", "S0-E5", "S1-P22", "S2-P9", NULL}},
    {"drills/trade-off-cards", PARL_KIND_DRILL,
     (const char *const[]){"S0-P6", "S1-P19", "S1-C3", NULL}},
    {"drills/analytical-brief", PARL_KIND_DRILL,
     (const char *const[]){"S0-P8", "S0-E2", NULL}},
    {"drills/ux-spec", PARL_KIND_DRILL,
     (const char *const[]){"S0-P12", "S0-E3", "S0-C6", NULL}},
    {"drills/sharpen-the-aim", PARL_KIND_DRILL,
     (const char *const[]){"S2-P1", "S2-P3", "S3-F1", "S3-P5", "S3-P12", NULL}},
    {"drills/retell-the-decision", PARL_KIND_DRILL,
     (const char *const[]){"S0-E1", "S3-P6", NULL}},
    {"drills/who-owns-it", PARL_KIND_DRILL,
     (const char *const[]){"S1-P10", "S3-F2", "S3-P25", NULL}},
    {"drills/failure-library", PARL_KIND_DRILL,
     (const char *const[]){"S1-C4", "S3-X1", "S3-C2", NULL}},
    {"drills/one-page-brief", PARL_KIND_DRILL,
     (const char *const[]){"S0-P22", "S0-C2", "S3-T1", "S3-C1", "S3-E2", NULL}},
    {"drills/loop-map", PARL_KIND_DRILL,
     (const char *const[]){"S1-P3", "S1-P10", "S1-F3", "S1-C1", NULL}},
};

const Taught *taught_at(int index) {
    assert(index >= 0);
    return index < (int)(sizeof rows / sizeof *rows) ? &rows[index] : NULL;
}
