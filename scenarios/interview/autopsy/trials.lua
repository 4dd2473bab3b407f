-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names the framework, and not what it would do.", mistake = true,
  takes = { "a_frame", "e_report", "e_chart", "e_mail", "e_bug", "k_frame", "o_frame", "s_frame", "c_frame", "w_frame_taught", "w_frame_used", "w_frame_came", "p_frame", "r_frame" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "a_hedge", "e_mail", "e_report", "e_chart", "e_bug", "k_hedge", "o_hedge", "s_hedge", "c_hedge", "w_hedge_taught", "w_hedge_used", "w_hedge_came", "p_hedge", "r_hedge" } }
