-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names schemes, and puts nothing into them.", mistake = true,
  takes = { "by_rice", "kill_none", "why_grid", "tell_points", "back_matrix", "fond_column", "deal_phase", "go_gates",
            "out_grid", "line_frames" } }
bot "hedger" { "Says what cannot be wrong, and decides nothing.", mistake = true,
  takes = { "by_more", "kill_none", "why_wait", "tell_ask", "back_data", "fond_phase", "deal_read", "go_wait", "out_wait",
            "line_sides" } }
bot "novelty" { "Takes what is new, and likes it to shine.", mistake = true,
  takes = { "by_new", "Draft replies", "kill_digest", "why_new", "tell_phase", "back_never", "fond_small", "deal_pay", "go_wide",
            "out_grow", "line_more" } }

test "the flag goes, and nine in ten is enough" { seed = 2, expect = { score = { 80, 100 }, ending = "after" },
  answers = { "Whoever misses a mail.", "By what it takes", "The morning; Draft; The money", 35, "The flag", "{pain} in 100",
              "We stop yours", "Those three", "Then I ring", 90, "All {who}", "That I killed" } }
test "a contract for the digest, and one's own first choice dropped" { seed = 1, expect = { score = { 80, 100 }, ending = "after" },
  answers = { "Whose evenings are eaten.", "By what it takes", "Draft; The money; The morning", 55, "The digest", "{pain} in 100",
              "We stop yours", "Those three", "Then {client} gets", 20, "It stops", "That I killed" } }
test "the drafts go, and the chairman is rung" { seed = 10, expect = { score = { 80, 100 }, ending = "after" },
  answers = { "Whoever nearly paid.", "By what it takes", "The money; The morning; Draft", 35, "The drafts", "{pain} in 100",
              "We stop yours", "Those three", "Then I ring", 90, "All {who}", "That I killed" } }
test "schemes and hedges" { seed = 5, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "There are several perspectives.", "That depends", "Draft; The morning; The money", 80, "None for good", "It lies bottom",
              "Before anything", "Another place", "I would want", 75, "Fifty are few", "That I see" } }
