"""Usage: login.py SERVER DATA KEY PASSWORD ACCOUNTS

The town has so many active and so many suspended accounts with this password (sammen-bench logins). Whether a login is
known shows neither in the answer nor in the time it takes, and guessing comes to an end, from one address or many."""

import random
import re
import statistics
import sys
import time

from client import Client
from server import serving

TOWN = "vejle"
KINDS = ("unknown", "active", "suspended")
MOST_GAP_MS = 1.0
# The fifth failure of a login makes the next one wait (security.md, "Throttling").
TRIES = 4
ALLOWED, ALLOWED_FROM_ADDRESS = 5, 50


class Door:
    """Signs in from any address of the loopback's network, of which there are as many as clients of a town."""

    def __init__(self, served):
        self.served, self.number, self.clients = served, 0, {}

    def address(self):
        self.number += 1
        return f"127.1.{self.number // 250}.{self.number % 250 + 1}"

    def client(self, source):
        if source not in self.clients:
            client = Client(self.served, TOWN, source)
            self.clients[source] = (client, client.form("/sign-in"))
        return self.clients[source]

    def sign_in(self, login, password, source):
        client, form = self.client(source)
        return client.post("/sign-in", form | {"login": login, "password": password})


def words(answer):
    """A page without what is new each time."""
    return re.sub(r'(name="(form-token|once)"|id="login"|name="login")[^>]*', "", answer.text)


def timing(door, accounts):
    """Every kind in turn, in another order each time. Returns (milliseconds until the answer, of computing) by kind, and
    how answers differ."""
    times, texts = {kind: [] for kind in KINDS}, set()
    for _ in range(TRIES):
        source = door.address()
        for number in range(accounts):
            if number % 15 == 0:
                source = door.address()
                door.client(source)
            for kind in random.sample(KINDS, len(KINDS)):
                worked, began = door.served.work(), time.perf_counter()
                answer = door.sign_in(f"{kind}-{number}@example.dk", "ikke det rette ord", source)
                took = (time.perf_counter() - began) * 1000
                times[kind].append((took, door.served.work() - worked))
                texts.add((answer.status, words(answer)))
    return times, len(texts)


def told(what, times, place):
    medians = {kind: statistics.median(pair[place] for pair in found) for kind, found in times.items()}
    gap = max(medians.values()) - min(medians.values())
    print(f"login, {what}: " + ", ".join(f"{kind} {one:.2f} ms" for kind, one in medians.items()) + f"; gap {gap:.2f} ms")
    return gap


def let_through(door, count, login, source):
    """How many of so many guesses were compared with a password at all."""
    return [door.sign_in(login(number), "gæt", source(number)).status for number in range(count)].count(422)


def brute_force(door):
    one = door.address()
    many = [door.address() for _ in range(60)]
    return {
        "one account from one address": (let_through(door, 60, lambda _: "guessed-1@example.dk", lambda _: one), ALLOWED),
        "one account from sixty addresses": (
            let_through(door, 60, lambda _: "guessed-2@example.dk", lambda number: many[number]), ALLOWED),
        "a hundred accounts from one address": (
            let_through(door, 100, lambda number: f"guessed-3-{number}@example.dk", lambda _: many[0]),
            ALLOWED_FROM_ADDRESS),
    }


def main(program, data, key, password, accounts):
    wrong = []
    with serving(program, data, key) as served:
        door = Door(served)
        if door.sign_in("active-0@example.dk", password, door.address()).status not in (200, 303):
            wrong.append("the right password of an active account is refused")
        if door.sign_in("suspended-0@example.dk", password, door.address()).status != 422:
            wrong.append("a suspended account is let in, or is answered otherwise")
        times, answers = timing(door, int(accounts) - 1)
        guesses = brute_force(door)
    gap = told("until the answer", times, 0)
    told("of computing", times, 1)
    print(f"login: gap {gap:.2f} ms (below {MOST_GAP_MS}), {len(times['active'])} of each, {answers} answer")
    if gap >= MOST_GAP_MS:
        wrong.append("the time tells one kind of login from another")
    if answers != 1:
        wrong.append("the answers differ")
    for name, (count, most) in guesses.items():
        print(f"guessing: {name}: {count} let through (at most {most})")
        if not 0 < count <= most:
            wrong.append(f"guessing: {name}")
    print("\n".join(wrong), end="\n" if wrong else "")
    return 4 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
