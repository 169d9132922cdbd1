import Days
import HTML
import HTTP
import Reception

/// What goes along from step to step of signing in: where to go afterwards, and text that waits for its author.
enum Carried {
    static func write(_ entered: Entered, _ html: inout HTML) {
        html.hidden("to", SignInAddress.back(entered["to"]))
        if !entered["kept"].isEmpty { html.hidden("kept", entered["kept"]) }
    }
}

/// Where somebody comes from, as throttling counts it: an address, of IPv6 the first half.
enum Whence {
    static func of(_ visit: Visit) -> String { visit.request.client.address?.subscriber.description ?? "local" }
}
