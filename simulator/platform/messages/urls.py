"""The paths of the calls about messages (pages 90236 and 94888)."""

from simulator.platform.calls import Endpoint
from simulator.platform.messages import recipients, send, update

ENDPOINTS = (
    Endpoint(
        *(
            "/cgi-bin/message/send",
            "POST",
            90236,
            send.send,
            "partly",
            "text, markdown, textcard, template_card; no tags",
        ),
        empty=recipients.none_invalid(),
    ),
    Endpoint("/cgi-bin/message/update_template_card", "POST", 94888, update.update, empty={"invaliduser": []}),
)
