-- A small scenario to start from. It plays as it is: change one thing, save, and look again.
--
-- What stands behind two dashes is a comment for you; players never see it. A word that you do not
-- know is explained by the program: parlance words concern

-- 1. What it is. Write your own title and brief. `weeks` is how long the story runs, `slots` how
--    many meetings fit into a week, `weights` what counts how much; they add up to 100.
scenario { title = "The late model", level = "aspiring", minutes = 5, weeks = 4, slots = 2,
  brief = [[
Forty bakeries throw away bread each evening. Nora Lind has built a model that forecasts how much to bake. Omar Reyes, who runs the shops, wants to know when he can have it.

You are the product manager between the two.]],
  weights = { translation = 45, phase_gates = 30, discovery = 20, relationship = 5 },
}

-- 2. What differs from one play to the next. Any text may say {wrong}.
vary "wrong" { 8, 12 }

-- 3. Who is there. The name in quotes is how the rest of this page speaks of them; `role` says
--    which languages they hear. A data scientist hears statistics, an executive hears business. The
--    faces (`portrait`) are called after trees.
person "nora" { name = "Nora Lind",  role = "data_scientist", title = "builds the forecast", portrait = "juniper" }
person "omar" { name = "Omar Reyes", role = "executive",      title = "runs the shops",      portrait = "cypress" }

-- 4. What has to be told, with a line for each language in which it can be said. A distortion is a
--    tempting way to tell it wrong: say what it leaves out (`drops`) or makes up (`claims`).
fact "how_good" { title = "how good it is", from = nora, needs = { omar },
  model      = "A gradient-boosted ensemble with an MAE of {wrong} % on the hold-out set.",
  statistics = "The mean absolute error is {wrong} % of a day's sales, on days that it had not seen.",
  business   = "Of every 100 loaves, {wrong} go to the wrong place: thrown away in one shop, missing in another.",
  distortion { business = "Hardly a loaf is thrown away any more.", drops = "how many loaves are still wrong" },
}
term "MAE" { known = { nora }, "The mean absolute error: by how much it is off on average, up or down." }

-- 5. What somebody carries and does not say. Only a player who asks will hear it.
concern "holidays" { of = nora, weight = 4, title = "the holidays", remedies = { "by_hand" },
  hint = "She turns the page with December on it face down.",
  "The holidays. Last December is not in my data, and nobody has asked what it does then.",
}

-- 6. What nobody knows yet, the week in which the evidence is judged, and what can be promised.
--    It is as if two tries had worked and one had failed; 60 in 100 would be good enough.
uncertain "enough" { title = "whether it is good enough", of = nora, worked = 2, failed = 1, needed = 60,
  "The forecast is good enough for the shops." }
gate "trial"     { title = "the trial", about = "enough", week = 3, pass = 75, "Two weeks in four shops" }
promise "launch" { title = "the launch", to = omar, kept = "enough.holds", "The forecast runs in every shop" }

-- 7. The first scene begins by itself. Neighbouring choices are one menu. What a choice does stands
--    in its braces; `why` is what the debrief says about it, `worth` what an expert thinks of it.
scene "monday" { with = nora,
  nora "It is right more often than the bakers. Whether that is enough for forty shops, I do not know yet.",
  choice "What would it get wrong?" { worth = 100, why = "You asked the person who knows, and she told you.",
    ask(nora, "holidays"),
    nora "On those days I would let the bakers decide.",
    choice "Then on holidays they bake by hand." { worth = 100, why = "Her worry, answered with something that helps.",
      address(nora, "holidays", "by_hand"), nora "Good. That I can stand behind." },
    choice "We shall see in December." { worth = 0, why = "You heard the worry and left it where it was.",
      nora "In December I am on leave." },
  },
  choice "Omar wants it soon. Is it ready?" { worth = 0, why = "You asked for a yes before there was evidence.",
    press(nora, "launch"), nora "If you need a yes, you will have to say it yourself." },
  nora "I could try it in four shops for two weeks.",
  choice "Do that." { id = "try", worth = 100, why = "You bought evidence, with a date on it.",
    experiment("enough", { cases = 50, weeks = 2 }) },
  choice "Let us save the two weeks." { worth = 0, why = "Without a trial, week 3 knows what week 1 knew." },
}

-- 8. `desk` puts a meeting on the week's desk. `explain` without a language lets the player choose
--    how to say it. `when` looks at what came of it: `misled` before `knows`, for who believes a
--    distortion thinks that they know.
scene "omar_asks" { desk = "Omar, between two shops", weeks = { 1, 2 }, with = omar,
  omar "So, how good is it?",
  explain(omar, "how_good"),
  when "omar.misled.how_good" { omar "Hardly a loaf! That is a sentence for the board. When do I get it?" },
  when "omar.knows.how_good"  { omar "I can work with {wrong} in a hundred. When do I get it?" },
  otherwise                   { omar "I do not know what that means for my shops. When do I get it?" },
  choice "After the trial, in week 3, I tell you yes or no." { worth = 100, why = "A promise that the evidence can carry.",
    commit(omar, "launch", { gate = "trial" }) },
  choice "In week 6. You may tell the shops, I stand behind it." { worth = 0, why = "A date for something that nobody knew yet.",
    commit(omar, "launch", { firm = 6 }) },
  choice "I would rather not promise anything yet." { worth = 0, why = "Honest, and it left him with nothing: no date, and no day on which there will be one.",
    omar "Neither would I, in your place. But I have forty shops." },
}

-- 9. `on` begins a scene when its condition comes true; with `again`, each time it does. `worth` may be
--    a condition: what is right here hangs on what the trial said.
scene "trial_over" { on = "trial.due", again = true, with = omar,
  narrate "Week {week}. As far as anybody can tell, the chance that it is good enough is {enough.likely} in 100.",
  omar "Well?",
  choice "Yes. It runs in every shop from week 6." { worth = "enough.likely >= 80", why = "You said yes. The evidence says how safe that was.",
    commit(omar, "launch", { firm = 6 }), jump "after" },
  choice "No. We stop here, and I tell you why." { worth = "enough.likely <= 30", why = "You said no. The evidence says how wise that was.",
    commit(omar, "launch", { stop = "the trial fell short" }), jump "after" },
  choice "Give us one more week, and you hear it then." { worth = "enough.likely > 30 and enough.likely < 80", why = "You asked for more time. That is right where the evidence says neither yes nor no.",
    experiment("enough", { cases = 25, weeks = 1 }), commit(omar, "launch", { gate = "trial", due = "week + 1" }) },
}

-- 10. The end. `after` lets so many weeks go by first, so that a promise can come true or break.
ending "after" { after = 6, with = { nora, omar },
  when "launch.kept" { omar "The bins are half empty in the evening. I did not think that I would ever be glad of that." },
  otherwise          { omar "We bake as we always did. But I know why." },
  when "holidays.addressed" { nora "And on the holidays the bakers decide. They are proud of it." },
}

-- 11. Runs that `parlance test` plays: the beginnings of the answers, and what is to come of them.
--     In the world of seed 7 the trial convinces, in that of seed 1 it does not.
test "the trial convinces" { seed = 7, expect = { ending = "after", score = { 90, 100 } },
  answers = { "What would it", "Then on holidays", "Do that", "Omar, between", "Of every 100", "After the trial", "Yes" } }
test "the trial falls short" { seed = 1, expect = { ending = "after", score = { 90, 100 } },
  answers = { "What would it", "Then on holidays", "Do that", "Omar, between", "Of every 100", "After the trial", "No" } }
