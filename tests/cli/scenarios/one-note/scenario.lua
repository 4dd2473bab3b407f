-- SPDX-License-Identifier: MIT
--
-- A pick of one.

scenario { title = "One note", level = "aspiring", minutes = 5, brief = "One note.", weights = { relationship = 100 } }
person "imke" { name = "Imke", role = "ml_engineer" }
scene "talk" { with = imke,
  imke "Three notes.",
  pick { take = 1, id = "note", "Which do you keep?",
    choice "The first." { worth = 100 },
    choice "The second.",
    choice "The third." },
  when "note.right = 1" { imke "That one." }, otherwise { imke "If you like." },
  jump "after",
}
ending "after" { imke "Good." }
