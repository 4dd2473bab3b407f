-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names methods and settings, and looks at nothing.", mistake = true,
  takes = { "open_scheme", "look_tune", "look_larger", "look_forty", "look_fast", "look_retrain", "hold_train",
            "cure_larger", "phone_bones", "line_shift", "Train it anew", "owner_raci", "take_frame" } }
bot "hedger" { "Wants to see more, and touches nothing.", mistake = true,
  takes = { "open_scheme", "look_forty", "look_fast", "look_larger", "look_tune", "look_retrain", "just_watch",
            "cure_all", "phone_week", "line_none", "What is new", "owner_all", "take_open" } }
bot "quick_hand" { "Does something at once, and looks later.", mistake = true,
  takes = { "open_retrain", "open_tune", "look_retrain", "look_tune", "look_larger", "look_world", "look_release", "hold_back",
            "back_month", "hold_off", "cure_half", "cure_follow", "cure_tonight", "cure_all", "phone_yes", "line_varies",
            "Train it anew", "owner_wall", "take_craft" } }

test "something new in the world" { seed = 1, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "Is it the model?", "open_count", 75, "look_recount", "look_job", "look_split", "look_world", "look_label",
              97, "hold_new", "phone_no", "line_check", "cure_mark",
              "Count again; Split it; What comes; What went; What is new; Train", "owner_me", "take_order" } }
test "two codes turned round" { seed = 3, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "Is it the model?", "open_count", 65, "look_recount", "look_job", "look_split", "look_release", "look_input",
              97, "back_table", "phone_no", "line_check", "cure_lines",
              "Count again; Split it; What comes; What went; What is new; Train", "owner_me", "take_order" } }
test "half-size pictures" { seed = 11, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "Is it the model?", "open_count", 65, "look_recount", "look_job", "look_split", "look_input", "look_release",
              97, "back_upload", "phone_no", "line_check", "cure_size",
              "Count again; Split it; What comes; What went; What is new; Train", "owner_me", "take_order" } }
test "nothing but the counting" { seed = 7, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "Is it the model?", "open_count", 65, "look_recount", "look_job", "look_split", "look_release", "look_input",
              4, "hold_alarm", "phone_no", "line_miscount",
              "Count again; Split it; What comes; What went; What is new; Train", "owner_me", "take_order" } }
test "the right looks, and people where the upload would have done" { seed = 11, expect = { score = { 70, 97 }, ending = "after" },
  answers = { "Is it the model?", "open_count", 65, "look_recount", "look_retrain", "look_split", "look_input", "look_release",
              97, "hold_seg", "phone_no", "line_check", "cure_size",
              "Count again; Split it; What comes; What went; What is new; Train", "owner_me", "take_order" } }
test "methods, and forty figures" { seed = 3, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "I have a method for that.", "open_scheme", 95, "look_forty", "look_tune", "look_larger", "look_fast", "look_retrain",
              80, "just_watch", "phone_week", "line_shift", "cure_all",
              "Train; What comes; What went; What is new; Split it; Count again", "owner_raci", "take_frame" } }
