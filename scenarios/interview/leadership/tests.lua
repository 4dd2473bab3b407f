-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Brings a scheme for each question, and lets it answer.", mistake = true,
  takes = { "begin_daci", "ask_depth", "ask_path", "score_it", "tell_criteria", "lift_three", "look_results", "file_align" } }
bot "hedger" { "Halves, defers, and keeps everybody's hope alive.", mistake = true,
  takes = { "begin_agree", "ask_board", "ask_mood", "both_on", "tell_soft", "lift_phases", "look_whole", "file_open" } }
