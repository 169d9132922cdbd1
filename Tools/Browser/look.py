"""Looks at pages in one setting after the other: axe, overflow, errors of the console, a screenshot."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from crawl import shape
from settings import AXE_TAGS

AXE = Axe()

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


def look_at(rounds):
    """In a process and a browser of its own. Returns (visitor, setting, path, findings) of each look."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        looks = [look for one in rounds for look in one.looks(browser)]
        browser.close()
    return looks


class Round:
    """One visitor's pages in one setting."""

    def __init__(self, visitor, setting, pages, cookies, origin, shots):
        self.visitor, self.setting, self.pages = visitor, setting, pages
        self.cookies, self.origin, self.shots = cookies, origin, shots

    def looks(self, browser):
        made = context(browser, self.setting, self.cookies)
        found = [(self.visitor, self.setting, path, self.look(made, path)) for path in self.pages]
        made.close()
        return found

    def look(self, made, path):
        findings = []
        page = made.new_page()
        page.on("console", lambda message: complain(findings, message, path))
        page.on("pageerror", lambda error: findings.append(f"script: {error}"))
        answer = page.goto(self.origin + path)
        if answer.status >= 400 and path != "/nowhere":
            findings.append(f"status {answer.status}")
        if self.setting.text != 100:
            findings += enlarge(page, self.setting.text)
        findings += overflow(page) + violations(page)
        name = f"{self.visitor.tenant}-{self.visitor.role}{shape(path)}"
        name = name.replace("/*", "-id").replace("/", "-").replace("?", "-").rstrip("-")
        page.screenshot(path=self.shots / f"{name}--{self.setting.name.replace(' ', '')}.png", full_page=True)
        page.close()
        return findings


def complain(findings, message, path):
    expected = (path == "/nowhere" and "404" in message.text) or "ERR_FAILED" in message.text
    if message.type == "error" and not expected:
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
