-- SPDX-License-Identifier: MIT

-- The figures. Per 100 tickets: 20 in {segment}, of which 9 go astray; the other strays are
-- spread over the rest. Per 1,000: 400 for Billing, {sent} sent there, 340 of these rightly.
vary "wrong"   { 16, 18, 21 }
vary "segment" { "Polish", "Greek", "Danish" }
vary "sent"    { 360, 370, 390 }
vary "caught"  { 12, 4 }                       -- strays among the 20 in 100 it calls unsure

figure "right"     "100 - wrong"
figure "weekly"    "20 * wrong"                -- strays a week, of 2,000
figure "hours"     "weekly * 12 / 60"          -- exact: 64, 72, 84
figure "belong"    "(200 * 340 / sent + 1) / 2"            -- rounded: 94, 92, 87
figure "blend"     "(200 * 680 / (sent + 400) + 1) / 2"    -- rounded: 89, 88, 86
figure "share"     "(200 * works.hits / works.cases + 1) / 2"
figure "astray"    "4 * (100 - share)"         -- of 400 tickets a week in {segment}

person "imke"   { name = "Imke Voss",     portrait = "linden",  role = "ml_engineer", title = "leads machine learning", trust = 52 }
person "rui"    { name = "Rui Tavares",   portrait = "cypress", role = "executive",   title = "chief operating officer" }
person "salome" { name = "Salome Okoro",  portrait = "alder",   role = "support",     title = "leads the support floor", trust = 48 }

term "F1"          { known = { imke }, "A blend of precision and recall, here for one desk. It is not the share of tickets that land right." }
term "precision"   { known = { imke }, "Of the tickets sent to a desk, the share that belonged there." }
term "recall"      { known = { imke }, "Of the tickets that belonged to a desk, the share that arrived." }
term "transformer" { known = { imke }, "The kind of model inside the router." }
term "embeddings"  { known = { imke }, "How such a model writes down what a text is about, as a list of numbers." }
term "labels"      { known = { imke, salome }, "The right answers, noted by people, from which a model learns." }

concern "the_labels" { of = imke, weight = 4,
  hint = "She scrolls past the {segment} rows faster than past the others.",
  "The {segment} labels. A student set half of them, alone, in her last two weeks. Nobody has looked at them since. Me included.",
}
concern "last_spring" { of = salome, weight = 4, remedies = { "reading", "press" },
  hint = "A tally in pencil is taped beside her screen, strokes in fives, a whole page. It is dated last spring.",
  "Last spring's router. A stray took us twelve minutes: open, read, send on, say sorry. And it counted against the desk it hit.",
}
concern "after_six" { of = salome, weight = 3,
  "Nine of {wrong} strays are {segment}, and they come in after six, when I have two people who read it. What strays at six waits until morning.",
}
concern "the_agency" { of = rui, weight = 4, remedies = { "answer" },
  hint = "A letter from a staffing agency lies face down beside his coffee.",
  "The four sorters. One agency, a year at a time, and in week 6 they want my yes or no. Hear nothing by then and I renew, and your router saves nobody an hour.",
}

uncertain "works" { title = "the checked labels", of = imke, worked = 8, failed = 4, needed = 60, "With checked labels, 60 in 100 {segment} tickets land right." }
gate "trial"      { title = "the trial", about = "works", week = 4, pass = 80, "{segment} tickets on checked labels, two people looking at each" }
promise "launch"  { title = "the launch", to = rui, kept = "works.holds", "The router sorts for all six desks" }
