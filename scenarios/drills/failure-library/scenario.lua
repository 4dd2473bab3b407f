-- SPDX-License-Identifier: MIT
--
-- Failure library. Five failures, four links of the loop: which one broke? One of them comes back
-- for a second try. Then questions to somebody who runs such a thing, and one made sharper.

scenario {
  number = 8,
  title = "Which link broke?", kind = "drill", level = "aspiring", minutes = 4,
  brief = [[
A shelf with failures. Each card has a firm (invented), what it built, and how it ended. It is easy to say “bad data” of all of them, and it is wrong of most.

A loop has four links: what it learnt from, what it was told to aim at, what people saw of it, and who watched it afterwards. Find the one that broke.]],
  covers = { "S1-C4", "S3-X1", "S3-C2" },
  weights = { variable = 60, follow_up = 20, decision = 20 },
  notes = {
    premise = [[
Two shelves by seed, in different order, each with five failures; one link broke twice. The firms are invented; the kinds of failure are well known, and a class will think of real ones.]],
    decisions = [[
S1-C4  Match the failure to the link. Know at least three by heart, each with its link; that is worth more than thirty headlines.
S3-X1  The hiring case. A model that learnt from ten years of hires has learnt who was hired. Taking out the field does not take out what stands in for it.
S3-C2  Questions to a practitioner, on data quality and on monitoring. A sharp one asks for an event, a figure or a name; a blunt one can be answered with “yes”.]],
    timing = [[
Four minutes. In a room: let everybody bring one real failure and hang it under a link.]],
    traps = [[
Right 93 times in 100 can be harmful if nobody sees the other seven. That is the third link and not the first.

A feed that changes its unit is not a bad model. Nobody was looking.

“How do you make sure that …?” invites an answer about process. “When did you last …?” invites a story.]],
    questions = [[
Which link is thinnest in what you are building?
Whom could you ask this week, and what would you ask?]],
  },
}

vary "shelf"  { "upper", "lower" }
vary "years"  { "ten", "twelve" }
vary "agreed" { 93, 91 }
vary "guest"  { "a lady who runs the models of a tram company", "a man who runs the models of a blood bank", with = "shelf" }

person "aino"  { name = "Aino Laine", portrait = "yew", role = "compliance", title = "keeps the library" }
person "corin" { name = "Corin Hale", portrait = "pine", role = "sales", title = "sells for Corvid Hiring" }

scene "shelf_one" { with = aino,
  aino "Five cards. For each, the link that broke. One of the four links broke twice.",
  when "shelf is upper" {
    grid { "Which link broke?", id = "upper", shows = { "variable" },
      rows = {
        ward = "Plover Care: right {agreed} times in 100; a green tick, and the other patients were sent home as well",
        frost = "Wren Frost: a sensor was painted over in May; in August a farmer asked",
        hiring = "Corvid Hiring: {years} years of hires, nearly all men; it put women's clubs at the bottom",
        video = "Tern Video: visits became longer, as ordered, and angrier",
        loans = "Heron Loans: good at launch; rates rose in March, and in October somebody noticed",
      },
      columns = {
        data = "What it learnt from (count who is in it)",
        aim = "What it was told to aim at (see what that rewards)",
        screen = "What people saw of it (sit beside them)",
        watch = "Who watched it afterwards (ask who knew, and when)",
      },
      best = { ward = "screen", frost = "watch", hiring = "data", video = "aim", loans = "watch" },
    },
    when "upper.right = 100" { aino "All five. You have been here before." },
    otherwise { aino "The ward: the screen. Frost and loans: nobody watched. Hiring: what it learnt from. Video: the aim." },
  },
  otherwise {
    grid { "Which link broke?", id = "lower", shows = { "variable" },
      rows = {
        tax = "Bunting Tax: {agreed} in 100 right, meant as a proposal; it read “decided”, and nobody objected",
        exams = "Rook Exams: old papers of one school, which marks kindly; it marked a whole town kindly",
        prices = "Dunlin Prices: a supplier's feed went from euros to cents on a Sunday; it ran until Thursday",
        hiring = "Corvid Hiring: {years} years of hires, nearly all men; it put women's clubs at the bottom",
        lorries = "Siskin Maps: eleven minutes saved on each tour, as ordered, past four schools",
      },
      columns = {
        data = "What it learnt from (count who is in it)",
        aim = "What it was told to aim at (see what that rewards)",
        screen = "What people saw of it (sit beside them)",
        watch = "Who watched it afterwards (ask who knew, and when)",
      },
      best = { tax = "screen", exams = "data", prices = "watch", hiring = "data", lorries = "aim" },
    },
    when "lower.right = 100" { aino "All five. You have been here before." },
    otherwise { aino "Tax: the screen. Exams and hiring: what they learnt from. Prices: nobody watched. Lorries: the aim." },
  },
  aino "Say one of them so that I remember it.",
  when "shelf is upper" {
    choice "Hiring: it learnt whom they used to hire, and called that good. A count of who is in it would have shown it." { id = "told_hiring", good = { "S1-C4" }, shows = { variable = 4 },
      why = "One failure, one link, one sentence. That you will have at hand when your own loop looks like it. Collect two more.",
      aino "That one I can keep." },
    choice "Hiring: the algorithm was biased against women for {years} years, which shows how careful one has to be with AI in fields as sensitive as that." { id = "told_biased", bad = "S1-C4", shows = { variable = 2 },
      why = "True, and the link is missing: biased by what? A warning in general protects nobody in particular. Next time say where it came in.",
      aino "Careful where?" },
    choice "Hiring: bad data, as in eight cases of ten, and too little of it: {years} years of one firm are a small sample." { id = "told_bad_data", bad = "S1-C4", shows = { variable = 1 },
      why = "The data was plentiful and right: it showed exactly who had been hired. More of it would have taught the same. Next time name what it learnt.",
      aino "They had {years} years of it. It was very good data." },
  },
  otherwise {
    choice "Dunlin: a unit changed on a Sunday, and nobody looked until Thursday. One person with one figure on Monday would have seen it." { id = "told_prices", good = { "S1-C4" }, shows = { variable = 4 },
      why = "One failure, one link, one sentence. That you will have at hand when your own loop looks like it. Collect two more.",
      aino "That one I can keep." },
    choice "Dunlin: for four days the algorithm did not see that prices a hundred times too high made no sense, which shows where AI has its limits." { id = "told_limits", bad = "S1-C4", shows = { variable = 2 },
      why = "It was never asked to see that. The link is missing: who was to look, and when? Next time say where the loop was open.",
      aino "Nobody had told it that it should." },
    choice "Dunlin: bad data from outside, as in eight cases of ten. With a second supplier one would have had something to compare." { id = "told_outside", bad = "S1-C4", shows = { variable = 1 },
      why = "The figures were right, in cents. What was missing were eyes between Sunday and Thursday. Next time name the link that was yours.",
      aino "And whose was Monday?" },
  },
  jump "second_try",
}

scene "second_try" { with = { aino, corin },
  corin "Corvid is back, with a new version. The field “sex” is out of it. You could have it from Monday. What do you say?",
  choice "No. Clubs and first names still tell it. I want by Friday who is turned down, by group; a fifth apart, and it stays out." { id = "by_group", good = { "S3-X1" }, shows = { decision = 4, follow_up = 4 },
    why = "You saw that the history is still in there, and asked for the figure that shows it. A field that is gone leaves its shadows. Ask for it each time.",
    corin "By group. I should have to ask. Nobody has ever wanted that." },
  choice "Yes. What it does not know it cannot hold against anybody, and of the {years} years the rest is as good as it was." { id = "cannot_know", bad = { "S3-X1", "S1-C4" }, shows = { decision = 1, follow_up = 1 },
    why = "It knows clubs, gaps and first names, and so it knows. What it learnt from has not changed. Next time ask who is turned down.",
    corin "That is exactly what it says in our leaflet." },
  choice "Yes, with a person who looks at each proposal for two minutes before it goes out, so that the last word is human and not theirs." { id = "human_word", bad = "S3-X1", shows = { decision = 2, follow_up = 2 },
    why = "Whoever looks sees those it proposes. Those whom it left out are on no list. Next time ask for the list that nobody sees.",
    aino "And who looks at those it does not propose?" },
  choice "Not yet. Our ethics group meets on the 12th; first there ought to be five principles for hiring with AI, signed by all of us." { id = "principles", bad = "S3-X1", shows = { decision = 2, follow_up = 1 },
    why = "Principles would not have found it, the figure by group does. It can be had this week. Next time ask for evidence along with the values.",
    corin "I have principles. Ours are very good. Would you like a leaflet?" },
  aino "At four, {guest} comes to tea. Four questions are on the table.",
  when "shelf is upper" {
    rank { "The sharpest first.", id = "sharp", shows = { "variable" },
      choice "Who labelled the last thousand, and how often did two of them disagree?" { worth = 100 },
      choice "What does it learn from, since when, and who is missing there?" { worth = 70 },
      choice "Do you pay attention to the quality of your data and of your labels?" { worth = 30 },
      choice "Which model do you use, and is it among the newest that one can get?" { worth = 0 },
    },
    aino "Good. And this one is blunt: “How do you monitor it?” Sharpen it.",
    choice "When did you last take it back, at which figure, and who had noticed?" { id = "last_time", good = { "S3-C2" }, shows = { variable = 4 },
      why = "It asks for an event and a name. Nobody can answer it from a brochure. Ask “when last” more often.",
      aino "That will make a silence. A good one." },
    choice "How do you monitor it, how often, with which tools, and is there a dashboard that you could show us?" { id = "four_in_one", bad = "S3-C2", shows = { variable = 2 },
      why = "Four blunt ones do not make a sharp one. The guest answers the easiest, which is the dashboard. Next time one question.",
      aino "We shall see a dashboard." },
    choice "Do you monitor it as closely, day and night, as a thing that moves 300 trams ought to be?" { id = "as_closely", bad = "S3-C2", shows = { variable = 1 },
      why = "The answer is yes, and you know as much as before. What can be answered by yes asks for nothing. Next time: when last?",
      aino "They will say yes. What else?" },
    choice "Which three best practices in monitoring would you pass on?" { id = "best_practices", bad = "S3-C2", shows = { variable = 1 },
      why = "That is in books. What happened at their place is not, and they are here for an hour. Next time ask for what happened.",
      aino "Then we can both stay at home and read." },
  },
  otherwise {
    rank { "The sharpest first.", id = "sharper", shows = { "variable" },
      choice "Which figure wakes whom, and what was it the last time?" { worth = 100 },
      choice "Which figures do you look at, and how often?" { worth = 70 },
      choice "Is your monitoring at the level that one expects today?" { worth = 30 },
      choice "Whose dashboard do you use, and are you happy with it?" { worth = 0 },
    },
    aino "Good. And this one is blunt: “How good are your labels?” Sharpen it.",
    choice "Of the last hundred labels, how many would somebody else change?" { id = "last_hundred", good = { "S3-C2" }, shows = { variable = 4 },
      why = "It asks for a count that can be made this afternoon. If they have it, you learn it; if not, you learn that. Ask for counts.",
      aino "If they do not know, they will on Friday." },
    choice "How are labels made, by whom, in which tool, and how is that checked afterwards?" { id = "label_process", bad = "S3-C2", shows = { variable = 2 },
      why = "Four blunt ones do not make a sharp one. The guest describes a process, and processes are good on paper. Next time ask what came of it.",
      aino "There will be a diagram." },
    choice "Are your labels as good, in all four groups, as they have to be for something of this weight?" { id = "good_enough", bad = "S3-C2", shows = { variable = 1 },
      why = "The answer is yes, and you know as much as before. What can be answered by yes asks for nothing. Next time: of the last hundred?",
      aino "They will say yes. What else?" },
    choice "Which three things do you do for the quality of data?" { id = "data_quality", bad = "S3-C2", shows = { variable = 1 },
      why = "“A great deal”, they will say, and it will be so. What it comes to, you have not asked. Next time ask for a count.",
      aino "A great deal, they will say." },
  },
  jump "after",
}

ending "after" {
  when "last_time.chosen or last_hundred.chosen" { narrate "At ten past four there is a silence. Then the guest tells a story that is on no card, and Aino gets out a new one." },
  otherwise { narrate "At ten past four the guest opens a laptop. It is a nice dashboard." },
}

test "four links, one shadow, one sharp question" { seed = 1, expect = { ending = "after", score = { 90, 100 } },
  answers = { "screen; data; watch; data; aim", "told_prices", "by_group", "Which figure wakes; Which figures do; Is your; Whose dash", "last_hundred" } }

test "bad data, as always" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "data; data; aim; data; data", "told_bad_data", "cannot_know", "Which model; Do you; What does; Who labelled", "best_practices" } }
