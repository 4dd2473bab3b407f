// SPDX-License-Identifier: MIT
//
// Runs the program `parlance` and hands back what it wrote.

#ifndef TEST_PROGRAM_H
#define TEST_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    int code;   // exit code; -1: ended by a signal
    char *out;  // standard output
    char *err;  // standard error
} Run;

// Runs `parlance` with [arguments] (separated by single spaces; none contains one) and
// [input] on its standard input, through a pipe. The environment is the tests' own: only
// PATH, PARLANCE_SCENARIOS (this folder's scenarios), PARLANCE_STORE (a new file), and what
// [environment] sets, which may be one of these, as "NAME=value NAME=value" or NULL. Give the run
// to run_clear.
Run run_parlance(const char *arguments, const char *environment, const void *input, size_t size);

// The same with a text.
Run run_with(const char *arguments, const char *input);

void run_clear(Run *run);

// Fail the running test with all that was written.
void assert_code(const Run *run, int code);
void assert_out(const Run *run, const char *part);
void assert_not_out(const Run *run, const char *part);
void assert_err(const Run *run, const char *part);

// A folder of this test program alone, removed at its end.
const char *program_folder(void);

// Standard error is exactly one line.
void assert_one_line(const Run *run);

// Something that was written wrong, and what the one line on standard error has to say.
typedef struct {
    const char *arguments, *says;
} WrongUse;

// Each of [uses] ends with 2, says so in one line, and prints nothing.
void assert_wrong_uses(const WrongUse *uses, size_t count);

// The pieces of the above, for the test with a terminal: argv and environment on the heap
// of this process, to be used in a child.
char **program_arguments(const char *arguments);
char **program_environment(const char *environment);
void program_free(char **list);

#endif
