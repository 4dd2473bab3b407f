-- SPDX-License-Identifier: MIT

-- The screens at the customer's doors: eight weeks of a crew that is there either way. What
-- Marta cannot do without decides what stands on them; begun before she was heard, a fifth of
-- it is done again.
work "screens" { title = "the screens", plan = 48, weekly = 6, rests_on = { "phone" } }

-- Whose clock says that a truck has arrived.
matter "clock" { title = "whose clock counts", among = { tove, marta },
  options = { barrier = "The barrier's film counts", typed = "The clerk's typed time counts" } }
