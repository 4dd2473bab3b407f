-- SPDX-License-Identifier: MIT
--
-- Trade-off cards. Two good figures that cannot both be had, and who lives with it: which side,
-- for whom, at what price. Who lives with it changes with the seed, and with that the right side.

scenario {
  number = 2,
  title = "Trade-off cards", kind = "drill", level = "aspiring", minutes = 3,
  brief = [[
Four cards. On each, somebody lays down two good figures that cannot both be had, and a line about who lives with it.

You have a sentence each time: which side, for whom, at what price. An engineer who is told “both” goes back to her desk and builds the one that she likes.]],
  covers = { "S0-P6", "S1-P19", "S1-C3" },
  allow = { 447 },
  weights = { price = 65, decision = 20, follow_up = 15 },
  notes = {
    premise = [[
Speed against accuracy, precision against recall, and a dial with a price list. The segment decides, and the seed draws the segment: what was right last time may be wrong today.]],
    decisions = [[
S1-P19  The reply to “.03 F1 for 40 milliseconds” has to contain what a person lives through. The right side without it scores half.
S0-P6  Riders on the pavement or dispatchers at a desk; one nurse for thirty beds, or a woman who lives alone. Both sides are right somewhere.
S1-C3  The frame of every card is side, for whom, price, and when we would turn round. The last card writes it down.]],
    timing = [[
Three minutes. In a room: read a card aloud, ten seconds of silence, hands up, then “for whom?”.]],
    traps = [[
.03 F1 is not “three in 100 go wrong”: the log has the share, and it is two.

“The middle, where the curves cross” treats both errors alike. The third card shows when that is right: when they cost the same.

Cost of the cuts per 1,000 nights, in the three price lists: 450, 825, 1,520; or 450, 300, 340; or 505, 255, 198.]],
    questions = [[
Which card would you have answered otherwise for the other group?
What is the sentence in which you last said “both”?]],
  },
}

vary "who"   { "riders", "dispatchers" }
vary "house" { "ward", "alone" }
vary "ms"    { 40, 50 }
vary "miss"  { 50, 10, 5 }
vary "alarm" { 5, 10, 12, with = "miss" }

figure "sooner" "12 * ms"
figure "cut30" "5 * miss + 40 * alarm"
figure "cut50" "15 * miss + 15 * alarm"
figure "cut70" "30 * miss + 4 * alarm"

person "oona"  { name = "Oona Virtanen", portrait = "spruce", role = "ml_engineer", title = "builds the models" }
person "nadim" { name = "Nadim Aziz",    portrait = "cedar",  role = "data_scientist", title = "measures them" }

term "F1"        { known = { oona, nadim }, "A blend of precision and recall. It is not the share of right answers." }
term "recall"    { known = { oona, nadim }, "Of what should be found, the share that is found." }

scene "first" { with = oona,
  oona "The small model answers {ms} milliseconds sooner, on each tap. It costs .03 F1. On last week's log that is two more wrong pins in 100 rides. Do I ship it?",
  when "who is riders" {
    narrate "Who lives with it: riders on the pavement, old telephones, twelve taps to a taxi. A wrong pin is one tap more.",
    choice "Ship it. {sooner} milliseconds saved on each ride, two people in 100 tap once more. At ten in 100 I turn round." { id = "ship_pavement", good = { "S0-P6", "S1-P19", "S1-C3" }, shows = { price = 4 },
      why = "You named who gains, how much, and who pays. An engineer can act on that. Keep the order: side, for whom, price.",
      oona "For two taps in 100, then. That I can defend.",
    },
    choice "No. .03 is three rides in 100 that go wrong, and on {ms} milliseconds nobody has ever written to us. Pins they do write about." { id = "three_rides", bad = { "S0-P6", "S1-P19" }, shows = { price = 1 },
      why = "F1 is no share of rides; the log had the share, and a wrong pin is one tap here. Next time ask what the figure counts.",
      oona "It is two, and F1 does not count rides. Never mind.",
    },
    choice "Ship it this week. {ms} milliseconds on each of twelve taps is a lot, and marketing can say that we are quicker." { id = "just_faster", bad = "S1-P19", shows = { price = 2 },
      why = "The right side, and no price named: the first complaint will ask who allowed it. Next time say who pays.",
      oona "Shipped. And when support asks about the pins?",
    },
    choice "Keep both for two sprints. If you win .02 of the .03 back by then, they get speed and pins, and we ship that." { id = "both_kerb", bad = "S1-C3", shows = { price = 1 },
      why = "You asked for both, and she will spend two weeks on what a rider does not feel. Next time choose a side.",
      oona "I can try. That is what I wanted to do anyway.",
    },
  },
  otherwise {
    narrate "Who lives with it: dispatchers at a desk who lay out tomorrow's tours. A wrong pin is a van in the wrong town.",
    choice "Keep the slow one. At a desk {ms} milliseconds are nothing, and two pins are two vans. On a pavement I turn round." { id = "keep_desk", good = { "S0-P6", "S1-P19", "S1-C3" }, shows = { price = 4 },
      why = "You held a wait that nobody feels against a van that drives for nothing. Keep the order: side, for whom, price.",
      oona "Two vans. Then I stop polishing it.",
    },
    choice "Ship it. Our goal for the quarter is to be a fifth faster, {ms} milliseconds are half of that, and two pins in 100 are few." { id = "speed_goal", bad = { "S0-P6", "S1-P19" }, shows = { price = 1 },
      why = "The goal was yours and not theirs: a dispatcher gained an eyeblink and lost two vans. Next time begin with who lives with it.",
      oona "The goal will be pleased.",
    },
    choice "Keep the slow one. Accuracy is what they pay us for, and .03 is .03, this quarter and the next." { id = "just_accurate", bad = "S1-P19", shows = { price = 2 },
      why = "The right side as a motto. Without the price it loses to the next motto. Next time: two vans in 100.",
      oona "Fine. Until sales says that speed is what they pay us for.",
    },
    choice "Ship both. Each dispatcher sets it under “preferences”: {ms} milliseconds sooner, or two pins in 100 more." { id = "both_desk", bad = "S1-C3", shows = { price = 1 },
      why = "You passed your choice on to people who do not see the figures. Next time choose for the group that you know.",
      oona "Two models to look after, then. For a switch.",
    },
  },
  jump "second",
}

scene "second" { with = nadim,
  nadim "The fall alarm has a dial. Early: it finds 97 of 100 falls, and of ten alarms six are false. Late: it finds 85, and of ten alarms one is false.",
  when "house is ward" {
    narrate "Who lives with it: one nurse at night for thirty beds. She does a round each quarter of an hour. Last year's alarm was unplugged in its first week.",
    choice "Late. Who runs for nothing six times in ten pulls the plug. 15 wait for the round; if it came hourly, early." { id = "late_ward", good = { "S0-P6", "S1-C3" }, shows = { price = 4 },
      why = "You counted what six false alarms in ten do to the seventh. Recall on paper finds no falls with the plug out. Keep asking what people will do.",
      nadim "Fifteen falls wait up to a quarter of an hour. I write that down as the price.",
    },
    choice "Early. 97 of 100 against 85, that is twelve people who do not lie on a floor, and for that one walks six times in ten." { id = "recall_first", bad = "S0-P6", shows = { price = 1 },
      why = "True of a fall, and you did not count what comes in week two: she is one, it rings for nothing six times in ten, and she unplugs it. Next time: who has to run?",
      nadim "She will come six times. Perhaps seven.",
    },
    choice "In the middle, where the two curves cross: about 91 found and three false of ten, so that neither error is preferred." { id = "cross_ward", bad = { "S0-P6", "S1-C3" }, shows = { price = 1 },
      why = "Where the curves cross is a place on paper. It holds a walk down the corridor and a broken hip to be alike. Next time: what does each cost?",
      nadim "Geometrically it is beautiful.",
    },
    choice "Early, with two hours of training for the night shift, so that six false ones of ten do not put them off the rest." { id = "train_them", bad = "S1-C3", shows = { price = 1 },
      why = "You ordered people to believe an alarm that is wrong six times in ten. They count too. Next time move the dial and not the nurse.",
      nadim "They took last year's seriously. For four nights.",
    },
  },
  otherwise {
    narrate "Who lives with it: a woman of eighty who lives by herself. An alarm rings her daughter, who rings back. A missed fall lies there until morning.",
    choice "Early. A false one costs a minute, a missed one a night on the floor. If nobody could ring back, late." { id = "early_alone", good = { "S0-P6", "S1-C3" }, shows = { price = 4 },
      why = "You laid a minute on the telephone beside a night on the floor. With both prices there the side is plain. Keep doing that.",
      nadim "Six calls in ten for nothing. I write that down as the price.",
    },
    choice "Late. Six false calls of ten wear a daughter out within a month; who is worn out cancels, and then none of 100 is found." { id = "they_cancel", bad = "S0-P6", shows = { price = 1 },
      why = "A fair thought about contracts. A call costs her a minute, and she cancels more surely after one night on the floor. Next time weigh the dearer error first.",
      nadim "And the fifteen who are not found?",
    },
    choice "Where the curves cross, about 91 of 100 and three false of ten. We have no reason to prefer the one error to the other." { id = "cross_alone", bad = { "S0-P6", "S1-C3" }, shows = { price = 1 },
      why = "There was a reason on the card: a minute on the telephone, a night on the floor. Next time read who lives with it.",
      nadim "Her hip has a preference.",
    },
    choice "Late for now: one false of ten. In the next release, in eight weeks, we look for a way to find the other 15 too." { id = "next_release", bad = "S1-C3", shows = { price = 1 },
      why = "“For now” is a decision, and its price is fifteen falls in 100. Next time name it before you take it.",
      nadim "I will tell them to fall after the release.",
    },
  },
  nadim "The next dial is on a leak alarm, and it has prices: a miss {miss}, a false alarm {alarm}. Per 1,000 nights, which cut is cheapest?",
  rank { "Cheapest first.", id = "cuts", shows = { "price" },
    choice "Cut at 30: 5 missed, 40 false alarms" { worth = "100 - cut30 / 20" },
    choice "Cut at 50: 15 missed, 15 false alarms" { worth = "100 - cut50 / 20" },
    choice "Cut at 70: 30 missed, 4 false alarms" { worth = "100 - cut70 / 20" },
  },
  when "cuts.right = 100" { nadim "Yes: {cut30}, {cut50} and {cut70}." },
  otherwise { nadim "I get {cut30} at 30, {cut50} at 50 and {cut70} at 70." },
  jump "last",
}

scene "last" { with = { oona, nadim },
  oona "I put that into the notes. What do I write under “decided”?",
  choice "Product chose it, at this price, for this group. I look each month; if the price doubles, we turn back." { id = "signed", good = { "S1-C3" }, shows = { decision = 4, follow_up = 4 },
    why = "A name, a price, a group, a day, and what would turn it round. Whoever finds it in a year can judge it. Keep this line.",
    oona "With a name on it. That is rare.",
  },
  choice "Optimised for the experience of our users, on the basis of four cards, after talks with data and engineering." { id = "optimised", bad = "S1-C3", shows = { decision = 1, follow_up = 1 },
    why = "It says that talks were held. What was given up, and by whom, is not there. Next time: name and price.",
    oona "That fits under any decision. Practical.",
  },
  choice "Chosen by the data team's figures as of today, all four. Questions to Nadim, who has the tables." { id = "nadims", bad = "S1-C3", shows = { decision = 2, follow_up = 1 },
    why = "The figures were his and the choice was yours. In three months he is asked about it. Next time sign it.",
    nadim "I only turned the dial where you pointed.",
  },
  choice "Provisional. To be looked at again after one quarter of real use, with all of the figures of these three months." { id = "provisional", bad = "S1-C3", shows = { decision = 2, follow_up = 2 },
    why = "Nothing says what you would have to learn. So it stays. Next time write the figure at which you turn back.",
    oona "The last one that was provisional is six years old.",
  },
  jump "after",
}

ending "after" {
  when "signed.chosen" { nadim "Next week I have four more. With other people on them." },
  otherwise { nadim "Next week somebody will ask who decided that. I hope that it is not me." },
}

test "side, for whom, price" { seed = 4, expect = { ending = "after", score = { 90, 100 } },
  answers = { "ship_pavement", "early_alone", "Cut at 70; Cut at 50; Cut at 30", "signed" } }

test "both, the middle, and provisional" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "speed_goal", "cross_ward", "Cut at 30; Cut at 70; Cut at 50", "provisional" } }
