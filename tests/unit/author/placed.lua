-- One order of four and one grid of three rows, and nothing else that counts.
scenario { title = "Placed", level = "aspiring", kind = "interview", minutes = 1, brief = "An order and a grid.",
  weights = { variable = 50, follow_up = 50 } }
person "ada" { name = "Ada", role = "designer" }
person "eda" { name = "Eda", role = "operations" }
scene "start" { with = { ada, eda },
  rank { "What is it?", id = "verdict", shows = { "variable" },
    choice "One cause to check." { id = "one", worth = 90 },
    choice "Two causes to see." { id = "two", worth = 60 },
    choice "Six more of these." { id = "six", worth = 30 },
    choice "Ten of that sort." { id = "ten", worth = 0 },
  },
  grid { "Who?", id = "chart", shows = { "follow_up" },
    rows = { watch = "Who watches it?", train = "Who trains it?", stop = "Who stops it?" },
    columns = { me, ada, eda }, best = { eda, ada, me },
  },
  jump "done",
}
ending "done" { ada "Done." }
