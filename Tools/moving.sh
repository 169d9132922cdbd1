# Sourced by Tools/soak: ends an export and an import of a whole tenant at each of their writes.

# moving_points : the points of `tenant export` and of `tenant import`. An export that was ended is refused or whole, a tenant
# is whole or not there, and what each leaves behind is gone after the second run.
moving_points() {
    mkdir -m 700 "$work/elsewhere" "$work/exports" "$work/first"
    cp -a "$work/before" "$work/alone"
    find "$work/alone/tenants" -mindepth 1 -maxdepth 1 ! -name vejle -exec rm -rf {} +
    fresh alone
    whole=$work/first/$(exported "$work/first")
    [ -f "$whole/manifest.json" ] || { cat "$work/out" >&2; fail "export: the uninterrupted run failed"; }
    content_of "$whole" >"$work/content"
    points "export" before_export after_export \
        "$bin/sammen" tenant export --folder "$work/exports" --tenant vejle --confirm=vejle
    points "import" before_import after_import "$bin/sammen" tenant import vejle "$whole"
}

# exported FOLDER : exports what is there now into FOLDER; the name of the one export in it.
exported() {
    "$bin/sammen" tenant export --folder "$1" --tenant vejle --confirm=vejle >"$work/out" 2>&1 || true
    (cd "$1" && ls -A)
}

# What an export says of the tenant. The trails and the manifest with its digests tell of the export itself.
content_of() { (cd "$1" && find . -type f ! -path './trails/*' ! -name manifest.json -exec sha256sum {} + | sort -k 2); }

same_content() {
    content_of "$1" | cmp -s "$work/content" - || fail "$2: $1 holds something else than the uninterrupted export"
}

# is_taken FOLDER : whether an installation without tenants would take the export.
is_taken() { SAMMEN_DATA=$work/elsewhere "$bin/sammen" tenant import vejle "$1" --dry-run >"$work/out" 2>&1; }

before_export() {
    fresh alone
    rm -rf "$work/exports"
    mkdir -m 700 "$work/exports"
}

# after_export NAME COMMAND... : what was ended may be taken only where it is whole; the next export is, and sweeps.
after_export() {
    local name=$1 left=$work/exports/.export-of-vejle.partial made count=0
    shift
    if [ -d "$left" ] && [ ! -f "$left/manifest.json" ]; then
        is_taken "$left" && fail "$name: an export without its manifest was taken"
        cp "$whole/manifest.json" "$left"
        is_taken "$left" && fail "$name: half an export was taken"
        grep -q 'Use a copy that is whole' "$work/out" || { cat "$work/out" >&2; fail "$name: its checksum was not missed"; }
    fi
    "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; fail "$name: the second run failed"; }
    for made in "$work"/exports/* "$work"/exports/.[!.]*; do
        [ -e "$made" ] || continue
        [[ ${made##*/} = export-* ]] || fail "$name: ${made##*/} was left"
        is_taken "$made" || { cat "$work/out" >&2; fail "$name: an export that has its name is not whole"; }
        same_content "$made" "$name"
        count=$((count + 1))
    done
    [ $count -ge 1 ] || fail "$name: there is no export"
}

before_import() {
    rm -rf "$work/now"
    mkdir -m 700 "$work/now"
}

# after_import NAME COMMAND... : the tenant is not there and taken in now, or whole already; it exports what it was made of.
after_import() {
    local name=$1 was=0
    shift
    [ ! -e "$SAMMEN_DATA/tenants/vejle" ] || was=1
    if "$@" >"$work/out" 2>&1; then
        [ $was -eq 0 ] || fail "$name: a tenant was taken in twice"
    elif [ $was -eq 0 ] || ! grep -q 'exists already' "$work/out"; then
        cat "$work/out" >&2
        fail "$name: the second run failed"
    fi
    [ "$(ls -A "$SAMMEN_DATA/tenants")" = vejle ] || fail "$name: something was left beside the tenant"
    "$bin/sammen" audit verify --tenant vejle >"$work/out" 2>&1 || { cat "$work/out" >&2; fail "$name: the trail is broken"; }
    rm -rf "$work/again"
    mkdir -m 700 "$work/again"
    same_content "$work/again/$(exported "$work/again")" "$name"
}
