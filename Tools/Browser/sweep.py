"""Goes through every page of a visitor in every setting: axe, overflow, errors of the console, a screenshot."""

import re
from urllib.parse import urljoin, urlparse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error

from settings import AXE_TAGS, MOST_PAGES, SETTINGS

IDENTIFIER = re.compile(r"/[A-Z]{1,2}-[0-9A-Z]{13}|/[0-9]{4}-[0-9]{2}-[0-9]{2}|/[0-9]+(?=/|$)|/[A-Za-z0-9_-]{43}(?=/|$)")

# What reaches beyond the right edge and is not inside something that scrolls by itself.
OVERFLOW = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const scrolls = (e) => e && e !== root && (/(auto|scroll|hidden)/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.right > root.clientWidth + 1 && !scrolls(e.parentElement);
  });
  const name = (e) => e.tagName.toLowerCase() + (e.className && e.className.baseVal === undefined ? '.' + e.className : '');
  return `${root.scrollWidth} of ${root.clientWidth} px: ` + wide.slice(-3).map(name).join(', ');
}"""


def shape(path):
    """A page's path with its ids taken out: one match's page is like another's."""
    return IDENTIFIER.sub("/*", path)


def context(browser, setting, cookies):
    made = browser.new_context(
        viewport={"width": setting.width, "height": setting.height},
        color_scheme="dark" if setting.dark else "light",
        locale="da-DK",
        timezone_id="Europe/Copenhagen",
    )
    made.add_cookies(cookies)
    if not setting.script:  # axe itself needs a script, so the page's own are kept away
        made.route("**/*.js", lambda route: route.abort())
    return made


class Sweep:
    def __init__(self, browser, demo, shots):
        self.browser, self.demo, self.shots = browser, demo, shots
        self.rows = []  # (visitor, page, {setting: [finding]})
        self.looked = set()  # (role, shape)
        self.axe = Axe()

    def visit(self, visitor, cookies):
        """The first setting finds the pages; the others visit the same ones."""
        pages = self.crawl(visitor, cookies)
        for setting in SETTINGS:
            made = context(self.browser, setting, cookies)
            for path, findings in pages:
                findings[setting.name] = self.look(made, visitor, setting, path)
            made.close()

    def crawl(self, visitor, cookies):
        made = context(self.browser, SETTINGS[0], cookies)
        page = made.new_page()
        found, followed, waiting = [], set(), list(visitor.starts)
        while waiting and len(found) < MOST_PAGES:
            path = waiting.pop(0)
            if shape(path) in followed:
                continue
            followed.add(shape(path))
            if not self.is_page(page, self.demo.origin(visitor.tenant) + path):
                continue
            waiting += self.links(page, visitor)
            key = (visitor.role, shape(path))
            if key in self.looked:
                continue
            self.looked.add(key)
            row = (path, {})
            found.append(row)
            self.rows.append((visitor, shape(path), row[1]))
        if waiting:
            self.rows.append((visitor, "…", {"light": [f"more than {MOST_PAGES} pages"]}))
        made.close()
        return found

    def is_page(self, page, address):
        """Goes there. Downloads are not looked at."""
        try:
            answer = page.goto(address)
        except Error as error:
            if "Download is starting" in str(error) or "ERR_ABORTED" in str(error):
                return False
            raise
        return answer.headers.get("content-type", "").startswith("text/html")

    def links(self, page, visitor):
        origin = self.demo.origin(visitor.tenant)
        addresses = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        whole = [urlparse(urljoin(page.url, address)) for address in addresses]
        return [
            one.path + (f"?{one.query}" if one.query and shape(one.path) != shape(urlparse(page.url).path) else "")
            for one in whole
            if f"{one.scheme}://{one.netloc}" == origin
        ]

    def look(self, made, visitor, setting, path):
        findings = []
        page = made.new_page()
        page.on("console", lambda message: self.complain(findings, message, path))
        page.on("pageerror", lambda error: findings.append(f"script: {error}"))
        answer = page.goto(self.demo.origin(visitor.tenant) + path)
        if answer.status >= 400 and path != "/nowhere":
            findings.append(f"status {answer.status}")
        if setting.text != 100:
            findings += self.enlarge(page, setting)
        findings += self.overflow(page)
        findings += self.violations(page)
        name = f"{visitor.tenant}-{visitor.role}{shape(path)}".replace("/*", "-id").replace("/", "-").replace("?", "-")
        page.screenshot(path=self.shots / f"{name.rstrip('-')}--{setting.name.replace(' ', '')}.png", full_page=True)
        page.close()
        return findings

    def complain(self, findings, message, path):
        expected = (path == "/nowhere" and "404" in message.text) or "ERR_FAILED" in message.text
        if message.type == "error" and not expected:
            findings.append(f"console: {message.text[:160]}")

    def enlarge(self, page, setting):
        """Text at a multiple, as a reader's own setting would have it."""
        size = "parseFloat(getComputedStyle(document.body).fontSize)"
        before = page.evaluate(size)
        page.evaluate(f"document.documentElement.style.fontSize = '{setting.text}%'")
        grown = page.evaluate(size) / before * 100
        return [] if grown > setting.text - 5 else [f"text grows to {grown:.0f} %"]

    def overflow(self, page):
        wide = page.evaluate(OVERFLOW)
        return [f"overflow: {wide}"] if wide else []

    def violations(self, page):
        options = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
        found = self.axe.run(page, options=options).response["violations"]
        return [
            f"axe {one['id']} ({one['impact']}): {node['target'][0]} {node['html'][:120]}"
            for one in found
            for node in one["nodes"][:3]
        ]
