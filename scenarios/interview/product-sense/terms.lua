-- SPDX-License-Identifier: MIT

-- Schemes and jargon that people bring along to a talk about product, in plain words.
term "RICE"       { known = {}, "A score for what to build: reach times impact times confidence, divided by effort." }
term "ICE"        { known = {}, "A score for what to build: impact times confidence times ease." }
term "MoSCoW"     { known = {}, "Four heaps of wishes: must, should, could, will not." }
term "Kano"       { known = {}, "A sorting of features: expected, the more the better, or a pleasant surprise." }
term "CIRCLES"    { known = {}, "Seven steps for a product question, from who the customer is to a summary." }
term "SWOT"       { known = {}, "A square of four: strengths, weaknesses, openings, threats." }
term "HEART"      { known = {}, "A framework for metrics: happiness, engagement, adoption, retention, task success." }
term "AARRR"      { known = {}, "Five counts along a customer's way: acquisition, activation, retention, referral, revenue." }
term "JTBD"       { known = {}, "Jobs to be done: what somebody takes a product on for." }
term "jobs to be done" { known = {}, "What somebody takes a product on for." }
term "north star" { known = {}, "The one figure that a whole product is steered by." }
term "MVP"        { known = {}, "The smallest version from which one can learn something." }
term "OKR"        { known = {}, "Objectives and key results: what a team is to reach in a quarter." }
term "precision"  { known = {}, "Of the warnings that are given, the share that is true." }
term "recall"     { known = {}, "Of the cases that are there, the share that is found." }
term "F1"         { known = {}, "A blend of precision and recall in one figure." }
term "AUC"        { known = {}, "How well a model puts true cases before false ones, over all limits at once." }
term "false positives" { known = {}, "Warnings where nothing was wrong." }
term "base rate"  { known = {}, "How often a thing comes up at all, before one looks closer." }
term "churn"      { known = {}, "The share of customers who leave." }
term "two-by-two" { known = {}, "A square of four fields, for sorting things by two measures." }
term "stage-gate" { known = {}, "A plan in steps, with a check between them that one may fail." }
term "product-market fit" { known = {}, "So many people want a thing that it nearly sells itself." }
term "LLM"        { known = {}, "A large model that writes." }
term "stakeholders" { known = {}, "Everybody who has something to gain or to lose by it." }
term "embeddings" { known = {}, "How a model writes down what a text is about, as a list of numbers." }
term "SOLVE" { known = {}, "A scheme for telling a story: situation, opportunity, leverage, value, execution." }
term "hyperparameters" { known = {}, "Settings of a model that are chosen before it learns: how deep, how fast, how long." }
