"""Goes through every page of every visitor in every setting, in as many browsers as the machine has cores."""

import multiprocessing
import os

from crawl import Crawl, shape
from look import Round, context, look_at
from settings import MOST_PAGES, SETTINGS


class Sweep:
    def __init__(self, browser, demo, shots):
        self.browser, self.demo, self.shots = browser, demo, shots
        self.crawl = Crawl(demo)
        self.rows = {}  # (visitor, path) to {setting: [finding]}
        self.rounds = []

    def plan(self, visitor, cookies):
        """The first setting finds the pages; the others visit the same ones."""
        made = context(self.browser, SETTINGS[0], cookies)
        pages, too_many = self.crawl.pages(made, visitor)
        made.close()
        self.rows |= {(visitor, path): {} for path in pages}
        if too_many:
            self.rows[(visitor, "…")] = {"light": [f"more than {MOST_PAGES} pages"]}
        origin = self.demo.origin(visitor.tenant)
        self.rounds += [Round(visitor, setting, pages, cookies, origin, self.shots) for setting in SETTINGS]

    def run(self):
        """Rows of (visitor, page, {setting: [finding]})."""
        count = os.cpu_count() or 1
        self.rounds.sort(key=lambda one: -len(one.pages))
        # A fresh process each: a browser of this one does not survive a fork.
        with multiprocessing.get_context("spawn").Pool(count) as pool:
            for looks in pool.map(look_at, [self.rounds[place::count] for place in range(count)], chunksize=1):
                for visitor, setting, path, findings in looks:
                    self.rows[(visitor, path)][setting.name] = findings
        return [(visitor, shape(path), found) for (visitor, path), found in self.rows.items()]
