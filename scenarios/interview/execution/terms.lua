-- SPDX-License-Identifier: MIT

-- Methods and jargon that people bring along to a fall, in plain words.
term "five whys"    { known = {}, "To ask why five times, each time of the last answer." }
term "fishbone"     { known = {}, "A drawing that hangs possible causes on branches, by kind." }
term "DMAIC"        { known = {}, "Five steps of improvement: define, measure, analyse, improve, control." }
term "PDCA"         { known = {}, "Four steps in a circle: plan, do, check, act." }
term "root cause analysis" { known = {}, "Looking for what lies behind a fault, and behind that." }
term "RACI"         { known = {}, "A chart of who is responsible, accountable, consulted and informed." }
term "SLA"          { known = {}, "A promise of how well a service runs, with what is paid where it does not." }
term "MLOps"        { known = {}, "What it takes to run a model day by day: to watch it, train it again, take it back." }
term "precision"    { known = {}, "Of the answers of one kind that are given, the share that is right." }
term "recall"       { known = {}, "Of the cases of one kind that are there, the share that is found." }
term "F1"           { known = {}, "A blend of precision and recall in one figure." }
term "AUC"          { known = {}, "How well a model puts true cases before false ones, over all limits at once." }
term "confusion matrix" { known = {}, "A table of which kind is taken for which." }
term "embeddings"   { known = {}, "How a model writes down what a picture is about, as a list of numbers." }
term "hyperparameters"  { known = {}, "Settings of a model that are chosen before it learns: how deep, how fast, how long." }
term "learning rate"    { known = {}, "How large the steps are in which a model learns." }
term "distribution"     { known = {}, "How often each kind of input comes." }
term "distribution shift" { known = {}, "Other kinds of input come, or come more often, than those from which the model learnt." }
term "drift"        { known = {}, "What comes in is no longer like what the model learnt from." }
term "overfitting"  { known = {}, "To learn the examples by heart, with their accidents." }
term "ensemble"     { known = {}, "Several models that are asked together." }
term "SHAP"         { known = {}, "A way to say how much each input had to do with one answer." }
term "holdout"      { known = {}, "Kept away from the model while it learns, so that the test is fair." }
term "mitigation"   { known = {}, "What makes a harm smaller." }
term "canary"       { known = {}, "A release to a few first, to see whether it does harm." }
term "stakeholders" { known = {}, "Everybody who has something to gain or to lose by it." }
term "post-mortem" { known = {}, "A talk afterwards about what went wrong, and why." }
