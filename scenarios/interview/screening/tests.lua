-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names schemes, and fills in none of them.", mistake = true,
  takes = { "first_star", "card_plan", "card_tech", "card_error", "The plan that", "The trees and", "The fall of",
            "say_more", "say_mixed", "limit_tail", "ask_ladder", "breath_scheme", "week_schemes" } }
bot "hedger" { "Says what cannot be wrong, and decides nothing.", mistake = true,
  takes = { "first_roll", "card_error", "card_plan", "card_tech", "What you would", "say_modest", "say_mixed", "limit_hour",
            "ask_figures", "breath_several", "week_free" } }
bot "technologist" { "Shows the engine, and keeps the headline.", mistake = true,
  takes = { "first_tech", "card_tech", "card_error", "card_change", "The trees and", "The fall of", "say_luck", "say_ours",
            "limit_soon", "ask_depth", "breath_tech", "week_papers" } }

test "a claim that stands firm" { seed = 1, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "They leave the list alone now.", "Yes. {people}", "Lists left; You held; In week nine",
              "The lists; The two weeks; The {days} days; What you", 55, 90, "Yes. Eight", "Do without",
              "Which input", "{people} rewrote", "What went worst" } }
test "a claim that is given back" { seed = 2, expect = { score = { 85, 100 }, ending = "after" },
  answers = { "They leave the list alone now.", "Yes. {people}", "Lists left; You held; In week nine",
              "The lists; The {days} days; The two weeks; What you", 45, 10, "Yes, and it", "Do without",
              "Which input", "{people} rewrote", "What went worst" } }
test "schemes and hedges" { seed = 5, expect = { score = { 0, 49 }, ending = "after" },
  answers = { "I would like to structure that.", "By STAR", "RICE; Boosted; On last year",
              "The plan; The trees; The fall; What you", 80, 70, "Yes, a bonus", "It depends", "Where she sees",
              "Situation: a", "One scheme" } }
