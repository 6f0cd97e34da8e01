"""Keeping originals under their hash."""

import hashlib
import stat

import pytest

from bot.originals import Folder

PDF = b"%PDF-1.4 one"


async def test_what_is_kept_can_be_read_under_its_hash(tmp_path):
    folder = Folder(tmp_path / "originals")
    name = await folder.keep(PDF)
    assert name == hashlib.sha256(PDF).hexdigest()
    assert await folder.read(name) == PDF
    assert await folder.keep(PDF) == name
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


async def test_only_we_may_read_it(tmp_path):
    await Folder(tmp_path / "originals").keep(PDF)
    modes = {path.is_dir(): stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "originals").rglob("*")}
    assert modes == {True: 0o700, False: 0o600}


async def test_a_changed_file_is_not_handed_out_and_mended_when_it_comes_again(tmp_path):
    folder = Folder(tmp_path)
    name = await folder.keep(PDF)
    [file] = tmp_path.rglob("*.pdf")
    file.write_bytes(b"other")
    assert await folder.read(name) is None
    await folder.keep(PDF)
    assert await folder.read(name) == PDF


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", "a" * 63, "A" * 64, "0" * 64])
async def test_a_name_that_is_no_hash_of_ours_finds_nothing(tmp_path, name):
    assert await Folder(tmp_path).read(name) is None
