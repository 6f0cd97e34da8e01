"""Who may approve a claim: candidates in order, from what the directory says; the claimant is never among them."""

from collections.abc import Iterable, Iterator

from bot.domain.invoice import UserId


def candidates(
    claimant: UserId,
    leaders: Iterable[UserId],
    main_department: int,
    departments: dict[int, tuple[int, tuple[UserId, ...]]],
    fallback: UserId | None,
) -> Iterator[tuple[tuple[UserId, ...], bool]]:
    """Groups of possible approvers, best first: direct leaders, then the leaders of the main department and of each
    department above it, then the fallback. With each group, whether the claimant had a place in it or in one before it
    and was passed over. ``departments`` maps an id to (parent id, leaders)."""
    groups = [tuple(leaders)]
    seen: set[int] = set()
    here = main_department
    while here in departments and here not in seen:
        seen.add(here)
        parent, heads = departments[here]
        groups.append(heads)
        here = parent
    groups.append((fallback,) if fallback else ())
    passed_over = False
    for group in groups:
        passed_over = passed_over or claimant in group
        others = tuple(dict.fromkeys(userid for userid in group if userid != claimant))
        if others:
            yield others, passed_over
