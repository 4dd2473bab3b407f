// SPDX-License-Identifier: MIT
//
// Pages for a browser.

#ifndef DESKTOP_APP_EXPORT_H
#define DESKTOP_APP_EXPORT_H

#include "app/app.h"

// Writes a page beside the player's documents; nothing is overwritten. Says where, or what failed.
typedef parl_status ExportWrite(App *app, parl_sink sink, void *file);
void export_page(App *app, const char *stem, uint64_t number, ExportWrite *write);
void export_open(App *app);  // opens the page that was saved last

#endif
