-- SPDX-License-Identifier: MIT
--
-- Analytical brief. A question, three hypotheses, an analysis for each, and a decision for each
-- result, written before the result is in. Then the seed plays one.

scenario {
  number = 3,
  title = "The brief for two days", kind = "drill", level = "mid", minutes = 4,
  brief = [[
A figure has fallen, and a data scientist has two days for you. In two days she can find out a great deal, and none of it helps if nobody has said what would follow from it.

You write the brief: the question, three hypotheses, what would tell them apart, and what happens on each result. Then the result comes in.]],
  covers = { "S0-P8", "S0-E2" },
  weights = { variable = 45, decision = 40, goal = 15 },
  notes = {
    premise = [[
The product question is yours, the rigour is hers. The brief is good when each result that can come already has a decision beside it; the seed plays one of four results.]],
    decisions = [[
S0-P8  An open question with a decision that hangs on it. Noor answers it with something nobody had asked for: the way of counting has changed. A number request does not bring that out.
S0-E2  Three hypotheses that can each turn out wrong, the analysis that would show it, and a decision for each result. “We see when it is in” is a row without a decision; if that row is the one that comes, nobody knows what to do.]],
    timing = [[
Four minutes. In a room: let pairs fill in the second table on paper, then draw the result from a hat.]],
    traps = [[
“People are tired of AI” cannot turn out wrong, so two days on it are lost.

A survey tells how people like it. It tells none of these three causes from the others.

Old and new users apart: the mix can pull the average down while neither group changes.]],
    questions = [[
Which result had you hoped for, and what was written in its row?
When did you last order an analysis after which nothing changed?]],
  },
}

vary "story"   { "replies", "recipes" }
vary "product" { "The reply button", "The recipe row", with = "story" }
vary "changed" { "in June somebody changed how we count a use", "in June somebody rebuilt the page for telephones", with = "story" }
vary "suspect" { "it is the new ranking", "it is the summer", with = "story" }
vary "fall"    { 18, 24 }
vary "result"  { "first", "second", "third", "none" }   -- which of the three it is
vary "reply_result"  { "By June's rule May was just as low. Nothing has fallen but the counter.",
                       "Those from before use it as they did. Those of spring never have. That is all of it.",
                       "Who still has the old ranking uses it as in May. The others are far below.",
                       "Counting, people, ranking: none of it. It has fallen everywhere, a little each week.", with = "result" }
vary "recipe_result" { "On large screens it stands as in May. On telephones nobody scrolls that far.",
                       "On days with full shelves nothing has fallen. There are fewer of those.",
                       "Those from before cook on. Those of spring order pizza. That is all of it.",
                       "Place, stock, people: none of it. It has fallen everywhere, a little each week.", with = "result" }

person "noor" { name = "Noor Jansen", portrait = "elm", role = "data_scientist", title = "data scientist, two days" }

scene "question" { with = noor,
  noor "{product} is used {fall} % less than in May. I have two days. What do you want from me?",
  choice "Why it fell. On Friday I choose between mending it and taking it out; how you find out is yours." { id = "why_fell", good = { "S0-P8", "S0-E2" }, shows = { goal = 4 },
    why = "You brought a question and the decision that hangs on it, and left the way to her. So she told you what you had not asked. Keep doing that.",
    noor "Friday. Then you should know this: {changed}.",
  },
  choice "Use per week since May, by country and device, eight lines, as a chart for Thursday at ten." { id = "chart", bad = "S0-P8", shows = { goal = 1 },
    why = "You ordered a number and got one. What had changed in June was not in the order. Next time bring the question.",
    noor "You have it tomorrow. It will point downwards.",
  },
  choice "The proof that {suspect}. All five of us think so, the dates fit, and I need it by Friday." { id = "proof", bad = { "S0-P8", "S0-E2" }, shows = { goal = 1 },
    why = "You ordered an answer, and she will be tempted to find it. Next time ask so that it may turn out otherwise.",
    noor "And if it is something else, shall I stop looking?",
  },
  choice "Two days for an open look. Take all {fall} points apart and show me the three things that strike you most." { id = "open_look", bad = "S0-P8", shows = { goal = 2 },
    why = "Open, and nothing hung on it: two days bring a walk through the data. Next time say what you will decide.",
    noor "Much of it is interesting. I shall bring slides.",
  },
  noor "Three hypotheses fit on the page. Which ones?",
  when "story is replies" {
    pick { take = 3, id = "reply_causes", shows = { "variable" }, "Which three do you give her?",
      choice "Since June, opening it no longer counts as a use." { id = "h_count", worth = 100, good = "S0-E2",
        why = "It can turn out wrong in an hour, and if it is right nothing has fallen at all." },
      choice "The people who came in spring never needed it." { id = "h_mix", worth = 100, good = "S0-E2",
        why = "It can turn out wrong: look at old and new users apart." },
      choice "The new ranking puts worse first lines on top." { id = "h_order", worth = 100, good = "S0-E2",
        why = "It can turn out wrong: some still have the old ranking." },
      choice "People have grown tired of AI: 61 of 200 said so in July." { id = "reply_tired", worth = 0, bad = "S0-E2",
        why = "Nobody was asked in May, and no result could contradict it. Two days on it are two days gone." },
      choice "The experience is no longer what it was: 4.3 stars in May, 4.0 now." { id = "reply_experience", worth = 0, bad = "S0-E2",
        why = "It says again that something fell, in stars. A hypothesis names a cause." },
      choice "Users do not see what it does for them: seven of ten cannot say it." { id = "reply_value", worth = 0, bad = "S0-E2",
        why = "It was so in May as well. A cause of the fall has to have changed since." },
    },
    noor "For the page we take three. What would tell us, for each?",
    grid { "What would show that it is wrong?", id = "reply_tests", shows = { "variable" },
      rows = {
        count = "Opening it no longer counts",
        mix   = "The spring people never needed it",
        order = "The new ranking is worse",
      },
      columns = {
        recount = "Count May by June's rule",
        apart   = "Old and new users apart",
        beside  = "Same week, old and new ranking",
        survey  = "Ask 200 people how they like it",
      },
      best = { count = "recount", mix = "apart", order = "beside" },
    },
  },
  otherwise {
    pick { take = 3, id = "recipe_causes", shows = { "variable" }, "Which three do you give her?",
      choice "On telephones, since June one has to scroll to see it." { id = "h_place", worth = 100, good = "S0-E2",
        why = "It can turn out wrong: hold telephones against large screens." },
      choice "It offers dishes for which we have nothing in stock." { id = "h_stock", worth = 100, good = "S0-E2",
        why = "It can turn out wrong: hold days with full shelves against days with empty ones." },
      choice "The people who came in spring do not cook." { id = "h_cooks", worth = 100, good = "S0-E2",
        why = "It can turn out wrong: look at old and new users apart." },
      choice "People have grown tired of AI: 61 of 200 said so in July." { id = "recipe_tired", worth = 0, bad = "S0-E2",
        why = "Nobody was asked in May, and no result could contradict it. Two days on it are two days gone." },
      choice "The experience is no longer what it was: 4.3 stars in May, 4.0 now." { id = "recipe_experience", worth = 0, bad = "S0-E2",
        why = "It says again that something fell, in stars. A hypothesis names a cause." },
      choice "Users do not see what it does for them: seven of ten cannot say it." { id = "recipe_value", worth = 0, bad = "S0-E2",
        why = "It was so in May as well. A cause of the fall has to have changed since." },
    },
    noor "For the page we take three. What would tell us, for each?",
    grid { "What would show that it is wrong?", id = "recipe_tests", shows = { "variable" },
      rows = {
        place = "One has to scroll to see it",
        stock = "It offers what we do not have",
        cooks = "The spring people do not cook",
      },
      columns = {
        apart   = "Old and new users apart",
        survey  = "Ask 200 people how they like it",
        screens = "Telephones and large screens apart",
        shelves = "Days with full and with empty shelves",
      },
      best = { place = "screens", stock = "shelves", cooks = "apart" },
    },
  },
  jump "decisions",
}

scene "decisions" { with = noor,
  noor "And before I start: what will you do on Friday?",
  when "story is replies" {
    grid { "What happens on each result?", id = "reply_plan", shows = { "decision" },
      rows = {
        count = "It is the counting",
        mix   = "It is the people of spring",
        order = "It is the ranking",
        none  = "It is none of the three",
      },
      columns = {
        mend   = "Mend the counter, and leave the product alone",
        narrow = "Show it to those who used it before",
        back   = "Put the old ranking back",
        out    = "Take it out; the time goes elsewhere",
        later  = "We see when it is in",
      },
      best = { count = "mend", mix = "narrow", order = "back", none = "out" },
    },
  },
  otherwise {
    grid { "What happens on each result?", id = "recipe_plan", shows = { "decision" },
      rows = {
        none  = "It is none of the three",
        place = "It is the place on the page",
        stock = "It is the stock",
        cooks = "It is the people of spring",
      },
      columns = {
        later  = "We see when it is in",
        narrow = "Show it to those who used it before",
        have   = "Offer what is on the shelf",
        up     = "Move it up again",
        out    = "Take it out; the time goes elsewhere",
      },
      best = { none = "out", place = "up", stock = "have", cooks = "narrow" },
    },
  },
  narrate "Friday.",
  when "story is replies" { noor "{reply_result}" },
  otherwise { noor "{recipe_result}" },
  noor "And the page?",
  when "(story is replies and ((result is first and reply_plan.count is later) or (result is second and reply_plan.mix is later) or (result is third and reply_plan.order is later) or (result is none and reply_plan.none is later)))" { set("unwritten", 1) },
  when "(story is recipes and ((result is first and recipe_plan.place is later) or (result is second and recipe_plan.stock is later) or (result is third and recipe_plan.cooks is later) or (result is none and recipe_plan.none is later)))" { set("unwritten", 1) },
  narrate "She looks it up.",
  when "unwritten = 1" { noor "It says that we see when it is in. It is in." },
  otherwise { noor "There is a line for it. With a verb." },
  noor "What do I tell the others?",
  choice "That from Monday we do what stands on the page for this result, as we wrote it before we knew." { id = "as_written", only = "unwritten = 0", good = { "S0-E2" }, shows = { decision = 4 },
    why = "You acted on what you had written before you knew. After the result everybody has reasons; before it you had criteria. Keep the order.",
    noor "Then I was useful. It happens.",
  },
  choice "That I decide by noon, and that the row should not have been empty on the day when we began." { id = "by_noon", only = "unwritten = 1", good = { "S0-E2" }, shows = { decision = 3 },
    why = "Late, with a time and without excuse. The row had been empty because waiting felt safe. Next time write it before.",
    noor "At noon, then. I shall be in the kitchen.",
  },
  choice "That it is clear in the sum, and that by Tuesday we have it by country as well, all eleven of them." { id = "by_country", bad = { "S0-E2", "S0-P8" }, shows = { decision = 1 },
    why = "You asked for another cut after an answer. No country would have changed what you do. Next time ask what the next figure would decide.",
    noor "Two more days. What would Portugal change?",
  },
  choice "That they have the figures by two, and that on Tuesday we collect the views of all eleven of us." { id = "views", bad = "S0-E2", shows = { decision = 2 },
    why = "You handed a result to a round that has no criteria. It will find eleven. Next time bring the decision and ask for objections.",
    noor "There will be views.",
  },
  jump "after",
}

ending "after" {
  when "as_written.chosen" { narrate "The page goes into the folder. It is the only one there with an end." },
  otherwise { narrate "The page goes into the folder, to the others that end with a chart." },
}

test "a decision for each result, and it is kept" { seed = 2, expect = { ending = "after", score = { 90, 100 } },
  answers = { "why_fell", "h_place; h_stock; h_cooks", "screens; shelves; apart", "out; up; have; narrow", "as_written" } }

test "a chart, three moods, and we see when it is in" { seed = 1, expect = { ending = "after", score = { 0, 49 } },
  answers = { "chart", "reply_tired; reply_value; h_mix", "survey; apart; recount", "mend; later; later; later", "by_country" } }
