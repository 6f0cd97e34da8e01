"""Days as people here count them: in Shanghai, wherever the server stands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def day_in_china(moment: datetime) -> date:
    """The calendar day of an aware moment."""
    return moment.astimezone(SHANGHAI).date()
