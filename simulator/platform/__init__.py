"""The platform as the bot sees it: facts, accounts, wallet, and every API call; no callbacks, no page, no control API.

A package per service: its table of paths is ``urls``, its answers stand beside it; what the documents say stands in
``facts``.
"""
