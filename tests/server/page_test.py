#!/usr/bin/python3
"""Drives the explorer in headless Chromium over real databases: page_test.py ENTENTE AXE OUT [MAKE_WORLD]

AXE is axe-core's axe.min.js, OUT the folder for screenshots and figures. MAKE_WORLD is the benches' program for large databases.
"""
import contextlib
import pathlib
import subprocess
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from serving import Served, world


@contextlib.contextmanager
def browser(width, height):
    options = webdriver.ChromeOptions()
    with tempfile.TemporaryDirectory() as profile:
        for word in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                     "--disable-sync", "--disable-dev-shm-usage", "--force-prefers-color-scheme=light", f"--user-data-dir={profile}", f"--window-size={width},{height}"):
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        driver = webdriver.Chrome(options=options)
        try:
            yield driver
        finally:
            driver.quit()


class Page:
    def __init__(self, driver, server, out, axe):
        self.driver, self.server, self.out, self.axe = driver, server, out, axe

    def open(self, fragment=""):
        self.driver.get("about:blank")
        self.driver.get(self.server.url + fragment)
        self.settle()

    def settle(self):
        """Until what was asked for is drawn."""
        self.until(lambda: self.driver.execute_script("return document.body && document.body.dataset.ready === 'true'"), "the page is not drawn")

    def until(self, holds, otherwise, seconds=20):
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, otherwise
            time.sleep(0.05)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    @property
    def panel(self):
        return self.find("#panel").text

    @property
    def fragment(self):
        return self.script("return decodeURIComponent(location.hash.slice(1))")

    def shoot(self, name):
        self.driver.save_screenshot(str(self.out / f"{name}.png"))

    def act(self, action):
        """Does something that changes the address, and waits for what it draws."""
        before = self.script("return location.hash")
        action()
        self.until(lambda: self.script("return location.hash") != before, "nothing happened")
        time.sleep(0.05)
        self.settle()

    def accessible(self, what):
        self.script(self.axe)
        found = self.driver.execute_async_script("const done = arguments[0]; axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}).then(done)")
        faults = [(v["id"], [n["html"][:160] for n in v["nodes"][:3]]) for v in found["violations"]]
        assert not faults, f"{what}: {faults}"

    def quiet(self):
        """No error on the console, no request that leaves the machine, nothing hostile that ran."""
        for entry in self.driver.get_log("browser"):
            assert entry["level"] != "SEVERE" or "404" in entry["message"] or "400" in entry["message"], entry
        import json
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                assert url.startswith((self.server.url, "data:", "about:", "chrome:")), url


def graph(page, text):
    return page.script(f"return (() => {{ {text} }})()")


def tour(page):
    """Search, click, evidence, filters, slider, path, without, ask, permalink."""
    page.open()
    assert "Actors (" in page.panel and graph(page, "return cy.nodes().length") > 20
    page.shoot("overview")
    page.accessible("overview")
    search = page.find("#search")
    search.send_keys("south k")
    page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, "#matches li"), "no completion")
    page.act(lambda: search.send_keys(Keys.ENTER))
    assert page.fragment == "actor=KOR" and page.find("#panel h2").text == "South Korea"
    page.until(lambda: "shares intelligence with Japan through United States" in page.panel, page.panel)
    marks = [mark.text for mark in page.driver.find_elements(By.CSS_SELECTOR, "#panel blockquote mark")]
    assert any("intelligence" in mark for mark in marks), marks
    # The relation with Japan goes on beyond the hub.
    assert graph(page, "return !cy.getElementById('JPN').hasClass('faint') && cy.edges('.through').filter(e => e.data('via') === 'USA').length > 0")
    assert graph(page, "return cy.getElementById('KOR').hasClass('unnamed')") is False, "the chosen actor bears no name"
    page.shoot("actor")
    page.accessible("actor")

    # A click on a line: who, since when, through whom, and the sentences with source and date.
    # Clicked where it lies clear of every node and of other lines.
    place = graph(page, "const b = document.getElementById('graph').getBoundingClientRect();"
                        "const away = (o, x, y) => { const s = o.renderedSourceEndpoint(), t = o.renderedTargetEndpoint(), u = t.x - s.x, v = t.y - s.y;"
                        " const k = Math.max(0, Math.min(1, ((x - s.x) * u + (y - s.y) * v) / (u * u + v * v || 1)));"
                        " return Math.hypot(s.x + k * u - x, s.y + k * v - y) > 7; };"
                        "for (const e of cy.edges().filter(e => e.data('predicate') === 'shares_intelligence_with' && !e.data('dashed'))) {"
                        " const s = e.renderedSourceEndpoint(), t = e.renderedTargetEndpoint();"
                        " for (let part = .15; part < .9; part += .05) {"
                        "  const x = s.x + part * (t.x - s.x), y = s.y + part * (t.y - s.y);"
                        "  const free = cy.nodes().every(n => Math.hypot(n.renderedPosition('x') - x, n.renderedPosition('y') - y) > n.renderedWidth() / 2 + 6)"
                        "   && cy.edges().every(o => o.same(e) || !o.visible() || o.parallelEdges().contains(e) || away(o, x, y));"
                        "  if (free) return [b.x + x, b.y + y]; } }")
    page.act(lambda: ActionChains(page.driver).move_by_offset(round(place[0]), round(place[1])).click().perform())
    assert "from=" in page.fragment, page.fragment
    assert "since 2014-12-29" in page.panel and "2014-12-26" in page.panel, page.panel
    assert page.driver.find_elements(By.CSS_SELECTOR, "#panel mark")
    # An agreement: parties, hub, history, sources.
    page.open("#agreement=" + graph(page, "return cy.nodes(\"[class='agreement']\").filter(n => n.data('label').startsWith('intelligence arrangement'))[0].id().slice(10)"))
    for words in ("Parties", "Japan", "History", "in force", "Why it is believed"):
        assert words in page.panel, (words, page.panel)
    page.accessible("agreement")

    page.open()
    page.find("#filters summary").click()
    before = graph(page, "return cy.edges().length")
    page.act(lambda: Select(page.find("#predicate")).select_by_value("supports"))
    assert 0 < graph(page, "return cy.edges().length") < before
    page.accessible("filters")
    page.act(lambda: page.find("#clear").click())
    page.until(lambda: graph(page, "return cy.edges().length") == before, "the filter stays")
    # The slider: what was so in 1990 is less, and nobody shares intelligence yet.
    page.act(lambda: page.script("const y = document.getElementById('year'); y.value = 1990; y.dispatchEvent(new Event('input')); y.dispatchEvent(new Event('change'))"))
    assert page.fragment == "year=1990" and page.find("#year-shown").text == "1990"
    assert graph(page, "return cy.edges().filter(e => e.data('predicate') === 'shares_intelligence_with').length") == 0
    page.act(lambda: page.find("#play").click())
    page.until(lambda: page.fragment >= "year=1992", "it does not play")
    page.find("#play").click()
    page.settle()
    page.open()
    page.find("#filters summary").click()
    page.find("#path-a").send_keys("Seoul")
    page.find("#path-b").send_keys("Tokyo")
    Select(page.find("#predicate")).select_by_value("shares_intelligence_with")
    page.settle()
    page.act(lambda: page.find("#path-form button").click())
    assert "2 hops: South Korea → (United States) → Japan" in page.panel, page.panel
    assert "United States (hub)" in graph(page, "return cy.nodes().map(n => n.data('label'))")
    places = graph(page, "return ['KOR', 'USA', 'JPN'].map(id => cy.getElementById(id).renderedPosition('x'))")
    assert places == sorted(places), f"the path does not lead from left to right: {places}"
    page.shoot("path")
    page.accessible("path")
    page.open("#actor=USA")
    whole = graph(page, "return cy.nodes().length")
    page.act(lambda: page.find("#switch-without").click())
    assert "pairs of actors lose their only path" in page.panel, page.panel
    assert graph(page, "return cy.getElementById('USA').length") == 0 and graph(page, "return cy.nodes().length") < whole
    page.open()
    page.find("#ask").send_keys("Who is linked to Seoul?")
    page.act(lambda: page.find("#ask-form button").click())
    assert "understood as: entente" in page.panel and "United States" in page.panel
    assert graph(page, "return cy.getElementById('USA').hasClass('faint')") is False and graph(page, "return cy.getElementById('AGO').hasClass('faint')"), "the answer is not marked"
    page.accessible("ask")
    # A link to a view shows the same view.
    shown = page.panel
    page.open("#" + page.script("return location.hash.slice(1)"))
    assert page.panel == shown


def hostile(page):
    page.open("#actor=ESP")
    assert page.find("#panel h2").text.startswith("<script>alert(1)</script>")
    assert not page.driver.find_elements(By.CSS_SELECTOR, "#panel script, #panel img, #panel b")
    page.open("#ask=" + "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    assert not page.driver.find_elements(By.CSS_SELECTOR, "#panel img")


def keyboard(page):
    """All of it without a mouse."""
    page.open()
    page.find("body").send_keys("/")
    page.until(lambda: page.script("return document.activeElement.id") == "search", "/ does not lead to the search")
    page.driver.switch_to.active_element.send_keys("angola")
    page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, "#matches li"), "no completion")
    page.driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN, Keys.ARROW_UP)
    page.act(lambda: page.driver.switch_to.active_element.send_keys(Keys.ENTER))
    assert page.fragment == "actor=AGO", page.fragment
    page.open()
    page.find("#graph").send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert "Enter opens it" in page.find("#status").text
    page.act(lambda: page.find("#graph").send_keys(Keys.ENTER))
    assert page.fragment.startswith(("actor=", "agreement=")), page.fragment
    page.act(lambda: page.find("#graph").send_keys(Keys.ESCAPE))
    assert page.fragment == "", page.fragment
    seen = set()
    page.open()
    for _ in range(40):
        page.driver.switch_to.active_element.send_keys(Keys.TAB)
        seen.add(page.script("return document.activeElement.id || document.activeElement.className"))
    assert {"search", "ask", "view-map", "theme", "graph", "play", "year", "name"} <= seen, seen


def dark_and_map(page):
    page.open()
    page.find("#theme").click()
    assert page.script("return getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 27)"
    page.accessible("dark")
    page.shoot("dark")
    page.act(lambda: page.find("#view-map").click())
    places = page.driver.find_elements(By.CSS_SELECTOR, "#map .place")
    assert len(places) > 10 and "capitals" in page.find("#status").text
    names = page.script("return [...document.querySelectorAll('#map .names text')].map(name => { const b = name.getBoundingClientRect(); return [b.left, b.right, b.top + 2, b.bottom - 2]; })")
    covered = [1 for i, a in enumerate(names) for b in names[:i] if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]]
    assert len(names) > 8 and not covered, f"{len(covered)} of {len(names)} names on the map cover others"
    page.accessible("map")
    page.shoot("map")
    page.act(lambda: page.find("#map .place[data-id='KOR']").send_keys(Keys.ENTER))
    assert page.find("#panel h2").text == "South Korea"
    page.find("#theme").click()


def phone(page):
    page.open("#actor=KOR")
    assert page.script("return document.documentElement.scrollWidth <= window.innerWidth"), "wider than a phone"
    page.accessible("phone")
    page.shoot("phone")
    # Those next to the chosen actor bear names, inside the drawing, that cover no other; one of six may find no room.
    for actor in ("KOR", "USA", "JPN"):
        page.open(f"#actor={actor}")
        near = graph(page, f"""return cy.getElementById('{actor}').closedNeighborhood().nodes().map(node => [node.data('label'), node.hasClass('unnamed'),
            (({{ x1, x2, y1, y2 }}) => [x1, x2, y1, y2])(node.renderedBoundingBox({{ includeNodes: false, includeEdges: false, includeLabels: true }}))])""")
        width, height = graph(page, "return [cy.width(), cy.height()]")
        nameless = [name for name, unnamed, _ in near if unnamed]
        assert len(nameless) * 6 <= len(near), f"next to {actor}, {nameless} of {len(near)} bear no name"
        for name, unnamed, (x1, x2, y1, y2) in near:
            if unnamed: continue
            assert x1 >= -2 and y1 >= -2 and x2 <= width + 2 and y2 <= height + 2, f"next to {actor}, the name of {name} stands out of the drawing: {x1, x2, y1, y2}"
        boxes = [(x1 + 2, x2 - 2, y1 + 2, y2 - 2) for _, unnamed, (x1, x2, y1, y2) in near if not unnamed]
        covered = [1 for i, a in enumerate(boxes) for b in boxes[:i] if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]]
        assert len(near) > 4 and not covered, f"next to {actor}, {len(covered)} of {len(near)} names cover others"


def first_view(driver, server):
    """Seconds from the request to the drawn graph, and seconds of the processor that the page's own thread took for it."""
    driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    driver.get(server.url)
    end = time.monotonic() + 30
    while not (drawn := driver.execute_script("return performance.getEntriesByName('drawn').map(mark => mark.startTime)[0]")):
        assert time.monotonic() < end
        time.sleep(0.05)
    assert driver.execute_script("return cy.nodes().length") > 0
    metrics = {metric["name"]: metric["value"] for metric in driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}
    return drawn / 1000, metrics["TaskDuration"]


def large(entente, make_world, folder, out, axe):
    database = pathlib.Path(folder, "large.db")
    subprocess.run([make_world, database, "2000", "20000"], check=True, stderr=subprocess.DEVNULL)
    with Served(entente, database) as server, browser(1280, 800) as driver:
        page = Page(driver, server, out, axe)
        view = first_view(driver, server)
        page.shoot("large")
        few = frames(driver)
        page.open("#actors=2000")
        count = page.script("return [cy.nodes().length, cy.edges().length]")
        page.shoot("large-all")
        return view, few, count, frames(driver)


def frames(driver):
    """Frames a second while the drawing is dragged about by the mouse."""
    driver.execute_script("""
        window.seen = 0; window.began = performance.now();
        (function step() { window.seen++; window.stepping = requestAnimationFrame(step); })();""")
    chain = ActionChains(driver, duration=150).move_to_element_with_offset(driver.find_element(By.ID, "graph"), -390, 220).click_and_hold()
    for i in range(16):
        chain = chain.move_by_offset(30 if i % 4 < 2 else -30, -20 if i % 4 < 2 else 20)
    chain.release().perform()
    return driver.execute_script("cancelAnimationFrame(window.stepping); return 1000 * window.seen / (performance.now() - window.began)")


def main():
    entente, axe, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    axe = axe.read_text(encoding="utf-8")
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        database = world.make(str(entente), folder)
        with Served(str(entente), database) as server:
            with browser(1280, 800) as driver:
                view = first_view(driver, server)
                figures.append(f"first view of the examples {view[0]:.2f} s, {view[1]:.2f} s of the processor")
                assert view[1] <= 1, figures
                page = Page(driver, server, out, axe)
                tour(page)
                hostile(page)
                keyboard(page)
                dark_and_map(page)
                page.quiet()
            with browser(1920, 1080) as driver:
                page = Page(driver, server, out, axe)
                page.open("#actor=USA")
                page.shoot("wide")
            with browser(500, 844) as driver:
                driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True})
                page = Page(driver, server, out, axe)
                phone(page)
                page.quiet()
        examples = pathlib.Path(folder, "examples.db")
        subprocess.run([entente, "ingest", "-q", "--db", examples, world.SOURCE / "examples"], check=True)
        with Served(str(entente), examples) as server, browser(1280, 860) as driver:
            page = Page(driver, server, out, axe)
            page.open("#actor=KOR")
            page.shoot("explorer")  # the picture of the README
        if len(sys.argv) > 4:
            view, few, count, all_of_them = large(str(entente), sys.argv[4], folder, out, axe)
            figures.append(f"of 2,000 actors {view[0]:.2f} s, {view[1]:.2f} s of the processor; it moves at {few:.0f} frames/s, "
                           f"{count[0]} nodes and {count[1]} lines at {all_of_them:.1f}")
            assert view[1] <= 3, figures
    (out / "figures.txt").write_text("\n".join(figures) + "\n", encoding="utf-8")
    print("page: " + "; ".join(figures))


main()
