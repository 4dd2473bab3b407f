-- SPDX-License-Identifier: MIT
--
-- Loop map and half-life. Put the loop in order by where trouble shows, find the arrow that nobody owns, read from two
-- figures how fast it goes off, and choose how often it is trained again.

scenario {
  number = 10,
  title = "How fast does it go off?", kind = "drill", level = "mid", minutes = 3,
  brief = [[
A model in use is a loop: it learns, it answers, people do something, that is written down, and it learns again. It goes off like milk, some in three weeks and some in four months, and it does so without a smell.

You have the map, two readings, and a team whose time costs something. How often do you train it again, and who says when?]],
  covers = { "S1-P3", "S1-P10", "S1-F3", "S1-C1" },
  weights = { follow_up = 45, calibration = 25, decision = 30 },
  notes = {
    premise = [[
The half-life here is the time in which a model loses a tenth of what it had. Below 30 days: train weekly, with an alert. Above 90: each quarter. In between: monthly. The seed draws 18, 54 or 117 days.]],
    decisions = [[
S1-C1  From training data to what people do to what comes of it, and back. Any feature can be laid out like that.
S1-P3  The loop has an owner from behaviour to retraining, and it is product. By seed another arrow lacks a name.
S1-P10  The trigger is the outer loop's; how it is trained is the inner one's. Taking over the training is as wrong as giving away the trigger.
S1-F3  Estimate the half-life from two readings, choose the cadence, and pay for it.]],
    timing = [[
Three minutes. In a room: six cards on the floor, put in a circle with a figure on each, then ask who owns each gap.]],
    traps = [[
A tenth of 90 is 9 points, not 10. It loses 3 points in the days between the readings, so the half-life is three times that.

Weekly looks careful. With a half-life of 117 days it burns a team's time, and each training is a chance to break something.

Two readings are few. The estimate is worth an alert beside it.]],
    questions = [[
What is the half-life of what you run, and from which two figures do you know it?
Which arrow of your loop has a folder and no name?]],
  },
}

vary "story" { "fares", "frost" }
vary "thing" { "the fare forecast", "the frost warning for orchards", with = "story" }
vary "user"  { "drivers", "growers", with = "story" }
vary "does"  { "Drivers, who follow it or not", "Growers, who get up for it or not", with = "story" }
vary "comes" { "Fares taken", "Blossom saved", with = "story" }
vary "gap"   { "labels", "line" }
vary "days"  { 6, 18, 39 }                          -- between the two readings: 90 and 87
vary "pace"  { "fast", "middle", "slow", with = "days" }

figure "tenth" "3 * days"                           -- days in which it loses 9 of 90

person "yusuf" { name = "Yusuf Demir", portrait = "hornbeam", role = "ml_engineer", title = "trains the model" }
person "clara" { name = "Clara Boyle", portrait = "aspen",    role = "operations", title = "hears from those who use it" }

scene "map" { with = { yusuf, clara },
  yusuf "Six cards for {thing}, with a figure on each; they fell off the wall. Say that tonight the labels go wrong. Where could one see it first, and where last?",
  rank { "The earliest first, once round the loop.", id = "loop", shows = { "follow_up" },
    choice "Labels: how many of 100 a second person would change" { worth = 100 },
    choice "Training: how often it is right on cases kept aside" { worth = 80 },
    choice "Answers: how many it gives that it never gave before" { worth = 60 },
    choice "{does}: how many do as it says" { worth = 40 },
    choice "{comes}: more or less than in that week of last year" { worth = 20 },
    choice "Clara's folder: how many have rung, to become labels one day" { worth = 0 },
  },
  when "loop.right = 100" { clara "And from there back to the first. It is a ring." },
  otherwise { clara "Labels, training, answers, what they do, what comes of it, my folder. And from there back to the first." },
  when "gap is labels" { clara "There is no name at “what counts as wrong”. The {user} tell me a great deal. I have a folder." },
  otherwise { clara "There is no name at “too bad to go on”. Yusuf sees the line. The {user} ring me. Nobody says when." },
  choice "Mine. I say what counts as wrong, and at five in 100 lost I ring Yusuf the same day and tell the {user}. How he trains it is his." { id = "mine", good = { "S1-P3", "S1-P10", "S1-C1" }, shows = { follow_up = 4, decision = 4 },
    why = "You took the outer loop and left the inner one. Whoever knows what an error costs says when it is too much. Write it on the map before the launch.",
    yusuf "Then I know whom to ring, and what is mine." },
  choice "Yusuf's. He has all six figures in front of him, and sees three points fall days before any of us hears of it." { id = "yusufs", bad = { "S1-P3", "S1-P10" }, shows = { follow_up = 1, decision = 2 },
    why = "He sees the line; what a point of it costs the {user}, he cannot see. So he will wait, or train for nothing. Next time keep the trigger.",
    yusuf "I see a line. What it does out there, I do not see." },
  choice "I take it over from Friday, with the training along with it, so that all six are in one hand and nothing falls between two chairs." { id = "one_hand", bad = "S1-P10", shows = { follow_up = 2, decision = 2 },
    why = "One hand too many: the training is his craft, and now nobody with the craft feels asked. Next time take the trigger, leave the how.",
    yusuf "And which loss function would you like?" },
  choice "The three of us, on Mondays at nine. Six figures, ten minutes, and whoever sees something says so." { id = "mondays", bad = { "S1-P3", "S1-C1" }, shows = { follow_up = 1, decision = 1 },
    why = "Three owners on Mondays are none on Tuesday. A loop without a name runs on, and so does the loss. Next time one name.",
    clara "On Mondays nobody rings." },
  jump "half_life",
}

scene "half_life" { with = { yusuf, clara },
  yusuf "Now two readings. On the day of the launch it was right 90 times in 100. {days} days later, 87.",
  estimate { "At this pace, after how many days has it lost a tenth of what it had?", id = "guess", truth = "tenth", from = 5, till = 150 },
  when "guess.off <= 6" { yusuf "{tenth}, I say as well. A tenth of 90 is nine points, and three took {days} days." },
  otherwise { yusuf "I get {tenth}. A tenth of 90 is nine points; three took {days} days." },
  yusuf "A training takes me two days, and each one can break something. So how often?",
  when "pace is fast" {
    choice "Weekly, and an alert at five in 100 lost. Two days of each week go into it." { id = "fast_weekly", good = { "S1-F3", "S1-P3" }, shows = { decision = 4, follow_up = 4 },
      why = "It loses a tenth in {tenth} days, so a month is too long. Two days a week are the price, and the alert is for the week in which that is too slow.",
      yusuf "Two days of five. At that pace it is worth them." },
    choice "Monthly, and an alert at five in 100 lost. Two days a month is what most teams can keep up." { id = "fast_monthly", bad = { "S1-F3" }, shows = { decision = 2, follow_up = 2 },
      why = "In a month it loses more than a tenth, {tenth} days are less than 30. The rhythm fits the team and not the milk. Next time begin with the half-life.",
      clara "From the third week on they ring me." },
    choice "Each quarter, with two weeks of thorough tests. A training breaks less like that." { id = "fast_quarter", bad = { "S1-F3", "S1-P3" }, shows = { decision = 1, follow_up = 1 },
      why = "At {tenth} days a quarter is five half-lives. Less breaks, and it goes off. Next time hold the rhythm against the half-life.",
      clara "By then they have gone back to looking out of the window." },
  },
  when "pace is middle" {
    choice "Weekly, and an alert at two in 100 lost. It has cost us three points once." { id = "middle_weekly", bad = { "S1-F3" }, shows = { decision = 2, follow_up = 2 },
      why = "Two days a week against a loss of one in 100. The care costs more than what it saves. Next time hold the rhythm against {tenth} days.",
      yusuf "Then I do nothing else until Christmas." },
    choice "Monthly, and an alert at five in 100 lost. Two days a month go into it." { id = "middle_monthly", good = { "S1-F3", "S1-P3" }, shows = { decision = 4, follow_up = 4 },
      why = "It loses a tenth in {tenth} days; in a month about half of that, for two days of his. The alert is for the month in which it goes faster.",
      yusuf "Two days a month. That I can plan." },
    choice "Not by the calendar: when ten of the {user} complain in a week, we train, and no two days are wasted." { id = "middle_complain", bad = { "S1-F3", "S1-P3" }, shows = { decision = 1, follow_up = 1 },
      why = "Complaints come after the loss, and from those who still bother. By then a tenth is gone. Next time a rhythm, and an alert before they ring.",
      clara "You want them as a thermometer." },
  },
  when "pace is slow" {
    choice "Weekly, and an alert at two in 100 lost. Better to be on the safe side for the first year." { id = "slow_weekly", bad = { "S1-F3" }, shows = { decision = 1, follow_up = 2 },
      why = "In a week it loses less than one in 100, and each training can break more. The safe side is dear. Next time hold the rhythm against {tenth} days.",
      yusuf "Two days of five, to keep milk fresh that is powder." },
    choice "Not yet. Three points in {days} days is slow, and as long as the telephone is quiet two days are two days." { id = "slow_never", bad = { "S1-F3", "S1-P3" }, shows = { decision = 1, follow_up = 1 },
      why = "It goes slowly, and it goes. Without a rhythm it is found by those who suffer from it. Next time a quarter and an alert.",
      clara "It will ring. In the spring." },
    choice "Each quarter. An alert at five in 100 lost, in case the world moves faster." { id = "slow_quarter", good = { "S1-F3", "S1-P3" }, shows = { decision = 4, follow_up = 4 },
      why = "It loses a tenth in {tenth} days, so a quarter is enough. The team's time goes where it brings more, and the alert watches for the exception.",
      yusuf "Four times a year. And I can do something else in between." },
  },
  jump "after",
}

ending "after" {
  when "mine.chosen and (fast_weekly.chosen or middle_monthly.chosen or slow_quarter.chosen)" { narrate "The map hangs again. Under each arrow is a name, and in the corner a figure in days." },
  otherwise { narrate "The map hangs again. Clara's folder lies on top of it." },
}

test "round the loop, my name, and the pace of the milk" { seed = 3, expect = { ending = "after", score = { 90, 100 } },
  answers = { "Labels; Training; Answers; Drivers; Fares; Clara", "mine", 18, "fast_weekly" } }

test "Mondays, and by the calendar of the team" { seed = 2, expect = { ending = "after", score = { 0, 49 } },
  answers = { "Clara; Blossom; Answers; Growers; Training; Labels", "mondays", 39, "slow_never" } }
