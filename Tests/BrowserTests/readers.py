"""Readers of every kind: two languages, dark, phone, paper, keyboard, no motion, assistive technology."""

import pathlib

from views import STORY, VIEWS, check, count, text

here = pathlib.Path(__file__).parent


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
        unreached, unseen = walked(browser)
        # The first Tab may come before the browser has the page in front: what shows nothing twice shows nothing.
        if unseen:
            again = walked(browser)[1]
            unseen = [control for control in unseen if control in again]
        check(unreached == [], f"{name}: not reached: {unreached[:5]}")
        check(unseen == [], f"{name}: no sign of focus: {unseen[:5]}")
        browser.errors.clear()


def walked(browser):
    """The controls that Tab does not reach from the top of the page on, and those that show nothing when it does."""
    browser.script(
        "window.reached = new Set(); window.unseen = []; document.removeEventListener('focusin', window.seen);"
        " window.seen = (event) => { const node = event.target;"
        " window.reached.add(node); const style = getComputedStyle(node); const path = node.querySelector?.('path, .bar');"
        " if (style.outlineStyle === 'none' && !path && !node.closest('.legend .chip')) window.unseen.push(node.outerHTML.slice(0, 80)); };"
        " document.addEventListener('focusin', window.seen); document.activeElement.blur()")
    wanted = ("[...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex=\"0\"]')]"
              ".filter((node) => node.tabIndex >= 0 && node.checkVisibility({visibilityProperty: true}))")
    # A list that grows while one goes through it is gone through to its end.
    for _ in range(100):
        for _ in range(20):
            browser.press("Tab")
        unreached = browser.script(f"{wanted}.filter((node) => !window.reached.has(node)).map((node) => node.outerHTML.slice(0, 80))")
        if unreached == [] and count(browser, ".waiting") == 0:
            break
    return unreached, browser.script("window.unseen")


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
