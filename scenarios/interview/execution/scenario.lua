-- SPDX-License-Identifier: MIT
--
-- I3, execution: some fifteen points lost in a week, called percent, five checks of twelve, and somebody on the telephone
-- who wants it trained anew tonight.
--
-- cast.lua    what differs from seed to seed, and who asks
-- terms.lua   methods and jargon, in plain words
-- talk.lua    the first sentence, and what is done at once
-- checks.lua  the twelve checks, and what each of them shows
-- cure.lua    what mends it, the telephone, and next time
-- tests.lua   the two habits that may not pass, and the tests

scenario {
  number = 3,
  title = "A fall on Friday", kind = "interview", level = "mid", minutes = 12, clock = true,
  brief = [[
The third of six rounds: execution. Judit Keszler leads engineering. Last year something of hers got worse within a week, by some fifteen percent, as it was said. She has kept the log.

You may look five times. She reads out what each look showed, as it stood in the log that day. Then she wants to know what you do, what it costs, and who finds out next time.

The clock counts, and cuts nobody off.]],
  covers = { "S1-I4", "S1-M5", "S1-I9" },
  weights = { variable = 35, price = 15, decision = 15, follow_up = 10, listener = 10, calibration = 15 },
  notes = {
    premise = [[
I3, execution. A service that files receipts, or one that names the illness of a leaf. The share that is right falls by 14 to 17 points. Four
causes, by seed: the counting has changed and the model has not; the pictures come in at half their size; a release has turned
two codes round; or something is new in the world that the model has never seen.]],
    decisions = [[
S1-I4   The whole hour: is it real (count again, and look at the counting), where does it sit (split), what lies behind it (what comes
        in, who marks, what went out, what happened outside). Contain, then cure. Where something was released on
        Tuesday it is taken back at once, Friday evening or not; only where the world is new do people look instead. The repairs are those of
        the cause that was found. The page for whoever has duty next asks for the order once more.
S1-M5   Learning rate, depth, a larger model, forty more figures: there at the beginning, among the twelve checks and at the end. A
        question with a suspicion in it stands beside them and is the good one.
S1-I9   The third of six rounds. The committee looks for hygiene: one cause at a time, a price, an owner. At the end: what is taken into
        the next room.]],
    timing = [[
Twelve minutes alone, thirty in a room. Take the five checks one at a time, by show of hands, and read the result aloud before the next.]],
    traps = [[
She says percent, and the figures say points. From 88 to 73 in 100 are fifteen points; fifteen percent of 88 would be thirteen.
A look that trains anew costs one of five, and a night: the rest is played on Saturday.
Where the counting is at fault each place by itself stands where it stood, and the whole has fallen, since the sample is of one place.
To go back to the old model, the prudent thing elsewhere, then mends nothing and hides the cause.
A retrain is the wrong reflex in three seeds of four. Where the thing is new in the world it is the right cure, after somebody has
marked some of it: then it has something to learn.
The first certainty is a base rate, out of her log of twenty alarms. After a recount of 300 by hand it is near 97, or near 4: with 300
counted, fourteen points cannot be luck (five either way can).]],
    questions = [[
Which look told you most, and would you have taken it first? What was still running while you looked, and who paid for that? Who
would have been content with a retrain, and for how long? In which seed was the brave answer to do nothing?]],
  },
}

include "cast"
include "terms"
include "talk"
include "checks"
include "tests"
