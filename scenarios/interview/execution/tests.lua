-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names methods and settings, and looks at nothing.", mistake = true,
  takes = { "open_scheme", "look_tune", "look_larger", "look_forty", "look_fast", "look_retrain", "hold_train", "cure_first",
            "cure_larger", "phone_bones", "line_shift", "owner_wiki", "take_frame" } }
bot "hedger" { "Wants to see more, and touches nothing.", mistake = true,
  takes = { "open_more", "look_forty", "look_fast", "look_larger", "look_tune", "look_retrain", "hold_watch", "just_watch",
            "cure_all", "phone_week", "line_none", "owner_all", "take_open" } }
