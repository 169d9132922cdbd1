"""Clients that write by forms, and what was acknowledged to them looked for."""

import http.client
import re
import time
from dataclasses import dataclass

from client import Client

TOWN = "vejle"
PAGE_OF_A_LIST = 50


@dataclass(frozen=True)
class Written:
    """What a form promised: this text stands on this page, seen as this role."""

    page: str
    text: str
    role: str = "coordinator"


class Writer:
    """One client with one kind of form; a text of its own each time."""

    def __init__(self, client, form, role, values, page=None):
        self.client, self.form, self.role, self.values, self.page = client, form, role, values, page
        self.count, self.refused, self.acknowledged = 0, 0, []

    def write_until(self, is_over):
        while not is_over.is_set():
            self.count += 1
            text, values = self.values(self.count)
            try:
                answer = self.client.send(self.form, **values)
            except (OSError, http.client.HTTPException):
                return
            if answer.status == 303:
                page = self.page or answer.location.split("?")[0]
                self.acknowledged.append(Written(page, text, self.role))
            else:
                self.refused += 1
                time.sleep(0.05)


def person(client):
    def values(count):
        name = f"Prøve {client}x{count}x"
        return name, {"capacity": "participant", "name": name}

    return values


def note(count):
    text = f"Bemærkning nummer {count} slut"
    return text, {"note": text}


def meeting(count):
    minutes = str(count % 700 + 1)
    return f"<dd>{minutes}</dd>", {"state": "held", "minutes": minutes}


def writers(served):
    signed_in = {role: Client(served, TOWN).signed_in(served.links[(TOWN, role)]) for role in ("coordinator", "volunteer")}
    match = found(signed_in["volunteer"].get("/mine"), r"/matches/(M-[0-9A-Z]+)/log")
    notes = f"/matches/{match}/notes"
    return [
        Writer(again(served, signed_in["coordinator"]), "/people/new", "coordinator", person(1)),
        Writer(again(served, signed_in["coordinator"]), "/people/new", "coordinator", person(2)),
        Writer(again(served, signed_in["coordinator"]), notes, "coordinator", note, page=notes),
        Writer(again(served, signed_in["volunteer"]), f"/matches/{match}/log", "volunteer", meeting),
    ]


def again(served, client):
    """A second connection of the same session."""
    made = Client(served, TOWN)
    made.cookies = dict(client.cookies)
    return made


def found(answer, pattern):
    match = re.search(pattern, answer.text)
    if not match:
        raise SystemExit(f"A page of the demo ({answer.status}) does not show {pattern}.")
    return match.group(1)


class Reading:
    """Looks for what was written, with clients of its own; a page is read once for all that stands on it."""

    def __init__(self, served, crowd):
        self.served = served
        self.clients = {writer.role: again(served, writer.client) for writer in crowd}

    def lost(self, written):
        pages = {}
        for one in written:
            pages.setdefault((one.role, one.page), []).append(one)
        missing = []
        for (role, page), expected in pages.items():
            text = self.page(role, page)
            missing += [one for one in expected if one.text not in text]
        return missing

    def page(self, role, page):
        answer = self.clients[role].get(page)
        # A volunteer reads 120 pages a minute at most, counted in memory: a new start counts anew.
        if answer.status == 429:
            self.leave()
            self.served.stop()
            self.served.start()
            answer = self.clients[role].get(page)
        return answer.text if answer.status == 200 else ""

    def people(self):
        """Everybody on the list, and how many of them have no whole page."""
        people, shown, number = set(), PAGE_OF_A_LIST, 0
        while shown >= PAGE_OF_A_LIST:
            number += 1
            ids = re.findall(r"/people/(P-[0-9A-Z]+)\"", self.page("coordinator", f"/people?page={number}"))
            shown, people = len(ids), people.union(ids)
        whole = re.compile(r"<main.*</main>.*</html>", re.DOTALL)
        return len(people), sum(not whole.search(self.page("coordinator", f"/people/{one}")) for one in people)

    def leave(self):
        for client in self.clients.values():
            client.leave()
