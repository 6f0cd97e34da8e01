"""What the platform reads of a URL and appends to it; no request is made."""

from urllib.parse import urlencode, urlsplit, urlunsplit


def url_origin(url: str) -> str:
    """`scheme://host[:port]` of a URL, lower case, default ports left out; "" for a broken address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    host = (parts.hostname or "").lower()
    return f"{parts.scheme}://{host}" + ("" if port in (None, usual) else f":{port}")


def with_query(url: str, **values: str) -> str:
    """The address with these parameters appended to its query."""
    parts = urlsplit(url)
    query = "&".join(part for part in (parts.query, urlencode(values)) if part)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", query, parts.fragment))
