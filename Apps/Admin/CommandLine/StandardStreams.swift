import Glibc

/// Standard input, output and error of this process.
enum StandardStreams {
    /// Opens nothing in the place of a closed one (`>&-`, some timers): the next file that is opened would get its
    /// number, and what is printed would be written into a tenant's file.
    static func occupy() {
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY)
        }
    }
}
