"""Who may approve: the order of the candidates."""

from bot.domain.approvers import candidates

TREE = {1: (0, ("boss",)), 2: (1, ("head", "second")), 3: (2, ())}


def groups(claimant, leaders, main, fallback="spare"):
    return [group for group, _ in candidates(claimant, leaders, main, TREE, fallback)]


def test_direct_leaders_come_first_then_departments_then_the_fallback():
    assert groups("ann", ["lead"], 3) == [("lead",), ("head", "second"), ("boss",), ("spare",)]


def test_the_claimant_is_never_among_them():
    assert groups("head", ["head"], 2) == [("second",), ("boss",), ("spare",)]
    assert groups("boss", [], 1, fallback="boss") == []


def test_a_circle_of_departments_ends():
    assert list(candidates("ann", [], 1, {1: (2, ()), 2: (1, ("x",))}, None)) == [(("x",), False)]


def test_a_claimant_who_leads_is_passed_over_from_there_on():
    found = list(candidates("head", ["lead"], 2, TREE, "spare"))
    assert found == [(("lead",), False), (("second",), True), (("boss",), True), (("spare",), True)]
