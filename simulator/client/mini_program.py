"""A mini program's folder as one script and one style sheet that a browser can load; does not run it."""

import json
import re
from pathlib import Path

from simulator.state.models import Json

_RPX = re.compile(r"(-?\d*\.?\d+)rpx")
_PAGE = re.compile(r"(?<![\w.#-])page(?=\s*[{,.:])")


class MiniProgram:
    """Reads the files at each request, so that an edit shows after a reload.

    `server` replaces the address in `config.js`, which its developer would enter there.
    """

    def __init__(self, folder: Path, server: str) -> None:
        self._folder = folder
        self._server = server

    def script(self) -> str:
        """An ES module: `app` (app.json), `pages` by path, `modules` by path, each a CommonJS function.

        For a folder without a mini program: a module that throws an error saying what is wrong.
        """
        try:
            return self._script()
        except (OSError, ValueError, KeyError) as error:
            return f"throw new Error({_literal(f'{type(error).__name__}: {error}')});\n"

    def _script(self) -> str:
        if not (self._folder / "app.json").is_file():
            raise FileNotFoundError(f"there is no mini program in {self._folder}")
        app = self._json("app")
        pages = {path: self._page(path) for path in app["pages"]}
        modules = ",\n".join(self._module(path) for path in sorted(self._folder.rglob("*.js")))
        return (
            f"export const app = {_literal(app)};\n"
            f"export const pages = {_literal(pages)};\n"
            f"export const modules = {{\n{modules}\n}};\n"
        )

    def style(self) -> str:
        """app.wxss and the style sheets of the pages as CSS: 750rpx are the width of the screen."""
        pages = self._json("app").get("pages", [])
        sheets = [self._folder / "app.wxss", *(self._folder / f"{path}.wxss" for path in pages)]
        whole = "\n".join(sheet.read_text("utf-8") for sheet in sheets if sheet.is_file())
        return _PAGE.sub("wx-page", _RPX.sub(r"calc(\1 * var(--rpx))", whole))

    def _page(self, path: str) -> Json:
        return {"wxml": (self._folder / f"{path}.wxml").read_text("utf-8"), "settings": self._json(path)}

    def _json(self, path: str) -> Json:
        file = self._folder / f"{path}.json"
        return dict(json.loads(file.read_text("utf-8"))) if file.is_file() else {}

    def _module(self, path: Path) -> str:
        name = path.relative_to(self._folder).as_posix()
        source = path.read_text("utf-8")
        if name == "config.js":
            source = f"module.exports = {_literal({'server': self._server})};"
        return f"{_literal(name)}: function (require, module, exports) {{\n{source}\n}}"


def _literal(value: object) -> str:
    """JSON is JavaScript."""
    return json.dumps(value, ensure_ascii=False)
