-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names the framework, and not what it would do.", mistake = true,
  takes = { "hy_frame", "ch_scatter", "x_frame", "d_frame", "p_frame", "f_frame", "s_frame" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "hy_more", "ch_all", "x_hedge", "d_more", "p_hedge", "f_hedge", "s_hedge" } }

test "idle taps, one look, and a fortnight" { seed = 2, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "People tap and go", "The extra taps", 60, "Pages", 93, "Who clicks", "Half keep it. From Monday", "Clicks plus", "On the 14th", "Guessed",
  } }
test "a heavy page was the guess, and the phones say so" { seed = 4, expect = { score = { 80, 100 }, ending = "after" },
  answers = {
    "The page may be slow", "The row has made", 55, "Bounce on slow", 5, "Who clicks", "From Monday", "Clicks plus", "On the 14th", "Guessed",
  } }
test "more data, and the names of frameworks" { seed = 2, expect = { score = { 0, 49 }, ending = "after" },
  answers = {
    "It depends", "Hard to say", 60, "All of the segments", 60, "Correlation is not", "Leave it as it is", "You want an OEC", "We would do", "Took nothing",
  } }
