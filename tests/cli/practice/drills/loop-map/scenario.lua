-- SPDX-License-Identifier: MIT
--
-- A drill as short as one can be, for the tests of the queue.

scenario { title = "Loop, in short", level = "aspiring", kind = "drill",
  minutes = 2, number = 10,
  brief = "A short drill.",
  weights = { follow_up = 100 },
}

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

scene "start" { with = vera,
  vera "Which one?",
  choice "I read the reopened cases each Monday, and act at twenty." { id = "good", shows = { follow_up = 4 }, why = "It says what would show it." },
  choice "The team took it from there." { id = "bad", shows = { follow_up = 1 }, why = "Nothing follows from it." },
  jump "done",
}

ending "done" { vera "Thank you." }
