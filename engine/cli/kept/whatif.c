// SPDX-License-Identifier: MIT
//
// `parlance whatif RUN ANSWER-NUMBER ANSWER`: the run with one answer changed and the rest kept;
// with --go-on it is played on from there.

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

// --- At once -------------------------------------------------------------------------------------

// The run with [answer] at [turn], where it goes on; NULL where the scenario fails.
static parl_session *with_answer(const parl_session *session, int turn, const parl_answer *answer) {
    parl_session *then = before(session, turn);
    if (!then || parl_session_answer(then, answer) == PARL_OK) return then;
    parl_session_free(then);
    return NULL;
}

// Why one does not play on from [then]; NULL where one does.
static const char *why_it_ends(const parl_session *session, int turn, const parl_session *then) {
    if (!then) return "that run cannot be played";
    if (parl_session_over(then)) return "the run ends with that answer; there is nothing to go on";
    bool same = parl_session_fingerprint(then) == parl_session_turn(session, turn).after;
    return same ? "that leads where the run has gone; name another answer" : NULL;
}

static void print_event(const parl_session *then, const parl_event *event) {
    const parl_scenario *scenario = parl_session_scenario(then);
    bool spoken = event->kind == PARL_EVENT_SAID;
    if (!spoken && !parl_report_is_news(event)) return;
    size_t size = parl_event_text(scenario, event, NULL, 0) + 1;
    if (size == 1) return;
    char *text = room(size);
    parl_event_text(scenario, event, text, size);
    if (spoken && event->person >= 0)
        printf("  %s: “%s”\n", parl_session_person(then, event->person).name, text);
    else
        printf("  %s%s\n", spoken ? "" : "- ", text);
    free(text);
}

// Who says what in reply, and what changes.
static void print_at_once(const parl_session *then) {
    int count = 0;
    const parl_event *events = parl_session_events(then, &count);
    for (int i = 0; i < count; i++) {
        if (!parl_event_is_change(&events[i])) print_event(then, &events[i]);
    }
    for (int i = 0; i < count; i++) {
        if (parl_event_is_change(&events[i])) print_event(then, &events[i]);
    }
    putchar('\n');
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

// [word] as a shell takes it for one word.
static void print_quoted(const char *word) {
    putchar('\'');
    for (; *word; word++) {
        if (*word == '\'')
            fputs("'\\''", stdout);
        else
            putchar(*word);
    }
    putchar('\'');
}

static void print_way_on(const Kept *kept, int turn, const char *said) {
    printf("To play on from there, as a run of its own: parlance whatif %" PRId64 " %d ",
           kept->run.id, turn + 1);
    print_quoted(said);
    puts(" --go-on");
}

static void print_other(const Kept *kept, const parl_session *other, const parl_session *then,
                        const parl_what_if *whatif, int turn) {
    char *was = words_of(kept->session, turn), *is = words_of(other, turn);
    printf("Answer %d was “%s”\nWhat if it had been “%s”?\n\n", turn + 1, was, is);
    if (then) print_at_once(then);
    print_difference(kept->session, other);
    print_kept(kept, other, whatif, turn);
    printf("This is one world, seed %" PRIu64
           ". What the line is worth on average is in the debrief, "
           "where a good player goes on from there.\n",
           parl_session_seed(other));
    free(was);
    free(is);
}

static int tell(const Kept *kept, int turn, const char *said, const parl_answer *answer) {
    parl_session *other = NULL;
    parl_what_if whatif;
    parl_status status = parl_session_what_if(kept->session, turn, answer, &other, &whatif);
    if (status != PARL_OK) {
        return complain(EXIT_FOUND, "that run cannot be played: %s", parl_status_text(status));
    }
    parl_session *then = with_answer(kept->session, turn, answer);
    print_other(kept, other, then, &whatif, turn);
    if (!why_it_ends(kept->session, turn, then)) print_way_on(kept, turn, said);
    parl_session_free(then);
    parl_session_free(other);
    return EXIT_FINE;
}

// --- On from there -------------------------------------------------------------------------------

// Keeps the run that begins there; [out] is its number.
static int begin_aside(const Kept *kept, int turn, const parl_answer *answer, int64_t *out) {
    parl_session *then = with_answer(kept->session, turn, answer);
    const char *why = why_it_ends(kept->session, turn, then);
    int code = why ? complain(EXIT_WRONG_USE, "%s", why) : EXIT_FINE;
    if (!why) {
        parl_store_status status = parl_store_aside(kept->store, kept->run.id, then, out);
        if (status != PARL_STORE_OK) code = kept_complain(kept->store, status);
    }
    parl_session_free(then);
    return code;
}

// As `parlance play NAME --run NUMBER`.
static int play_on(const char *scenario, int64_t run) {
    char number[24];
    snprintf(number, sizeof number, "%" PRId64, run);
    const char *names[] = {scenario};
    Options options = {.names = names, .name_count = 1};
    options.values[OPTION_RUN] = number;
    return play_run(&options);
}

static int go_on(Kept *kept, int turn, const parl_answer *answer) {
    int64_t run = 0;
    int code = begin_aside(kept, turn, answer, &run);
    if (code != EXIT_FINE) return code;
    char scenario[sizeof kept->run.scenario];
    memcpy(scenario, kept->run.scenario, sizeof scenario);
    printf("This is run %" PRId64 ", from answer %d of run %" PRId64
           " on. It counts for no best and no trend; run %" PRId64 " stays as it was.\n",
           run, turn + 1, kept->run.id, kept->run.id);
    kept_close(kept);
    return play_on(scenario, run);
}

static int answer_otherwise(const Options *options, Kept *kept, int turn) {
    parl_answer answer;
    const char *said = options->names[2];
    if (!read_answer(kept, turn, said, &answer)) return EXIT_WRONG_USE;
    return options->values[OPTION_GO_ON] ? go_on(kept, turn, &answer)
                                         : tell(kept, turn, said, &answer);
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
        code = answer_otherwise(options, &kept, (int)turn - 1);
    }
    kept_close(&kept);
    return code;
}
