"""Reading: stories, pages with their repairs, entities, figures, exchanges."""

from devtools import Skipped
from views import PAGE, STORY, address, check, count, text


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
            # Columns move while rows come in; what is pressed must not depend on where it stands.
            browser.script(f"document.querySelector('th.{column} a').click()")
            browser.wait(f"document.querySelector('th.{column}')?.getAttribute('aria-sort') === '{direction}'", f"{column} {direction}")
            browser.settled()
        cells = browser.script(f"[...document.querySelectorAll('td.{column}')].map((one) => one.textContent)")
        stated = [cell for cell in cells if cell]
        check(cells[:len(stated)] == stated, f"what has no {column} stands last")
        if column in ("unit", "measure", "subject"):
            check(stated == sorted(stated, key=lambda text: text.encode(), reverse=True), f"{column} descends: {stated[:8]}")
        browser.script(f"document.querySelector('th.{column} a').click()")
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
