-- SPDX-License-Identifier: MIT
--
-- A drill as short as one can be, for the tests of the queue.

scenario { title = "Aim, in short", level = "aspiring", kind = "drill",
  minutes = 2, number = 5,
  brief = "A short drill.",
  weights = { goal = 100 },
}

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

scene "start" { with = vera,
  vera "Which one?",
  choice "Agents close a case in one call less by May." { id = "good", shows = { goal = 4 }, why = "It says what would show it." },
  choice "We put a language model into it." { id = "bad", shows = { goal = 1 }, why = "Nothing follows from it." },
  jump "done",
}

ending "done" { vera "Thank you." }
