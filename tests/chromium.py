"""The system's Chromium for tests marked ``browser``. One for a whole run: Playwright refuses a second in one process."""

import shutil

import pytest


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright  # only a run with browser tests pays for it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()
