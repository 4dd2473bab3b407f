-- SPDX-License-Identifier: MIT

figure "counsel_heard" "line_set = 1 and not pencil_due"
figure "unasked" "maren.sign is none or tomasz.sign is none or thandi.sign is none or aino.sign is none or kofi.sign is none or yuki.sign is none or rosalind.sign is none"
figure "refused" "maren.sign is blocked or tomasz.sign is blocked or thandi.sign is blocked or aino.sign is blocked or kofi.sign is blocked or yuki.sign is blocked or rosalind.sign is blocked"
figure "law_signed" "(maren.sign is granted or maren.sign is conditional) and (tomasz.sign is granted or tomasz.sign is conditional) and (thandi.sign is granted or thandi.sign is conditional) and (aino.sign is granted or aino.sign is conditional)"
figure "all_signed" "law_signed and (kofi.sign is granted or kofi.sign is conditional) and (yuki.sign is granted or yuki.sign is conditional) and (rosalind.sign is granted or rosalind.sign is conditional)"
figure "ready" "ranker.missing = 0 and ((counsel_heard and autonomy.decided) or week >= 6)"

-- --- Week 3: the work begins ---------------------------------------------------------------------

scene "week_three" { at = 3, with = kofi, jump "may_start" }

scene "may_start" { with = kofi,
  kofi "The machines are rented from Tuesday, and Yuki has her pens out. Ten days of work a week, seventy in all. Do we start?",
  choice "Start. What Maren drew is settled." { id = "start_heard", good = "S0-M10", only = "counsel_heard", worth = 100,
    why = "The work began when the thing on which it rests had been looked at.",
    start("training"), start("screens"), kofi "Then it is the first time that I train something that I may also use.",
  },
  choice "Start. What the reviewers find we mend on the way." { id = "start_blind", bad = { "S0-M10", "S0-P14" }, only = "not counsel_heard", worth = 10,
    why = "Each week now made a finding dearer by a week of work, and nobody had looked yet.",
    start("training"), start("screens"), kofi "Music. I do not mend well on the way, but I start well.",
  },
  choice "One week later. I want an answer from Maren before that." { id = "start_later", worth = "not counsel_heard",
    why = "One week waited for an answer. A finding in week 10 takes back seven tenths of seven.",
    later(1, "kofi_starts"), kofi "A week of rented machines that look at me. One, then. Not two.",
  },
  choice "Before that: what do you need from us to begin well?" { id = "begin_well", worth = 20,
    why = "He had asked for a yes or a no. The machines waited for the answer.",
    ask(kofi), later(1, "kofi_starts"), kofi "A yes. Or a no. I had hoped to get one of them today.",
  },
  choice "Ask Rosalind. It is her money that is running." { id = "start_rosalind", worth = 5,
    why = "She pays for it. Whether it may begin was for you to know.",
    defer(kofi), later(1, "kofi_starts"), kofi "I did. She said: ask my product manager.",
  },
  jump "the_run",
}

scene "kofi_starts" { with = kofi,
  kofi "A week is a week. Rosalind pays by the hour, so they are running.",
  start("training"), start("screens"),
  when "not counsel_heard" { kofi "And if Maren has something to say, you tell me. Not she me." },
  jump "the_run",
}

scene "the_run" { with = kofi,
  when "line_set = 1 and not kofi.knows.the_limit" {
    kofi "Maren's pencil. What is different in the run?",
    explain(kofi, "the_limit"),
    when "kofi.knows.the_limit" {
      when "the_limit.distorted" { kofi "A few words. Good. I had feared for my rows." },
      when "danger is data and not the_limit.distorted" { kofi "Rows with a second yes. Fresh ones. I have never had fresh rows. Do not tell Maren that I said so." },
      when "danger is role and not the_limit.distorted" { kofi "So whatever somebody moves comes back to me as a lesson. I would have paid for that. Do not tell Maren." },
      when "danger is people and not the_limit.distorted" { kofi "One in six, and the field that says so. That field was my best column. It should have worried me." },
    },
    otherwise { kofi "So something is different. I shall look surprised when I find it." },
  },
}

-- Counsel's worry came out while the machines were running, and nobody has answered it.
scene "found_late" { on = "training.spent > 0 and pencil_due", again = true, with = kofi,
  kofi "{training.spent} days are in it, and Maren says: not like this. {training.lost} I would have to do again. It stands still. What do I tell the machines?",
  choice "That they wait. I am going to Maren with a pencil, now." { id = "to_the_pencil", good = "S0-M10", worth = 100,
    why = "The days were lost on the day on which nobody asked. From here on waiting was all that could still be lost.",
    jump "the_pencil",
  },
  choice "That she will come round once she sees the results." { id = "come_round", bad = { "S0-M10", "S0-M6" }, worth = 0,
    why = "Results do not answer what a letter was given for, and the work stood still meanwhile.",
    kofi "She has seen results before. She has a drawer for them.",
  },
  choice "That we call it a pilot, and mend it in the second version." { id = "call_it_pilot", bad = "S0-M10", worth = 0,
    why = "A pilot with the same letters has the same flaw and a shorter name.",
    kofi "I have called things a pilot before. They are still flying.",
  },
}

-- --- Seven signatures --------------------------------------------------------------------------------

scene "seven" { desk = "The board by the lifts: seven signatures", weeks = { 2, 12 }, again = true, only = "doors and (unasked or refused)", worth = "ready",
  when "ranker.missing = 0" { narrate "One after the other that is {in_line} weeks, if nobody is ill. Side by side it is {counsel_weeks}. The board shows both, the second one in pencil." },
  otherwise { narrate "With a whole sheet that is {in_line} weeks, one after the other, if nobody is ill. Side by side it is {counsel_weeks}. The board shows both, the second one in pencil. Boxes on yours that say nothing: {ranker.missing} of 4, and each makes it longer." },
  choice "Each who has not signed, today, all with the same sheet." { id = "side_by_side", good = { "S0-P1", "S0-K3" }, only = "unasked", worth = 100,
    why = "Seven people who may each say no read at the same time. The longest review is the whole wait.",
    request(maren, tomasz, thandi, aino, kofi, yuki, rosalind),
    narrate "The envelopes go out on one day. The post room asks if somebody is getting married.",
  },
  choice "Whoever said no, today, with what has changed since." { id = "asked_again", only = "not unasked", worth = 100,
    why = "A no had a reason. You came back with the reason mended, and did not wait for a better week.",
    request(maren, tomasz, thandi, aino, kofi, yuki, rosalind),
    narrate "The envelopes go out again. Whoever opens one looks first for what has changed.",
  },
  choice "Maren. When she has signed, the others will be quicker about it." { id = "maren_alone", bad = "S0-P1", only = "maren.sign is none", worth = 10,
    why = "It sounds considerate. Six people waited for one, and none of them read faster for it.",
    request(maren), narrate "One envelope. The other six do not know that they are waiting.",
  },
  choice "Kofi, Yuki and Rosalind. That makes three by Friday." { id = "quick_three", bad = "S0-P1", only = "kofi.sign is none and yuki.sign is none", worth = 10,
    why = "Three quick ones look like progress. The long reviews had not begun.",
    request(kofi, yuki, rosalind), narrate "Three names on the board have a week beside them. It looks very nearly like half.",
  },
  choice "The next one on the list, and we see how that goes." { id = "next_one", bad = "S0-P1", worth = 15,
    why = "One after the other, the waiting adds up. It is what a list suggests.",
    when "tomasz.sign is none or tomasz.sign is blocked" { request(tomasz), narrate "Tomasz has it. Four are behind him, and behind them the summer." },
    when "thandi.sign is none or thandi.sign is blocked" { request(thandi), narrate "Thandi has it, between two cakes." },
    when "aino.sign is none or aino.sign is blocked" { request(aino), narrate "Aino has it. She says when." },
    when "maren.sign is none or maren.sign is blocked" { request(maren), narrate "Maren has it, on top of the file." },
    otherwise { request(kofi, yuki, rosalind), narrate "Kofi, Yuki and Rosalind have it. They were the quick ones." },
  },
}

scene "maren_refuses" { on = "maren.sign is blocked", again = true, with = maren,
  when "pencil_due" { maren "I cannot put my name under that. Not with a stamp, and not as a favour. With a pencil I might." },
  otherwise { maren "There is nothing in it that I could not allow. There is something in it that I do not follow, and I sign nothing that I could not defend." },
}

scene "others_refuse" { on = "not (maren.sign is blocked) and refused", again = true,
  narrate "An envelope has come back. On it, in friendly handwriting: not yet.",
  when "thandi.sign is blocked" { narrate "Thandi would have to say it to a whole town, she writes, and cannot." },
  when "yuki.sign is blocked" { narrate "In Yuki's there are two columns of names, and nothing else." },
}

scene "seven_names" { on = "all_signed", with = maren,
  narrate "Week {week}. Seven names stand on one sheet, in five colours of ink.",
  when "named = 1" { maren "I have signed things in this house for twelve years. This is the first that I have also read as a draft." },
  otherwise { maren "Signed. The copier knew before you did." },
}

scene "goes_out" { on = "all_signed and training.done and screens.done and week <= 12",
  set("out", 1),
  narrate "Week {week}, Monday, nine. The ranker is out.",
  when "button = 1" { narrate "At ten past nine somebody presses 'That has changed'." },
  when "button = 0" { narrate "At ten past nine the telephone rings in the waiting room. Somebody would like to know why." },
}

-- --- Week 4: the date ---------------------------------------------------------------------------------

scene "the_date" { at = 4, with = rosalind,
  rosalind "Hollin wants a week from me. I have a pen. Which one?",
  choice "Week 12. The last of the seven is due before that." { id = "firm_twelve", only = "not unasked", worth = 100,
    why = "A date that stood on weeks already running, and not on hope.",
    commit(rosalind, "launch", { firm = 12 }), rosalind "Twelve. And you counted before you spoke; I saw your fingers.",
  },
  choice "Between week 12 and week 16. Closer when all seven have the sheet." { id = "range_twelve", worth = "unasked",
    why = "An honest range, while some of the seven had not been asked.",
    commit(rosalind, "launch", { from = 12, till = 16 }), rosalind "Four weeks wide. I have seen wider, from people with better offices.",
  },
  choice "Week 10, the day on which Kofi is done. The signatures are form." { id = "firm_ten", bad = "S0-K3", worth = 0,
    why = "The date counted the work and left out seven people, each of whom may say no.",
    commit(rosalind, "launch", { firm = 10 }), rosalind "Ten. Forms are patient, I hope.",
  },
  choice "That hangs on Legal. If it were up to us, week 10." { id = "hangs_on_legal", bad = "S0-R4", worth = 0,
    why = "Counsel became the reason for a date before anybody had counted her weeks.",
    blame(maren, rosalind), rosalind "I shall ask her in the lift. She likes that.",
  },
  when "line_set = 1 and not rosalind.knows.the_limit" {
    rosalind "I hear that Maren has been drawing. What does it cost me?",
    explain(rosalind, "the_limit"),
    when "rosalind.knows.the_limit" {
      when "the_limit.distorted" { rosalind "No objection. That is more than I got for the car park." },
      otherwise { rosalind "A price, and what it saves. I pay that. Seven tenths I do not pay." },
    },
    otherwise { rosalind "I asked for a price. I have heard a lecture, a good one." },
  },
  when "the_forty.found and not rosalind.knows.the_bus" {
    rosalind "And I hear of a sheet with forty names. Whom does it treat worse?",
    explain(rosalind, "the_bus"),
    when "rosalind.knows.the_bus" {
      when "the_bus.distorted" { rosalind "Then I tell them that. With a light heart." },
      otherwise { rosalind "So it hides from Hollin what Hollin pays for. That they will understand, and so do I." },
    },
    otherwise { rosalind "I could not reckon with that. Once more, some day, in packers and money." },
  },
}

-- --- Week 5: the register of risks ------------------------------------------------------------------

scene "register" { at = 5, with = { kofi, yuki },
  narrate "Next week a rehearsal begins: two desks work with a first list, and nobody gets a no from it. Before that Kofi wants a page: three risks, and for each of them who looks, when it counts, and what happens then.",
  kofi "One: it finds another way to put people with a {column} last. They are good at that, these things.",
  choice "Yuki; two places lower than the week before; that list is made by hand." { id = "reg_proxy", good = { "S3-T5", "S3-P11" }, worth = 100,
    why = "An owner, a trigger and a response: when it happens, somebody already knows that it is theirs.",
    credit("ownership", 34, "an owner, a trigger and a response, before it happened"),
    yuki "Mine. I look on Wednesdays.",
  },
  choice "Yuki; as soon as something seems odd to her; that list is made by hand." { bad = "S3-P11", worth = 30,
    why = "Owner and response, and no trigger. Something always seems odd, or nothing does.",
    credit("ownership", 10, "two of the three: an owner, a trigger, a response"),
    yuki "Things always seem odd to me. That is why I draw.",
  },
  choice "The project group; two places lower than the week before; that list is made by hand." { bad = "S3-T5", worth = 30,
    why = "Trigger and response, and no owner. A group reads a figure when it meets.",
    credit("ownership", 10, "two of the three: an owner, a trigger, a response"),
    yuki "Which of us is the group?",
  },
  kofi "Two: a job site changes its form, and it reads nonsense.",
  choice "Kofi; one letter in fifty without a place; he looks into the causes at once." { bad = "S3-P11", worth = 30,
    why = "Owner and trigger, and no response. Looking into causes is what one does while it goes on.",
    credit("ownership", 10, "two of the three: an owner, a trigger, a response"),
    kofi "I look into causes. I am not sure that it stops them.",
  },
  choice "Kofi; one letter in fifty without a place; the old list the same day." { id = "reg_form", good = { "S3-T5", "S3-P11" }, worth = 100,
    why = "An owner, a trigger and a response: the old list is no disgrace, it is the plan.",
    credit("ownership", 34, "an owner, a trigger and a response, before it happened"),
    kofi "The old list the same day. I can sleep with that.",
  },
  choice "Kofi; whenever a job site announces a new form; the old list until it is tested." { bad = "S3-P11", worth = 30,
    why = "A trigger that waits to be told. Job sites do not announce their forms.",
    credit("ownership", 10, "two of the three: an owner, a trigger, a response"),
    kofi "They announce them by sending them.",
  },
  yuki "Three: a desk stops reading and clicks.",
  choice "The desk leads; sixty nos an hour; two of them read the rest aloud to each other." { bad = "S3-T5", worth = 30,
    why = "Trigger and response, and nobody by name. Nine desk leads watched each other watch.",
    credit("ownership", 10, "two of the three: an owner, a trigger, a response"),
    yuki "There are nine of them.",
  },
  choice "Tomasz; when it becomes a habit; two of them read the rest aloud to each other." { bad = "S3-P11", worth = 30,
    why = "Owner and response, and no trigger. A habit is one when it is too late.",
    credit("ownership", 10, "two of the three: an owner, a trigger, a response"),
    yuki "It becomes one on the second day.",
  },
  choice "Tomasz; sixty nos an hour; two of them read the rest aloud to each other." { id = "reg_click", good = { "S3-T5", "S3-P11" }, worth = 100,
    why = "An owner, a trigger and a response that makes people read again.",
    credit("ownership", 34, "an owner, a trigger and a response, before it happened"),
    yuki "Aloud. Nobody clicks aloud.",
  },
}

figure "foreseen" "(fires is proxy and reg_proxy.chosen) or (fires is form and reg_form.chosen) or (fires is click and reg_click.chosen)"

-- --- Week 6: somebody asks --------------------------------------------------------------------------

scene "works_council" { at = 6, with = rosalind,
  when "raised.chosen and rosalind.knows.the_bus and not the_bus.distorted" {
    rosalind "Hollin's works council has asked whom it treats worse. I had the answer before they had the question. They looked almost disappointed.",
  },
  when "rosalind.knows.the_bus and not the_bus.distorted" {
    rosalind "Hollin's works council has asked whom it treats worse. I could answer, because I had asked you. I would rather have been told.",
  },
  otherwise {
    rosalind "Hollin's works council asks me whom it treats worse. Me. So now I am asking you, which is the wrong way round.",
    choice "It is, and I should have come first. Here is what we know." { id = "own_council", worth = 100,
      why = "Late, and all of it. She could answer the council with something that would hold.",
      when "the_forty.found" { explain(rosalind, "the_bus") },
      when "rosalind.knows.the_bus" { rosalind "That I read to them. Next time I want to be bored by their question." },
      otherwise { rosalind "So we do not know. Then find out from somebody who sits with them." },
    },
    choice "Nobody, as far as I am told. I shall have Yuki check that." { id = "blame_yuki", bad = "S4-P11", worth = 0,
      why = "The question was passed on downwards, with a name on it.",
      blame(yuki, rosalind), rosalind "So it is Yuki's. I wrote 'owner' behind your name, I thought.",
    },
    choice "It treats all by the same rule. You can tell them that." { id = "same_rule", bad = "S4-P11", worth = 0,
      why = "True of the rule. The council had asked about the people.",
      rosalind "They had thought of that sentence themselves. They asked for the next one.",
    },
  },
}

-- --- Week 7: one more box ------------------------------------------------------------------------------

scene "one_more_box" { on = "week >= 7 and ranker.people is applicants", with = rosalind,
  rosalind "Hollin is so pleased that it sends us a pile of its own. Nine thousand letters, written to Hollin. Kofi says: two points more. It is one box on your sheet.",
  choice "Not on this sheet. What the seven have read goes out; the pile gets its own." { id = "own_sheet", good = "S0-K3", worth = 100,
    why = "A signature belongs to what was read. A changed box sends seven people back to the first line.",
    rosalind "In autumn, then. I tell them that it is worth a sheet of its own. They will take that for a compliment.",
  },
  choice "Then I change the box and tell the seven. They know the rest of it by now." { id = "box_changed", worth = 20,
    why = "Openly done, and each review began anew, for letters that had been written to somebody else.",
    declare("ranker", "people", "guests"), narrate "Seven envelopes. The post room no longer asks.",
  },
  choice "Put them in. For nine thousand letters nobody wants to read a page twice." { id = "box_slipped", bad = { "S0-R4", "S0-K3" }, worth = 0,
    why = "The sheet now said something that nobody had signed, and counsel's own line was overruled on a landing.",
    override(maren), declare("ranker", "people", "guests"), rosalind "I only carry it down. You are sure about the seven?",
  },
}

-- --- Week 8: a risk comes true -----------------------------------------------------------------------

scene "rehearsal" { at = 8, with = { kofi, yuki },
  when "fires is proxy" { narrate "Week 8, Wednesday. In the rehearsal, people with a {column} have dropped by three places. The column is out; the postcode has taken over its work." },
  when "fires is form" { narrate "Week 8, Wednesday. Overnight a job site has changed its form. One letter in thirty has no place, and one has two." },
  when "fires is click" { narrate "Week 8, Wednesday. Desk four has sent ninety nos in an hour. It used to be nine." },
  yuki "One of the three.",
  when "foreseen" {
    when "fires is proxy" { yuki "I saw it at nine. The list was by hand at ten. Kofi says that postcodes are a swamp." },
    when "fires is form" { kofi "Old list since ten. The new form is in the test. I had time for lunch." },
    when "fires is click" { yuki "Tomasz has them read aloud. It was very quiet, and then somebody said: oh." },
  },
  otherwise {
    narrate "It stands on no page, or on one without somebody who looks. So everybody meets. By Friday eleven people have been in a room, and the machines in none.",
    when "training.started and not training.done" {
      kofi "A week. I stopped the run until somebody could say whose it is.",
      halt("training"), later(1, "resume"),
    },
    yuki "It is mine now. I would have taken it in week 5, too.",
  },
}

scene "resume" { with = kofi, kofi "They are running again. It took one sentence. It took a week to find it.", start("training") }

-- --- Week 10: what was never asked -------------------------------------------------------------------

scene "week_ten" { on = "week >= 10 and unasked", with = kofi,
  when "training.done" { kofi "Done. Fifty-six days, and it is good. On the board by the lifts there are white boxes. Is that a problem?" },
  otherwise { kofi "Nearly done, and it is good. On the board by the lifts there are white boxes. Is that a problem?" },
  choice "No. I take it round: it is built, it works, please sign." { id = "please_sign", bad = { "S0-M6", "S0-M10" }, worth = 30,
    why = "They were asked to bless what could no longer be changed. Each of them heard that.",
    set("opened", 1), request(maren, tomasz, thandi, aino, kofi, yuki, rosalind),
    narrate "Behind the copier somebody reads the first page, and lays it back into the tray.",
  },
  choice "Yes. They all get it today, with what I owe them an answer to." { id = "late_round", bad = "S0-M6", worth = 60,
    why = "Late, and without pretending. The weeks that it takes had been there since week 1.",
    set("opened", 1), request(maren, tomasz, thandi, aino, kofi, yuki, rosalind),
    narrate "Maren reads standing. 'Week 10,' she says. 'I had a week 1 as well.'",
  },
  choice "We go out at Hollin alone, as a trial. The signatures follow." { id = "trial_only", bad = { "S0-M6", "S0-K3" }, worth = 0,
    why = "One client is still two hundred people, and nobody had signed for them.",
    kofi "Rosalind asked who had signed for the trial. I said: nobody yet. She has put it into a drawer.",
  },
}
