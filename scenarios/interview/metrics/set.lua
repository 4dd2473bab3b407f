-- SPDX-License-Identifier: MIT

-- The case, in two stories. {weekly} people write in a week; the bot closes {closed} of 100, and of
-- 100 that it closes {back} come back within seven days.
vary "story"  { "parcels", "power" }
vary "firm"   { "Halyard Parcels", "Lumen and Vale, who sell electricity", with = "story" }
vary "asks"   { "where a parcel is", "why a bill is what it is", with = "story" }
vary "easy"   { "tracking questions", "meter readings", with = "story" }
vary "hard"   { "lost parcels", "people who cannot pay", with = "story" }
vary "person_seen" { "someone at the depot", "someone in billing", with = "story" }
vary "weekly" { 8000, 9000, 6000 }
vary "closed" { 62, 58, 66 }
vary "back"   { 40, 45, 35 }
vary "cost"   { 7, 6, 9 }
vary "target" { 50, 55, 45 }
vary "answers" { 900, 40 }                     -- who answered the survey, before and after
vary "wobble" { ".05", ".25", with = "answers" } -- 1.1 x sqrt(2/n): how far luck moves the gap
vary "real"   { 99, 60, with = "answers" }     -- all ten of her large ones held; so six of the ten small ones

-- A division cuts off, so half of the divisor goes on first: that rounds.
figure "kept"   "(closed * (100 - back) + 50) / 100"      -- solved, of 100
figure "told"   "(weekly * closed * cost + 50000) / 100000" -- thousands of euros a week, as a vendor counts
figure "earned" "(weekly * closed * (100 - back) * cost + 5000000) / 10000000"
figure "middle" "(told + earned + 1) / 2"
figure "given"  "(weekly * closed * (100 - back) + 20000) / 40000" -- what it costs to leave the hard quarter to people
figure "waits"  "(given * 9 + 5) / 10"
figure "limit"  "back + 5"  -- 3500 or more are closed in a week: luck moves their returns by less than one of 100
figure "holes"  "hole_goal + hole_guard + hole_counter"

person "yrsa" { name = "Yrsa Dahl", role = "operations", title = "runs support, four hundred people", portrait = "yew" }

-- Interviewers know these words, and are not impressed; a player may look them up.
term "HEART"        { known = { yrsa }, "A framework for metrics: happiness, engagement, adoption, retention, task success." }
term "AARRR"        { known = { yrsa }, "A framework for growth: acquisition, activation, retention, referral, revenue." }
term "North Star"   { known = { yrsa }, "The one figure that is to stand for what a product is worth to people." }
term "OKR"          { known = { yrsa }, "Objectives and key results: what a team is to reach in a quarter." }
term "KPI"          { known = { yrsa }, "Key performance indicator: any figure that somebody has declared to be important." }
term "RACI"         { known = { yrsa }, "A chart of who is responsible, accountable, consulted and informed." }
term "RICE"         { known = { yrsa }, "A score for what to build: reach times impact times confidence, divided by effort." }
term "Goodhart"     { known = { yrsa }, "A figure that becomes a target stops being a good figure: people win it instead of what it stood for." }
term "deflection"   { known = { yrsa }, "The share of questions that no person had to touch, whether they were answered or not." }
term "containment"  { known = { yrsa }, "The share of chats that ended with the bot. Another word for deflection." }
term "CSAT"         { known = { yrsa }, "Customer satisfaction: what people tick at the end, as a rule from 1 to 5." }
term "NPS"          { known = { yrsa }, "Net promoter score: those who would recommend you, less those who would not." }
term "FCR"          { known = { yrsa }, "First contact resolution: solved at once, so that nobody has to write a second time." }
term "guardrail"    { known = { yrsa }, "A figure that may not get worse while the goal gets better." }
term "counter-metric" { known = { yrsa }, "A figure that rises when somebody buys the goal instead of earning it." }
term "standard error" { known = { yrsa }, "How far a mean of so many answers may lie from the truth by luck alone." }
term "p-value"      { known = { yrsa }, "How often luck alone would show a difference as large as this one." }

scene "case" { with = yrsa,
  narrate "A small room, two chairs, a carafe. She has your name on a sheet, and three index cards that lie face down.",
  yrsa "I am Yrsa. Two years ago I was paid on deflection. I had the bonus in March and the complaints in April. So this is my favourite question.",
  yrsa "{firm}. {weekly} people a week write to ask {asks}. There is a bot now. How would you know that it is a success?",
  write "Your first sentence to her?",
  narrate "She turns a pad round. A month of the pilot: {closed} of 100 chats closed by the bot, half of them in four minutes. Of those closed, {back} of 100 write again within seven days. At the end of the chat, 4.3 of 5. Whoever wants {person_seen} waits three minutes, and gives that person 4.1. A contact with a person costs {cost} euros.",
  yrsa "Go on. One goal. If you had that one figure, and I had it too.",
  choice "Deflection: {closed} of 100 today, 75 by Christmas. It is counted already, each point is euros saved, and the trade reports it, so one can compare." { id = "g_deflect", bad = "S1-I6",
    shows = { goal = 2 }, set("hole_goal", 1),
    why = "You chose what every vendor prints, so finance would have known it. It counts what the bot ended, not what it solved. Next time say what has changed for the customer, and then count that." },
  choice "Closed, and not back within seven days: {kept} of 100 who write today, {target} by Christmas. Closing as such counts for nothing." { id = "g_solved", good = "S1-I6",
    shows = { goal = 4 },
    why = "You counted what changed for the customer, and waited a week for the answer. It comes late, and it cannot be had by closing. Keep the wait." },
  choice "What they tick at the end: 4.3 today, 4.5 by Christmas. We ask each of them, and who was not helped will hardly tick a five." { id = "g_csat",
    shows = { goal = 2 }, set("hole_goal", 1),
    why = "You asked the customer, which is half of it. Only those who stayed to the end were asked, and they do not know yet whether it is solved. Next time ask who is missing from the figure." },
  choice "Time: half of the chats over in two minutes by Christmas, from four now. Nobody writes to us for pleasure, and what they want is to be done." { id = "g_fast",
    shows = { goal = 2 }, set("hole_goal", 1),
    why = "A wish that customers do have, with a figure and a day. A chat can be over because they were helped, or because they gave up. Next time count only the first." },
  choice "A North Star for value, say 75 of 100 served, with two or three input metrics under it and the HEART rows beside them, so that no side is forgotten." { id = "g_frame", bad = "S1-I6",
    shows = { goal = 1 }, set("hole_goal", 1),
    why = "Two frameworks, and “served” might be anything. It sounds like preparation; she cannot measure it on Monday. Next time say what is counted, and leave the name of the drawer out." },

  when "g_solved.chosen" { yrsa "So you see it a week late. I can wait a week." },
  when "g_frame.chosen" { yrsa "Served. I shall ask the chef." },
  when "g_deflect.chosen" { yrsa "That was on my bonus sheet. Word for word." },
  otherwise { yrsa "Quick to count. I see why people like it." },
  yrsa "Now a guardrail. What may not get worse while that one gets better?",
  choice "Those who want {person_seen} pay when the bot holds on to them. Over three minutes' wait, or under 4.0 for that person, it hands over sooner and solves less." { id = "u_handed", good = "S1-I6",
    shows = { price = 4 },
    why = "You looked where the bot is absent: at those whom it let go, or would not. That is where it can push its cost. Keep asking who pays for the good figure." },
  choice "Speed: the first answer within ten seconds, at noon and at three in the morning, also in the week before Christmas. Slower, and we add machines, which costs money." { id = "u_speed",
    shows = { price = 2 }, set("hole_guard", 1),
    why = "Easy to measure, and customers do like it. But a bot is fast whatever else it does, so this rail is never touched. Next time pick what the bot would break if it could." },
  choice "Confidence: below .80 it may not answer, and hands over to a person. That costs us some of the {closed}, and it keeps it from guessing." { id = "u_conf", bad = "S1-I6",
    shows = { price = 2 }, set("hole_guard", 1),
    why = "There is a price in it. But it is a setting of the bot, which writes the figure itself and can be sure and wrong. Next time take a guardrail that is measured outside of the thing it guards." },
  choice "Wrong answers: two of your people read 200 chats a month. Over 5 of 100 wrong, and it hands over that kind of question and solves less." { id = "u_wrong", good = "S1-I6",
    shows = { price = 4 }, set("hole_guard", 1),
    why = "As good a rail as the wait: read by people, with a limit and its price. It looks at what the bot said, so whom it keeps waiting is in none of the 200. One rail has one blind side; know which." },
  choice "I would put up the usual ones, wait, content and cost, and after a quarter, when we see how they move, agree on limits with you and finance." { id = "u_hedge",
    shows = { price = 1 }, set("hole_guard", 1),
    why = "It offends nobody. Without a limit nothing on it can say stop, for a quarter. Next time name one line and the value at which it is crossed." },

  when "u_hedge.chosen" { yrsa "A rail without a height. We get to that." },
  when "u_handed.chosen or u_wrong.chosen" { yrsa "You can lose by that one. Good." },
  otherwise { yrsa "I write it down as you say it." },
  yrsa "And a counter-metric. The one that goes up when somebody buys the goal instead of earning it.",
  choice "How many chats it takes on: {weekly} a week today. If that passes {weekly} by a fifth, somebody is pushing people towards it to look good." { id = "c_volume",
    shows = { price = 2 }, set("hole_counter", 1),
    why = "It goes up with success and with pushing alike, so it tells you nothing about either. Next time ask how you yourself would buy the goal, and count what that costs." },
  choice "Euros for each solved contact, vouchers booked on the bot. Above {cost}, which is what a person costs, finance pays for our figure, and people answer again." { id = "c_cost", good = "S1-I6",
    shows = { price = 4 },
    why = "You asked what somebody would pay to win, and put it on the bill. A bought goal shows at once. Do the same with every figure that a bonus hangs on." },
  choice "NPS, asked of 500 customers each quarter. If it falls by five points while the goal goes up, we are buying the one with the other." { id = "c_nps",
    shows = { price = 2 }, set("hole_counter", 1),
    why = "Boards know it, and it does move when things go badly. It moves for thirty reasons, and a voucher lifts it. Next time take a figure that only cheating can raise." },
  choice "Chats that are opened again within the hour. Over 5 of 100, and it is closing too early; then each of them is taken off the goal." { id = "c_reopen",
    shows = { price = 2 }, set("hole_counter", 1),
    why = "It guards against a bot that closes. Somebody who is paid to be content does not open it again. Next time ask what a goal like yours would be bought with." },
  choice "Goodhart: any measure fails as a target. So I would change the three each quarter, and nobody has the time to learn how to win them." { id = "c_frame", bad = "S1-I6",
    shows = { price = 1 }, set("hole_counter", 1),
    why = "True, and known to her since before the bot. You named the law instead of guarding against it. Next time apply it: who would cheat, how, and what would rise?" },
  jump "attacks",
}

-- Each figure holds off one of them, and no other.
scene "attacks" { with = yrsa,
  narrate "She turns the three cards over, one after the other.",
  yrsa "The Closer. 'Glad I could help', and the ticket is shut. 94 of 100 closed, eleven seconds each.",
  yrsa "The Wall. It hides the button for a person. People give up, and who gives up does not come back in seven days.",
  yrsa "The Giver. Ten euros to whoever frowns. Solved, content, nobody returns. Sweet thing.",
  yrsa "Let us see. The Closer.",
  when "hole_goal = 0" { yrsa "Your goal looks again after seven days, and there they all are. It loses." },
  when "g_deflect.chosen" { yrsa "On your goal it is the best bot that ever was. My March bonus, to the euro." },
  when "g_csat.chosen" { yrsa "You ask at the end of the chat. They have gone by then, and who is gone ticks nothing. It wins." },
  when "g_fast.chosen" { yrsa "Eleven seconds. You wanted two minutes. It wins." },
  when "g_frame.chosen" { yrsa "“Served” it says of itself, 94 times. It wins." },
  yrsa "The Wall.",
  when "hole_guard = 0" { yrsa "You watch how long they need to reach {person_seen}. Nineteen minutes, and furious. It loses." },
  otherwise { yrsa "I held your guardrail against it. It does not even touch it. It wins." },
  yrsa "The Giver.",
  when "hole_counter = 0" { yrsa "On your bill each solved one costs more than my people do. It loses." },
  otherwise { yrsa "Nothing on your set goes up when it does that. It wins, and I am out of vouchers by June." },
  when "holes = 0" { yrsa "None through. That is rare. You may still change one thing. Do you?" },
  otherwise { yrsa "You may mend one thing. Which?" },

  choice "The goal, and that alone: who comes back within seven days. If the Closer still wins, it was not the goal." { id = "m_goal", only = "hole_goal = 1", good = "S1-I6",
    shows = { variable = 4 }, set("hole_goal", 0),
    why = "You saw which card went through, and closed that hole and no other. One change, one cause." },
  choice "The guardrail, and that alone: the wait for a person, and how content. If the Wall still wins, it was not that." { id = "m_guard", only = "hole_guard = 1", good = "S1-I6",
    shows = { variable = 4 }, set("hole_guard", 0),
    why = "You saw which card went through, and closed that hole and no other. One change, one cause." },
  choice "The counter-metric, and that alone: vouchers booked on the bot. If the Giver still wins, it was not that." { id = "m_counter", only = "hole_counter = 1", good = "S1-I6",
    shows = { variable = 4 }, set("hole_counter", 0),
    why = "You saw which card went through, and closed that hole and no other. One change, one cause." },
  choice "Nothing. It has held; if a fourth gets through, I change the one figure that let it, and run all of them again." { id = "m_keep", only = "holes = 0", good = "S1-I6",
    shows = { variable = 4 },
    why = "Three attacks, three losses, and you left it alone. To change what holds, because one may, is how sets grow to twenty." },
  choice "It stays as it is until the quarter is over. A set that is changed after one afternoon cannot be compared with anything, and people lose trust in it." { id = "m_stay", only = "holes > 0",
    shows = { variable = 1 },
    why = "Figures that stay put are worth something, and you had just watched a card go through. Next time change what was shown to be broken, that one thing." },
  choice "I fold the three into one index, half for the goal and a quarter for each of the others. Then a bot has to be good all round to win." { id = "m_index",
    shows = { variable = 1 }, set("hole_goal", 1), set("hole_guard", 1), set("hole_counter", 1),
    why = "One line is easy to show upstairs. In a sum, a bot pays for a bad part with a good one. Next time leave the parts apart; that is what they are for." },
  choice "I add four: effort, sentiment, first reply, escalations. To win on seven at once, somebody would have to be very good indeed." { id = "m_more", bad = "S1-I6",
    shows = { variable = 1 },
    why = "More eyes feel safer. Seven figures give seven ways to look good, and none says stop. Next time ask which card went through, and mend that." },
  choice "The limits, each of them 10 % stricter. Who cheats lives off the slack, and with less of that all three cards get harder to play." { id = "m_tight",
    shows = { variable = 1 },
    why = "A card that does not touch a line does not mind where the line is. And three changes at once would not tell you which one helped. Next time one, at the hole." },

  when "m_index.chosen" { yrsa "In one sum all three get through: each pays for its bad part with the two good ones." },
  when "holes = 0" { yrsa "None of the three gets through, then." },
  when "holes = 1" { yrsa "One of the three still gets through." },
  when "holes = 2" { yrsa "Two of the three still get through." },
  when "holes = 3 and not m_index.chosen" { yrsa "All three still get through." },
  jump "slide",
}
