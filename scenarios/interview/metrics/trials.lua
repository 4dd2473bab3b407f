-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names the framework, and not what it would do.", mistake = true,
  takes = { "g_frame", "u_frame", "c_frame", "m_frame", "p_frame", "r_frame", "n_frame", "o_frame", "s_frame" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "g_hedge", "u_hedge", "c_hedge", "m_more", "p_hedge", "r_hedge", "n_hedge", "o_hedge", "s_hedge" } }

test "solved and not closed, and a drop that is real" { seed = 1, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "What has changed for whoever wrote", "By autumn", "Those who want", "Euros for each", 90, "Nothing. It has held", 90,
    "15 thousand", "It stays with", "I do, on Mondays", "I chose solved",
  } }
test "a goal that can be closed, mended, and a drop that forty cannot see" { seed = 6, expect = { score = { 80, 100 }, ending = "after" },
  answers = {
    "How many come back", "Satisfaction", "Those who want", "Euros for each", 40, "The goal, and that alone", 85,
    "20 thousand", "To everybody, my call", "I do, on Mondays", "I chose solved",
  } }
test "the names of frameworks, and a view kept open" { seed = 3, expect = { score = { 0, 49 }, ending = "after" },
  answers = {
    "It depends on many things", "A North Star", "I would put up", "Goodhart", 60, "I add four", 60,
    "Deflection is a vanity", "I would hold it back", "A weekly review", "Saw the complexity",
  } }
