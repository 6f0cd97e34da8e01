"""The command `python -m simulator`: serves and prints its addresses; `supports` prints the table of platform calls."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from simulator.app import running
from simulator.platform import supported_calls
from simulator.state.persistence import UnreadableStateError
from simulator.state.settings import Settings, read_settings


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description="Weixin Work on localhost")
    parser.add_argument("command", nargs="?", choices=("serve", "supports"), default="serve")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--settings", type=Path, help="TOML file: corp_id, agent_id, secret, token, …")
    parser.add_argument("--state", type=Path, help="folder to remember the world in")
    parser.add_argument("--reset", action="store_true", help="forget what the state folder holds")
    parser.add_argument("--scenario", help="name of a scenario, or a path ending in .toml")
    return parser.parse_args(given)


async def _serve(asked: argparse.Namespace) -> None:
    settings = read_settings(asked.settings) if asked.settings else Settings()
    if asked.scenario:
        settings = settings.with_scenario(asked.scenario)
    stop = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stop.set)
    async with running(settings, asked.state, host=asked.host, port=asked.port, reset=asked.reset) as simulator:
        print(f"Weixin Work on localhost: {simulator.url}", flush=True)  # noqa: T201
        print(f"  api.weixin.qq.com: {simulator.weixin_url}", flush=True)  # noqa: T201
        for url in simulator.phone_urls:
            print(f"  phone: {url}", flush=True)  # noqa: T201
        await stop.wait()


def main() -> None:
    """Run the command line; ends the process with one line when the settings, the state or a port is wrong."""
    asked = _arguments(sys.argv[1:])
    if asked.command == "supports":
        print(supported_calls.table())  # noqa: T201
        return
    try:
        asyncio.run(_serve(asked))
    except (OSError, ValueError, UnreadableStateError) as error:
        sys.exit(f"simulator: {error}")


if __name__ == "__main__":
    main()
