-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names schemes, and puts nothing into them.", mistake = true,
  takes = { "by_rice", "kill_none", "why_grid", "tell_points", "back_matrix", "fond_column", "deal_phase", "go_gates",
            "out_grid", "line_frames" } }
bot "hedger" { "Says what cannot be wrong, and decides nothing.", mistake = true,
  takes = { "by_more", "kill_none", "why_wait", "tell_ask", "back_data", "fond_phase", "deal_read", "go_wait", "out_wait",
            "line_sides" } }
