-- SPDX-License-Identifier: MIT
--
-- A spec for screens that may be wrong. Five slots, a designer who reads them, and a first user
-- who meets what was left empty. What an error costs changes with the seed.

scenario {
  number = 4,
  title = "Five slots for a screen that may be wrong", kind = "drill", level = "aspiring", minutes = 4,
  brief = [[
Juno Abara draws screens for products that are sometimes wrong. Before she draws anything she wants five slots filled: what is shown when it is unsure, what happens when it has no answer, how much it explains, who decides, and how it learns.

You know what an error costs. She knows what people do. Neither of you can write it alone.]],
  covers = { "S0-P12", "S0-E3", "S0-C6" },
  weights = { price = 50, listener = 50 },
  notes = {
    premise = [[
Three products by seed: a dose check for pharmacists, a reply draft for a bank's chat, tags for holiday photographs. The slots are the same; what fits hangs on what an error costs and how often people meet it.]],
    decisions = [[
S0-P12  Five slots. What is left open or risky comes back in the test scene as something that a person stumbles over.
S0-E3  Juno's comments come from the slots themselves. Play it on three seeds and you have written three specs.
S0-C6  The table at the end asks which pattern fits which cost: a person who confirms where an error is dear, a mark of doubt where the reader can check, silence where nobody minds.]],
    timing = [[
Four minutes. In a room: let one half play the dose check and the other the photographs, then compare slot by slot.]],
    traps = [[
87.3 % beside an answer looks honest. People read it as a promise, or not at all.

Confirming 800 photographs is as wrong as not confirming one dose.

Stars after each answer measure patience.]],
    questions = [[
Which slot did you fill the same way for every product you have made?
What would you have to know about the people before you fill the fourth?]],
  },
}

vary "story" { "dose", "bank", "tags" }
vary "maker" { "a dose check for pharmacists", "a reply draft for a bank's chat", "tags for holiday photographs", with = "story" }
vary "worst" { "A wrong dose reaches somebody who is ill.", "A wrong promise is binding, and it is in writing.", "A dog is called a cat.", with = "story" }
vary "often" { "forty times a day", "ninety times a day", "eight hundred times, after a holiday", with = "story" }
vary "who"   { "pharmacist", "adviser", "traveller", with = "story" }
vary "whom"  { "a pharmacist", "an adviser", "a traveller", with = "story" }
vary "right" { 93, 96 }
vary "wall"  { "left", "right", "long" }            -- which four screens are waiting

figure "wrong" "100 - right"
figure "doubts" "8 * wrong"                          -- of eight hundred
figure "filled" "slot_doubt + slot_way + slot_reason + slot_hand + slot_learn"

person "juno" { name = "Juno Abara", portrait = "juniper", role = "designer", title = "designs the screens" }

scene "first_slots" { with = juno,
  narrate "The product: {maker}. People meet it {often}. It is right {right} times in 100.",
  juno "And what is the worst it can do? {worst} Good. Slot one: what do they see when it is unsure?",
  when "story is tags" {
    choice "Nothing, and no tag. {doubts} of eight hundred go without, and nobody pays; asked, they would tap {doubts} times." { id = "conf_silent", good = { "S0-P12", "S0-E3", "S0-C6" }, shows = { price = 4, listener = 4 }, set("slot_doubt", 1),
      why = "Nobody misses a tag, and a wrong one makes people smile at best. Silence is the cheapest mark of doubt. Next time ask again what an error costs.",
      juno "Silence. I wish I could bill it." },
    choice "A small percentage on each tag, “dog, 87.3 %”. It costs no tap, and whoever minds can see which {doubts} to look at." { id = "conf_figure_tags", bad = { "S0-E3", "S0-C6" }, shows = { price = 2, listener = 1 },
      why = "A percentage on eight hundred photographs is read by nobody. It costs room and answers no question. Next time: what would they do with it?",
      juno "And what do they do at 71?" },
    choice "It asks: “Is this a dog?” One tap for each of the {doubts}, and after one holiday it has learnt {doubts} things." { id = "conf_ask", bad = "S0-C6", shows = { price = 1, listener = 2 },
      why = "One tap is little, and dozens of them on the sofa are not, for a dog. Doubt may cost as much as the error, and no more. Next time weigh the two.",
      juno "Dozens of times, on the sofa. For a dog." },
    choice "We see it in the visuals. At {right} in 100 it is mostly sure, and the rest is a matter of a shade or two." { id = "conf_open_tags", bad = "S0-P12", shows = { price = 1, listener = 2 },
      why = "An open slot is filled by whoever draws, and a drawing looks sure. Next time say it before the visuals.",
      juno "It will look very sure. I draw well." },
  },
  otherwise {
    choice "Please check, and the one line in question. {wrong} looks in 100 is what {whom} pays; were it thirty, I would mark less." { id = "conf_words", good = { "S0-P12", "S0-E3", "S0-C6" }, shows = { price = 4, listener = 4 }, set("slot_doubt", 1),
      why = "You told {whom} where to look, and it can be checked there. Doubt is useful where the reader can act on it. Keep asking who reads.",
      juno "A word and a place to look. That I can draw." },
    choice "The figure, with a decimal: “87.3 % sure”. Then each {who} can set a limit for the day, and nobody is told what to think." { id = "conf_figure", bad = { "S0-E3", "S0-C6" }, shows = { price = 2, listener = 1 },
      why = "A figure leaves the line to whoever is tired. Some trust 87, some distrust 99. Next time draw the line yourself, in words.",
      juno "At which figure do they stop? Each at another one." },
    choice "Nothing: in those {wrong} of 100 it has no answer. That is cleaner than half of one, and nobody is kept from work." { id = "conf_nothing", bad = "S0-C6", shows = { price = 2, listener = 2 },
      why = "Silence looks like “all is well” to {whom}. It fits where nobody misses an answer. Next time ask what silence will be taken for.",
      juno "No warning, then. They will take that for a yes." },
    choice "We see it in the visuals. At {right} in 100 it is mostly sure, and the rest is a matter of a shade or two." { id = "conf_open", bad = "S0-P12", shows = { price = 1, listener = 2 },
      why = "An open slot is filled by whoever draws, and a drawing looks sure. Next time say it before the visuals.",
      juno "It will look very sure. I draw well." },
  },
  juno "Slot two. It has no good answer. What now?",
  choice "What they had before it came: the old way, with nothing lost. That is {wrong} times in 100; please draw it first." { id = "fall_old", good = { "S0-P12", "S0-E3" }, shows = { listener = 4 }, set("slot_way", 1),
    why = "A way on that works without the model. People forgive a tool that steps aside. Keep the old way until nobody takes it.",
    juno "So it steps aside. Polite." },
  choice "The best answer that it has. An empty place {wrong} times in 100 looks broken, and people lose confidence in the other {right}." { id = "fall_guess", bad = { "S0-P12", "S0-E3" }, shows = { listener = 2 },
    why = "A guess in the clothes of an answer. It saves face once, and then the good answers are doubted too. Next time step aside.",
    juno "Then the guess looks like all the others." },
  choice "At {right} in 100 that will hardly come up. We ship without, and after four weeks we see whether anybody misses it." { id = "fall_open", bad = "S0-P12", shows = { listener = 2 },
    why = "{wrong} in 100, {often}: it comes up. Shares look small until they are multiplied. Next time multiply first.",
    juno "{wrong} in 100, {often}. I can multiply." },
  juno "Slot three. How much does it explain?",
  choice "The whole, each time: reason, three sources, model, date. Trust comes from openness, and who is in a hurry skips it." { id = "disc_all", bad = { "S0-E3", "S0-P12" }, shows = { listener = 2 },
    why = "All at once is a wall, met {often}. Openness that nobody reads opens nothing. Next time: one line, and the rest a tap away.",
    juno "A wall. With a date on it." },
  choice "One tap away: the reason, and one source. Met {often}, it says nothing by itself. Please keep it to a line." { id = "disc_tap", good = { "S0-P12", "S0-E3" }, shows = { listener = 4 }, set("slot_reason", 1),
    why = "The reason is there for whoever asks. People want it on the day it is wrong, and not {often}. Keep it one tap away.",
    juno "Closed until somebody wonders. Good." },
  choice "Nothing for the first four weeks. By then we have the ten questions that people ask, and answer those ten." { id = "disc_open", bad = "S0-P12", shows = { listener = 2 },
    why = "They ask on the day it is wrong, and then there is no place for the answer. Next time keep one.",
    juno "They will ask me. I have no answer either." },
  jump "slot_four",
}

scene "slot_four" { with = juno,
  juno "Slot four. Who decides?",
  when "story is tags" {
    choice "It does. One tap takes a tag off: {doubts} smiles, not eight hundred checks. If tags did harm, checks." { id = "hum_undo", good = { "S0-P12", "S0-C6" }, shows = { price = 4 }, set("slot_hand", 1),
      why = "Undo is enough where an error costs a smile. A check on each would cost an evening. Next time weigh the check against the error.",
      juno "And their evening stays theirs." },
    choice "The traveller, each tag before it counts: two seconds, and of {doubts} wrong ones none gets in." { id = "hum_confirm_tags", bad = { "S0-C6", "S0-E3" }, shows = { price = 1 },
      why = "Eight hundred confirmations to save a few dogs. A person in the loop costs attention; spend it where errors are dear.",
      juno "Eight hundred. They will learn to press without looking." },
    choice "It is only photographs, {right} in 100 are right, and four of our people look at some of them in turn, each day." { id = "hum_open_tags", bad = "S0-P12", shows = { price = 2 },
      why = "Cheap errors still need a way out, and an eye is none. Next time write who can undo what.",
      juno "Whose eye? They are private." },
  },
  otherwise {
    choice "A person: {whom} confirms or changes it with one key, {often}, before it leaves. At one wrong in 10,000 a sample would do." { id = "hum_confirm", good = { "S0-P12", "S0-C6" }, shows = { price = 4 }, set("slot_hand", 1),
      why = "The dear error passes a person before it can do harm. One key, {often}, is the price, and you can name it. Keep weighing the two.",
      juno "One key. And their hand on it." },
    choice "It goes out by itself, which saves a key {often}, and for one hour it can be called back by whoever sent it." { id = "hum_recall", bad = { "S0-C6", "S0-E3" }, shows = { price = 2 },
      why = "An hour to call back what was acted on in a minute. Undo fits where an error can wait. Here it cannot.",
      juno "And if it was used in minute three?" },
    choice "They are good people, {right} in 100 is right anyway, and in the first two weeks four of us keep an eye on it as well." { id = "hum_open", bad = "S0-P12", shows = { price = 1 },
      why = "Even a good {who} who looks {often} sees less each time. Keeping an eye on it is a hope, not a step. Next time make it a step.",
      juno "At four in the afternoon as well?" },
  },
  juno "Slot five. How does it learn that it was wrong?",
  choice "After each answer “Was this helpful?”, one to five stars, and a field. Of a hundred, six fill it in, and those six are honest." { id = "feed_stars", bad = { "S0-E3", "S0-P12" }, shows = { listener = 2 },
    why = "Five stars, {often}: people learn to wave it away, and what stays are the angry ones. Next time take what they do anyway.",
    juno "They will hate us by Wednesday." },
  choice "From what people change, some {wrong} times in 100. It asks for nothing. Please show them that it was taken in." { id = "feed_edits", good = { "S0-P12", "S0-E3" }, shows = { listener = 4 }, set("slot_learn", 1),
    why = "Each correction is an answer that somebody gave for a reason of their own. It costs them nothing more. Keep it so.",
    juno "They work, it learns. Nobody is asked." },
  choice "From complaints. Support counts them by the week, and at ten of one kind we look into it." { id = "feed_open", bad = "S0-P12", shows = { listener = 2 },
    why = "Complaints are what is left when all else has failed. For each there are many who only stop using it. Next time catch it earlier.",
    juno "Complaints about what? They do not say which." },
  jump "test_day",
}

scene "test_day" { with = juno,
  narrate "The first test. Juno sits behind {whom} and says nothing for twenty minutes.",
  when "filled = 5" { juno "It was wrong twice. Both times they knew what to do. That was all five slots." },
  otherwise {
    when "conf_figure.chosen or conf_figure_tags.chosen or conf_ask.chosen or conf_nothing.chosen or conf_open.chosen or conf_open_tags.chosen" { juno "When it was unsure, they took it for sure, or for a nuisance." },
    when "fall_guess.chosen or fall_open.chosen" { juno "When it had no answer, they waited for one." },
    when "disc_all.chosen or disc_open.chosen" { juno "They asked “why?”, and looked for it in the wrong place." },
    when "hum_recall.chosen or hum_open.chosen or hum_open_tags.chosen or hum_confirm_tags.chosen" { juno "And who had decided? They pointed at it, and it at them." },
    when "feed_stars.chosen or feed_open.chosen" { juno "What was wrong, it will be wrong about tomorrow." },
  },
  juno "Four more screens are waiting. Which pattern for which?",
  when "wall is left" {
    grid { "Which pattern fits what an error costs?", id = "left_wall", shows = { "price" },
      rows = {
        search = "Sorts papers for a researcher, who has the papers beside it",
        letter = "Writes to 4,000 customers that their tariff ends",
        songs = "Plays the next song, 200 times a day",
        loan = "Turns down loans; who is turned down is not told why",
      },
      columns = {
        human = "A person confirms it",
        doubt = "It shows how sure it is, and why, on a tap",
        quiet = "It just does it, and can be undone",
      },
      best = { search = "doubt", letter = "human", songs = "quiet", loan = "human" },
    },
    when "left_wall.right = 100" { juno "Checkable, dear, cheap, dear. You have it." },
    otherwise { juno "Ask what it costs, and who can see it. Then the pattern picks itself." },
  },
  when "wall is right" {
    grid { "Which pattern fits what an error costs?", id = "right_wall", shows = { "price" },
      rows = {
        crop = "Crops 900 pictures for postcards; one drags the frame back",
        leak = "Marks a pipe as leaking for a plumber, who is there",
        shut = "Shuts an account for fraud; somebody stands at a till",
        code = "Proposes a line to a programmer, whose tests run in a second",
      },
      columns = {
        human = "A person confirms it",
        doubt = "It shows how sure it is, and why, on a tap",
        quiet = "It just does it, and can be undone",
      },
      best = { crop = "quiet", leak = "doubt", shut = "human", code = "doubt" },
    },
    when "right_wall.right = 100" { juno "Cheap, checkable, dear, checkable. You have it." },
    otherwise { juno "Ask what it costs, and who can see it. Then the pattern picks itself." },
  },
  when "wall is long" {
    grid { "Which pattern fits what an error costs?", id = "long_wall", shows = { "price" },
      rows = {
        dim = "Dims the light in an office; there is a switch",
        school = "Puts 300 children into schools, once a year",
        folder = "Sorts post into folders; a letter can be moved",
        crack = "Marks cracks on a bridge for an engineer with a lamp",
      },
      columns = {
        human = "A person confirms it",
        doubt = "It shows how sure it is, and why, on a tap",
        quiet = "It just does it, and can be undone",
      },
      best = { dim = "quiet", school = "human", folder = "quiet", crack = "doubt" },
    },
    when "long_wall.right = 100" { juno "Cheap, dear, cheap, checkable. You have it." },
    otherwise { juno "Ask what it costs, and who can see it. Then the pattern picks itself." },
  },
  jump "after",
}

ending "after" {
  when "filled >= 4" { narrate "She begins to draw." },
  otherwise { narrate "She puts the pencil down. “Let us do the slots once more.”" },
}

test "five slots filled, and three patterns" { seed = 1, expect = { ending = "after", score = { 90, 100 } },
  answers = { "conf_words", "fall_old", "disc_tap", "hum_confirm", "feed_edits", "doubt; human; quiet; human" } }

test "figures, guesses, stars" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "conf_figure", "fall_guess", "disc_all", "hum_recall", "feed_stars", "human; doubt; doubt; quiet" } }
