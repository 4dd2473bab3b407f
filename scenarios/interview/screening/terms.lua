-- SPDX-License-Identifier: MIT

-- Schemes and jargon that people bring along to a screening, in plain words.
term "STAR"      { known = {}, "A scheme for telling a story: situation, task, action, result." }
term "SOLVE"     { known = {}, "A scheme for telling a story: situation, opportunity, leverage, value, execution." }
term "SOAR"      { known = {}, "A scheme for telling a story: situation, obstacle, action, result." }
term "CIRCLES"   { known = {}, "Seven steps for a product question, from who the customer is to a summary." }
term "RICE"      { known = {}, "A score for what to build: reach times impact times confidence, divided by effort." }
term "ICE"       { known = {}, "A score for what to build: impact times confidence times ease." }
term "MoSCoW"    { known = {}, "Four heaps of wishes: must, should, could, will not." }
term "RACI"      { known = {}, "A chart of who is responsible, accountable, consulted and informed." }
term "OKR"       { known = {}, "Objectives and key results: what a team is to reach in a quarter." }
term "AARRR"     { known = {}, "Five counts along a customer's way: acquisition, activation, retention, referral, revenue." }
term "HEART"     { known = {}, "A framework for metrics: happiness, engagement, adoption, retention, task success." }
term "Kano"      { known = {}, "A sorting of features: expected, the more the better, or a pleasant surprise." }
term "AUC"       { known = {}, "How well a model puts true cases before false ones, over all limits at once." }
term "F1"        { known = {}, "A blend of precision and recall in one figure." }
term "precision" { known = {}, "Of the answers of one kind that are given, the share that is right." }
term "recall"    { known = {}, "Of the cases of one kind that are there, the share that is found." }
term "boosted trees"     { known = {}, "A model that adds up many small rules, each mending the errors of those before." }
term "gradient boosting" { known = {}, "A way of adding up many small rules, each mending the errors of those before." }
term "hyperparameters"   { known = {}, "Settings of a model that are chosen before it learns: how deep, how fast, how long." }
term "learning rate"     { known = {}, "How large the steps are in which a model learns." }
term "heavy tail"        { known = {}, "Large errors that are rare, and less rare than one would think." }
term "extrapolate"       { known = {}, "To answer for cases unlike all those from which it learnt." }
term "extrapolates"      { known = {}, "Answers for cases unlike all those from which it learnt." }
term "holdout"           { known = {}, "Kept away from the model while it learns, so that the test is fair." }
term "pipeline"          { known = {}, "The steps by which data gets to a model, and its answers to people." }
term "end to end"        { known = {}, "From the first step to the last." }
term "transformers"      { known = {}, "The kind of model behind most of those that write." }
term "fine-tuning"       { known = {}, "Training a ready-made model a little further, on one's own examples." }
term "embeddings"        { known = {}, "How a model writes down what a text is about, as a list of numbers." }
term "edge cases"        { known = {}, "Cases that come up seldom and go otherwise than most." }
term "stakeholders"      { known = {}, "Everybody who has something to gain or to lose by it." }
term "cross-functional"  { known = {}, "Made up of people from several crafts." }
term "drift"             { known = {}, "What comes in is no longer like what the model learnt from." }
term "confounder"        { known = {}, "Something else that moved both, and makes one look like the cause of the other." }
