-- SPDX-License-Identifier: MIT
--
-- Sign-offs, a packet, work, a trade-off and a model in use, for the tests of the terminal and
-- of the window.

scenario { title = "The sorter", level = "mid", minutes = 5, weeks = 8, slots = 3,
  brief   = [[Kofi trains a sorter of letters. Maren and Tomasz have to sign before it goes out.]],
  weights = { early_legal = 30, value = 30, trade_offs = 20, ownership = 20 },
}

person "maren"  { name = "Maren Quist", role = "legal", title = "counsel",
  signs = { weeks = 2, packet = "sheet", needs = { "what_it_does" } } }
person "tomasz" { name = "Tomasz Wilk", role = "compliance", title = "compliance officer",
  signs = { weeks = 1, packet = "sheet" } }
person "kofi"   { name = "Kofi Mensah", role = "ml_engineer", title = "leads machine learning" }

packet "sheet" { title = "the sheet",
  use  = { order = "Puts letters in an order." },
  data = { old = "Nine years of letters.", asked = "Letters of those who said yes." },
  role = { list = "A person reads all of them." },
}

fact "what_it_does" { from = kofi, needs = { maren },
  regulation = "It judges likeness, not fitness.",
  model      = "Placement is a proxy label.",
}

concern "old_letters" { of = maren, weight = 5, breaks = "purpose", title = "the old letters",
  when = "sheet.data is old or sheet.data is blank", hint = "On her desk lies an old form.",
  "They wrote to drive a van. Teaching a machine is another purpose.",
}
concern "nobody_told" { of = tomasz, weight = 3, remedies = { "screen" }, title = "that nobody is told",
  "Nobody tells them that a program reads along.",
}

work "training" { title = "the training", plan = 30, weekly = 10, rests_on = { "old_letters" } }

matter "speed" { title = "how fast it answers", among = { kofi, tomasz },
  options = { at_once = "Within a second.", over_night = "By the next morning." } }

live "sorter" { title = "the sorter", starts = 90, tenth_lost = 15, complaints = 80 }

scene "monday" { with = kofi,
  kofi "I can begin today.",
  choice "Begin." { id = "begin", start("training"), kofi "Good." },
  choice "Not before Maren has read it." { id = "wait", kofi "As you say." },
}

scene "bench" { desk = "See Kofi at his bench", weeks = { 1, 8 }, again = true, with = kofi,
  kofi "The training?",
  choice "Now you can begin." { id = "begin_now", start("training"), kofi "At last." },
  choice "Let it rest." { id = "rest", halt("training"), kofi "It rests." },
}

scene "write_it" { desk = "Write the sheet", weeks = { 1, 8 }, again = true, with = kofi,
  kofi "What goes into it?",
  choice "The use, and no more for now." { id = "use_only", declare("sheet", "use", "order"), kofi "One line." },
  choice "The old letters, read by a person." { id = "old_data", declare("sheet", "use", "order"), declare("sheet", "data", "old"), declare("sheet", "role", "list"), kofi "Three lines." },
  choice "Letters of those who said yes." { id = "asked_data", declare("sheet", "use", "order"), declare("sheet", "data", "asked"), declare("sheet", "role", "list"), kofi "Fewer letters, then." },
}

scene "hand_over" { desk = "Hand the sheet over", weeks = { 1, 8 }, again = true, with = kofi,
  kofi "Who gets it?",
  choice "Maren gets it in the post." { id = "post", share(maren, "sheet"), kofi "It is on its way." },
  choice "Both are asked to sign." { id = "ask_both", request(maren, tomasz), kofi "Two envelopes." },
}

scene "counsel" { desk = "See Maren", weeks = { 1, 8 }, again = true, with = maren,
  maren "Yes?",
  choice "It judges likeness." { id = "tell", explain(maren, "what_it_does", "regulation"), maren "I see." },
  choice "Here is the sheet." { id = "here", share(maren, "sheet"), maren "Thank you." },
  choice "What worries you?" { id = "ask_her", ask(maren), maren "Now you know." },
}

scene "bring_both" { desk = "Bring Kofi and Tomasz together", weeks = { 1, 8 }, again = true, with = { kofi, tomasz },
  tomasz "What is it about?",
  choice "How fast it answers." { id = "talk", propose("speed"), kofi "At once, or over night." },
  choice "At once; Kofi owns it, for the price of a server." { id = "priced", decide("speed", "at_once", { owner = kofi, price = "a server", review = 7 }), kofi "Mine." },
  choice "Let us say at once." { id = "bare", decide("speed", "at_once"), kofi "Who says so?" },
  choice "The screen tells them." { id = "screen", address(tomasz, "nobody_told", "screen"), tomasz "Good." },
}

scene "let_out" { desk = "Let it out", weeks = { 1, 8 }, again = true, with = kofi,
  kofi "Now?",
  choice "You watch it, and take it back." { id = "owners", assign(kofi, "monitoring", { of = "sorter", alert = 5, every = 1 }), assign(kofi, "rollback", { of = "sorter" }), kofi "I do." },
  choice "A tenth of the letters meets it." { id = "tenth", rollout("sorter", 10), kofi "It is out." },
  choice "Take it back." { id = "home", rollback("sorter"), kofi "Let me see." },
}

ending "done" { narrate "The summer is over." }

test "asked first, signed, watched" { seed = 7, expect = { score = { 95, 100 }, ending = "done" },
  answers = {
    "Not before", "Write the sheet", "Letters of those", "See Maren", "It judges",
    "Hand the sheet", "Both are asked",
    "See Kofi", "Now you can", "Bring Kofi", "The screen", "Bring Kofi", "How fast", "Bring Kofi", "At once; Kofi",
    "Let it out", "You watch it", "pass", "Let it out", "A tenth", "pass", "pass", "pass", "pass", "pass",
  } }
