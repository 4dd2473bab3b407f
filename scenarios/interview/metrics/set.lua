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

figure "kept"   "closed * (100 - back) / 100"             -- solved, of 100
figure "told"   "weekly * closed * cost / 100000"         -- thousands of euros a week, as a vendor counts
figure "earned" "weekly * closed * (100 - back) * cost / 10000000"
figure "handed" "weekly * (100 - closed) / 100"          -- who is handed over in a week
figure "given"  "weekly * closed * (100 - back) / 40000"  -- what it costs to leave the hard quarter to people
figure "holes"  "hole_goal + hole_guard + hole_counter"

person "yrsa" { name = "Yrsa Dahl", role = "operations", title = "runs support, four hundred people", portrait = "yew" }

-- Interviewers know these words, and are not impressed; a player may look them up.
term "HEART" { known = { yrsa }, "A framework for metrics: happiness, engagement, adoption, retention, task success." }
term "RACI"  { known = { yrsa }, "A chart of who is responsible, accountable, consulted and informed." }

scene "case" { with = yrsa,
  narrate "A small room, two chairs, a carafe. She has your name on a sheet, and three index cards that lie face down.",
  yrsa "I am Yrsa. Two years ago I was paid on deflection. I had the bonus in March and the complaints in April. So this is my favourite question.",
  yrsa "{firm}. {weekly} people a week write to ask {asks}. There is a bot now. How would you know that it is a success?",
  write "Your first sentence to her?",
  yrsa "Go on. One goal. If you had that one figure, and I had it too.",
  choice "Deflection: of all chats, the share that no person had to touch. It is what vendors report, so one can compare oneself with the trade." { id = "g_deflect", bad = "S1-I6",
    shows = { goal = 1 }, set("hole_goal", 1),
    why = "You chose what every vendor prints, so finance would have known it. It counts what the bot ended, not what it solved. Next time say what has changed for the customer, and then count that." },
  choice "By autumn {target} of 100 who write are helped, and nobody comes back about it within seven days. Closing as such does not count." { id = "g_solved", good = "S1-I6",
    shows = { goal = 4 },
    why = "You counted what changed for the customer, and waited a week for the answer. It comes late, and it cannot be had by closing. Keep the wait." },
  choice "Satisfaction, asked at the end of the chat. If people are content, it works." { id = "g_csat",
    shows = { goal = 2 }, set("hole_goal", 1),
    why = "You asked the customer, which is half of it. Only those who stayed to the end were asked, and they do not know yet whether it is solved. Next time ask who is missing from the figure." },
  choice "A North Star for value, input metrics under it, and the HEART rows for the experience, so that no side of it is forgotten." { id = "g_frame", bad = "S1-I6",
    shows = { goal = 1 }, set("hole_goal", 1),
    why = "You named two frameworks, and no figure. It sounds like preparation; she cannot measure it on Monday. Next time say the figure, and leave the name of the drawer out." },
  choice "That depends on the stage. I would track a broad set and narrow it down together with support." { id = "g_hedge", bad = "S1-I6",
    shows = { goal = 1 }, set("hole_goal", 1),
    why = "Nobody can quarrel with it, and nobody can build by it. A goal that waits for the data is chosen by whoever holds the data. Next time choose one, and say what would change your mind." },

  yrsa "Noted. Now a guardrail. What may not get worse while that one gets better?",
  choice "Those who want {person_seen}: under three minutes to get there, and content at 4.0 of 5. Below that they come before any solved one." { id = "u_handed", good = "S1-I6",
    shows = { price = 4 },
    why = "You looked where the bot is absent: at those whom it let go, or would not. That is where it can push its cost. Keep asking who pays for the good figure." },
  choice "Speed. The first answer inside of ten seconds, day and night, in each of the languages, and in the week before Christmas just as well." { id = "u_speed",
    shows = { price = 2 }, set("hole_guard", 1),
    why = "Easy to measure, and customers do like it. But a bot is fast whatever else it does, so this rail is never touched. Next time pick what the bot would break if it could." },
  choice "Model confidence. Below .80 it may not answer, and hands over to a person instead, so that it does not guess." { id = "u_conf", bad = "S1-I6",
    shows = { price = 1 }, set("hole_guard", 1),
    why = "It is a setting of the bot, and the bot writes it itself. A bot can be sure and wrong. Next time take a guardrail that is measured outside of the thing it guards." },
  choice "I would put up a dashboard of the usual ones, and once we understand how they move, agree on limits with support and finance." { id = "u_hedge",
    shows = { price = 1 }, set("hole_guard", 1),
    why = "A dashboard offends nobody. Without a limit nothing on it can say stop. Next time name one line and the value at which it is crossed." },
  choice "Responsible AI has five pillars. I would take one metric for each pillar." { id = "u_frame",
    shows = { price = 1 }, set("hole_guard", 1),
    why = "Five pillars, and she still does not know what you would look at. Next time say the one thing that you are afraid of." },

  yrsa "And a counter-metric. The one that goes up when somebody buys the goal instead of earning it.",
  choice "How many chats it takes on in a week. The more it does, the less is left for people, and that is what it is for." { id = "c_volume",
    shows = { price = 1 }, set("hole_counter", 1),
    why = "It goes up with success and with failure alike, so it tells you nothing about either. Next time ask how you yourself would buy the goal, and count what that costs." },
  choice "Euros for each solved contact, vouchers booked on the bot. Above {cost}, what a person costs you, it has bought them." { id = "c_cost", good = "S1-I6",
    shows = { price = 4 },
    why = "You asked what somebody would pay to win, and put it on the bill. A bought goal shows at once. Do the same with every figure that a bonus hangs on." },
  choice "The score for whether people would recommend us. If that falls while the goal goes up, something is off, and we have to look at it." { id = "c_nps",
    shows = { price = 2 }, set("hole_counter", 1),
    why = "Boards know it, and it does move when things go badly. It moves for thirty reasons, so you would look for this one among them. Next time take a figure that only cheating can raise." },
  choice "Goodhart's law says that any measure fails as a target, so I would rotate the metrics each quarter." { id = "c_frame", bad = "S1-I6",
    shows = { price = 1 }, set("hole_counter", 1),
    why = "True, and known to her since before the bot. You named the law instead of guarding against it. Next time apply it: who would cheat, how, and what would rise?" },
  choice "I would want to see a month of data before I say which one tends to be gamed." { id = "c_hedge", bad = "S1-I6",
    shows = { price = 1 }, set("hole_counter", 1),
    why = "Careful, and a month too late: the month is the one in which it is gamed. Next time cheat in your head first; it takes a minute." },

  narrate "She taps the three cards on the table.",
  yrsa "Three bots, each built by somebody clever to win figures like yours. I have not looked at which.",
  estimate { "How sure are you, in a hundred, that none of the three wins on your set?", id = "sure_set", truth = "holes = 0" },
  jump "attacks",
}

-- Each figure holds off one of them, and no other.
scene "attacks" { with = yrsa,
  yrsa "Card one. The Closer. 'Glad I could help', and the ticket is shut. Ninety-four in a hundred closed, eleven seconds each.",
  when "hole_goal = 0" { yrsa "Your goal looks again after seven days, and there they all are. It loses." },
  when "g_deflect.chosen" { yrsa "On your goal it is the best bot that ever was. My March bonus, to the euro." },
  when "g_csat.chosen" { yrsa "Your survey comes after the chat. They have gone, so nobody is unhappy. It wins." },
  when "g_frame.chosen or g_hedge.chosen" { yrsa "You had no goal on the table, so I took what finance would have taken. It wins." },
  yrsa "Card two. The Wall. It hides the button for a person. People give up, and who gives up does not come back in seven days.",
  when "hole_guard = 0" { yrsa "But you watch how long they need to reach {person_seen}. Nineteen minutes, and furious. It loses." },
  otherwise { yrsa "I held your guardrail against it. It does not even touch it. It wins." },
  yrsa "Card three. The Giver. Ten euros to whoever frowns. Solved, content, nobody returns. Sweet thing.",
  when "hole_counter = 0" { yrsa "And on your bill each solved one costs more than my people do. It loses." },
  otherwise { yrsa "Nothing on your set goes up when it does that. It wins, and I am out of vouchers by June." },
  when "holes = 0" { yrsa "None through. That is rare. You may still change one thing. Do you?" },
  otherwise { yrsa "You may mend one thing. Which?" },

  choice "The goal, and that alone: who comes back within seven days. If the Closer still wins, it was not the goal." { id = "m_goal", only = "hole_goal = 1", good = "S1-I6",
    shows = { variable = 4 }, set("hole_goal", 0),
    why = "You saw which card went through, and closed that hole and no other. One change, one cause." },
  choice "The guardrail, and that alone: time to a person, and how content. If the Wall still wins, it was not that." { id = "m_guard", only = "hole_guard = 1", good = "S1-I6",
    shows = { variable = 4 }, set("hole_guard", 0),
    why = "You saw which card went through, and closed that hole and no other. One change, one cause." },
  choice "The counter-metric, and that alone: vouchers booked on the bot. If the Giver still wins, it was not that." { id = "m_counter", only = "hole_counter = 1", good = "S1-I6",
    shows = { variable = 4 }, set("hole_counter", 0),
    why = "You saw which card went through, and closed that hole and no other. One change, one cause." },
  choice "Nothing. It has held; if a fourth gets through, I change the one figure that let it, and run all four again." { id = "m_keep", only = "holes = 0", good = "S1-I6",
    shows = { variable = 4 },
    why = "Three attacks, three losses, and you left it alone. To change what holds, because one may, is how sets grow to twenty." },
  choice "It stays as it is. A set that is changed after one bad afternoon is not a set, and people have to be able to rely on it." { id = "m_stay", only = "holes > 0",
    shows = { variable = 1 },
    why = "Firmness sounds well, and you had just watched a card go through. Next time change what was shown to be broken, that one thing." },
  choice "I fold the three into one index. Then there is a single line to watch, and a single line to explain." { id = "m_index",
    shows = { variable = 1 },
    why = "One line is easy to show upstairs. In a sum, a bot pays for a bad part with a good one. Next time leave the parts apart; that is what they are for." },
  choice "I add four: effort, sentiment, first reply, escalations. Then we see together which of them moves." { id = "m_more", bad = "S1-I6",
    shows = { variable = 1 },
    why = "More eyes feel safer. Seven figures give seven ways to look good, and none says stop. Next time ask which card went through, and mend that." },
  choice "I would redraw it as a proper metric tree, with leading and lagging branches, so that we see where each of them hangs." { id = "m_frame",
    shows = { variable = 1 },
    why = "A tidier drawing of the same hole. Next time point at the card that went through." },

  estimate { "She shuffles the cards. The same three, once more: how sure are you that none of them wins now?", id = "sure_mended", truth = "holes = 0" },
  when "holes = 0 and sure_mended.answer >= 70" { yrsa "So would I be." },
  when "holes = 0 and sure_mended.answer < 70" { yrsa "You may believe your own fence. None of them gets through." },
  when "holes > 0 and sure_mended.answer < 40" { yrsa "Right. One is still through, and you know it. Better than a fence one believes in." },
  when "holes > 0 and sure_mended.answer >= 40" { yrsa "One still gets through. You have just watched it." },
  jump "slide",
}
