-- SPDX-License-Identifier: MIT
--
-- A drill as short as one can be, for the tests of the queue.

scenario { title = "Page, in short", level = "aspiring", kind = "drill",
  minutes = 2, number = 9,
  brief = "A short drill.",
  weights = { listener = 100 },
}

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

scene "start" { with = vera,
  vera "Which one?",
  choice "For your budget it means two people until June." { id = "good", shows = { listener = 4 }, why = "It says what would show it." },
  choice "The recall went up by four points." { id = "bad", shows = { listener = 1 }, why = "Nothing follows from it." },
  jump "done",
}

ending "done" { vera "Thank you." }
