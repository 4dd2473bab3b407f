-- SPDX-License-Identifier: MIT
--
-- A round in which nobody's trust is won and nobody is asked a question: those who please and those
-- who ask have no occasion. Played by bots_test.c.

scenario {
  title = "Quiet", kind = "interview", level = "aspiring", minutes = 1,
  brief = "A round without moves.",
  weights = { decision = 100 },
}

person "bo" { name = "Bo", role = "executive" }

scene "talk" { with = bo,
  bo "And now?",
  choice "We stop." { id = "stop", shows = { decision = 4 }, jump "done" },
  choice "It depends." { id = "depends", shows = { decision = 1 }, jump "done" },
}

ending "done" { bo "Good." }
