"""The page of a case in a real browser: by keyboard, on paper, with nothing refused by its own policy."""

from __future__ import annotations

from pathlib import Path

import pytest
from casefiles import casebook, ledger
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

from panoh.presentation.case_page.page import page


@pytest.fixture
def shown(browser: Chrome, tmp_path: Path) -> Chrome:
    file = tmp_path / "case.html"
    file.write_text(page(casebook(), {"c1": ledger()}, title="Invented casebook"), "utf-8")
    browser.get(file.as_uri())
    return browser


def press(browser: Chrome, *keys: str) -> None:
    ActionChains(browser).send_keys(*keys).perform()


def open_words(browser: Chrome) -> list[str]:
    return [node.get_attribute("id") for node in browser.find_elements(By.CSS_SELECTOR, "details[open]")]


def test_its_own_policy_refuses_nothing_of_it(shown: Chrome) -> None:
    assert [entry for entry in shown.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_a_click_on_the_timeline_opens_the_words(shown: Chrome) -> None:
    shown.find_element(By.CSS_SELECTOR, "svg a[href='#c1-h2']").click()

    assert open_words(shown) == ["c1-h2"]
    assert "Four of them were handed over" in shown.find_element(By.ID, "c1-h2").text


def test_keys_walk_and_open(shown: Chrome) -> None:
    press(shown, "jjj", Keys.ENTER)

    assert open_words(shown) == ["c1-h1"]


def test_the_filter_leaves_what_holds_the_words(shown: Chrome) -> None:
    press(shown, "/", "nine years")

    visible = [
        node.get_attribute("id") for node in shown.find_elements(By.CSS_SELECTOR, "details") if node.is_displayed()
    ]
    assert visible == ["c1-h3"]
    press(shown, Keys.ESCAPE)
    assert all(node.is_displayed() for node in shown.find_elements(By.CSS_SELECTOR, "details"))


def test_paper_has_all_words(shown: Chrome) -> None:
    shown.execute_script("dispatchEvent(new Event('beforeprint'))")

    assert open_words(shown) == ["c1-h1", "c1-h2", "c1-h3"]


def test_it_fits_a_narrow_screen(shown: Chrome) -> None:
    shown.set_window_size(500, 900)

    assert shown.execute_script("return document.documentElement.scrollWidth <= innerWidth")
