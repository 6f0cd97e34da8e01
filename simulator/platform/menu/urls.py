"""The path of the app's menu (page 90231)."""

from simulator.platform.calls import Endpoint
from simulator.platform.menu import responses

ENDPOINTS = (
    Endpoint(
        "/cgi-bin/menu/create", "POST", 90231, responses.create_menu, "partly", "only click and view can be tapped"
    ),
)
