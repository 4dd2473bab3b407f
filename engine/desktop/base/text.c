// SPDX-License-Identifier: MIT

#include "text.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "fonts.h"
#include "memory.h"

// How a run of letters is drawn.
typedef struct {
    Style style;
    int rank;  // of the font
    uint32_t rgb;
} Look;

// A run of letters of one font that has been drawn in one colour. To tint it where it is used would
// keep fewer of them, and take three times as long with each copy.
typedef struct Piece Piece;
struct Piece {
    Piece *next;
    uint32_t hash;
    Look look;
    int width, height;
    unsigned used;  // the frame that drew it last
    size_t length;
    char *letters;  // owned
    SDL_Texture *texture;
};

// A full screen is about 60 runs, 2 MB of pixels at 1280 by 800. What was scrolled past may stay
// until as much again as two such screens is kept for nothing.
enum { SHELVES = 256, PIXELS_MAX = 1536 * 1024 };

// What was measured: the widths of words and the heights of paragraphs. A page is measured with
// each frame, and shaping is what costs. Rows with one key modulo the sets take turns.
enum { FIGURES = 4096, WAYS = 4 };

typedef struct {
    uint64_t key;  // of what was measured; 0: empty
    int figure;
} Figure;

struct Text {
    SDL_Renderer *renderer;
    Fonts fonts;
    int leading[STYLE_COUNT];
    char *scratch;  // a run with its final zero, for SDL_ttf
    size_t scratch_size;
    Piece *shelves[SHELVES];
    int count, pixels;
    unsigned frame;
    Theme theme;
    Colour ground;
    int cuts;
    bool pseudo;
    TextSeen *seen;
    void *seen_data;
    char *stretched;  // owned: the text as text_pseudo() makes it
    Figure figures[FIGURES];
    unsigned next_way;
};

static void measure_leading(Text *text, float scale) {
    static const int points[STYLE_COUNT] = {
#define X(name, face, size) size,
        THEME_STYLES(X)
#undef X
    };
    for (int s = 0; s < STYLE_COUNT; ++s)
        text->leading[s] = (int)((float)(points[s] * THEME_LEADING) * scale / 100.0f + 0.5f);
}

bool text_new(Text **out, SDL_Renderer *renderer, float scale, char *error, size_t size) {
    assert(out);
    assert(renderer);
    Text *text = memory_grow(NULL, 1, sizeof *text);
    *text = (Text){.renderer = renderer, .ground = COLOUR_PAPER};
    if (!fonts_open(&text->fonts, scale, error, size)) {
        free(text);
        return false;
    }
    measure_leading(text, scale);
    *out = text;
    return true;
}

static void piece_free(Text *text, Piece *piece) {
    if (text->renderer) SDL_DestroyTexture(piece->texture);
    free(piece->letters);
    text->pixels -= piece->width * piece->height;
    --text->count;
    free(piece);
}

// Drops what no frame since [oldest] has used.
static void sweep(Text *text, unsigned oldest) {
    for (int shelf = 0; shelf < SHELVES; ++shelf)
        for (Piece **at = &text->shelves[shelf]; *at;) {
            Piece *piece = *at;
            if (piece->used >= oldest) {
                at = &piece->next;
                continue;
            }
            *at = piece->next;
            piece_free(text, piece);
        }
}

void text_forget(Text *text) {
    ++text->frame;
    sweep(text, text->frame);
}

void text_tidy(Text *text) {
    if (text->pixels > 2 * PIXELS_MAX) sweep(text, text->frame);
    ++text->frame;
}

void text_renderer(Text *text, SDL_Renderer *renderer) {
    assert(text);
    text->renderer = renderer;
    if (!renderer) text_forget(text);
}

int text_kept(const Text *text) { return text->count; }

void text_free(Text *text) {
    if (!text) return;
    text_forget(text);
    fonts_close(&text->fonts);
    free(text->scratch);
    free(text->stretched);
    free(text);
}

void text_rescale(Text *text, float scale) {
    text_forget(text);
    memset(text->figures, 0, sizeof text->figures);
    fonts_rescale(&text->fonts, scale);
    measure_leading(text, scale);
}

void text_theme(Text *text, Theme theme) { text->theme = theme; }

Colour text_ground(Text *text, Colour ground) {
    Colour before = text->ground;
    text->ground = ground;
    return before;
}

int text_cuts(Text *text) {
    int cuts = text->cuts;
    text->cuts = 0;
    return cuts;
}

void text_watch(Text *text, TextSeen *seen, void *data) {
    text->seen = seen;
    text->seen_data = data;
}

int text_leading(const Text *text, Style style) { return text->leading[style]; }

// --- Letters and runs ----------------------------------------------------------------

// The letter that [string] begins with; broken UTF-8 is one byte of an unknown letter.
static uint32_t letter_of(const char *string, size_t length, size_t *bytes) {
    const unsigned char *at = (const unsigned char *)string;
    size_t more = at[0] >= 0xF0 ? 3 : at[0] >= 0xE0 ? 2 : at[0] >= 0xC0 ? 1 : 0;
    *bytes = 1;
    if (at[0] < 0x80) return at[0];
    if (more == 0 || more >= length) return 0xFFFD;
    uint32_t letter = at[0] & (0x3Fu >> more);
    for (size_t i = 1; i <= more; ++i) {
        if ((at[i] & 0xC0) != 0x80) return 0xFFFD;
        letter = letter << 6 | (at[i] & 0x3Fu);
    }
    *bytes = more + 1;
    return letter;
}

// Marks and spaces stay in the run they follow: an accent belongs to its letter.
static bool clings(uint32_t letter) {
    return letter <= ' ' || (letter >= 0x300 && letter <= 0x36F) || letter == 0x200D ||
           (letter >= 0xFE00 && letter <= 0xFE0F);
}

// The bytes at the start of [string] that one font draws; [rank] says which.
static size_t run_of(Text *text, Style style, const char *string, size_t length, int *rank) {
    size_t bytes;
    *rank = fonts_rank(&text->fonts, style, letter_of(string, length, &bytes));
    size_t run = bytes;
    while (run < length) {
        uint32_t letter = letter_of(string + run, length - run, &bytes);
        if (!clings(letter) && fonts_rank(&text->fonts, style, letter) != *rank) break;
        run += bytes;
    }
    return run;
}

// The run as SDL_ttf wants it: ended by zero, and control bytes as spaces.
static const char *scratch_of(Text *text, const char *string, size_t length) {
    if (text->scratch_size < length + 1) {
        text->scratch_size = length + 64;
        text->scratch = memory_grow(text->scratch, text->scratch_size, 1);
    }
    for (size_t i = 0; i < length; ++i)
        text->scratch[i] = (unsigned char)string[i] < ' ' ? ' ' : string[i];
    text->scratch[length] = '\0';
    return text->scratch;
}

// --- Stretched ---------------------------------------------------------------------------

void text_pseudo(Text *text, bool on) {
    text->pseudo = on;
    text_forget(text);
}

// A letter as it may look elsewhere: vowels are doubled, which makes words 40 % longer.
static const char *stretch(char letter) {
    static const char *const rows[] = {"aáá", "eéé", "iíí", "oóó", "uúú", "nñ",  "cç", "sš",
                                       "AÁÁ", "EÉÉ", "IÍÍ", "OÓÓ", "UÚÚ", "yýý", "zž", "tť"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i)
        if (rows[i][0] == letter) return rows[i] + 1;
    return NULL;
}

// [string] as it is to be drawn: itself, or stretched. Good until the next call.
static const char *drawn_of(Text *text, const char *string, size_t *length) {
    if (!text->pseudo) return string;
    text->stretched = memory_grow(text->stretched, 4 * *length + 1, 1);
    size_t used = 0;
    for (size_t i = 0; i < *length; ++i) {
        const char *more = stretch(string[i]);
        size_t bytes = more ? strlen(more) : 1;
        memcpy(text->stretched + used, more ? more : string + i, bytes);
        used += bytes;
    }
    text->stretched[used] = '\0';
    *length = used;
    return text->stretched;
}

// --- Measures ------------------------------------------------------------------------------

// [kind] sets apart what is measured of the same letters.
// Style and kind are multiplied in like letters: merely set beside the first letter, another style
// with another letter would have the same key.
static uint64_t key_of(Style style, int kind, const char *letters, size_t length) {
    const uint64_t prime = 1099511628211u;
    uint64_t key = (14695981039346656037u ^ (uint64_t)style) * prime;
    key = (key ^ (uint64_t)kind) * prime;
    for (size_t i = 0; i < length; ++i) key = (key ^ (unsigned char)letters[i]) * prime;
    return key | 1;
}

// The row of [key]. Where it is new, [known] is false and the figure is to be set.
static Figure *figure_of(Text *text, uint64_t key, bool *known) {
    Figure *set = &text->figures[(key >> 20) % (FIGURES / WAYS) * WAYS];
    *known = true;
    for (int way = 0; way < WAYS; ++way)
        if (set[way].key == key) return &set[way];
    *known = false;
    Figure *row = &set[text->next_way++ % WAYS];
    *row = (Figure){.key = key};
    return row;
}

static int run_width(Text *text, Style style, int rank, const char *string, size_t length) {
    bool known;
    Figure *row = figure_of(text, key_of(style, rank, string, length), &known);
    if (known) return row->figure;
    TTF_Font *font = fonts_get(&text->fonts, style, rank);
    if (!font || TTF_SizeUTF8(font, scratch_of(text, string, length), &row->figure, NULL) != 0)
        row->figure = 0;
    return row->figure;
}

static int measure(Text *text, Style style, const char *string, size_t length) {
    int total = 0;
    for (size_t at = 0; at < length;) {
        int rank;
        size_t run = run_of(text, style, string + at, length - at, &rank);
        total += run_width(text, style, rank, string + at, run);
        at += run;
    }
    return total;
}

int text_width(Text *text, Style style, const char *string, size_t length) {
    assert(text);
    assert(string);
    const char *drawn = drawn_of(text, string, &length);
    return measure(text, style, drawn, length);
}

// --- Drawing -------------------------------------------------------------------------

static SDL_Color unpack(uint32_t rgb) {
    return (SDL_Color){(Uint8)(rgb >> 16), (Uint8)(rgb >> 8 & 255), (Uint8)(rgb & 255), 255};
}

SDL_Color text_colour(const Text *text, Colour colour) {
    return unpack(theme_colour(text->theme, colour));
}

static uint32_t hash_of(Look look, const char *letters, size_t length) {
    uint32_t hash = 2166136261u ^ (uint32_t)look.style ^ (uint32_t)look.rank << 8 ^ look.rgb << 9;
    for (size_t i = 0; i < length; ++i) hash = (hash ^ (unsigned char)letters[i]) * 16777619u;
    return hash;
}

static bool same_look(Look a, Look b) {
    return a.style == b.style && a.rank == b.rank && a.rgb == b.rgb;
}

static SDL_Texture *paint(Text *text, TTF_Font *font, uint32_t rgb, const char *letters) {
    SDL_Surface *surface = TTF_RenderUTF8_Blended(font, letters, unpack(rgb));
    if (!surface) return NULL;
    SDL_Texture *texture = SDL_CreateTextureFromSurface(text->renderer, surface);
    SDL_FreeSurface(surface);
    return texture;
}

// The run as a texture, painted now or kept from before; NULL where SDL cannot.
static Piece *piece_of(Text *text, Look look, const char *string, size_t length) {
    uint32_t hash = hash_of(look, string, length);
    Piece **shelf = &text->shelves[hash % SHELVES];
    for (Piece *piece = *shelf; piece; piece = piece->next)
        if (piece->hash == hash && same_look(piece->look, look) && piece->length == length &&
            memcmp(piece->letters, string, length) == 0)
            return piece;
    TTF_Font *font = fonts_get(&text->fonts, look.style, look.rank);
    SDL_Texture *texture =
        font ? paint(text, font, look.rgb, scratch_of(text, string, length)) : NULL;
    if (!texture) return NULL;
    Piece *piece = memory_grow(NULL, 1, sizeof *piece);
    *piece = (Piece){.next = *shelf,
                     .hash = hash,
                     .look = look,
                     .length = length,
                     .letters = memory_text(string, length),
                     .texture = texture};
    SDL_QueryTexture(texture, NULL, NULL, &piece->width, &piece->height);
    *shelf = piece;
    ++text->count;
    text->pixels += piece->width * piece->height;
    return piece;
}

// Draws [length] bytes on one line whose top is [y]. Fonts of one line share a baseline.
static int draw_run(Text *text, Style style, Colour colour, int x, int y, const char *string,
                    size_t length) {
    assert(theme_pair(colour, text->ground));
    TTF_Font *own = fonts_get(&text->fonts, style, FONT_OWN);
    if (!own) return 0;
    int base = y + (text->leading[style] - TTF_FontHeight(own)) / 2 + TTF_FontAscent(own);
    Look look = {.style = style, .rgb = theme_colour(text->theme, colour)};
    int start = x;
    for (size_t at = 0; at < length;) {
        size_t run = run_of(text, style, string + at, length - at, &look.rank);
        Piece *piece = piece_of(text, look, string + at, run);
        at += run;
        if (!piece) continue;
        piece->used = text->frame;
        int top = base - TTF_FontAscent(fonts_get(&text->fonts, style, look.rank));
        SDL_RenderCopy(text->renderer, piece->texture, NULL,
                       &(SDL_Rect){x, top, piece->width, piece->height});
        x += piece->width;
    }
    SDL_Rect line = {start, y, x - start, text->leading[style]};
    if (text->seen) text->seen(text->seen_data, line, string, length);
    return x - start;
}

// --- Lines ---------------------------------------------------------------------------

// Where the word ends that begins, perhaps behind spaces, at [at]. "79 %" is one word: a
// line that begins with a percent sign is read twice.
static size_t word_end(const char *string, size_t at) {
    at += strspn(string + at, " ");
    at += strcspn(string + at, " \n");
    return string[at] == ' ' && string[at + 1] == '%' ? word_end(string, at) : at;
}

// The bytes of whole letters that fit, at least one letter.
static size_t cut_word(Text *text, Style style, int width, const char *string, size_t length) {
    size_t fits = 0, bytes;
    while (fits < length) {
        letter_of(string + fits, length - fits, &bytes);
        if (fits > 0 && measure(text, style, string, fits + bytes) > width) break;
        fits += bytes;
    }
    return fits;
}

// The bytes of the whole words that fit, and in [wide] how wide they are. Words are measured one by
// one, so that most of them have been measured before; where that is too wide, the line as a whole
// may still fit, since letters are set closer over some spaces.
static size_t cut_words(Text *text, Style style, int width, const char *string, size_t end,
                        int *wide) {
    size_t at = 0;
    *wide = 0;
    while (at < end) {
        size_t word = word_end(string, at);
        int used = *wide + measure(text, style, string + at, word - at);
        if (used > width) used = measure(text, style, string, word);
        if (used > width) break;
        *wide = used;
        at = word;
    }
    return at;
}

size_t text_cut(Text *text, Style style, int width, const char *string, const char **next) {
    assert(string);
    assert(next);
    int wide;
    size_t end = strcspn(string, "\n");
    size_t at = cut_words(text, style, width, string, end, &wide);
    if (at == 0 && end > 0) at = cut_word(text, style, width, string, end);
    *next = string + at;
    if (at < end) *next += strspn(*next, " ");
    if (**next == '\n') ++*next;
    return at;
}

int text_widest(Text *text, Style style, int width, const char *string) {
    int widest = 0;
    size_t length = strlen(string);
    string = drawn_of(text, string, &length);
    while (*string) {
        int wide;
        size_t fits = cut_words(text, style, width, string, strcspn(string, "\n"), &wide);
        if (fits == 0 && *string != '\n') return width;
        if (wide > widest) widest = wide;
        text_cut(text, style, width, string, &string);
    }
    return widest;
}

int text_height(Text *text, Style style, int width, const char *string) {
    bool known;
    int height = 0;
    size_t length = strlen(string);
    string = drawn_of(text, string, &length);
    // A width is never below the kinds of run_width(), which are ranks.
    uint64_t key = key_of(style, FONT_RANKS + (width > 0 ? width : 0), string, length);
    Figure *row = figure_of(text, key, &known);
    if (known) return row->figure;
    while (*string) {
        text_cut(text, style, width, string, &string);
        height += text->leading[style];
    }
    // Words were measured meanwhile, so that the row may be another's.
    figure_of(text, key, &known)->figure = height;
    return height;
}

int text_draw(Text *text, Style style, Colour colour, SDL_Rect box, const char *string) {
    SDL_Rect clip;
    SDL_RenderGetClipRect(text->renderer, &clip);
    bool clipped = SDL_RenderIsClipEnabled(text->renderer);
    int leading = text->leading[style], y = box.y;
    size_t bytes = strlen(string);
    string = drawn_of(text, string, &bytes);
    while (*string) {
        const char *line = string;
        size_t length = text_cut(text, style, box.w, line, &string);
        bool seen = !clipped || (y + leading > clip.y && y < clip.y + clip.h);
        if (seen) draw_run(text, style, colour, box.x, y, line, length);
        y += leading;
    }
    return y - box.y;
}

int text_line(Text *text, Style style, Colour colour, int x, int y, int width, const char *string) {
    size_t length = strcspn(string, "\n");
    string = drawn_of(text, string, &length);
    if (measure(text, style, string, length) <= width)
        return draw_run(text, style, colour, x, y, string, length);
    static const char dots[] = "…";
    int room = width - measure(text, style, dots, sizeof dots - 1);
    ++text->cuts;
    size_t fits = cut_word(text, style, room, string, length);
    int used = draw_run(text, style, colour, x, y, string, fits);
    return used + draw_run(text, style, colour, x + used, y, dots, sizeof dots - 1);
}
