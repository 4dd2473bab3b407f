// SPDX-License-Identifier: MIT
//
// The loop of an interview, in the terminal.

#ifndef CLI_PRACTICE_INTERVIEW_H
#define CLI_PRACTICE_INTERVIEW_H

#include "practice/seat.h"

// Lets the player rate themselves on the rows, 1 to 4; 0 where nothing was said. By the anchors.
void packet_rate(Seat *seat, int own[PARL_RUBRIC_COUNT]);

// Writes the packet of [loop], which is over. The command's exit code.
int packet_write(Seat *seat, const parl_loop *loop, parl_format format, const char *path);

// The results of [loop] are no secret any more. False once it has been said why that failed.
bool interview_release(Seat *seat, const parl_loop *loop);

// `--list`: the loops of this player. `--packet [N]`: the packet of one of them, the last that is
// over where none is named. The command's exit code.
int loops_show(Seat *seat);
int loops_packet(Seat *seat, const Options *options);

#endif
