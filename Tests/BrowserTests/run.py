#!/usr/bin/env python3
"""Tests of the reading room in a real browser: `Tests/BrowserTests/run.py [CASE…]`.

Serves the seeds and a hostile page with the built program (`.build/release/qujing`, or `QUJING=PATH`), drives
Chromium over its DevTools protocol, and fails where a promise does not hold, where the console shows an error, or
where the page asks another host for anything. Without Chromium the tests are skipped, by name.
"""

import sys
import time

from archive import Archive
from cases import CASES
from devtools import Browser, BrowserMissing, Skipped, TestFailure


def main():
    chosen = [case for case in CASES if not sys.argv[1:] or case.__name__ in sys.argv[1:]]
    try:
        browser = Browser()
    except BrowserMissing as missing:
        print(f"SKIPPED: the reading room in a browser ({len(CASES)} cases): {missing}")
        return 0
    archive = Archive()
    outcomes = []
    try:
        browser.size(1280)
        for case in chosen:
            outcomes.append(run(case, browser, archive.address))
    finally:
        browser.close()
        archive.close()
    print(", ".join(f"{outcomes.count(kind)} {kind}" for kind in ("passed", "failed", "skipped")))
    return 1 if "failed" in outcomes else 0


def run(case, browser, base):
    """Runs one case and tells how it went: passed, failed or skipped."""
    sentence = case.__doc__.strip()
    began = time.monotonic()
    browser.errors.clear()
    browser.requests.clear()
    browser.paused.clear()
    own = (base, *getattr(case, "origins", ()))
    try:
        case(browser, base)
        # The browser asks for data: and blob: addresses of nobody.
        others = {one for one in browser.requests if one.startswith("http") and not one.startswith(own)}
        if others:
            raise TestFailure(f"other hosts were asked: {sorted(others)}")
        if browser.errors:
            raise TestFailure(f"the console shows: {browser.errors[:5]}")
    except Skipped as reason:
        print(f"SKIPPED {case.__name__}: {reason}", flush=True)
        return "skipped"
    except TestFailure as failure:
        print(f"FAILED  {case.__name__}: {sentence}\n        {failure}", flush=True)
        return "failed"
    print(f"passed  {case.__name__}: {sentence} ({time.monotonic() - began:.1f} s)", flush=True)
    return "passed"


if __name__ == "__main__":
    sys.exit(main())
