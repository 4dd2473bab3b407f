-- SPDX-License-Identifier: MIT

ending "it_rolls" { when = "launch.kind is firm and launch.kept", after = 12,
  narrate "Week {live_in}. At noon {customer} sees the hours of its trucks. At one, nobody rings about it.",
  when "phone.addressed" { marta "A truck broke down on the {lane} lane. The driver rang. I gave his door to the next one. That was all." },
  otherwise { marta "A truck broke down on the {lane} lane. The screen said two to three. I kept the door open until four." },
  when "kwame.knows.versions and not kwame.misled.versions" { kwame "Forty trucks in 100, as the page said. The board asked when the sixty comes. I said: when the barrier has six months. They wrote it down." },
  otherwise { kwame "Forty trucks in 100. The page said more. I am told that a page is patient; the board is not." },
  when "row_after.chosen" { tove "Two kinds of Sunday need mending, and there are six weeks in the plan to do it. I have never had those." },
  otherwise { tove "Two kinds of Sunday need mending. The plan has no weeks for that." },
  when "tove.trust >= 60" { tove "You asked what would tell us. People ask me that at parties now." },
}

ending "stopped" { when = "launch.kind is stop", after = 12,
  narrate "Week 12. Trucks arrive when they arrive. {customer} is told so, and by whom.",
  when "told_well = 1" { dario "She dines with me again on Friday. She said that she likes people who ring before the cheese." },
  otherwise { dario "She found out from somebody at the barrier. She did not sound angry. She sounded finished." },
  when "screens.done" { kwame "At the doors of {customer} hang screens that show the time of day. They are very exact." },
  when "screens.spent > 0 and not screens.done" { kwame "There are holes in the wall at {customer}, in good order. The crew fills them in when it has time. It is the cheapest thing that I ever stopped." },
  otherwise { kwame "The crew has mended Marta's doors. It is the first project of mine that stopped and left something behind." },
  when "works.holds" {
    when "works.likely <= 30" { tove "I let it run on beside the road until now. It got to 65 in the end. On what we had that morning I would stop again." },
    otherwise { tove "I let it run on beside the road until now. It got to 65. It was an open question when we stopped, and two more weeks would have asked it." },
  },
  otherwise { tove "I let it run on beside the road until now. Under 65. It was the right week to stop." },
}

ending "still_open" { when = "launch.kind is gated", after = 12,
  narrate "The eight weeks are over, and on the wall stands a day on which more will be known.",
  when "lost_her = 1" { dario "Nobody is waiting for that day any more. The blue trucks come when they come." },
  when "lost_her = 0 and launch.kept" { dario "You came on each of the days you named. She says that you are the only carrier with a calendar. She would also like a truck with an hour." },
  when "lost_her = 0 and not launch.kept" { dario "You named a day, and the day came by itself." },
  when "works.likely >= 80" { tove "The trucks had said yes. I did not know how to put it more clearly than in trucks." },
  when "works.likely <= 30" { tove "The trucks had said no. They go on saying it, at fifty every two weeks." },
  when "works.likely > 30 and works.likely < 80" { tove "They really do not know yet, the trucks. It happens. I would ask some more of them." },
}

ending "the_date" { after = 12,
  when "lost_her = 1" {
    narrate "Week 12. At {customer} other people's trucks stand at the doors, blue ones.",
    dario "It was not that we had no date for the launch. It was that we had none for the answer.",
  },
  when "works.holds" {
    narrate "Week {live_in}. On the {lane} lane the hours are right, and stand nowhere. The crew waits beside half a wall of screens.",
    marta "They asked me again what the drivers ring about. I have said it. I say it once a year.",
    dario "She has brought the menu card. I have shown her a wall.",
  },
  otherwise {
    narrate "Week {live_in}. On the {lane} lane it names an hour, and the trucks come in another.",
    when "sure_late.answer >= 75 and works.likely >= 80" {
      dario "Four in five, you said, and the trucks said so too. This was the fifth. That I can explain to her.",
      tove "It was right to go. It came out wrong. Those are two sentences.",
    },
    otherwise { dario "She has brought the menu card. There is a week on the back of it, in my hand." },
    marta "I have put the old timetable up again. The tape was still there.",
  },
  when "tove.trust < 30" { tove "I have applied to the port. They have ships there, and those are late by days. Nobody asks them for the minute." },
  otherwise { kwame "Next time I dine with her myself, and take you along. You say it, I eat." },
}

-- --- Tests ------------------------------------------------------------------------------------

test "a day for the answer, and a firm yes that the trucks carry" { seed = 3,
  expect = { score = { 90, 100 }, ending = "it_rolls" },
  answers = {
    "What does she do", "65 in 100", "Yours to choose", "What would tell us", "Fifty", "Half an hour",
    "Marta, at the docks", "What could it take", "The drivers go on", "Your docks break even",
    "Marta and Tove", "The typing counts", "Likely",
    "Kwame and his page", "So far", "What does your page", "Cross it out", "Version one names", "They begin",
    "Let the week pass",
    "The hour", "Tove reads it", "So far", 57, "Week 12 has a price", "In week 3 she hears",
    "Tove: what week 12", "Live in week 12", "The roadmap, with", "Five boxes",
    "Look at what; Week 3; Go, stop; After launch", "None",
    99, "Yes", "You and I ring her",
    "It works on",
  } }

test "an open question, asked once more" { seed = 37,
  expect = { score = { 90, 100 }, ending = "it_rolls" },
  answers = {
    "What does she do", "65 in 100", "Yours to choose", "What would tell us", "Fifty", "Half an hour",
    "Marta, at the docks", "What could it take", "The drivers go on", "Your docks break even",
    "Marta and Tove", "The barrier counts", "Likely",
    "Kwame and his page", "So far", "What does your page", "Cross it out", "Version one names", "In week 3",
    "Let the week pass",
    "The hour", "Tove reads it", "So far", 60, "Week 12 has a price", "In week 3 she hears",
    "Tove: what week 12", "Live in week 12", "The roadmap, with", "Five boxes",
    "Look at what; Week 3; Go, stop; After launch", "None",
    75, "Not yet", "You and I ring her",
    95, "Yes", "You and I ring her",
    "It works on",
  } }

test "a slip or two, put right, and a stop on the day" { seed = 8,
  expect = { score = { 80, 96 }, ending = "stopped" },
  answers = {
    "What does she do", "More than half", "Yours to choose", "Which week", "Whether, then", "Fifty", "I write it up",
    "The roadmap, alone",
    "Marta, at the docks", "What could it take", "The drivers go on", "Your docks break even",
    "Marta and Tove", "The barrier counts", "Likely",
    "Kwame and his page", "So far", "What does your page", "Cross it out", "Version one names", "They begin",
    "Sit down", "Look at what; Week 3; Go, stop; After launch", "None",
    "The hour", "It is a picture", "So far", 70, "Week 12 has a price", "In week 3 she hears",
    "Tove: what week 12", "Live in week 12",
    5, "No. We stop", "They put the tools down", "You and I ring her",
  } }

test "two in three is more than 65, and week 12 before the cheese" { seed = 7,
  expect = { score = { 0, 40 }, ending = "the_date" },
  answers = {
    "Leave it with me", "90.", "Whichever is more", "Which week", "This quarter", "One number",
    "Kwame and his page", "It takes 65", "Leave the page", "From its first day", "In week 3", "It is near enough",
    "The roadmap, alone", "Let the week pass",
    "It is with", "A bug", "It is a picture", "It takes 65", 95, "Week 12 it is", "Week 12. Tove", "Let the week pass",
    "It gives us", 90, "Yes. Week", "Send it", "Let the week pass",
    "Leave it", "Let the week pass", "Let the week pass", "Let the week pass",
  } }

test "weather for an answer, and other people's trucks at the doors" { seed = 5,
  expect = { score = { 50, 72 }, ending = "the_date" },
  answers = {
    "Leave it with me", "65 in 100", "Yours to choose", "What would tell us", "Fifty", "Half an hour",
    "Marta, at the docks", "What could it take", "The drivers go on", "Your docks break even",
    "Marta and Tove", "The typing counts", "Likely",
    "Kwame and his page", "So far", "What does your page", "Cross it out", "Version one names", "They begin",
    "Let the week pass",
    "The hour", "Tove reads it", "So far", 57, "Week 12 has a price", "Autumn",
    "Let the week pass",
    90, "Yes. Week", "Wait until", "Let the week pass",
    "Let the week pass", "It works on", "Let the week pass", "Let the week pass",
  } }
