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

vary "before" { 19, 22, 24, 29, 31, 33 }
vary "later"  { 56, 58, 61, 64, 67 }
vary "held"   { 6, 9, 11, 13 }  -- of twenty stories with a before and an after
vary "days"   { 3, 4, 6, 8 }
vary "hours"  { 2, 3, 4 }
vary "error"  { 13, 14, 17, 18 }
vary "spread" { 26, 31, 38, 44 } -- places that have the new list

figure "rise"      "later - before"
figure "half"      "(later - before) / 2"
figure "left"      "100 - later"
figure "sure_then" "held * 5"
figure "old_same"  "before + 2"
figure "old_far"   "later - 3"
figure "error_new" "error - 5"

person "maud" { name = "Maud Ferreira", role = "sponsor", title = "hires product managers", portrait = "hornbeam" }
