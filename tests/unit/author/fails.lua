-- A choice that cannot be given: its body asks for something that is not there.
scenario { title = "Fails", level = "aspiring", minutes = 1, weeks = 2, brief = "One of them fails." }
person "ada" { name = "Ada", role = "designer" }
scene "start" { with = ada,
  choice "That fails." { id = "fails",
    when(function(view) return view.nothing end) { ada "What?" } },
  choice "That can be said." { id = "fine" },
}
ending "done" { ada "Done." }
