// SPDX-License-Identifier: MIT
//
// What the commands on a class share.

#ifndef CLI_COHORT_H
#define CLI_COHORT_H

#include "cli.h"
#include "parlance_cohort.h"

// What --set has: pairs and their values. Owned: setting_list_clear.
typedef struct {
    int count;
    parl_setting *rows;
    char *texts;
} SettingList;

// False once it has been said what is no setting.
bool setting_list_read(const Options *options, SettingList *out);
void setting_list_clear(SettingList *settings);

// Reads the pack at [path]; NULL once it has been said why not.
parl_pack *cohort_pack(const char *path);

// Scenario [item] of [pack], in the pack's version; NULL once it has been said that it is not at
// hand.
parl_scenario *cohort_scenario(const parl_pack *pack, int item);

// The class of the pack and the folder that [options] names. Owned: cohort_leave.
typedef struct {
    parl_pack *pack;
    parl_scenario **scenarios;
    parl_class *made;
} Cohort;

// False once it has been said why there is none; cohort_leave all the same.
bool cohort_meet(const Options *options, Cohort *out);
void cohort_leave(Cohort *cohort);

// [text] as one word of a command line, quoted where a shell would take it for more. The caller's.
char *cohort_word(const char *text);

// `parlance play --pack`. [become] turns the program into the window, and comes back only where
// there is none; NULL: it is played here.
int cohort_play(const Options *options, void (*become)(const Options *options));

#endif
