"""The configuration: one TOML file and the environment in, one frozen object or every mistake at once out."""

from bot.config.loading import load
from bot.config.model import Company, Config
from bot.config.problems import ConfigProblems, Problem
from bot.config.surroundings import problems_around

__all__ = ["Company", "Config", "ConfigProblems", "Problem", "load", "problems_around"]
