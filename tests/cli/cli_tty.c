// SPDX-License-Identifier: MIT
//
// The program as somebody at a terminal meets it: a pseudo-terminal, and libedit in between.

#define _DEFAULT_SOURCE

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif

#include "program.h"

#define SMALL "play small --terminal --seed 7"

typedef struct {
    int screen;
    pid_t child;
    char text[65536];   // everything that appeared
    size_t size, seen;  // seen: what an earlier expectation has used up
} Desk;

static void open_desk(Desk *desk, const char *arguments, const char *environment, int columns) {
    struct winsize window = {.ws_row = 40, .ws_col = (unsigned short)columns};
    char **list = program_arguments(arguments), **variables = program_environment(environment);
    *desk = (Desk){.size = 0};
    desk->child = forkpty(&desk->screen, NULL, NULL, &window);
    assert_true(desk->child >= 0);
    if (desk->child == 0) {
        execve(list[0], list, variables);
        _exit(127);
    }
    program_free(list);
    program_free(variables);
}

// Reads what appears within the time. False at the end, or when nothing appears.
static bool look(Desk *desk) {
    struct pollfd screen = {.fd = desk->screen, .events = POLLIN};
    if (poll(&screen, 1, 20000) <= 0) return false;
    size_t room = sizeof desk->text - desk->size - 1;
    ssize_t got = read(desk->screen, desk->text + desk->size, room);
    if (got <= 0 || room == 0) return false;
    desk->size += (size_t)got;
    desk->text[desk->size] = '\0';
    return true;
}

// Waits until [part] appears behind what was expected before.
static void expect(Desk *desk, const char *part) {
    char *found;
    while (!(found = strstr(desk->text + desk->seen, part))) {
        if (!look(desk)) fail_msg("\"%s\" does not appear in:\n%s", part, desk->text + desk->seen);
    }
    desk->seen = (size_t)(found - desk->text) + strlen(part);
}

static void type(Desk *desk, const char *keys) {
    assert_int_equal(write(desk->screen, keys, strlen(keys)), strlen(keys));
}

// The local modes of the screen's other side.
static tcflag_t modes(const Desk *desk) {
    struct termios line;
    assert_int_equal(tcgetattr(desk->screen, &line), 0);
    return line.c_lflag & (tcflag_t)(ICANON | ECHO);
}

// Keys that edit a line mean something only once libedit has taken over the terminal, which
// is a moment after its prompt appears.
static void press(Desk *desk, const char *keys) {
    while (modes(desk) != 0) usleep(1000);
    type(desk, keys);
}

static int leave(Desk *desk) {
    int status = 0;
    while (look(desk)) continue;
    close(desk->screen);
    assert_int_equal(waitpid(desk->child, &status, 0), desk->child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void a_person_plays_at_a_terminal(void **state) {
    (void)state;
    Desk desk;
    open_desk(&desk, SMALL, "TERM=xterm", 80);
    expect(&desk, "It finds most of them.");
    expect(&desk, "> ");
    type(&desk, "What worries\n");
    expect(&desk, "Nobody has asked that.");
    expect(&desk, "How many of ten");
    expect(&desk, "> ");
    type(&desk, "quit\n");
    expect(&desk, "Debrief: The small one");
    assert_int_equal(leave(&desk), 0);
}

static void a_line_can_be_edited_and_called_back(void **state) {
    (void)state;
    Desk desk;
    open_desk(&desk, SMALL, "TERM=xterm", 80);
    expect(&desk, "> ");
    press(&desk, "ask_figurex\177\001\005\n");  // backspace, to the beginning, to the end
    expect(&desk, "Can I have a figure?");
    expect(&desk, "> ");
    type(&desk, "55\n");
    expect(&desk, "Write a whole number from 0 to 10.");
    expect(&desk, "> ");
    press(&desk, "\020\177\n");  // the line before, without its last digit
    expect(&desk, "What will you tell Ben first?");
    type(&desk, "quit\n");
    expect(&desk, "Debrief");
    assert_int_equal(leave(&desk), 0);
}

static void letters_of_any_language_can_be_typed(void **state) {
    (void)state;
    Desk desk;
    open_desk(&desk, SMALL, "TERM=xterm LC_ALL=C", 80);
    expect(&desk, "> ");
    type(&desk, "ask_figure\n");
    expect(&desk, "> ");
    type(&desk, "9\n");
    expect(&desk, "> ");
    type(&desk, "F\xc3\xbcnf von zehn\n");
    expect(&desk, "F\xc3\xbcnf von zehn");
    expect(&desk, "Your desk");
    type(&desk, "quit\n");
    assert_int_equal(leave(&desk), 0);
}

static void the_end_of_input_ends_with_a_debrief(void **state) {
    (void)state;
    Desk desk;
    open_desk(&desk, SMALL, "TERM=xterm", 80);
    expect(&desk, "> ");
    press(&desk, "\004");
    expect(&desk, "(The input ends here.)");
    expect(&desk, "Debrief");
    assert_int_equal(leave(&desk), 0);
}

static void names_are_bold_at_a_terminal_only_where_that_is_welcome(void **state) {
    (void)state;
    Desk desk;
    open_desk(&desk, SMALL, "TERM=xterm", 80);
    expect(&desk, "\033[1mAda Lund:\033[0m ");
    type(&desk, "quit\n");
    assert_int_equal(leave(&desk), 0);
    static const char *const plain[] = {"TERM=xterm NO_COLOR=1", "TERM=dumb", "TERM="};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        open_desk(&desk, SMALL, plain[i], 80);
        expect(&desk, "Ada Lund: It finds");
        type(&desk, "quit\n");
        expect(&desk, "Debrief");
        assert_int_equal(leave(&desk), 0);
        assert_null(strstr(desk.text, "\033[1m"));
    }
}

static void a_dumb_terminal_gets_no_escapes_at_all(void **state) {
    (void)state;
    Desk desk;
    open_desk(&desk, SMALL, "TERM=dumb", 80);
    expect(&desk, "> ");
    type(&desk, "What worries\n9\nWords.\nSee Ben\n1 in 10\npass\npass\n");
    expect(&desk, "Score: ");
    assert_int_equal(leave(&desk), 0);
    assert_null(strchr(desk.text, '\033'));
}

// The longest line on the screen, in bytes; the small scenario is ASCII.
static size_t longest(const char *text) {
    size_t most = 0;
    for (; *text; text += strspn(text, "\r\n")) {
        size_t size = strcspn(text, "\r\n");
        if (size > most) most = size;
        text += size;
    }
    return most;
}

static void lines_fit_the_window(void **state) {
    (void)state;
    static const int windows[] = {40, 60, 0};
    for (size_t i = 0; i < sizeof windows / sizeof *windows; i++) {
        Desk desk;
        open_desk(&desk, SMALL, "TERM=dumb", windows[i]);
        expect(&desk, "> ");
        type(&desk, "?\nquit\n");
        expect(&desk, "One thing to try next");
        assert_int_equal(leave(&desk), 0);
        size_t columns = windows[i] ? (size_t)windows[i] : 80;
        if (longest(desk.text) > columns)
            fail_msg("%zu columns in:\n%s", longest(desk.text), desk.text);
    }
}

static void a_file_of_answers_goes_on_at_the_keyboard(void **state) {
    (void)state;
    char path[] = "/tmp/parlance-tty-XXXXXX", arguments[128];
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, "ask_ada\n", 8), 8);
    close(file);
    snprintf(arguments, sizeof arguments, SMALL " --answers %s", path);
    Desk desk;
    open_desk(&desk, arguments, "TERM=xterm", 80);
    expect(&desk, "Nobody has asked that.");
    expect(&desk, "How many of ten");
    type(&desk, "9\n");
    expect(&desk, "What will you tell Ben first?");
    type(&desk, "quit\n");
    expect(&desk, "Debrief");
    assert_int_equal(leave(&desk), 0);
    unlink(path);
}

static void an_interrupt_ends_it_and_leaves_the_terminal_as_it_was(void **state) {
    (void)state;
    Desk desk;
    int status = 0;
    open_desk(&desk, SMALL, "TERM=xterm", 80);
    expect(&desk, "> ");
    press(&desk, "\003");
    assert_int_equal(waitpid(desk.child, &status, 0), desk.child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGINT);
    assert_int_equal(modes(&desk), ICANON | ECHO);
    close(desk.screen);
}

// The window that it becomes finds no display, and hands the pack back to the terminal, where its
// scenario is not at hand.
static void a_pack_is_handed_to_the_window_where_there_is_one(void **state) {
    (void)state;
    Desk desk;
    char **words = program_arguments("play"), window[600];
    const char *slash = strrchr(words[0], '/');
    snprintf(window, sizeof window, "%.*s/../desktop/parlance-desktop", (int)(slash - words[0]),
             words[0]);
    program_free(words);
    if (access(window, X_OK) != 0) skip();
    static const char environment[] =
        "TERM=xterm DISPLAY=:none SDL_VIDEODRIVER=offscreen PARLANCE_SCENARIOS=/nowhere";
    char command[900];
    snprintf(command, sizeof command, "cohort new %s/tty.pack small --names heron",
             program_folder());
    Run run = run_with(command, "");
    assert_code(&run, 0);
    run_clear(&run);
    snprintf(command, sizeof command, "play --pack %s/tty.pack --as heron --out %s",
             program_folder(), program_folder());
    open_desk(&desk, command, environment, 200);
    expect(&desk, "parlance-desktop: ");
    expect(&desk, "tty.pack --as heron --terminal");
    expect(&desk, "small");
    assert_int_equal(leave(&desk), 1);
    // Whoever wants the terminal gets it at once.
    snprintf(command, sizeof command, "play --pack %s/tty.pack --as heron --terminal",
             program_folder());
    open_desk(&desk, command, environment, 200);
    assert_int_equal(leave(&desk), 1);
    assert_null(strstr(desk.text, "parlance-desktop"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_plays_at_a_terminal),
        cmocka_unit_test(a_line_can_be_edited_and_called_back),
        cmocka_unit_test(letters_of_any_language_can_be_typed),
        cmocka_unit_test(the_end_of_input_ends_with_a_debrief),
        cmocka_unit_test(names_are_bold_at_a_terminal_only_where_that_is_welcome),
        cmocka_unit_test(a_dumb_terminal_gets_no_escapes_at_all),
        cmocka_unit_test(lines_fit_the_window),
        cmocka_unit_test(a_file_of_answers_goes_on_at_the_keyboard),
        cmocka_unit_test(an_interrupt_ends_it_and_leaves_the_terminal_as_it_was),
        cmocka_unit_test(a_pack_is_handed_to_the_window_where_there_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
