import Reception

/// What was just done, told on the page that a form leads to.
enum Receipt: String, CaseIterable, ReceiptCode {
    case saved, added, accepted, rejected, paused, resumed, wished, answered, withdrawn, undone, consented
    case proposed, said, declined, started, extended, ended, logged, noted, waits, left
    case planned, advanced, placed, leads, held, joined, finished, confirmed, stepped, replied, taken, handed
    case parted, heard, cared, called, spoken, removed
}
