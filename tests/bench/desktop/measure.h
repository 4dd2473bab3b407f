// SPDX-License-Identifier: MIT
//
// How the programs that are measured tell what they are at: a line "NAME FIGURE" each, at once.

#ifndef BENCH_DESKTOP_MEASURE_H
#define BENCH_DESKTOP_MEASURE_H

enum { MEASURE_FRAMES = 200 };

// Processor time of this process so far, in milliseconds.
double measure_cpu_ms(void);

// What is resident of this process now, in MiB; 0 where the system does not say.
double measure_resident(void);

void measure_say(const char *name, double figure);

// The first frame has been presented: the processor time and the memory up to here.
void measure_frame(void);

#endif
