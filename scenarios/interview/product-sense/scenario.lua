-- SPDX-License-Identifier: MIT
--
-- I2, product sense: three features for a mailbox and hands for two. Order them, kill one, and tell
-- the woman who has worked on it for four months.
--
-- cast.lua    what differs from seed to seed, and who asks
-- terms.lua   schemes and jargon, in plain words
-- talk.lua    the cards, the order and the kill
-- reason.lua  why that one, and how its owner hears it
-- kept.lua    what he has kept back, and the last card
-- tests.lua   the two habits that may not pass, and the tests

scenario {
  number = 2,
  title = "Three for the mailbox", kind = "interview", level = "mid", minutes = 11, clock = true,
  brief = [[
The second of six rounds: product sense. Bogdan Ilieff has three features that a model would bring into the mailbox, and hands for two.

He wants an order, one of them killed, and the news told to the woman who owns it. He plays her himself, and he has had to hear such news. He has kept two things back for later.

The clock counts, and cuts nobody off.]],
  covers = { "S1-F2", "S1-I3", "S1-P30", "S1-I9" },
  weights = { goal = 15, price = 20, decision = 25, follow_up = 15, listener = 10, calibration = 15 },
  notes = {
    premise = [[
I2, product sense. One firm of two: mail for households, or mail for small offices. Two draws make the key. One says what counts this
year: that people stay, or that money comes in by December. The other deals the cards: trouble times help puts them into one order,
money into another. So what writes is first here and killed there; and in a third of the seeds the flag that finds 93 of 100 false
bills has to go, because 96 of 100 of its warnings are wrong and people stop reading them.]],
    decisions = [[
S1-I3   Order three, kill one, say it to its owner. The kill is judged by what counts this year, the talk by whether she knows where
        she stands. Who killed the wrong one can find out at three places, and that is as good an answer as any.
S1-F2   Impact and value. What is last by what counts this year goes, unless it is strategic. Good: the loss named with who pays it. A
        contract is no trump: against 600 thousand a few weeks are cheap, against 40 they are dear. Bad: novelty, and "in phases".
S1-P30  Frameworks by name. A grid is a fine way to see something. The options that name one have something true in
        them, and decide nothing; the one that decides does not need the name.
S1-I9   The second of six rounds. The committee reads what he writes down at the end: a decision, a reason, a figure at which it would
        have been wrong.]],
    timing = [[
Eleven minutes alone, twenty-five in a room. Let each table put its order on the wall before the kill, and compare tables whose seeds
differ: the same cards in another year have another order.]],
    traps = [[
The flag. That it finds 93 of 100 false bills says what share of the false bills it finds. What its readers live with is the other
share: how many of its warnings are true. False bills are rare among mails, so both can hold, 93 found and 4 true in 100 warnings.
The chairman's fondness is no contract, and a contract is no order: it has a price, and so have the weeks.
The first certainty is a base rate (so many of twenty). The second splits the same twenty: those that more than half of the mailboxes
kept for four weeks, and the others.]],
    questions = [[
Whose pain did you count, and whose money? What did you say that she could repeat to her team in the afternoon? What would have made you
take it back, and did you say so before anybody asked? Which of your sentences would have fitted any three features?]],
  },
}

include "cast"
include "terms"
include "talk"
include "tests"
