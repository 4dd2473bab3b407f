-- SPDX-License-Identifier: MIT
--
-- A page on which habits show: somebody of the legal family to be met or left, somebody who
-- wants a date, work that can be started, and a worry that waits to be asked for. Played by
-- policies_test.c.

scenario {
  title = "Habits", level = "aspiring", minutes = 5, weeks = 9, slots = 3,
  brief = "A page on which habits show.",
  weights = { early_legal = 30, phase_gates = 30, discovery = 20, relationship = 20 },
}

person "ada"  { name = "Ada", role = "legal" }
person "boss" { name = "Boss", role = "executive" }
person "ml"   { name = "Em", role = "ml_engineer" }

work "training" { plan = 40, weekly = 8, rests_on = { "purpose" } }

concern "purpose" { of = ada, weight = 4, breaks = "purpose", "What is it for?" }
concern "labels"  { of = ml, weight = 4, "The labels are old." }

uncertain "works" { of = ml, worked = 8, failed = 4, needed = 60, "It works." }
gate "trial"      { about = "works", week = 5, pass = 80, "Twenty cases" }
promise "launch"  { to = boss, kept = "works.holds", "It is live." }

scene "monday" { with = boss,
  boss "When?",
  choice "The trial says so in week 5." { id = "gated", worth = 100, commit(boss, "launch", { gate = "trial" }), jump "plan" },
  choice "In week 8." { id = "firm", worth = 0, commit(boss, "launch", { firm = 8 }), jump "plan" },
  choice "I would not know." { id = "silent", worth = 10, jump "plan" },
}

scene "plan" { with = ml,
  ml "And now?",
  choice "Begin." { id = "begin", worth = 10, start("training") },
  choice "What worries you?" { id = "ask_ml", worth = 100, ask(ml), start("training") },
  choice "Twenty cases." { id = "buy", worth = 50, experiment("works", { cases = 20, weeks = 2 }), start("training") },
  choice "Ada comes first." { id = "to_ada", worth = 90, jump "meet_ada" },
}

scene "ada_waits" { desk = "Ada", weeks = { 1, 9 }, only = "not meet_ada.played", with = ada, worth = 100,
  jump "meet_ada",
}

scene "meet_ada" { with = ada,
  choice "What worries you?" { id = "ask_ada", worth = 100, ask(ada) },
  choice "Nothing, I hope." { id = "nothing", worth = 0, acknowledge(ada) },
}

scene "boss_waits" { desk = "Boss", weeks = { 1, 9 }, with = boss, worth = 60,
  boss "Well?",
}

scene "second" { at = 6, with = boss,
  boss "And?",
  choice "It goes live in week 8." { id = "go", worth = "works.likely >= 80", commit(boss, "launch", { firm = 8 }) },
  choice "We ask once more." { id = "extend", worth = "works.likely > 30 and works.likely < 80", commit(boss, "launch", { gate = "trial", due = 8 }) },
  choice "We stop." { id = "stop", worth = "works.likely <= 30", commit(boss, "launch", { stop = "it does not work" }) },
}

ending "after" { boss "So that was that." }
