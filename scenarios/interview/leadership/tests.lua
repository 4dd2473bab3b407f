-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Brings a scheme for each question, and lets it answer.", mistake = true,
  takes = { "begin_daci", "ask_depth", "ask_path", "score_it", "steer_it", "tell_criteria", "lift_three", "look_results", "file_align" } }
bot "hedger" { "Halves, defers, and keeps everybody's hope alive.", mistake = true,
  takes = { "begin_agree", "ask_board", "ask_mood", "both_on", "tell_soft", "tell_criteria", "lift_phases", "look_whole", "file_open" } }
bot "peacemaker" { "Gives each of them something, and turns round for the boss.", mistake = true,
  takes = { "begin_apart", "ask_feel", "ask_seven", "halve_it", "tell_boat", "lift_turn", "look_nothing", "file_fluent" } }
bot "iron_hand" { "Decides before anybody has spoken, and looks at nothing afterwards.", mistake = true,
  takes = { "begin_alone", "ask_feel", "ask_seven", "keep_date", "give_days", "tell_criteria", "lift_decided", "look_nothing", "file_fluent" } }

test "the six days, with a day to go back" { seed = 1, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "What is lost either way?", "begin_table", 55, "ask_fresh", 88, "ask_day", "take_days", "tell_lost",
              "lift_reason", "look_one", "file_took" } }
test "the date, with a count to come" { seed = 2, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "What is lost either way?", "begin_table", 45, "ask_fresh", 25, "ask_day", "hold_date", "tell_lost",
              "lift_reason", "look_one", "file_took" } }
test "a whole decision on the wrong side" { seed = 2, expect = { score = { 65, 92 }, ending = "after" },
  answers = { "What is lost either way?", "begin_table", 45, "ask_fresh", 25, "ask_day", "give_days", "tell_lost",
              "lift_reason", "look_one", "file_took" } }
test "nothing by eleven, and then a word by two" { seed = 1, expect = { score = { 65, 90 }, ending = "after" },
  answers = { "What is lost either way?", "begin_table", 55, "ask_fresh", 88, "ask_day", "halve_it", "tell_owe",
              "lift_opposite", "look_one", "file_late" } }
test "schemes and halves" { seed = 9, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "I hear you both.", "begin_daci", 80, "ask_board", 75, "ask_path", "both_on", "tell_criteria", "lift_phases",
              "look_results", "file_align" } }
