"""A member who comes through another door than Weixin Work: the mini program's or app's calls, the Official Account's
pages."""

import re
from dataclasses import dataclass, field
from typing import Any

import requests

from tests.person import Person


@dataclass
class AppUser(Person):
    """Somebody with the company's mini program or app: a bearer token instead of cookies."""

    account: str = "mini_program"
    platform: str = "ios"
    opened: dict[str, Any] = field(default_factory=dict)

    def open(self) -> requests.Response:
        """Log in with a fresh code of the client."""
        code = self.company.ask("/_sim/door", {"account": self.account, "userid": self.userid})["code"]
        answer = self.session.post(
            f"{self.company.url}/api/sessions", json={"account": self.account, "code": code}, timeout=15
        )
        if answer.ok:
            self.opened = answer.json()
            self.session.headers["Authorization"] = f"Bearer {self.opened['token']}"
            self.csrf = "none is needed"
        return answer

    def login(self, path: str = "") -> requests.Response:
        """Log in and, the first time, bind."""
        answer = self.open()
        assert answer.ok, answer.text
        if self.opened["binding"]:
            bind(self, self.opened["binding"]["code"], self)
        return answer

    def choice(self, *invoices: str) -> Any:
        """What the client's wallet hands over."""
        asked = {"userid": self.userid, "invoices": list(invoices), "account": self.account, "platform": self.platform}
        return self.company.ask("/_sim/choose", asked)

    def pick(self, *invoices: str) -> dict[str, Any]:
        answer = self.call("/api/picks", {"result": self.choice(*invoices), "have": []})
        answer.raise_for_status()
        return dict(answer.json())


@dataclass
class Follower(Person):
    """Somebody in the company's Official Account: a browser of Weixin."""

    door = "/official-account/picker"

    def come(self, path: str = door) -> requests.Response:
        """Open a page and come back from the Official Account's login."""
        there = self.session.get(self.company.url + path, allow_redirects=False, timeout=60)
        authorize = there.headers["Location"].partition("#")[0] + f"&as={self.userid}"
        back = self.session.get(authorize, allow_redirects=False, timeout=60)
        return self.session.get(back.headers["Location"], timeout=60)

    def login(self, path: str = door) -> requests.Response:
        """Come in and, the first time, bind."""
        page = self.come(path)
        code = re.search(r'data-testid="code">\S+ ([A-Z0-9]{8})<', page.text)
        if code:
            bind(self, code[1], self)
            page = self.session.get(self.company.url + path, timeout=60)
        found = re.search(r'name="csrf" content="([^"]+)"', page.text)
        assert found, page.text
        self.csrf = found[1]
        return page

    def pick(self, *invoices: str) -> dict[str, Any]:
        asked = {"userid": self.userid, "invoices": list(invoices), "account": "official_account"}
        answer = self.call("/api/picks", {"result": self.company.ask("/_sim/choose", asked), "have": []})
        answer.raise_for_status()
        return dict(answer.json())


def bind(who: Person, code: str, there: Person) -> None:
    """``who`` types the code in the Weixin Work chat and says yes; wait till it has worked ``there``, where it was
    shown."""
    who.say(f"绑定 {code}")
    who.say("是")
    ask = f"{there.company.url}/api/session"
    there.company.until(lambda: there.session.get(ask, timeout=60).json()["member"])
