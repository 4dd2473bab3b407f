-- SPDX-License-Identifier: MIT
--
-- It plays; its own tests do not pass.

scenario { title = "The failing one", level = "aspiring", minutes = 1, brief = "A word with Ada.",
  weights = { relationship = 100 } }
person "ada" { name = "Ada Lund", role = "ml_engineer", title = "ML lead" }
scene "start" { with = ada,
  ada "Yes or no?",
  choice "Yes." { acknowledge(ada), jump "good" },
  choice "No." { jump "bad" },
}
ending "good" { when = "ada.trust > 50", ada "Good." }
ending "bad" { ada "Bad." }

test "passes" { seed = 1, expect = { ending = "good" }, answers = { "Yes" } }
test "no such answer" { seed = 1, expect = { ending = "good" }, answers = { "Perhaps" } }
test "another ending" { seed = 1, expect = { ending = "good" }, answers = { "No" } }
test "another score" { seed = 1, expect = { score = { 99, 100 } }, answers = { "No" } }
