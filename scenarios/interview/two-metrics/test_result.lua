-- SPDX-License-Identifier: MIT

-- The case, in two stories. {die} is the cause: 1 to 3 clicks that mean little, 4 pages that come
-- late on slow phones, 5 a second tab that is counted as a page left.
vary "story"  { "reader", "shop" }
vary "firm"   { "Plover, a newspaper on the telephone", "Garth and Lowe, who sell plants and tools", with = "story" }
vary "row"    { "a row of stories under each article", "a row of articles under each plant", with = "story" }
vary "used"   { "read", "looked at", with = "story" }
vary "paid"   { "subscriptions", "orders", with = "story" }
vary "clicks" { 12, 14, 11 }
vary "bounce" { 9, 10, 8 }
vary "die"    { 1, 2, 3, 4, 5 }

figure "late"   "2 * bounce + 1"               -- the rise on slow phones, half of all
figure "long"   "clicks - 2"                   -- the rise of pages used, where the clicks mean something
figure "short"  "3 * clicks"                   -- the rise of clicks that end at once

person "ishaan" { name = "Ishaan Mehrotra", role = "data_scientist", title = "leads experimentation", portrait = "hornbeam" }

-- Interviewers know these words, and are not impressed; a player may look them up.
term "HEART" { known = { ishaan }, "A framework for metrics: happiness, engagement, adoption, retention, task success." }
term "RICE"  { known = { ishaan }, "A score for what to build: reach times impact times confidence, divided by effort." }
term "OEC"   { known = { ishaan }, "Overall evaluation criterion: the one figure by which a test is judged." }
term "OKR"   { known = { ishaan }, "Objectives and key results: what a team is to reach in a quarter." }

scene "case" { with = ishaan,
  narrate "He has drawn two arrows on the whiteboard. Both point upwards. Under one of them he puts a small cloud.",
  ishaan "{firm}. For three weeks, half of the visitors got {row}, chosen by a model. The halves were drawn by lot.",
  ishaan "Clicks: plus {clicks} %, give or take two. Bounce, the share of opened pages that are left again within ten seconds: plus {bounce} %, give or take three. Neither is luck, I have checked. What do you do?",
  write "What do you say first?",
  ishaan "Let me hear what you think has happened. One sentence, and it may be wrong.",
  choice "The row has made the page heavy, and old phones give up. Then bounce is up on slow phones alone; if on fast ones too, I am wrong." { id = "hy_slow", good = { "S1-I1", "S1-P30" },
    shows = { variable = 4 },
    why = "A cause that could be false, and you said beforehand what would show it. Nobody has to take your word for it." },
  choice "The extra taps are idle: people look and go. Then the pages {used} per visitor stay flat; if they rise as well, I am wrong." { id = "hy_idle", good = { "S1-I1", "S1-P30" },
    shows = { variable = 4 },
    why = "A sentence about what people do, and you said beforehand what would show that it is not so." },
  choice "On balance it works. {clicks} is more than {bounce}, bounce follows clicks to some degree anyway, and no site has ever had the one without the other." { id = "hy_net", bad = "S1-I1",
    shows = { variable = 1 },
    why = "Quick, and growth would like it. The two are shares of different things, so their difference means nothing. Next time ask what one click more was worth to somebody." },
  choice "The ranking overfits. I would look at the learning rate and the diversity term and train it on a longer window." { id = "hy_tune", bad = "S1-M5",
    shows = { variable = 1 },
    why = "It shows that you could talk to the team. Nothing yet says that the model is at fault, and you were mending it. Next time say what people did, before what the model should do." },
  choice "Hard to say from two figures. I would need it by device, country, age, source and time of day, and for a longer stretch than three weeks." { id = "hy_more", bad = "S1-M5",
    shows = { variable = 1 },
    why = "It feels thorough. Five tables later you have five tables: none of them was asked a question. Next time guess first, and then ask for the one table that can say no." },
  choice "I would take it through HEART: engagement is up, happiness down, so there is tension between the rows." { id = "hy_frame", bad = "S1-P30",
    shows = { variable = 1 },
    why = "You sorted the two arrows into two drawers. They were sorted before. Next time say what made both go up." },

  ishaan "Here is what I know. I have seen this pair some forty times. In six of ten it was clicks that meant little. In two the page had got slower. In two it was the counting.",
  estimate { "So, before you look at anything: how sure are you that here it is clicks that mean little?", id = "sure_before", truth = "60", from = 0, till = 100 },
  ishaan "You may look at one thing, and you have it in an hour. Five people have offered you five.",
  choice "Pages {used} for half a minute or more, per visitor, half against half. Flat: idle taps. Up: something else." { id = "ch_stay", good = { "S1-M5", "S1-I1" },
    shows = { variable = 4 },
    why = "One idea, tested on those whom the lot had drawn, and it could have said no. Per visitor: who clicks has chosen to, and is another crowd in each half." },
  choice "Bounce on slow phones and on fast ones, one half of the visitors against the other half." { id = "ch_phone", good = "S1-M5",
    shows = { variable = 3 },
    why = "It isolates one cause, and a phone is slow whatever the row does. It was the less likely of the causes: a no left three quarters of the question open." },
  choice "Twenty visits out of the log, by hand: what exactly do we count as left?" { id = "ch_count", good = "S1-M5",
    shows = { variable = 3 },
    why = "It isolates one cause, and costs twenty minutes. It was the less likely of the causes: a no left three quarters of the question open." },
  choice "The chart by section, over all three weeks: where there are more clicks, is there also more bounce, and how close is it?" { id = "ch_scatter", bad = "S0-P9",
    shows = { variable = 1 },
    why = "A handsome chart. Sections differ in a hundred ways besides the row, and the same cloud hangs there without it. Next time set those who got it against those who did not." },
  choice "All of the segments we have, forty cuts. Whatever sticks out, that is where it comes from." { id = "ch_all", bad = { "S1-M5", "S0-P9" },
    shows = { variable = 1 },
    why = "Nothing is overlooked that way, and two of forty stick out by luck. Next time say beforehand which cut would surprise you." },
  jump "hour_later",
}

-- What the hour brings, and what one may now believe: {now} is how likely idle clicks are.
scene "hour_later" { with = ishaan,
  narrate "He leaves the room, and comes back with one sheet.",
  when "ch_stay.chosen" {
    when "die <= 3" { ishaan "Pages {used} for half a minute, per visitor: plus nought, give or take one and a half. Clicks that end at once: plus {short} %.", set("now", 95), set("know", "idle") },
    otherwise { ishaan "Pages {used} for half a minute, per visitor: plus {long} %, give or take two. Those who tap do stay.", set("now", 5), set("know", "not_idle") },
  },
  when "ch_phone.chosen" {
    when "die = 4" { ishaan "Slow phones, and that is half of them: bounce plus {late} %. Fast ones: nought, give or take three. The row loads ahead of the page.", set("now", 5), set("know", "slow") },
    otherwise { ishaan "Slow or fast, the same: plus {bounce} %. The page is as quick as before.", set("now", 75), set("know", "open") },
  },
  when "ch_count.chosen" {
    when "die = 5" { ishaan "A tap on the row opens a second tab, and the first one is counted as left. Counted by eye: the same in both halves.", set("now", 5), set("know", "miscounted") },
    otherwise { ishaan "Twenty visits each. It counts what it says: page opened, ten seconds, gone. The same rule in both halves.", set("now", 75), set("know", "open") },
  },
  when "ch_scatter.chosen" { ishaan "A lovely cloud, it rises from left to right. Then I drew it for the half without the row. The same cloud.", set("now", 60), set("know", "open") },
  when "ch_all.chosen" { ishaan "Forty cuts. Two stick out: Tuesdays, and people who log in by fax number. I am not sure that we have those.", set("now", 60), set("know", "open") },
  estimate { "And now? How sure are you that it is clicks that mean little?", id = "sure_after", truth = "now", from = 0, till = 100 },
  when "sure_after.answer > now + 25" { ishaan "That is more than the sheet says." },
  when "sure_after.answer < now - 25" { ishaan "You may believe the sheet a little more than that." },
  jump "chart",
}

scene "chart" { with = ishaan,
  ishaan "While we are at it. Somebody from the commercial side came by with this.",
  narrate "A bar chart, well made. Visitors who click the row come back 2.4 times as often as visitors who do not. Underneath, in bold: the row brings them back.",
  ishaan "Two hundred thousand visitors, so it is not luck. You may say one thing to him.",
  choice "Was it significant? With so many visitors it will be, and if it was, I would take the row as the reason until somebody has a better one." { id = "x_p", bad = "S0-P9",
    shows = { variable = 1, listener = 2 },
    why = "With 200,000 it is, and it still says nothing about why. Luck is one way to be fooled; choosing is another. Next time ask who decided who is in which bar." },
  choice "Who clicks is keen already. Draw all who were shown it against all who were not; if that is even, the row brings nobody back." { id = "x_shown", good = "S0-P9",
    shows = { variable = 4, listener = 4 },
    why = "You named the other story that the chart tells, and the comparison that separates the two. He can run it this afternoon." },
  choice "Three weeks is short. Novelty wears off; let it run through a whole season, and then see how much of the 2.4 is left of it." { id = "x_long", bad = "S0-P9",
    shows = { variable = 2, listener = 3 },
    why = "A real effect, only not this chart's trouble: in a year keen people still come back more often. Next time ask first whether the two bars are comparable." },
  choice "I would need to understand the confounders, and perhaps pull a few more variables in together with him." { id = "x_hedge", bad = "S1-M5",
    shows = { variable = 1, listener = 1 },
    why = "The right word, and nothing to do with it by tonight. Next time name the one that matters: who clicks is keen already." },
  choice "Correlation is not causation. One would have to draw the causal graph and look for the back doors." { id = "x_frame", bad = "S1-P30",
    shows = { variable = 1, listener = 1 },
    why = "He has heard the sentence, as have we all. It does not tell him what to draw instead. Next time give him the comparison." },
  jump "thursday",
}
