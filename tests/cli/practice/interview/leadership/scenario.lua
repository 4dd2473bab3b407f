-- SPDX-License-Identifier: MIT
--
-- A round as short as one can be, for the tests of the loop.

scenario { title = "Leadership, in short", level = "aspiring", kind = "interview",
  minutes = 8, number = 4, clock = true,
  brief = "A short round.",
  weights = { decision = 40, price = 40, calibration = 20 },
}

vary "chance" { 60, 80 }

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

term "recall" { known = {}, "The share of the real ones that were found." }
term "loss function" { known = {}, "What training makes small." }

scene "start" { with = vera,
  vera "How do you go about it?",
  write "Say it in your own words first.",
  estimate { "How sure are you that it holds?", id = "first", truth = "chance", from = 0, till = 100 },
  choice "We wait for one figure until Friday; then I decide." { id = "good_a", shows = { decision = 4 }, why = "It says what would show it." },
  choice "Let us look at it together again." { id = "bad_a", shows = { decision = 1 }, why = "Nothing follows from it." },
  vera "And then?",
  choice "It costs support two days a week, and they agreed." { id = "good_b", shows = { price = 4 }, why = "Somebody can hold you to it." },
  choice "Everybody wins with it." { id = "bad_b", shows = { price = 1 }, why = "Nobody can hold you to it." },
  estimate { "And now, how sure?", id = "last", truth = "chance", from = 0, till = 100 },
  jump "done",
}

ending "done" { vera "Thank you." }
