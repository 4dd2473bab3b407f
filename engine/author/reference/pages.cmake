# SPDX-License-Identifier: MIT
#
# Makes pages.inc out of the pages in engine/author/diagnostics, for who wants to read them:
#   cmake -DPAGES=folder -DOUT=file -P pages.cmake
# One row for each page, sorted by number:
#   X(number, NAME, SEVERITY, FLOOR, "message", "mend", "slots", "about", "wrong", "right")

# Texts go through string() only, never through a list, so that ; and [ ] stay what they are.
function(quoted out text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n\"\n    \"" text "${text}")
  set(${out} "\"${text}\"" PARENT_SCOPE)
endfunction()

function(header_line out page key)
  set(value "")
  string(REGEX MATCH "(^|\n)${key}: ([^\n]*)" line "${page}")
  if(line)
    set(value "${CMAKE_MATCH_2}")
  endif()
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

# What stands between the line [from] and the line [till] ("" for the end of the page).
function(section out page from till)
  string(FIND "${page}" "\n${from}\n" begin)
  if(begin LESS 0)
    message(FATAL_ERROR "${PAGE}: the line '${from}' is missing")
  endif()
  string(LENGTH "\n${from}\n" skip)
  math(EXPR begin "${begin} + ${skip}")
  string(SUBSTRING "${page}" ${begin} -1 rest)
  if(till)
    string(FIND "${rest}" "\n${till}\n" end)
    if(end LESS 0)
      message(FATAL_ERROR "${PAGE}: the line '${till}' is missing")
    endif()
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${rest}" 0 ${end} rest)
  endif()
  set(${out} "${rest}" PARENT_SCOPE)
endfunction()

file(GLOB pages "${PAGES}/*.txt")
list(SORT pages COMPARE NATURAL)
set(rows "// Made by engine/author/reference/pages.cmake; change the pages instead.\n")
foreach(PAGE IN LISTS pages)
  file(READ "${PAGE}" text)
  foreach(key number name severity floor message mend slots about)
    header_line(${key} "${text}" ${key})
  endforeach()
  # That a slot is a whole sentence is nothing that a reader has to know.
  string(REPLACE "*}" "}" message "${message}")
  string(REPLACE "*}" "}" mend "${mend}")
  foreach(key message mend slots about)
    quoted(${key} "${${key}}")
  endforeach()
  section(wrong "${text}" "--- wrong" "--- right")
  section(right "${text}" "--- right" "")
  quoted(wrong "${wrong}")
  quoted(right "${right}")
  string(TOUPPER "${severity}, ${floor}" severities)
  string(APPEND rows "X(${number}, ${name}, ${severities},\n    ${message},\n    ${mend},\n"
    "    ${slots},\n    ${about},\n    ${wrong},\n    ${right})\n")
endforeach()
file(WRITE "${OUT}" "${rows}")
