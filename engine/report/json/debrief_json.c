// SPDX-License-Identifier: MIT
#include "json/json.h"
void json_write_debrief(const Page *page, Out *out) {
    (void)page;
    (void)out;
}
void json_write_progress(const parl_progress_request *request, Out *out) {
    (void)request;
    (void)out;
}
