-- SPDX-License-Identifier: MIT

vary "story"  { "claims", "seats" }
vary "firm"   { "Tidewater Mutual", "Orla Rail", with = "story" }
vary "model"  { "the claims sorter", "the seat forecast", with = "story" }
vary "group"  { "flats", "Sunday trains", with = "story" }
vary "harm"   { "a family with a wet ceiling waits eleven days", "people stand in the aisle for three hours", with = "story" }
vary "event"  { "the storm season", "the new timetable", with = "story" }
vary "partner" { "the brokers", "the ticket offices", with = "story" }

-- Who is right, by what can be known that day.
vary "right"   { "days", "date" }
vary "is_date" { 0, 1, with = "right" }
vary "cases"   { 900, 120, with = "right" }
vary "gained"  { 151, 10, with = "right" }  -- right with the new one alone
vary "missed"  { 43, 6, with = "right" }    -- right with the old one alone
vary "luck"    { 3, 7, with = "right" }     -- points either way, for such pairs
vary "worst"   { 38, 14, with = "right" }   -- wrong in 100 of the group, today
vary "limit"   { 30, 20, with = "right" }   -- wrong in 100 on the twentieth, above which it is turned round
vary "shade"   { 0, 1, 2 }

vary "held"   { 8, 9, 11, 13 }              -- of twenty gains that were announced
vary "cost"   { 60, 70, 85 }                -- thousand, for six days
vary "fine"   { 400, 460, 520 }             -- thousand, by contract

figure "better"    "gained - (1 - is_date) * 9 * shade + is_date * shade"
figure "worse"     "missed + is_date * shade"
figure "gain"      "(better - worse) * 100 / cases"
figure "bad"       "worst - shade"
figure "beyond"    "held - 2"               -- of the twenty: those beyond their luck
figure "beyond_ok" "held - 3"               -- and of those: there in use
figure "within"    "22 - held"
figure "sure_then" "held * 5"
figure "sure_now"  "(1 - is_date) * (held - 3) * 100 / (held - 2) + is_date * 300 / (22 - held)"

person "roswitha" { name = "Roswitha Lam", role = "sponsor", title = "heads product", portrait = "alder" }
person "callum"   { name = "Callum Reyes", role = "data_scientist", title = "leads data science", portrait = "cypress" }
person "sanna"    { name = "Sanna Vuori", role = "ml_engineer", title = "leads engineering", portrait = "spruce" }
