-- SPDX-License-Identifier: MIT

-- What differs from seed to seed: which box of the sheet holds the thing that may not stay, how
-- long counsel reads, whom the list serves badly, and which risk comes true in week 8.
vary "danger" { "data", "role", "people" }
vary "lead"   { 4, 5 }
vary "column" { "gap in the CV", "school abroad", "shared address" }
vary "low"    { 22, 26, 30 }                     -- of 40 with it, below the tenth place; others: 8
vary "fires"  { "proxy", "form", "click" }
vary "power"  { "high", "low", pair = true }

figure "their_recall"  "(40 - low) * 100 / 40"   -- 45, 35, 25; of the others 32 in 40, which is 80
figure "counsel_weeks" "lead + away"             -- a week more where the brief did not name her
figure "ethics_weeks"  "3 - brought"             -- a week less where you brought the bad part yourself
figure "in_line"       "counsel_weeks + ethics_weeks + 8"
figure "doors"         "power is high or opened = 1"

person "maren"    { name = "Maren Quist",    portrait = "birch",  role = "legal",           title = "counsel", trust = 46,
  signs = { weeks = "counsel_weeks", packet = "ranker", needs = { "what_it_does" } } }
person "tomasz"   { name = "Tomasz Wilk",    portrait = "larch",  role = "compliance",      title = "compliance officer",
  signs = { weeks = 3, packet = "ranker" } }
person "thandi"   { name = "Thandi Mokoena", portrait = "maple",  role = "ethics",          title = "chairs the ethics board",
  signs = { weeks = "ethics_weeks", packet = "ranker", needs = { "what_it_does" } } }
person "aino"     { name = "Aino Rautio",    portrait = "linden", role = "data_governance", title = "leads data governance",
  signs = { weeks = 2, packet = "ranker" } }
person "kofi"     { name = "Kofi Mensah",    portrait = "beech",  role = "ml_engineer",     title = "leads machine learning",
  signs = { weeks = 1, packet = "ranker" } }
person "yuki"     { name = "Yuki Tanabe",    portrait = "aspen",  role = "designer",        title = "product designer",
  signs = { weeks = 1 } }                        -- she signs what people see, and not the sheet
person "rosalind" { name = "Rosalind Pryce", portrait = "elm",    role = "sponsor",         title = "managing director",
  signs = { weeks = 1, packet = "ranker" } }

term "embeddings"        { known = { kofi }, "How a model writes down what a letter is about, as a list of numbers." }
term "gradient boosting" { known = { kofi }, "A way of adding up many small rules, each mending the errors of those before." }
term "proxy label"       { known = { kofi }, "What a model learns in place of what one wants to know: placed, instead of good at the job." }
term "recall at ten"     { known = { kofi, yuki }, "Of the people who would be right for a job, the share that reaches the first ten places." }
term "validation set"    { known = { kofi }, "Cases kept apart from training, to see whether what was learnt holds." }

-- The sheet. A value that stands in the plan is there because somebody wanted it; one that looks
-- like a cure and is none stands beside it.
packet "ranker" { title = "the sheet",
  use    = { order = "Puts the letters for one job in an order for a consultant." },
  data   = { old      = "Nine years of letters, and who was placed.",
             recent   = "The letters of the last two years, and who was placed.",
             nameless = "Nine years of letters with the names taken off.",
             asked    = "Letters of those who said yes when asked again, and new ones." },
  role   = { ten     = "The consultant sees ten; the rest get a no on Friday.",
             list    = "A consultant sees all of them, in order, and decides.",
             confirm = "A consultant confirms the nos of a list with one click.",
             hour    = "Below the fiftieth place it answers by itself." },
  people = { guests     = "Those who write to us, and those who wrote to a client.",
             applicants = "Those who write to us for a job.",
             ticked     = "Those who write to us, and those who wrote to a client that ticked a box." },
}

-- Two strands that begin together: what counsel finds late undoes the run, what Tomasz and Yuki
-- find late undoes a part of the screens.
work "training" { title = "the training", plan = 56, weekly = 8, rests_on = { "old_letters", "the_eleventh", "the_guests" } }
work "screens"  { title = "the screens",  plan = 14, weekly = 2, rests_on = { "nobody_told", "the_forty", "dead_end" } }

matter "autonomy" { title = "how somebody gets a no", among = { kofi, yuki, thandi },
  options = { reader = "A person reads each no.",
              sample = "A person reads each tenth no, and any that somebody asks about.",
              hour   = "Below the fiftieth place it answers by itself." } }

promise "launch" { to = rosalind, kept = "training.done and screens.done and all_signed", title = "the launch",
  "The ranker is out, with seven signatures" }

-- One of these three is in the plan, by seed; the other two only where somebody writes them in.
concern "old_letters" { of = maren, weight = 5, breaks = "purpose", title = "the old letters",
  when = "ranker.data is old or ranker.data is nameless or (danger is data and ranker.data is blank)",
  hint = "On her blotter lies one of our application forms, nine years old. A single sentence on it is underlined.",
  "The letters. Look at the form they came on: 'for the post named above'. Somebody wrote to drive a van in spring. Teaching a machine is another purpose, and nobody asked them.",
}
concern "the_eleventh" { of = maren, weight = 5, breaks = "purpose", title = "the eleventh letter",
  when = "ranker.role is ten or ranker.role is confirm or ranker.role is hour or (danger is role and ranker.role is blank)",
  hint = "On her blotter lies Kofi's drawing of the screen, from the tray of the copier. Her pencil rests below the last line.",
  "The role. Below your last line there are letters that nobody sees, and they get a no. Then the machine has decided, whatever the box is called. They wrote to be read.",
}
concern "the_guests" { of = maren, weight = 5, breaks = "purpose", title = "other people's letters",
  when = "ranker.people is guests or ranker.people is ticked or (danger is people and ranker.people is blank)",
  hint = "On her blotter lies a letter under a client's letterhead, with a photograph of the woman who wrote it. Beside it a question mark.",
  "The people. What clients send along was written to the client. Those people have never heard of us, and we read them, rank them and keep them. For what did they write?",
}
concern "nobody_told" { of = tomasz, weight = 3, breaks = "notice", remedies = { "screen" }, title = "that nobody is told",
  "Nobody tells them. Somebody writes to us, and a program gives the letter a place. They have a right to know before they press 'send'. I have looked for the sentence. There is none.",
}
concern "on_the_radio" { of = thandi, weight = 3, remedies = { "reader", "appeal" }, title = "what she said on the radio",
  hint = "Above the sink hangs a photograph of her with headphones on.",
  "Two years ago I was on the local radio. I said: at Brightwater no machine turns anybody away. Rosalind sent flowers. I meant it, and I would have to say so on the radio again.",
}
-- Only where it has been decided that the machine answers by itself.
concern "turned_away" { of = thandi, weight = 4, title = "that a machine turns people away",
  when = "autonomy.option is hour",
  hint = "She has not touched her own cake.",
  "A machine turns people away now, below the fiftieth place. I have told a whole town that it would not. That I do not sign, and I would not trust a chair who did.",
}
concern "the_forty" { of = yuki, weight = 4, breaks = "fallback", remedies = { "left_out" }, title = "the forty letters",
  hint = "Between the portraits lies a sheet with forty names in two columns. In one column the pencil has gone through the paper.",
  "People with a {column}. I took forty whom we placed and who stayed, and let Kofi's trial rank their first letters. {low} came out below the tenth place. Of forty others, eight.",
}
concern "dead_end" { of = yuki, weight = 2, breaks = "fallback", remedies = { "reasons" }, title = "the end at 'Thank you'",
  "My screen ends at 'Thank you'. Whoever gets a no cannot find out why, and cannot tell us what has changed.",
}
concern "the_copy" { of = aino, weight = 2, remedies = { "register" }, title = "the copy",
  "Eleven hundred and forty people have asked us to forget them. My register has. Kofi took his copy in February, and a copy forgets nobody.",
}
concern "the_hour" { of = rosalind, weight = 3, remedies = { "receipt" }, title = "the hour",
  hint = "She counts the steps under her breath and turns a ring on her finger at 'hour'.",
  "I have signed it. 'Each applicant has an answer within the hour.' It sounded like a telephone, not like a machine. In autumn it is two hundred packers.",
}
