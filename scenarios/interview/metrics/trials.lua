-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names the framework, and not what it would do.", mistake = true,
  takes = { "g_frame", "u_frame", "c_frame", "m_frame", "p_frame", "r_frame", "n_frame", "o_frame", "s_frame" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "g_hedge", "u_hedge", "c_hedge", "m_more", "p_hedge", "r_hedge", "n_hedge", "o_hedge", "s_hedge" } }
