// SPDX-License-Identifier: MIT
//
// What a player may look up of a plan: sign-offs, packets, work, trade-offs, models in use.

#include <stdlib.h>

#include "game/game.h"
#include "parlance_report.h"

static void show_row(Game *game, Phrase *phrase, int index) {
    char *text = text_phrase(game, phrase, index);
    terminal_line(&game->terminal, 2, "%s.", text);
    free(text);
}

// --- Sign-offs --------------------------------------------------------------------------------

static void show_signer(Game *game, int index, const parl_person *person) {
    char *how = text_phrase(game, parl_report_sign, index);
    bool again = person->sign == PARL_SIGN_BLOCKED, first = person->sign == PARL_SIGN_NONE;
    char *lead = text_format("%s", again ? " Asked again, the review takes" : " A review takes");
    char *line = text_format("%s (%s) %s.", person->name, person->title, how);
    char *weeks = again || first ? text_format("%s %d week%s now.", lead, person->sign_weeks,
                                               plural(person->sign_weeks))
                                 : text_format("%s", "");
    char *whole = text_format("%s%s", line, weeks);
    terminal_text(&game->terminal, 2, "- ", 4, whole);
    free(whole);
    free(weeks);
    free(line);
    free(lead);
    free(how);
}

static void show_blanks(Game *game, int index) {
    bool blank = parl_session_packet(game->session, index).missing > 0;
    char *text = text_phrase(game, parl_report_packet, index);
    terminal_line(&game->terminal, 2, "The packet %s.%s", text,
                  blank ? " Each blank makes a review longer." : "");
    free(text);
}

void show_signoffs(Game *game) {
    terminal_line(&game->terminal, 0, "Nothing goes out before these have signed:");
    for (int i = 0; i < game->info.people; i++) {
        parl_person person = parl_session_person(game->session, i);
        if (person.signs) show_signer(game, i, &person);
    }
    for (int i = 0; i < game->info.packets; i++) show_blanks(game, i);
}

// --- Packets ----------------------------------------------------------------------------------

static void show_item(Game *game, int packet, parl_item item, const char *value) {
    char *says = text_item(game, packet, item);
    char *line = value ? text_format("%s: “%s”", parl_item_spoken(item), says)
                       : text_format("%s: blank", parl_item_spoken(item));
    terminal_text(&game->terminal, 2, "- ", 4, line);
    free(line);
    free(says);
}

void show_packets(Game *game) {
    for (int i = 0; i < game->info.packets; i++) {
        parl_packet packet = parl_session_packet(game->session, i);
        show_row(game, parl_report_packet, i);
        for (int item = 0; item < PARL_ITEM_COUNT; item++) {
            if (packet.asked[item]) show_item(game, i, (parl_item)item, packet.value[item]);
        }
    }
}

// --- The rest ---------------------------------------------------------------------------------

void show_works(Game *game) {
    for (int i = 0; i < game->info.works; i++) show_row(game, parl_report_work, i);
}

void show_matters(Game *game) {
    for (int i = 0; i < game->info.matters; i++) show_row(game, parl_report_matter, i);
}

void show_lives(Game *game) {
    for (int i = 0; i < game->info.lives; i++) {
        char *text = text_phrase(game, parl_report_live, i);
        terminal_line(&game->terminal, 2, "%s", text);
        free(text);
    }
}
