"""Looks at each page in one setting after the other: axe, overflow, errors of the console, a screenshot."""

from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from crawl import shape
from settings import AXE_TAGS, SETTINGS

# Every page gets axe as it is loaded, so that none of its runs need bring it along.
AXE = Axe(axe_script="null")

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


def launch(playwright):
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])


def context(browser, cookies):
    """Without motion: a page is not to be looked at half-way from light to dark."""
    made = browser.new_context(locale="da-DK", timezone_id="Europe/Copenhagen", reduced_motion="reduce")
    made.add_cookies(cookies)
    return made


def look_at(rounds):
    """In a process and a browser of its own. Returns (visitor, path, {setting: [finding]}) of each page."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        pages = [page for one in rounds for page in one.pages_seen(browser)]
        browser.close()
    return pages


class Round:
    """Some pages of one visitor. A page is fetched once, and then shown in every setting."""

    def __init__(self, visitor, pages, cookies, origin, shots):
        self.visitor, self.pages = visitor, pages
        self.cookies, self.origin, self.shots = cookies, origin, shots
        self.heard = []

    def pages_seen(self, browser):
        made = context(browser, self.cookies)
        made.add_init_script(AXE_SCRIPT)
        page = made.new_page()
        page.on("console", lambda message: complain(self.heard, message))
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))
        seen = [(self.visitor, path, self.look(page, path)) for path in self.pages]
        made.close()
        return seen

    def look(self, page, path):
        self.heard = []
        page.set_viewport_size(size(SETTINGS[0]))
        answer = page.goto(self.origin + path)
        if answer.status >= 400 and path != "/nowhere":
            self.heard.append(f"status {answer.status}")
        found = {setting.name: self.look_in(page, setting, path) for setting in SETTINGS}
        found[SETTINGS[0].name] += scripts(page) + self.heard
        return found

    def look_in(self, page, setting, path):
        findings = wear(page, setting) + overflow(page) + violations(page)
        name = f"{self.visitor.tenant}-{self.visitor.role}{shape(path)}"
        name = name.replace("/*", "-id").replace("/", "-").replace("?", "-").rstrip("-")
        page.screenshot(path=self.shots / f"{name}--{setting.name.replace(' ', '')}.png", full_page=True)
        return findings


def scripts(page):
    """What no page carries, nobody misses: each is the same with and without JavaScript."""
    count = page.locator("script").count()
    return [f"{count} scripts: look at this page without JavaScript too"] if count else []


def wear(page, setting):
    """The page as this setting shows it."""
    page.emulate_media(color_scheme="dark" if setting.dark else "light")
    page.set_viewport_size(size(setting))
    return enlarge(page, setting.text) if setting.text != 100 else []


def size(setting):
    return {"width": setting.width, "height": setting.height}


def complain(findings, message):
    """A status is no news: it is asked of the answer itself."""
    if message.type == "error" and "status of" not in message.text:
        findings.append(f"console: {message.text[:160]}")


def enlarge(page, percent):
    """Text at a multiple, as a reader's own setting would have it."""
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    before = page.evaluate(size)
    page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")
    grown = page.evaluate(size) / before * 100
    return [] if grown > percent - 5 else [f"text grows to {grown:.0f} %"]


def overflow(page):
    wide = page.evaluate(OVERFLOW)
    return [f"overflow: {wide}"] if wide else []


def violations(page):
    options = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
    return [
        f"axe {one['id']} ({one['impact']}): {node['target'][0]} {node['html'][:120]}"
        for one in AXE.run(page, options=options).response["violations"]
        for node in one["nodes"][:3]
    ]
