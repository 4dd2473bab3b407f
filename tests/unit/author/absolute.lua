-- SPDX-License-Identifier: MIT
--
-- Six wrong answers with a word that is absolute, and no right one. Checked by tells_test.c.

scenario { title = "Small", level = "aspiring", minutes = 5, brief = "A short talk." }
person "imke" { name = "Imke", role = "ml_engineer" }
scene "talk" { with = imke,
  imke "One?",
  choice "Say what was counted." { worth = 100 },
  choice "Say that it always works.",
  imke "Two?",
  choice "Show the ten wrong ones." { worth = 100 },
  choice "Show nothing of it yet.",
  imke "Three?",
  choice "Give a range of weeks." { worth = 100 },
  choice "Guarantee a date to him.",
  imke "Four?",
  choice "Take Ada along now." { worth = 100 },
  choice "Never tell this to Ada.",
  imke "Five?",
  choice "Read it once more now." { worth = 100 },
  choice "Everybody knows it.",
  imke "Six?",
  choice "Stop the second run." { worth = 100, jump "after" },
  choice "Run all of the runs." { jump "after" },
}
ending "after" { imke "Good." }
