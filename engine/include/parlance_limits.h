// SPDX-License-Identifier: MIT
//
// Every limit of the engine, with its reason. A scenario beyond one of them is told
// so by name at load time. The limits are part of a scenario's meaning: a run's
// fingerprint is made under them.

#ifndef PARLANCE_LIMITS_H
#define PARLANCE_LIMITS_H

enum {
    // --- People and what is told to them ---------------------------------------------

    // Seven sign-offs and a squad of twelve are the largest cast of the catalogue
    // (N14); one is spare. Portraits beyond that cannot be kept apart.
    PARL_CAST_MAX = 20,

    // A matrix of person by fact lives in the state, which search copies once a move.
    // The fullest scenario of the catalogue has nine facts.
    PARL_FACTS_MAX = 16,

    // Six frames and six distortions: more cannot be shown as one menu.
    PARL_RENDERINGS_MAX = 12,

    // Two for each of the largest cast, and a few for the heads of the story.
    PARL_CONCERNS_MAX = 48,

    // Words of jargon. A glossary longer than this is not read.
    PARL_TERMS_MAX = 64,

    // --- Evidence and promises ---------------------------------------------------------

    // Questions of feasibility; one carries a scenario, the capstone has four.
    PARL_UNCERTAINS_MAX = 6,
    PARL_GATES_MAX = 12,
    PARL_PROMISES_MAX = 8,

    // Commitments made in one run, renegotiations included.
    PARL_COMMITS_MAX = 24,

    // Experiments that run at the same time.
    PARL_EXPERIMENTS_MAX = 6,

    // Cases of one question in one run. The exact Beta tail costs their square.
    PARL_CASES_MAX = 1000,

    // Pseudo-cases of a prior: `worked` and `failed` each.
    PARL_PRIOR_MAX = 200,

    // --- Packets, work, trade-offs, live models ------------------------------------------

    // The capstone has one for each of two products.
    PARL_PACKETS_MAX = 4,

    // An item is chosen from a menu of these.
    PARL_PACKET_VALUES_MAX = 6,

    // Strands of work that a calendar can show beside each other.
    PARL_WORKS_MAX = 8,

    // Days of one strand: two years of a team of four.
    PARL_DAYS_MAX = 2000,

    // Trade-offs; a meeting a week in the capstone would make twenty, and nobody holds them.
    PARL_MATTERS_MAX = 12,
    PARL_MATTER_OPTIONS_MAX = 6,

    // Models in use. Three stand beside each other in the catalogue (N12); one is spare.
    PARL_LIVES_MAX = 4,

    // --- Time --------------------------------------------------------------------------

    // A year: longer projects than that are told in chapters.
    PARL_WEEKS_MAX = 52,
    PARL_SLOTS_MIN = 1,
    PARL_SLOTS_MAX = 6,

    // Weeks that an ending may run on: a year after a year still fits the field of a week.
    PARL_AFTER_MAX = 52,

    // --- The flow ----------------------------------------------------------------------

    // Ten times the largest scenario that anyone would write.
    PARL_SCENES_MAX = 2000,

    // Scenes that wait for a week, a condition or the desk; each has bits in the state.
    PARL_WAITING_MAX = 128,

    // Scenes called by `later` that have not begun.
    PARL_LATER_MAX = 24,

    // Twelve options fill the dialogue panel of the smallest window; the desk may
    // show as many scenes, and one more line that lets the week pass.
    PARL_CHOICES_MAX = 12,
    PARL_OPTIONS_MAX = PARL_CHOICES_MAX + 1,

    // An answer is at most sixteen small integers, whatever the kind of decision.
    PARL_ANSWER_MAX = 16,

    // Choices, picks and estimates whose answer a condition reads; words and
    // figures that `set` remembers. Each has a field in the state.
    PARL_MEMOS_MAX = 64,

    // Derived values by name.
    PARL_VARIES_MAX = 24,
    PARL_VALUES_MAX = 12,
    PARL_FIGURES_MAX = 48,

    // --- Texts ---------------------------------------------------------------------------

    // One line of speech. At 200 words a minute this is a minute and a half.
    PARL_TEXT_MAX = 1600,
    PARL_BRIEF_MAX = 6000,

    // The name of a thing; the value of a `vary`.
    PARL_NAME_MAX = 48,
    PARL_WORD_MAX = 60,

    // Placeholders in one text: an event carries their values.
    PARL_PLACEHOLDERS_MAX = 6,

    // The player's own words, for each `write` of a scenario.
    PARL_WORDS_MAX = 600,
    PARL_WRITES_MAX = 12,

    // --- Expressions ---------------------------------------------------------------------

    // Instructions of one condition, and values it holds at once. A condition that
    // needs more is two figures.
    PARL_EXPR_MAX = 64,
    PARL_EXPR_STACK_MAX = 16,

    // The same with the figures inside it, as often as they are asked for. Figures that are
    // made of each other twice would double with each: thirty of them never end.
    PARL_EXPR_WHOLE_MAX = 4096,

    // --- A run ---------------------------------------------------------------------------

    // Answers in one run: the capstone of 26 weeks needs about 150.
    PARL_TURNS_MAX = 500,

    // What one answer may set off: a week in which news of the largest cast reaches all of
    // them makes 400 alone. Beyond it the script goes in circles.
    PARL_EVENTS_MAX = 1000,
    PARL_STEPS_MAX = 4000,

    // --- Tools of authors ---------------------------------

    // Bots of the author's own: more than that in one report are not read.
    PARL_BOTS_MAX = 20,

    // Threads of anything that plays many runs: on more cores than that nothing waits for it.
    PARL_THREADS_MAX = 64,

    // --- Files ----------------------------------------------

    // Two thousand lines: in a longer page nobody finds a line again. Together they hold the
    // scenes there may be, and still load at once.
    PARL_SOURCE_KIB_MAX = 128,
    PARL_SOURCES_MAX = 16,

    // Problems reported in one pass; the rest is counted.
    PARL_PROBLEMS_MAX = 200,
};

#endif
