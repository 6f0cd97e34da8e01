"""The platform as the bot sees it: facts, accounts, wallet, and every API call; no callbacks, no page, no control API.

A package per service with its table of paths in ``urls`` and its answers beside it; what the documents say stands in
``facts``.
"""
