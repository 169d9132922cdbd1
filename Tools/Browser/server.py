"""A server of the demo for as long as the tests run."""

import contextlib
import subprocess
import threading

# Five roles in each of two towns.
ACCOUNTS = 10
SECONDS_TO_START = 60


@contextlib.contextmanager
def serving(program, data, key):
    """Yields the one-time links: (tenant, role) to address."""
    command = [program, "--data", data, "--master-key", key, "--listen", "127.0.0.1:0", "--demo", "--log", "none"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield Demo(read_links(process))
    finally:
        process.terminate()
        process.wait(timeout=20)


class Demo:
    def __init__(self, links):
        self.links = links
        address = next(iter(links.values()))
        self.port = address.split(":")[2].split("/")[0]

    def origin(self, tenant):
        return f"http://{tenant}.localhost:{self.port}"


def read_links(process):
    """The server prints its port and one line for each account, and then says nothing more."""
    links = {}
    guard = threading.Timer(SECONDS_TO_START, process.kill)
    guard.start()
    for line in process.stdout:
        words = line.split()
        if words[:1] == ["LINK"]:
            links[(words[1], words[2])] = words[3]
        if len(links) == ACCOUNTS:
            guard.cancel()
            return links
    raise SystemExit(f"The server gave {len(links)} of {ACCOUNTS} links: is the demo's data whole?")
