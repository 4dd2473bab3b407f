-- SPDX-License-Identifier: MIT

vary "story" { "homes", "offices" }
vary "firm"  { "Heron Mail", "Stannard Mail", with = "story" }
vary "who"   { "households", "small offices", with = "story" }
vary "client" { "the savings bank", "the chamber of trades", with = "story" }

-- Which of the three is best: the flag, the drafts or the digest; and which has to go.
vary "case" { "plain", "novel", "dear" }

vary "flag_pain"   { 31, 17, 30, with = "case" }    -- of 100 that have the trouble
vary "flag_works"  { 81, 76, 4, with = "case" }     -- of 100 warnings that are true
vary "flag_pay"    { 420, 190, 40, with = "case" }  -- thousand a year
vary "flag_rank"   { 90, 60, 10, with = "case" }
vary "draft_pain"  { 7, 34, 16, with = "case" }
vary "draft_works" { 34, 79, 74, with = "case" }
vary "draft_pay"   { 60, 440, 180, with = "case" }
vary "draft_rank"  { 10, 90, 60, with = "case" }
vary "digest_pain"  { 18, 6, 29, with = "case" }
vary "digest_works" { 78, 41, 83, with = "case" }
vary "digest_pay"   { 210, 50, 390, with = "case" }
vary "digest_rank"  { 60, 10, 90, with = "case" }

-- What he has kept back.
vary "push"  { "fond", "contract" }
vary "weeks" { 5, 7 }
vary "fine"  { 600, 700 }

-- How long such features last, and what the first one did in fifty mailboxes.
vary "lasted" { 7, 9, 11 }      -- of twenty that looked best on cards
vary "test"   { "kept", "left" }
vary "used"   { 37, 16, with = "test" }
vary "sure_now" { 90, 20, with = "test" }

figure "sure_then" "lasted * 5"
figure "gone"      "50 - used"

person "bogdan" { name = "Bogdan Ilieff", role = "executive", title = "leads product for mail", portrait = "oak" }
