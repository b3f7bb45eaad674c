"""What the reading room promises, one behaviour a function; its name and first line are the sentence shown."""

import json
import pathlib

from archive import HOSTILE_HEADLINE, HOSTILE_NAME
from devtools import Skipped, TestFailure
from elsewhere import Elsewhere

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
    browser.click("thead th.value a")
    browser.wait("location.search.includes('sort=value')")
    browser.settled()
    check(browser.script("document.querySelector('th.value').getAttribute('aria-sort')") == "ascending", "it says how it is sorted")
    values = browser.script("[...document.querySelectorAll('tbody .figure-value b')].map((one) => parseFloat(one.textContent.replaceAll(',', '')))")
    check(len(values) > 2 and values == sorted(values), f"{values} ascend")
    browser.click(".filter [name=value_min]")
    browser.type("1000")
    browser.press("Enter")
    browser.wait("location.search.includes('value_min=1000')")
    browser.settled()
    csv = browser.script("fetch(document.querySelector('a[download]').href).then((answer) => answer.text())")
    check("quote" in csv.split("\r\n")[0], "CSV has a header")
    browser.go(base + "/figures")
    browser.click(".filter [name=entity]")
    browser.type("治村宝")
    browser.press("Enter")
    browser.wait("location.search.includes('entity=')")
    browser.settled()
    subjects = browser.script("[...new Set([...document.querySelectorAll('td.subject')].map((one) => one.textContent))]")
    check(subjects == ["治村宝"], f"figures of 治村宝 are of {subjects}")


def figures_by_column(browser, base):
    """The table of figures is sorted by each of its columns, upwards and downwards, and says so."""
    for column in ("value", "unit", "measure", "subject", "date"):
        browser.go(base + "/figures")
        for direction in ("ascending", "descending"):
            browser.click(f"th.{column} a")
            browser.wait(f"document.querySelector('th.{column}')?.getAttribute('aria-sort') === '{direction}'", f"{column} {direction}")
            browser.settled()
        cells = browser.script(f"[...document.querySelectorAll('td.{column}')].map((one) => one.textContent)")
        stated = [cell for cell in cells if cell]
        check(cells[:len(stated)] == stated, f"what has no {column} stands last")
        if column in ("unit", "measure", "subject"):
            check(stated == sorted(stated, key=lambda text: text.encode(), reverse=True), f"{column} descends: {stated[:8]}")
        browser.click(f"th.{column} a")
        browser.wait("!location.search.includes('sort')", "the order of the stories again")
        browser.settled()


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
            narrow = "[...document.querySelectorAll('td, th')].filter((one) => one.checkVisibility() && one.clientWidth < 24 && one.textContent.trim().length > 3)"
            check(browser.script(f"{narrow}.length") == 0, f"{name}: text stands in columns of one character")
            browser.errors.clear()
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
            browser.errors.clear()
    browser.call("Emulation.setEmulatedMedia", features=[])


def keyboard(browser, base):
    """Every control of every view is reached by Tab, and shows that it has the focus."""
    for name, path in VIEWS.items():
        browser.go(base + path)
        browser.script(
            "window.reached = new Set(); window.unseen = []; document.addEventListener('focusin', (event) => { const node = event.target;"
            " window.reached.add(node); const style = getComputedStyle(node); const path = node.querySelector?.('path, .bar');"
            " if (style.outlineStyle === 'none' && !path && !node.closest('.legend .chip')) window.unseen.push(node.outerHTML.slice(0, 80)); });"
            " document.activeElement.blur()")
        wanted = ("[...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex=\"0\"]')]"
                  ".filter((node) => node.tabIndex >= 0 && node.checkVisibility({visibilityProperty: true}))")
        # A list that grows while one goes through it is gone through to its end.
        for _ in range(100):
            for _ in range(20):
                browser.press("Tab")
            unreached = browser.script(f"{wanted}.filter((node) => !window.reached.has(node)).map((node) => node.outerHTML.slice(0, 80))")
            if unreached == [] and count(browser, ".waiting") == 0:
                break
        check(unreached == [], f"{name}: not reached: {unreached[:5]}")
        check(browser.script("window.unseen") == [], f"{name}: no sign of focus: {browser.script('window.unseen')[:5]}")
        browser.errors.clear()


def by_keys(browser, base):
    """The first Tab offers to skip to the content; space presses what looks like a button; a step leads to its heading."""
    browser.go(f"{base}/stories/{STORY}")
    browser.script("document.activeElement.blur()")
    browser.press("Tab")
    check(browser.script("document.activeElement.className") == "skip", "the skip link comes first")
    check(browser.script("document.activeElement.getBoundingClientRect().top >= 0"), "and is seen")
    browser.press("Enter")
    browser.wait("document.activeElement.id === 'main'", "the content to have the focus")
    browser.script("document.getElementById('beside').focus()")
    browser.press(" ")
    browser.wait("location.search.includes('beside=page')", "the page beside")
    browser.settled()
    browser.script("document.querySelector('.sections a').focus()")
    browser.press("Enter")
    browser.wait("document.body.dataset.view === 'stories'")
    browser.settled()
    check(browser.script("document.activeElement === document.querySelector('main h1')"), "the heading has the focus")
    check(text(browser, "#announcements") != "", "and is announced")


def never_loses_place(browser, base):
    """A long list loads as one scrolls; back leads to the row that was left, with all rows that were there."""
    browser.go(base + "/entities")
    for _ in range(40):
        if count(browser, ".name-list li") >= 120:
            break
        rows = count(browser, ".name-list li")
        browser.script("scrollTo(0, document.documentElement.scrollHeight)")
        browser.wait(f"document.querySelectorAll('.name-list li').length > {rows}", "more rows")
    rows = count(browser, ".name-list li")
    check(rows >= 120, f"{rows} rows came by scrolling")
    browser.settled()
    link = "document.querySelectorAll('.name-list li a')[99]"
    browser.script(f"{link}.scrollIntoView({{block: 'center'}})")
    browser.settled()
    rows, place, name = count(browser, ".name-list li"), browser.script("scrollY"), browser.script(f"{link}.textContent")
    browser.script(f"{link}.click()")
    browser.wait("document.body.dataset.view === 'entity'")
    browser.settled()
    browser.script("history.back()")
    browser.wait("document.body.dataset.view === 'entities'")
    browser.settled()
    check(count(browser, ".name-list li") >= rows, f"{count(browser, '.name-list li')} of {rows} rows are there again")
    check(abs(browser.script("scrollY") - place) < 50, f"back leads to {browser.script('scrollY')}, not {place}")
    check(browser.script(f"{link}.textContent") == name, "the row stands where it stood")


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


def english(browser, base):
    """In English every word of the room's own is English, and what the pages print is marked as Chinese."""
    foreign = ("(() => { const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); const found = [];"
               " while (walker.nextNode()) { const node = walker.currentNode;"
               " if (/\\p{Script=Han}/u.test(node.data) && !node.parentElement.closest('[lang]').getAttribute('lang').startsWith('zh')"
               " && !node.parentElement.closest('script, noscript, title, .masthead .title')) found.push(node.data.slice(0, 40)); }"
               " for (const node of document.querySelectorAll('[placeholder]')) if (/\\p{Script=Han}/u.test(node.placeholder)) found.push(node.placeholder);"
               " return found; })()")
    browser.go(base + "/")
    browser.click("[data-switch=language]")
    try:
        for name, path in VIEWS.items():
            browser.go(base + path)
            check(browser.script("document.documentElement.lang") == "en", f"{name} says its language")
            found = browser.script(foreign)
            check(found == [], f"{name}: Chinese that is not marked as such: {found[:8]}")
            browser.errors.clear()
    finally:
        browser.script("localStorage.removeItem('qujing.language')")


def still(browser, base):
    """Nothing moves for a reader who asked for no motion."""
    browser.go(base + "/")
    browser.call("Fetch.enable", patterns=[{"urlPattern": "*/v1/exchanges*"}])
    motion = "document.querySelector('.waiting.seen .ghost') && getComputedStyle(document.querySelector('.ghost')).animationName"
    browser.click(".sections a[href='/exchanges']")
    browser.wait("document.querySelector('.waiting.seen .ghost')", "the placeholder")
    check(browser.script(motion) == "breathe", "the placeholder breathes")
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    check(browser.script(motion) == "none", "and stands still where that is asked for")
    moving = browser.script("document.getAnimations().length")
    check(moving == 0, f"{moving} animations run")
    browser.call("Emulation.setEmulatedMedia", features=[])
    browser.call("Fetch.disable")


def printed(browser, base):
    """On paper a story stands alone, in ink on white, without what is only for clicking."""
    browser.go(f"{base}/stories/{STORY}")
    browser.call("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    shown = "[...document.querySelectorAll('{}')].filter((node) => node.checkVisibility()).map((node) => node.outerHTML.slice(0, 60))"
    for selector in (".sections", ".finder", ".switches", ".story-tools", "main button"):
        seen = browser.script(shown.format(selector))
        check(seen == [], f"{selector} is printed: {seen[:3]}")
    check(browser.script(shown.format(".story-text > p")) != [], "the text is printed")
    check(browser.script("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", "the paper is white")
    browser.call("Emulation.setEmulatedMedia", media="", features=[])
    check(len(browser.pdf()) > 20_000, "it prints")


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


ELSEWHERE = Elsewhere()
frontend_elsewhere.origins = (ELSEWHERE.address,)

CASES = [
    front, search, completion, pinyin_completion, narrow, open_and_back, never_loses_place, story, text_is_whole, repairs,
    page, entity, figures, figures_by_column, exchanges, languages, english, dark, still, phone, printed, offline, slow,
    failing_part, missing, hostile, accessible, keyboard, by_keys, frontend_elsewhere,
]
