"""The originals of invoices: fetched through a guarded door, kept in a folder by their hash."""

from bot.originals.door import Door
from bot.originals.folder import Folder


class Originals:
    """``ports.Files``: a door and a folder."""

    def __init__(self, door: Door, folder: Folder) -> None:
        """Both are the caller's to open and close."""
        self.fetch, self.keep, self.read = door.fetch, folder.keep, folder.read


__all__ = ["Door", "Folder", "Originals"]
