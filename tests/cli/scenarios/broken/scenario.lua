-- SPDX-License-Identifier: MIT
scenario { title = "The broken one", level = "aspiring", minutes = 2, brief = "Nothing here plays." }
person "ada" { name = "Ada Lund", role = "ml_enginer", title = "ML lead" }
scene "start" { with = ada, ada "Well.", jump "nowhere" }
