"""A server of the demo on this machine, for as long as a tool needs it."""

import contextlib
import pathlib
import subprocess
import threading

SECONDS_TO_START = 60


@contextlib.contextmanager
def serving(program, data, key):
    """Yields a server that ends with the block."""
    served = Served(program, data, key)
    try:
        yield served
    finally:
        served.stop()


class Served:
    """`links` are one-time links: (tenant, role) to address. After `kill` it can `start` again, on the same port."""

    def __init__(self, program, data, key):
        self.command = [program, "--data", data, "--master-key", key, "--demo", "--log", "none"]
        self.port = "0"
        self.start()

    def start(self):
        """The server prints one line for each account, then that it listens, and then says nothing more."""
        listen = ["--listen", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(self.command + listen, stdout=subprocess.PIPE, text=True)
        guard = threading.Timer(SECONDS_TO_START, self.process.kill)
        guard.start()
        self.links = {}
        for line in self.process.stdout:
            words = line.split()
            if words[:1] == ["LINK"]:
                self.links[(words[1], words[2])] = words[3]
            if words[:1] == ["Listening"]:
                self.port = words[3].rstrip(".")
                guard.cancel()
                return
        raise SystemExit("The server did not start: is the demo's data whole?")

    def kill(self):
        """As a crash would: nothing is said to the process."""
        self.process.kill()
        self.ended()

    def stop(self):
        """Gracefully; a sanitizer that found something says so by the exit status."""
        self.process.terminate()
        self.ended()
        if self.process.returncode != 0:
            raise SystemExit(f"The server ended with {self.process.returncode}.")

    def work(self):
        """Milliseconds of computing so far, by all threads: a busy machine hardly changes them."""
        tasks = pathlib.Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def ended(self):
        self.process.wait(timeout=20)
        self.process.stdout.close()

    def origin(self, tenant):
        """A tenant's address need not say its name."""
        for (name, _), link in self.links.items():
            if name == tenant:
                return link.split("/demo/")[0]
        return f"http://{tenant}.localhost:{self.port}"
