// SPDX-License-Identifier: MIT
//
// Scenes as steps: what the parts that read the flow share.

#ifndef READER_FLOW_H
#define READER_FLOW_H

#include "reader.h"

// Adds a step and returns its number; STEPS_MAX reached: the last one.
int32_t flow_step(Reader *reader, StepOp op, const Item *item, int a, int b, int c);

// The number of the step that comes next.
int32_t flow_here(const Reader *reader);

void flow_goto(Reader *reader, int32_t to, const Item *item);

// Everything that stands in order in [body] from [first] on. [depth] counts the bodies
// around it.
void flow_body(Reader *reader, const Item *body, int first, int depth);

// --- Menus (read_menu.c) ----------------------------------------------------------------

// The neighbouring choices of [body] from [first] on, as one menu; returns the entry after
// them.
int menu_read(Reader *reader, const Item *body, int first, int depth);

void menu_pick(Reader *reader, const Item *pick, int depth);

void menu_rank(Reader *reader, const Item *rank);

// One column of a grid, as a choice of the menu that menu_whole adds.
void menu_column(Reader *reader, const char *id, TextRef text, const Item *item);

// The menu of a rank or a grid whose choices stand in the table: what [item] says of it as a whole.
void menu_whole(Reader *reader, Menu menu, const Item *item);

// explain(person, fact) without a frame: one generated choice for each line of the fact.
void menu_explain(Reader *reader, const Item *item, int person, int fact);

// After all bodies: which choices, picks, ranks and grids a condition remembers.
void menu_link(Reader *reader);

// --- Moves (moves/read_moves.c) ---------------------------------------------------------

// True where [item] is a move; its step is added.
bool move_read(Reader *reader, const Item *item);

// The move of one cell of a grid, without a step; its row of the table.
int move_declare(Reader *reader, const Item *item, int packet, int part, int value);
int move_assign(Reader *reader, const Item *item, int person, int live, int task);

// The step of explaining one line.
void move_explain(Reader *reader, const Item *item, int person, int fact, int rendering);

#endif
