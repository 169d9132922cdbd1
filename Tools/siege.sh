# Sourced by the tools that besiege or measure the HTTP server of Modules/HTTP: builds the program that they share.

siege=$PWD/.build/siege/siege

# Builds the program, unless it is newer than its sources: the room HTTP as one library, and the besiegers.
build_siege() {
    local out=${siege%/*} flags sources own
    flags=(-O -wmo -swift-version 6 -parse-as-library -package-name sammen -I Modules/CEpoll)
    mapfile -t sources < <(find Modules/HTTP -name '*.swift')
    own=(Tests/HTTPTests/HostileTable.swift Tests/HTTPTests/TestClient.swift Tests/HTTPTests/Background.swift Tools/Siege/*.swift)
    [ -x "$siege" ] && [ -z "$(find "${sources[@]}" "${own[@]}" -newer "$siege")" ] && return
    mkdir -p "$out"
    swiftc "${flags[@]}" -emit-module -emit-library -static -enable-testing -module-name HTTP \
        -emit-module-path "$out/HTTP.swiftmodule" "${sources[@]}" -o "$out/libHTTP.a"
    swiftc "${flags[@]}" -I "$out" -module-name Siege "${own[@]}" -L "$out" -lHTTP -o "$siege"
}
