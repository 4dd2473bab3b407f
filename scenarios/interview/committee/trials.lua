-- SPDX-License-Identifier: MIT

-- Flat sheets have no shape: whoever gives a five, or a three, to each.
bot "framework_namer" { "Names the framework, and not what it would do.", mistake = true,
  takes = { "a_frame", "f_frame", "b_frame", "h_frame", "l_frame", "c_frame", "p_frame", "t_frame", "k_frame", "5" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "a_hedge", "f_hedge", "b_hedge", "h_hedge", "l_hedge", "c_hedge", "p_hedge", "t_hedge", "k_hedge", "3" } }
