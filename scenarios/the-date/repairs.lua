-- SPDX-License-Identifier: MIT

-- --- Any week: what was missed can be repaired, one thing a visit --------------------------------
--
-- Somebody stands on the desk again only while something between you is unfinished.

figure "no_trucks"   "works.cases = 0 and not fifty.chosen and not twenty.chosen and not two_hundred.chosen and not fifty_late.chosen and not gate_fifty.chosen and not not_yet.chosen and not go.chosen and not stop_it.chosen"
figure "tove_waits"  "not clerks.found or (no_trucks and week < 6) or (tove_week_12.played and (not tove.knows.week_12 or tove.misled.week_12))"
figure "dario_waits" "dario_asks.played and (not tender.found or not dario.knows.the_odds or not dario.knows.week_12 or dario.misled.the_odds or dario.misled.week_12)"
figure "kwame_waits" "kwame_talk.played and (not ninety.found or not kwame.knows.the_odds or not kwame.knows.versions or kwame.misled.the_odds or kwame.misled.versions)"
figure "marta_waits" "docks.played and (not phone.found or not marta.knows.the_odds or marta.misled.the_odds)"

scene "kwame_calls" { on = "week >= 3 and not kwame_talk.played", with = kwame,
  kwame "You have not come to me, so I come to you. I bring the page.",
  jump "kwame_talk",
}

scene "tove_again" { desk = "Tove, between two runs", weeks = { 1, 6 }, again = true, with = tove, only = "tove_waits", worth = 80,
  tove "Sit. It is counting.",
  choice "What in the data would you not bet on?" { id = "again_clerks", only = "not clerks.found", worth = 100,
    why = "You asked the owner of the model what the figures rest on.",
    ask(tove, "clerks"),
  },
  choice "The trucks. Fifty, in two weeks?" { id = "fifty_late", good = "S0-K1", only = "no_trucks and week < 6", worth = 95,
    why = "Late, and evidence all the same.",
    experiment("works", { cases = 50, weeks = 2 }), set("known", "week + 2"), tove "Fifty. Week {known}.",
  },
  choice "What week 12 means for the journeys." { id = "again_tove_12", only = "tove_week_12.played and not tove.knows.week_12", worth = 90,
    why = "A date means something to a builder once it is a date for the data.",
    explain(tove, "week_12"),
    when "tove.knows.week_12" { tove "Week 6, then. That I can plan." }, otherwise { tove "I still do not see in which week they freeze." },
  },
  choice "What I said about week 12 was too smooth. Here is the whole of it." { id = "again_tove_right", good = "S2-M8", only = "tove.misled.week_12", worth = 100,
    why = "You put it right yourself. That costs less than being found out.",
    disclose(tove, "week_12"), tove "I had moved nothing. I am slow with good news.",
  },
  choice "I will let it count." { id = "tove_bye", worth = 0, tove "It does not mind company. I do." },
}

scene "dario_again" { desk = "Dario, between two calls", weeks = { 2, 6 }, again = true, with = dario, only = "dario_waits", worth = 80,
  dario "I have until it rings.",
  choice "What does her form ask for?" { id = "again_tender", only = "not tender.found", worth = 100,
    why = "You asked what the date is for.",
    ask(dario, "tender"),
  },
  choice "How good it is, once more." { id = "again_dario_odds", only = "not dario.knows.the_odds", worth = 95,
    why = "You came back with what had not arrived.",
    explain(dario, "the_odds"),
    when "dario.knows.the_odds" { dario "Now I could say it with my mouth full." }, otherwise { dario "Still algebra. In money, please." },
  },
  choice "What week 12 costs her." { id = "again_dario_12", only = "not dario.knows.week_12", worth = 90,
    why = "The price of a date belongs to whoever wants to sell it.",
    explain(dario, "week_12"),
    when "dario.knows.week_12" { dario "So she pays for it. I had better know that before she does." }, otherwise { dario "I heard a lot of docks and no price." },
  },
  choice "What I told you was rosier than it is. Here is the whole of it." { id = "again_dario_right", good = "S2-M8", only = "dario.misled.the_odds or dario.misled.week_12", worth = 100,
    why = "You put it right yourself. That costs less than being found out.",
    disclose(dario, "the_odds"), disclose(dario, "week_12"), dario "I would rather hear it from you than from her.",
  },
  choice "Nothing. How was the cheese?" { id = "dario_bye", worth = 0, dario "It had a date on it. I envied it." },
}

scene "kwame_again" { desk = "Kwame, on his way to the car", weeks = { 1, 6 }, again = true, with = kwame, only = "kwame_waits", worth = 80,
  kwame "Walk with me as far as the barrier.",
  choice "What does your page say that it will be?" { id = "again_ninety", only = "not ninety.found", worth = 95,
    why = "You asked what he expects.",
    ask(kwame, "ninety"),
  },
  choice "How good it is, once more." { id = "again_kwame_odds", only = "not kwame.knows.the_odds", worth = 100,
    why = "You came back with what had not arrived.",
    explain(kwame, "the_odds"),
    when "kwame.knows.the_odds" { kwame "Now I know what I am paying for." }, otherwise { kwame "I nodded. I hope that you saw how." },
  },
  choice "How much of the yard it will cover." { id = "again_kwame_versions", only = "not kwame.knows.versions", worth = 90,
    why = "Forty and then sixty, with the reason, before somebody prints another figure.",
    explain(kwame, "versions"),
    when "kwame.knows.versions" { kwame "Smaller, and in two steps. I can wait for something if I know what for." }, otherwise { kwame "Is that much? Say it in trucks." },
  },
  choice "What I told you was rosier than it is. Here is the whole of it." { id = "again_kwame_right", good = "S2-M8", only = "kwame.misled.the_odds or kwame.misled.versions", worth = 100,
    why = "You put it right yourself. That costs less than being found out.",
    disclose(kwame, "the_odds"), disclose(kwame, "versions"), kwame "Before the printer, I see. Thank you.",
  },
  choice "Nothing. I like the barrier." { id = "kwame_bye", worth = 0, kwame "It has a clock, did you know?" },
}

scene "marta_again" { desk = "Marta, at shift change", weeks = { 1, 6 }, again = true, with = marta, only = "marta_waits", worth = 80,
  marta "Quickly, door nine is waiting for me.",
  choice "What could it take from you that you need?" { id = "again_phone", only = "not phone.found", worth = 100,
    why = "An open question. What she carries would have come out after the launch.",
    ask(marta),
  },
  choice "How good it is, once more." { id = "again_marta_odds", only = "not marta.knows.the_odds", worth = 95,
    why = "You came back with what had not arrived.",
    explain(marta, "the_odds"),
    when "marta.knows.the_odds" { marta "A minute a truck, either way. Now it is mine." }, otherwise { marta "Door nine speaks plainer." },
  },
  choice "What I told you was rosier than it is. Here is the whole of it." { id = "again_marta_right", good = "S2-M8", only = "marta.misled.the_odds", worth = 100,
    why = "You put it right yourself. That costs less than being found out.",
    disclose(marta, "the_odds"), marta "I had wondered. It did not sound like this yard.",
  },
  choice "Nothing. I only wanted to see door nine." { id = "marta_bye", worth = 0, marta "Everybody does. It jams." },
}
