-- SPDX-License-Identifier: MIT
--
-- Interview round: two metrics. Clicks are up, and so is bounce. What do you do? In five seeds of
-- seven the clicks mean little; in the others it is something else.
--
-- test_result.lua  the case, the hypothesis, one check of five, and what it brings
-- thursday.lua     what is done about it, for now; who wants more; when it is wrong
-- trials.lua       two habits, and the tests

scenario {
  number = 6,
  title = "Two arrows, both up", kind = "interview", level = "mid", minutes = 11, clock = true,
  brief = [[
The analysis round. In life it takes forty-five minutes, here about eleven. There is a timer; it is not scored, and you may switch it off.

Ishaan Mehrotra has run some two hundred tests on websites. He will show you one: two figures that went up, one of which should not have. There is no trick in it and no code. He wants to hear what you think, how you would find out, and what you do meanwhile.

Say things in your own words first. He will give you options after that. Twice he asks how sure you are: a figure from 0 to 100.]],
  covers = { "S0-P9", "S1-I1", "S1-M5", "S1-P30", "S1-I9" },
  weights = { variable = 35, decision = 25, follow_up = 15, price = 10, listener = 5, calibration = 10 },
  allow = { 447 },
  notes = {
    premise = [[
A row of recommendations lifts clicks and bounce at once. The tempting answers weigh the one figure against the other (ship, or kill), or ask for more data.
The strong one says what may have happened in a sentence that can be wrong, looks at one thing that would show it, and decides for now.]],
    decisions = [[
S1-I1  The hypothesis, and what happens on Thursday.
S1-M5  Tuning the model, or "all segments": two ways of not thinking. A check that a hypothesis drives is no request for more data.
S0-P9  The colleague's chart. Who clicks has chosen to; those who were shown the row have not. And: both figures are far beyond luck, so "is it
       significant?" is answered already.
S1-P30 A framework's name beside each decision. It earns nothing without a choice.
S1-I9  The sentence for the committee.]],
    timing = [[
About 11 minutes alone. In a room 20: collect the hypotheses on the wall before the options are seen, and let each table buy another check.]],
    traps = [[
Who knows the story says "low-intent clicks" and stops looking. In two seeds of seven it is not so: pages that come late on slow phones, or a
second tab that is counted as a page left. Before the check two figures have to be put together: 30 of 50 such cases were idle clicks, and what is paid
had not moved in 25 of these, as here, and in 10 of the other 20. So 25 of 35, which is 71. After the check: pages read per visitor flat, about 95; up
as well, about 5. Slow phones or the counting ruled out: 25 of 30, 83. Cause found there: about 5. The scatter and the forty cuts leave it at 71; of
forty cuts at the usual 5 %, two stick out by luck alone.
Per visitor, not per click: the test assigned visitors. Those who click chose themselves, and in the two arms they are not the same people.]],
    questions = [[
Which sentence of yours could have turned out wrong?
What did you do while you did not know?
Who of you shipped, and what would have made you take it back?]],
  },
}

include "test_result"
include "thursday"
include "trials"
