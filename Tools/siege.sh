# Sourced by the tools that besiege or measure the HTTP server of Modules/HTTP: builds the program that they share.

# build_siege [SANITIZER] : the room HTTP as one library, and the besiegers; `siege` is then the program. Does nothing where
# no source is newer.
build_siege() {
    local out=$PWD/.build/siege${1:+-$1} flags sources own
    siege=$out/siege
    flags=(-O -wmo -swift-version 6 -parse-as-library -package-name sammen -I Modules/CEpoll -I "$out")
    if [ -n "${1:-}" ]; then flags+=("-sanitize=$1"); elif has_static_swift; then flags+=(-static-stdlib); fi
    mapfile -t sources < <(find "$PWD/Modules/HTTP" -name '*.swift')
    own=("$PWD"/Tests/HTTPTests/{HostileTable,TestClient,Background}.swift "$PWD"/Tools/Siege/*.swift)
    [ -x "$siege" ] && [ -z "$(find "${sources[@]}" "${own[@]}" Modules/Locks/*.swift -newer "$siege")" ] && return
    mkdir -p "$out"
    build_locks "$out" ${1:+"-sanitize=$1"}
    swiftc "${flags[@]}" -emit-module -emit-library -static -enable-testing -module-name HTTP \
        -emit-module-path "$out/HTTP.swiftmodule" "${sources[@]}" -o "$out/libHTTP.a"
    quietly swiftc "${flags[@]}" -module-name Siege "${own[@]}" -L "$out" -lHTTP -lLocks -o "$siege"
}
