"""What the control API changes about the simulator: clock, faults, switches, settings, callbacks, the bot's process."""

from dataclasses import asdict, fields

from simulator.callbacks.sender import FORGERIES
from simulator.control import queries, switch_catalogue
from simulator.control.bot_process import BotProcess
from simulator.faults.rules import rule_from
from simulator.platform.company import third_parties
from simulator.scenarios import scenario
from simulator.simulation import Simulator
from simulator.state.models import Json


def reset(simulator: Simulator, asked: Json) -> Json:
    """Start the scenario again (`{"scenario": NAME}` for another); faults, switches and journal are cleared."""
    simulator.reset(asked.get("scenario"))
    return {}


def clock(simulator: Simulator, asked: Json) -> Json:
    """`{"advance": seconds}`; answers the new unix time."""
    now = simulator.world.advance(float(asked["advance"]))
    third_parties.expire_locks(simulator.world)
    return {"now": now}


def add_faults(simulator: Simulator, asked: Json) -> Json:
    """Add one rule, by its keys or by its preset as `{"mishap": NAME}`, or several as `{"rules": […], "seed": n}`."""
    if "seed" in asked:
        simulator.faults.reseed(int(asked.pop("seed")))
    rules = [rule_from(one) for one in asked.get("rules", [asked] if asked else [])]
    added = [simulator.faults.include(rule).to_json() for rule in rules]
    simulator.world.changed("faults")
    return {"faults": added}


def remove_faults(simulator: Simulator, asked: Json) -> Json:
    """Remove the rule `{"id": n}`, or all of them; answers those left."""
    if "id" in asked:
        simulator.faults.remove(int(asked["id"]))
    else:
        simulator.faults.clear()
    simulator.world.changed("faults")
    return queries.faults(simulator, {})


def set_switches(simulator: Simulator, asked: Json) -> Json:
    """Set some switches, `{name: answer}`; unknown names and wrong answers raise ValueError."""
    wanted = scenario.switches(asked, simulator.switches)
    for one in fields(wanted):
        setattr(simulator.switches, one.name, getattr(wanted, one.name))
    simulator.world.changed("switches")
    return asdict(simulator.switches)


def reset_switches(simulator: Simulator, asked: Json) -> Json:
    """Set every switch to its default."""
    return set_switches(simulator, switch_catalogue.defaults())


def configure(simulator: Simulator, asked: Json) -> Json:
    """Change callback_url, bot_url or origins, as an admin does in the console."""
    unknown = set(asked) - {"callback_url", "bot_url", "origins"}
    if unknown:
        raise ValueError(f"cannot be changed: {sorted(unknown)}")
    simulator.configure(**asked)
    return {"trusted_origins": sorted(simulator.world.trusted_origins)}


def revoke_tokens(simulator: Simulator, asked: Json) -> Json:
    """End every token of both hosts early."""
    for host in (simulator.platform, simulator.weixin):
        host.revoke_tokens()
    return {}


def signal_bot(simulator: Simulator, asked: Json) -> Json:
    """`{"do": "kill" | "pause" | "resume"}` to the bot's process, where the settings name its pid file."""
    return _bot_process(simulator).signal(asked["do"]).to_json()


def bot_state(simulator: Simulator, query: Json) -> Json:
    """Whether the bot's process is known, alive and paused."""
    return _bot_process(simulator).to_json()


async def send_callback(simulator: Simulator, asked: Json) -> Json:
    """Post the plaintext `{"xml"}` once; `"forged"` makes its signature, key or receiveid wrong."""
    forged = asked.get("forged", "")
    if forged not in FORGERIES:
        raise ValueError(f"forged must be one of {FORGERIES}")
    return (await simulator.callbacks.send_once(asked["xml"], forged)).to_json()


async def verify_url(simulator: Simulator, asked: Json) -> Json:
    """Do what the console does when the callback URL is saved."""
    return await simulator.callbacks.verify_url()


async def settle(simulator: Simulator, asked: Json) -> Json:
    """Wait until no callback is under way."""
    await simulator.callbacks.drain()
    return {}


def _bot_process(simulator: Simulator) -> BotProcess:
    return BotProcess(str(simulator.world.settings.extra.get("bot_pid_file", "")))
