-- SPDX-License-Identifier: MIT

-- The figures. A truck in its hour saves the dock 35 minutes, one that is not costs 65: with p
-- right in 100 a truck brings (35 p - 65 (100 - p)) / 100 = p - 65 minutes. So 65 is the line, and
-- each point above it is a minute a truck.
vary "customer" { "Brindlecote Foods", "Hollinvale Tiles", "Skerrow Paper" }
vary "trucks"   { 240, 300, 420 }              -- a week; multiples of 60, so that hours come out whole
vary "lane"     { "ferry", "mountain", "border" }
vary "came"     { 8, 10, 12 }                  -- of the trucks before you came: two in three
vary "late"     { 4, 25 }                      -- minutes between the barrier and the clerk's keyboard
vary "urgency"  { "calm", "high", pair = true }

figure "tried"  "came * 3 / 2"
figure "missed" "came / 2"
figure "seen"   "came + works.hits"
figure "read"   "tried + works.cases"
figure "percent" "(200 * seen / read + 1) / 2"
figure "share"  "(200 * works.hits / works.cases + 1) / 2"
figure "saved"  "(share - 65) * trucks / 60"   -- hours a week at the docks
figure "wasted" "(65 - share) * trucks / 60"
figure "short"  "90 - share"
figure "harbour" "live_in + 2"

person "tove"  { name = "Tove Lindgaard", portrait = "plane",    role = "ml_engineer", title = "leads machine learning", trust = 50 }
person "dario" { name = "Dario Fenn",     portrait = "hornbeam", role = "sales",       title = "sales director", trust = 55 }
person "kwame" { name = "Kwame Asante",   portrait = "poplar",   role = "executive",   title = "managing director, pays for it" }
person "marta" { name = "Marta Kowal",    portrait = "juniper",  role = "operations",  title = "plans the docks", trust = 48 }

term "posterior"      { known = { tove }, "What one may believe about the true share, once the trucks so far are counted in." }
term "standard error" { known = { tove }, "How far a share that was counted on a few cases may lie from the true one, by luck alone." }
term "held-out"       { known = { tove }, "Kept away from the model while it learns, so that the test is fair." }
term "features"       { known = { tove }, "What the model is given to look at: road, hour, weather, driver's breaks." }
term "labels"         { known = { tove }, "The right answers from which a model learns; here, when each truck really arrived." }
term "story points"   { known = { kwame, tove }, "How big a team thinks a task is. They fit work whose end is known." }

concern "clerks" { title = "the clerk's times", of = tove, weight = 4, remedies = { "settled" }, good = "S0-R1",
  hint = "She holds the printout so that her thumb covers one column. Its heading is 'arrived (typed)'.",
  "The arrival times. A clerk types them in when there is a minute. How late, I have not looked. I was afraid of the answer, so I looked at roads.",
}
concern "tender" { title = "the box on her form", of = dario, weight = 4, remedies = { "day" },
  hint = "A tender form sticks out of his folder. The box that somebody has marked in yellow is not the one for the launch.",
  "Her tender closes in week 6. The form asks for 'answer known on'. A day, she said, any day that holds. I thought that a launch would look better in the box.",
}
concern "ninety" { title = "ninety in 100", of = kwame, weight = 4, remedies = { "day" }, good = "S2-K4",
  hint = "On his page for the board one figure has been gone over with the pen until the paper shines. You cannot read it from here.",
  "Ninety in 100. I said it to the board in spring. Nobody gave it to me. It seemed a decent number at the time.",
}
concern "phone" { title = "the drivers' calls", of = marta, weight = 4, breaks = "fallback", remedies = { "call" },
  hint = "She carries a telephone about with her, an old one, and keeps a hand on it as others do on a dog.",
  "The drivers ring me. At the other depot they got a screen, so nobody rang any more, and a truck that had broken down was merely late. I can do without the hour. Not without the call.",
}

uncertain "works" { title = "the trucks on the lane", of = tove, worked = "came", failed = "missed", needed = 65, "On the {lane} lane, 65 trucks in 100 come in the hour that it named." }
gate "pilot"      { title = "the day the trucks are read", about = "works", week = 3, pass = 80, "Trucks on the {lane} lane, each with its hour written down before it left" }
promise "launch"  { title = "the hour at noon", to = dario, kept = "works.holds and screens.done and lost_her = 0", "{customer} sees the hour of each truck at noon" }
