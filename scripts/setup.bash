# SPDX-License-Identifier: MIT
#
# What scripts/play, scripts/test and .ci/run share: see what is missing, install it, build.
# Sourced, with `root` set to the source folder. Nothing is installed when nothing is missing.
# Written for the bash 3.2 of macOS too.

say() { printf 'parlance: %s\n' "$*"; }

stop() {
    printf 'parlance: %s\n' "$*" >&2
    exit 2
}

# --- What is needed ------------------------------------------------------------------

# name | package of Debian and Ubuntu | of Fedora | of Homebrew | what it is for. "-": comes
# with the system. The probe of a name is the function has_NAME, or pkg-config.
needs_table() {
    cat <<'TABLE'
compiler   | gcc libc6-dev      | gcc                | -          | compiles C
cmake      | cmake              | cmake              | cmake      | describes the build
ninja      | ninja-build        | ninja-build        | ninja      | runs the build
pkgconfig  | pkg-config         | pkgconf-pkg-config | pkg-config | finds the libraries
lua        | liblua5.4-dev      | lua-devel          | lua        | scenarios are written in it
sqlite3    | libsqlite3-dev     | sqlite-devel       | sqlite     | keeps the runs that were played
jansson    | libjansson-dev     | jansson-devel      | jansson    | writes reports for programs
libedit    | libedit-dev        | libedit-devel      | libedit    | line editing in the terminal
sdl2       | libsdl2-dev        | SDL2-devel         | sdl2       | the window
SDL2_ttf   | libsdl2-ttf-dev    | SDL2_ttf-devel     | sdl2_ttf   | text in the window
SDL2_image | libsdl2-image-dev  | SDL2_image-devel   | sdl2_image | pictures in the window
fontconfig | libfontconfig-dev  | fontconfig-devel   | fontconfig | finds the fonts
inter      | fonts-inter        | rsms-inter-fonts   | -          | the typeface of the window
dejavu     | fonts-dejavu-core  | dejavu-sans-fonts  | -          | signs that the typeface lacks
cmocka     | libcmocka-dev      | libcmocka-devel    | cmocka     | runs the unit tests
graphviz   | graphviz           | graphviz           | graphviz   | draws the flow of a scenario
sanitizers | -                  | libasan libubsan   | -          | catch memory errors in the tests
clang      | clang              | clang              | -          | the second compiler of CI
clang_rt   | @clang_rt          | compiler-rt        | -          | its sanitizers
chromium   | chromium           | chromium           | -          | a browser to look at reports with
xvfb       | xvfb xauth         | xorg-x11-server-Xvfb | -        | a display without a screen
xdotool    | xdotool            | xdotool            | -          | keys and clicks from outside
TABLE
}

needs_play="compiler cmake ninja pkgconfig lua sqlite3 jansson libedit sdl2 SDL2_ttf SDL2_image fontconfig inter dejavu"
# shellcheck disable=SC2034  # for those who source this
needs_test="$needs_play cmocka graphviz sanitizers"

# One cell of the row of a name.
cell() {
    needs_table | awk -F '|' -v name="$1" -v column="$2" '
        { gsub(/^ +| +$/, "", $1) } $1 == name { gsub(/^ +| +$/, "", $column); print $column }'
}

compiles() { # COMPILER FLAG…
    printf '#include <stdio.h>\nint main(void) { return puts("") < 0; }\n' |
        "$@" -x c -o /dev/null - > /dev/null 2>&1
}

font_file() {
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.local/share/fonts" \
        /Library/Fonts "${HOME:-/}/Library/Fonts" -name "$1" -print 2> /dev/null | head -n 1)" ]
}

has_compiler() { compiles "${CC:-cc}"; }
has_cmake() { command -v cmake; }
has_ninja() { command -v ninja || command -v make; }
has_pkgconfig() { command -v pkg-config; }
has_lua() { pkg-config --exists lua5.4 || pkg-config --exists lua-5.4 || pkg-config --exists 'lua >= 5.4'; }
has_sqlite3() { pkg-config --exists 'sqlite3 >= 3.37'; }  # STRICT tables
has_inter() { [ "$system" = brew ] || font_file 'Inter*.[ot]t[fc]'; }
has_dejavu() { [ "$system" = brew ] || font_file 'DejaVuSans.ttf'; }
has_sanitizers() { compiles "${CC:-cc}" -fsanitize=address,undefined; }
has_graphviz() { command -v dot; }
has_clang() { command -v clang; }
has_clang_rt() { compiles clang -fsanitize=address,undefined; }
has_chromium() { command -v chromium || command -v google-chrome; }
has_xvfb() { command -v Xvfb; }
has_xdotool() { command -v xdotool; }
has_library() { pkg-config --exists "$1"; }

has() {
    if [ "$(type -t "has_$1")" = function ]; then "has_$1"; else has_library "$1"; fi > /dev/null 2>&1
}

# The names that are missing, of those given.
missing_of() {
    for name in "$@"; do has "$name" || echo "$name"; done
}

# --- Installing ----------------------------------------------------------------------

find_system() {
    system=unknown
    if command -v apt-get > /dev/null; then system=debian
    elif command -v dnf > /dev/null; then system=fedora
    elif command -v brew > /dev/null; then system=brew
    fi
    # Homebrew keeps libedit and SQLite apart from the system's own.
    if [ "$system" = brew ]; then
        PKG_CONFIG_PATH="$(brew --prefix)/opt/libedit/lib/pkgconfig:${PKG_CONFIG_PATH:-}"
        PKG_CONFIG_PATH="$(brew --prefix)/opt/sqlite/lib/pkgconfig:$PKG_CONFIG_PATH"
        export PKG_CONFIG_PATH
    fi
}

packages_of() {
    local column=2 name package
    case $system in fedora) column=3 ;; brew) column=4 ;; esac
    for name in "$@"; do
        package=$(cell "$name" "$column")
        case $package in
            -) ;;
            @clang_rt) clang_runtime ;;
            *) echo "$package" ;;
        esac
    done | tr '\n' ' '
}

# Debian names the sanitizers of clang by its version.
clang_runtime() {
    local version
    version=$(clang -dumpversion 2> /dev/null || apt-cache depends clang |
        sed -n 's/.*Depends: clang-\([0-9]*\)$/\1/p' | head -n 1)
    echo "libclang-rt-${version%%.*}-dev"
}

# What becomes root, as words before a command: nothing, or sudo. Fails where neither works.
root_words() {
    if [ "$(id -u)" = 0 ] || [ "$system" = brew ]; then return 0; fi
    command -v sudo > /dev/null || return 1
    if [ -t 0 ]; then
        echo "sudo"
    elif sudo -n true 2> /dev/null; then
        echo "sudo -n"
    else
        return 1
    fi
}

# The commands that install these packages, one a line.
install_lines() {
    case $system in
        debian)
            echo "apt-get update"
            echo "apt-get install -y --no-install-recommends $*"
            ;;
        fedora) echo "dnf install -y $*" ;;
        brew) echo "brew install $*" ;;
    esac
}

tell_missing() {
    local name
    say "This needs a few things that are not installed yet:"
    for name in "$@"; do
        printf '    %-11s %s\n' "$name" "$(cell "$name" 5)"
    done
}

# need NAME…: installs what is missing of these, and says so.
need() {
    local missing packages words line name
    find_system
    missing=$(missing_of "$@")
    [ -z "$missing" ] && return 0
    # shellcheck disable=SC2086  # names are words
    tell_missing $missing
    [ "$system" = unknown ] &&
        stop "I know apt-get, dnf and brew only. Please install these and start again."
    # shellcheck disable=SC2086
    packages=$(packages_of $missing)
    [ -z "${packages// /}" ] &&
        stop "These come with the system's own compiler; install or repair it, then start again."
    if ! words=$(root_words); then
        {
            say "Installing needs root, and there is neither root nor sudo here. As root, run:"
            # shellcheck disable=SC2086
            install_lines $packages | sed 's/^/    /'
        } >&2
        stop "Then start this again."
    fi
    # shellcheck disable=SC2086
    install_lines $packages | while read -r line; do
        line="${words:+$words }$line"
        say "$line"
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive $line < /dev/null ||
            stop "That failed; the lines above say why. Repair it and start again."
    done || exit 2
    for name in $missing; do
        has "$name" || stop "$name is still missing after installing $packages; please install it by hand."
    done
}

# --- Building ------------------------------------------------------------------------

cores() { nproc 2> /dev/null || sysctl -n hw.ncpu 2> /dev/null || echo 2; }

# configure FOLDER OPTION…: once; later builds notice by themselves what has changed.
configure() {
    local folder=$1 generator=()
    shift
    if [ -f "$folder/build.ninja" ] || [ -f "$folder/Makefile" ]; then return 0; fi
    command -v ninja > /dev/null && generator=(-G Ninja)
    say "Configuring ${folder#"$root"/}"
    cmake -S "$root" -B "$folder" ${generator[@]+"${generator[@]}"} "$@"
}

# build FOLDER [TARGET…]
build() {
    local folder=$1 targets=()
    shift
    [ $# -gt 0 ] && targets=(--target "$@")
    say "Building ${folder#"$root"/}"
    cmake --build "$folder" --parallel "$(cores)" ${targets[@]+"${targets[@]}"}
}
