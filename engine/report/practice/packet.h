// SPDX-License-Identifier: MIT
//
// Parts of the committee's packet, in the order in which they stand.

#ifndef REPORT_PRACTICE_PACKET_H
#define REPORT_PRACTICE_PACKET_H

#include "practice/committee.h"

void packet_sure(const Committee *committee, Doc *doc);
void packet_words(const Committee *committee, Doc *doc);
void packet_rounds(const Committee *committee, Doc *doc);
void packet_next(const Committee *committee, Doc *doc);

#endif
