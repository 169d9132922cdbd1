"""Finds every page that a visitor can reach by links."""

import re
from urllib.parse import urljoin, urlparse

from playwright.sync_api import Error

from settings import MOST_PAGES

IDENTIFIER = re.compile(r"/[A-Z]{1,2}-[0-9A-Z]{13}|/[0-9]{4}-[0-9]{2}-[0-9]{2}|/[0-9]+(?=/|$)|/[A-Za-z0-9_-]{43}(?=/|$)")


def shape(path):
    """A page's path with its ids taken out: one match's page is like another's."""
    return IDENTIFIER.sub("/*", path)


class Crawl:
    """A page that was found for a role in one town is only followed in the other."""

    def __init__(self, demo):
        self.demo = demo
        self.known = set()  # (role, shape)

    def pages(self, context, visitor):
        """Paths, one of each shape; and whether there were too many."""
        page = context.new_page()
        found, followed, waiting = [], set(), list(visitor.starts)
        while waiting and len(found) < MOST_PAGES:
            path = waiting.pop(0)
            if shape(path) in followed:
                continue
            followed.add(shape(path))
            if not is_page(page, self.demo.origin(visitor.tenant) + path):
                continue
            waiting += self.links(page, visitor)
            if (visitor.role, shape(path)) not in self.known:
                self.known.add((visitor.role, shape(path)))
                found.append(path)
        page.close()
        return found, bool(waiting)

    def links(self, page, visitor):
        origin = self.demo.origin(visitor.tenant)
        addresses = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        whole = [urlparse(urljoin(page.url, address)) for address in addresses]
        return [
            one.path + (f"?{one.query}" if one.query and shape(one.path) != shape(urlparse(page.url).path) else "")
            for one in whole
            if f"{one.scheme}://{one.netloc}" == origin
        ]


def is_page(page, address):
    """Goes there. Downloads are not looked at."""
    try:
        answer = page.goto(address)
    except Error as error:
        if "Download is starting" in str(error) or "ERR_ABORTED" in str(error):
            return False
        raise
    return answer.headers.get("content-type", "").startswith("text/html")
