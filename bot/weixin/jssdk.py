"""The two signatures of the JS-SDK, as pure functions (pages 90506, 90493)."""

import hashlib


def config_signature(ticket: str, nonce: str, timestamp: int, url: str) -> str:
    """For ``wx.config``: ``url`` as ``location.href`` gives it; what follows ``#`` does not count (page 90506)."""
    page = url.split("#", 1)[0]
    return _sha1(f"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={page}")


def card_sign(ticket: str, app_id: str, nonce: str, timestamp: int, card_type: str) -> str:
    """For ``chooseInvoice``: the values in byte order, nothing between them (page 90493)."""
    return _sha1("".join(sorted([ticket, app_id, nonce, str(timestamp), card_type], key=str.encode)))


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode("utf-8"), usedforsecurity=False).hexdigest()
