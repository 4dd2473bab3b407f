-- SPDX-License-Identifier: MIT
--
-- One page, three readers. Six lines, and each reader marks what is missing. Whoever is not in the
-- room marks nothing, and is dearer than the three.

scenario {
  number = 9,
  title = "One page, three readers", kind = "drill", level = "aspiring", minutes = 4,
  brief = [[
You want to move into product work, and you have no project to show. So you take a public data set, make a small thing of it, and write one page.

Three people have agreed to read it, one from machine learning, one from design, one from the business side. Each has a red pencil and three minutes. The page has room for six lines.]],
  covers = { "S0-P22", "S0-C2", "S3-T1", "S3-C1", "S3-E2" },
  weights = { listener = 45, goal = 15, price = 10, follow_up = 30 },
  notes = {
    premise = [[
A brief that three professions can each use, made from a public data set: bikes for hire or food inspections. Three readers mark what they miss. The fourth, counsel, is not in the room; the line for her may stay empty, nothing happens, and it costs more than the rest.]],
    decisions = [[
S3-T1  From a story (“as a rider I want …”) to something that can be learnt: what is predicted, for what, when, from which data.
S0-C2  One line useful to machine learning, one to design, one to business; a sentence that pleases all three says nothing to any.
S3-C1, S3-E2  A portfolio page shows how you thought: where the data set is one-sided, what that does, and what you do about it.
S0-P22  The legal line belongs in the brief. Left empty it shows in week 9, when most of it is built.]],
    timing = [[
Four minutes. In a room: print it, give three people three pencils.]],
    traps = [[
A public data set may be used freely and still not for this. Trips tell where people live; an inspector's name is a person.

A large data set is not a balanced one.

“To be clarified before launch” feels like a legal line. It is an empty one with words in it.]],
    questions = [[
Whose pencil do you fear least? That is the one you wrote for.
What would the fourth reader have marked?]],
  },
}

vary "story"   { "bikes", "kitchens" }
vary "set"     { "three years of trips on the town's bikes for hire", "five years of inspections of the town's kitchens", with = "story" }
vary "task"    { "For each station and hour: how many bikes will be missing two hours from now, learnt from three years of counts.", "For each kitchen: the chance that an inspection next month finds something, learnt from five years of reports.", with = "story" }
vary "wish"    { "As a rider I would like to find a bike wherever I am, so that I am at work on time and in a good mood.", "As a guest I would like to know that a kitchen is clean, so that I can enjoy my dinner without a worry.", with = "story" }
vary "fleet"   { "Optimise the fleet by deep learning on three years of spatial and temporal data, to within 3 % of what is possible.", "Optimise inspections by deep learning on five years of reports and pictures, to within 3 % of what is possible.", with = "story" }
vary "count"   { "Stations that are empty at eight in the morning", "Bad kitchens found per 100 visits", with = "story" }
vary "from"    { 30, 20, with = "story" }
vary "till"    { 20, 30, with = "story" }
vary "unsure"  { "When it does not know, the map shows yesterday's count, in grey.", "When it does not know, the list says “no forecast”, and the round stays as it was.", with = "story" }
vary "skew"    { "Of ninety stations, four are in the east.", "Of five visits, four went to small places.", with = "story" }
vary "bias"    { "The east has few stations, so it knows little there. I show its error there apart, and no bike leaves the east because of it.", "It knows where inspectors went, and they went to small places. One visit in five is drawn by lot, and I show both rates.", with = "story" }
vary "legal"   { "Trips show where people live. Asked on the second day: counts by hour yes, single trips no.", "Reports name people. Asked on the second day: places and findings yes, names no.", with = "story" }
vary "found"   { "Single trips show where people live", "The reports name people", with = "story" }
vary "rounds"  { 9, 11 }

figure "lost" "rounds * 3"

person "tariq" { name = "Tariq Saleh", portrait = "oak",    role = "ml_engineer", title = "reads for machine learning" }
person "vida"  { name = "Vida Kranjc", portrait = "linden", role = "designer", title = "reads for design" }
person "hugo"  { name = "Hugo Meier",  portrait = "elm",    role = "finance", title = "reads for the business" }

scene "page" { with = { tariq, vida, hugo },
  narrate "The data set: {set}. Line one: what it is about.",
  choice "{task}" { id = "task_line", good = { "S3-T1", "S0-C2" }, shows = { goal = 4, listener = 4 },
    why = "What is predicted, for what, when, from what: Tariq can begin, and the others can see what it will not do. Keep that order." },
  choice "{wish}" { id = "wish_line", bad = { "S3-T1" }, shows = { goal = 2, listener = 2 },
    why = "A wish that all share. What a machine should learn from what is not in it, so nobody can say that it is impossible. Next time add the task." },
  choice "{fleet}" { id = "fleet_line", bad = { "S3-T1", "S0-C2" }, shows = { goal = 1, listener = 1 },
    why = "A technique and a wish. Optimised towards what, it does not say, and the technique may be the wrong one. Next time: what is predicted, when?" },
  narrate "Line two: when it has worked. {count}: {from} today.",
  choice "{count}: from {from} to {till} within a season." { id = "count_line", good = { "S0-C2" }, shows = { listener = 4, goal = 4 },
    why = "From, to, by when, in something that Hugo can see from the street. He can say what it would be worth. Keep it in his unit." },
  choice "A mean error under 2.1 on the test set, a tenth better than the best of the forty notebooks published on it so far." { id = "error_line", bad = "S0-C2", shows = { listener = 2, goal = 2 },
    why = "Tariq is content, and the street does not change by a mean error. Next time put the street first and the error behind it." },
  choice "People save ten minutes a week and the town a tenth of its cost, in line with its strategy for the next five years." { id = "better_line", bad = "S0-C2", shows = { listener = 2, goal = 1 },
    why = "Nobody is against it, so it says nothing. In a season nobody could tell whether it came true. Next time: from where to where?" },
  narrate "Line three: what people see.",
  choice "{unsure}" { id = "unsure_line", good = { "S0-C2" }, shows = { listener = 4 },
    why = "You wrote down the screen on which it is wrong. Vida knows that the others are easy. Keep the wrong screen on page one." },
  choice "A clear surface, loaded in under two seconds on any telephone, with the forecast in large figures and one of five colours." { id = "modern_line", bad = "S0-C2", shows = { listener = 2 },
    why = "A screen for the days on which it is right. On the others the figures are just as large. Next time: what does it show then?" },
  choice "In week 6, once the model is good enough, a designer draws it; until then a table with ten rows will do." { id = "later_line", bad = "S0-C2", shows = { listener = 2 },
    why = "What people see decides what a model has to be able to do. Afterwards it is paint. Next time give Vida a line from the start." },
  jump "lower_half",
}

scene "lower_half" { with = { tariq, vida, hugo },
  narrate "Line four: where the data is one-sided, and what you do about it. {skew}",
  choice "{bias}" { id = "bias_line", good = { "S3-C1", "S3-E2" }, shows = { follow_up = 4, listener = 4 },
    why = "Where it comes from, whom it hits, what you do: three readers see how you think. That is what a portfolio is for. Do that on each page." },
  choice "It is public and large, it has been used in some forty notebooks, so what is one-sided in it has been found by now." { id = "large_line", bad = { "S3-C1", "S3-E2" }, shows = { follow_up = 1, listener = 2 },
    why = "Large is not balanced: it has much of what was looked at much. Whoever reads portfolios stops here. Next time ask how each row got in." },
  choice "Before it goes live, bias is tested with a recognised toolkit over twelve groups, and where one is over 5 % it is removed." { id = "toolkit_line", bad = "S3-E2", shows = { follow_up = 2, listener = 2 },
    why = "A tool tells you a difference, not where it comes from or whom it hits. No thought of yours is on the page. Next time name the one you expect." },
  narrate "Line five: legal. The three have not asked for it, and the page is filling up.",
  choice "{legal}" { id = "legal_line", good = { "S0-P22" }, shows = { follow_up = 4 },
    why = "One question on the second day, and the limit stood in the brief before anything was built on it. It cost you a call. Make it each time." },
  choice "Use of the data to be cleared with counsel before the launch, in week 12, with two weeks of reserve." { id = "cleared_line", bad = "S0-P22", shows = { follow_up = 2 },
    why = "It names counsel and not the question. So nobody asked until it was built. Next time ask while it is a line of text." },
  choice "I leave it empty. It is public data with a licence of two lines, and nine of ten readers want the space for the result." { id = "empty_line", bad = "S0-P22", shows = { follow_up = 1 },
    why = "Nothing happened, and that was the trouble: it came up when it was built. Free to take is not free to use for anything. Next time one call." },
  narrate "Line six: the first line that somebody reads who has never met you.",
  choice "Two ways I tried, which of them lost and by how much, what it cost me, and the figure at which I would have kept the other." { id = "thought_line", good = { "S3-C1", "S3-E2" }, shows = { listener = 4, price = 4 },
    why = "It shows a choice and its price, which nobody can copy from a course. Readers of portfolios look for that. Keep the failed way in." },
  choice "A project from end to end in six weeks: gradient boosting, a dashboard, three data sources and an accuracy of 94 %." { id = "tour_line", bad = { "S3-C1", "S3-E2" }, shows = { listener = 1, price = 1 },
    why = "A tour of tools and a figure. Three hundred pages open like that, and 94 of what? Next time begin with a choice that you made." },
  choice "Six courses, two hackathons and ten years in other work, all for one thing: AI for a better life in our towns." { id = "passion_line", bad = "S3-C1", shows = { listener = 2, price = 1 },
    why = "They believe you, and they still do not know how you think. Passion is not a thought process. Next time show one decision." },
  narrate "Three minutes. Three pencils.",
  when "task_line.chosen" { tariq "I could begin tomorrow." }, otherwise { tariq "I have underlined “what exactly does it predict?” Twice." },
  when "unsure_line.chosen" { vida "You drew the bad day. I mark nothing." }, otherwise { vida "And when it is wrong? I have drawn a question mark there." },
  when "count_line.chosen" { hugo "From {from} to {till}. I know what that is worth." }, otherwise { hugo "I have written “so what?” in the margin. Kindly meant." },
  when "bias_line.chosen" { tariq "And you say what it does not know. I would talk to you." },
  jump "after",
}

ending "after" {
  when "legal_line.chosen" { narrate "In week {rounds} somebody asks about the data. You turn the page round and point at line five. The talk goes on." },
  otherwise { narrate "In week {rounds} a fourth reader turns up. “{found}. Was that asked?” It was not. {lost} days of work go into the drawer, and nobody had marked a thing." },
}

test "six lines for three readers, and one for the fourth" { seed = 1, expect = { ending = "after", score = { 90, 100 } },
  answers = { "task_line", "count_line", "unsure_line", "bias_line", "legal_line", "thought_line" } }

test "pleasant lines, and no room for counsel" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "wish_line", "better_line", "modern_line", "large_line", "empty_line", "tour_line" } }
