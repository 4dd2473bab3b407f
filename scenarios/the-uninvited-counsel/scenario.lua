-- SPDX-License-Identifier: MIT
--
-- The counsel who was not invited. A machine that ranks applicants, seven people who may each
-- say no, and a line in the brief that is still white.
--
-- cast.lua        the seeds' differences, the people, the sheet, what worries them
-- facts.lua       the three things to be told, and what may go wrong in the telling
-- week_one.lua    the brief, the sheet, the managing director, counsel and her pencil
-- week_two.lua    the other reviewers, and the table where it is decided how people get a no
-- week_three.lua  the work, the seven signatures, and what the weeks until 12 bring
-- again.lua       what was missed, one visit at a time
-- endings.lua     what came of it, and the tests

scenario {
  title = "The counsel who was not invited", level = "mid", minutes = 26, weeks = 12, slots = 3,
  brief = [[
Brightwater Staffing finds packers, drivers and carers for firms that need them by Monday. For each job 180 people write, and a consultant reads for four hours.

Kofi Mensah is going to build a ranker, a model that puts the letters in an order. Rosalind Pryce, who runs the house, has as good as sold it. Seven people sign before it goes out, and each of them may say no.

You are the new product manager. The brief is not finished, the work begins in week 3, the launch is to be in week 12: twelve weeks, three meetings a week. Whatever you tell somebody, they decide about something of their own: money, law, people, rows in a file.]],
  covers = { "S0-K3", "S0-P1", "S0-R4", "S0-P14", "S0-P15", "S0-M6", "S0-P16", "S0-P17", "S0-M10", "S0-P22", "S0-C4",
             "S2-T3", "S3-T5", "S3-X1", "S3-P11", "S4-P11" },
  weights = { early_legal = 30, translation = 20, discovery = 15, trade_offs = 15, value = 10, ownership = 5, relationship = 5 },
  -- Owner, trigger and response are told apart by one of the three, so choices are meant to be alike.
  allow = { 506, 507 },
  notes = {
    premise = [[
Seven people have to sign, and four of them speak for the law and for those who are judged. The work grows by the week, and what they would
have said in week 1 costs the more the later it is heard.

The arithmetic, for the sceptic. Seven reviews: counsel 4 or 5 weeks, compliance 3, ethics 3, governance 2, the other three 1 each: 15 or 16 in
line, 4 or 5 side by side. A brief without her name costs a week more at counsel's, and her first two weeks; bringing Thandi the worst box saves
one of hers. Each blank box adds an eighth, rounded up, and hides what its reader would have found. A changed box starts all reviews anew.
The work: training 56 days, 8 a week; screens 14 days, 2 a week; both from week 3 to week 10. First contact counts in full at 0 days and not at
all from 35 of the 70 (week 7), the mean of the four of the legal family. A purpose problem found after d days of training takes .7 d back (16
days: 11; 56 days: 39), notice .3 of the screens, plus a fresh review. There is no other factor: the loss grows because the work does.
The forty: 22, 26 or 30 of 40 with the column fall below the tenth place, 8 of 40 without. Recall at ten: 45, 35 or 25 %, against 80 %.

What is true of the rules, and what is ours. The three cards are generic and right in substance: decisions about people by a machine alone; use for
the purpose for which something was given; a disadvantage that nothing justifies. Names taken off are not anonymity where the letter still
points to its writer. A click that cannot say otherwise is no human decision. A client cannot agree for an applicant. In a real house counsel
decides what follows. The scenario claims only that in week 1 she can do it better.]],
    decisions = [[
S0-P22 Monday's white line, and its silent price in counsel's diary.
S0-P15 The four boxes: plain, fog or blank. Which of yours could a stranger have objected to?
S0-P14 Maren with the sheet before a day is spent, or after.
S0-R4  "What would you draw differently?", against "are we allowed?"
S0-P17 The pencil: which line. The rule's name moves nothing.
S0-C4  Tomasz: three rules as three lines that can be built.
S0-P16 What the pencil brings (fresher letters, moves as labels, an honest form), and Yuki's button: a duty that people use.
S3-X1  Thandi's parcel carrier. It learnt who stayed; nobody had told it about the bus.
S4-P11 Raised on the stairs and in the kitchen, or asked by Hollin's works council in week 6.
S2-T3  The table: talked over by those who lose something, then decided with an owner and a price. Either alone is half.
S0-K3, S0-P1 Seven names, in line or side by side; a date that counts them or calls them form; in week 7 one more box.
S3-T5, S3-P11 The register of week 5: each line lacks an owner, a trigger or a response, or has all three. In week 8 one comes true.]],
    timing = [[
About 26 minutes alone, 45 in a room with votes. Give each table another seed: which box is the dangerous one, counsel's weeks, the group and
the risk of week 8 differ, so answers do not travel.

The pair: half of the room plays with power "low". There the reviewers' doors open only after Rosalind has written them a line. Ask both halves
afterwards who asked her, and in which week.]],
    traps = [[
S0-M10 Week 3, start or not yet; Kofi's machines when counsel speaks late.
S0-M6  Week 10: it is built, please sign.

Traps that good people fall into: the thin sheet, "to be early"; "are we allowed", a question with two answers that gets the safe one; the name of
a rule; the half remedy (names off, one click, a client's tick); one more question where a decision was due; a quick three before the long four.]],
    questions = [[
How many days had been worked when each reviewer first had something to judge?
What is your bus?]],
  },
}

include "cast"
include "facts"
include "week_one"
include "week_two"
include "week_three"
include "again"
include "endings"
