"""Finding something: the front, the search box, lists that narrow and grow."""

from devtools import Skipped
from views import address, check, count, text


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
