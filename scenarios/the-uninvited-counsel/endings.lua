-- SPDX-License-Identifier: MIT

ending "on_time" { when = "out = 1", after = 8,
  narrate "In autumn two hundred packers start at Hollin. Some of them had been fifty-third on a list.",
  when "training.lost > 0" { narrate "{training.lost} days of Kofi's work had to be done again. He has put the figure on the wall, without a name." },
  when "line_set = 1 and danger is data" { kofi "Whoever said yes also told us what has changed since. It is the best data in the trade. I tell people that it was my idea." },
  when "line_set = 1 and danger is role" { kofi "They move four letters a list, and it learns from each. I tell people that it was my idea." },
  when "line_set = 1 and danger is people" { kofi "The form now says who reads what, and people write more than before, not less. I tell them that it was my idea." },
  when "the_hour.addressed" { rosalind "Hollin has read the contract again. 'An answer', it says. Within the hour they get a name, and now they want that at their other sites." },
  when "not the_hour.addressed" { rosalind "Hollin counts the hours. It is a thin contract, and they know it by heart." },
  when "reasons_screen.chosen" { yuki "Nine thousand people have pressed 'That has changed'. They mend their own letters. The duty to explain has become the part that they like." },
  when "not reasons_screen.chosen" { yuki "Somebody asked me why she was fifty-third. I could not tell her. Nobody here can, it is not drawn." },
  when "the_forty.addressed" { yuki "I have drawn somebody with a {column}. Upright, at a till, with a badge. It hangs beside the water." },
  when "not the_forty.addressed" { yuki "I still know the forty by name. {low} of them would be below the tenth place today." },
  when "autonomy.option is reader" { thandi "I was on the radio again. I had nothing to take back, so they let me talk about cake." },
  when "autonomy.option is sample" { thandi "Those who ask are seen. I said it like that on the radio, with a pause before 'ask'." },
  when "autonomy.option is hour" { thandi "I was on the radio again. I took it back. It is quiet in a studio when one takes something back." },
  when "autonomy.option is none" { thandi "On the radio they asked me how somebody gets a no. I did not know. I have never said that before, on any radio." },
  when "maren.trust >= 55" { maren "There is a new project. For once I have not heard of it from the copier." },
  when "maren.trust < 55" { maren "I signed. I am told that there is a next one. By the copier." },
}

ending "late" { when = "all_signed and training.done", after = 8,
  narrate "It goes out after all, some weeks behind the date on the brief. Hollin has hired its packers by hand, with people who read until ten at night.",
  when "training.lost > 0" { narrate "{training.lost} of Kofi's days were done twice. The rest of the delay is envelopes." },
  otherwise { narrate "Not one day of Kofi's work was lost. The delay is all envelopes, and the days on which nobody sent them." },
  when "launch.broken" { rosalind "I had a week in my pen. Next time I ask seven people myself." },
  otherwise { rosalind "You never gave me a date that you could not count. I have had worse years with better launches." },
  when "please_sign.chosen or late_round.chosen" { maren "In week 10 it was a favour that you wanted. In week 1 it would have been my work." },
  otherwise { maren "It is a good sheet. It would have been one in spring." },
}

ending "drawer" { when = "maren.sign is blocked or pencil_due", after = 8,
  narrate "The ranker works. It lies in a drawer at Kofi's, with {training.spent} days in it, and may not be used for anything.",
  when "pencil_due" {
    when "danger is data" { maren "They wrote for the post named above. It stands on the form. It stood there all the time." },
    when "danger is role" { maren "The letters below the line, I asked. Who sees them? They showed me a box with 'advisory' in it." },
    when "danger is people" { maren "I asked for a letter in the pile that was written to us. They had to look for a while." },
  },
  otherwise { maren "I asked three times what it does. I have three answers, and not one that I could defend in front of a judge." },
  kofi "A pencil line in week 1, she says. I would have had the pencil.",
  when "the_hour.addressed" { rosalind "Hollin gets its receipts within the hour. After that it gets consultants who read until ten." },
  otherwise { rosalind "Hollin has gone to somebody with a faster no." },
}

ending "white_boxes" { after = 8,
  narrate "On the board by the lifts some boxes are still white. The ranker waits for them, and Hollin has stopped waiting.",
  when "training.done" { kofi "It is finished. I show it to visitors." },
  otherwise { kofi "It is not finished, and nobody rings to ask when it will be." },
  when "side_by_side.chosen or late_round.chosen or please_sign.chosen" { narrate "Some envelopes are on their way back. Somebody was to be told something first, and was not." },
  otherwise { narrate "Seven people would have had to be asked. It was on the list for the week after." },
  when "not doors" { rosalind "You never asked me for a line to them. I thought that you knew a way." },
  yuki "People still write to us. I draw them. It is what we had before.",
}
