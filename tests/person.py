"""A member of the company without a browser: logs in, picks, submits, clicks – the requests a browser would send."""

import re
import uuid
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urljoin

import requests

from tests.company import Company

_numbers = count(1)


def an_invoice(company: Company, owner: str, fee: int = 12_345, **more: Any) -> str:
    """A fresh invoice in this member's wallet; answers its id."""
    number = next(_numbers)
    entry = {
        "id": f"{owner}-{number}",
        "owner": owner,
        "card_id": f"pTestCard{number % 3}",
        "payee": f"第{number}号饭店",
        "fee": fee,
        "billing_no": f"YY44{number:016d}",
        **more,
    }
    return str(company.ask("/_sim/invoices", entry)["id"])


def post_click(town: Company, userid: str, task_id: str, key: str = "approve") -> None:
    """A click that the platform vouches for but that no card of this member offers any more."""
    now = int(town.state()["clock"])
    xml = (
        f"<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName><FromUserName><![CDATA[{userid}]]></FromUserName>"
        f"<CreateTime>{now}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event>"
        f"<EventKey><![CDATA[{key}]]></EventKey><TaskId><![CDATA[{task_id}]]></TaskId>"
        f"<CardType><![CDATA[button_interaction]]></CardType><ResponseCode><![CDATA[{uuid.uuid4().hex}]]></ResponseCode>"
        "<AgentID>1000002</AgentID></xml>"
    )
    town.ask("/_sim/callback", {"xml": xml})


@dataclass
class Person:
    """One member with a browser's cookie jar."""

    company: Company
    userid: str
    session: requests.Session = field(default_factory=requests.Session)
    csrf: str = ""

    def login(self, path: str = "/picker") -> requests.Response:
        """Open a page without a session and come back logged in."""
        there = self.session.get(self.company.url + path, allow_redirects=False, timeout=60)
        authorize = there.headers["Location"].partition("#")[0] + f"&as={self.userid}"
        back = self.session.get(authorize, allow_redirects=False, timeout=60)
        page = self.session.get(back.headers["Location"], timeout=60)
        found = re.search(r'name="csrf" content="([^"]+)"', page.text)
        assert found, page.text
        self.csrf = found[1]
        return page

    def call(self, path: str, body: dict[str, Any] | None = None) -> requests.Response:
        """GET or POST of the pages' own API."""
        if not self.csrf:
            self.login()
        url = self.company.url + path
        if body is None:
            return self.session.get(url, timeout=60)
        return self.session.post(url, json=body, headers={"X-CSRF-Token": self.csrf}, timeout=60)

    def page(self, path: str) -> requests.Response:
        """A page."""
        if not self.csrf:
            self.login()
        return self.session.get(urljoin(self.company.url, path), timeout=60)

    def form(self, path: str, **fields: str) -> requests.Response:
        """A form of a page."""
        if not self.csrf:
            self.login()
        data = {"csrf": self.csrf, **fields}
        answer = self.session.post(self.company.url + path, data=data, timeout=60)
        assert answer.status_code < 500, self.company.log()[-3000:]
        return answer

    def pick(self, *invoices: str) -> dict[str, Any]:
        """Choose in the wallet and have it looked up."""
        result = self.company.ask("/_sim/choose", {"userid": self.userid, "invoices": list(invoices)})
        answer = self.call("/api/picks", {"result": result, "have": []})
        answer.raise_for_status()
        return dict(answer.json())

    def submit(self, *invoices: str, key: str = "", purpose: str = "出差") -> str:
        """Pick and submit; answers the claim's number."""
        ids = [row["pick"] for row in self.pick(*invoices)["rows"]]
        answer = self.call("/api/claims", {"key": key or str(uuid.uuid4()), "picks": ids, "purpose": purpose})
        assert answer.ok, answer.text
        return str(answer.json()["claim"])

    def state(self, number: str) -> str:
        """The claim's state."""
        return str(self.call(f"/api/claims/{number}").json()["state"])

    def wait_for_pending(self, number: str) -> None:
        """Until its invoices are locked."""
        self.company.until(lambda: self.state(number) == "pending")

    def card(self, number: str) -> dict[str, Any] | None:
        """The member's card about this claim."""
        mine = [card for card in self.company.cards(self.userid) if f"-{number}-" in card["task_id"]]
        return mine[-1] if mine else None

    def wait_for_card(self, number: str) -> dict[str, Any]:
        return dict(self.company.until(lambda: self.card(number)))

    def press(self, number: str, key: str) -> None:
        """Press a button of that card if it is there now, whoever listens. Raises AssertionError."""
        card = self._with_button(number, key)
        assert card
        self.company.ask("/_sim/click", {"userid": self.userid, "task_id": card["task_id"], "key": key})

    def click(self, number: str, key: str) -> None:
        """Press a button of that card, once it is there."""
        card = self.company.until(lambda: self._with_button(number, key))
        self.company.ask("/_sim/click", {"userid": self.userid, "task_id": card["task_id"], "key": key})

    def _with_button(self, number: str, key: str) -> dict[str, Any] | None:
        card = self.card(number)
        buttons = card["card"].get("button_list", []) if card else []
        return card if any(button.get("key") == key for button in buttons) else None

    def heard(self) -> str:
        """Everything the bot ever said to this member in texts."""
        return "\n".join(str(item.get("text") or "") for item in self.company.chat(self.userid))

    def say(self, text: str) -> None:
        self.company.ask("/_sim/say", {"userid": self.userid, "text": text})
