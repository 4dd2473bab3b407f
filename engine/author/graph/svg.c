// SPDX-License-Identifier: MIT
//
// Graphviz draws: its program `dot` gets the graph through one pipe and gives the picture back
// through another. No shell, no file on the way.
#define _XOPEN_SOURCE 700

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "parlance_author.h"

// What the child ends with where there is no program, as a shell would.
enum { CODE_MISSING = 127 };

typedef struct {
    pid_t child;
    int in, out;       // ours: to write to, to read from; -1: closed
    const char *left;  // of the graph
    size_t size;
    parl_sink sink;
    void *data;
    bool drawn;    // something came
    bool refused;  // by the sink
    int64_t end;   // when the time is over, by now_in_ms
} Drawing;

static void shut(int *file) {
    if (*file >= 0) close(*file);
    *file = -1;
}

static void become_dot(int in[2], int out[2]) {
    char *const words[] = {(char[]){"dot"}, (char[]){"-Tsvg"}, NULL};
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    // Graphviz warns of fonts that it has to replace; nobody can do anything with that.
    if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
    for (int i = 0; i < 2; i++) {
        close(in[i]);
        close(out[i]);
    }
    execvp(words[0], words);
    _exit(CODE_MISSING);
}

static bool begin(Drawing *drawing) {
    int in[2] = {-1, -1}, out[2] = {-1, -1};
    if (pipe(in) != 0) return false;
    if (pipe(out) != 0) goto fail;
    drawing->child = fork();
    if (drawing->child < 0) goto fail;
    if (drawing->child == 0) become_dot(in, out);
    shut(&in[0]);
    shut(&out[1]);
    drawing->in = in[1];
    drawing->out = out[0];
    // It may take the graph slower than we write it, and we have to read meanwhile.
    return fcntl(drawing->in, F_SETFL, O_NONBLOCK) == 0;
fail:
    for (int i = 0; i < 2; i++) {
        shut(&in[i]);
        shut(&out[i]);
    }
    return false;
}

static void feed(Drawing *drawing) {
    ssize_t sent = write(drawing->in, drawing->left, drawing->size);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (sent > 0) {
        drawing->left += sent;
        drawing->size -= (size_t)sent;
    }
    if (sent <= 0 || drawing->size == 0) shut(&drawing->in);
}

static void drain(Drawing *drawing) {
    char part[16384];
    ssize_t got = read(drawing->out, part, sizeof part);
    if (got < 0 && errno == EINTR) return;
    if (got > 0) drawing->drawn = true;
    if (got > 0 && !drawing->refused)
        drawing->refused = !drawing->sink(drawing->data, part, (size_t)got);
    if (got <= 0 || drawing->refused) shut(&drawing->out);
}

static int64_t now_in_ms(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// Both pipes at once, so that neither side waits for ever. False where the time is over.
static bool converse(Drawing *drawing) {
    while (drawing->out >= 0) {
        struct pollfd files[] = {{.fd = drawing->out, .events = POLLIN},
                                 {.fd = drawing->in, .events = POLLOUT}};
        int64_t left = drawing->end - now_in_ms();
        if (left <= 0) return false;
        if (poll(files, 2, (int)left) < 0 && errno != EINTR) return false;
        if (files[1].revents) feed(drawing);
        if (files[0].revents) drain(drawing);
    }
    return true;
}

// Its status. Whoever draws for nobody, or has not ended when the time is over, is ended.
static int reap(const Drawing *drawing, bool done) {
    const struct timespec pause = {.tv_nsec = 2000000};
    int status = 0;
    pid_t gone = 0;
    while (done && !drawing->refused && gone == 0 && now_in_ms() < drawing->end) {
        gone = waitpid(drawing->child, &status, WNOHANG);
        if (gone == 0) nanosleep(&pause, NULL);
    }
    if (gone == drawing->child) return status;
    kill(drawing->child, SIGKILL);
    while (waitpid(drawing->child, &status, 0) < 0 && errno == EINTR) continue;
    return status;
}

static parl_draw_status judge(const Drawing *drawing, bool done, int status) {
    if (drawing->refused) return PARL_DRAW_ERR_SINK;
    if (!done || !WIFEXITED(status)) return PARL_DRAW_ERR_FAILED;
    if (WEXITSTATUS(status) == CODE_MISSING) return PARL_DRAW_ERR_MISSING;
    return WEXITSTATUS(status) == 0 && drawing->drawn ? PARL_DRAW_OK : PARL_DRAW_ERR_FAILED;
}

parl_draw_status parl_graph_svg(const char *dot, size_t size, int seconds, parl_sink sink,
                                void *data) {
    assert(dot);
    assert(sink);
    Drawing drawing = {.in = -1,
                       .out = -1,
                       .left = dot,
                       .size = size,
                       .sink = sink,
                       .data = data,
                       .end = now_in_ms() + seconds * INT64_C(1000)};
    // Where it has ended early, writing must be an error and not our end.
    struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
    int status = 0;
    sigaction(SIGPIPE, &ignored, &before);
    bool done = begin(&drawing) && converse(&drawing);
    shut(&drawing.in);
    shut(&drawing.out);
    if (drawing.child > 0) status = reap(&drawing, done);
    sigaction(SIGPIPE, &before, NULL);
    return judge(&drawing, done, status);
}
