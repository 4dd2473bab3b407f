-- SPDX-License-Identifier: MIT
--
-- Sharpen a vague aim. Five rungs: goal, problem, hypothesis, two kinds of figures, and how often
-- it may be wrong. A wrong rung below makes the ones above look fine.

scenario {
  number = 5,
  title = "Sharpen a vague aim", kind = "drill", level = "aspiring", minutes = 3,
  brief = [[
Somebody important has said a sentence with “AI” in it, and left the room. You have a whiteboard and three people: the owner of the business, a data scientist, an engineer.

Five rungs lead from that sentence to something that can be built and judged. A wrong one at the bottom does not show. The others stand on it and look firm.]],
  covers = { "S2-P1", "S2-P3", "S3-F1", "S3-P5", "S3-P12" },
  weights = { goal = 50, variable = 15, price = 20, calibration = 15 },
  notes = {
    premise = [[
A ladder of five rungs in a fixed order: business goal, user's problem, hypothesis, two kinds of figures, accepted failure rate with the data. Two stories by seed, six price lists. Where rung one was an output, the fourth offers figures that fit it, and the way back.]],
    decisions = [[
S2-P1  The problem is somebody's and can be watched. “We have no model” is the absence of a solution.
S3-F1  The order. If the goal is an output (“half of it automated”), the hypothesis and the figures above it fit it, and the whole ladder serves something nobody wanted.
S2-P3, S3-P12  From, to, by when, at which precision, and what may not get worse.
S3-P5  How often may it be wrong? The minutes by hand and the minutes for mending give a break-even; below it the model pays. Zero is refused by everybody.]],
    timing = [[
Three minutes. In a room: stop after rung two and let people write rung three in their own words.]],
    traps = [[
Break-even: share wrong x minutes per error = minutes by hand. 3 of 20 are 15 in 100, 3 of 30 are 10, 6 of 20 are 30, 6 of 30 are 20, 4 of 40 are 10, 2 of 25 are 8. 

Satisfaction up and cost down are two wishes. Without a figure to start from they are always met.]],
    questions = [[
Which rung did you want to skip?
Who in your firm would say “zero”, and what would they say if you showed them the bill?]],
  },
}

vary "story"  { "desk", "shop" }
vary "vague"  { "Make our help desk intelligent.", "Bring AI into our shop's search.", with = "story" }
vary "place"  { "help desk", "shop", with = "story" }
vary "cases"  { "letters", "searches", with = "story" }
vary "aim"    { "Fewer people who have to write to us twice, because the first letter came to somebody who could help.", "Fewer people who leave after one search, because they were shown the thing that they had come for.", with = "story" }
vary "pain"   { "A letter waits nine hours with the wrong team before anybody reads it, and by then there is a second one.", "People type what a thing is for. Our search knows what it is called, and shows them an empty page.", with = "story" }
vary "guess"  { "If a model picks the team from the first letter, fewer write a second one. If as many do, it was not the sorting.", "If a model links purpose and product, fewer leave after one search. If as many do, it was not the words.", with = "story" }
vary "count"  { "Second letters", "Visits that end after one search", with = "story" }
vary "half"   { "Half of all letters answered without a person by the end of the year.", "Results from AI in half of all searches by the end of the year.", with = "story" }
vary "before" { "Sorted by hand, a letter takes", "When a colleague finds it for them in the chat, it takes", with = "story" }
vary "base"   { 30, 40 }
vary "prices"  { "a", "b", "c", "d", "e", "f" }
vary "by_hand" { 3, 3, 6, 6, 4, 2, with = "prices" }        -- minutes for a case without the model
vary "mend"    { 20, 30, 20, 30, 40, 25, with = "prices" }  -- minutes to mend an error
vary "made"    { "Letters answered without a person", "Searches with results from AI", with = "story" }

figure "target" "base - 10"
figure "even" "100 * by_hand / mend"                -- in 100; exact: 15, 10, 30, 20, 10, 8

person "marit" { name = "Marit Solheim", portrait = "maple", role = "sponsor", title = "owns the business" }
person "iqbal" { name = "Iqbal Rahman",  portrait = "fir",   role = "data_scientist", title = "data scientist" }
person "jo"    { name = "Jo Lindqvist",  portrait = "aspen", role = "ml_engineer", title = "engineer" }

term "precision" { known = { iqbal, jo }, "Of what it decides, the share that it decides rightly." }

scene "ladder" { with = { marit, iqbal, jo },
  narrate "On the board: “{vague}”",
  marit "That is what he said. Rung one. What do we want of it?",
  choice "{aim}" { id = "goal_people", good = { "S3-F1", "S3-P12" }, shows = { goal = 4 }, set("rung_one", 1),
    why = "You wrote down what should change for people. It can be counted, and it may be reached without a model. Begin there again.",
    marit "That I would notice in the accounts." },
  choice "The first intelligent {place} in our market, eight weeks before the fair in spring, so that they come to us and not to the others." { id = "goal_first", bad = { "S3-F1", "S3-P12" }, shows = { goal = 1 },
    why = "Being first happens on the day of the fair, whatever it does for people. Next time ask what is different for them in the week after.",
    marit "He will like that. And after the fair?" },
  choice "{half}" { id = "goal_half", bad = "S3-F1", shows = { goal = 2 },
    why = "It is sharp, and it counts what the machine does instead of what people get. Bad answers count as well. Next time: whose life is better?",
    marit "Half of them. And is that good for anybody?" },
  iqbal "Rung two. Whose problem is it?",
  choice "{pain}" { id = "problem_seen", good = { "S2-P1", "S3-F1" }, shows = { goal = 4 }, set("rung_two", 1),
    why = "Somebody's problem, and anybody can go and watch it. So it can be seen to go away. Keep it without the solution.",
    iqbal "I can see that in the log. Today." },
  choice "Ours: no model that grasps what {cases} are about, and 140 rules that date from 2015 and that nobody dares to touch." { id = "problem_model", bad = { "S2-P1", "S3-F1" }, shows = { goal = 1 },
    why = "A missing model is a missing solution. Whoever writes it down as the problem has already chosen. Next time ask who suffers, and when.",
    jo "And if new rules would do?" },
  choice "Our customers': beside the competition our {place} looks old, and seven of ten say so when one asks them." { id = "problem_old", bad = "S2-P1", shows = { goal = 2 },
    why = "That is how it looks, and a coat of paint would mend it. Next time write what somebody cannot get done.",
    iqbal "What do they want to do, when they say that?" },
  jo "Rung three. What do you believe?",
  choice "{guess}" { id = "believe_if", good = { "S3-F1" }, shows = { variable = 4 },
    why = "One change, one effect, and it can turn out wrong. That is something to build a trial on. Keep the “if”.",
    jo "If, then. I can build the “if”." },
  choice "A language model understands people better than our 140 rules do, and within a month they will feel that." { id = "believe_model", bad = "S3-F1", shows = { variable = 1 },
    why = "A belief about technology. No week on the floor could show that it is wrong. Next time: if we do this, that changes.",
    jo "Which week would tell us?" },
  choice "With two years of {cases} to learn from, it will find out by itself what makes people unhappy with us." { id = "believe_data", bad = "S3-F1", shows = { variable = 1 },
    why = "It leaves the hypothesis to the model, which has none. Next time say what you expect, so that you can be wrong.",
    iqbal "It finds a lot. Mostly that it rains." },
  jump "upper",
}

scene "upper" { with = { marit, iqbal, jo },
  iqbal "Rung four. {count}: {base} in 100 today. And what I tried last week decides at a precision of 92 %. When has it worked?",
  choice "{count}: from {base} to {target} in 100 by week 20, at a precision of 92 %. No more complaints than now." { id = "figures_both", only = "rung_one = 1", good = { "S2-P3", "S3-P12" }, shows = { goal = 4 },
    why = "From, to, by when; one figure for people and one for the model; and one that may not get worse. All can be looked up in week 20.",
    iqbal "Two figures and a fence. I can measure each." },
  choice "First mend rung one, it counts what the machine makes. {count}: from {base} to {target} in 100 by week 20, at 92 %. No more complaints than now." { id = "figures_mend", only = "rung_one = 0", good = { "S2-P3", "S3-P12" }, shows = { goal = 4 }, set("rung_one", 1),
    why = "You saw from up here that the ladder leaned wrong, and climbed down. From, to, by when, for people and for the model, and what may not get worse. Next time at the first rung.",
    iqbal "So we rub out the first. I had hoped that somebody would." },
  choice "{made}: from none to 50 in 100 by week 20, at a precision of 92 %. No more complaints than now." { id = "figures_fit", only = "rung_one = 0", bad = { "S2-P3", "S3-F1" }, shows = { goal = 2 },
    why = "From, to, by when: it fits the first rung without a gap, and the first rung was what the machine makes. Next time hold the figure against somebody's day.",
    marit "I can have all of that, and my customers are where they were." },
  choice "An accuracy of 95 % by week 20 on 2,000 untouched {cases}, measured each month by a second team." { id = "figures_model", bad = { "S2-P3", "S3-P12" }, shows = { goal = 2 },
    why = "A clean figure of the model, and people are not in it. It can reach 90 while nothing changes for them. Next time: one of each kind.",
    marit "And do my customers get something at 90?" },
  choice "Satisfaction up by a fifth and cost down by a tenth within the year. From where, we see once it is live." { id = "figures_follow", bad = { "S2-P3", "S3-P12" }, shows = { goal = 1 },
    why = "Without a figure to start from, any figure is a success. After the launch nobody can be held to it. Next time: from where to where?",
    iqbal "From where, though?" },
  jo "Rung five. {before} {by_hand} minutes. When the model is wrong, mending takes {mend}.",
  estimate { "Up to how many wrong in 100 does it still save time?", id = "rate", truth = "even", from = 0, till = 40 },
  when "rate.answer = 0" {
    marit "Zero? My best people are wrong three times in 100.",
    iqbal "I could not even measure zero.",
    jo "Then I hand in my keys now. It would be {even}: {by_hand} of {mend}.",
  },
  otherwise { jo "{even}, by my count: {by_hand} minutes saved each time, {mend} lost on an error." },
  marit "And what do we write, so that it holds in spring?",
  choice "{even} wrong in 100 is the limit. Above that we stop, whatever it saves. It learns from last winter's {cases}, checked by two." { id = "limit", good = { "S3-P5" }, shows = { price = 4 },
    why = "A limit that somebody worked out, what happens above it, and what it learns from. On a bad day that ends the quarrel. Keep it on the page.",
    marit "So I know when I may be cross." },
  choice "Not one wrong answer to a customer. Ten good ones do not make up for it, and a firm line keeps the three of us awake." { id = "zero", bad = "S3-P5", shows = { price = 1 },
    why = "Zero was refused by all three: it cannot be built, cannot be measured, and your own people do not reach it. Next time work out the price of an error.",
    marit "No.", iqbal "No.", jo "No. But nicely put." },
  choice "As few errors as possible, at most half of what the trade has. Data and limits to be settled with engineering by week 10." { id = "few", bad = "S3-P5", shows = { price = 1 },
    why = "“Possible” will be read by each of them in another way, on the day of the first complaint. Next time a figure, before the launch.",
    jo "Then I settle it with myself." },
  when "rung_one = 1 and rung_two = 1" { narrate "The ladder leans where it should." },
  otherwise { narrate "Each rung is firm. The ladder leans against the wrong wall, which one sees from the top." },
  jump "after",
}

ending "after" {
  when "rung_one = 1 and limit.chosen" { marit "I take this to him. He will say that this is what he meant." },
  otherwise { marit "I take this to him. He will ask what it does for people, I know him." },
}

test "five rungs, and an error has a price" { seed = 1, expect = { ending = "after", score = { 90, 100 } },
  answers = { "goal_people", "problem_seen", "believe_if", "figures_both", 15, "limit" } }

test "half of it automated, and not one error" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "goal_half", "problem_model", "believe_model", "figures_model", 0, "zero" } }
