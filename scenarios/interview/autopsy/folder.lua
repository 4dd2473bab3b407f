-- SPDX-License-Identifier: MIT

-- The case, in two stories, and the link that broke.
vary "story"  { "clinic", "shelf" }
vary "firm"   { "Oakline Clinics. When somebody rings, a model says how soon they should be seen, and a nurse confirms",
                "Bramble Stores. Each evening a model says how much to order of what, and the shop manager confirms", with = "story" }
vary "staff"  { "the nurses", "the shop managers", with = "story" }
vary "harm"   { "people who should have been seen earlier", "shelves that are empty by noon", with = "story" }
vary "old_way" { "the paper list", "last week's order", with = "story" }
vary "code"   { "complaint code 7", "product group 7", with = "story" }
vary "die"    { 1, 2, 3, 4, 5, 6 }             -- 1 to 3 what it was taught, 4 and 5 its use, 6 what came in
vary "link"   { "labels", "labels", "labels", "use", "use", "feed", with = "die" }
vary "broke"  { "in what it was taught", "in what it was taught", "in what it was taught",
                "in what people did with it", "in what people did with it", "in the data that came in", with = "die" }
vary "watched" { "how often it is overruled", "how often it is overruled", "how often it is overruled",
                 "how often it is opened", "how often it is opened", "how many there are of each code", with = "die" }
vary "rise"   { 30, 34, 27 }
vary "wrong"  { 19, 17, 21 }                   -- of forty judged by hand, where the labels broke
vary "opened" { 24, 19, 28 }                   -- of 100, in July, where the use broke

person "wanjiru" { name = "Wanjiru Kamau", role = "ml_engineer", title = "principal engineer", portrait = "fir" }

-- Interviewers know these words, and are not impressed; a player may look them up.
term "RACI"        { known = { wanjiru }, "A chart of who is responsible, accountable, consulted and informed." }
term "DACI"        { known = { wanjiru }, "A chart of who drives, approves, contributes and is informed." }
term "MLOps"       { known = { wanjiru }, "What it takes to run a model day by day: to watch it, train it again, take it back." }
term "five whys"   { known = { wanjiru }, "Asking “why?” of each answer, five times, to get behind what shows first." }
term "fishbone"    { known = { wanjiru }, "A drawing with a bone for each kind of cause: people, process, technology." }
term "RCA"         { known = { wanjiru }, "Root cause analysis: looking for the cause behind what went wrong." }
term "post-mortem" { known = { wanjiru }, "The report after something has failed: what happened, why, and what changes." }
term "blameless"   { known = { wanjiru }, "Of a report: it asks what let the mistake through, and not who made it." }
term "concept drift" { known = { wanjiru }, "What a model has learnt stops being true, because the world has changed." }
term "feedback loop" { known = { wanjiru }, "What a model says changes what it learns from next." }
term "SLA"         { known = { wanjiru }, "A promise in writing of how well a service runs." }
term "stability index" { known = { wanjiru }, "A figure for how far what comes in now differs from what came in then." }

scene "case" { with = wanjiru,
  narrate "A grey folder with a string round it. She keeps one hand on top.",
  wanjiru "{firm}. It went live in March. In July it was switched off: {rise} % more {harm}, a little more each week.",
  wanjiru "I have signed thirty of these. The team that built this one sits two floors below us, and they are good. Why did it fail?",
  write "Before you open it: what are you looking for?",
  wanjiru "Let me put it this way. When we are done here, what do we have?",
  choice "Which change broke the model, on which day, in whose release, by Friday. Then it can be mended, and in that form it will not come back." { id = "a_cause",
    shows = { goal = 2 },
    why = "A clear aim, and it would get the engineers going. It takes for granted that the model is what broke. Next time look at the whole way from the world and back." },
  choice "One link, and a name on it by Friday, so that the next break is seen in days and not in months. Blame is no part of it." { id = "a_loop", good = "S1-I8",
    shows = { goal = 4 },
    why = "You said who is to do what, and by when, and kept blame out of it. That is what a report is for." },
  choice "Who signed what off between March and July. It is uncomfortable, but {rise} % is a figure that boards ask about, and then one should have it." { id = "a_who", bad = "S1-I8",
    shows = { goal = 1 },
    why = "The board may well ask. With that aim the folder closes: people who fear for their names hand over less. Next time ask where, and the names will follow." },
  choice "A fishbone across people, process and technology, with five whys on each bone. In thirty of these you will have found that nothing else is complete." { id = "a_frame", bad = "S1-I8",
    shows = { goal = 1 },
    why = "You named the drawing. What should stand in it when it is done you did not say. Next time say the sentence that you want to be able to write." },
  choice "What it would take to have it live again by September. Four months of it are worth more than a folder about how it went wrong." { id = "a_back",
    shows = { goal = 2 },
    why = "It looks forward, and with a month in it. What would be different the second time is what this folder is for. Next time ask what has to change first." },

  wanjiru "Of my thirty, ten had been taught the wrong thing. In ten nobody used it any more. In ten, something else was coming in.",
  wanjiru "And where harm crept up as it did here: nine of the first ten, six of the second, three of the third. The others went over night.",
  estimate { "Before you open it: how sure are you that this one was taught the wrong thing?", id = "sure_before", truth = "50", from = 0, till = 100 },
  wanjiru "Four of the eight. One at a time, and I watch which.",
  pick { take = 4, one_by_one = true, id = "folder", shows = { "variable" }, "Which one next?",
    choice "Forty of its cases, judged again by hand" { id = "e_hand", worth = 100,
      why = "It could have said no to one of the three, and it did not ask the model.",
      when "link is labels" { narrate "Of forty that count as right, {wrong} are not. A note in the margin: 'It stood there already, so one taps confirm.'" },
      otherwise { narrate "Three of forty are wrong. In March it was three of forty." } },
    choice "The log: how often opened, followed, overruled" { id = "e_use", worth = 100,
      why = "It could have said no to one of the three: whether anybody still listened.",
      when "link is use" { narrate "Opened in 81 of 100 cases in March, in {opened} in July. The rest goes by {old_way}." },
      otherwise { narrate "Opened in 80 of 100 cases, in March and in July." } },
    choice "What has changed in the data that comes in" { id = "e_feed", worth = 100,
      why = "It could have said no to one of the three: whether the words still meant the same.",
      when "link is feed" { narrate "In May {code} was split in two. One line in a release note. The model waits for the old 7, which hardly comes any more." },
      otherwise { narrate "Since March: a server has got another name." } },
    choice "Complaints, week by week" { id = "e_weeks", worth = 100,
      why = "The one exhibit that was written by those to whom it happened. It dates the break.",
      narrate "Flat until week 9. Then two more each week. The accuracy alarm rang in week 18, by hand." },
    choice "The accuracy report, March to July, with a figure for each week" { id = "e_report", worth = 20,
      why = "Well made, and measured on the cases of March: it could not have fallen. Next time ask what an exhibit could say that you do not expect.",
      narrate "88 in March, 88 in July. Small print: on the test cases of March." },
    choice "The list of bugs" { id = "e_bug", worth = 0,
      why = "There is a red entry in each such list. This one was mended sixteen weeks before the end.",
      narrate "One red entry: in week 2 the page hung on two old tablets. Mended on the same day." },
    choice "The mail on the day of the launch" { id = "e_mail", worth = 0,
      why = "Pleasant to read. It says what was felt in March, and the question is what was seen in May.",
      narrate "'It is live! Thank you all!' Forty-one thumbs. It does not say who looks at it from tomorrow on." },
    choice "The chart of who does what, from the first idea to the launch" { id = "e_chart", worth = 30,
      why = "It shows the empty place, in this folder as in each. It does not show which link it left unwatched.",
      narrate "Building: machine learning. Launch: product. After the launch: nothing is written there." },
  },
  jump "verdict",
}

scene "verdict" { with = wanjiru,
  set("now", 50),
  when "e_use.chosen" { set("now", 75) },
  when "e_feed.chosen" { set("now", 60) },
  when "e_use.chosen and e_feed.chosen" { set("now", 95) },
  when "(e_use.chosen and link is use) or (e_feed.chosen and link is feed)" { set("now", 5) },
  when "e_hand.chosen and link is labels" { set("now", 95) },
  when "e_hand.chosen and link is not labels" { set("now", 5) },
  narrate "She ties the string again, with four exhibits outside of it.",
  estimate { "And now? How sure are you that it was taught the wrong thing?", id = "sure_after", truth = "now", from = 0, till = 100 },
  pick { take = 1, id = "verdict_on", shows = { "variable", "decision" }, "She waits. Where did it break?",
    choice "In what it was taught. Who taps confirm is counted as right, so it learnt from its own suggestions." { id = "k_labels", worth = "link is labels",
      why = "One of three links. The cases judged by hand tell whether it is this one: a tap says what was done, and not what was right." },
    choice "In what people did with it. They had gone back to {old_way}, so it could say what it liked." { id = "k_use", worth = "link is use",
      why = "One of three links. The log tells whether it is this one: what is not opened changes nothing, however good it is." },
    choice "In what came in. The meaning of {code} had changed, and the model went on reading it in the old one." { id = "k_feed", worth = "link is feed",
      why = "One of three links. The list of changes tells whether it is this one: a name may stay while its meaning moves." },
    choice "It was brought out with a defect. Two tablets hang in week 2, nobody tests the other two hundred, and it grows from there." { id = "k_bug", bad = "S1-I8", worth = 0,
      why = "A bug is a comfort: it can be mended. This one was, in week 2, and complaints rose from week 9. Next time hold a cause against the calendar." },
    choice "Machine learning let go of it in March. A model needs somebody who retrains it, and for four months nobody did." { id = "k_role", bad = "S1-I8", worth = 0,
      why = "Somebody should have looked, indeed. A department is no link: you have not said at what. Next time say what broke, then who would have seen it." },
    choice "It will have been several things at once, as it mostly is. I would not single out one of them before there is a full review." { id = "k_hedge", worth = 0,
      why = "You cannot be caught with it, and nobody can mend it. Three of the exhibits were made to single one out. Next time commit yourself, and say how sure you are." },
  },
  when "link is labels" { wanjiru "It was what it had been taught. They tapped confirm, the tap was taken for the truth, and it learnt to agree with itself." },
  when "link is use" { wanjiru "It was what people did with it. By June they went by {old_way}. It was right as often as in March, and nobody heard it." },
  when "link is feed" { wanjiru "It was what came in. In May they split {code}, and the model waited for something that no longer came." },
  narrate "She puts a finger on the place, on a drawing of the loop that has been under the folder from the beginning.",
  wanjiru "I tell everybody at this point. The rest is about what one does then.",
  jump "whose",
}
