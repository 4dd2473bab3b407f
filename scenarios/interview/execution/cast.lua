-- SPDX-License-Identifier: MIT

vary "story"  { "receipts", "leaves" }
vary "firm"   { "Marlow Ledger", "Brightwell Seeds", with = "story" }
vary "things" { "receipts", "leaves", with = "story" }
vary "users"  { "bookkeepers", "growers", with = "story" }
vary "does"   { "files photographed receipts", "names what ails a photographed leaf", with = "story" }
vary "codes"  { "travel and meals", "rust and mildew", with = "story" }
vary "novel"  { "a tax stamp that the law wants since the first", "a blight that came up from the south", with = "story" }

-- What lies behind it: the counting, what comes in, a release, or the world.
vary "cause" { "count", "feed", "release", "world" }
vary "seg"     { "nothing at all", "pictures from fast upload", "the two codes", "the new kind", with = "cause" }
vary "because" { "there is nothing to mend", "it would learn from half-size pictures", "it would learn two codes the wrong way round",
                 "nobody has marked one of the new kind yet", with = "cause" }
vary "sure_now" { 4, 97, 97, 97, with = "cause" }

-- What a look is worth once it is known where the fall sits.
vary "w_input"   { 80, 84, 80, 62, with = "cause" }
vary "w_label"   { 60, 58, 58, 82, with = "cause" }
vary "w_release" { 84, 80, 84, 60, with = "cause" }
vary "w_world"   { 56, 56, 56, 84, with = "cause" }

vary "was"    { 86, 88, 91, 93 }
vary "fall"   { 14, 15, 17 }   -- points
vary "flukes" { 4, 5, 7, 8 }   -- of twenty alarms
vary "hours"  { 6, 9, 12 }
vary "place"  { "Porto", "Vilnius", "Bergen" }

figure "now"       "was - fall"
figure "wrong"     "100 - now"
figure "usual"     "100 - was"
figure "most"      "hours * 2"         -- hours a day from which looking by hand is too dear
figure "sure_then" "100 - flukes * 5"
figure "blind"     "30 - 30 * split"   -- what a look loses before it is known where to look

person "judit" { name = "Judit Keszler", role = "ml_engineer", title = "leads engineering", portrait = "fir" }
