-- SPDX-License-Identifier: MIT
--
-- The date. A dinner in two weeks, a box on a form, and a model of which nobody knows yet
-- whether it works: two decisions about a promise, with fifty trucks in between.
--
-- cast.lua        the figures, the people, what they carry, the words they do not share
-- work.lua        the crew's days, and the question of whose clock counts
-- facts.lua       the three things to be told, and what may go wrong in the telling
-- first_half.lua  week 1, and what can be done before the dinner
-- dinner.lua      week 2: the demonstration, and what Dario takes to the table
-- second_half.lua the trucks are read; what the customer, the board and the tender make of it
-- repairs.lua     what was missed can be mended
-- endings.lua     what came of it, and the tests

scenario {
  title = "The date", level = "mid", minutes = 26, weeks = 8, slots = 3,
  brief = [[
Quillon Logistics moves other people's goods. A model is to say at noon in which hour a truck will stand at the customer's barrier. Tove Lindgaard builds it. Marta Kowal plans the docks, and would have to live by it.

Dario Fenn, who sells, has a dinner with a customer on the Friday of week 2. He would like to bring a date. Kwame Asante, who pays, has said a figure to his board, some time ago.

You are the product manager. You have eight weeks, three meetings a week, and a model of which nobody knows yet whether it works.]],
  covers = { "S0-K1", "S0-P3", "S0-R1", "S0-P5", "S0-M1", "S0-M2", "S0-R5", "S0-P19", "S0-M8", "S0-P20", "S0-C8",
             "S2-K1", "S2-K4", "S2-M2", "S2-R1", "S2-M3", "S2-P10", "S2-P11", "S2-F1", "S2-M6", "S2-M7", "S2-M8", "S3-M6" },
  weights = { phase_gates = 35, translation = 15, value = 15, discovery = 10, hygiene = 10, calibration = 5, trade_offs = 5, relationship = 5 },
  notes = {
    premise = [[
Three people ask "when", and nobody can know yet whether. What can be promised is the day on which an answer comes. Of a hundred seeds with
a pilot of fifty, firm is right in about 40, another gate in 27, a stop in 33 when the trucks are read. Whoever has one answer for all of
them is wrong more often than not.

The arithmetic, for the sceptic in the second row. In its hour saves 35 minutes, not in its hour costs 65: with p right in 100 a truck
brings (35 p - 65 (100 - p)) / 100 = p - 65 minutes, so 65 is the line and each point is a minute a truck. Two in three (8 of 12, 10 of
15, 12 of 18) counted as a Beta(8,4), Beta(10,5) or Beta(12,6) gives P(65 or better) = .574, .577, .580. "67 is more than 65" is the trap: the
standard error of a dozen trucks is a dozen points. After fifty more, from 72 % it is at least .80, up to 60 % at most .30; between lies
the open question. Twenty trucks settle it one way or the other in six seeds of ten; for a yes they need 15 or 16. Two hundred leave one seed in seven
open, and come in week 6. Forty of 100 trucks get an hour at first: if 65 of these are right, that is 26
trucks in 100, against the ninety on Kwame's page.]],
    decisions = [[
S0-K1, S2-K1  Tove on Monday: it may not work at all. In four seeds of ten it does not. At week 5 in the firm seeds: the evidence is
       about one lane.
S0-P5  Who sets the line? Marta's note holds it: 35 and 65. Handed to Tove it becomes the average error, which nobody needs.
S2-M3, S2-R1  'Trees' is a way into her work. What is yours: the line, and what the data will not bear.
S0-R1  The clerk's times: she knew, and waited to be asked.
S0-P20 Fifty trucks, a day, and what follows from each result. After it: did they commit, and did they halt the crew on a no?
S2-M7  Eleven pages by eight, against half an hour. Ask: what did the half hour bring that page twelve would not have?
S2-P10 Two meanings of 'arrived'. Four minutes vanish in an hour, twenty-five do not: the film is worth its two days in half of the seeds.
S0-P3  Week 12, told to Tove as 'the journeys freeze in week 6', to Dario as a price.
S0-R5  What Dario's date was for: a box on a form. Costs and savings to Kwame, minutes to Marta.
S0-P19 Forty, then sixty, and the six months between. If not: the board's page in week 4 says sixty from the first day.
S2-K4  Ninety. Who gave him the figure? Nobody. Coming down in private in week 1 is cheaper than in week 12 before the board.
S2-P11, S2-F1, S0-C8  The roadmap: with whom, and are its four rows there: discovery, what is learnt, the decision, time to mend?]],
    timing = [[
About 26 minutes alone, 40 in a room with votes. Give each table another seed: customer, lane, figures and trucks differ, so answers do not
travel.

The pair: give half of the tables a seed with high urgency (Dario speaks of two other carriers). There the customer signs with another
firm in week 6, unless somebody has told her on which day the answer comes. Compare: who gave a date for the launch because she was in a
hurry, and who a date for the answer? Both keep her. One of the two is broken in four seeds of ten.

Put on the wall for the debrief: each promise of each table as a dot, the evidence of that moment upwards, the week to the right.]],
    traps = [[
S0-M1  The line handed to the builders: "tell me what is good enough".
S0-M2  'More accurate', without a case or a line: a way into her work that moves nothing.
S0-M8  Three times 'when'. It is the third that ends the meeting, and with it the order for the trucks.
S2-M6  Story points for 'does it work'. The line burns down whatever the trucks say.
S3-M6  14:05, then 14:20. What is promised is the hour. Freezing the draw hides the spread and heals nothing.
S2-M2  'To the minute': a slide that nobody can build. Did Tove see it before the customer?
S2-M8  The line that drops 'it may not work' and the one that says that 65 is reached. Who found out, and from whom?]],
    questions = [[
Which of the promises on the wall would you make again, whatever came of them?
What did Dario ask for, and what did she need?
Who among you stopped, and was it harder to say to Kwame, to the crew, or to yourselves?
Who was right and had bad luck?]],
  },
}

include "cast"
include "work"
include "facts"
include "first_half"
include "dinner"
include "second_half"
include "repairs"
include "endings"
