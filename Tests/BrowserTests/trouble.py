"""What goes wrong: no network, slow and failing answers, nothing there, a page that means harm; and other origins."""

import json

from archive import HOSTILE_HEADLINE, HOSTILE_NAME
from elsewhere import Elsewhere
from views import STORY, check, count, text

ELSEWHERE = Elsewhere()


def offline(browser, base):
    """Without a server the page says so, keeps its frame, and tries again when asked."""
    browser.go(base + "/")
    wire = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    browser.call("Network.emulateNetworkConditions", offline=True, **wire)
    browser.click(".sections a[href='/figures']")
    browser.wait("document.querySelector('.failed')", "the failure to be told")
    check("连不上" in text(browser, ".failed h1, .failed h2"), "it says that the server cannot be reached")
    browser.call("Network.emulateNetworkConditions", offline=False, **wire)
    browser.click(".failed .primary")
    browser.wait("document.body.dataset.view === 'figures' && document.querySelector('table')", "the figures after another try")
    browser.settled()
    browser.errors.clear()


def slow(browser, base):
    """A request that takes long says so and offers another try, which helps once the server answers again."""
    browser.go(base + "/")
    browser.call("Fetch.enable", patterns=[{"urlPattern": "*/v1/exchanges*"}])
    browser.click(".sections a[href='/exchanges']")
    browser.wait("document.querySelector('.waiting.slow button')", "the offer to try again")
    check("比平常慢" in text(browser, ".waiting"), "it says that it is slow")
    check(browser.script("document.querySelector('.waiting').getAttribute('role')") == "status", "and says it aloud")
    browser.call("Fetch.disable")
    browser.click(".waiting.slow button")
    browser.wait("document.body.dataset.view === 'exchanges'", "the view after another try")
    browser.settled()


def failing_part(browser, base):
    """A part of a page that fails says so in its place and comes at another try; the rest stands."""
    browser.go(base + "/")
    browser.call("Fetch.enable", patterns=[{"urlPattern": "*/similar*"}])
    browser.call("Page.navigate", url=f"{base}/stories/{STORY}")
    browser.wait("document.querySelector('.pending[aria-busy]')", "the part to be waited for")
    browser.fail_paused()
    browser.wait("document.querySelector('.story-after .failed')", "the part to say that it failed")
    check(count(browser, ".story-text > p") >= 5, "the story stands")
    browser.call("Fetch.disable")
    browser.click(".story-after .failed .primary")
    browser.wait("document.querySelector('.kin')", "the part at another try")
    browser.errors.clear()


def missing(browser, base):
    """What is not there is said to be not there."""
    browser.go(base + "/stories/no-such-story.1")
    check(count(browser, ".failed") == 1 and "no-such-story.1" in text(browser, ".failed"), "it names what is missing")
    browser.errors.clear()


def hostile(browser, base):
    """A page that means harm is shown as it is printed, and does nothing."""
    browser.dialogs.clear()
    name = json.dumps(HOSTILE_NAME)
    browser.go(base + "/documents")
    browser.script(f"[...document.querySelectorAll('tbody a')].find((one) => one.textContent === {name}).click()")
    browser.wait("document.body.dataset.view === 'document'")
    browser.settled()
    check(text(browser, "h1") == HOSTILE_NAME, "the document's name is text")
    browser.script("document.querySelector('.list-head .tool')?.click()")
    browser.settled()
    check(HOSTILE_HEADLINE in text(browser, ".page"), "the headline is shown exactly")
    for view in ("/", "/stories?q=alert", "/entities", "/figures", "/exchanges"):
        browser.go(base + view)
    browser.go(f"{base}/stories?q=120名干部")
    browser.click(".story-row a")
    browser.wait("document.body.dataset.view === 'story'")
    browser.settled()
    check(count(browser, "main script, main img[onerror], main svg[onload]") == 0, "nothing became markup")
    check(browser.dialogs == [], f"it spoke: {browser.dialogs}")


def frontend_elsewhere(browser, base):
    """A page on another origin reads the archive with plain fetch: preflight, 304 on the second load, problems."""
    page = f"{ELSEWHERE.address}/frontend.html?api={base}"
    for load in ("first", "second"):
        browser.methods.clear()
        browser.statuses.clear()
        browser.call("Page.navigate", url=page)
        browser.wait("window.seen", f"the {load} load")
        check(count(browser, "#stories li") == 5, "it lists stories")
        seen = browser.script("window.seen")
        check(seen["tag"].startswith('"') and 'rel="first"' in seen["link"], "it reads the fields that matter")
        check(seen["again"] == 304, f"its own condition is answered with {seen['again']}")
        check((seen["status"], seen["nearest"]) == (400, "limit"), f"it reads problems: {seen}")
        check(seen["type"] == "application/problem+json" and "limt" in text(browser, "#problem"), "and shows what they say")
        check(load == "second" or "OPTIONS" in browser.methods, f"it asked for leave first: {browser.methods}")
    check(browser.statuses.count(304) >= 2, f"the second load is revalidated: {browser.statuses}")
    browser.errors.clear()


frontend_elsewhere.origins = (ELSEWHERE.address,)
