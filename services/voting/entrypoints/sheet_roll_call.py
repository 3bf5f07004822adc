"""The roll call of a recorded vote: every member on the roll, in the alphabetical order of the working language, with its
vote. Who did not vote is told apart: present when the vote opened, or absent."""

from __future__ import annotations

from dataclasses import dataclass

from services.voting.entrypoints.telling import Telling
from services.voting.use_cases.read_vote import Vote
from shared.documents.alphabet import place
from shared.documents.sheet import Column, Row, Section, Sheet, Table
from shared.documents.words import Language


@dataclass(frozen=True, slots=True)
class _Called:
    code: str
    name: str
    vote: str
    marks: str | None
    remark: str | None


def roll_call_sheet(vote: Vote, language: Language) -> Sheet:
    told = Telling(vote, language)
    words, called = told.words, _called(told)
    columns = (words("numbered"), words("member"), words("his_vote"))
    rows = tuple(Row((number, each.name, _with(each))) for number, each in enumerate(called, 1))
    flat = tuple(Row((n, each.code, each.name, each.vote, each.remark)) for n, each in enumerate(called, 1))
    return Sheet(
        kind="roll-call",
        reference=vote.poll.poll_id,
        language=language,
        rehearsal=bool(vote.assembly["rehearsal"]),
        title=words("roll_call_sheet"),
        over=told.text(vote.assembly["title"]),
        under=(*told.where, told.moment(vote.result["declared_at"])),
        subject=told.question,
        sections=(
            Section(title=told.outcome, lead=told.sentence, tables=(told.counts(),)),
            Section(words("roll_call_sheet"), tables=(Table(_columns(*columns), rows, folded=True),)),
            *told.corrections(),
        ),
        signatures=(words("chair"), words("teller"), words("teller")),
        flat=Table(
            _columns(words("numbered"), words("code"), words("member"), words("his_vote"), words("remark")), flat
        ),
        data={
            **told.data(),
            "roll_call": [
                {"member": each.code, "name": each.name, "vote": each.marks, "shown": each.vote} for each in called
            ],
        },
    )


def _called(told: Telling) -> list[_Called]:
    """``marks``: as recorded; None for who did not vote."""
    vote, words = told.vote, told.words
    roll, recorded = vote.poll.frozen_at_opening.roll, vote.result["roll_call"] or {}
    present = frozenset(roll.present)
    first = {each["member"]: each["was"] for each in reversed(vote.result.get("corrections") or ())}
    found = []
    for code in roll.eligible:
        marks = recorded.get(code)
        none = words("not_voting" if code in present else "absent")
        remark = words("corrected", was=told.marked(first[code])) if code in first else None
        found.append(_Called(code, told.member(code), none if marks is None else told.marked(marks), marks, remark))
    return sorted(found, key=lambda each: (place(each.name, told.language), each.code))


def _with(each: _Called) -> str:
    return f"{each.vote} ({each.remark})" if each.remark else each.vote


def _columns(first: str, *others: str) -> tuple[Column, ...]:
    return (Column(first, numeric=True), *map(Column, others))
