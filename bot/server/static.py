"""Scripts, styles, images: read once at start, checked, compressed, served from memory, addressed by their hash."""

import gzip
import hashlib
import mimetypes
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

OWN = Path(__file__).with_name("static")
VENDOR_LIST = Path(__file__).parents[2] / "tools" / "front_end.toml"
_FOR_EVER = "public, max-age=31536000, immutable"
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_TEXT = ("text/", "image/svg", "application/json")


class FrontEndMissing(Exception):
    """A file of the front end is not there or not the one we tested; the message says what to do."""


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file: its bytes, the same gzipped (empty: not worth it), its content type and the start of its sha256."""

    body: bytes = field(repr=False)
    zipped: bytes = field(repr=False)
    content_type: str
    hash: str


class StaticFiles:
    """All files by the name after ``/static/``; other people's lie under ``vendor/``."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """Compresses what is text."""
        self._files = {name: _static_file(name, body) for name, body in files.items()}

    def url(self, name: str) -> str:
        """``app.css`` → ``/static/app.css?v=…``; ``weui.css`` is found under ``vendor/``. Raises KeyError."""
        full = name if name in self._files else f"vendor/{name}"
        return f"/static/{full}?v={self._files[full].hash}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer GET /static/{name}: for ever when the address carries the present hash, else to be asked again."""
        file = self._files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound
        headers = {
            "ETag": f'W/"{file.hash}"',
            "Vary": "Accept-Encoding",
            "Cache-Control": _FOR_EVER if request.query.get("v") == file.hash else "no-cache",
        }
        if any(tag.value in {file.hash, "*"} for tag in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        headers["Content-Type"] = file.content_type
        if file.zipped and "gzip" in request.headers.get("Accept-Encoding", "").lower():
            return web.Response(body=file.zipped, headers=headers | {"Content-Encoding": "gzip"})
        return web.Response(body=file.body, headers=headers)


def load_static(own: Path = OWN, vendor_list: Path = VENDOR_LIST) -> StaticFiles:
    """Read our files and those listed in ``vendor_list``. Raises FrontEndMissing."""
    files = {path.relative_to(own).as_posix(): path.read_bytes() for path in sorted(own.rglob("*")) if path.is_file()}
    listed = tomllib.loads(_list_in(vendor_list))
    root = vendor_list.parent.parent
    for name, entry in listed.items():
        files[f"vendor/{name}"] = _checked(name, root / entry["path"], entry["sha256"])
    return StaticFiles(files)


def _list_in(vendor_list: Path) -> str:
    try:
        return vendor_list.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FrontEndMissing(
            "This is an installed package, without the files of others that our pages use: get the project itself, run "
            "make install in it, and start its .venv/bin/baoxiao."
        ) from None


def _checked(name: str, path: Path, sha256: str) -> bytes:
    try:
        body = path.read_bytes()
    except OSError as error:
        raise FrontEndMissing(f"{name} is not installed ({path.name} is missing): run make install") from error
    if hashlib.sha256(body).hexdigest() != sha256:
        raise FrontEndMissing(f"{name} is not the version we tested (its checksum differs): run make install")
    return body


def _static_file(name: str, body: bytes) -> StaticFile:
    kind = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    zipped = gzip.compress(body, 9, mtime=0) if kind.startswith(_TEXT) else b""
    content_type = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
    return StaticFile(
        body, zipped if len(zipped) < len(body) else b"", content_type, hashlib.sha256(body).hexdigest()[:16]
    )
