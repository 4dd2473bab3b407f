-- SPDX-License-Identifier: MIT

ending "it_runs" { when = "launch.kind is firm and launch.kept", after = 12,
  narrate "Week 12 passes without a story, which is the best that a launch day can do.",
  when "rui.knows.how_good_it_is and not rui.misled.how_good_it_is" { rui "The board asked what the strays cost. {hours} hours a week, I said, and did not have to ring anybody." },
  otherwise { rui "The board asked what the strays cost. I had to ring Imke." },
  when "queue.chosen" {
    when "caught > 6" { salome "The sorter with the unsure pile fishes out most of the strays. My late shift goes home on time." },
    otherwise { salome "The sorter reads a great deal and finds little. The strays were in the other pile. Imke's table said so." },
  },
  when "button.chosen" { salome "They press it, say one word, and go on. Last spring they said three." },
  when "not queue.chosen and not button.chosen" { salome "I have begun a new page.", narrate "The tally beside her screen is the length of a sleeve." },
  when "imke.trust >= 60" { imke "Friday, four o'clock: angles. You have earned it." },
}

ending "stopped" { when = "launch.kind is stop", after = 12,
  narrate "In the autumn the sorters still sort. The router runs beside them and is compared, which it bears.",
  rui "They ask me whether that was money lost. I say that I know what a late no costs, and this was an early one.",
  when "works.holds" {
    when "works.likely <= 30" { imke "In the winter it passed 60 after all. On what lay on the table in week 4 I would stop again." },
    otherwise { imke "In the winter it passed 60. It was an open question when we stopped. We could have asked it once more." },
  },
  otherwise { imke "I tried once more in the winter. Under 60. It was the right week to stop." },
}

ending "still_open" { when = "launch.kind is gated", after = 12,
  narrate "Six weeks are over, and the question is still open. That too is an answer, if it has a day on it.",
  when "launch.kept" { rui "You said when you would know more, and each time you came. I can plan round somebody like that. Just not for ever." },
  otherwise { rui "You named a day, and it came without you." },
  when "not salome.knows.the_strays" { salome "Nobody has told me yet what happens at six." },
}

ending "september" { after = 12,
  when "launch.broken" {
    narrate "Week 12. At six in the evening the {segment} pile begins to grow.",
    when "sure_late.answer >= 80 and works.likely >= 80" {
      rui "Four in five, you said, and the trial said so too. This was the fifth. I can explain that.",
      imke "It was right to go. It was not right in the end. Those are two things.",
    },
    otherwise { rui "You said September. I do not remember a 'perhaps'." },
    salome "I have kept the pencil.",
  },
  otherwise {
    narrate "In week 6 the agency rings once more.",
    rui "It wanted a yes or a no, and I had neither from you. I have renewed for a year. The router may take its time now.",
  },
  when "rui.trust < 30" { rui "Next time I shall ask Imke myself. She frightens me less." },
}

-- --- Tests ------------------------------------------------------------------------------------

test "each in their own language, a gate, and a firm yes that the trial carries" { seed = 1,
  expect = { score = { 90, 100 }, ending = "it_runs" },
  answers = {
    "Look up", "What on this page", "Fifty",
    "Rui, ten minutes", "It saves the 160 hours", 70, "What hangs", "Say that week 4",
    "Salome, on the floor", "To hear", "Which tickets", "Each week",
    "Imke: what Q3", "Q3 is week 12",
    "Salome and Imke", "One sorter stays", "On the floor", "In service",
    "Greek: 55; 84 of 160", "Sign nothing", "September has a price", "For the strays",
    95, "Yes. Week 12",
  } }

test "a percentage first, noticed and restated, and a stop in time" { seed = 11,
  expect = { score = { 85, 100 }, ending = "stopped" },
  answers = {
    "Read how", "What on this page", "Fifty",
    "Rui, ten minutes", "In plain words", "Then in hours", "It saves the 160 hours", 70, "What hangs", "Say that week 4",
    "Salome, on the floor", "To hear", "Which tickets", "In plain words", "Then in people", "Each week",
    "Imke: what Q3", "September it is", "Then from the data", "Q3 is week 12",
    "Salome and Imke", "One sorter stays", "On the floor", "In service",
    "Greek: 55; 64 of 160", "Sign nothing", "September has a price", "For the strays",
    20, "No. We stop",
  } }

test "rosier than it is, and week 12 before the trial" { seed = 7,
  expect = { score = { 0, 45 }, ending = "september" },
  answers = {
    "Draft", "Rui wants Q3", "Fifty",
    "Rui, ten minutes", "Its headline measure", 95, "It is a stretch", "Say week 12",
    "It is near enough",
    "Salome, on the floor", "To show you", "How many", "Hardly a ticket", "It is a good figure",
    "Imke: what Q3", "September it is", "You will find",
    "It keeps the money", "Let the week pass",
    "F1, Billing; Right desk", "Confirm Q3", "September it is",
    "Let the week pass",
    90, "Yes. Week 12",
    "Let the week pass", "Let the week pass", "Let the week pass",
  } }
