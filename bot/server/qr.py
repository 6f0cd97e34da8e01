"""QR codes of our own pages, for people who sit at a computer; which pages those are is not decided here."""

import io

import segno


def svg(url: str) -> bytes:
    """The address as black squares on white with the quiet zone that scanners need."""
    out = io.BytesIO()
    code = segno.make(url, error="m", micro=False)
    code.save(out, kind="svg", border=4, dark="#000", light="#fff", xmldecl=False, svgclass=None, lineclass=None)
    return out.getvalue().replace(b"<svg ", b'<svg shape-rendering="crispEdges" ', 1)
