"""Effects: what follows a committed step – wallet changes, cards, notices – each repeatable, carried out by
the engine."""
