-- SPDX-License-Identifier: MIT
--
-- One fact, five listeners. One page about a pilot, five people who each need another sentence,
-- and a threshold that shows whether the sixth has understood.

scenario {
  number = 1,
  title = "One fact, five listeners", kind = "drill", level = "aspiring", minutes = 4,
  brief = [[
A pilot is over. A model has read 1,000 cases and flagged those that look false; one page says how it went.

Five people want it in one sentence each. You know how this goes. They will all nod.]],
  covers = { "S0-K2", "S0-P2", "S0-C1", "S0-K5", "S0-E5", "S1-P22", "S2-P9" },
  weights = { translation = 55, calibration = 15, listener = 30 },
  notes = {
    premise = [[
One pilot result, told to five people and once more to Finance. The drill is about units: money, duty, screens, intervals, the next training run. It is played again and again; the figures, the story and the price of an error change with the seed.]],
    decisions = [[
S0-K2, S0-K5  The same page means money to Yara, liability to Teun, a wrong screen to Mirela, an interval to Kofi and the next labels to Sun-hee. Ask who wanted to answer in a language that was not theirs, and why that one.
S0-P2  The figure becomes what people live through, together with what catches it (the clerk, the reason on the screen).
S1-P22  The line about precision, said to Yara, repeats the page; money and a clerk restate it.
S0-E5  Five nods, then a figure of your own: how many could pass it on? The box that you cannot tick is the next thing to practise. Who went back to somebody who had nodded?
S0-C1, S2-P9  Two lines for Finance. Whether they were understood shows in the threshold that she chooses: low where a miss is dear, high where a false flag is.]],
    timing = [[
Four minutes alone. In a room: ten, with one person reading each listener aloud.]],
    traps = [[
F1 is a blend of precision and recall. It is not the share of right answers: here that share is 96 in 100 in each version, and even that says little, because 900 of the 1,000 cases were honest to begin with.

The margin in the statistical line is 1.96 times the square root of p(1 - p)/100: six points at a recall of 90, seven at 85, nine at 70.

One bad sentence of the five pulls the whole score down, because a chain of people is as good as its worst translation.]],
    questions = [[
Which of the five languages do you speak worst, and how would they know?
What did the threshold tell you that a nod did not?]],
  },
}

vary "story"      { "invoices", "refunds" }
vary "cases"      { "invoices", "refund claims", with = "story" }
vary "bad"        { "billed twice", "made up", with = "story" }
vary "hurt"       { "suppliers", "customers", with = "story" }
vary "a_miss"  { 400, 20, with = "story" }
vary "a_flag"  { 15, 300, with = "story" }
vary "flagged"    { 120, 80, 110 }                 -- of 1,000 cases, 100 of them bad
vary "hits"       { 90, 70, 85, with = "flagged" }
vary "margin"     { 6, 9, 7, with = "flagged" }

figure "missed" "100 - hits"
figure "wrongly" "flagged - hits"
figure "loss" "missed * a_miss"
figure "f1" "(400 * hits / (flagged + 100) + 1) / 2"   -- rounded: 82, 78, 81
figure "have" "yara_has + teun_has + mirela_has + kofi_has + sunhee_has"
figure "left" "5 - have - went_back"

person "yara"   { name = "Yara Sabbagh",  portrait = "alder",  role = "executive", title = "managing director" }
person "teun"   { name = "Teun Visser",  portrait = "ash",    role = "legal", title = "counsel" }
person "mirela" { name = "Mirela Popa",  portrait = "linden", role = "designer", title = "designs the screens" }
person "kofi"   { name = "Kofi Mensah",  portrait = "oak",    role = "data_scientist", title = "data scientist" }
person "sunhee" { name = "Sun-hee Park", portrait = "plane",  role = "ml_engineer", title = "built the model" }
person "gro"    { name = "Gro Nilsen",   portrait = "birch",  role = "finance", title = "head of finance" }

term "F1" { known = { kofi, sunhee }, "A blend of precision and recall. It is not the share of right answers." }
term "threshold" { known = { kofi, sunhee, gro }, "How sure the model has to be before it puts up a flag." }
term "precision" { known = { kofi, sunhee, gro }, "Of the flags that go up, the share that is right." }
term "recall" { known = { kofi, sunhee, gro }, "Of the cases that are false, the share that gets a flag." }

fact "pilot" { title = "how the pilot went", needs = { yara, teun, mirela, kofi, sunhee },
  good = { "S0-K2", "S0-K5", "S0-P2", "S1-P22" }, bad = { "S0-K2", "S0-K5", "S0-P2", "S1-P22" },
  business   = "{hits} losses of 100 are stopped; the rest costs {loss} euros a month. A clerk checks each flag.",
  regulation = "It proposes, a clerk decides. The {wrongly} flagged wrongly are told why, and may object.",
  user       = "{wrongly} honest {hurt} read “on hold”, the reason, and who clears it today.",
  statistics = "{hits} of {flagged} flags right; {hits} of 100 found, give or take {margin}. One office, one month.",
  model      = "It misses {missed} of 100, mostly photographed pages. Those we label next.",
  distortion { bad = "S0-P2", business = "F1 is {f1}: it judges {f1} of 100 {cases} rightly, and a clerk sees the rest.", claims = "F1 as the share of right answers" },
  distortion { bad = "S0-P2", user = "Honest {hurt} will hardly notice that it is there.", drops = "how many are held up" },
}

scene "corridor" { with = { yara, teun, mirela, kofi, sunhee },
  narrate "Yara runs the firm, Teun is counsel, Mirela draws screens, Kofi counts, Sun-hee built it.",
  narrate "The page: 1,000 {cases}, 100 of them {bad}. {flagged} flags, {hits} of them right. F1 .{f1}.",
  narrate "Missed: {missed}. Flags on honest {hurt}: {wrongly}.",
  yara "The lift is coming. What does it do for us?",
  explain(yara, "pilot"),
  yara "Right.",
  teun "What have we got into?",
  explain(teun, "pilot"),
  teun "Noted.",
  mirela "What do I draw?",
  explain(mirela, "pilot"),
  mirela "Mhm.",
  kofi "And the data?",
  explain(kofi, "pilot"),
  kofi "I see.",
  sunhee "So what do I do on Monday?",
  explain(sunhee, "pilot"),
  sunhee "Okay.",
  when "yara.knows.pilot and not yara.misled.pilot" { set("yara_has", 1) },
  when "teun.knows.pilot and not teun.misled.pilot" { set("teun_has", 1) },
  when "mirela.knows.pilot and not mirela.misled.pilot" { set("mirela_has", 1) },
  when "kofi.knows.pilot and not kofi.misled.pilot" { set("kofi_has", 1) },
  when "sunhee.knows.pilot and not sunhee.misled.pilot" { set("sunhee_has", 1) },
  narrate "Five nods.",
  estimate { "How many of the five could now pass it on, and get it right?", id = "nods", truth = "have", from = 0, till = 5 },
  jump "at_lunch",
}

scene "at_lunch" { with = { yara, teun, mirela, kofi, sunhee },
  narrate "At lunch they pass it on.",
  when "yara_has = 1" { yara "It pays, and a clerk stands in between." }, otherwise { yara "It is good, I think. There was a number." },
  when "teun_has = 1" { teun "No machine refuses anybody. I can sign." }, otherwise { teun "I am still waiting to hear who decides." },
  when "mirela_has = 1" { mirela "“On hold”, a reason, a name. I have a sketch." }, otherwise { mirela "A green tick, I suppose?" },
  when "kofi_has = 1" { kofi "One month, one office. That was said, too." }, otherwise { kofi "No idea how far that figure carries." },
  when "sunhee_has = 1" { sunhee "Photographed pages. I have ordered the labels." }, otherwise { sunhee "So it is fine as it is?" },
  when "yara.misled.pilot" { kofi "Who told Yara that? F1 is no share of right answers, and “hardly” is no figure." },
  narrate "The soup is hot.",
  when "have < 5" {
    choice "Back to Yara, in money this time." { id = "back_yara", only = "yara_has = 0", good = { "S0-E5", "S1-P22" }, shows = { listener = 4 }, set("went_back", 1),
      why = "You went back to somebody who had nodded. What was not understood does not get better by lunch. Next time: her unit first.",
      explain(yara, "pilot", "business"), yara "Ah. Money. Why not at once?",
    },
    choice "Back to Teun: who decides, and what people are told." { id = "back_teun", only = "teun_has = 0", good = { "S0-E5", "S1-P22" }, shows = { listener = 4 }, set("went_back", 1),
      why = "You went back to somebody who had nodded. What was not understood does not get better by lunch. Next time: his duty first.",
      explain(teun, "pilot", "regulation"), teun "That I could have signed this morning.",
    },
    choice "Back to Mirela: what people see when it is wrong." { id = "back_mirela", only = "mirela_has = 0", good = { "S0-E5", "S1-P22" }, shows = { listener = 4 }, set("went_back", 1),
      why = "You went back to somebody who had nodded. What was not understood does not get better by lunch. Next time: her screen first.",
      explain(mirela, "pilot", "user"), mirela "So there is a wrong screen. Good to know before I draw.",
    },
    choice "Back to Kofi, with the margin." { id = "back_kofi", only = "kofi_has = 0", good = { "S0-E5", "S1-P22" }, shows = { listener = 4 }, set("went_back", 1),
      why = "You went back to somebody who had nodded. What was not understood does not get better by lunch. Next time: his interval first.",
      explain(kofi, "pilot", "statistics"), kofi "Thank you. I had begun to make one up.",
    },
    choice "Back to Sun-hee: what it misses, and what comes next." { id = "back_sunhee", only = "sunhee_has = 0", good = { "S0-E5", "S1-P22" }, shows = { listener = 4 }, set("went_back", 1),
      why = "You went back to somebody who had nodded. What was not understood does not get better by lunch. Next time: her next run first.",
      explain(sunhee, "pilot", "model"), sunhee "Then I know what Monday is.",
    },
    choice "All five get the page again by two, with the three figures that count in bold, so that they can look it up." { id = "the_page", bad = "S0-E5", shows = { listener = 2 },
      why = "The page went round again. It is what they had not understood in the first place. Next time: one person, one sentence.",
    },
    choice "Five of five nodded, and lunch is half an hour. On to Finance." { id = "no_one", bad = "S0-E5", shows = { listener = 1 },
      why = "You counted nods. Nodding costs them nothing, so it says nothing. Next time let one of them say it back.",
    },
  },
  otherwise { narrate "Five of five. You eat it slowly." },
  jump "finance",
}

scene "finance" { with = gro,
  gro "I set the threshold. Precision, recall: two lines, please. I can count.",
  narrate "A miss costs {a_miss} euros, a false flag {a_flag}.",
  choice "Of {flagged} flags {hits} hit: precision. Of 100, {hits} found: recall. A miss is {a_miss}, a false flag {a_flag}." { id = "two_prices", good = { "S0-C1", "S2-P9" }, shows = { listener = 4 },
    why = "You gave her two shares and their two prices. With a price on each error a threshold is arithmetic. Next time: the price along with the word.",
    when "story is invoices" { gro "Then low. Better thirty flags too many than one bill paid twice." },
    otherwise { gro "Then high. Better a few claims paid than good customers insulted." },
  },
  choice "Of {flagged} flags {hits} hit, and of 100 we find {hits}. At .5 the two are in balance, with an F1 of {f1}." { id = "balanced", bad = { "S0-C1", "S2-P9" }, shows = { listener = 1 },
    why = "She heard “balance” and left it at .5. A balance of two shares knows no price. Next time say what each error costs.",
    gro "Balance sounds healthy. Leave it there.",
  },
  choice "Think of a net. A fine one lands nine fish of ten, and weed; a wide one seven, and no weed. It is a matter of taste." { id = "net", bad = { "S0-C1", "S2-P9" }, shows = { listener = 2 },
    why = "She understood the net and not her own case: neither fish nor weed had a price. Next time let the picture end in euros.",
    gro "I like fish. Fine mesh, then. Is that right?",
  },
  choice "Kofi picks the point where the curve is best, and on the first of each month you get both figures, to one decimal." { id = "kofis_curve", bad = { "S0-C1", "S2-P9" }, shows = { listener = 1 },
    why = "The curve chose, and it does not know what an error costs. Finance does. Next time ask her to choose, and give her what she needs.",
    gro "If he likes curves. Who pays for it?",
  },
  jump "after",
}

ending "after" {
  when "left = 0 and two_prices.chosen" { narrate "In the evening the page is in the bin. The sentences still go round." },
  when "left = 0 and not two_prices.chosen" { narrate "In the evening Gro rings. What did the page say, again?" },
  when "left = 1" { narrate "In the evening one of the five rings. What did the page say, again?" },
  when "left > 1" { narrate "In the evening {left} of the five ring. What did the page say, again?" },
}

test "five languages, counted rightly, and two prices" { seed = 1, expect = { ending = "after", score = { 90, 100 } },
  answers = { "70 losses", "It proposes", "10 honest", "70 of 80", "It misses", 5, "two_prices" } }

test "the headline for all, and a balance" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "F1 is", "70 of 80", "Honest cust", "70 losses", "Honest cust", 5, "no_one", "balanced" } }
