-- SPDX-License-Identifier: MIT
--
-- What only play finds: a menu that comes up empty after certain moves, an answer that leads into
-- a circle, a scene and a choice that conditions keep away for ever, a story without an ending.

scenario { title = "Spoiled", level = "aspiring", minutes = 1, weeks = 2, slots = 2, brief = "Five faults." }
person "ada" { name = "Ada", role = "designer", trust = 50 }
person "ben" { name = "Ben", role = "executive", trust = 50 }

scene "start" { with = ada,
  ada "Shall we?",
  choice "Ask." { id = "ask", ask(ada) },
  choice "Nod." { id = "nod" },
}
scene "talk" { desk = "See Ada", again = true, with = ada,
  choice "What is it?" { id = "open", only = "nod.chosen or week > 1", ada "Nothing." },
  choice "Is it Ben?" { id = "about_ben", only = "ask.chosen and week > 1", ada "No." },
}
scene "round" { desk = "Walk", with = ben,
  choice "Once more." { id = "once_more", jump "corner" },
  choice "Stop." { id = "stop" },
  choice "Fly." { id = "fly", only = "week > 9", ben "We fly." },
}
scene "corner" { with = ben, ben "And again.", jump "corner_two" }
scene "corner_two" { with = ben, ben "And again.", when "week < 9" { jump "corner" } }
scene "attic" { on = "week > 9", with = ben, ben "Nobody comes here." }
ending "told" { when = "ada.asked", ada "You asked." }
