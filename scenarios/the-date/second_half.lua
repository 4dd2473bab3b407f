-- SPDX-License-Identifier: MIT

-- --- Week 3: how the dinner was ---------------------------------------------------------------

scene "after_dinner" { at = 3, with = dario,
  narrate "Monday, week 3. Dario has a menu card in his breast pocket, with writing on the back.",
  when "launch.kind is gated" {
    dario "I said it between the fish and the cheese. A date for the answer. She put down her fork and asked what would count as a yes. Nobody has ever asked me that at a dinner.",
    when "tender.found" { address(dario, "tender", "day"), dario "And it fitted the box on her form. She wrote it in with my pen." },
    when "tove_slide.chosen" { dario "Then she read 'within the hour' and said: at last." },
    when "show_slide.chosen" { dario "Then she saw the slide and read out 'to the minute'. Twice." },
  },
  when "launch.kind is firm" { dario "Week 12! She wrote it down, and then she asked for the dessert card. They never ask for the dessert card." },
  when "launch.kind is range" { dario "Between week 10 and week 16. She asked which, I said that this was what between means. She laughed, but she did not write." },
  when "launch.kind is none" { dario "We talked about cheese. I now know a great deal about cheese, and so does she about our dates." },
}

-- --- Week 3, or later: the trucks are read ------------------------------------------------------

scene "trucks_read" { on = "pilot.due", again = true, with = { tove, marta, kwame, dario },
  set("live_in", "week + 9"),                  -- a yes in week 3 is live in week 12: eight weeks of screens, and one to breathe
  when "works.cases = 0" {
    tove "No new trucks are in. I have the {tried} from before, {came} of them in their hour.",
    kwame "Then we know what we knew. How sure are you?",
  },
  otherwise {
    when "works.likely >= 80" { set("odds", "good") },
    when "works.likely >= 62" { set("odds", "better than even") },
    when "works.likely >= 54" { set("odds", "little better than even") },
    when "works.likely >= 46" { set("odds", "even") },
    when "works.likely >= 30" { set("odds", "worse than even") },
    otherwise { set("odds", "poor") },
    tove "{works.hits} of {works.cases} came in their hour: {share} in 100. The line is 65.",
    when "works.cases < 25" { set("luck", "eight"), tove "With {works.cases}, eleven points either way may be luck, in one case of three more." },
    when "works.cases < 60" { set("luck", "six"), tove "With {works.cases}, seven points either way may be luck, in one case of three more." },
    when "works.cases < 120" { set("luck", "four"), tove "With {works.cases}, five points either way may be luck, in one case of three more." },
    otherwise { set("luck", "three or four"), tove "With {works.cases}, three or four points either way may be luck, in one case of three more." },
    when "clock.decided" {
      when "late > 10 and clock.option is typed" { marta "By the typing. I let my yard man read the film on Sunday, so those are barrier times. He sends you his regards and his Sunday." },
      when "not_yet.chosen" { marta "By the same clock as before." },
      otherwise { marta "By the clock that we agreed on. I have nothing to add, which is new." },
    },
    otherwise { marta "By the barrier. My yard man read the film on Sunday, because nobody had said whose clock counts. It cost him his Sunday." },
    when "handed_over = 1" { tove "The average error has come down nicely, to 24 minutes. I know. You did not need it." },
    when "share > 65" { marta "At {share} that is {saved} hours a week that my docks win." },
    when "share = 65" { marta "At 65 my docks win nothing and lose nothing." },
    when "share < 65" { marta "At {share} that is {wasted} hours a week that my docks lose." },
    when "ninety.addressed" { kwame "My page says 'known in week {known}'. So: how sure are you?" },
    when "not ninety.addressed and share < 90" { kwame "My page says ninety. I look for the other {short} points. How sure are you?" },
    when "not ninety.addressed and share >= 90" { kwame "My page says ninety. So does this. How sure are you?" },
  },
  estimate { "How sure are you now that the {lane} lane passes 65 in 100? From 0 to 100.", id = "sure_late", truth = "works.holds" },
  when "lost_her = 1" { dario "Nobody is waiting for it any more. For our own books, then: yes, no, not yet?" },
  otherwise { dario "So what do I ring her with? Yes, no, not yet?" },
  choice "Yes. Week {live_in}, for the {lane} lane. The crew builds for that." { id = "go", worth = "works.likely >= 80",
    why = "A firm date is right from four chances in five. Below that it is a hope with a day on it.",
    commit(dario, "launch", { firm = "live_in" }), start("screens"),
    kwame "Week {live_in}. That goes into ink.",
  },
  choice "Not yet. Fifty trucks more; she hears in two weeks." { id = "not_yet", only = "works.cases > 0 or known <= week", worth = "works.likely >= 30 and works.likely < 80",
    why = "More evidence is worth its price while the question is open. Where it is settled, it is a way of not saying so.",
    experiment("works", { cases = 50, weeks = 2 }), commit(dario, "launch", { gate = "pilot", due = "week + 2" }), set("known", "week + 2"),
    when "week > 3" { kwame "Again. I am beginning to know these trucks by name." },
    otherwise { kwame "Two weeks I can explain. Come with an answer, or with a reason." },
  },
  choice "Not yet. The trucks are on the road; she hears in week {known}." { id = "wait_known", only = "works.cases = 0 and known > week", worth = 100,
    why = "You waited for what was ordered, and said until when.",
    commit(dario, "launch", { gate = "pilot", due = "known" }),
    kwame "Week {known}, then. I had hoped for today.",
  },
  choice "No. We stop here, and she hears it from us." { id = "stop_it", worth = "works.likely < 30",
    why = "A stop is right where the evidence says so, and cheapest on that day. Above three in ten it gives up a fair chance.",
    commit(dario, "launch", { stop = "the {lane} lane does not reach 65 in 100" }),
    kwame "Not what I hoped for. But I did not have to read it in a newspaper.",
  },
  when "launch.kind is stop and screens.started and not screens.done" {
    kwame "And the crew? They have drilled {screens.spent} days' worth of holes.",
    choice "They put the tools down today." { id = "tools_down", good = "S0-P20", worth = 100,
      why = "A stop is a stop on the day of the no. What is spent is spent, whatever comes after.",
      halt("screens"), kwame "It is very quiet, all at once.",
    },
    choice "They finish what they have begun. It may serve some day." { id = "finish_it", bad = "S0-P20", worth = 0,
      why = "What had been spent decided what would be. The evidence had said no.",
      kwame "Some day. I shall write that into the column for dates.",
    },
    choice "They go on until the board has heard of it." { id = "till_board", bad = "S0-P20", worth = 10,
      why = "Polite to the board, and paid for in days.",
      kwame "The board meets in four weeks. It will find a great many screens.",
    },
  },
  when "lost_her = 0" { jump "ring_her" },
}

scene "ring_her" { with = { dario, kwame },
  dario "I could send her a line tonight. It is already half written.",
  choice "You and I ring her: the figure, what follows, which day." { id = "ring", good = "S0-R5", worth = 100,
    why = "She heard it from those who answer for it, with a day that she can write down.",
    when "told_well = 0" { credit("hygiene", 10, "the customer heard from you how it stands") },
    when "launch.kind is not gated" { credit("hygiene", 25, "the customer heard the answer from you") },
    set("told_well", 1), set("told", 1), acknowledge(dario),
    when "launch.kind is firm" { narrate "She says 'ah', and then a week number, spelled out." },
    when "launch.kind is gated" { narrate "She asks what you will do with each of the answers. You have it in front of you." },
    when "launch.kind is stop" { narrate "It is quiet on the line. 'Thank you for telling me in week {week},' she says. 'The others tell me in week 50.'" },
  },
  choice "Send it: good progress, details to follow." { id = "send_line", worth = 0,
    why = "A line without a day. It kept the evening quiet and told her nothing.",
    dario "'Good progress' is what I had. We think alike.",
  },
  choice "Wait until it is settled for good. News unsettles people." { id = "wait_news", worth = 10,
    why = "No call is news too, and she made up the rest herself.",
    dario "Then I leave it in the drafts. There is company there.",
  },
}

-- --- Week 4: the page for the board -----------------------------------------------------------------

scene "board_page" { at = 4, with = kwame,
  when "kwame.knows.versions and not kwame.misled.versions" {
    kwame "The page is at the printer's. Forty, later sixty, and what the sixty waits for. The chairman asked one question instead of eleven.",
  },
  otherwise {
    kwame "The page goes to the printer's at noon. It still says 'sixty trucks in 100, from the first day'. It looks well.",
    choice "It is forty. Let me say it again, with what the sixty waits for." { id = "forty_again", good = "S0-P19", worth = 100,
      why = "You brought the number down before it was printed.",
      disclose(kwame, "versions"), explain(kwame, "versions"),
      kwame "Then the printer waits. He is used to it.",
    },
    choice "Leave it. By the time anybody counts we may be there." { id = "leave_sixty", bad = "S0-P19", worth = 0,
      why = "Sixty from the first day became a promise, and nobody had the trucks for it.",
      kwame "That is how I have always read such pages.",
    },
  },
}

-- --- Week 5: what a yes is taken for ---------------------------------------------------------------

scene "harbour_asks" { on = "week >= 5 and ((launch.kind is firm and works.cases > 0) or launch.kind is stop)", with = { dario, tove },
  when "launch.kind is firm" {
    dario "Now that it works: the harbour lane asks as well. Same screens, same week?",
    choice "It works on the {lane} lane. At the harbour nobody has read a truck." { id = "not_harbour", good = "S2-K1", worth = 100,
      why = "The trucks had answered for one lane. You did not lend their answer to another.",
      acknowledge(tove), tove "Twenty trucks, and then we may talk about the harbour.",
    },
    choice "Take the harbour along. The screens hang there already." { id = "add_harbour", bad = "S2-K1", worth = 0,
      why = "The evidence was about one lane. For the other it was hope with screens.",
      override(tove), tove "There are tides in it.",
    },
    choice "Say week {harbour} for them, two more for the extra work." { id = "harbour_later", bad = "S2-K1", worth = 10,
      why = "A date for another question that nobody had asked the trucks. Two weeks are work, not evidence.",
      tove "Two weeks of what?",
    },
  },
  when "launch.kind is stop" { tove "I have cleared my left screen. Marta's note I keep.", dario "I have two other customers for 'we count before we say'. I did not know that one could sell that." },
}

-- --- Week 6: the tender closes -----------------------------------------------------------------------

scene "tender_closes" { at = 6, with = dario,
  when "urgency is high and told = 0" {
    set("lost_her", 1), halt("screens"), credit("hygiene", -50, "the customer had no day to wait for"),
    dario "She has signed. With the other one, the one with the blue trucks. She said that she would have waited for our answer if she had known on which day to wait for it.",
  },
  when "urgency is high and told = 1 and launch.kind is firm" { dario "Her tender closed at noon. In our box stands week {live_in}. In the blue trucks' box it says 'soon'." },
  when "urgency is high and told = 1 and launch.kind is stop" { dario "Her tender closed at noon. She has renewed with us for a year, without the hour. She said that she knows what our no is worth, so she can price our yes." },
  when "urgency is high and told = 1 and launch.kind is not firm and launch.kind is not stop" { dario "Her tender closed at noon. She has left one box open for us, with a date in it. The blue trucks were not pleased." },
  when "urgency is calm and told_well = 1" { dario "Her tender closed at noon. She asked me to greet you, by name. I had not told her the name." },
  when "urgency is calm and told_well = 0" { dario "Her tender closed at noon. She has put a question mark into our box. She writes a very straight question mark." },
}
