-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names a framework where there is one, and else what sounds most like method.", mistake = true,
  takes = { "hy_tune", "ch_scatter", "x_frame", "d_more", "p_note", "f_frame", "s_frame" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "hy_more", "ch_all", "x_adjust", "d_more", "p_hedge", "f_team", "s_hedge" } }

test "idle taps, one look, and a fortnight" { seed = 2, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "People tap and go", "The extra taps", 70, "Pages", 93, "Who clicks", "Half keep it", "Clicks plus", "On the 14th", "Plus",
  } }
test "a heavy page was the guess, and the phones say so" { seed = 13, expect = { score = { 80, 100 }, ending = "after" },
  answers = {
    "The page may be slow", "The row has made", 65, "Bounce on slow", 5, "Who clicks", "From Monday", "Clicks plus", "On the 14th", "Plus",
  } }
test "more data, and the names of frameworks" { seed = 2, expect = { score = { 0, 49 }, ending = "after" },
  answers = {
    "It depends", "Two figures do not", 60, "All of the segments", 60, "Correlation is not", "Leave it", "It depends", "Eight of us", "Took neither",
  } }
