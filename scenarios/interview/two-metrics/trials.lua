-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names the framework, and not what it would do.", mistake = true,
  takes = { "hy_frame", "ch_scatter", "x_frame", "d_frame", "p_frame", "f_frame", "s_frame" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "hy_more", "ch_all", "x_hedge", "d_more", "p_hedge", "f_hedge", "s_hedge" } }
