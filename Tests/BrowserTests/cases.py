"""What the reading room promises, one behaviour a function; its name and first line are the sentence shown."""

import json
import pathlib

from archive import HOSTILE_HEADLINE, HOSTILE_NAME
from devtools import Skipped, TestFailure

here = pathlib.Path(__file__).parent
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
    "figures": "/figures?unit=亩",
    "exchanges": "/exchanges",
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


def front(browser, base):
    """The front tells the archive's numbers and its newest stories, in under 100 KB."""
    browser.call("Network.setCacheDisabled", cacheDisabled=True)
    browser.requests.clear()
    browser.transferred = 0
    browser.go(base + "/")
    browser.call("Network.setCacheDisabled", cacheDisabled=False)
    check(browser.transferred < 100_000, f"the first view took {browser.transferred} bytes")
    data = [one for one in browser.requests if "/v1/" in one]
    check(len(data) <= 2, f"the first view asked for {data}")
    check(count(browser, ".numbers li") == 6, "six numbers stand on the front")
    check(count(browser, ".front-stories article") >= 6, "stories stand on the front")
    check("取经" in browser.script("document.title"), "the title names the archive")


def search(browser, base):
    """A search typed and sent shows the stories that hold it, with the place lit."""
    browser.go(base + "/")
    browser.press("/")
    browser.type("治村宝")
    browser.press("Enter")
    browser.wait("location.pathname === '/stories'")
    browser.settled()
    check(address(browser) == "/stories?q=治村宝", f"the address is {address(browser)}")
    check("治村宝" in text(browser, ".story-row mark"), "the word is lit")
    check(browser.script("document.activeElement.tagName") == "H1", "the focus goes to the heading")


def completion(browser, base):
    """The search box completes, by keyboard, as a combobox."""
    browser.go(base + "/")
    browser.click("#finder-input")
    browser.type("治村")
    browser.wait("document.querySelectorAll('#finder-options [role=option]').length > 0", "completions")
    check(browser.script("document.getElementById('finder-input').getAttribute('aria-expanded')") == "true", "it says that it is open")
    browser.press("ArrowDown")
    check(browser.script("document.getElementById(document.getElementById('finder-input').getAttribute('aria-activedescendant'))?.getAttribute('aria-selected')") == "true", "an option is chosen")
    browser.press("Enter")
    browser.wait("/^\\/(entities|stories)\\//.test(location.pathname)")
    browser.settled()
    check("治村宝" in text(browser, "h1"), "the completion opens what it names")
    browser.click("#finder-input")
    browser.type("治村")
    browser.wait("!document.getElementById('finder-options').hidden", "completions again")
    browser.press("Escape")
    check(browser.script("document.getElementById('finder-options').hidden"), "Escape closes it")


def pinyin_completion(browser, base):
    """Initials complete to a Chinese name."""
    browser.go(base + "/")
    if browser.script("fetch('/v1/suggest?q=zcb').then((answer) => answer.json())")["data"] == []:
        raise Skipped("the archive completes no initials")
    browser.click("#finder-input")
    browser.type("zcb")
    browser.wait("[...document.querySelectorAll('#finder-options [role=option]')].some((one) => one.textContent.includes('治村宝'))", "治村宝 for zcb")
    browser.press("Escape")


def narrow(browser, base):
    """A count narrows the list to just so many, and can be taken off again."""
    browser.go(base + "/stories")
    label = text(browser, ".facet a .value")
    promised = int(text(browser, ".facet a .count").replace(",", ""))
    browser.click(".facet a")
    browser.wait("location.search !== ''")
    browser.settled()
    total = browser.script("Number(document.querySelector('.list-head .count').textContent.match(/\\d+/)[0])")
    check(total == promised, f"{label} promised {promised} and gave {total}")
    check(count(browser, ".condition") == 1, "the condition stands over the list")
    browser.click(".condition .off")
    browser.wait("location.search === ''")
    browser.settled()
    check(count(browser, ".condition") == 0, "the condition is gone")


def open_and_back(browser, base):
    """Back leads to the list where one was; reload stays there."""
    browser.go(base + "/stories")
    browser.script("document.querySelectorAll('.story-row')[9].querySelector('a').scrollIntoView({block: 'center'})")
    place = browser.script("scrollY")
    headline = browser.script("document.querySelectorAll('.story-row')[9].querySelector('a').textContent")
    browser.script("document.querySelectorAll('.story-row')[9].querySelector('a').click()")
    browser.wait("document.body.dataset.view === 'story'")
    browser.settled()
    check(headline.replace(" ", "") in text(browser, "h1").replace(" ", ""), "the story opens")
    browser.script("history.back()")
    browser.wait("document.body.dataset.view === 'stories'")
    browser.settled()
    check(abs(browser.script("scrollY") - place) < 50, f"back leads to {browser.script('scrollY')}, not {place}")
    browser.call("Page.reload")
    browser.wait("document.body?.dataset.view === 'stories'")
    browser.settled()
    check(abs(browser.script("scrollY") - place) < 50, "reload stays")


def story(browser, base):
    """A story is set with marks that can be switched off and lead on."""
    browser.go(f"{base}/stories/{STORY}")
    check(count(browser, ".story-text > p") >= 5, "paragraphs stand")
    check(count(browser, ".mark.figure") > 3, "figures are marked")
    check(count(browser, ".figure-list li") > 3, "the panel lists figures")
    whole = text(browser, ".story-text")
    browser.click(".legend .chip.figure input")
    browser.wait("document.querySelectorAll('.mark.figure').length === 0", "the marks to go")
    check(text(browser, ".story-text") == whole, "the text is the same without marks")
    browser.click(".legend .chip.figure input")
    browser.wait("document.querySelectorAll('.mark.figure').length > 0", "the marks to come back")
    check("curl http" in text(browser, ".cite code"), "a curl line stands")
    browser.click(".neighbours .next a")
    browser.wait(f"!location.pathname.endsWith('{STORY}')")
    browser.settled()
    check(address(browser) == f"/stories/{STORY[:-1]}5", "next leads to the next story of the page")


def text_is_whole(browser, base):
    """Every code point of a story's paragraphs is shown, once, with marks on."""
    for name in (STORY, "000_1d32b761728b4a7a.1", f"{PAGE}.1"):
        browser.go(f"{base}/stories/{name}")
        same = browser.script(
            f"fetch('/v1/stories/{name}').then((answer) => answer.json()).then((story) => {{"
            " const body = story.paragraphs.filter((one) => one.role === 'body').map((one) => one.text);"
            " const shown = [...document.querySelectorAll('.story-text > p:not([class])')].map((one) => one.textContent);"
            " return JSON.stringify(body) === JSON.stringify(shown); })")
        check(same, f"the body of {name} is shown as it is")


def repairs(browser, base):
    """Beside a story stands its page, repairs struck and inserted, the story's lines lit."""
    browser.go(f"{base}/stories/{PAGE}.1")
    browser.click("#beside")
    browser.wait("location.search.includes('beside=page')")
    browser.settled()
    check(count(browser, ".page-beside .lit") > 3, "the story's lines are lit")
    check(count(browser, ".page-beside del") + count(browser, ".page-beside ins") > 0, "repairs are shown")
    wrong = browser.script(
        f"Promise.all([fetch('/v1/documents/{PAGE}/raw').then((answer) => answer.text()),"
        f" fetch('/v1/documents/{PAGE}/repairs?limit=500').then((answer) => answer.json())]).then(([raw, repairs]) => {{"
        " const lines = raw.split(/\\r\\n|\\r|\\n/); const changed = new Set(repairs.data.map((one) => one.line));"
        " const invisible = new Set(repairs.data.filter((one) => /[\\p{Cc}\\p{Cf}]/u.test(one.from)).map((one) => one.line));"
        " return [...document.querySelectorAll('.page-beside li')].filter((item) => changed.has(item.value) && !invisible.has(item.value))"
        " .filter((item) => { const copy = item.querySelector('.line-text').cloneNode(true); copy.querySelectorAll('ins').forEach((one) => one.remove());"
        " return copy.textContent !== lines[item.value - 1]; }).map((item) => item.value); })")
    check(wrong == [], f"without what was inserted, lines {wrong} are not the raw ones")


def page(browser, base):
    """A page shows its stories bounded and its furniture apart."""
    browser.go(f"{base}/documents/{STORY[:-2]}")
    check(count(browser, ".run:not(.furniture)") >= 7, "stories are bounded")
    check(count(browser, ".contents li") == 7, "seven stories are listed")


def entity(browser, base):
    """An entity's profile says what it is called, where it stands and what is said of it."""
    browser.go(f"{base}/entities")
    check(count(browser, ".name-list li") > 5, "names are listed")
    browser.click(".name-list a")
    browser.wait("document.body.dataset.view === 'entity'")
    browser.settled()
    check(text(browser, "h1") != "", "it has a name")
    check(count(browser, ".quoted") > 0, "its passages are quoted")
    check(count(browser, ".story-row") > 0, "its stories are listed")


def figures(browser, base):
    """Figures are sorted, filtered and drawn, and come as CSV."""
    browser.go(base + "/figures?unit=亩")
    check(count(browser, ".distribution circle") > 2, "the unit's values are drawn")
    browser.click("thead [aria-sort] a")
    browser.wait("location.search.includes('sort=value')")
    browser.settled()
    check(browser.script("document.querySelector('[aria-sort]').getAttribute('aria-sort')") == "ascending", "it says how it is sorted")
    values = browser.script("[...document.querySelectorAll('tbody .figure-value b')].map((one) => parseFloat(one.textContent.replaceAll(',', '')))")
    check(len(values) > 2 and values == sorted(values), f"{values} ascend")
    browser.click(".filter [name=value_min]")
    browser.type("1000")
    browser.press("Enter")
    browser.wait("location.search.includes('value_min=1000')")
    browser.settled()
    csv = browser.script("fetch(document.querySelector('a[download]').href).then((answer) => answer.text())")
    check("quote" in csv.split("\r\n")[0], "CSV has a header")


def exchanges(browser, base):
    """Exchanges are drawn from learner to host, each edge leading to its sentence."""
    browser.go(base + "/")
    if browser.script("fetch('/v1/statistics').then((answer) => answer.json())")["exchanges"] == 0:
        raise Skipped("the archive holds no exchange")
    browser.go(base + "/exchanges")
    check(count(browser, ".flow .edge") > 0, "edges are drawn")
    check(count(browser, ".exchange blockquote") > 0, "sentences are quoted")
    browser.script("document.querySelector('.flow .edge').focus()")
    browser.press("Enter")
    browser.wait("document.querySelector('.exchange:target')", "the edge's sentence")


def languages(browser, base):
    """English at a switch, kept; Chinese again at the same switch."""
    browser.go(base + "/stories")
    browser.click("[data-switch=language]")
    browser.settled()
    browser.wait("document.querySelector('h1').textContent === 'All stories'", "English")
    check(browser.script("document.documentElement.lang") == "en", "the document says its language")
    browser.go(base + "/figures")
    check(text(browser, "h1") == "Figures", "the choice is kept")
    browser.click("[data-switch=language]")
    browser.wait("document.querySelector('h1').textContent === '数据'", "Chinese")
    browser.go(base + "/figures?lang=en")
    check(text(browser, "h1") == "Figures", "an address can ask for a language")
    browser.go(base + "/figures")
    check(text(browser, "h1") == "数据", "and leaves the choice alone")


def dark(browser, base):
    """Dark as the system says, and at a switch, kept."""
    ground = "getComputedStyle(document.body).backgroundColor"
    browser.go(base + "/")
    light = browser.script(ground)
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    check(browser.script(ground) != light, "the system's scheme holds")
    browser.click("[data-switch=theme]")
    check(browser.script(ground) == light, "the switch wins over the system")
    browser.go(base + "/figures")
    check(browser.script(ground) == light, "the choice is kept")
    browser.script("localStorage.removeItem('qujing.theme')")
    browser.call("Emulation.setEmulatedMedia", features=[])


def phone(browser, base):
    """On a phone nothing is wider than the screen."""
    browser.size(390, 844, is_mobile=True)
    try:
        for name, path in VIEWS.items():
            browser.go(base + path)
            width = browser.script("document.documentElement.scrollWidth")
            check(width <= 390, f"{name} is {width} pixels wide")
    finally:
        browser.size(1280)


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


def accessible(browser, base):
    """Every view has names, order and AA contrast, light and dark."""
    audit = (here / "audit.js").read_text()
    for scheme in ("light", "dark"):
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        for name, path in VIEWS.items():
            browser.go(base + path)
            faults = browser.script(audit)
            check(faults == [], f"{name}, {scheme}: " + "; ".join(faults[:8]))
    browser.call("Emulation.setEmulatedMedia", features=[])


def keyboard(browser, base):
    """Every control is reached by Tab, and shows that it has the focus."""
    for name in ("front", "stories", "figures", "exchanges"):
        browser.go(base + VIEWS[name])
        browser.script(
            "window.reached = new Set(); window.unseen = []; document.addEventListener('focusin', (event) => { const node = event.target;"
            " window.reached.add(node); const style = getComputedStyle(node); const path = node.querySelector?.('path, .bar');"
            " if (style.outlineStyle === 'none' && !path) window.unseen.push(node.outerHTML.slice(0, 80)); }); document.activeElement.blur()")
        wanted = ("[...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex=\"0\"]')]"
                  ".filter((node) => node.tabIndex >= 0 && node.checkVisibility({visibilityProperty: true}))")
        for _ in range(browser.script(f"{wanted}.length") + 3):
            browser.press("Tab")
        unreached = browser.script(f"{wanted}.filter((node) => !window.reached.has(node)).map((node) => node.outerHTML.slice(0, 80))")
        check(unreached == [], f"{name}: not reached: {unreached[:5]}")
        check(browser.script("window.unseen") == [], f"{name}: no sign of focus: {browser.script('window.unseen')[:5]}")


CASES = [
    front, search, completion, pinyin_completion, narrow, open_and_back, story, text_is_whole, repairs, page, entity,
    figures, exchanges, languages, dark, phone, offline, missing, hostile, accessible, keyboard,
]
