// SPDX-License-Identifier: MIT
#include "power.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "kept.h"

enum { SECTOR = 512 };

typedef struct {
    unsigned char *bytes;
    size_t size;
} Image;

// What is sure of a file, and the entries of the log that are not.
typedef struct {
    Image sure;
    bool is_there;
    int loose_count, *loose;
} File;

struct Power {
    const DiskLog *log;
    int next;
    int64_t mark;
    File *files;
    int name_count, *names;  // entries that made or deleted a name and are not sure
};

// --- Images -------------------------------------------------------------------------------------

static void image_resize(Image *image, size_t size) {
    image->bytes = realloc(image->bytes, size + 1);
    assert_non_null(image->bytes);
    if (size > image->size) memset(image->bytes + image->size, 0, size - image->size);
    image->size = size;
}

static void image_write(Image *image, size_t offset, const unsigned char *bytes, size_t size) {
    if (offset + size > image->size) image_resize(image, offset + size);
    memcpy(image->bytes + offset, bytes, size);
}

static Image image_copy(const Image *from) {
    Image copy = {0};
    image_resize(&copy, from->size);
    if (from->size > 0) memcpy(copy.bytes, from->bytes, from->size);
    return copy;
}

static void apply(Image *image, const DiskEntry *entry) {
    if (entry->act == DISK_CUT) image_resize(image, (size_t)entry->offset);
    if (entry->act == DISK_WROTE && entry->size > 0) {
        image_write(image, (size_t)entry->offset, entry->bytes, entry->size);
    }
}

// --- The log, step by step ----------------------------------------------------------------------

Power *power_new(const DiskLog *log) {
    Power *power = calloc(1, sizeof *power);
    assert_non_null(power);
    power->log = log;
    power->files = calloc((size_t)log->file_count + 1, sizeof *power->files);
    assert_non_null(power->files);
    return power;
}

void power_free(Power *power) {
    for (int i = 0; i < power->log->file_count; i++) {
        free(power->files[i].sure.bytes);
        free(power->files[i].loose);
    }
    free(power->files);
    free(power->names);
    free(power);
}

static void push(int **list, int *count, int value) {
    *list = realloc(*list, (size_t)(*count + 1) * sizeof **list);
    assert_non_null(*list);
    (*list)[(*count)++] = value;
}

// A name is sure now, and with it everything that happened to this name before.
static void settle_name(Power *power, const char *name) {
    int left = 0;
    for (int i = 0; i < power->name_count; i++) {
        const DiskEntry *entry = &power->log->entries[power->names[i]];
        if (strcmp(power->log->names[entry->file], name) == 0) {
            power->files[entry->file].is_there = entry->act == DISK_CREATED;
        } else {
            power->names[left++] = power->names[i];
        }
    }
    power->name_count = left;
}

static void settle_file(Power *power, int number) {
    File *file = &power->files[number];
    for (int i = 0; i < file->loose_count; i++) {
        apply(&file->sure, &power->log->entries[file->loose[i]]);
    }
    file->loose_count = 0;
    settle_name(power, power->log->names[number]);
}

static void happen(Power *power, int at) {
    const DiskEntry *entry = &power->log->entries[at];
    File *file = &power->files[entry->file];
    switch (entry->act) {
        case DISK_OPENED:
            file->is_there = true;
            image_resize(&file->sure, 0);
            if (entry->size > 0) image_write(&file->sure, 0, entry->bytes, entry->size);
            break;
        case DISK_WROTE:
        case DISK_CUT: push(&file->loose, &file->loose_count, at); break;
        case DISK_SYNCED: settle_file(power, entry->file); break;
        case DISK_CREATED: push(&power->names, &power->name_count, at); break;
        case DISK_DELETED:
            push(&power->names, &power->name_count, at);
            if (entry->folder_synced) settle_name(power, power->log->names[entry->file]);
            break;
        case DISK_MARK: power->mark = entry->offset; break;
    }
}

bool power_step(Power *power) {
    if (power->next == power->log->count) return false;
    happen(power, power->next++);
    return true;
}

int64_t power_mark(const Power *power) { return power->mark; }

int power_loose(const Power *power) {
    int count = power->name_count;
    for (int i = 0; i < power->log->file_count; i++) count += power->files[i].loose_count;
    return count;
}

// --- The cut ------------------------------------------------------------------------------------

// Which of the loose things survive. Each is asked about once, in order.
typedef struct {
    int pattern, asked;
    uint64_t dice;
} Fate;

static uint64_t roll(Fate *fate) { return fate->dice = hash_mix(fate->dice + 0x9e3779b97f4a7c15); }

static bool survives(Fate *fate, bool is_data) {
    int asked = fate->asked++;
    switch (fate->pattern) {
        case 0: return false;
        case 1: return true;
        case 2: return asked % 2 == 0;
        case 3: return asked % 2 == 1;
        case 4: return is_data;
        case 5: return !is_data;
        case 6: return asked == 0;
        case 7: return asked != 0;
        default: break;
    }
    // Few, half, or nearly all of them.
    static const uint64_t chances[] = {1, 4, 7};
    return roll(fate) % 8 < chances[fate->pattern % 3];
}

// SQLite reckons with a sector that was written from one of its ends to somewhere.
static void write_torn(Fate *fate, Image *image, size_t offset, const unsigned char *bytes,
                       size_t size) {
    size_t part = (size_t)(roll(fate) % size);
    if (roll(fate) % 2) {
        image_write(image, offset, bytes, part);
    } else {
        image_write(image, offset + part, bytes + part, size - part);
    }
}

static void write_sectors(Fate *fate, Image *image, const DiskEntry *entry) {
    size_t offset = (size_t)entry->offset, end = offset + entry->size;
    for (size_t at = offset; at < end;) {
        size_t till = (at / SECTOR + 1) * SECTOR;
        if (till > end) till = end;
        const unsigned char *bytes = entry->bytes + (at - offset);
        bool torn = fate->pattern >= POWER_PATTERNS / 2 && roll(fate) % 4 == 0;
        if (torn) {
            write_torn(fate, image, at, bytes, till - at);
        } else if (survives(fate, true)) {
            image_write(image, at, bytes, till - at);
        }
        at = till;
    }
}

static Image survivor(const Power *power, Fate *fate, const File *file) {
    Image image = image_copy(&file->sure);
    for (int i = 0; i < file->loose_count; i++) {
        const DiskEntry *entry = &power->log->entries[file->loose[i]];
        if (entry->act == DISK_WROTE) {
            write_sectors(fate, &image, entry);
        } else if (survives(fate, false)) {
            apply(&image, entry);
        }
    }
    return image;
}

// Whether the file is to be found under its name. Changes of one name happen in order; how many
// of them have is open.
static bool name_survives(const Power *power, Fate *fate, int number) {
    bool there = power->files[number].is_there;
    for (int i = 0; i < power->name_count; i++) {
        const DiskEntry *entry = &power->log->entries[power->names[i]];
        if (strcmp(power->log->names[entry->file], power->log->names[number]) != 0) continue;
        if (!survives(fate, false)) break;
        if (entry->file == number) there = entry->act == DISK_CREATED;
    }
    return there;
}

void power_cut(const Power *power, int pattern, const char *from, const char *to) {
    kept_remove(to);
    size_t stem = strlen(from);
    for (int i = 0; i < power->log->file_count; i++) {
        Fate fate = {.pattern = pattern, .dice = (uint64_t)(power->next * 64 + pattern)};
        const char *name = power->log->names[i];
        if (strncmp(name, from, stem) != 0) continue;
        // The same dice for all files of a name: only one of them can be there.
        if (!name_survives(power, &fate, i)) continue;
        Image image = survivor(power, &fate, &power->files[i]);
        char path[900];
        snprintf(path, sizeof path, "%s%s", to, name + stem);
        kept_write(path, image.bytes, image.size);
        free(image.bytes);
    }
}
