-- SPDX-License-Identifier: MIT
--
-- A round as short as one can be, for the tests of the loop.

scenario { title = "Screening, in short", level = "aspiring", kind = "interview",
  minutes = 8, number = 1, clock = true,
  brief = "A short round.",
  weights = { goal = 40, follow_up = 40, calibration = 20 },
}

vary "chance" { 60, 80 }

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

term "recall" { known = {}, "The share of the real ones that were found." }
term "loss function" { known = {}, "What training makes small." }

scene "start" { with = vera,
  vera "How do you go about it?",
  write "Say it in your own words first.",
  estimate { "How sure are you that it holds?", id = "first", truth = "chance", from = 0, till = 100 },
  choice "Agents close a case in one call less by May." { id = "good_a", shows = { goal = 4 }, why = "It says what would show it." },
  choice "We put a language model into it." { id = "bad_a", shows = { goal = 1 }, why = "Nothing follows from it." },
  vera "And then?",
  choice "I read the reopened cases each Monday, and act at twenty." { id = "good_b", shows = { follow_up = 4 }, why = "Somebody can hold you to it." },
  choice "The team took it from there." { id = "bad_b", shows = { follow_up = 1 }, why = "Nobody can hold you to it." },
  estimate { "And now, how sure?", id = "last", truth = "chance", from = 0, till = 100 },
  jump "done",
}

ending "done" { vera "Thank you." }
