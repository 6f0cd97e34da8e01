"""The state folder: everything a person could notice is there again after a restart."""

from pathlib import Path
from typing import Any

import pytest

from simulator.platform.company import member_actions
from simulator.platform.identity import oauth
from simulator.scenarios import scenario
from simulator.simulation import assemble
from simulator.state import persistence
from simulator.state.clock import Clock
from simulator.state.persistence import StateSaver, UnreadableStateError
from tests.unit.simulator.corp import NOW, SETTINGS, Bot, Corp


def restarted(folder: Path) -> Corp:
    bot = Bot()
    state = persistence.load(folder)
    return Corp(assemble(SETTINGS, bot.transport, state=state, clock=Clock(lambda: float(NOW))), bot)


async def test_a_world_survives_a_restart(corp: Corp, approval: dict[str, Any], tmp_path: Path) -> None:
    saver = StateSaver(corp.world, tmp_path)
    token = corp.world.work.token().value
    login = oauth.login_code(corp.world, "lina")
    code = (await corp.send("wangqiang", template_card=approval))["response_code"]
    await corp.set_status("lina-lunch", "LOCK")
    pair = corp.pair("lina-taxi")
    member_actions.say(corp.world, "lina", "你好")
    corp.world.advance(3600)
    corp.sim.switches.same_state = "72024"
    await corp.sim.callbacks.drain()
    saver.close()

    again = restarted(tmp_path)
    assert again.world.state == corp.world.state
    assert again.world.clock.now() == NOW + 3600
    assert again.world.work.token_error(token) == 0
    assert await again.set_status("lina-lunch", "LOCK") == 72024
    assert again.world.wallet.find(SETTINGS.account, (pair["card_id"], pair["encrypt_code"])).id == "lina-taxi"
    assert await again.update(code, atall=1, button={"replace_name": "已同意"}) == 0
    assert again.world.item_of_task("wangqiang", "claim-42-1").replaced == "已同意"
    assert await again.code("/cgi-bin/auth/getuserinfo", code=login) == 42003


async def test_a_change_is_written_without_being_asked(corp: Corp, tmp_path: Path) -> None:
    saver = StateSaver(corp.world, tmp_path)
    member_actions.say(corp.world, "lina", "你好")
    await corp.sim.callbacks.drain()
    saved = persistence.load(tmp_path)
    assert saved is not None
    assert saved.chats["lina"][0].text == "你好"
    saver.close()


def test_an_empty_folder_holds_no_world(tmp_path: Path) -> None:
    assert persistence.load(tmp_path) is None


def test_a_file_of_another_version_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / persistence.FILE).write_text('{"members": 7}')
    with pytest.raises(UnreadableStateError, match="--reset"):
        persistence.load(tmp_path)


def test_the_demo_company_has_the_people_and_shapes_a_demo_needs() -> None:
    state = scenario.load("company", NOW)
    invoices = list(state.invoices.values())
    assert len(state.members) == 12
    assert len(invoices) >= 60
    assert all(one in state.members for m in state.members.values() for one in m.direct_leader)
    assert {one.owner for one in invoices} == set(state.members)
    assert {len(one.billing_no) for one in invoices} == {8, 20}
    assert {len(one.billing_code) for one in invoices} == {0, 10, 12}
    assert len({one.card_id for one in invoices}) < len(invoices)
    assert len({one.billing_no for one in invoices}) == len(invoices) - 1  # one lies in two wallets
    assert {str(one.status)[18:] for one in invoices} == {"INIT", "LOCK", "CLOSURE", "CANCEL"}
    odd = [one.id for one in invoices if one.tax is not None and one.fee != (one.fee_without_tax or 0) + one.tax]
    assert odd == ["wuhao-odd-sum"]


def test_the_same_seed_is_the_same_world() -> None:
    assert scenario.load("company", NOW) == scenario.load("company", NOW)


def test_an_unknown_scenario_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        scenario.load("nowhere")
