"""Usage: full.py SERVER DATA KEY

DATA is on a small file system of its own. Fills it under a server that runs: pages without personal data go on, nothing
else is shown without its entry in the trail, and what cannot be written is answered 507. Once there is space again,
everything goes on by itself."""

import os
import pathlib
import sqlite3
import sys
import time

from client import Client
from server import serving

TOWN = "vejle"
PUBLIC = ["/", "/sign-in", "/link", "/phone", "/courses", "/ask", "/accessibility", "/mark.svg", "/livez"]
PERSONAL = {
    "coordinator": ["/desk", "/people", "/waiting"],
    "volunteer": ["/mine"],
    "participant": ["/me", "/me/data"],
    "data-protection": ["/requests", "/holds"],
}
# Space that a log already has is used up before nothing can be written.
MOST_TRIES = 2_000
SECONDS_TO_RESUME = 5


class Disk:
    """The file system below a folder, filled to the last block."""

    def __init__(self, folder):
        self.filler = pathlib.Path(folder) / "filler"

    def fill(self):
        with open(self.filler, "ab", buffering=0) as file:
            for size in (1 << 20, 4096, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:
                    continue

    def free(self):
        os.remove(self.filler)


def entries(data):
    """How many entries the trail of reads has."""
    with sqlite3.connect(f"file:{data}/tenants/{TOWN}/access.sqlite?mode=ro", uri=True) as trail:
        return trail.execute("SELECT count(*) FROM access").fetchone()[0]


def personal(clients):
    """Every personal page once: (role, page, answer)."""
    return [(role, page, clients[role].get(page)) for role, pages in PERSONAL.items() for page in pages]


def exhaust(clients, disk):
    """Reads on until nothing is shown any more. Returns how many pages were."""
    shown = 0
    for _ in range(MOST_TRIES):
        disk.fill()
        answers = [clients["coordinator"].get(page).status for page in PERSONAL["coordinator"]]
        shown += answers.count(200)
        if answers.count(507) == len(answers):
            return shown
    raise SystemExit(f"full: pages were still shown after {MOST_TRIES} tries on a full disk")


def in_the_layout(answer):
    return all(part in answer.text for part in ("<!DOCTYPE html>", "<header", "<main", "<h1", "Brug for hjælp nu?"))


def while_full(served, clients):
    wrong = [f"{page}: {answer.status}" for page in PUBLIC if (answer := Client(served, TOWN).get(page)).status != 200]
    for role, page, answer in personal(clients):
        if answer.status != 507 or not in_the_layout(answer):
            wrong.append(f"{role} {page}: {answer.status}{'' if in_the_layout(answer) else ', bare'}")
    return wrong


def write(client, form, name):
    return client.post("/people/new", form | {"capacity": "participant", "name": name})


def resume(clients):
    """Seconds until every personal page is shown again, by itself."""
    began = time.monotonic()
    while time.monotonic() - began < SECONDS_TO_RESUME:
        if all(answer.status == 200 for _, _, answer in personal(clients)):
            return time.monotonic() - began
        time.sleep(0.05)
    return None


def main(program, data, key):
    disk = Disk(data)
    with serving(program, data, key) as served:
        clients = {role: Client(served, TOWN).signed_in(served.links[(TOWN, role)]) for role in PERSONAL}
        wrong = [f"before: {role} {page}: {got.status}" for role, page, got in personal(clients) if got.status != 200]
        form = clients["coordinator"].form("/people/new")
        before = entries(data)
        shown = exhaust(clients, disk)
        noted = entries(data) - before
        if noted < shown:
            wrong.append(f"{shown} pages were shown, and {noted} noted")
        wrong += while_full(served, clients)
        refused = write(clients["coordinator"], form, "Prøve Uden Plads")
        if refused.status != 507:
            wrong.append(f"a form on the full disk: {refused.status}")
        disk.free()
        seconds = resume(clients)
        if seconds is None:
            wrong.append(f"nothing went on within {SECONDS_TO_RESUME} s")
        again = write(clients["coordinator"], form, "Prøve Med Plads")
        if again.status != 303 or "Prøve Med Plads" not in clients["coordinator"].get(again.location).text:
            wrong.append(f"a form with space again: {again.status}")
    pages = sum(len(pages) for pages in PERSONAL.values())
    print(f"full: {len(PUBLIC)} pages without personal data served, {pages} personal ones 507; {shown} shown and {noted}"
          f" noted while the logs had space; {len(wrong)} wrong; went on after {seconds or 0:.2f} s")
    print("\n".join(wrong), end="\n" if wrong else "")
    return 4 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
