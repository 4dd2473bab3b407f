-- SPDX-License-Identifier: MIT
--
-- Retell a deployment decision. A post from somebody's engineering pages, once for scoring at
-- night and once for scoring live; the reason has to survive the retelling, and the two bills
-- have to be known apart.

scenario {
  number = 6,
  title = "Night or live, retold", kind = "drill", level = "mid", minutes = 3,
  brief = [[
Engineers write openly about what they decided and why. You have read such a post on the train, and in ten minutes Livia Conti asks what is in it for you.

She has no use for the machines. She needs the reason, because yours may be another one. And then she will ask about the bill. There are two.]],
  covers = { "S0-E1", "S3-P6" },
  weights = { listener = 40, price = 45, calibration = 15 },
  notes = {
    premise = [[
A fictional post. By seed it argues for scoring at night or for scoring live, and your own product wants the one or the other; the two are drawn apart, so the post's answer is often not yours.]],
    decisions = [[
S0-E1  Four retellings. One keeps the reason (what changes how fast, and what waiting costs); the others keep the technology, the saving, or a rule.
S3-P6  Training is paid once a month, serving with each use. Twice the users: which bill doubles? And what would have to change for your own answer to change?]],
    timing = [[
Three minutes. In a room: read the post aloud once, then let each retell it to a neighbour without the word “model”.]],
    traps = [[
Serving per month: thousand users x uses a day x 30 days x one tenth of a cent x 1,000, which is users x uses x 30 in euros: 6,000, 9,000, 7,500 or 11,250.

Copying the post's answer without its reason is right half of the time.]],
    questions = [[
Which sentence of the post would you have to strike for the decision to tip?
Which of your own bills grows with success?]],
  },
}

vary "post"  { "night", "live" }
vary "ours"  { "once", "minutes" }
vary "users" { 50, 75 }
vary "uses"  { 4, 5 }
vary "train" { 4000, 5000 }

figure "serve" "users * uses * 30"                 -- euros a month at a tenth of a cent a use

person "livia" { name = "Livia Conti", portrait = "cypress", role = "executive", title = "head of product" }
person "bram"  { name = "Bram Dekker", portrait = "larch",   role = "ml_engineer", title = "runs the models" }

scene "the_post" { with = livia,
  when "post is night" {
    narrate "“At Bramble Groceries we wanted to work out each shopper's offers live: forty machines, 31,000 euros a month. Then we looked. Offers change once a day, and in 97 of 100 visits the live list was the one from the night before. Now we work them out at night, for 5,000. The price: who bought nappies at noon is offered nappies until midnight.”",
    livia "What did they decide, and why?",
    choice "Their offers change daily, so a list from the night is nearly as good, at a sixth of the cost. Some see yesterday's until midnight." { id = "night_reason", good = { "S0-E1" }, shows = { listener = 4, price = 4 },
      why = "You kept the reason: how fast it changes, what waiting costs, who pays. So Livia can ask whether it holds for you. Retell like that again.",
      livia "So it hangs on how often things change. Good." },
    choice "They went from real-time inference on forty machines to a nightly batch pipeline with cached results, which is a good deal simpler to run." { id = "night_tech", bad = "S0-E1", shows = { listener = 1, price = 1 },
      why = "You retold the machines. Why it was right for them has gone, and Livia cannot decide on a pipeline. Next time: what changes how fast?",
      livia "Was that good news?" },
    choice "They save 26,000 euros a month by working at night, and 97 of 100 visits see no difference. We could ask for the same." { id = "night_saving", bad = "S0-E1", shows = { listener = 2, price = 2 },
      why = "The saving arrived and its condition did not: 97 of 100 lists were the same. Yours may not be. Next time carry the condition along.",
      livia "26,000. Why do we not do that?" },
    choice "That for offers the night is enough. Forty machines to tell 97 of 100 people the same thing is for those who like machines." { id = "night_rule", bad = "S0-E1", shows = { listener = 2, price = 1 },
      why = "You made a rule of one case. It held because offers change once a day. Next time keep the “because”.",
      livia "A rule. I collect those." },
  },
  otherwise {
    narrate "“At Lark Pay we used to score cards at night. By morning a stolen card had been used nine times. Now each payment is scored as it happens, for 45,000 euros a month instead of 9,000. Of 100 frauds we stop 70, before it was 22. The price: when the scoring is down, nobody pays, and somebody is always on call.”",
    livia "What did they decide, and why?",
    choice "A stolen card is used within hours; the morning is too late. They pay five times as much and stop 70 frauds in 100, not 22." { id = "live_reason", good = { "S0-E1" }, shows = { listener = 4, price = 4 },
      why = "You kept the reason: how fast it changes, what waiting costs, what it costs not to wait. So Livia can ask whether it holds for you.",
      livia "So it hangs on how fast the harm is. Good." },
    choice "They moved the scoring from a nightly batch into the payment path, with low-latency inference and people on call at any hour of the day." { id = "live_tech", bad = "S0-E1", shows = { listener = 1, price = 1 },
      why = "You retold the machines. Why it was right for them has gone, and Livia cannot decide on a path. Next time: what changes how fast?",
      livia "Was that good news?" },
    choice "They stop 70 frauds in 100 where it was 22, three times as many, and we could have the same from next quarter on." { id = "live_gain", bad = "S0-E1", shows = { listener = 2, price = 2 },
      why = "The gain arrived, and neither its condition nor its price did. Your harm may be slower than a stolen card. Next time carry both along.",
      livia "Three times! Why do we not do that?" },
    choice "That batch is a thing of the past: nine uses before morning, 22 in 100 stopped. Whoever is serious scores live today." { id = "live_rule", bad = "S0-E1", shows = { listener = 2, price = 1 },
      why = "You made a rule of one case. It held because a stolen card is used within hours. Next time keep the “because”.",
      livia "So we are a thing of the past." },
  },
  jump "bills",
}

scene "bills" { with = { livia, bram },
  bram "And ours? Training costs {train} euros a month. Then {users} thousand people use it {uses} times a day, at a tenth of a cent each.",
  estimate { "Live, what does it cost to serve for a month of 30 days? In euros.", id = "bill", truth = "serve", from = 0, till = 15000 },
  when "bill.off <= 500" { bram "{serve}. You can multiply." },
  otherwise { bram "I make it {serve}: {users} thousand, times {uses}, times 30, times a tenth of a cent." },
  livia "Sales wants to double the users. What does that double?",
  choice "The serving: {serve} more a month. The training stays about where it is." { id = "serving", good = { "S3-P6" }, shows = { price = 4 },
    why = "Training is paid for the model, serving for each use. Whoever prices by the head has to know the second. Keep the two bills apart.",
    livia "So each new customer brings a bill along. I want that in the price." },
  choice "Both bills, since the model has to learn from twice as many: {train} more for the training, {serve} more for the serving." { id = "both_bills", bad = "S3-P6", shows = { price = 2 },
    why = "It may learn from more, and need not: last month's sample will do. What doubles for certain is serving. Next time ask what each use costs.",
    bram "I train on a sample. The sample does not know how many you are." },
  choice "Next to nothing. The dear part was the {train} for the training, and that is paid whether they are {users} thousand or twice as many." { id = "nothing_doubles", bad = "S3-P6", shows = { price = 1 },
    why = "The training was the smaller bill, and the other comes with each use. A unit price made on that goes under with success. Next time count the uses.",
    bram "Then I send you the small part each month. It is {serve}." },
  when "ours is once" { livia "And for us? What our people look at changes overnight, and then it stays." },
  otherwise { livia "And for us? What our people look at is sold within minutes." },
  choice "At night: what stays as it is all day needs one scoring a day, and not {serve} a month. If it changed by noon, live." { id = "night_right", only = "ours is once", good = { "S3-P6" }, shows = { price = 4 },
    why = "You held together how fast it changes and what waiting costs, and said what would turn it. That decides, whatever the post did. Ask both again next time.",
    livia "At night, then. And if it begins to change at noon, you tell me." },
  choice "Live. {serve} a month is a tenth of a cent a use, and within a year people will not put up with a list from last night." { id = "live_wrong", only = "ours is once", bad = "S3-P6", shows = { price = 1 },
    why = "What stays all day is new all day. You would have paid {serve} euros a month for a difference that nobody can see. Next time ask how fast it changes.",
    livia "Notice what? It has not changed." },
  choice "Live: a list from the night shows what is gone, and that is a sale. It costs {serve} a month; if things lasted a day, at night." { id = "live_right", only = "ours is minutes", good = { "S3-P6" }, shows = { price = 4 },
    why = "You held together how fast it changes and what waiting costs, and said what would turn it. That decides, whatever the post did. Ask both again next time.",
    livia "Live, then. And {serve} goes into the price." },
  choice "At night. It is a fraction of {serve}, and the first look of the day is the one that counts." { id = "night_wrong", only = "ours is minutes", bad = "S3-P6", shows = { price = 1 },
    why = "What is sold within minutes is gone by the first look. The bill is small because the answer is old. Next time ask how fast it changes.",
    livia "And they click on what is sold." },
  choice "As in the post. They have had it running for months, with figures before and after, and we are no bigger than they are." { id = "as_in_the_post", bad = { "S0-E1", "S3-P6" }, shows = { price = 1 },
    why = "You took over the answer without its reason. Right half of the time, and nobody will know which half. Next time take the reason.",
    livia "Are we in the same trade?" },
  choice "Live for one quarter, three times {serve} euros, and then we see from our own figures what it has brought." { id = "live_quarter", bad = "S3-P6", shows = { price = 2 },
    why = "A quarter at {serve} a month, to learn what lay on the table: how fast it changes. Next time decide on that.",
    livia "That is a dear way of looking." },
  jump "after",
}

ending "after" {
  when "serving.chosen and (night_right.chosen or live_right.chosen)" { livia "Read on the train more often." },
  otherwise { livia "Send me the post. I want to see what they changed, and how fast." },
}

test "the reason, the bill, and two speeds" { seed = 3, expect = { ending = "after", score = { 90, 100 } },
  answers = { "night_reason", 7500, "serving", "live_right" } }

test "the machines, and as in the post" { seed = 1, expect = { ending = "after", score = { 0, 49 } },
  answers = { "live_tech", 1000, "nothing_doubles", "as_in_the_post" } }
