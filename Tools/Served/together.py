"""Usage: together.py SERVER DATA KEY SECONDS

Clients read and write by forms for so long, while other processes work on the same tenant. Nobody may see that the tenant
is busy: every answer is a page or a receipt, and what was acknowledged is there."""

import http.client
import sys
import threading
import time

from server import serving
from writing import TOWN, Reading, again, found, writers

PAGES = ["/desk", "/people", "/waiting", "/matches", "/people/new"]


class Reader:
    """Opens page after page, one person's among them. Whoever was purged meanwhile is no page any more."""

    def __init__(self, client):
        self.client, self.count, self.wrong = client, 0, []
        person = found(client.get("/waiting"), r"/people/(P-[0-9A-Z]+)")
        self.pages = PAGES + [f"/people/{person}"]

    def read_until(self, is_over):
        while not is_over.is_set():
            page = self.pages[self.count % len(self.pages)]
            self.count += 1
            try:
                status = self.client.get(page).status
            except (OSError, http.client.HTTPException) as error:
                status = type(error).__name__
            if status != 200:
                self.wrong.append(f"{page}: {status}")


def main(program, data, key, seconds):
    with serving(program, data, key) as served:
        crowd = writers(served)
        readers = [Reader(again(served, crowd[0].client)) for _ in range(3)]
        is_over = threading.Event()
        threads = [threading.Thread(target=one.write_until, args=(is_over,)) for one in crowd]
        threads += [threading.Thread(target=one.read_until, args=(is_over,)) for one in readers]
        for thread in threads:
            thread.start()
        time.sleep(float(seconds))
        is_over.set()
        for thread in threads:
            thread.join()
        acknowledged = [one for writer in crowd for one in writer.acknowledged]
        lost = Reading(served, crowd).lost(acknowledged)
    wrong = [one for reader in readers for one in reader.wrong]
    # A volunteer may send 120 pages a minute, and is refused the rest.
    refused = sum(writer.refused for writer in crowd if writer.role != "volunteer")
    print(f"together: {TOWN}: {sum(reader.count for reader in readers)} pages read, {len(wrong)} failed;"
          f" {len(acknowledged)} forms acknowledged, {refused} refused, {len(lost)} lost")
    print("\n".join(sorted(set(wrong))), end="\n" if wrong else "")
    return 4 if wrong or lost or refused or not acknowledged else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
