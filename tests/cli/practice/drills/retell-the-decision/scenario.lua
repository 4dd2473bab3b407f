-- SPDX-License-Identifier: MIT
--
-- A drill as short as one can be, for the tests of the queue.

scenario { title = "Retold, in short", level = "aspiring", kind = "drill",
  minutes = 2, number = 6,
  brief = "A short drill.",
  weights = { decision = 100 },
}

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

scene "start" { with = vera,
  vera "Which one?",
  choice "We wait for one figure until Friday; then I decide." { id = "good", shows = { decision = 4 }, why = "It says what would show it." },
  choice "Let us look at it together again." { id = "bad", shows = { decision = 1 }, why = "Nothing follows from it." },
  jump "done",
}

ending "done" { vera "Thank you." }
