"""Bringing the tables of earlier releases up to date; each folder is one chain of steps."""
