-- SPDX-License-Identifier: MIT
--
-- Eighteen in a hundred. The first scenario that a newcomer plays: one router, one date,
-- three people who each hear something else when they hear a percentage.
--
-- cast.lua     the figures, the people, what they fear, the words they do not share
-- facts.lua    the three things to be told, and what may go wrong in the telling
-- weeks.lua    the six weeks, scene by scene, and what can be repaired in between
-- endings.lua  what came of it, and the tests

scenario {
  title = "Eighteen in a hundred", level = "aspiring", minutes = 16, weeks = 6, slots = 3,
  brief = [[
Harrow Desk makes help-desk software and answers its own customers with it: 2,000 tickets a week, six desks. Four contract sorters read each ticket and send it to a desk.

Imke Voss has built a router, a model that does the sorting. Rui Tavares, who runs operations, wants it by Q3. Salome Okoro's people will live with what it gets wrong.

You are the new product manager between them. The three of them meet in the lift. You are the one who meets them at a table: six weeks, three meetings a week.]],
  covers = { "S0-K1", "S0-K2", "S0-P2", "S0-P3", "S0-P4", "S0-R1", "S0-M7", "S0-P23", "S0-C5", "S0-K5",
             "S1-P22", "S2-P8", "S3-P13", "S3-E1" },
  weights = { translation = 40, phase_gates = 20, discovery = 15, calibration = 15, relationship = 10 },
  notes = {
    premise = [[
One router reads four languages, and everybody asks about the same number. Imke, Rui and Salome each decide on something else, so the same
fact has to be told to each of them in what they decide on, without becoming another fact.

Translation counts most here (40 in 100), and within it how good the router is counts three times as much as Q3 or the strays.

The arithmetic behind the story, for the sceptic in the second row. 2,000 tickets a week; sorting by hand takes 160 hours, 4.8 minutes a
ticket. A stray costs twelve minutes more. So a language is worth routing when 12 x (share wrong) < 4.8, that is from 60 right in 100.
One fifth of the tickets are in the weak language; 55 in 100 of those land right, which makes 9 strays in every 100 tickets; the other
four fifths bring the rest (7, 9 or 12 of 80, by seed). Billing, of 1,000 tickets: 400 belong there, 360, 370 or 390 are sent there, 340
of these rightly. Precision is 340 of what was sent, recall 340 of 400 (85 %), F1 their harmonic mean, 2 x 340 / (sent + 400): 89, 88 or
86. It describes one desk. The share of right answers is 84, 82 or 79, and F1 does not tell it.
Twelve tickets on checked labels, eight right: a chance of .70 that 60 in 100 is reached. After fifty more the evidence says firm in 57, not yet in
22 and stop in 21 of 100 worlds.]],
    decisions = [[
S0-K1  Imke on Monday: seven chances in ten, and nobody can know more before the trial. In about three seeds of ten it does not work.
S0-K2  Week 4: one result, heard three times: luck by Imke, a late shift by Salome, four contracts by Rui.
S0-K5  Four languages in one building. Ask: who lit up at which line, who went quiet?
S0-R1  Imke owns the model. What did she know that you could only learn by asking? (The labels.) What did a date before evidence cost?
S0-P2  The strays as hours and people, with what will catch them (the table in week 2), against the bare percentage.
S2-P8  The same move for the floor: people who reach the wrong desk first, tickets opened twice.
S0-P3  Q3 told to Imke as "the data freezes in week 4, so expect two in three", or merely passed on as a date.
S3-P13 Both directions: that date to Imke in weeks of data, its price back to Rui in customers.
S0-P23 Rui's three questions: which problem, how sure, what in and what out. What is open in week 3 holds up his signature.
S0-C5  Eight figures on the page, two in the update, one ask. Good: the cost and the gap that decides, and an ask with a day. Bad: F1
       because it is the largest, and an ask that asks for nothing.
S3-E1  Sunday evening: words first, or the launch slide? Concepts, then strategy. Next scenarios: the model that may not be needed
       (foundation), then the date (two stages); the board room comes last.]],
    timing = [[
About 16 minutes alone, 25 in a room with votes. Give each table another seed: the figures, the language and the trial differ, so answers
do not travel, and about half of the seeds end in a firm yes, the rest in "not yet" or in a stop.]],
    traps = [[
S1-P22 "In plain words, right 82 % of the time" is a repetition: nobody decides on it. Hours and twelve minutes are a restatement.
S0-P4  Rosier is not simpler. "Hardly a ticket goes astray" drops the strays; the headline measure read as a share is another value.
       Imke hears of both. Did the player put it right before it was found out?
S0-M7  The proud line, with transformer and embeddings: to Rui and to Salome it is worth a few points in a hundred and costs trust.
       In the weekly update it returns as a wish for graphics cards.]],
    questions = [[
Whose language did you never use?
Let each player name one line that they said to all three. Who decided on it?]],
  },
}

include "cast"
include "facts"
include "weeks"
include "endings"
