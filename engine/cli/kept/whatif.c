// SPDX-License-Identifier: MIT
//
// `parlance whatif RUN ANSWER-NUMBER ANSWER`: the run with one answer changed and the rest kept.

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "kept/kept.h"

static char *room(size_t size) {
    char *text = malloc(size);
    if (!text) abort();
    return text;
}

// The words of answer [turn]; the caller frees them.
static char *words_of(const parl_session *session, int turn) {
    size_t size = parl_session_turn_text(session, turn, NULL, 0) + 1;
    char *text = room(size);
    parl_session_turn_text(session, turn, text, size);
    return text;
}

// The run before answer [turn]; NULL where it does not play again, which cannot be.
static parl_session *before(const parl_session *session, int turn) {
    parl_session *early = NULL;
    return parl_session_upto(&early, session, turn) == PARL_OK ? early : NULL;
}

static void print_offered(parl_session *early) {
    const parl_decision *decision = parl_session_decision(early);
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        fprintf(stderr, "  a figure from %d to %d\n", decision->from, decision->till);
    }
    if (decision->kind == PARL_DECISION_RANK)
        fputs("  all of these, in an order, with ;\n", stderr);
    for (int i = 0; i < decision->row_count; i++)
        fprintf(stderr, "  %s: %s\n", decision->rows[i].id, decision->rows[i].text);
    if (decision->kind == PARL_DECISION_GRID)
        fputs("  for each of these rows, in their order and with ;, one of:\n", stderr);
    for (int i = 0; i < decision->option_count; i++) {
        const parl_option *option = &decision->options[i];
        if (option->open) fprintf(stderr, "  %d. %s\n", i + 1, option->text);
    }
}

// A number means the option in that place, as at the prompt.
static parl_status read_said(parl_session *early, const char *said, parl_answer *out) {
    const parl_decision *decision = parl_session_decision(early);
    char *end = NULL;
    long place = strtol(said, &end, 10);
    bool menu = decision->kind == PARL_DECISION_MENU || decision->kind == PARL_DECISION_DESK;
    bool numbered = *said && *end == '\0' && place >= 1 && place <= decision->option_count;
    if (!menu || !numbered) {
        parl_status status = parl_session_read(early, said, out);
        bool figure = status == PARL_OK && decision->kind == PARL_DECISION_ESTIMATE;
        bool fits =
            !figure || (out->values[0] >= decision->from && out->values[0] <= decision->till);
        return fits ? status : PARL_ERR_ANSWER;
    }
    const parl_option *option = &decision->options[place - 1];
    *out = (parl_answer){.count = 1, .values = {(int16_t)option->value}};
    return option->open ? PARL_OK : PARL_ERR_CLOSED;
}

static bool read_answer(const Kept *kept, int turn, const char *said, parl_answer *out) {
    parl_session *early = before(kept->session, turn);
    if (!early) return false;
    parl_status status = read_said(early, said, out);
    if (status != PARL_OK) {
        complain(EXIT_WRONG_USE, "answer %d had no '%s' that could be given; it had:", turn + 1,
                 said);
        print_offered(early);
    }
    parl_session_free(early);
    return status == PARL_OK;
}

// --- What comes of it --------------------------------------------------------------------------

static void print_difference(const parl_session *old, const parl_session *new) {
    size_t size = parl_report_what_if_score(old, new, NULL, 0) + 1;
    char *text = room(size);
    parl_report_what_if_score(old, new, text, size);
    puts(text);
    free(text);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        char part[256];
        if (parl_report_what_if_part(old, new, (parl_signal)i, part, sizeof part) > 0)
            printf("  %s\n", part);
    }
}

static void print_kept(const Kept *kept, const parl_session *other, const parl_what_if *whatif,
                       int turn) {
    size_t size = parl_report_what_if(kept->session, other, whatif, turn, NULL, 0) + 1;
    char *text = room(size);
    parl_report_what_if(kept->session, other, whatif, turn, text, size);
    if (*text) puts(text);
    free(text);
}

static int tell(const Kept *kept, int turn, const char *said) {
    parl_answer answer;
    parl_session *other = NULL;
    parl_what_if whatif;
    if (!read_answer(kept, turn, said, &answer)) return EXIT_WRONG_USE;
    parl_status status = parl_session_what_if(kept->session, turn, &answer, &other, &whatif);
    if (status != PARL_OK) {
        return complain(EXIT_FOUND, "that run cannot be played: %s", parl_status_text(status));
    }
    char *was = words_of(kept->session, turn), *is = words_of(other, turn);
    printf("Answer %d was “%s”\nWhat if it had been “%s”?\n\n", turn + 1, was, is);
    print_difference(kept->session, other);
    print_kept(kept, other, &whatif, turn);
    printf("This is one world, seed %" PRIu64
           ". What the line is worth on average is in the debrief, "
           "where a good player goes on from there.\n",
           parl_session_seed(other));
    free(was);
    free(is);
    parl_session_free(other);
    return EXIT_FINE;
}

int whatif_run(const Options *options) {
    Kept kept;
    int code;
    if (!kept_open(&kept, options->names[0], &code)) return code;
    kept_tell_gap(&kept);
    char *end = NULL;
    int count = parl_session_turn_count(kept.session);
    long turn = strtol(options->names[1], &end, 10);
    if (kept_is_closed(&kept)) {
        code = EXIT_WRONG_USE;
    } else if (count == 0) {
        code = complain(EXIT_WRONG_USE, "run %s has no answers yet", options->names[0]);
    } else if (*end || turn < 1 || turn > count) {
        code = complain(EXIT_WRONG_USE, "'%s' is no answer of run %s; it has 1 to %d",
                        options->names[1], options->names[0], count);
    } else {
        code = tell(&kept, (int)turn - 1, options->names[2]);
    }
    kept_close(&kept);
    return code;
}
