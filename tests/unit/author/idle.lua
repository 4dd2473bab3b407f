-- SPDX-License-Identifier: MIT
--
-- A page in which asking nobody is no mistake, and in which the best answer to a slip is taken by
-- nobody who has a habit: they never come there. Played by bots_test.c.

scenario {
  title = "Idle", level = "aspiring", minutes = 5,
  brief = "A page in which asking nobody is no mistake.",
  weights = { discovery = 10, translation = 90 },
}

person "em" { name = "Em", role = "ml_engineer" }
person "bo" { name = "Bo", role = "executive" }

concern "labels" { of = bo, weight = 4, hint = "On her desk lies an old list.", "The labels are old." }
concern "night" { of = bo, weight = 1, hint = "She yawns.", "Nobody is there at night." }

fact "how_good" { title = "how good it is", from = em, needs = { bo },
  model    = "Its recall is 80 % on the hold-out set.",
  business = "Of 100 faults it finds 80.",
}

scene "door" { with = bo,
  bo "You are late.",
  choice "What is it?" { id = "what", worth = 100, ask(bo), jump "talk" },
}

scene "talk" { with = bo,
  bo "And now?",
  choice "What worries you?" { id = "ask", worth = 100, ask(bo), jump "thanks" },
  choice "Let us go on." { id = "on", worth = 50, jump "thanks" },
  choice "I told them already." { id = "told", worth = 0, blame(em, bo), jump "mend" },
}

scene "mend" { with = bo,
  bo "You told them what?",
  choice "I said so, and I was wrong." { id = "wrong", worth = 100, acknowledge(bo), jump "thanks" },
  choice "What you said." { id = "you", worth = 0, blame(em, bo), jump "thanks" },
}

scene "thanks" { with = bo,
  bo "How good is it?",
  choice "Of 100 it finds 80." { id = "plain", worth = 100, explain(bo, "how_good", "business"), jump "done" },
  choice "Ask Em." { id = "curt", worth = 0, jump "done" },
}

ending "done" { bo "Good." }
