-- SPDX-License-Identifier: MIT

-- Which project it was, and the words that go with it.
vary "story"  { "pharmacies", "lifts" }
vary "firm"   { "Fennel Pharmacies", "Corrin Lifts", with = "story" }
vary "list"   { "order list", "visit list", with = "story" }
vary "user"   { "pharmacist", "dispatcher", with = "story" }
vary "users"  { "pharmacists", "dispatchers", with = "story" }
vary "people" { "Pharmacists", "Dispatchers", with = "story" }
vary "places" { "branches", "depots", with = "story" }
vary "broke"  { "a supplier changed its pack sizes", "new sensors counted each stop twice", with = "story" }
vary "hard"   { "before a holiday", "on the first hot day", with = "story" }

-- What the old list did in the eight places that kept it.
vary "news"     { "stayed", "rose" }
vary "sure_now" { 90, 10, with = "news" }

vary "before" { 24, 29, 33 }
vary "later"  { 58, 63, 67 }
vary "held"   { 9, 11, 13 }     -- of twenty stories with a before and an after
vary "days"   { 4, 6 }
vary "error"  { 14, 17 }

figure "rise"      "later - before"
figure "left"      "100 - later"
figure "sure_then" "held * 5"
figure "old_same"  "before + 2"
figure "old_far"   "later - 3"
figure "error_new" "error - 5"

person "hanne" { name = "Hanne Achterberg", role = "sponsor", title = "hires product managers", portrait = "hornbeam" }
