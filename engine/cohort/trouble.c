// SPDX-License-Identifier: MIT
#include "trouble.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "utf8.h"

Trouble trouble_in(char *out, size_t size) {
    if (out && size > 0) *out = '\0';
    return (Trouble){.out = out, .size = size};
}

bool trouble_say(Trouble *trouble, const char *format, ...) {
    if (trouble->said) return false;
    trouble->said = true;
    if (!trouble->out || trouble->size == 0) return false;
    char raw[2000];
    va_list values;
    va_start(values, format);
    (void)vsnprintf(raw, sizeof raw, format, values);
    va_end(values);
    for (char *end = strchr(raw, '\n'); end; end = strchr(end, '\n')) *end = ' ';
    (void)utf8_clean(raw, strlen(raw), trouble->out, trouble->size, '\0');
    return false;
}
