"""Where an invoice's original can be downloaded, and whether a download is refused; makes no PDF."""

from simulator.platform.company.world import World

LIFE_SECONDS = 1800
"""How long an address works where the switch `pdf_url` says that it expires."""


def pdf_address(world: World, path: str) -> str:
    """The address of an original as a query shows it now."""
    if world.switches.pdf_url == "expires":
        return f"{world.base_url}{path}?until={world.clock.seconds() + LIFE_SECONDS}"
    base = world.base_url.replace("http:", "https:") if world.switches.pdf_url == "https" else world.base_url
    return base + path


def pdf_refused(world: World, until: str) -> bool:
    """Whether the download is refused; `until` is what the address says, in unix seconds, or empty."""
    over = until.isdigit() and world.clock.now() >= int(until)
    return over or world.switches.pdf_url == "refused"
