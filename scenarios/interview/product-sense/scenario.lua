-- SPDX-License-Identifier: MIT
--
-- I2, product sense: three features for a mailbox and hands for two. Order them, kill one, and tell
-- the woman who has worked on it for four months.
--
-- cast.lua    what differs from seed to seed, and who asks
-- talk.lua    the hour, in the order in which he asks
-- tests.lua   the two habits that may not pass, and the tests

scenario {
  number = 2,
  title = "Three for the mailbox", kind = "interview", level = "mid", minutes = 11, clock = true,
  brief = [[
The first of the four rounds: product sense. Bogdan Ilieff has three features that a model would bring into the mailbox, and hands for two.

He wants an order, one of them killed, and the news told to the woman who owns it. He plays her himself, and he has had to hear such news. He has kept two things back for later.

The clock counts, and cuts nobody off.]],
  covers = { "S1-F2", "S1-I3", "S1-P30", "S1-I9" },
  weights = { goal = 15, price = 20, decision = 25, follow_up = 15, listener = 10, calibration = 15 },
  notes = {
    premise = [[
I2, product sense. One firm of two: mail for households, or mail for small offices. Which of the three features is best differs by seed.
In a third of the seeds the dull one wins and the one that writes is killed, as everybody expects. In a third the one that writes
is wanted, works and is paid for, and the digest goes. In a third the flag that finds 93 of 100 false bills has to go, because 96 of 100
of its warnings are wrong.]],
    decisions = [[
S1-I3   Order three, kill one, say it to its owner. The kill is judged against the cards, the talk by whether she knows where she stands.
S1-F2   Impact and value. What is low on both goes, unless it is strategic. Impact is the trouble times how often it helps: that puts the
        flag bottom left where its warnings are wrong, for all the trouble there is. Good: the three figures with the loss named; and the contract,
        where there is one: then the exception is real, has an end and a price. Bad: novelty in the place of value, and "in phases".
S1-P30  Frameworks by name. A grid is a fine way to see something. The option that names it and puts no feature into it gets next to
        nothing; the one that uses its thought and decides does not need the name.
S1-I9   The second of six steps. The committee reads what he writes down at the end: a decision, a reason, a figure at which it would
        have been wrong.]],
    timing = [[
Eleven minutes alone, twenty-five in a room. Let each table put its order on the wall before the kill, and compare tables whose seeds
differ: the same card is first here and last there.]],
    traps = [[
The flag. That it finds 93 of 100 false bills says what share of the false bills it finds. What its readers live with is the other
share: how many of its warnings are true. False bills are rare among mails, so both can hold, 93 found and 4 true in 100 warnings.
The chairman's fondness is no contract, and the contract is no fondness: about half of the seeds each. To stand firm against
600 thousand for a feature that costs some weeks is not character.
The first certainty is a base rate (so many of twenty). The second has a finer one: of those that half of the mailboxes kept for four
weeks, nine in ten lasted; of the others, two in ten.]],
    questions = [[
Whose pain did you count, and whose money? What did you say that she could repeat to her team in the afternoon? What would have made you
take it back, and did you say so before anybody asked? Which of your sentences would have fitted any three features?]],
  },
}

include "cast"
include "talk"
include "tests"
