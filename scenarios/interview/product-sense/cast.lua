-- SPDX-License-Identifier: MIT

vary "story" { "homes", "offices" }
vary "firm"  { "Heron Mail", "Stannard Mail", with = "story" }
vary "who"   { "households", "small offices", with = "story" }
vary "client" { "the savings bank", "the chamber of trades", with = "story" }

-- What counts this year: that people stay, or that money comes in by December; and three sets of
-- cards for each. Trouble times help puts them into one order, money into another.
vary "case"     { "plain", "novel", "noisy", "plain_paid", "novel_paid", "noisy_paid" }
vary "by_money" { 0, 0, 0, 1, 1, 1, with = "case" }
vary "unit"     { "in 100 spared", "in 100 spared", "in 100 spared", "thousand a year", "thousand a year", "thousand a year", with = "case" }
vary "out"      { "draft", "digest", "flag", "digest", "draft", "flag", with = "case" }     -- the last of the three
vary "second"   { "digest", "flag", "draft", "flag", "digest", "digest", with = "case" }
vary "flag_base"   { 31, 17, 30, 31, 17, 30, with = "case" }         -- of 100 that have the trouble
vary "flag_help"   { 84, 72, 7, 84, 72, 7, with = "case" }           -- of 100 of them whom it spared it
vary "flag_paid"   { 210, 380, 90, 210, 380, 90, with = "case" }     -- thousand a year
vary "draft_base"  { 9, 34, 21, 9, 34, 21, with = "case" }
vary "draft_help"  { 72, 79, 74, 72, 79, 74, with = "case" }
vary "draft_paid"  { 420, 190, 230, 420, 190, 230, with = "case" }
vary "digest_base" { 24, 11, 29, 24, 11, 29, with = "case" }
vary "digest_help" { 78, 41, 83, 78, 41, 83, with = "case" }
vary "digest_paid" { 90, 260, 120, 90, 260, 120, with = "case" }
vary "left_us"     { 8, 9, 11 }
vary "shade"       { 0, 1, 2, 3 }

figure "need"         "left_us * 40"
figure "flag_true"    "flag_help - 3"   -- of 100 warnings that are true
figure "flag_pain"    "flag_base + shade"
figure "draft_pain"   "draft_base + shade"
figure "digest_pain"  "digest_base + shade"
figure "flag_pay"     "flag_paid + 10 * shade"
figure "draft_pay"    "draft_paid + 10 * shade"
figure "digest_pay"   "digest_paid + 10 * shade"
figure "flag_reach"   "(flag_pain * flag_help + 50) / 100"
figure "draft_reach"  "(draft_pain * draft_help + 50) / 100"
figure "digest_reach" "(digest_pain * digest_help + 50) / 100"
figure "flag_rank"    "by_money * flag_pay / 10 + (1 - by_money) * flag_reach"
figure "draft_rank"   "by_money * draft_pay / 10 + (1 - by_money) * draft_reach"
figure "digest_rank"  "by_money * digest_pay / 10 + (1 - by_money) * digest_reach"

-- What he has kept back: a chairman, a fine that is dear, or one that is cheaper than the work.
vary "fine"  { 0, 600, 40 }     -- thousand; 0: a chairman
vary "weeks" { 6, 7, 9 }
figure "delay" "weeks * 10"

-- How long such features last, and what the first one did in fifty mailboxes.
vary "lasted"  { 7, 9, 11, 12 }                  -- of twenty that came first on cards
vary "is_left" { 0, 1 }                          -- fewer than half of the fifty kept it
figure "many"    "lasted - 1"                    -- of the twenty: that half of the mailboxes kept
figure "many_ok" "lasted - 2"                    -- and of those: that lasted
figure "few"     "21 - lasted"
figure "used"    "35 + shade - 21 * is_left"
figure "gone_away" "50 - used"

figure "sure_then" "lasted * 5"
figure "sure_now"  "(1 - is_left) * many_ok * 100 / (lasted - 1) + is_left * 200 / (21 - lasted)"

person "bogdan" { name = "Bogdan Ilieff", role = "executive", title = "leads product for mail", portrait = "oak" }
