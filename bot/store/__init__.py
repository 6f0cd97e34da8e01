"""The database: units of work, the inbox, what processes share, migrations; no rule and no platform fact lives here."""

from bot.store.database import Database, open_database
from bot.store.inbox import Inbox
from bot.store.platform import Breakers, Tokens
from bot.store.unit import Enqueue, Store, Unit

__all__ = ["Breakers", "Database", "Enqueue", "Inbox", "Store", "Tokens", "Unit", "open_database"]
