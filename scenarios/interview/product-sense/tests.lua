-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names schemes, and puts nothing into them.", mistake = true,
  takes = { "by_rice", "kill_none", "why_grid", "why_buy", "tell_points", "back_matrix", "fond_column", "fond_phase", "deal_phase",
            "go_gates", "out_grid", "line_frames" } }
bot "hedger" { "Says what cannot be wrong, and decides nothing.", mistake = true,
  takes = { "by_pay", "by_pain", "kill_none", "why_wait", "tell_ask", "back_data", "fond_phase", "deal_read", "go_wait", "out_wait",
            "line_sides" } }
bot "novelty" { "Takes what is new, and likes it to shine.", mistake = true,
  takes = { "by_new", "The drafter", "kill_digest", "why_buy", "tell_phase", "back_never", "fond_small", "fond_firm", "deal_pay",
            "fine_build", "go_wide", "out_grow", "line_more" } }
bot "stubborn" { "Has stopped the wrong one, and stays with it.", mistake = true,
  takes = { "by_pay", "by_pain", "kill_draft", "why_swap", "why_anyhow", "tell_points", "back_never", "fond_firm", "deal_pay", "fine_build",
            "go_wide", "out_grow", "line_more" } }

test "people are to stay, and the digest goes" { seed = 9, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "Whose evenings are eaten.", "by_reach", "The drafter; The money; The morning", 45, "kill_digest", "why_keep",
              "tell_stop", "back_level", "fine_pay", 15, "out_stop", "line_stop" } }
test "money by December, and warnings that nobody reads" { seed = 2, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "Whoever pays for it.", "by_december", "The drafter; The morning; The money", 45, "kill_flag", "why_earn",
              "tell_stop", "back_level", "fine_pay", 85, "go_all", "line_stop" } }
test "people are to stay, and what writes goes" { seed = 5, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "Whoever nearly paid.", "by_reach", "The money; The morning; The drafter", 45, "kill_draft", "why_keep",
              "tell_stop", "back_level", "deal_keep", 15, "out_stop", "line_stop" } }
test "the wrong one, and a word taken back" { seed = 1, expect = { score = { 60, 90 }, ending = "after" },
  answers = { "Whoever nearly paid.", "by_pain", "The money; The morning; The drafter", 45, "kill_draft", "why_turn",
              "tell_stop", "back_level", "fine_pay", 15, "out_stop", "line_stop" } }
test "the wrong one, to the end" { seed = 1, expect = { score = { 0, 69 }, ending = "after" },
  answers = { "Whoever nearly paid.", "by_pain", "The money; The morning; The drafter", 75, "kill_draft", "why_anyhow",
              "tell_gave", "back_never", "fine_build", 85, "out_grow", "line_more" } }
test "schemes and hedges" { seed = 5, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "There are several perspectives.", "by_rice", "The drafter; The morning; The money", 80, "kill_none", "why_wait",
              "tell_ask", "back_matrix", "deal_phase", 75, "out_wait", "line_sides" } }
