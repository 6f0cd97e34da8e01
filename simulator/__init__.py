"""Weixin Work on localhost: a program of its own that meets the bot only over HTTP and imports nothing of it.

Arrows between its packages point down, from ``app`` over ``control``, ``client``, ``callbacks`` and ``platform`` to
``state``; ``[tool.importlinter]`` in ``pyproject.toml`` is the list.
"""
