-- SPDX-License-Identifier: MIT

-- Flat sheets have no shape: whoever gives a five, or a three, to each.
bot "framework_namer" { "Names a framework where there is one, and else what sounds most like method.", mistake = true,
  takes = { "a_frame", "f_frame", "b_frame", "h_frame", "l_frame", "c_frame", "p_frame", "t_frame", "k_mean", "c5" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "a_like", "f_hedge", "b_hedge", "h_frame", "l_hedge", "c_none", "p_hedge", "t_kind", "k_hedge", "c3" } }

test "reads the rows, and hires the quiet one" { seed = 1, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "What was decided", "One thing at a time", "Named eight", "Holds the rest still, comes back", "A guess",
    "c2; c1; c2; c5; c2; c4; c4; c4; c5", 90, "c2; c1; c1; c5; c1; c4; c4; c5; c5", 95,
    "I had heard method", "Pavel Horak. We go without", "A decision in month one", "One row", "From each round",
  } }
test "the halo first, and then the anchors" { seed = 2, expect = { score = { 60, 90 }, ending = "after" },
  answers = {
    "Whether they can think", "One thing at a time", "A guess", "A 5. Eight", "Holds the rest still, says",
    "c4; c4; c4; c5; c3; c4; c5; c4; c4", 30, "c4; c4; c5; c1; c1; c2; c5; c4; c2", 85,
    "I had heard method", "Idris", "A decision in month one", "One row", "From each round",
  } }
test "flat sheets, and a scorecard" { seed = 1, expect = { score = { 0, 49 }, ending = "after" },
  answers = {
    "An open mind", "Whether I", "A 3. On paper", "A 4 in each", "A 3 or a 4",
    "c3; c3; c3; c3; c3; c3; c3; c3; c3", 60, "c3; c3; c3; c3; c3; c3; c3; c3; c3", 60,
    "Hardly one", "A weighted", "It's a judgement call", "The two books", "All of the notes",
  } }
