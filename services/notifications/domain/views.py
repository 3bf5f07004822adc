"""What each audience sees under each key of its screen: pure functions of a picture. This file alone decides visibility:
a value that an audience may not see is HIDDEN, or lacks the hidden part, before anything is sent (V6, DESIGN.md 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from services.notifications.domain import told as kinds
from services.notifications.domain.acknowledging import asked_of
from services.notifications.domain.audience import Audience
from services.notifications.domain.call import standing
from services.notifications.domain.picture import LiveTally, Picture
from services.notifications.domain.time_plan import (
    expectation,
    items_in_order,
    sittings_in_order,
    told_of_expected,
)
from shared.rules.errors import InvalidRuleSet
from shared.rules.loading import load_quorum
from shared.rules.majority import Electorate
from shared.rules.quorum import check_quorum

HIDDEN: Final = object()
LANGUAGES = ("ar", "en", "es", "fr")
RUNNING = ("open", "held", "closed")
_CHAIRS_ALONE = ("roll", "present_at_opening")  # of a poll
_UNNAMED = {"by": None, "reason": None}  # who stopped it, and why
_SEAT_MAPS = (Audience.CHAIR, Audience.HALL)


def view(picture: Picture, key: str, audience: Audience) -> Any:
    """The JSON value under ``key``, None where there is nothing yet, HIDDEN where the audience has no such key."""
    if key.startswith("motion:"):
        return picture.one(kinds.MOTION, key.removeprefix("motion:"))
    return _VIEWS[key](picture, audience)


def _assembly(picture: Picture, _: Audience) -> Any:
    state = picture.one(kinds.ASSEMBLY, picture.assembly_id)
    return {name: value for name, value in state.items() if name != "quorum"} if state else None


def _presence(picture: Picture, _: Audience) -> Any:
    suspended = {member["code"] for member in picture.all_of(kinds.MEMBER) if member["suspended"]}
    accredited = _accredited(picture)
    in_hall = set(_in_hall_codes(picture))
    sizes = Electorate(
        members=len(picture.all_of(kinds.MEMBER)),
        accredited=len(accredited),
        eligible=len(accredited - suspended),
        present=len((accredited - suspended) & in_hall),
    )
    shown = {
        "present": sizes.present,
        "eligible": sizes.eligible,
        "accredited": sizes.accredited,
        "members_total": sizes.members,
    }
    return {**shown, **_quorum(picture, sizes)}


def _quorum(picture: Picture, sizes: Electorate) -> dict[str, Any]:
    assembly = picture.one(kinds.ASSEMBLY, picture.assembly_id)
    try:
        rule = load_quorum(assembly.get("quorum")) if assembly else None
    except InvalidRuleSet:  # voting refuses to open a poll under it and says why
        rule = None
    if rule is None:
        return {"quorum_required": None, "quorum_met": None}
    check = check_quorum(rule, sizes)
    return {"quorum_required": check.required, "quorum_met": check.met}


def _accredited(picture: Picture) -> set[str]:
    delegations = picture.all_of(kinds.DELEGATION)
    return {each["member"] for each in delegations if each["accredited"] and each["member"] is not None}


def _in_hall_codes(picture: Picture) -> list[str]:
    there = {each["member"] for each in picture.all_of(kinds.PRESENCE) if each["in_hall"] and each["member"]}
    return sorted(there & _accredited(picture))


def _in_hall(picture: Picture, audience: Audience) -> Any:
    return _in_hall_codes(picture) if audience in _SEAT_MAPS else HIDDEN


def _members(picture: Picture, _: Audience) -> Any:
    names = {each["code"]: each["name"] for each in picture.all_of(kinds.MEMBER)}
    delegations = {each["member"]: each["name"] for each in picture.all_of(kinds.DELEGATION)}
    return {code: names.get(code, delegations[code]) for code in sorted(_accredited(picture))}


def _agenda(picture: Picture, _: Audience) -> Any:
    """The items in order, each with when it is expected to begin and end, and how late or early that is."""
    expected = expectation(picture).items
    return [{**item, **told_of_expected(expected[item["item_id"]])} for item in items_in_order(picture)]


def _programme(picture: Picture, _: Audience) -> Any:
    adopted = picture.one(kinds.ADOPTION, picture.assembly_id)
    return {
        "adopted_at": adopted["adopted_at"] if adopted else None,
        "delay_minutes": expectation(picture).delay_minutes,
        "sittings": sittings_in_order(picture),
    }


def _floor(picture: Picture, audience: Audience) -> Any:
    """Of the item opened last. ``floor`` None: nobody has asked for it, and it stands as every floor does at first. The
    public sees who speaks, and not who waits."""
    item = next((each for each in picture.newest_first(kinds.ITEM) if each["state"] == "open"), None)
    if item is None:
        return None
    floor = picture.one(kinds.FLOOR, item["item_id"])
    if floor is not None and audience is Audience.PUBLIC:
        floor = {"turn": floor["turn"]}
    return {"item_id": item["item_id"], "floor": floor}


def current_poll(picture: Picture, *, of_record: bool = False) -> Mapping[str, Any] | None:
    """The poll that the screens are at: the one that runs or waits to be declared, else the one last spoken of. One that
    was voided stays until the next is prepared: nobody shall think that an earlier result has come back. ``of_record``:
    practice votes are passed over, which the public never sees."""
    polls = [poll for poll in picture.newest_first(kinds.POLL) if not (of_record and poll.get("practice"))]
    running = [poll for poll in polls if poll["state"] in RUNNING]
    return next(iter(running or polls), None)


def _shown_poll(poll: Mapping[str, Any], audience: Audience) -> Mapping[str, Any]:
    if audience is Audience.CHAIR:
        return poll
    shown = {name: value for name, value in poll.items() if name not in _CHAIRS_ALONE}
    return {**shown, "stopped": _UNNAMED} if poll.get("stopped") else shown


def _poll(picture: Picture, audience: Audience) -> Any:
    poll = current_poll(picture, of_record=audience is Audience.PUBLIC)
    return _shown_poll(poll, audience) if poll else None


def _tally(picture: Picture, audience: Audience) -> Any:
    poll = current_poll(picture, of_record=audience is Audience.PUBLIC)
    if poll is None or poll["mode"] == "hands" or poll["state"] == "prepared":
        return None
    declared = poll["state"] == "declared"
    if audience is Audience.PUBLIC and not declared:
        return None
    tally = _counted(picture, poll) or LiveTally(poll["poll_id"], False, None, None, 0, 0, None)
    chair, named = audience is Audience.CHAIR, poll["mode"] == "recorded"
    return {
        "poll_id": tally.poll_id,
        "known": tally.known,
        "voted": tally.voted,
        "of": len(poll["roll"]),
        "counts": tally.counts if tally.known and named and (chair or declared) else None,
        "accepted": tally.accepted if chair else None,
        "counted": tally.counted if chair else None,
        "members_voted": tally.members_voted if chair and named else None,
    }


def _counted(picture: Picture, poll: Mapping[str, Any]) -> LiveTally | None:
    """The live tally; once declared, what was counted, which whoever comes later is told too."""
    told = picture.one(kinds.RESULT, poll["poll_id"]) if poll["state"] == "declared" else None
    if told is None:
        return picture.tallies.get(poll["poll_id"])
    papers, called = told["papers"], told["roll_call"] or {}
    return LiveTally(poll["poll_id"], True, papers, told["counts"], papers, papers, tuple(sorted(called)))


def _result(picture: Picture, audience: Audience) -> Any:
    for told in picture.newest_first(kinds.RESULT):
        poll = picture.one(kinds.POLL, told["poll_id"])
        if poll is not None and poll.get("practice") and audience is Audience.PUBLIC:
            continue
        if poll is not None and poll["state"] == "declared":
            named = poll["mode"] == "recorded"
            result = told if named else {**told, "roll_call": None}
            return {"poll_id": told["poll_id"], "poll": _shown_poll(poll, audience), "result": result}
    return None


def _contest(picture: Picture, _: Audience) -> Any:
    contests = picture.newest_first(kinds.CONTEST)
    polling = [contest for contest in contests if contest["state"] == "polling"]
    return next(iter(polling or contests), None)


def _round(picture: Picture, _: Audience) -> Any:
    return next(iter(picture.newest_first(kinds.ROUND)), None)


def _announcements(picture: Picture, audience: Audience) -> Any:
    return in_time(each for each in picture.all_of(kinds.ANNOUNCEMENT) if audience.value in each.get("to", ()))


def in_time(announcements: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    shown = [
        {name: each[name] for name in ("announcement_id", "text", "at", "until")}
        | {"acknowledge": each.get("acknowledge", False)}
        for each in announcements
    ]
    return sorted(shown, key=lambda each: (each["at"], each["announcement_id"]))


def _notices(picture: Picture, audience: Audience) -> Any:
    """Of each announcement that stands, how many of those asked have acknowledged it: numbers, and no word of it."""
    if audience is not Audience.CHAIR:
        return HIDDEN
    delegations, done = picture.all_of(kinds.DELEGATION), picture.all_of(kinds.ACKNOWLEDGEMENT)
    shown = {}
    for each in picture.all_of(kinds.ANNOUNCEMENT):
        if "announcement_id" in each:
            asked = asked_of(each, delegations, done)
            shown[each["announcement_id"]] = {"acknowledged": sum(1 for a in asked if a.at), "of": len(asked)}
    return shown


def _display(picture: Picture, _: Audience) -> Any:
    state = picture.one(kinds.DISPLAY, picture.assembly_id)
    return state or {"blank": False, "layout": "auto", "languages": list(LANGUAGES)}


def _alarm(picture: Picture, audience: Audience) -> Any:
    if audience is not Audience.CHAIR:
        return HIDDEN
    standing = (each for each in picture.newest_first(kinds.ALARM) if not each.get("acknowledged"))
    return next(standing, None)


def _documents(picture: Picture, audience: Audience) -> Any:
    """That something was distributed, not what: delegates and observers share a screen but not every document, so each asks
    voting for those that they may read. The public is told of public ones alone."""
    if audience is Audience.HALL:
        return HIDDEN
    public = audience is Audience.PUBLIC
    told = [each for each in picture.all_of(kinds.DOCUMENT) if each["state"] == "published"]
    shown = [each for each in told if each["readers"] == "public" or not public]
    names = ("document_id", "revision", "item_id", "published_at")
    return sorted(({name: each[name] for name in names} for each in shown), key=lambda each: each["document_id"])


def _calls(picture: Picture, audience: Audience) -> Any:
    """Each with the name of the delegation, which is the place to go to. On no screen but those of the staff."""
    if audience is not Audience.CHAIR:
        return HIDDEN
    shown = []
    for each in standing(picture.all_of(kinds.CALL)):
        delegation = picture.one(kinds.DELEGATION, each["delegation_id"])
        shown.append({**each, "delegation": delegation["name"] if delegation else {}})
    return shown


_VIEWS: Mapping[str, Callable[[Picture, Audience], Any]] = {
    "assembly": _assembly,
    "presence": _presence,
    "in_hall": _in_hall,
    "members": _members,
    "agenda": _agenda,
    "programme": _programme,
    "floor": _floor,
    "poll": _poll,
    "tally": _tally,
    "result": _result,
    "contest": _contest,
    "round": _round,
    "announcements": _announcements,
    "notices": _notices,
    "mine": lambda _picture, _audience: HIDDEN,  # a person's alone
    "display": _display,
    "alarm": _alarm,
    "documents": _documents,
    "calls": _calls,
}
