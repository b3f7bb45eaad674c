"""The views of the reading room, and what tests ask of a page."""

import json

from devtools import TestFailure

STORY = "004_da59c198da5f067d.4"
PAGE = "002_0c27129a6be0a322"

# Every view, by a name for files and reports.
VIEWS = {
    "front": "/",
    "stories": "/stories?q=数字",
    "story": f"/stories/{STORY}",
    "story-beside-page": f"/stories/{PAGE}.1?beside=page",
    "page": f"/documents/{PAGE}?repairs=shown",
    "pages": "/documents",
    "names": "/entities",
    "entity": "/entities/platform:治村宝",
    "place": "/entities/place:331100",
    "figures": "/figures?unit=亩",
    "all-figures": "/figures",
    "exchanges": "/exchanges",
    "missing": "/entities/无此人",
}


def check(condition, sentence):
    if not condition:
        raise TestFailure(sentence)


def text(browser, selector):
    return browser.script(f"document.querySelector({json.dumps(selector)})?.textContent ?? ''")


def count(browser, selector):
    return browser.script(f"document.querySelectorAll({json.dumps(selector)}).length")


def address(browser):
    return browser.script("decodeURIComponent(location.pathname + location.search)")
