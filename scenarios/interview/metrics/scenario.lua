-- SPDX-License-Identifier: MIT
--
-- Interview round: metrics. A goal, a guardrail and a counter-metric for a support bot; then three
-- bots come that were built to win them.
--
-- set.lua       the case, the three figures, and the bots that cheat
-- pressure.lua  the slide, the roll-out, the alarm, and the note to the committee
-- trials.lua    two habits, and the tests

scenario {
  number = 5,
  title = "A bot that closes tickets", kind = "interview", level = "mid", minutes = 10, clock = true,
  brief = [[
The metrics round. In life it takes forty-five minutes, here about ten. There is a timer; it is not scored, and you may switch it off.

Yrsa Dahl runs a support floor of four hundred people. She has a product for you, a bot that answers customers, and she wants to hear how you would know that it is any good. Then she tries to cheat you.

Say things in your own words first. She will give you options after that. Twice she asks how sure you are: a figure from 0 to 100, and she means it.]],
  covers = { "S1-I6", "S1-I9" },
  weights = { price = 25, goal = 15, variable = 15, decision = 15, follow_up = 10, listener = 10, calibration = 10 },
  allow = { 447 },
  notes = {
    premise = [[
One question that is asked in many loops: how would you measure the success of a support bot? The candidate builds a set of three, and
three bots attack it. The Closer says "glad I could help" and closes; a goal that looks again after seven days sees it.
The Wall hides the way to a person. Those who give up do not come back either, so the goal is blind to it; how long it takes to get through, and how
content people are then, is not.
The Giver pays ten euros to whoever frowns: solved, content, nobody comes back. What a solved contact costs shows it.]],
    decisions = [[
S1-I6  The set: goal, guardrail, counter-metric. Each holds off one bot, and no other; after the attacks one may be mended.
       Then the slide for finance, the roll-out and the alarm: what the set is for.
S1-I9  The sentence for the committee, which reads six sheets and meets nobody.]],
    timing = [[
About 10 minutes alone. In a room 20: let the tables write their set before anybody sees the options, then play the three bots aloud
against each.]],
    traps = [[
Deflection is the goal that vendors print, and it is what the Closer is best at. A survey at the end of the chat asks those who stayed.
A guardrail on wrong answers is worth as much as one on the wait; it lets the Wall in, which may be mended, as the wait would let in a bot that is quick and wrong.
More metrics are no defence: a set of nine has nine ways to look good.
She asks twice how sure you are of the same drop. Before one knows how many answered, 16 of her 20 such gaps held: 80. Her ten large ones all held, so with
900 it is 99; the four that were luck are among the ten small ones, so with 40 it is 6 of 10: 60.
The roll-out turns on how many answered. In half of the seeds 900 people answered each time, in half 40. On a scale of five with a spread
of about 1.1, the difference of two means has a standard error of 1.1 x sqrt(2/n): .05 with 900, .25 with 40. A drop of three tenths is six of the
first and 1.2 of the second. With 900 the hard part stays with people. With 40 it is likelier than not and no
more: a part goes, 300 are asked (standard error .09), and her line of 4.0 stays where it is. To let everybody in and move the line to 3.9 decides, too, at
the cost of those who were not asked.]],
    questions = [[
Which bot would you have built, if your bonus had hung on deflection?
What does your own product count that a Closer would win?
Who in this room said a price today, and in whose unit?]],
  },
}

include "set"
include "pressure"
include "trials"
