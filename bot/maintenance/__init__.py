"""What an operator does with the bot stopped or beside it: backup and restore, the release of locks, the demo."""
