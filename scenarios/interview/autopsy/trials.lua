-- SPDX-License-Identifier: MIT

bot "framework_namer" { "Names a framework where there is one, and else what sounds most like method.", mistake = true,
  takes = { "a_frame", "e_report", "e_chart", "e_mail", "e_bug", "k_role", "o_frame", "s_frame", "c_tests", "w_hedge_taught", "w_hedge_used", "w_hedge_came", "p_frame", "r_hedge" } }
bot "hedger" { "Keeps it open, asks for more, and includes everybody.", mistake = true,
  takes = { "a_frame", "e_mail", "e_report", "e_chart", "e_bug", "k_hedge", "o_all", "s_survey", "c_hedge", "w_hedge_taught", "w_hedge_used", "w_hedge_came", "p_hedge", "r_hedge" } }

test "nobody used it any more" { seed = 1, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "The link", "One link, and", 50, "Forty of its", "The log", "What has changed", "Complaints", 5, "In what people did", "Mine",
    "In how often it is opened", "Opened and followed", "The sepsis alert", "It broke", "In two places",
  } }
test "something else came in" { seed = 6, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "Where it broke", "One link, and", 45, "What has changed", "The log", "Forty of its", "Complaints", 5, "In what came in", "Mine",
    "In the daily count", "A count a day", "Google Flu", "It broke", "In two places",
  } }
test "it was taught by itself" { seed = 2, expect = { score = { 90, 100 }, ending = "after" },
  answers = {
    "The loop", "One link, and", 50, "Complaints", "The log", "Forty of its", "What has changed", 95, "In what it was taught", "Mine",
    "In how often it is overruled", "Two hundred cases", "Amazon", "It broke", "In two places",
  } }
test "several things at once, and a fishbone" { seed = 6, expect = { score = { 0, 49 }, ending = "after" },
  answers = {
    "It is complex", "A fishbone", 50, "The mail", "The list of bugs", "The accuracy report", "The chart", 50, "It will have been", "It was nobody's",
    "In a stability", "Thirty figures", "Each of them", "Several factors", "In three phases",
  } }
