-- SPDX-License-Identifier: MIT

-- What it does. The part that carries the weight: it learns who was placed, not who was good.
-- Two of the three sign nothing that they cannot follow.
fact "what_it_does" { from = kofi, needs = { maren, thandi, rosalind }, weight = 3, title = "what it does",
  regulation = "It gives each letter a place by its likeness to letters of people who were placed. It judges likeness, not fitness, and gives no reason.",
  business   = "It makes one hour of four hours' reading. It sorts by whom we placed before, so our habits come along, the costly ones too.",
  user       = "It asks of your letter how much it looks like letters of people who got a job here, not whether you would be good at it.",
  model      = "Letters become embeddings, with gradient boosting on top. Placement is a proxy label, since nobody ever recorded who was good.",
  distortion { regulation = "It measures by one standard for all how suitable somebody is for a job, without regard to the person.", claims = "it measures who is suitable" },
  distortion { business = "It finds the best people in a pile of 180 letters, within an hour instead of four, and keeps on learning from its successes.", drops = "that it learns from whom we placed" },
}

-- What counsel's pencil changed, as the sheet has it now.
fact "the_limit" { from = maren, needs = { kofi, rosalind, aino }, weight = 2, title = "what the pencil changed",
  model      = "For the run: {build}. The old split is void; the validation set is drawn again.",
  business   = "The plan changes: {line}. It costs {cost}. Found in week 10, it would cost seven tenths of all that Kofi has done.",
  regulation = "The rule as a line of the design: {line}. {who}. Whoever signs the sheet signs that.",
  distortion { business = "Legal has been through the plan in detail, and in principle raises no objection to anything that matters to us.", drops = "what changes, and what it costs" },
  distortion { model = "Legal has changed a few words on the sheet. The run itself can stay the way you have planned it.", claims = "the run stays as planned" },
}

-- Whom it serves badly. Yuki found it by hand.
fact "the_bus" { from = yuki, needs = { kofi, thandi, rosalind }, weight = 2, title = "whom it serves badly",
  model      = "For people with a {column} recall at ten is {their_recall} %, for the others 80 %. A single column does it.",
  regulation = "One rule for all, and it hits one group harder: {low} of 40 with a {column} fall below the tenth place, 8 of 40 others. The job does not explain it.",
  user       = "Of forty people with a {column}, good at the job that they got, {low} would have waited below the tenth place, where nobody scrolls.",
  business   = "Of forty people with a {column} who stayed for years, {low} would not have reached a client. We would hide what we are paid to find.",
  distortion { regulation = "It sees no age, no sex and no name, so by its very construction it can treat no group worse than another.", claims = "blind, and therefore equal" },
  distortion { business = "Over all letters it brings four in five of the right people into the first ten, more than a tired consultant does.", drops = "that one group falls behind" },
}
