-- SPDX-License-Identifier: MIT

-- How good it is. Rui decides about money, Salome about shifts; neither decides about a
-- percentage, in simple words or in proud ones.
fact "how_good_it_is" { from = imke, needs = { rui, salome }, weight = 3,
  good = { "S0-P2", "S2-P8", "S0-K5" }, bad = { "S0-P2", "S2-P8", "S0-K5" },
  business   = "It saves the 160 hours of sorting a week and gives {hours} back, because {wrong} tickets in 100 land wrong and are handled twice.",
  operations = "Each week {weekly} people reach the wrong desk first. Each ticket is opened twice, twelve minutes more: {hours} hours of floor time.",
  statistics = "In plain words, it is right {right} % of the time: out of 100 tickets, {right} are sorted the way they should be.",
  model      = "We fine-tuned a transformer to {right} % accuracy. Billing has an F1 of {blend}, and the embeddings keep five of the six desks apart.",
  distortion { bad = "S0-P4", business = "Hardly a ticket goes astray, and the 160 hours of sorting a week come free.", drops = "how many land wrong" },
  distortion { bad = "S0-P4", business = "Its headline measure stands at {blend}, so {blend} tickets in 100 land right, and most of the 160 hours come free.", claims = "F1 as the share of right answers" },
}

-- What Q3 means. A builder can act on a week in which the data freezes, not on a season.
fact "what_Q3_means" { needs = { imke, rui }, good = { "S0-P3", "S3-P13" }, bad = { "S0-P3", "S3-P13" },
  model    = "Q3 is week 12, so training data freezes in week 4 with half the {segment} labels checked. Expect two in three right there.",
  business = "September has a price. What it learns from is fixed in week 4, and one {segment} ticket in three would still go astray.",
  distortion { bad = "S0-P4", statistics = "From 55 % today to 60 % in twelve weeks: five points in {segment}, less than half a point a week.", drops = "that the data freezes in week 4" },
  distortion { bad = "S0-P4", business = "September it is: week 12, six desks, and everybody behind it. Tell me what is missing and I will find it.", drops = "what the date does to the data" },
  distortion { bad = "S0-P4", model = "Week 12 is the launch, so new labels may come in until week 10, and the data freezes after that.", claims = "the data stays open until week 10" },
}

-- What becomes of a stray, as the table in week 2 settled it.
fact "the_strays" { needs = { rui, salome, imke },
  business   = "For the strays: {guard}. That costs {price}, against {hours} hours a week of double work.",
  operations = "On the floor, from the first shift: {guard}. A stray is booked on the router, not on the desk it hits.",
  model      = "In service, {guard}. In training, {echo}, and {segment} is where that counts most.",
  statistics = "It stays right {right} times in 100 and wrong {wrong} times, and for the wrong ones {guard}.",
  distortion { bad = "S0-P4", business = "The strays are looked after. It is a small thing, and hardly anybody outside the building will notice that there ever were any.", drops = "who does the work, and what it costs" },
}
