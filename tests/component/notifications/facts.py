"""Facts as registration, voting and elections say them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from shared.contracts.agenda import AgendaItem, AgendaItemAddedV1
from shared.contracts.elections import Candidate, Contest, ContestOpenedV1, RoundDecidedV1
from shared.contracts.envelope import Texts
from shared.contracts.registration import (
    ArrivedV1,
    AssemblyConvenedV1,
    Delegate,
    Delegation,
    DelegationAccreditedV1,
    LeftV1,
    Member,
    MemberEnrolledV1,
    VotingRightSuspendedV1,
)
from shared.contracts.voting import (
    Choice,
    DifferenceFoundV1,
    Motion,
    MotionTabledV1,
    Poll,
    PollClosedV1,
    PollFact,
    PollOpenedV1,
    PollPreparedV1,
    PollVoidedV1,
    Result,
    ResultDeclaredV1,
    TallySnapshot,
)

ORGANISATION = "0" * 31 + "1"
ASSEMBLY = "a" * 32
AT = datetime(2025, 11, 24, 9, 0, tzinfo=UTC)
CODES = ("ALB", "BEL", "CHE", "DNK", "EST", "FRA")
IDS: dict[str, str] = {"organisation_id": ORGANISATION, "assembly_id": ASSEMBLY}
FACT_OF_STATE: dict[str, type[PollFact]] = {
    "prepared": PollPreparedV1,
    "open": PollOpenedV1,
    "closed": PollClosedV1,
}


def texts(en: str) -> Texts:
    return Texts(en=en)


def hex_id(name: str) -> str:
    return name.encode().hex().rjust(32, "0")[-32:]


def convened(assembly: str = ASSEMBLY, organisation: str = ORGANISATION) -> AssemblyConvenedV1:
    quorum = {"fraction": "1/2", "comparison": ">", "base": "members"}
    return AssemblyConvenedV1(
        organisation_id=organisation,
        assembly_id=assembly,
        title=Texts(en="General Assembly", fr="Assemblée générale"),
        place="Vienna",
        time_zone="Europe/Vienna",
        opens=date(2025, 11, 24),
        closes=date(2025, 11, 27),
        rules={"id": "test", "quorum": quorum},
        rehearsal=False,
    )


def member(code: str, *, suspended: bool = False) -> Member:
    return Member(
        code=code, name=texts(code.title()), region="Europe", enrolled_on=date(1956, 1, 1), suspended=suspended
    )


def enrolled(code: str) -> MemberEnrolledV1:
    return MemberEnrolledV1(organisation_id=ORGANISATION, member=member(code), members_total=len(CODES))


def suspended(code: str) -> VotingRightSuspendedV1:
    return VotingRightSuspendedV1(organisation_id=ORGANISATION, member=member(code, suspended=True))


def accredited(code: str) -> DelegationAccreditedV1:
    delegate = Delegate(delegate_id=hex_id(f"{code}1"), name=f"Head of {code}", function="head", credential_valid=True)
    delegation = Delegation(
        delegation_id=hex_id(code),
        member=code,
        name=texts(code.title()),
        accredited=True,
        voting_delegate_id=delegate.delegate_id,
        delegates=(delegate,),
    )
    return DelegationAccreditedV1(**IDS, delegation_id=delegation.delegation_id, delegation=delegation)


def arrived(code: str) -> ArrivedV1:
    there = (hex_id(f"{code}1"),)
    return ArrivedV1(**IDS, delegation_id=hex_id(code), member=code, delegates_present=there, in_hall=True, at=AT)


def left(code: str) -> LeftV1:
    return LeftV1(**IDS, delegation_id=hex_id(code), member=code, delegates_present=(), in_hall=False, at=AT)


def item(name: str, position: int, state: Any = "planned") -> AgendaItemAddedV1:
    body = AgendaItem(item_id=hex_id(name), position=position, title=texts(name), kind="decision", state=state)
    return AgendaItemAddedV1(**IDS, item=body)


def motion(name: str, state: Any = "tabled") -> MotionTabledV1:
    body = Motion(
        motion_id=hex_id(name),
        item_id=None,
        subject="resolution",
        title=texts(name),
        text=None,
        majority="simple",
        parent_motion_id=None,
        state=state,
    )
    return MotionTabledV1(**IDS, motion=body)


def poll_body(
    name: str, state: Any, mode: Any = "recorded", roll: tuple[str, ...] = CODES, practice: bool = False
) -> Poll:
    choices = tuple(Choice(choice_id=choice, label=texts(choice)) for choice in ("yes", "no", "abstain"))
    return Poll(
        poll_id=hex_id(name),
        motion_id=None,
        contest_id=None,
        number=1,
        repeat_of=None,
        title=texts(name),
        mode=mode,
        secrecy="operator-trusted" if mode == "secret" else "named",
        state=state,
        choices=choices,
        min_marks=1,
        max_marks=1,
        change_allowed=True,
        opened_at=AT,
        closes_at=None,
        roll=roll,
        present_at_opening=roll,
        quorum_required=4,
        quorum_met=True,
        practice=practice,
        manifest_hash="f" * 64,
        rule={},
    )


def poll(name: str, state: str, mode: Any = "recorded") -> PollFact:
    return FACT_OF_STATE[state](**IDS, poll_id=hex_id(name), poll=poll_body(name, state, mode))


def voided(name: str, mode: Any = "recorded") -> PollVoidedV1:
    body = poll_body(name, "void", mode)
    return PollVoidedV1(**IDS, poll_id=body.poll_id, poll=body, reason="a fault", voided_by="chair")


def declared(name: str, mode: Any = "recorded", yes: int = 4, no: int = 2, practice: bool = False) -> ResultDeclaredV1:
    body = poll_body(name, "declared", mode, practice=practice)
    roll_call = {code: "yes" if n < yes else "no" for n, code in enumerate(CODES)}
    result = Result(
        poll_id=body.poll_id,
        outcome="adopted",
        counts={"yes": yes, "no": no, "abstain": 0},
        papers=yes + no,
        valid=yes + no,
        blank=0,
        invalid=0,
        not_voting=0,
        required=4,
        base="yes_no",
        base_size=yes + no,
        fraction="1/2",
        comparison=">",
        quorum_required=4,
        quorum_present=6,
        quorum_met=True,
        sentence=texts("Adopted."),
        roll_call=roll_call if mode == "recorded" else None,
        entered_by=(),
        checks={"live tally": "alike"},
        manifest_hash="f" * 64,
        declared_at=AT,
        declared_by="chair",
    )
    return ResultDeclaredV1(**IDS, poll_id=body.poll_id, poll=body, result=result)


def difference(name: str) -> DifferenceFoundV1:
    body = poll_body(name, "closed")
    return DifferenceFoundV1(
        **IDS, poll_id=body.poll_id, poll=body, recount={"yes": 4}, other={"yes": 3}, compared_with="live tally"
    )


def contest(name: str, state: Any = "nominating") -> ContestOpenedV1:
    body = contest_body(name, state)
    return ContestOpenedV1(**IDS, contest_id=body.contest_id, contest=body)


def contest_body(name: str, state: Any) -> Contest:
    candidates = tuple(Candidate(candidate_id=hex_id(n), name=n, member=None) for n in ("Ann", "Bob"))
    return Contest(
        contest_id=hex_id(name),
        item_id=None,
        office="president",
        title=texts(name),
        seats=1,
        state=state,
        candidates=candidates,
        elected=(),
        rounds=1,
    )


def decided(name: str, number: int = 1) -> RoundDecidedV1:
    body = contest_body(name, "decided")
    return RoundDecidedV1(
        **IDS,
        contest_id=body.contest_id,
        contest=body,
        round_id=hex_id(f"{name}{number}"),
        number=number,
        valid=6,
        required=4,
        elected=(hex_id("Ann"),),
        next=(),
        tie=None,
        over=True,
        explanation=texts("Elected."),
    )


def tally(name: str, voted: int, *, mode: str = "recorded", known: bool = True) -> TallySnapshot:
    named = mode == "recorded" and known
    return TallySnapshot(
        **IDS,
        poll_id=hex_id(name),
        generation=1,
        counted=voted,
        accepted=voted,
        known=known,
        voted=voted if known else None,
        counts={"yes": voted, "no": 0, "abstain": 0} if named else None,
        members_voted=CODES[:voted] if named else None,
    )


def hall() -> list[Any]:
    """An assembly with all members accredited and in the hall."""
    each = [fact for code in CODES for fact in (enrolled(code), accredited(code), arrived(code))]
    return [convened(), *each]
