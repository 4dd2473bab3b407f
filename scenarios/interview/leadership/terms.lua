-- SPDX-License-Identifier: MIT

-- Schemes and jargon that people bring along to a quarrel, in plain words.
term "DACI"         { known = {}, "A chart of who drives a decision, approves it, contributes and is informed." }
term "RACI"         { known = {}, "A chart of who is responsible, accountable, consulted and informed." }
term "RAPID"        { known = {}, "A chart of who recommends, agrees, performs, gives input and decides." }
term "SBI"          { known = {}, "A scheme for telling somebody something: situation, behaviour, impact." }
term "GROW"         { known = {}, "A scheme for a talk: goal, reality, options, way forward." }
term "BATNA"        { known = {}, "What one does if there is no agreement." }
term "OKR"          { known = {}, "Objectives and key results: what a team is to reach in a quarter." }
term "key results"  { known = {}, "What is to be counted at a quarter's end." }
term "MoSCoW"       { known = {}, "Four heaps of wishes: must, should, could, will not." }
term "RICE"         { known = {}, "A score for what to build: reach times impact times confidence, divided by effort." }
term "SWOT"         { known = {}, "A square of four: strengths, weaknesses, openings, threats." }
term "stakeholders" { known = {}, "Everybody who has something to gain or to lose by it." }
term "alignment"    { known = {}, "That all say the same of where it is to go." }
term "critical path" { known = {}, "The chain of tasks of which none may be late without the end being late." }
term "servant leadership" { known = {}, "To lead by taking stones out of others' way." }
term "disagree and commit" { known = {}, "To say no before a decision, and carry it afterwards." }
term "architecture" { known = {}, "How a model is put together." }
term "layers"       { known = {}, "The steps inside of a model, one upon the other." }
term "warm-up"      { known = {}, "The first part of a training, in smaller steps." }
term "hyperparameters" { known = {}, "Settings of a model that are chosen before it learns: how deep, how fast, how long." }
term "AUC"          { known = {}, "How well a model puts true cases before false ones, over all limits at once." }
term "F1"           { known = {}, "A blend of precision and recall in one figure." }
term "precision"    { known = {}, "Of the answers of one kind that are given, the share that is right." }
term "recall"       { known = {}, "Of the cases of one kind that are there, the share that is found." }
term "holdout"      { known = {}, "Kept away from the model while it learns, so that the test is fair." }
term "embeddings"   { known = {}, "How a model writes down what a case is about, as a list of numbers." }
term "technical debt" { known = {}, "What was done quickly, and costs more later." }
term "five whys" { known = {}, "To ask why five times, each time of the last answer." }
term "ICE" { known = {}, "A score for what to build: impact times confidence times ease." }
