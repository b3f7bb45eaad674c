#!/usr/bin/env python3
"""Screenshots of every view at 1280 and 390 pixels, light and dark, and some on paper: `Tests/BrowserTests/screenshots.py FOLDER`."""

import pathlib
import sys

from archive import Archive
from devtools import Browser, BrowserMissing
from views import VIEWS

WIDTHS = {1280: False, 390: True}
PRINTED = ("story", "entity", "figures")


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        browser = Browser()
    except BrowserMissing as missing:
        print(f"SKIPPED: screenshots: {missing}")
        return
    archive = Archive()
    try:
        for scheme in ("light", "dark"):
            browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            for width, is_phone in WIDTHS.items():
                browser.size(width, 844 if is_phone else 900, is_phone)
                for name, path in VIEWS.items():
                    browser.go(archive.address + path)
                    browser.screenshot(folder / f"{name}-{width}-{scheme}.png", height_limit=3_000)
        browser.call("Emulation.setEmulatedMedia", features=[])
        browser.size(1280)
        for name in PRINTED:
            browser.go(archive.address + VIEWS[name])
            (folder / f"{name}.pdf").write_bytes(browser.pdf())
        print(f"{len(list(folder.glob('*.png')))} pictures and {len(PRINTED)} prints in {folder}")
    finally:
        browser.close()
        archive.close()


if __name__ == "__main__":
    main()
