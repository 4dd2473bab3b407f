-- SPDX-License-Identifier: MIT

-- Two stories, a forecast and a faster model, each with its own three; and what the sharp one
-- lacks, the owning or the price.
vary "story"  { "forecast_own", "forecast_price", "speed_own", "speed_price" }
vary "fluent" { "Corin Ashby", "Edda Quist", "Linnea Frost", "Jonas Wieland", with = "story" }
vary "plain"  { "Maud Tenney", "Pavel Horak", "Idris Bello", "Greta Nyman", with = "story" }
vary "sharp"  { "Tarek Aswad", "Odile Moreau", "Sunniva Lie", "Kwabena Osei", with = "story" }
vary "missing" { "owning what comes of it", "saying what it costs", "owning the outcome", "naming the price", with = "story" }
vary "waste"  { 10, 12, 8 }                    -- the price in the forecast's story, in percent
vary "calls"  { 60, 80, 50 }                   -- the price in the speed's story, a week


figure "first"  "first_forecast_own.close + first_forecast_price.close + first_speed_own.close + first_speed_price.close"
figure "second" "again_forecast_own.close + again_forecast_price.close + again_speed_own.close + again_speed_price.close"

person "tomasz" { name = "Tomasz Wierzbicki", role = "executive", title = "chairs the committee", portrait = "oak" }
person "astrid" { name = "Astrid Holm", role = "sponsor", title = "heads the unit that hires", portrait = "larch" }

-- Those who sit on committees know these words; a player may look them up.
term "STAR"       { known = { tomasz }, "A way to tell a story in an interview: situation, task, action, result." }
term "CIRCLES"    { known = { tomasz }, "A list of seven steps for product questions in interviews." }
term "RICE"       { known = { tomasz }, "A score for what to build: reach times impact times confidence, divided by effort." }
term "HEART"      { known = { tomasz }, "A framework for metrics: happiness, engagement, adoption, retention, task success." }
term "RACI"       { known = { tomasz }, "A chart of who is responsible, accountable, consulted and informed." }
term "halo"       { known = { tomasz }, "One strong side makes the others look strong as well." }
term "leniency"   { known = { tomasz }, "Good marks for everybody, so that nobody is told apart." }
term "central tendency" { known = { tomasz }, "The middle mark for everybody, so that nobody is told apart." }
term "scorecard"  { known = { tomasz }, "A sheet with rows, marks and weights, added up to one figure." }
term "T-shaped"   { known = { tomasz }, "Somebody who knows a little of much and much of one thing." }
term "covariate shift" { known = { tomasz }, "What comes in is no longer what the model was trained on." }
term "feature store"   { known = { tomasz }, "Where the inputs of models are kept, so that all use the same." }
term "Pareto frontier" { known = { tomasz }, "Those choices where more of one thing means less of another." }
term "bandit"     { known = { tomasz }, "A test that sends more people, as it goes on, to what seems to do better." }
term "foundation model" { known = { tomasz }, "A large model that was trained on a great deal and is adapted to the task." }

scene "case" { with = tomasz,
  narrate "A long table, one lamp. Three sheets in front of you, a fourth with nine empty cells.",
  tomasz "Two years ago we took somebody who spoke like a book. In nine months there was not one decision. The same week we turned down the woman who runs our neighbours' search today. Since then I read, and do not listen.",
  tomasz "They were all asked the same.",
  when "story is forecast_own or story is forecast_price" { tomasz "'The forecast of orders is off by twice as much as last week. What do you do?'" },
  otherwise { tomasz "'There is a model twice as fast. Of 100 answers, three more are wrong. Do you take it?'" },
  write "What will you look for?",
  tomasz "Before you read: what is your sheet going to be about?",
  choice "How well they know the field, its ten or twelve methods and their limits. A 5 for range: what they do not know today they cannot use in May." { id = "a_field", bad = { "S1-I7", "S1-P29" },
    shows = { goal = 2 },
    why = "Knowledge does matter. It is also what is heard first and forgotten last, and it hides whether anything was decided. Next time write the three rows down before you read." },
  choice "One thing at a time, what it costs, whose it is. A 5 where I can quote it, a 1 where I cannot. Manner is no part of it." { id = "a_rows", good = "S1-I7",
    shows = { goal = 4 },
    why = "Three rows that can be seen on paper, and words to prove them. Written down before the reading, they keep the impression out." },
  choice "Whether I would sit in a room with them for three years. If that goes badly, the best 5 on the rest of the sheet does not help." { id = "a_like", bad = "S1-I7",
    shows = { goal = 1 },
    why = "Honest, and we like those who are like us. The sheet would be about you. Next time rate what was done." },
  choice "STAR: situation, task, action, result. A 5 where all four are there; who has the four has prepared, and who prepares decides." { id = "a_frame", bad = "S1-I7",
    shows = { goal = 1 },
    why = "It tells who has prepared. A story can have four parts and no decision. Next time say what has to be in the third one." },
  when "story is forecast_own or story is forecast_price" { jump "read_fluent" },
  otherwise { jump "read_plain" },
}

scene "read_fluent" { with = tomasz,
  narrate "{fluent}.",
  when "story is forecast_own or story is forecast_price" {
    narrate "“One would triangulate. Degradation is mostly a cocktail: covariate shift, label latency, skew in the feature store. I would align the stakeholders on a north star, set up champion and challenger, and in parallel explore a foundation model for time series. The important thing is a culture of observability.”",
    narrate "Asked what would come first: “That is all connected. I would orchestrate it.”",
  },
  otherwise {
    narrate "“That is the classic Pareto frontier. One would quantise, distil, and look at speculative decoding; latency is a first-class citizen. I would run a Bayesian bandit and let the guardrails converge. I have led that journey on three platforms. In the end it is about delight at scale.”",
    narrate "Asked which of the two: “The frontier would tell us.”",
  },
  tomasz "What do you write beside it?",
  choice "A 5. Eight methods in four sentences, each in its place, and the larger frame on top. Could sit down with any research team of ours on the first day." { id = "f_halo", bad = "S1-P29",
    shows = { variable = 1 },
    why = "It may well be true. It is about what was named, and you had three rows: nothing was held still, nothing paid, nobody named. Next time underline a verb in the first person." },
  choice "Named eight things; asked for one, named none. Nothing was held still: a 1 in the first row, unless somebody finds me the sentence." { id = "f_none", good = "S1-I7",
    shows = { variable = 4 },
    why = "It can be checked on the page, and it is about the deciding. That is a note that a committee can use." },
  choice "A 4. Strategic, structured, collaborative: that is nine of our fourteen leadership principles in one answer." { id = "f_frame",
    shows = { variable = 1 },
    why = "Three words that you may put beside anybody. Which sentence was strategic? Next time the sentence, and no adjective." },
  choice "A 3. On paper it is hard to tell, since much hangs on how one says it, and a 3 is fair to somebody one has not heard." { id = "f_hedge",
    shows = { variable = 1 },
    why = "A 3 for want of a voice is a present. The page was all there is, and on it nothing was held still. Next time rate what is on the page." },
  jump "read_sharp",
}

scene "read_sharp" { with = tomasz,
  narrate "{sharp}.",
  when "story is forecast_own or story is forecast_price" {
    narrate "“Five feeds come in. I switch one off at a time, on yesterday's data, and the rest stays as it is; I begin with the weather, since it was moved on Monday. By tonight I know which. Meanwhile the buyers order as last week.”",
    when "story is forecast_own or story is speed_own" { narrate "“That is {waste} % more thrown away, for three days, and worth it.” And then? “Then the data team takes over. They run it.”" },
    otherwise { narrate "What does that cost? “It is just safer.” And then? “On Thursday I look. Still off by a tenth: it stays off, and I ring the buyers myself.”" },
  },
  otherwise {
    narrate "“I hold everything else still: same screen, same text, visitors drawn by lot, one half gets the fast one. If more of them finish the form, it is the speed and nothing else. Two weeks.”",
    when "story is forecast_own or story is speed_own" { narrate "“Three wrong ones more are {calls} calls a week, at four euros. I would pay that.” And if it goes badly? “Support will let us know. They tend to.”" },
    otherwise { narrate "And the wrong answers? “One gets used to those.” And then? “On the 3rd I decide. Less than five in a hundred more who finish, and I switch it back that day.”" },
  },
  tomasz "And beside this one?",
  pick { take = 1, id = "beside_sharp", shows = { "variable" }, "One note.",
    choice "Holds the rest still, says what it costs. Nobody owns what comes after." { id = "b_own", worth = "story is forecast_own or story is speed_own",
      why = "One of two things is missing on this page, and both are easy to hear in because the rest is so good. The last two answers tell which." },
    choice "Holds the rest still, comes back to look. Does not say what it costs." { id = "b_price", worth = "story is forecast_price or story is speed_price",
      why = "One of two things is missing on this page, and both are easy to hear in because the rest is so good. The last two answers tell which." },
    choice "Clean, fast, and very sure of the way: a 5 in each of the three rows, and the first of these three to have me nodding." { id = "b_halo", worth = 0,
      why = "One strong row shone on the other two. Next time go through the rows one by one, and look for the sentence." },
    choice "Rigorous, T-shaped, the scientific method in person. A 5 for method, and the other two rows follow from that." { id = "b_frame", worth = 0,
      why = "A shape, and no sentence. Next time write what was held still, and what was left out." },
    choice "A 4 in each of the three rows. Nothing in it is wrong, and what may be missing one would hear in another conversation." { id = "b_hedge", worth = 0,
      why = "Three fours tell nobody apart, and there will be no other conversation. Next time say what is on the page, and what is not." },
  },
  when "story is forecast_own or story is forecast_price" { jump "read_plain" },
  otherwise { jump "first_sheet" },
}

scene "read_plain" { with = tomasz,
  narrate "{plain}.",
  when "story is forecast_own or story is forecast_price" {
    narrate "“Is it off in all of the shops, or in some? I would think of the holiday in the north, so I compare the north with the rest. Same week, same model. Until I know, they order as last week. That throws away {waste} % more, and for three days I pay that.”",
    narrate "“On Thursday it is back, or it stays off. And I ring the buyers, before they ring me.”",
  },
  otherwise {
    narrate "“Who is it too slow for? The ones with a bad line give up. So they get the fast one, drawn by lot, and the rest keep what they have. Three wrong ones more are {calls} calls a week for support. If ten in a hundred more get to the end, I pay that.”",
    narrate "“I look on the 3rd. Over twice the calls, and I switch it back; support has my number.”",
  },
  tomasz "And beside it?",
  choice "A 2. Sound, but thin: not one term in it that I had not heard at school, and no sign of how the larger picture looks." { id = "l_thin", bad = "S1-P29",
    shows = { variable = 1 },
    why = "You missed the terms, and did not miss anything in the deciding. Next time ask what a term would have added." },
  choice "A guess, a comparison, a price, a day, a telephone. High in each row, unless one of these is not on the page." { id = "l_five", good = { "S1-I7", "S1-P29" },
    shows = { variable = 4 },
    why = "Five things, each with a sentence on the page. It is unspectacular, and so are most good decisions." },
  choice "A 3. Clear communicator, a good fit for execution in the first two years, less so for strategy." { id = "l_frame",
    shows = { variable = 2 },
    why = "You heard that it was clear, and filed it under small. What would be strategic about a question that takes longer? Next time rate the rows, not the register." },
  choice "A 3 or a 4. Nice, though with so little in it, it depends on the level we hire for." { id = "l_hedge",
    shows = { variable = 1 },
    why = "All three rows were on the page, and the level was not in question. Next time count sentences that decide." },
  when "story is forecast_own or story is forecast_price" { jump "first_sheet" },
  otherwise { jump "read_fluent" },
}
