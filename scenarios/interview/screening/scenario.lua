-- SPDX-License-Identifier: MIT
--
-- I1, the screening: half an hour, one question, six cards. Three of them make a story, and then
-- a message arrives that she has not seen.
--
-- cast.lua    what differs from seed to seed, and who asks
-- terms.lua   schemes and jargon, in plain words
-- talk.lua    the half hour, in the order in which she asks
-- tests.lua   the two habits that may not pass, and the tests

scenario {
  number = 1,
  title = "The screening", kind = "interview", level = "aspiring", minutes = 9, clock = true,
  brief = [[
Half an hour on a screen, with one question that she puts to everyone: did you ship a model that changed what people do?

You have worked on one. Six cards from that project lie beside your keyboard, and you have time for three. She has spoken with four candidates since lunch, and writes down what can be checked.

The clock counts, and cuts nobody off.]],
  covers = { "S1-P1", "S1-I2", "S1-M5", "S1-P29", "S1-C5", "S1-I9", "S3-C2", "S3-P23", "S4-F1" },
  weights = { goal = 25, variable = 20, decision = 20, follow_up = 10, listener = 10, calibration = 15 },
  notes = {
    premise = [[
I1, the screening. One project, two stories: the order list of a chain of pharmacies, or the visit list of a firm that mends lifts. A
third draw decides what the message in the middle says: the places that kept the old list stayed where they were, or they rose as far.
Figures differ by seed, so that answers do not travel from one table to the next.]],
    decisions = [[
S1-I2   The first sentence and the six cards: what people did before, what they do now, which part was yours, what broke.
S1-P1   The technology is on the table and true. It answers a question that she did not ask. Nobody needs it in order to pass.
S4-F1   The order of the three cards, and the story in one breath. Good: a beginning, a deed, a result. Bad: a scheme that is filled
        with what was built; STAR at the start is no crime, and puts last what she asked first.
        One source writes a scheme as Situation, Opportunity, Leverage and stops there. Value and Execution as its last two are ours.
S3-P23  The line for the chief executive: what it cannot do, as lists and hours, and both stand in the notes that were just turned over. No
        degree is needed for that line.
S3-C2   Ten minutes with the data scientist: the input that went silent, who saw it, how late.
S1-M5   In the same menu: depth and learning rate. Pleasant to talk about, and it decides nothing. A question with a suspicion
        behind it stands beside it and is the good one: not the asking is the mistake.
S1-P29  What is said after the message, and the one breath: a claim that is made or given back, against a claim that is blurred.
S1-C5   The week before the rounds: practise what went worst, on two days, against a clock.
S1-I9   The screening is the first of six rounds; then a committee reads. The plan for the week belongs to it.]],
    timing = [[
Nine minutes alone; twenty in a room where each table defends its three cards before it plays on. Stop after the message and let
everybody write down how sure they are before anybody speaks.]],
    traps = [[
The first certainty has a base rate in it: she says how many of twenty such stories held. That figure is the answer; one's own
feeling about the project adds nothing that she could know. After the message it is about 90 where the old list stayed where it was
(eight places, not drawn by lot, so not 100), and about 10 where the old list rose nearly as far without any model.
To give the claim back where it stands firm is as wrong as to keep it where it fell. Modesty is no evidence either.
The mean error on last year's days is a good figure. It says that the list was better, not that anybody followed it.]],
    questions = [[
Which card did you leave out with regret, and whom would it have served? What did the message change: the story, or only the figure?
Who would have found out, had you said nothing? Say your limit line to somebody who does not work with models: what did they plan?]],
  },
}

include "cast"
include "terms"
include "talk"
include "tests"
