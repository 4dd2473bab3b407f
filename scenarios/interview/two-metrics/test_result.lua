-- SPDX-License-Identifier: MIT

-- The case, in two stories. {die} is the cause: 1 to 5 clicks that mean little, 6 pages that come
-- late on slow phones, 7 a second tab that is counted as a page left.
vary "story"  { "reader", "shop" }
vary "firm"   { "Plover, a newspaper on the telephone", "Garth and Lowe, who sell plants and tools", with = "story" }
vary "row"    { "a row of stories under each article", "a row of articles under each plant", with = "story" }
vary "used"   { "read", "looked at", with = "story" }
vary "paid"   { "subscriptions", "orders", with = "story" }
vary "clicks" { 12, 14, 11 }
vary "bounce" { 9, 10, 8 }
vary "die"    { 1, 2, 3, 4, 5, 6, 7 }

figure "late"   "2 * bounce + 1"               -- the rise on slow phones, half of all
figure "long"   "clicks - 2"                   -- the rise of pages used, where the clicks mean something
figure "short"  "3 * clicks"                   -- the rise of clicks that end at once

person "ishaan" { name = "Ishaan Mehrotra", role = "data_scientist", title = "leads experimentation", portrait = "hornbeam" }

-- Interviewers know these words, and are not impressed; a player may look them up.
term "HEART"      { known = { ishaan }, "A framework for metrics: happiness, engagement, adoption, retention, task success." }
term "AARRR"      { known = { ishaan }, "A framework for growth: acquisition, activation, retention, referral, revenue." }
term "North Star" { known = { ishaan }, "The one figure that is to stand for what a product is worth to people." }
term "RICE"       { known = { ishaan }, "A score for what to build: reach times impact times confidence, divided by effort." }
term "OEC"        { known = { ishaan }, "Overall evaluation criterion: the one figure by which a test is judged." }
term "OKR"        { known = { ishaan }, "Objectives and key results: what a team is to reach in a quarter." }
term "KPI"        { known = { ishaan }, "Key performance indicator: any figure that somebody has declared to be important." }
term "CTR"        { known = { ishaan }, "Click-through rate: of those who see something, the share that clicks it." }
term "A/B test"   { known = { ishaan }, "Two halves drawn by lot, of which one gets the new thing, so that nothing else differs." }
term "p-value"    { known = { ishaan }, "How often luck alone would show a difference as large as this one." }
term "CUPED"      { known = { ishaan }, "A way to make a test sharper: what people did before it is taken off what they do in it." }
term "uplift"     { known = { ishaan }, "What something adds: those who got it, less those who did not." }
term "guardrail"  { known = { ishaan }, "A figure that may not get worse while the goal gets better." }
term "confounder" { known = { ishaan }, "Something that moves both figures, so that one seems to move the other." }
term "novelty effect" { known = { ishaan }, "What is new is tapped because it is new, and in some weeks no more." }
term "Simpson's paradox" { known = { ishaan }, "Each part points one way and the sum the other, because the parts are mixed differently." }
term "causal graph" { known = { ishaan }, "A drawing of what is thought to move what, with arrows." }

scene "case" { with = ishaan,
  narrate "He has drawn two arrows on the whiteboard. Both point upwards. Under one of them he puts a small cloud.",
  ishaan "{firm}. For three weeks, half of the visitors got {row}, chosen by a model. The halves were drawn by lot.",
  ishaan "Clicks: plus {clicks} %, give or take two. Bounce, the share of opened pages that are left again within ten seconds: plus {bounce} %, give or take three. Neither is luck, I have checked. In {paid}, plus nought, give or take two. What do you do?",
  write "What do you say first?",
  ishaan "Let me hear what you think has happened. One sentence, and it may be wrong.",
  choice "The row has made the page heavy, and old phones give up. Then bounce is up on slow phones alone; if on fast ones too, I am wrong." { id = "hy_slow", good = { "S1-I1", "S1-P30" },
    shows = { variable = 4 },
    why = "A cause that could be false, and you said beforehand what would show it. Nobody has to take your word for it." },
  choice "The extra taps are idle: people look and go. Then the pages {used} per visitor stay flat; if they rise as well, I am wrong." { id = "hy_idle", good = { "S1-I1", "S1-P30" },
    shows = { variable = 4 },
    why = "A sentence about what people do, and you said beforehand what would show that it is not so." },
  choice "On balance it works: plus {clicks} against plus {bounce}, both beyond luck. Who taps more leaves more often, too; what we have gained is the difference." { id = "hy_net", bad = "S1-I1",
    shows = { variable = 1 },
    why = "Quick, and growth would like it. The two are shares of different things, so their difference means nothing. Next time ask what one click more was worth to somebody." },
  choice "It is new. In three weeks people tap what is new and leave it again, and six weeks from now half of both arrows will be gone." { id = "hy_novel",
    shows = { variable = 2 },
    why = "One cause, and a good one to think of. It would take six weeks to be wrong, and until then it fits anything. Next time name what would show it in the sheet that you have." },
  choice "The ranking overfits on the taps of the first days. With a longer window and more diversity, bounce is back under plus three within two weeks." { id = "hy_tune", bad = "S1-M5",
    shows = { variable = 1 },
    why = "It shows that you could talk to the team. Nothing yet says that the model is at fault, and you were mending it. Next time say what people did, before what the model should do." },
  choice "Two figures do not bear a sentence yet. By device, country, source and age, over six weeks instead of three, and I give you one that holds." { id = "hy_more", bad = { "S1-M5", "S1-P30" },
    shows = { variable = 1 },
    why = "It feels thorough. Four tables later you have four tables: none of them was asked a question. Next time guess first, and then ask for the one table that can say no." },

  when "hy_slow.chosen or hy_idle.chosen" { ishaan "So there is a sheet that could say no to you. Good." },
  when "hy_novel.chosen" { ishaan "In six weeks we may know. I had hoped for this week." },
  otherwise { ishaan "Hm. What would have to be on a sheet for you to take that back? Never mind." },
  ishaan "Here is what I know. I have seen this pair fifty times. Thirty times it was clicks that meant little, ten times a page that had got slower, ten times the counting.",
  ishaan "And as here, {paid} had not moved: in 25 of the thirty, and in 10 of the other twenty.",
  estimate { "So, before you look at anything: how sure are you that here it is clicks that mean little?", id = "sure_before", truth = "71", from = 0, till = 100 },
  ishaan "You may look at one thing, and you have it in an hour. Five people have offered you five.",
  choice "Pages {used} for half a minute or more, per visitor, half against half. Flat: idle taps. Up: something else." { id = "ch_stay", good = { "S1-M5", "S1-I1" },
    shows = { variable = 4 },
    why = "One idea, tested on those whom the lot had drawn, and it could have said no. Per visitor: who clicks has chosen to, and is another crowd in each half." },
  choice "Bounce on slow phones and on fast ones, one half of the visitors against the other half." { id = "ch_phone", good = "S1-M5",
    shows = { variable = 3 },
    why = "It isolates one cause, and a phone is slow whatever the row does. It was the less likely of the causes: a no left most of the question open." },
  choice "Twenty visits out of the log, by hand: what exactly do we count as left?" { id = "ch_count", good = "S1-M5",
    shows = { variable = 3 },
    why = "It isolates one cause, and costs twenty minutes. It was the less likely of the causes: a no left most of the question open." },
  choice "The chart by section, over all three weeks: where there are more clicks, is there also more bounce, and how close is it?" { id = "ch_scatter", bad = "S0-P9",
    shows = { variable = 1 },
    why = "A handsome chart. Sections differ in a hundred ways besides the row, and the same cloud hangs there without it. Next time set those who got it against those who did not." },
  choice "All of the segments we have, forty cuts, each of them tested at 5 %. Whatever sticks out, that is where it comes from." { id = "ch_all", bad = { "S1-M5", "S0-P9" },
    shows = { variable = 1 },
    why = "Nothing is overlooked that way, and two of forty stick out by luck. Next time say beforehand which cut would surprise you." },
  jump "hour_later",
}

-- What the hour brings, and what one may now believe: {now} is how likely idle clicks are.
scene "hour_later" { with = ishaan,
  narrate "He leaves the room, and comes back with one sheet.",
  when "ch_stay.chosen" {
    when "die <= 5" { ishaan "Pages {used} for half a minute, per visitor: plus nought, give or take one and a half. Clicks that end at once: plus {short} %.", set("now", 95), set("know", "idle") },
    otherwise { ishaan "Pages {used} for half a minute, per visitor: plus {long} %, give or take two. Those who tap do stay.", set("now", 5), set("know", "not_idle") },
  },
  when "ch_phone.chosen" {
    when "die = 6" { ishaan "Slow phones, and that is half of them: bounce plus {late} %. Fast ones: nought, give or take three. The row loads ahead of the page.", set("now", 5), set("know", "slow") },
    otherwise { ishaan "Slow or fast, the same: plus {bounce} %. The page is as quick as before.", set("now", 83), set("know", "open") },
  },
  when "ch_count.chosen" {
    when "die = 7" { ishaan "A tap on the row opens a second tab, and the first one is counted as left. Counted by eye: the same in both halves.", set("now", 5), set("know", "miscounted") },
    otherwise { ishaan "Twenty visits each. It counts what it says: page opened, ten seconds, gone. The same rule in both halves.", set("now", 83), set("know", "open") },
  },
  when "ch_scatter.chosen" { ishaan "A lovely cloud, it rises from left to right. Then I drew it for the half without the row. The same cloud.", set("now", 71), set("know", "open") },
  when "ch_all.chosen" { ishaan "Forty cuts. Two stick out: Tuesdays, and people who log in by fax number. I am not sure that we have those.", set("now", 71), set("know", "open") },
  estimate { "And now? How sure are you that it is clicks that mean little?", id = "sure_after", truth = "now", from = 0, till = 100 },
  jump "chart",
}

scene "chart" { with = ishaan,
  ishaan "While we are at it. Somebody from the commercial side came by with this.",
  narrate "A bar chart, well made. Visitors who click the row come back 2.4 times as often as visitors who do not. Underneath, in bold: the row brings them back.",
  ishaan "Two hundred thousand visitors, so it is not luck. You may say one thing to him.",
  choice "2.4 with 200,000 behind it is as firm as a figure gets. I would take the row as the reason until somebody has a better one." { id = "x_p", bad = "S0-P9",
    shows = { variable = 1, listener = 2 },
    why = "With 200,000 it is no luck, and it still says nothing about why. Luck is one way to be fooled; choosing is another. Next time ask who decided who is in which bar." },
  choice "Who clicks is keen already. Draw all who were shown it against all who were not; if that is even, the row brings nobody back." { id = "x_shown", good = "S0-P9",
    shows = { variable = 4, listener = 4 },
    why = "You named the other story that the chart tells, and the comparison that separates the two. He can run it this afternoon." },
  choice "Three weeks is short, and novelty wears off. Let it run for twelve, and then see how much of the 2.4 is left." { id = "x_long", bad = "S0-P9",
    shows = { variable = 2, listener = 3 },
    why = "A real effect, only not this chart's trouble: in a year keen people still come back more often. Next time ask first whether the two bars are comparable." },
  choice "Put age, device, source and past visits into a regression. By Tuesday you see how much of the 2.4 belongs to those four." { id = "x_adjust", bad = "S1-M5",
    shows = { variable = 2, listener = 2 },
    why = "It would take some of the keenness out, as far as four columns know of it. The lot had taken out all of it, three weeks ago. Next time use the halves that you have." },
  choice "Correlation is not causation. One would have to draw the causal graph, find the confounders, and close the back doors." { id = "x_frame", bad = "S1-P30",
    shows = { variable = 1, listener = 1 },
    why = "He has heard the sentence, as have we all. It does not tell him what to draw instead. Next time give him the comparison." },
  when "x_shown.chosen" { ishaan "He has both halves in a drawer. I shall send him." },
  when "x_frame.chosen" { ishaan "He will ask what that means for his chart. So did I, once." },
  when "x_p.chosen" { ishaan "I shall tell him. He will be pleased." },
  otherwise { ishaan "I shall tell him. He has the data, he will do it." },
  jump "thursday",
}
