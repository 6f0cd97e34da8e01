"""Words that rows of the database hold: each release reads what the releases before it wrote."""

import pytest

from bot.domain.audit import AuditNote
from bot.domain.claim import HelpOwner, Step
from bot.domain.evidence import NOT_OURS, Evidence
from bot.ports.cards import CardKind
from bot.texts import Texts
from handlers.shown import BAD_NEWS

# As 295cc9d and the releases after it wrote them.
NOTES = """
asked_back assign blocked collision dropped dropped_paid hold kept lock_lost needs_help orphan release released renamed
rerouted reversed role_moved said_closed said_not_closed slow_lock slow_unlock unblocked void
"""
EVIDENCE = {
    "": Evidence.NONE,
    "query": Evidence.QUERY,
    "answer": Evidence.ANSWER,
    "cancelled by its issuer": Evidence.CANCELLED,
    "never locked by us": Evidence.NEVER_OURS,
    "locked by another account, not by us": Evidence.THEIRS,
    "locked for another claim of ours": Evidence.ANOTHERS,
    "reversed by its seller": Evidence.REVERSED,
    "answer, reversed since": Evidence.REVERSED_AFTER,
    "not found, left out by finance": Evidence.NOT_FOUND,
    "written off elsewhere": Evidence.WRITTEN_OFF_ELSEWHERE,
    "finance: 张三": Evidence.FINANCE,
    "finance": Evidence.FINANCE,
    "what a later release may write": Evidence.UNKNOWN,
}


@pytest.mark.parametrize(("row", "evidence"), EVIDENCE.items())
def test_evidence_in_a_row_is_read(row: str, evidence: Evidence) -> None:
    assert Evidence(row) is evidence


def test_all_evidence_is_read_from_some_row() -> None:
    assert set(EVIDENCE.values()) == set(Evidence)


def test_what_nobody_understands_is_not_taken_for_an_invoice_of_others() -> None:
    assert {Evidence.NEVER_OURS, Evidence.THEIRS, Evidence.ANOTHERS} == NOT_OURS


def test_notes_of_the_history_keep_their_words() -> None:
    assert sorted(AuditNote) == sorted(NOTES.split())


def test_no_note_of_the_history_is_taken_for_a_step() -> None:
    assert {note.value for note in AuditNote} & {step.value for step in Step} == set()


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("word", [*Step, *AuditNote])
def test_every_word_of_the_history_has_a_sentence(word: Step | AuditNote, language: str) -> None:
    names = ("name", "reason", "why", "line", "names", "amount", "number", "count")
    assert Texts("zh-CN").in_language(language)(f"timeline.{word}", **dict.fromkeys(names, "x"))


def test_bad_news_of_the_history_is_what_it_was() -> None:
    assert {
        *("reject", "lock_refused", "needs_help", "hold", "unpay", "said_not_closed"),
        *("blocked", "dropped", "dropped_paid", "void"),
    } == BAD_NEWS


def test_card_kinds_and_owners_of_help_keep_their_words() -> None:
    assert [kind.value for kind in CardKind] == ["approval", "claimant"]
    assert [owner.value for owner in HelpOwner] == ["", "finance", "admin"]
