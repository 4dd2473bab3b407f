-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names schemes and technology, and fills in neither.", mistake = true,
  takes = { "first_scheme", "card_plan", "card_tech", "card_error", "The plan that", "The trees and", "The fall of",
            "say_more", "say_ours", "limit_tail", "ask_ladder", "breath_scheme", "week_schemes" } }
bot "hedger" { "Says what cannot be wrong, and decides nothing.", mistake = true,
  takes = { "first_depends", "card_error", "card_plan", "card_tech", "say_modest", "say_mixed", "limit_leave", "ask_figures",
            "breath_several", "week_free" } }
