-- SPDX-License-Identifier: MIT
--
-- Interview round: committee. The other side of the table. Three transcripts are rated, the anchors
-- are read, the three are rated again, and one of them is hired.
--
-- transcripts.lua  the three, in two stories, and what goes beside them
-- sheet.lua        nine cells, twice, and the anchors in between
-- hire.lua         who it is, what the unit says to that, and what the others are told
-- trials.lua       two habits, and the tests

scenario {
  number = 8,
  title = "Three transcripts", kind = "interview", level = "lead", minutes = 12, clock = true,
  brief = [[
This time you sit on the other side. There is a timer; it is not scored, and you may switch it off.

Tomasz Wierzbicki chairs the committee. It meets nobody: it reads what was said, and rates it. Three people were asked the same question. You read the three, and rate each on three rows, from 1 to 5: did they look at one thing at a time, did they say what it costs, did they own what comes of it?

Then you see how nine others understand these rows, and rate once more. It does not count how strict you are. What counts is where you see more, and where less.]],
  covers = { "S1-I7", "S1-P29", "S1-C5", "S1-I9" },
  weights = { variable = 45, decision = 10, price = 10, follow_up = 10, listener = 10, goal = 5, calibration = 10 },
  notes = {
    premise = [[
Whoever has rated transcripts sees their own interviews with other eyes. One of the three is fluent and decides nothing; one is plain and
decides; one is sharp and lacks one row: by seed the owning, or the price.]],
    decisions = [[
S1-I7  What the sheet is about, what is written beside each transcript, both ratings.
S1-P29 Who is hired, and what the head of the unit hears about it.
S1-C5  What the sharp one is told to practise: one row, twice a week, the same row again later.
S1-I9  What goes up with the packet: from each round a sentence that was said, for and against.]],
    timing = [[
About 12 minutes alone. With facilitators 30: rate on paper, put the nine cells of everybody on the wall, read the anchors aloud, rate again, and
look at what moved.]],
    traps = [[
Halo: the fluent one names much, so one hears method. Nothing was isolated, nothing was priced. Leniency: fours for all. It is taken out,
since both sheets are held against their own mean; but a flat sheet has no shape, and is close to nothing.
The first rating counts as much as the second. The gain between them opens an answer in "what has changed?": from five points of closeness on, or from 85
the first time.
Certainty: whether the own sheet has the panel's shape, that is a closeness of 75. The second time one has seen the anchors, and two of the panel's cells.]],
    questions = [[
Which cell moved most, and what did you read the second time that had been there the first?
What would the nine have written beside your own last interview?
Which row do you hear in where it is not?]],
  },
}

include "transcripts"
include "sheet"
include "hire"
include "trials"
