"""Usage: main.py SERVER DATA KEY SHOTS [ONLY]"""

import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

import journeys
import report
from server import serving
from settings import VISITORS
from sweep import Sweep


def main(server, data, key, shots, only=""):
    shots = pathlib.Path(shots)
    shots.mkdir(parents=True, exist_ok=True)
    with serving(server, data, key) as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        sessions = {who: journeys.sign_in(browser, link) for who, link in demo.links.items()}
        sweep = Sweep(browser, demo, shots)
        began = time.monotonic()
        for visitor in VISITORS:
            if only in visitor.name:
                sweep.visit(visitor, sessions.get((visitor.tenant, visitor.role), []))
        seconds = time.monotonic() - began
        failed = [] if only else journeys.run(browser, demo, sessions, shots)
        browser.close()
    findings = report.details(sweep.rows) + failed
    looks = sum(len(row[2]) for row in sweep.rows)
    print(report.table(sweep.rows))
    print(f"\n{len(sweep.rows)} pages, {looks} looks, {len(findings)} findings, {seconds:.0f} s. Screenshots: {shots}")
    print("\n".join(findings))
    return 4 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
