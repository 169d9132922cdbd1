import Reception

/// What a form has done, as the address of the page behind it says it.
enum Receipt: String, ReceiptCode {
    case confirmed, suspended, reinstated, ended, changed, closed, undone, saved, discarded
}
