-- SPDX-License-Identifier: MIT
--
-- I4, leadership: he wants six days for a better model, she wants her date, and both have a reason.
-- One decision, with a price and a day on which it is looked at again.
--
-- cast.lua      what differs from seed to seed, and who is there
-- terms.lua     schemes and jargon, in plain words
-- talk.lua      the two, the questions, and eleven o'clock
-- corridor.lua  the boss, the twentieth, and the file
-- tests.lua     the two habits that may not pass, and the tests

scenario {
  number = 4,
  title = "Six days", kind = "interview", level = "senior", minutes = 11, clock = true,
  brief = [[
The fourth of six rounds: leadership. Roswitha Lam has brought two colleagues, who play what once happened to them.

Callum Reyes leads data science. In the middle of the sprint he wants six days to train the model anew. Sanna Vuori leads engineering, and in nine days she has a date. Roswitha will say nothing, and then she will be your boss.

You decide. There is nobody above you in this room. The clock counts, and cuts nobody off.]],
  covers = { "S1-I5", "S1-P29", "S1-I9" },
  weights = { variable = 15, price = 20, decision = 25, follow_up = 10, listener = 15, calibration = 15 },
  notes = {
    premise = [[
I4, leadership. An insurer whose model sorts storm claims, or a railway whose model says how full a train will be. In half of the seeds the
six days are right: a large gain on many fresh cases, people harmed today, a delay that costs money and nothing else. In the other
half the date is right: a small gain on few cases, a signed contract behind the date, and a hand that catches the worst until then.]],
    decisions = [[
S1-I5   The round itself: both at one table, a question to each, a decision. Good: one of the two, with its price, who pays, and a day of
        review. Bad: three days instead of six, the steering group, an agreement that the two are to find by themselves. Who has decided nothing at
        eleven can still say so at twelve, and is given a line for it each time.
S1-P29  Clarity. Each menu has a line that is cleverer than the good one and decides less. Ask which sentence the two could act on.
        A line that decides and names no price is clear by half, and is judged so.
S1-I9   The fourth of six rounds, and the committee's question: was it owned? The review with one figure, and the sentence for the file.]],
    timing = [[
Eleven minutes alone, thirty in a room. Give half of the tables the one seed and half the other, and do not say so. After the decision
let two tables defend theirs against each other; then tell them that the cases differ.]],
    traps = [[
Old and new ran on the same cases, so only those count on which one of them alone was right. Ten against six is what a coin does;
151 against 43 is not. That makes the margin narrower than for two counts of different cases: three points on 900, seven on 120. The
base rates say the same, and they split the same twenty that were named at the start.
A full decision with price and review on the wrong side is not a bad answer: it decides, and it can be turned round. It loses what
the evidence said.
Three days for each is fair and useless: half of a training is no model, and a date that has moved is no date.
On the twentieth 300 are counted, and five in 100 either way may be luck: the limit stands far enough from what is hoped for. It is the
limit that was named at eleven, and no other.
To change one's mind because the boss frowns is no openness; to refuse a new reason is no strength. Ask for the reason.]],
    questions = [[
What did you give up, and did you say so before anybody asked? Who lost, and what did you offer that costs you something? Would you have
decided the same with the other one's figures? On which day would you have found out that you were wrong?]],
  },
}

include "cast"
include "terms"
include "talk"
include "tests"
