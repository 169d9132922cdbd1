"""The three journeys of the service, each from the first page to the receipt."""

import time

from playwright.sync_api import expect

WAIT = 10_000


def sign_in(browser, link):
    """Presses the button of a one-time link. Returns the session's cookies."""
    made = browser.new_context(locale="da-DK")
    page = made.new_page()
    page.goto(link)
    page.locator("main button").click()
    cookies = made.cookies()
    made.close()
    if not any(cookie["name"].startswith("__Host-") and cookie["secure"] for cookie in cookies):
        raise SystemExit("A one-time link gave no session.")
    return cookies


def coordinators_morning(page):
    """From the desk to a match that begins today, by way of the waiting list and the candidates."""
    page.goto("/")
    page.locator("a[href='/waiting']").first.click()
    waiting = page.locator("main tbody tr").count()
    page.locator("main tbody a.button").first.click()
    expect(page.locator("main table thead th")).not_to_have_count(0)
    shot(page, "candidates")
    page.locator("main form[action*='propose'] button").first.click()
    for side in ("volunteer", "participant"):
        page.locator(f"main form[action$='/accept/{side}'] button").click()
    shot(page, "accepted")
    page.locator("main a[href$='/start']").click()
    page.locator("main input[type=radio]").first.check()
    page.locator("main form button").last.click()
    expect(page.locator("main a[href$='/end']")).to_have_count(1)
    shot(page, "started")
    page.goto("/waiting")
    expect(page.locator("main tbody tr")).to_have_count(waiting - 1)


def volunteers_thirty_seconds(page):
    """A meeting is logged from the first page: three fields, two of them there already."""
    page.goto("/")
    page.locator("main a[href$='/log']").first.click()
    shot(page, "log")
    page.locator("main form button").last.click()
    expect(page.locator("[role=alert], .errors").first).to_be_visible()
    shot(page, "log-error")
    page.locator("main input[value=held]").check()
    page.locator("main input[name=minutes]").fill("60")
    page.locator("main form button").last.click()
    expect(page.locator("main dl")).to_contain_text("60")
    shot(page, "receipt")


def participants_data(page):
    """Who has seen my data, one tap away; a consent is withdrawn and taken back."""
    page.goto("/")
    page.locator("main a[href='/me/data']").click()
    expect(page.locator("main")).to_contain_text("Koordinatoren")
    shot(page, "data")
    page.locator("main form[action$='/withdraw'] button").first.click()
    page.locator("main form[action$='/undo'] button").first.click()
    expect(page.locator("main form[action$='/withdraw']").first).to_be_visible()
    page.locator("main a[href='/me/data/looks']").click()
    expect(page.locator("main tbody")).to_contain_text("Koordinatoren")
    shot(page, "looks")


# Journey, tenant, role, width, with JavaScript.
JOURNEYS = [
    (coordinators_morning, "vejle", "coordinator", 1280, True),
    (coordinators_morning, "vejle", "coordinator", 390, False),
    (volunteers_thirty_seconds, "vejle", "volunteer", 390, True),
    (volunteers_thirty_seconds, "vejle", "volunteer", 390, False),
    (participants_data, "vejle", "participant", 390, True),
    (participants_data, "vejle", "participant", 390, False),
]


def run(browser, demo, sessions, shots):
    """Every journey in turn. Returns what went wrong."""
    failed = []
    for journey, tenant, role, width, script in JOURNEYS:
        name = f"{journey.__name__}, {width} px{'' if script else ', no script'}"
        made = browser.new_context(
            base_url=demo.origin(tenant), viewport={"width": width, "height": 844}, locale="da-DK",
            java_script_enabled=script)
        made.add_cookies(sessions[(tenant, role)])
        made.set_default_timeout(WAIT)
        page = made.new_page()
        page.shots = (shots, name.replace(" ", "").replace(",", "-"))
        began = time.monotonic()
        try:
            journey(page)
            print(f"Journey {name}: {time.monotonic() - began:.1f} s")
        except Exception as error:  # a journey that stops is a finding, and the next one goes on
            shot(page, "stopped")
            lines = [line.strip() for line in str(error).splitlines() if line.strip()]
            failed.append(f"journey {name}: at {page.url.split('/', 3)[-1]}: {' '.join(lines[:4])}")
        made.close()
    return failed


def shot(page, name):
    folder, journey = page.shots
    page.screenshot(path=folder / f"journey-{journey}--{name}.png", full_page=True)
