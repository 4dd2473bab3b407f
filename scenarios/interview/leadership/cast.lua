-- SPDX-License-Identifier: MIT

vary "story"  { "claims", "seats" }
vary "firm"   { "Tidewater Mutual", "Orla Rail", with = "story" }
vary "model"  { "the claims sorter", "the seat forecast", with = "story" }
vary "group"  { "flats", "Sunday trains", with = "story" }
vary "harm"   { "a family with a wet ceiling waits eleven days", "people stand in the aisle for three hours", with = "story" }
vary "event"  { "the storm season", "the new timetable", with = "story" }
vary "partner" { "the brokers", "the ticket offices", with = "story" }

-- Who is right, by what can be known that day.
vary "right"  { "days", "date" }
vary "gain"   { 12, 3, with = "right" }
vary "cases"  { 900, 120, with = "right" }
vary "luck"   { 4, 9, with = "right" }     -- points either way
vary "alike"  { 19, 6, with = "right" }     -- of twenty such gains that were there in use
vary "bad"    { 38, 14, with = "right" }    -- wrong in 100 of the group, today

vary "limit"  { 30, 20, with = "right" }    -- wrong in 100 on the twentieth, above which it is turned round

vary "held"   { 9, 11, 13 }                 -- of twenty gains that were announced
vary "cost"   { 70, 85 }                    -- thousand, for six days
vary "fine"   { 400, 460 }                  -- thousand, by contract

figure "sure_then" "held * 5"
figure "sure_now"  "alike * 5"

person "roswitha" { name = "Roswitha Lam", role = "sponsor", title = "heads product", portrait = "alder" }
person "callum"   { name = "Callum Reyes", role = "data_scientist", title = "leads data science", portrait = "cypress" }
person "sanna"    { name = "Sanna Vuori", role = "ml_engineer", title = "leads engineering", portrait = "spruce" }
