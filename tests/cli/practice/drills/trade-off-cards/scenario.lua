-- SPDX-License-Identifier: MIT
--
-- A drill as short as one can be, for the tests of the queue.

scenario { title = "Cards, in short", level = "aspiring", kind = "drill",
  minutes = 2, number = 2,
  brief = "A short drill.",
  weights = { price = 100 },
}

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

scene "start" { with = vera,
  vera "Which one?",
  choice "It costs support two days a week, and they agreed." { id = "good", shows = { price = 4 }, why = "It says what would show it." },
  choice "Everybody wins with it." { id = "bad", shows = { price = 1 }, why = "Nothing follows from it." },
  jump "done",
}

ending "done" { vera "Thank you." }
