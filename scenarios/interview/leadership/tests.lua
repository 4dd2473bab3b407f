-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Brings a scheme for each question, and lets it answer.", mistake = true,
  takes = { "begin_daci", "ask_depth", "ask_path", "score_it", "tell_criteria", "lift_three", "look_results", "file_align" } }
bot "hedger" { "Halves, defers, and keeps everybody's hope alive.", mistake = true,
  takes = { "begin_agree", "ask_board", "ask_mood", "both_on", "tell_soft", "lift_phases", "look_whole", "file_open" } }
bot "peacemaker" { "Gives each of them something, and turns round for the boss.", mistake = true,
  takes = { "begin_apart", "ask_feel", "ask_seven", "halve_it", "tell_boat", "lift_turn", "look_nothing", "file_fluent" } }
bot "iron_hand" { "Decides before anybody has spoken, and looks at nothing afterwards.", mistake = true,
  takes = { "begin_alone", "ask_seven", "keep_date", "give_days", "steer_it", "tell_criteria", "lift_decided", "look_nothing" } }

test "the six days, with a day to go back" { seed = 1, expect = { score = { 82, 100 }, ending = "after" },
  answers = { "What is lost either way?", "Half an hour", 55, "On how many", 95, "What does a day", "The six days", "You lost",
              "Then I want", "Only one figure", "Took one" } }
test "the date, with a count to come" { seed = 2, expect = { score = { 82, 100 }, ending = "after" },
  answers = { "What is lost either way?", "Half an hour", 45, "On how many", 30, "What does a day", "The date", "You lost",
              "Then I want", "Only one figure", "Took one" } }
test "a whole decision on the wrong side" { seed = 2, expect = { score = { 65, 81 }, ending = "after" },
  answers = { "What is lost either way?", "Half an hour", 45, "On how many", 30, "What does a day", "The six days", "You lost",
              "Then I want", "Only one figure", "Took one" } }
test "schemes and halves" { seed = 9, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "I hear you both.", "DACI", 80, "Could I have", 75, "May I see", "It depends", "It is how", "One could",
              "The objectives", "Leads by" } }
