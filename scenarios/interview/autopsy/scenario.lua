-- SPDX-License-Identifier: MIT
--
-- Interview round: autopsy. A feature was switched off, and its folder lies on the table. Which
-- link of the loop broke? By seed: what it learnt from, what was done with it, or what came in.
--
-- folder.lua   the case, eight exhibits of which four are opened, and the verdict
-- morning.lua  whose it was, where it showed, what prevents it, who has to be told
-- trials.lua   two habits, and the tests

scenario {
  number = 7,
  title = "Switched off in July", kind = "interview", level = "senior", minutes = 11, clock = true,
  brief = [[
The autopsy round. In life it takes forty-five minutes, here about eleven. There is a timer; it is not scored, and you may switch it off.

Wanjiru Kamau has signed thirty reports on features that failed. She has brought a folder with eight exhibits. You open four, one after the other, and tell her why it failed: not who, and not only what.

Say things in your own words first. She will give you options after that. Twice she asks how sure you are: a figure from 0 to 100.]],
  covers = { "S1-I8", "S1-C4" },
  weights = { variable = 25, follow_up = 20, decision = 15, goal = 10, price = 10, listener = 10, calibration = 10 },
  allow = { 447 },
  notes = {
    premise = [[
A feature is a loop: the world, the data that comes in, what it is taught, what it says, what people do with that, what comes of it, and
back. Here one link broke, and nobody had been named for it. Weak answers name a bug or a department.]],
    decisions = [[
S1-I8  The aim, the verdict, whose it was, and what the head of the unit is told at ten to four.
S1-C4  The public failure that broke at the same link. One for each: the tool for ranking applicants that Amazon gave up (Reuters, October 2018): what
       had been done was taken for what was right. Google Flu Trends (Nature, February 2013; Science, March 2014): what came in had changed. The
       sepsis alert of a large records system (JAMA Internal Medicine, 2021): alerts for 18 of 100 patients, two thirds of the cases missed; the authors
       warn of people who no longer listen. Ariane 5 (1996) is the plain bug among them: a number too large for its field.]],
    timing = [[
About 11 minutes alone. In a room 25: deal the eight exhibits to eight people. Each may read out one, and the room may hear four.]],
    traps = [[
The first certainty puts two figures together: ten each of her thirty, and of these nine, six and three crept up as here. So 9 of 18, which is 50; the
seeds keep to it. The four exhibits worth opening are the ones that could say no: cases judged again by hand, the log of use, what changed in the data,
complaints by week. The accuracy report is measured on the cases of March, so it cannot fall. The red entry in the bug list was mended on the same day.
Certainty after the folder, for "what it learnt from": about 95 or 5 once the cases were judged by hand; else 95 when both of the
others were seen and were clean, 5 when the break was found in one of them, 75 when only the use was seen and was clean, 60 when only the data was,
and 50 when none was seen.
Retraining each week, offered as prevention, teaches a model faster what it should not learn.]],
    questions = [[
Which exhibit would have changed your mind?
Who looks at that link in your own product, by name?
What would have been seen first, and on whose screen?]],
  },
}

include "folder"
include "morning"
include "trials"
