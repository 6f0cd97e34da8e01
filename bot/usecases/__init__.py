"""Use cases: what people can do to claims; one method is one step inside a unit that the caller opened."""

from bot.usecases.desk import UseCases

__all__ = ["UseCases"]
