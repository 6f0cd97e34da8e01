"""What people can do: the table of contents of all words, buttons, events and pages."""

from handlers import api, cards, commands, events, pages

ROUTES = [commands.routes, cards.routes, events.routes, pages.routes, api.routes]
