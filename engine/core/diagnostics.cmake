# SPDX-License-Identifier: MIT
#
# Makes diagnostics.inc out of the pages in engine/author/diagnostics:
#   cmake -DPAGES=folder -DOUT=file -P diagnostics.cmake
# One line for each page: X(number, NAME, SEVERITY, FLOOR, "message", "mend"), sorted by number.

# The value of a header line. Texts go through string() only, never through a list, so that
# ; and [ ] stay what they are.
function(header_line out page key)
  string(REGEX MATCH "(^|\n)${key}: ([^\n]*)" line "${page}")
  if(NOT line)
    message(FATAL_ERROR "${PAGE}: the line '${key}: …' is missing")
  endif()
  set(value "${CMAKE_MATCH_2}")
  string(REPLACE "\\" "\\\\" value "${value}")
  string(REPLACE "\"" "\\\"" value "${value}")
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

file(GLOB pages "${PAGES}/*.txt")
list(SORT pages COMPARE NATURAL)
set(rows "")
set(before 0)
foreach(PAGE IN LISTS pages)
  file(READ "${PAGE}" text)
  header_line(number "${text}" number)
  header_line(name "${text}" name)
  header_line(severity "${text}" severity)
  header_line(floor "${text}" floor)
  header_line(message "${text}" message)
  header_line(mend "${text}" mend)
  get_filename_component(stem "${PAGE}" NAME_WE)
  if(NOT stem STREQUAL "${number}_${name}")
    message(FATAL_ERROR "${PAGE}: the page of ${number} ${name} is called ${number}_${name}.txt")
  endif()
  if(NOT number GREATER before)
    message(FATAL_ERROR "${PAGE}: the number ${number} is taken")
  endif()
  set(before ${number})
  string(TOUPPER "${severity}" severity)
  string(TOUPPER "${floor}" floor)
  string(APPEND rows "X(${number}, ${name}, ${severity}, ${floor},\n  \"${message}\",\n  \"${mend}\")\n")
endforeach()

set(now "")
if(EXISTS "${OUT}")
  file(READ "${OUT}" now)
endif()
string(PREPEND rows "// Made by engine/core/diagnostics.cmake; change the pages instead.\n")
if(NOT rows STREQUAL now)
  file(WRITE "${OUT}" "${rows}")
endif()
