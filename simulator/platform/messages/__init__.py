"""Calls that send messages and rewrite template cards, and the rules of a card; pressing one is in ``company``."""
