-- SPDX-License-Identifier: MIT
--
-- Every kind of decision once, for the tests of the terminal.

scenario { title = "The small one", level = "aspiring", minutes = 2, weeks = 2, slots = 2,
  brief   = [[Ada has counted. Ben has to decide. You stand between them.

This is the second paragraph.]],
  weights = { translation = 60, discovery = 20, relationship = 20 },
}

person "ada" { name = "Ada Lund", role = "ml_engineer", title = "ML lead", talks_to = { ben } }
person "ben" { name = "Ben Osei", role = "executive", title = "Head of sales" }

term "recall" { known = { ada }, "The share of the real ones that were found." }

fact "count" { from = ada, needs = { ben },
  model      = "Recall is 90 %.",
  business   = "1 in 10 orders is missed, and each costs a call.",
  operations = "Somebody has to call back 1 in 10.",
  distortion { business = "Hardly an order is missed.", drops = "how many are missed" },
}
concern "labels" { of = ada, weight = 4, hint = "She looks at the door.", "The labels are a year old." }

scene "start" { with = ada,
  narrate "Ada has a list in her hand.",
  ada "It finds most of them.",
  choice "What worries you about it?" { id = "ask_ada", why = "You asked an open question first.", ask(ada), ada "Nobody has asked that." },
  choice "Can I have a figure?" { id = "ask_figure", ada "Ninety." },
  choice "18 of them are enough." { id = "eighteen", ada "Enough for what?" },
  estimate { "How many of ten will Ben want?", id = "guess", truth = "9", from = 0, till = 10 },
  write "What will you tell Ben first?",
}

scene "ben_desk" { desk = "See Ben", weeks = { 1, 2 }, with = ben,
  ben "Well?",
  explain(ben, "count"),
  ben "I see.",
}

scene "checks" { desk = "Look at the list yourself", weeks = { 1, 2 }, cost = 2, with = ada,
  pick { take = 2, "Which two do you look at?", id = "looks",
    choice "The oldest orders." { id = "oldest" },
    choice "The largest orders." { id = "largest" },
    choice "The orders from abroad." { id = "abroad" },
  },
  ada "Those.",
}

scene "coffee" { desk = "Have a coffee with Ada", weeks = { 1, 2 }, with = ada, again = true,
  ada "Black, please.",
}

ending "told" { when = "ben.knows.count", ben "Then let us begin." }
ending "silent" { ben "You never said." }

test "the fact in business words" { seed = 7, expect = { score = { 0, 100 }, ending = "told" },
  answers = { "What worries", 9, "That one in ten is missed.", "See Ben", "1 in 10 orders", "pass", "pass" } }
