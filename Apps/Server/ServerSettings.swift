import Foundation
import HTTP

/// What the server was started with: flag, then environment, then default.
struct ServerSettings {
    var data = "/var/lib/sammen"
    var masterKey = "/etc/sammen/master.key"
    var endpoint = Endpoint.loopback(port: 8080)
    var proxy = TrustedProxy.none
    var log = JournalLog.Format.logfmt
    var workers = 8
    /// Prints links that sign in as the people of the demo. Only on the loopback.
    var demo = false
    private var listensOnLoopback = true

    static let help = """
        Usage: sammen-server [options]

        Serves the pages of every tenant under its alias host. TLS is a reverse proxy's: see Tools/deploy.

          --data FOLDER        the data folder (SAMMEN_DATA; default /var/lib/sammen)
          --master-key FILE    the master key (SAMMEN_MASTER_KEY; default /etc/sammen/master.key)
          --listen WHERE       ADDRESS:PORT or unix:PATH (SAMMEN_LISTEN; default 127.0.0.1:8080)
          --proxy ADDRESS      believe X-Forwarded-For and -Proto of this proxy; "unix" for whoever has the socket
          --log FORMAT         logfmt, json or none (default logfmt, to standard error)
          --workers COUNT      threads that work on pages, 1 to 64 (default 8)
          --demo               print links for the people of the demo; only on 127.0.0.1
        """

    init(_ arguments: [String], environment: [String: String]) throws(ServerUsage) {
        if let data = environment["SAMMEN_DATA"] { self.data = data }
        if let key = environment["SAMMEN_MASTER_KEY"] { masterKey = key }
        if let listen = environment["SAMMEN_LISTEN"] { try setEndpoint(listen) }
        var rest = arguments[...]
        while let option = rest.popFirst() { try read(option, &rest) }
        guard !demo || listensOnLoopback else { throw ServerUsage("--demo works on 127.0.0.1 only.") }
    }

    private mutating func read(_ option: String, _ rest: inout ArraySlice<String>) throws(ServerUsage) {
        if option == "--demo" {
            demo = true
            return
        }
        guard let value = rest.popFirst() else { throw ServerUsage("\(option) is no option, or lacks its value.") }
        switch option {
        case "--data": data = value
        case "--master-key": masterKey = value
        case "--listen": try setEndpoint(value)
        case "--proxy": proxy = try ServerSettings.proxy(value)
        case "--log": log = try ServerSettings.format(value)
        case "--workers": workers = try ServerSettings.count(value)
        default: throw ServerUsage("There is no option \(option). See sammen-server --help.")
        }
    }

    private mutating func setEndpoint(_ text: String) throws(ServerUsage) {
        if text.hasPrefix("unix:") {
            endpoint = .unix(path: String(text.dropFirst(5)))
            listensOnLoopback = false
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]),
            let address = Address(text: String(text[..<colon].filter { $0 != "[" && $0 != "]" }))
        else { throw ServerUsage("--listen needs ADDRESS:PORT, such as 127.0.0.1:8080, or unix:PATH.") }
        endpoint = .tcp(address, port: port)
        listensOnLoopback = address.description == "127.0.0.1" || address.description == "::1"
    }

    private static func proxy(_ text: String) throws(ServerUsage) -> TrustedProxy {
        if text == "unix" { return TrustedProxy(.xForwarded, addresses: [], localSocket: true) }
        guard let address = Address(text: text) else { throw ServerUsage("--proxy needs an address, or unix.") }
        return TrustedProxy(.xForwarded, addresses: [address])
    }

    private static func format(_ text: String) throws(ServerUsage) -> JournalLog.Format {
        guard let format = JournalLog.Format(rawValue: text) else {
            throw ServerUsage("--log is logfmt, json or none.")
        }
        return format
    }

    private static func count(_ text: String) throws(ServerUsage) -> Int {
        guard let count = Int(text), (1...64).contains(count) else {
            throw ServerUsage("--workers is a number from 1 to 64.")
        }
        return count
    }
}

/// The command line cannot be understood.
struct ServerUsage: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
