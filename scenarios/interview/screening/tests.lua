-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names schemes, and fills in none of them.", mistake = true,
  takes = { "first_scheme", "card_plan", "card_tech", "card_error", "The plan that", "The trees and", "The fall of",
            "say_more", "say_ours", "limit_tail", "ask_ladder", "breath_scheme", "week_schemes" } }
bot "hedger" { "Says what cannot be wrong, and decides nothing.", mistake = true,
  takes = { "first_depends", "card_error", "card_plan", "card_tech", "say_modest", "say_mixed", "limit_leave", "ask_figures",
            "breath_several", "week_free" } }
bot "technologist" { "Shows the engine, and keeps the headline.", mistake = true,
  takes = { "first_tech", "card_tech", "card_error", "card_change", "The trees and", "The fall of", "say_luck", "say_friend",
            "limit_robust", "ask_depth", "breath_tech", "week_papers" } }

test "a claim that stands firm" { seed = 1, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "They leave the list alone now.", "Yes. Our", "Lists left; You held; In week nine",
              "The lists; The two weeks; The {days} days; And, for honesty", 55, 90, "Eight {places} kept", "Of 100 lists",
              "Which input", "{people} rewrote", "What was worst" } }
test "a claim that is given back" { seed = 2, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "They leave the list alone now.", "Yes. Our", "Lists left; You held; In week nine",
              "The lists; The two weeks; The {days} days; And, for honesty", 45, 10, "Yes. The old list", "Of 100 lists",
              "Which input", "{people} rewrote", "What was worst" } }
test "schemes and hedges" { seed = 5, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "I would like to structure that.", "Let me take that", "RICE; Boosted; On last year",
              "The plan; The trees; The fall; And, for honesty", 80, 70, "There was a bonus", "I would leave", "Where she would",
              "Situation, task", "I go once more" } }
