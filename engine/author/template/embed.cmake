# SPDX-License-Identifier: MIT
#
# Makes template.inc out of the scenario that `parlance new` writes:
#   cmake -DPAGE=scenario.lua -DOUT=file -P embed.cmake
# A text for each line, so that none is longer than a compiler has to take. Everything goes
# through string() only, never through a list, so that ; and [ ] stay what they are.
file(READ "${PAGE}" text)
string(REPLACE "\\" "\\\\" text "${text}")
string(REPLACE "\"" "\\\"" text "${text}")
string(REPLACE "\n" "\\n\",\n\"" text "${text}")
string(REGEX REPLACE "\n\"$" "\n" text "\"${text}")
file(WRITE "${OUT}" "${text}")
