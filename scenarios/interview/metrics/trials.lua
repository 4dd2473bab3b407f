-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names a framework where there is one, and else what sounds most like method.", mistake = true,
  takes = { "g_frame", "u_hedge", "c_frame", "m_index", "p_hedge", "r_frame", "n_hedge", "o_frame", "s_frame" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "g_frame", "u_hedge", "c_frame", "m_more", "p_hedge", "r_hedge", "n_hedge", "o_review", "s_both" } }

test "solved and not closed, and a drop that is real" { seed = 1, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "What has changed for whoever wrote", "Closed, and not back", "Those who want", "Euros for each", "Nothing. It has held",
    "15 thousand", 80, 98, "It stays with", "I do, each Monday", "Solved, not closed",
  } }
test "a goal that can be closed, mended, and a drop that forty cannot see" { seed = 6, expect = { score = { 80, 100 }, ending = "after" },
  answers = {
    "How many come back", "What they tick", "Those who want", "Euros for each", "The goal, and that alone",
    "20 thousand", 78, 60, "A tenth of", "I do, each Monday", "My goal let the Closer in, and I mended",
  } }
test "the names of frameworks, and a view kept open" { seed = 3, expect = { score = { 0, 49 }, ending = "after" },
  answers = {
    "It depends on many things", "A North Star", "I would put up", "Goodhart", "I add four",
    "Between", 60, 50, "I would hold it back", "A review on Mondays", "Took the side",
  } }
