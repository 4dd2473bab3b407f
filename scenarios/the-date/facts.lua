-- SPDX-License-Identifier: MIT

-- How good it is, and how much of that is known; it grows with the trucks that are read. The tempting reading is that two in three is
-- more than 65 in 100. It is, and from a dozen trucks it proves next to nothing.
fact "the_odds" { title = "what the first trucks prove", from = tove, needs = { dario, kwame, marta }, weight = 3,
  good = { "S0-R5", "S2-M8" }, bad = "S0-R5",
  business   = "So far {seen} of {read} trucks came in their hour. Under 65 in 100 it costs more than it saves, and the odds that it stays above are {odds}.",
  operations = "Your docks break even at 65 in 100. {seen} of {read} came in their hour, too few to lean on: the odds that it pays are {odds}.",
  statistics = "{seen} of {read} is {percent} %, with a standard error of about {luck} points. For a true share of 65 % or more the odds are {odds}.",
  model      = "On held-out journeys the hour covers {seen} of {read} trucks. With these features the posterior odds for 65 are {odds}.",
  distortion { bad = { "S2-M8", "S0-K1" }, business = "It takes 65 in 100, and {seen} of {read} came in their hour, that is {percent}. So we are over the line, if only just.", claims = "that 65 is reached" },
  distortion { bad = "S2-M8", business = "The first trucks look good, {seen} of {read} in their hour, and Tove is careful. What is left is a matter of weeks.", drops = "that it may not work" },
}

-- A date, said back to a builder as a week in which the data freezes, and to sales as a price.
fact "week_12" { title = "what week 12 costs", needs = { tove, dario }, good = "S0-P3", bad = "S0-P3",
  model    = "Live in week 12 means that the journeys freeze in week 6, with the typed times as they are by then. Expect on the {lane} lane what the pilot shows.",
  business = "Week 12 has a price: what it learns from is fixed in week 6. A {lane} lane that is weak by then stays weak, for {trucks} trucks a week.",
  distortion { bad = "S0-P3", model = "Week 12 is the launch. New journeys may come in until week 10, a month more for the {lane} lane than you feared.", claims = "the journeys stay open until week 10" },
  distortion { bad = "S0-P3", business = "Week 12 it is. The team has the date on the wall, the plan is built round it, and there is slack for the {lane} lane.", drops = "what the date does to the data" },
}

-- What the launch will be: less than the board was told, more later, and on a condition.
fact "versions" { title = "forty, then sixty", from = tove, needs = { kwame }, good = "S0-P19", bad = "S0-P19",
  business   = "Version one names an hour for 40 trucks in 100. Version two reaches 60, after six months of barrier times. The rest stay on the telephone.",
  operations = "At first 40 trucks in 100 come with an hour, and the docks ring for 60. After six months of barrier times it is the other way round.",
  model      = "For 40 journeys in 100 the features are complete. Six months of barrier times as labels bring that to 60.",
  distortion { bad = "S0-P19", business = "From its first day it names an hour for 60 trucks in 100, and the other 40 come on over the year.", claims = "60 from the first day" },
  distortion { bad = "S0-P19", business = "Version one covers 40 trucks in 100, version two covers 60, and so on. It grows as such things do.", drops = "what the 60 waits for" },
}
