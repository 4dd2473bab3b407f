-- SPDX-License-Identifier: MIT
--
-- A drill as short as one can be, for the tests of the queue.

scenario { title = "Failures, in short", level = "aspiring", kind = "drill",
  minutes = 2, number = 8,
  brief = "A short drill.",
  weights = { variable = 100 },
}

person "vera" { name = "Vera Holm", role = "executive", title = "Panel" }

scene "start" { with = vera,
  vera "Which one?",
  choice "I hold the release still and look at one region." { id = "good", shows = { variable = 4 }, why = "It says what would show it." },
  choice "I retrain it and change the data." { id = "bad", shows = { variable = 1 }, why = "Nothing follows from it." },
  jump "done",
}

ending "done" { vera "Thank you." }
