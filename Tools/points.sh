# Sourced by Tools/soak: kills a command at each of its writes, on files below SAMMEN_DATA and elsewhere. `work` is a folder
# for notes, `every` is "sample" for a few points of each kind, SOAK_ONLY names a single one.

syscalls="pwrite64 write ftruncate fdatasync fsync rename unlink"

# A trace with -f -y to lines "call file count": strace counts the calls of each thread by itself. Files with names of
# their own in every run, and calls that name no open file, are one: "-". Their calls are counted among those of every file,
# as strace does where it is told of none.
calls_by_file() {
    awk -v data="$SAMMEN_DATA/" '
        match($2, /^[a-z0-9]+\(/) {
            call = substr($2, 1, RLENGTH - 1)
            file = "-"
            if (match($0, /^[0-9]+ +[a-z0-9]+\([0-9]+<[^>]*>/)) {
                file = substr($0, RSTART, RLENGTH - 1)
                sub(/^[^<]*</, "", file)
                if (index(file, data) != 1 || file !~ /\/(data|keys|access)\.sqlite(-wal|-shm|-journal)?$|\/ledger$/) file = "-"
            }
            n[call " " file, $1]++
            every[call " -", $1]++
        }
        END {
            for (key in n) if (key in every) n[key] = every[key]
            for (key in n) { split(key, part, SUBSEP); if (n[key] > most[part[1]]) most[part[1]] = n[key] }
            for (name in most) print name, most[name]
        }' | sort
}

# points LABEL RESET JUDGE COMMAND... : kills COMMAND at each of its writes, each time on what RESET makes. JUDGE gets the
# point's name, runs COMMAND again, and compares the end with that of an uninterrupted run.
points() {
    local label=$1 reset=$2 judge=$3
    shift 3
    $reset
    strace -f -y -o "$work/trace" -e "trace=${syscalls// /,}" "$@" >/dev/null 2>&1 || true
    local total=0 killed=0 call file count at
    while read -r call file count <&3; do
        local step=1
        [ "$every" = sample ] && step=$((count / 2 + 1))
        for ((at = 1; at <= count; at += step)); do
            [ -n "${SOAK_ONLY:-}" ] && [ "$SOAK_ONLY" != "$call ${file##*/} $at" ] && continue
            $reset
            total=$((total + 1))
            local code=0 only=()
            [ "$file" = - ] || only=(-P "$file")
            # In a shell of its own, whose "Killed" nobody needs to read.
            (strace -f -o /dev/null "${only[@]}" -e "trace=$call" -e "inject=$call:signal=KILL:when=$at" "$@"
                exit $?) >/dev/null 2>&1 || code=$?
            [ "$code" -eq 0 ] || killed=$((killed + 1))
            $judge "$label: $call ${file##*/} $at" "$@"
        done
    done 3< <(calls_by_file <"$work/trace")
    echo "$label: $total points, $killed killed, all ended as the uninterrupted run"
}
