"""The pages of a new folder site, opened by a real browser and read by the tools that judge pages."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from newsroom.language.fold import fold
from newsroom.site.site import SiteConfig, create_site

TOOLS = Path(__file__).parents[2] / "packaging" / "html"
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
LOOKS = [(width, scheme) for width in (1280, 390) for scheme in ("light", "dark")]


def html_validate(*pages: Path) -> list[str]:
    """What html-validate says against `pages`, a line a fault. `packaging/dev.py test` installs it."""
    node = Path(sys.executable).with_name("node")
    command = [node, TOOLS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"]
    command += ["--config", TOOLS / "html-validate.json", "--formatter", "json", *pages]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr
    return [
        f"{Path(page['filePath']).name}:{fault['line']}: {fault['ruleId']}: {fault['message']}"
        for page in json.loads(run.stdout)
        for fault in page["messages"]
    ]


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    create_site(SiteConfig("المكتب المحلي", "folder", str(folder / "site")))
    return folder / "site" / "public"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


def judged(public: Path) -> dict[str, str]:
    """The pages to be judged, by what they are; the articles have a table, a correction and a foreign paragraph."""
    found = {
        "home": "index.html",
        "section": "economy/index.html",
        "latest": "latest/2.html",
        "tag": "tag/مياه/index.html",
        "404": "404.html",
        "search": "search.html?q=الماء",
        "policy": "corrections.html",
    }
    for name, start in (("table", "ميناء"), ("correction", "بلدة"), ("foreign", "سفينة")):
        [article] = (public / "articles").glob(f"{start}*")
        found[name] = f"articles/{article.name}"
    return found


def opened(browser: Browser, public: Path, address: str, width: int = 1280, scheme: str = "light") -> Page:
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.goto(f"{public.as_uri()}/{address}")
    return page


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing(browser: Browser, public: Path, width: int, scheme: str) -> None:
    found = {}
    for name, address in judged(public).items():
        if name in ("latest", "tag", "policy"):
            continue  # made of the same parts as the others
        page = opened(browser, public, address, width, scheme)
        found[name] = violations(page)
        if width == 390:
            page.get_by_role("button", name="القائمة").click()
            page.get_by_role("navigation", name="الأقسام", exact=True).wait_for()
            found[f"{name}, menu"] = violations(page)
        page.close()
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_axe_would_find_something(browser: Browser, public: Path) -> None:
    page = opened(browser, public, "index.html")
    page.evaluate("document.querySelector('img').removeAttribute('alt')")
    assert [fault.split(":")[0] for fault in violations(page)] == ["image-alt"]
    page.close()


def test_the_html_is_valid(public: Path) -> None:
    assert html_validate(*sorted(public.rglob("*.html"))) == []


def test_invalid_html_would_be_found(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><html><head><title>t</title></head><body><p><div></p></body></html>", "utf-8")
    assert html_validate(bad)


def test_no_page_is_wider_than_its_window(browser: Browser, public: Path) -> None:
    wide = []
    for width in (320, 390, 768, 1000, 1280):
        page = browser.new_page(viewport={"width": width, "height": 900})
        for name, address in judged(public).items():
            page.goto(f"{public.as_uri()}/{address}")
            if (real := page.evaluate("document.documentElement.scrollWidth")) > width:
                wide.append((name, width, real))
        page.close()
    assert wide == []


def test_pages_ask_nobody_for_anything_and_run_no_script(browser: Browser, public: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for name, address in judged(public).items():
        page.goto(f"{public.as_uri()}/{address}")
        scripts = page.locator("script:not([type='application/ld+json'])").count()
        assert scripts == 0 or name == "search"
    assert [url for url in asked if not url.startswith("file://")] == []
    assert complaints == []
    page.close()


def test_every_page_is_read_from_right_to_left(browser: Browser, public: Path) -> None:
    for address in judged(public).values():
        page = opened(browser, public, address)
        assert page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]
        page.close()


def test_budgets(public: Path) -> None:
    assert (public / "site.css").stat().st_size < 20_000
    pages = {path.name: path.stat().st_size for path in public.rglob("*.html")}
    assert {name: size for name, size in pages.items() if size > 34_000} == {}


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("ميناء", "ميناء الرأس الأبيض"),
        ("الابيض", "ميناء الرأس الأبيض"),
        ("مكتبه الحي", "مكتبة الحي القديم"),
        ("عدّاءة", "عدّاءة في الستين"),
        ("سلمى الحداد قمح", "محصول القمح"),
        ("واحة", "ليلة في الواحة"),
    ],
)
def test_the_search_finds_words_in_any_spelling(browser: Browser, public: Path, words: str, headline: str) -> None:
    page = opened(browser, public, "index.html")
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    hit = page.locator("#found a", has_text=headline).first
    hit.wait_for()
    hit.click()
    page.wait_for_url("**/articles/*")
    assert headline in page.get_by_role("heading", level=1).inner_text()
    page.close()


def test_the_search_says_when_there_is_nothing(browser: Browser, public: Path) -> None:
    page = opened(browser, public, "search.html?q=زرافة")
    page.get_by_text("لا نتائج لعبارة «زرافة».").wait_for()
    page.close()


def test_the_search_folds_as_the_program_does(browser: Browser, public: Path) -> None:
    words = [
        "أخبار",
        "إلى",
        "آسيا",
        "مُحَمَّد",
        "مسؤول",
        "شيء",
        "سوريـــا",
        "على",
        "مكتبة",
        "کتاب",
        "گاز",
        "٢٠٢٤",
        "۲۰۲۴",
        "ﻻ",
        "Über",
        "الـ\u200fقدس",
    ]
    page = opened(browser, public, "search.html?q=كلمة")
    assert page.evaluate("words => words.map(newsroomFold)", words) == [fold(word) for word in words]
    page.close()


def test_the_menu_of_the_phone_opens_and_closes_by_the_keyboard(browser: Browser, public: Path) -> None:
    page = opened(browser, public, "index.html", 390)
    menu = page.get_by_role("navigation", name="الأقسام", exact=True)
    assert not menu.is_visible()
    page.get_by_role("button", name="القائمة").focus()
    page.keyboard.press("Enter")
    menu.wait_for()
    page.keyboard.press("Escape")
    menu.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.textContent") == "القائمة"
    page.close()
