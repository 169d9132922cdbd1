import Days
import Foundation
import HTTP
import Installed
import Reception
import Sealing
import SignIn
import Store
import Tenancy

/// One server from its start to its end.
struct ServerRun {
    private let settings: ServerSettings
    private let sites: Sites
    private let reception: Reception
    private let demo: DemoDoor?
    private let post: PostRound
    private let sweeping: Sweeping
    private let origin: DemoOrigin?

    init(_ settings: ServerSettings) throws {
        self.settings = settings
        let clock = SystemClock()
        let key = settings.masterKey
        _ = try MasterKey.read(key)
        let installation = Installation(
            root: URL(fileURLWithPath: settings.data, isDirectory: true), house: Installed.house, clock: clock,
            master: { try MasterKey.read(key) })
        sites = try Sites(installation, clock: clock)
        let origin = settings.demo ? DemoOrigin() : nil
        let post = PostRound(sites) { origin?.of($0, installation) }
        self.origin = origin
        self.post = post
        sweeping = Sweeping(installation, clock: clock)
        reception = Reception(sites, rooms: Mounted.rooms, messages: post.call)
        demo = settings.demo ? DemoDoor(sites) : nil
    }

    /// Serves until somebody ends the process.
    func untilStopped() throws {
        let log = JournalLog(settings.log)
        var options = ServerOptions(endpoint: settings.endpoint)
        options.workers = settings.workers
        options.proxy = settings.proxy
        let health = Health(sites)
        let routes = reception.routes + StaticFiles.routes + health.routes + (demo?.routes ?? [])
        let router = try Router(routes, errorPage: { status, _ in ErrorPages.bare(status) })
        let server = try Server(options, router, log: log.take)
        health.watch(server)
        origin?.set(server.port)
        say(server)
        ServiceManager.notify(.ready)
        StopSignals.wait()
        ServiceManager.notify(.stopping)
        server.stop()
        server.waitUntilStopped()
        post.stop()
        sweeping.stop()
        log.close()
    }

    /// The last line says that everything has been said.
    private func say(_ server: Server) {
        var lines: [String] = []
        if let demo, let port = server.port { lines += demo.links(port: port) }
        lines += server.port.map { ["Listening on port \($0)."] } ?? ["Listening."]
        FileHandle.standardOutput.write(Data(lines.map { $0 + "\n" }.joined().utf8))
    }
}
