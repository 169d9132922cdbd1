# Sourced by the other tools: installs the system libraries that are missing, and says so.

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# install_missing PACKAGE... : Debian packages that dpkg does not know as installed.
install_missing() {
    local missing=()
    local package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    say "Installing through apt: ${missing[*]}"
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq || fail "apt-get update failed: install by hand: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null ||
        fail "Could not install. Install by hand, then run this again: ${missing[*]}"
}

need_swift() {
    command -v swift >/dev/null || fail "Swift 6.2 or newer is needed: see https://www.swift.org/install/linux/"
}

has_static_swift() {
    local resources
    resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
    [ -d "${resources}_static" ]
}

# build_release PRODUCT... : what runs where people work. Swift's libraries are linked in: the programs then need no Swift
# on the machine that they serve, and a call into them is no longer a jump through a table (a fifth of a page's time).
build_release() {
    local product linked=()
    if has_static_swift; then
        linked=(--static-swift-stdlib)
    else
        say "This Swift has no static libraries: the programs will need it wherever they run."
    fi
    for product in "$@"; do
        quietly swift build -c release "${linked[@]}" --product "$product" --quiet
    done
}

# quietly COMMAND... : without the linker's warning of a function of Foundation's that nothing here calls.
quietly() { "$@" 2>&1 | { grep -v "the use of .mktemp. is dangerous" >&2 || true; }; }

# build_locks FOLDER FLAG... : the room Locks as a library, for tools that compile a room above it by themselves.
build_locks() {
    local out=$1
    swiftc "${@:2}" -O -wmo -swift-version 6 -parse-as-library -package-name sammen -emit-module -emit-library -static \
        -module-name Locks -emit-module-path "$out/Locks.swiftmodule" Modules/Locks/*.swift -o "$out/libLocks.a"
}

libraries=(libsqlite3-dev libsodium-dev liboath-dev libqrencode-dev libcurl4-openssl-dev pkg-config)

# A number of seconds as minutes and seconds.
minutes() { printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); }
