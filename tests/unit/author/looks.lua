-- SPDX-License-Identifier: MIT
--
-- A page whose lines can be told by their looks, and bots of its own. Played by looks_test.c.

scenario {
  title = "Looks", level = "aspiring", minutes = 5,
  brief = "A page whose lines can be told by their looks.",
  weights = { discovery = 50, relationship = 50 },
}

person "em" { name = "Em", role = "ml_engineer" }

concern "labels" { of = em, weight = 4, "The labels are old." }

scene "talk" { with = em,
  em "And now?",
  choice "What worries you?" { id = "key", worth = 100, ask(em), jump "after" },
  choice "On." { id = "short", worth = 40, jump "after" },
  choice "It depends; a pilot." { id = "wise", worth = 0, jump "after" },
  choice "It is Tuesday, the sun is out, and I have heard nothing at all of that." { id = "long", worth = 20, jump "after" },
}

scene "after" { with = em, ordered = true,
  em "Which?",
  choice "The first." { id = "one", worth = 0, jump "done" },
  choice "The second." { id = "two", worth = 100, jump "done" },
  choice "The third." { id = "three", worth = 50, jump "done" },
}

ending "done" { em "Good." }

bot "by_id"    { "goes by an id", takes = { "short", "long" }, mistake = true }
bot "by_words" { "goes by words", takes = { "the SUN is out", "short" } }
bot "avoids"   { "does not ask", avoids = "key" }
bot "sleeps"   { "has a habit that never wakes", takes = "wise", only = "em.trust > 100 - 1 and em.asked" }
bot "wakes"    { "has a habit that a function wakes", takes = "wise", only = function(view) return view.em.trust >= 0 end }
