// SPDX-License-Identifier: MIT
//
// Scenes written step by step around the people of the small scenario, for the tests of
// the flow.
//
//   build_begin();
//   build_scene("monday", 1u << RUI);
//   int menu = build_menu(MENU_CHOICES, 2, 0);
//   build_choice(menu, "yes");  build_say(RUI);  build_done(menu);
//   build_choice(menu, "no");   build_done(menu);
//   build_after(menu);
//   build_ending("after", 0);
//   parl_scenario *scenario = build_end();

#ifndef TESTS_BUILD_H
#define TESTS_BUILD_H

#include "small.h"

void build_begin(void);

// The same on the people and tables of another scenario.
void build_on(parl_scenario *scenario);

// Everything until the next scene is its body. Borrowed, for what else a scene may have.
Scene *build_scene(const char *id, uint32_t with);
Scene *build_ending(const char *id, int after);

// The scene waits as [waits] says, each week, and is free of cost.
void build_waits(Scene *scene, WaitKind waits, bool again);

void build_say(int person);
void build_jump(int scene);
void build_later(int scene, int weeks);
void build_move(Move move);
void build_write(void);
void build_set(int memo, ExprRef value);
void build_credit(parl_signal signal, int amount, TextRef why);

// What follows is played only where [condition] holds, until build_otherwise.
int build_when(ExprRef condition);
void build_otherwise(int when);
void build_estimate(Estimate estimate);

// A move with nothing in it; an estimate that says how sure that the router works.
Move build_blank(MoveKind kind, int person);
Estimate build_how_sure(void);

// A condition, for `when`, `on`, `worth`: the property of thing [a].
ExprRef build_property(Property property, int a);
ExprRef build_number(int32_t value);

// Reserves [count] choices. Between build_choice and build_done stands the body of one.
int build_menu(MenuKind kind, int count, int take);
Menu *build_menu_at(int menu);
Choice *build_choice(int menu, const char *id);
void build_done(int menu);
void build_after(int menu);

// What is remembered, by number.
int build_memo(ThingKind thing, ValueType type);

parl_scenario *build_end(void);

#endif
