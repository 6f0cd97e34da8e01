"""The platform's adapter: the only package that knows its words. It decides nothing for the company.

wechatpy serves for reading stored messages into typed classes (``wire``) and, in the tests, as interop oracle. It does
not serve for the envelope (``crypto`` says why) nor for calls: its client blocks and asks for a new token without end.
"""

from bot.weixin.connecting import CODES, Weixin, connect
from bot.weixin.settings import AppSettings, WorkSettings

__all__ = ["CODES", "AppSettings", "Weixin", "WorkSettings", "connect"]
