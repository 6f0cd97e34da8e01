"""The lock journal: what is held after all that happened, also after crashes and in several files."""

import os
import stat

import pytest

from bot.domain.invoice import Status
from bot.ports.journal import Requested
from bot.store import journal
from bot.store.journal import JournalFault, ahead, held, open_slot, read


def line(n: int, aim: Status, *, proved: bool = False, card: str = "a", slot: int = 0, gen: int = 1) -> Requested:
    at = f"2026-05-06T12:00:{n:02d}+00:00"
    return Requested(slot, n, at, "BX-0007", aim.value, f"key-{card}", "card", card, "o", gen, proved)


def the_held(*lines: Requested) -> list[tuple[str, Status, bool]]:
    return [(one.ref.encrypt_code, one.aim, one.sure) for one in held(lines)]


def test_a_lock_asked_for_may_be_held_and_one_proved_free_or_closed_is_not():
    assert the_held(line(1, Status.LOCKED)) == [("a", Status.LOCKED, False)]
    assert the_held(line(1, Status.LOCKED), line(2, Status.LOCKED, proved=True)) == [("a", Status.LOCKED, True)]
    assert the_held(line(1, Status.LOCKED), line(2, Status.FREE)) == [("a", Status.FREE, False)]
    assert the_held(line(1, Status.LOCKED), line(2, Status.FREE, proved=True)) == []
    assert the_held(line(1, Status.CLOSED), line(2, Status.CLOSED, proved=True)) == []
    assert the_held(line(1, Status.CLOSED)) == [("a", Status.CLOSED, False)]


def test_the_proof_of_a_wish_that_has_changed_since_tells_nothing():
    assert the_held(line(1, Status.LOCKED, gen=3), line(2, Status.FREE, proved=True, gen=2)) == [
        ("a", Status.LOCKED, False)
    ]


async def test_each_process_has_a_file_of_its_own_and_all_are_read_in_order(tmp_path):
    first, second = open_slot(tmp_path, {}), open_slot(tmp_path, {})
    await second.write([line(2, Status.FREE, proved=True, slot=1)])
    await first.write([line(1, Status.LOCKED)])
    assert (first.slot, second.slot) == (0, 1)
    assert [one.n for one in read(tmp_path)] == [1, 2]
    assert held(read(tmp_path)) == []
    assert journal.in_use(tmp_path)
    first.close()
    second.close()
    assert not journal.in_use(tmp_path)


async def test_files_are_ours_alone_and_numbers_go_on_after_a_restart(tmp_path):
    first = open_slot(tmp_path, {0: 5})
    assert first.reserve(2) == [6, 7]
    await first.write([line(7, Status.LOCKED)])
    first.close()
    assert stat.S_IMODE((tmp_path / "slot-0.jsonl").stat().st_mode) == 0o600
    again = open_slot(tmp_path, {0: 3})
    assert again.reserve(1) == [8]
    again.close()


async def test_a_line_cut_off_by_a_crash_is_left_out_and_spoils_no_other(tmp_path):
    first = open_slot(tmp_path, {})
    await first.write([line(1, Status.LOCKED), line(2, Status.LOCKED, card="b")])
    first.close()
    file = tmp_path / "slot-0.jsonl"
    file.write_bytes(file.read_bytes()[:-10])
    again = open_slot(tmp_path, {})
    await again.write([line(3, Status.LOCKED, card="c")])
    again.close()
    assert [one.encrypt_code for one in read(tmp_path)] == ["a", "c"]


async def test_a_full_disk_leaves_no_half_line(tmp_path, monkeypatch):
    first = open_slot(tmp_path, {})
    await first.write([line(1, Status.LOCKED)])
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: whole(handle, data[:7]))
    with pytest.raises(OSError, match="full"):
        await first.write([line(2, Status.LOCKED)])
    monkeypatch.undo()
    await first.write([line(3, Status.FREE)])
    first.close()
    assert [one.n for one in read(tmp_path)] == [1, 3]


def test_a_database_that_lacks_what_the_journal_has_is_older():
    lines = [
        line(1, Status.LOCKED),
        line(2, Status.LOCKED, proved=True),
        line(3, Status.CLOSED),
        line(1, Status.FREE, slot=1),
    ]
    assert ahead(lines, {0: 3, 1: 1}) == []
    assert [one.n for one in ahead(lines, {0: 1, 1: 1})] == [3]
    assert [one.slot for one in ahead(lines, {0: 3})] == [1]


async def test_a_large_file_keeps_what_is_held_and_how_far_the_numbers_went(tmp_path, monkeypatch):
    first = open_slot(tmp_path, {})
    for n in range(1, 50):
        await first.write(
            [line(n, Status.LOCKED if n % 2 else Status.FREE, proved=True, card=str(n // 2))], durable=False
        )
    before = held(read(tmp_path))
    first.close()
    monkeypatch.setattr(journal, "LARGE", 1_000)
    again = open_slot(tmp_path, {})
    assert held(read(tmp_path)) == before
    assert again.reserve(1) == [50]
    assert len(read(tmp_path)) < 30
    assert journal.in_use(tmp_path)
    again.close()


def test_a_folder_that_cannot_be_written_says_what_to_do(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(JournalFault, match="journal_dir"):
        open_slot(tmp_path / "file" / "below", {})
