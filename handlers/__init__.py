"""What people can do: the table of contents of all words, buttons, events and pages."""

from handlers import api, approvals, binding, cards, commands, events, finance, openids, pages, people, safety

ROUTES = [
    commands.routes,
    approvals.routes,
    binding.routes,
    cards.routes,
    events.routes,
    pages.routes,
    finance.routes,
    openids.routes,
    safety.routes,
    people.routes,
    api.routes,
]
