-- SPDX-License-Identifier: MIT
--
-- A round as short as one can be, for the tests of the loop.

scenario { title = "Metrics, in short", level = "aspiring", kind = "interview",
  minutes = 8, number = 5, clock = true,
  brief = "A short round.",
  weights = { goal = 40, listener = 40, calibration = 20 },
}

vary "chance" { 60, 80 }

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

term "Recall" { known = {}, "The share of the real ones that were found." }
term "loss function" { known = {}, "What training makes small." }
term "LOSS" { known = {}, "A word that a longer one has in it." }

scene "start" { with = vera,
  vera "How do you go about it?",
  write "Say it in your own words first.",
  estimate { "How sure are you that it holds?", id = "first", truth = "chance", from = 0, till = 100 },
  choice "Agents close a case in one call less by May." { id = "good_a", shows = { goal = 4 }, why = "It says what would show it." },
  choice "We put a language model into it." { id = "bad_a", shows = { goal = 1 }, why = "Nothing follows from it." },
  vera "And then?",
  choice "For your budget it means two people until June." { id = "good_b", shows = { listener = 4 }, why = "Somebody can hold you to it." },
  choice "The recall went up by four points." { id = "bad_b", shows = { listener = 1 }, why = "Nobody can hold you to it." },
  estimate { "And now, how sure?", id = "last", truth = "chance", from = 0, till = 100 },
  jump "done",
}

ending "done" { vera "Thank you." }
