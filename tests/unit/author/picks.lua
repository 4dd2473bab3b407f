-- Two of four, of which the key likes two.
scenario { title = "Picks", level = "aspiring", minutes = 1, brief = "Two of four.",
  weights = { hygiene = 50, relationship = 50 } }
person "ada" { name = "Ada", role = "designer" }
scene "start" { with = ada,
  pick { take = 2, "Which two?",
    choice "One thing to check." { worth = 100, credit("hygiene", 10, "You checked.") },
    choice "Two things to see." { worth = 90 },
    choice "Three of that sort." { worth = 10 },
    choice "Four more of these." { worth = 0 },
  },
  jump "done",
}
ending "done" { ada "Done." }
