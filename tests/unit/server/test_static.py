"""Static files: addresses with a hash, caching, compression, and the check of what others wrote."""

import gzip
import hashlib
from pathlib import Path

import pytest

from bot.server.static import FrontEndMissing, StaticFiles, load_static
from tests.unit.server.kit import Browser, World

GZIP = {"Accept-Encoding": "gzip"}


async def test_an_address_with_the_present_hash_may_be_kept_for_ever(browser: Browser, world: World) -> None:
    answer = await browser.get(world.parts.static.url("app.css"))
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/static/app.css", "/static/app.css?v=0123"])
async def test_any_other_address_is_asked_about_again(browser: Browser, path: str) -> None:
    answer = await browser.get(path)
    assert answer.headers["Cache-Control"] == "no-cache"
    same = await browser.get(path, **{"If-None-Match": answer.headers["ETag"]})
    assert (same.status, same.text) == (304, "")
    assert (await browser.get(path, **{"If-None-Match": '"other"'})).status == 200


async def test_text_travels_compressed_to_those_who_understand_it(browser: Browser) -> None:
    small, large = (
        await browser.get("/static/app.css", **GZIP),
        await browser.get("/static/app.css", **{"Accept-Encoding": ""}),
    )
    assert small.text == large.text
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in large.headers
    assert int(small.headers["Content-Length"]) < int(large.headers["Content-Length"])
    assert small.headers["Vary"] == "Accept-Encoding"


async def test_images_and_tiny_files_are_sent_as_they_are(browser: Browser) -> None:
    for name in ("logo.png", "vendor/weui.css"):
        assert "Content-Encoding" not in (await browser.get(f"/static/{name}", **GZIP)).headers


@pytest.mark.parametrize("name", ["nothing.css", "../app.py", "..%2fapp.py", "%2e%2e/app.py", "vendor/", "/etc/passwd"])
async def test_nothing_but_the_listed_files_is_served(browser: Browser, name: str) -> None:
    assert (await browser.get(f"/static/{name}")).status == 404


def test_other_peoples_files_are_found_with_and_without_their_folder() -> None:
    files = StaticFiles({"vendor/weui.css": b"a{}"})
    assert files.url("weui.css") == files.url("vendor/weui.css")
    with pytest.raises(KeyError):
        files.url("nothing.css")


def vendor_list(root: Path, sha256: str) -> Path:
    (root / "tools").mkdir()
    path = root / "tools" / "front_end.toml"
    path.write_text(f'["x.js"]\npath = "node_modules/x/x.js"\nsha256 = "{sha256}"\n', encoding="utf-8")
    return path


def test_listed_files_are_loaded_when_their_checksum_fits(tmp_path: Path) -> None:
    body = b"export const x = 1;\n" * 100
    script = tmp_path / "node_modules" / "x" / "x.js"
    script.parent.mkdir(parents=True)
    script.write_bytes(body)
    (tmp_path / "own" / "icons").mkdir(parents=True)
    (tmp_path / "own" / "icons" / "a.svg").write_text("<svg/>")
    files = load_static(tmp_path / "own", vendor_list(tmp_path, hashlib.sha256(body).hexdigest()))
    assert files.url("x.js").startswith("/static/vendor/x.js?v=")
    assert files.url("icons/a.svg")


@pytest.mark.parametrize("there", [True, False])
def test_a_missing_or_different_file_says_what_to_do(tmp_path: Path, there: bool) -> None:
    if there:
        (tmp_path / "node_modules" / "x").mkdir(parents=True)
        (tmp_path / "node_modules" / "x" / "x.js").write_bytes(gzip.compress(b"other"))
    with pytest.raises(FrontEndMissing, match="make install"):
        load_static(tmp_path, vendor_list(tmp_path, "0" * 64))
