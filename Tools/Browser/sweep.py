"""Goes through every page of every visitor, in as many browsers as the machine has cores."""

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
        self.planned = []  # (visitor, pages, cookies)

    def plan(self, visitor, cookies):
        made = context(self.browser, cookies)
        pages, too_many = self.crawl.pages(made, visitor)
        made.close()
        self.rows |= {(visitor, path): {} for path in pages}
        if too_many:
            self.rows[(visitor, "…")] = {SETTINGS[0].name: [f"more than {MOST_PAGES} pages"]}
        self.planned.append((visitor, pages, cookies))

    def run(self):
        """Rows of (visitor, page, {setting: [finding]})."""
        count = os.cpu_count() or 1
        # A fresh process each: a browser of this one does not survive a fork.
        with multiprocessing.get_context("spawn").Pool(count) as pool:
            for pages in pool.map(look_at, [self.share(place, count) for place in range(count)], chunksize=1):
                for visitor, path, findings in pages:
                    self.rows[(visitor, path)] = findings
        return [(visitor, shape(path), found) for (visitor, path), found in self.rows.items()]

    def share(self, place, count):
        """Of every visitor's pages the same part, so that no browser has all the long ones."""
        return [
            Round(visitor, pages[place::count], cookies, self.demo.origin(visitor.tenant), self.shots)
            for visitor, pages, cookies in self.planned
        ]
