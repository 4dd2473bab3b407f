-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names methods and settings, and looks at nothing.", mistake = true,
  takes = { "open_scheme", "look_tune", "look_larger", "look_forty", "look_fast", "look_retrain", "hold_train", "cure_first",
            "cure_larger", "phone_bones", "line_shift", "Train it anew", "owner_wiki", "take_frame" } }
bot "hedger" { "Wants to see more, and touches nothing.", mistake = true,
  takes = { "open_more", "look_forty", "look_fast", "look_larger", "look_tune", "look_retrain", "hold_watch", "just_watch",
            "cure_all", "phone_week", "line_none", "What is new", "owner_all", "take_open" } }
bot "quick_hand" { "Does something at once, and looks later.", mistake = true,
  takes = { "open_retrain", "open_tune", "look_retrain", "look_tune", "look_larger", "look_world", "look_release", "hold_back",
            "hold_off", "cure_all", "phone_yes", "line_varies", "Train it anew", "owner_wall", "take_craft" } }

test "something new in the world" { seed = 1, expect = { score = { 82, 100 }, ending = "after" },
  answers = { "Is it the model?", "Fifteen points", 75, "Count 300", "How the daily", "The fall", "What has changed", "Who marked",
              97, "From tonight", "400 of", "Not tonight", "Since Tuesday",
              "Count again; Split it; What comes; What went; What is new; Train", "I do", "Count first" } }
test "two codes turned round" { seed = 2, expect = { score = { 82, 100 }, ending = "after" },
  answers = { "Is it the model?", "Fifteen points", 65, "Count 300", "How the daily", "The fall", "What went", "What comes",
              97, "From tonight", "The two lines", "Not tonight", "Since Tuesday",
              "Count again; Split it; What comes; What went; What is new; Train", "I do", "Count first" } }
test "half-size pictures" { seed = 11, expect = { score = { 82, 100 }, ending = "after" },
  answers = { "Is it the model?", "Fifteen points", 65, "Count 300", "How the daily", "The fall", "What comes", "What went",
              97, "From tonight", "The old fast", "Not tonight", "Since Tuesday",
              "Count again; Split it; What went; What is new; What comes; Train", "I do", "Count first" } }
test "nothing but the counting" { seed = 7, expect = { score = { 82, 100 }, ending = "after" },
  answers = { "Is it the model?", "Fifteen points", 60, "Count 300", "How the daily", "The fall", "What went", "What comes",
              4, "Nothing", "Not tonight", "Our figure",
              "Count again; Split it; What comes; What went; What is new; Train", "I do", "Count first" } }
test "methods, and forty figures" { seed = 3, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "I have a method for that.", "By DMAIC", 95, "Forty more", "Another learning", "What a larger", "How fast", "Whether it",
              80, "We watch", "All of that", "It depends", "We see a shift",
              "Train; What comes; What went; What is new; Split it; Count again", "A post-mortem", "A clean" } }
