-- SPDX-License-Identifier: MIT
--
-- A round as short as one can be, for the tests of the loop.

scenario { title = "Product sense, in short", level = "aspiring", kind = "interview", minutes = 8, number = 2, clock = true,
  brief   = "A short round.",
  weights = { hygiene = 100 },
}

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

scene "start" { with = vera,
  vera "How do you go about it?",
  write "Say it in your own words first.",
  choice "One check first, and then I decide." { id = "check", worth = 100, why = "It holds all else still.", credit("hygiene", 100, "one thing at a time") },
  choice "I would ask for more data." { id = "more", worth = 20, why = "It decides nothing.", credit("hygiene", 20, "no decision") },
  jump "done",
}

ending "done" { vera "Thank you." }
