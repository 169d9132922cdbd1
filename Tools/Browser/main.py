"""Usage: main.py SERVER DATA KEY PLACE [ONLY]

Screenshots and the report go to PLACE. The module of the server stands in Tools/Served."""

import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

import journeys
import report
from look import launch
from server import serving
from settings import VISITORS
from sweep import Sweep


def main(server, data, key, place, only=""):
    shots = pathlib.Path(place) / "shots"
    shots.mkdir(parents=True, exist_ok=True)
    with serving(server, data, key) as demo, sync_playwright() as playwright:
        browser = launch(playwright)
        sessions = {who: journeys.sign_in(browser, link) for who, link in demo.links.items()}
        began = time.monotonic()
        sweep = Sweep(browser, demo, shots)
        for visitor in VISITORS:
            if only in visitor.name:
                sweep.plan(visitor, sessions.get((visitor.tenant, visitor.role), []))
        rows = sweep.run()
        seconds = time.monotonic() - began
        failed = [] if only else journeys.run(browser, demo, sessions, shots)
        browser.close()
    findings = report.details(rows) + failed
    looks = sum(len(row[2]) for row in rows)
    last = f"{len(rows)} pages, {looks} looks, {len(findings)} findings, {seconds:.0f} s."
    (pathlib.Path(place) / "report.txt").write_text("\n".join([report.table(rows), "", last, *findings, ""]))
    print("\n".join([f"{last} Table: {place}/report.txt, screenshots: {shots}", *findings]))
    return 4 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
