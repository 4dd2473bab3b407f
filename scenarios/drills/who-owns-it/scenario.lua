-- SPDX-License-Identifier: MIT
--
-- Who owns it. Eight tasks between two loops, seven cells with one name each, and a week in which
-- the one that belongs to everybody is dropped.

scenario {
  number = 7,
  title = "Who owns it", kind = "drill", level = "mid", minutes = 3,
  brief = [[
A model goes live on Monday. There are two loops: an outer one, from what people do to what is wanted of the model, and an inner one, in which it is built, tried and made faster. One of them is yours.

Then there is a chart with seven cells. Each takes one name. Next to the names stands “all of us”, which is friendly and fits anywhere.]],
  covers = { "S1-P10", "S3-F2", "S3-P25" },
  weights = { follow_up = 70, decision = 30 },
  notes = {
    premise = [[
Ownership as a puzzle: eight tasks to two loops, then who is accountable for seven. By seed, one cell is put to the test in week 9; it is dropped exactly when nobody in particular owned it.]],
    decisions = [[
S1-P10  The outer loop (which behaviour should change, what counts as right, when to train again, when to switch off) is product's. The inner loop (inputs, training, tests before release, speed) is theirs. Reaching into the inner loop costs trust, leaving the outer one costs the product.
S3-F2  One accountable name for each of seven tasks; many may work on it. Who takes it back, and who makes labels of reports, hangs on a sentence that Paul says: the switch, and who sees the reports.
S3-P25  The dropped task. Where the team is new to this, a cell without a name is the one that falls.]],
    timing = [[
Three minutes. In a room: seven cards on the floor, people stand on theirs. Look at the empty ones.]],
    traps = [[
One widespread chart leaves product “informed” about monitoring. Then nobody who knows what an error costs decides when it is bad enough. The scenario about the rot plays that out.

Accountable is not the same as doing: ML engineering runs the watch, product answers for the line at which something happens.]],
    questions = [[
Which cell is “all of us” in your own team?
What would you have to know to give the last one away?]],
  },
}

vary "story" { "fares", "fridges" }
vary "thing" { "the fare forecast", "the stock forecast for fridges", with = "story" }
vary "first_sign" { "Drivers stand at the wrong end of town.", "The fridges are full of what nobody buys.", with = "story" }
vary "on_call" { "ines", "rosa" }
vary "drops" { "watch", "labels", "back" }
vary "news"  { "a strike", "a heat wave", with = "story" }

person "ines" { name = "Leonor Duarte",  portrait = "hornbeam", role = "ml_engineer", title = "ML engineering" }
person "paul" { name = "Paul Sandvik", portrait = "beech", role = "data_engineer", title = "data engineering" }
person "rosa" { name = "Rosa Nwosu",   portrait = "poplar", role = "operations", title = "operations" }

scene "two_loops" { with = { ines, rosa },
  ines "Before {thing} goes live: which of these are yours, and which are mine? I would like to stop guessing.",
  when "story is fares" {
    grid { "Outer loop (product) or inner loop (engineering)?", id = "fare_loops", shows = { "follow_up" },
      rows = {
        aim      = "Which behaviour should change",
        inputs   = "Which inputs the model gets",
        counts   = "What counts as a right answer",
        speed    = "How it answers fast enough",
        offline  = "How it is tried before release",
        again    = "At which loss it is trained again",
        training = "How it is trained",
        off      = "When it is switched off",
      },
      columns = { outer = "Outer loop: product", inner = "Inner loop: engineering" },
      best = { aim = "outer", inputs = "inner", counts = "outer", speed = "inner", offline = "inner", again = "outer", training = "inner", off = "outer" },
    },
    when "fare_loops.right >= 88" { ines "Then I know what I am asked about, and what I am told." },
    otherwise { ines "Some of that I had on my list, and some of mine is now on yours. We shall meet there." },
  },
  otherwise {
    grid { "Outer loop (product) or inner loop (engineering)?", id = "fridge_loops", shows = { "follow_up" },
      rows = {
        size    = "How large the model is",
        dearer  = "Which error is the dearer one",
        nobody  = "For whom it is not meant",
        cleaned = "How gaps in the inputs are filled",
        share   = "How many people meet it at first",
        faster  = "How training is made cheaper",
        worse   = "When it has become too bad",
        version = "Which version runs on which machine",
      },
      columns = { outer = "Outer loop: product", inner = "Inner loop: engineering" },
      best = { size = "inner", dearer = "outer", nobody = "outer", cleaned = "inner", share = "outer", faster = "inner", worse = "outer", version = "inner" },
    },
    when "fridge_loops.right >= 88" { ines "Then I know what I am asked about, and what I am told." },
    otherwise { ines "Some of that I had on my list, and some of mine is now on yours. We shall meet there." },
  },
  ines "One more. Somebody on your side wrote to me: could I try another loss function? What do I answer?",
  choice "That it is yours. I told you what should change for people, and by when; how is up to you." { id = "hers", good = { "S1-P10" }, shows = { decision = 4 },
    why = "You kept out of the inner loop and held on to the outer one. She is free to be good at it, and knows what for. Keep the line there.",
    ines "Thank you. The message was from you, by the way. In March." },
  choice "That you should give it a try. It is one week, and a fresh eye sees in a week what a trained one misses for a year." { id = "give_it_a_try", bad = "S1-P10", shows = { decision = 1 },
    why = "A fresh eye in her loop, while nobody looks after yours. Advice on technique costs her a week and you an ear. Next time tell her what should change.",
    ines "It costs me a week. The eye costs nothing." },
  choice "That we discuss it on Thursday, the five of us, each with a reason." { id = "discuss_loss", bad = "S1-P10", shows = { decision = 2 },
    why = "A meeting about something that has an owner. After it the thing has five. Next time send it back to the one who has it.",
    ines "Five people, one loss function." },
  jump "seven_cells",
}

scene "seven_cells" { with = { ines, paul, rosa },
  when "on_call is ines" { paul "Now the chart. One thing to know: Leonor is on call, with the switch. And Rosa's people hear what went wrong, and can judge it." },
  otherwise { paul "Now the chart. One thing to know: Rosa's desk is manned day and night, and has the switch. And reports come in through my forms; nobody else sees them." },
  narrate "One name in each cell.",
  when "on_call is ines" {
    grid { "Who is accountable?", id = "ines_chart", shows = { "follow_up" },
      rows = {
        success = "What it is for, and when it has worked",
        pipes   = "The data arrives, and arrives right",
        build   = "The model is built and runs",
        launch  = "Yes or no on launch day",
        watch   = "At which loss something happens",
        labels  = "What people report becomes a label",
        back    = "It is taken back within the hour",
      },
      columns = { product = "Product: you", ml = "ML engineering: Leonor", data = "Data engineering: Paul", ops = "Operations: Rosa", team = "All of us" },
      best = { success = "product", pipes = "data", build = "ml", launch = "product", watch = "product", labels = "ops", back = "ml" },
    },
  },
  otherwise {
    grid { "Who is accountable?", id = "rosa_chart", shows = { "follow_up" },
      rows = {
        back    = "It is taken back within the hour",
        watch   = "At which loss something happens",
        pipes   = "The data arrives, and arrives right",
        success = "What it is for, and when it has worked",
        labels  = "What people report becomes a label",
        build   = "The model is built and runs",
        launch  = "Yes or no on launch day",
      },
      columns = { product = "Product: you", ml = "ML engineering: Leonor", data = "Data engineering: Paul", ops = "Operations: Rosa", team = "All of us" },
      best = { back = "ops", watch = "product", pipes = "data", success = "product", labels = "data", build = "ml", launch = "product" },
    },
  },
  narrate "Week 9. There is {news}.",
  when "drops is watch" {
    when "(on_call is ines and ines_chart.watch is team) or (on_call is rosa and rosa_chart.watch is team)" { narrate "{first_sign} Each of you has seen the line sink, and each has seen that the others saw it. It has been eleven days.", set("dropped", 1) },
    when "(on_call is ines and ines_chart.watch is product) or (on_call is rosa and rosa_chart.watch is product)" { narrate "The line sinks below what you had written down. You ring Leonor at ten past nine." },
    otherwise { narrate "{first_sign} The line is known. Whether that is bad enough has to be asked first, and you are on a train." },
  },
  when "drops is labels" {
    when "(on_call is ines and ines_chart.labels is team) or (on_call is rosa and rosa_chart.labels is team)" { narrate "{first_sign} It has been reported four hundred times. The reports are in a folder. All of you have access.", set("dropped", 1) },
    when "(on_call is ines and ines_chart.labels is ops) or (on_call is rosa and rosa_chart.labels is data)" { narrate "Four hundred reports are labels by Thursday. Leonor trains on Friday." },
    otherwise { narrate "{first_sign} There are four hundred reports, and whoever has to make labels of them has to ask for each." },
  },
  when "drops is back" {
    when "(on_call is ines and ines_chart.back is team) or (on_call is rosa and rosa_chart.back is team)" { narrate "{first_sign} Everybody agrees that it should be taken back. At four in the afternoon they still agree.", set("dropped", 1) },
    when "(on_call is ines and ines_chart.back is ml) or (on_call is rosa and rosa_chart.back is ops)" { narrate "At twenty to ten it is taken back. Nobody rings anybody." },
    otherwise { narrate "{first_sign} Whoever may take it back has no switch, and rings round for one until noon." },
  },
  paul "So much for one of the seven.",
  when "dropped = 1" { rosa "That was the cell with all of us in it. What do we change?" },
  otherwise { rosa "That cell had a name, at least. And now the town wants figures from us, each month. Who?" },
  choice "One name, from today: Rosa, if you will; I stand in for her. On the 5th of each month, and it goes on the chart." { id = "one_name", good = { "S3-F2", "S3-P25" }, shows = { follow_up = 4, decision = 4 },
    why = "One name, a stand-in, and written down. Where people are new to this, a task without a name is the one that drops. Do it before it does.",
    rosa "With a stand-in I say yes." },
  choice "All of us keep an eye on it, and on Mondays at nine we go through it for ten minutes, so that none of it is lost." { id = "keep_an_eye", bad = { "S3-F2", "S3-P25" }, shows = { follow_up = 1, decision = 1 },
    why = "“All of us” is how a cell gets empty: each sees that the others could. It drops on the first busy Monday. Next time one name.",
    paul "Mondays. As until now." },
  choice "I do it myself for the first three months, until we know what it takes." { id = "myself", bad = "S3-P25", shows = { follow_up = 2, decision = 2 },
    why = "It is done this month. You now hold one cell more, and nobody will notice when it falls. Next time give it to whoever is nearest to it.",
    rosa "You have four cells already." },
  choice "The steering group decides on the 30th, with a proposal from each of the four of us by the 20th, so that it holds." { id = "steering", bad = { "S3-F2", "S3-P25" }, shows = { follow_up = 2, decision = 1 },
    why = "A month in which it belongs to a group. You could have asked the person across the table. Next time do.",
    paul "They meet on the thirtieth." },
  jump "after",
}

ending "after" {
  when "one_name.chosen and dropped = 0" { narrate "The chart hangs beside the coffee machine. It has no empty cell, and one with two coffee rings." },
  otherwise { narrate "The chart hangs beside the coffee machine. Somebody has drawn a small net under one of its cells." },
}

test "two loops, one name in each cell" { seed = 1, expect = { ending = "after", score = { 90, 100 } },
  answers = { "outer; inner; outer; inner; inner; outer; inner; outer", "hers", "ops; product; data; product; data; ml; product", "one_name" } }

test "all of us" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "outer; outer; inner; inner; outer; inner; inner; outer", "discuss_loss", "team; data; ml; team; team; team; team", "keep_an_eye" } }
