import Glibc

/// How a server listens, and how much it lets itself be asked.
package struct ServerOptions: Sendable {
    /// Absolute: they do not start again with each byte.
    package struct Deadlines: Sendable {
        /// From the first byte of a request, or from the connection's beginning, to the end of the head.
        package var head = Duration.seconds(10)
        /// From the end of the head to the end of the body.
        package var body = Duration.seconds(60)
        /// From one answer to the first byte of the next request.
        package var idle = Duration.seconds(60)
        /// For the client to take an answer.
        package var write = Duration.seconds(60)
        /// For the client to end a connection that the server has ended.
        package var linger = Duration.seconds(5)
        /// For open requests to be answered after the server was stopped.
        package var drain = Duration.seconds(20)

        package init() {}
    }

    package var endpoint: Endpoint
    package var limits = Limits()
    package var deadlines = Deadlines()
    /// Threads that serve connections, each its own: one for each processor.
    package var eventLoops = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    /// Threads that run handlers.
    package var workers = 8
    /// Requests that may wait for a worker; more are answered 503.
    package var waitingRequests = 512
    /// Connections at once; never more than half of the process's descriptors, since handlers open files.
    package var connections = 4_096
    /// Connections at once of one subscriber; a trusted proxy is not counted.
    package var connectionsPerAddress = 64
    /// Requests on one connection.
    package var requestsPerConnection = 10_000
    /// Bytes of unfinished requests of all connections together.
    package var bufferedBytes = 64 * 1024 * 1024
    package var proxy = TrustedProxy.none

    package init(endpoint: Endpoint) { self.endpoint = endpoint }
}
