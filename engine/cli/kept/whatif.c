// SPDX-License-Identifier: MIT
//
// `parlance whatif RUN ANSWER-NUMBER ANSWER`: the run with one answer changed and the rest kept.

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "kept/kept.h"

// The words of answer [turn]; the caller frees them.
static char *words_of(const parl_session *session, int turn) {
    size_t size = parl_session_turn_text(session, turn, NULL, 0);
    char *text = malloc(size + 1);
    if (!text) abort();
    parl_session_turn_text(session, turn, text, size + 1);
    return text;
}

// The run before answer [turn]; NULL where it does not play again, which cannot be.
static parl_session *before(const parl_session *session, int turn) {
    parl_session *early = NULL;
    parl_turn *turns = calloc((size_t)turn + 1, sizeof *turns);
    if (!turns) abort();
    for (int i = 0; i < turn; i++) turns[i] = parl_session_turn(session, i);
    parl_status status = parl_session_replay(&early, parl_session_scenario(session),
                                             parl_session_seed(session), turns, turn);
    free(turns);
    if (status == PARL_OK) return early;
    parl_session_free(early);
    return NULL;
}

static void print_offered(parl_session *early) {
    const parl_decision *decision = parl_session_decision(early);
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        fprintf(stderr, "  a figure from %d to %d\n", decision->from, decision->till);
    }
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

// The total, and what holds it where its parts add up to more.
static void print_cap(const parl_score *score) {
    if (score->uncapped <= score->total) return;
    printf("Its parts add up to %d; the total is held at %d while one of them is so low.\n",
           score->uncapped, score->cap);
}

static void print_difference(const parl_session *old, const parl_session *new) {
    parl_score was = parl_session_score(old), is = parl_session_score(new);
    if (was.complete)
        printf("Score: %d of 100; it was %d.\n", is.total, was.total);
    else
        printf("Score: %d of 100, played to its end by the author's key; the run itself was not "
               "finished.\n",
               is.total);
    print_cap(&is);
    for (int i = 0; was.complete && i < PARL_SIGNAL_COUNT; i++) {
        int change = is.parts[i].value / 10 - was.parts[i].value / 10;
        if (!is.parts[i].offered || !was.parts[i].offered || change == 0) continue;
        printf("  %s: %d, it was %d\n", parl_signal_sentence((parl_signal)i),
               is.parts[i].value / 10, was.parts[i].value / 10);
    }
}

static void print_kept(const Kept *kept, const parl_session *other, const parl_what_if *whatif,
                       int turn) {
    int later = parl_session_turn_count(kept->session) - turn - 1;
    if (later > 0 && whatif->lost == 0) printf("All %d later answers were kept.", later);
    if (whatif->lost > 0) {
        char *words = words_of(kept->session, whatif->first_lost);
        printf("Of %d later answers %d could be kept; the first that could not is answer %d, “%s”.",
               later, whatif->kept, whatif->first_lost + 1, words);
        free(words);
    }
    if (whatif->added > 0) {
        char *words = words_of(other, whatif->first_added);
        printf("%s%d question%s came up that you had not answered; a good player answered for you, "
               "first with “%s”.",
               later > 0 ? " " : "", whatif->added, whatif->added == 1 ? "" : "s", words);
        free(words);
    }
    if (later > 0 || whatif->added > 0) putchar('\n');
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
