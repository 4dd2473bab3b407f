// SPDX-License-Identifier: MIT
//
// Everything a player can do in the window. A key, a click, a touch and the focus all end in one
// of these; app/act.c has the function of each.

#ifndef DESKTOP_ACTS_H
#define DESKTOP_ACTS_H

// Rows: name, function of app/act.c. What the number with it means stands behind.
#define ACTS(X)                                                                          \
    X(LEAVE, act_leave) /* asks before it ends the program */                            \
    X(BACK, act_back)   /* to the screen before, or closes */                            \
    X(HOME, act_home)   /* to the library */                                             \
    X(HELP, act_help)                                                                    \
    X(SETTINGS, act_settings)                                                            \
    X(PROGRESS, act_progress)                                                            \
    X(COPY, act_copy) /* the text of the screen; 1: the whole conversation */            \
    X(SAY, act_say)   /* speaks it once more */                                          \
    X(FULL_SCREEN, act_full_screen)                                                      \
    X(ZOOM, act_zoom)     /* by so many percent; 0: as it was */                         \
    X(NEXT, act_next)     /* in the library: what stands first */                        \
    X(CHOOSE, act_choose) /* row of the library */                                       \
    X(BEGIN, act_begin)   /* from the brief; 1: assessed */                              \
    X(GO_ON, act_go_on)   /* with the run that waits; or a mode, and 1 */                \
    X(ROOM, act_room)     /* from the brief, with a room */                              \
    X(WORLD, act_world)   /* another seed */                                             \
    X(OPTION, act_option) /* its position in the menu */                                 \
    X(GIVE, act_give)     /* what was marked, typed or written */                        \
    X(STEP, act_step)     /* a figure by so many */                                      \
    X(TRACK, act_track)   /* a figure, in thousandths of its range */                    \
    X(TAKE_BACK, act_take_back)                                                          \
    X(WHY, act_why)                                                                      \
    X(HINT, act_hint)         /* what hangs on the decision */                           \
    X(EXPLAIN, act_explain)   /* a gauge; see table/gauges.h */                          \
    X(TAB, act_tab)           /* of a narrow table */                                    \
    X(PROBLEMS, act_problems) /* of the scenario that is watched */                      \
    X(DEBRIEF, act_debrief)                                                              \
    X(TABLE, act_table)         /* back to what was said */                              \
    X(AGAIN, act_again)         /* the same scenario in another world */                 \
    X(EXPORT, act_export)       /* the debrief as a page */                              \
    X(BROWSE, act_browse)       /* opens the page that was saved last */                 \
    X(DECISION, act_decision)   /* what if: an answer of the run */                      \
    X(OTHERWISE, act_otherwise) /* what if: an option of it */                           \
    X(PLAY_ON, act_play_on)     /* what if: from the other answer on */                  \
    X(PROPOSED, act_proposed)   /* the brief of what block of the page proposes */       \
    X(LOOK_BACK, act_look_back) /* at the run of that number */                          \
    X(SET, act_set)             /* twice a setting: its value before; and 1: the next */ \
    X(NAME, act_name)           /* the player's name is typed */                         \
    X(LOOP, act_loop)           /* the interview: goes on, or begins; 1: begins anew */  \
    X(DRILL, act_drill)         /* the first of today's */                               \
    X(COMMITTEE, act_committee) /* after the loop */                                     \
    X(LEVEL, act_level)         /* own rating: ten times a row, and a level */           \
    X(UNSEAL, act_unseal)       /* from the own rating to the packet */                  \
    X(CELL, act_cell)           /* of a grid: see table/marks.h */                       \
    X(CLOCK, act_clock)         /* of a round; 1: takes it away, or brings it back */    \
    X(WORD, act_word)           /* the one that releases a pack's results */             \
    X(RESULT, act_result)       /* of a pack: the last run of what is chosen */          \
    X(ATTEMPT, act_attempt)     /* of a pack: once more, after it was asked */           \
    X(PHASE, act_phase)         /* room: on to discuss, reveal */                        \
    X(UNSAVED, act_unsaved)     /* an answer that could not be kept */

typedef enum {
    ACT_NONE,
#define X(name, function) ACT_##name,
    ACTS(X)
#undef X
        ACT_COUNT
} Act;

#endif
