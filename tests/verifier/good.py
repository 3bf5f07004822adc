"""Bundles in which everything holds, of both kinds and of many sorts of votes: what a verifier must not refuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from shared.sealed.ballots import make_ballot
from shared.sealed.papers import Mark
from tests.harness.sealed import MEMBERS, SealedRound
from tests.verifier.votes import Bundle, Cast, Draft, RecordedDraft, SealedDraft, Vote, in_order, play

QUESTION, CANDIDATES = Vote(), ("c-ada", "c-bo", "c-chi", "c-dee", "c-eva")
ELECTION = Vote(
    choices=CANDIDATES, motion=False, marks=(1, 2), blank_allowed=True,
    rule={"fraction": "1/2", "comparison": ">", "base": "valid", "majority": "absolute"},
)  # fmt: skip
NAMES = Vote(
    choices=("ada", "bo", "chi"), motion=False, marks=(1, 3), blank_allowed=True, write_ins=2,
    labels={"ada": {"en": "Ada Lee", "ar": "آدا لي"}, "bo": {"en": "Bo"}, "chi": {"en": "Chi", "fr": "Mme Chi"}},
    rule={"fraction": "1/2", "comparison": ">", "base": "valid", "majority": "absolute"},
    title={"en": "Election of the President", "ar": "انتخاب الرئيس"},
)  # fmt: skip
VOTES = {"question": QUESTION, "election": ELECTION, "names": NAMES}
QUORUM = {"fraction": "1/2", "comparison": ">", "base": "members", "checked_at": ["open", "close"]}
SAID = ("yes", "yes", "no", "yes", "abstain", "yes", "no", "yes", "no", "yes", "abstain", "yes")


@cache
def _played(vote: str) -> SealedRound:
    """One round a sort of vote, with all its tokens: blinding and signing them is what takes time."""
    return play(VOTES[vote])


@cache
def _token(vote: str, member: str) -> object:
    return _played(vote).token(member)


def sealed_draft(vote: str = "question", cast: Cast | None = None, **more: object) -> SealedDraft:
    """A sealed vote with everything that can be in one: BRA changed its ballot, IND's does not open, HUN has a token and sent
    nothing, CHE had its token on
    another tablet, LBN goes without, JPN and KEN voted on paper."""
    if cast is None:
        marks: dict[str, tuple[Mark, ...] | None] = {
            member: (("yes", "no", "abstain").index(said),) for member, said in zip(MEMBERS, SAID, strict=True)
        }
        marks |= {"HUN": None, "LBN": None}
        del marks["JPN"], marks["KEN"]
        cast = Cast(marks, changed=("BRA",), unopenable=("IND",))
        on_paper = {"issued": ["JPN", "KEN"], "valid": 1, "blank": 0, "invalid": 0,
                    "counts": {"yes": 1, "no": 0, "abstain": 0}}  # fmt: skip
        more = {
            "without": {"LBN": "the tablet fell"},
            "swapped": {"CHE": "its screen broke"},
            "on_paper": on_paper,
            **more,
        }
    tokens = {member: _token(vote, member) for member in cast.marks}
    return SealedDraft(VOTES[vote], cast, tokens=tokens, played=_played(vote), **more)  # type: ignore[arg-type]


def recorded_draft(vote: Vote = QUESTION) -> RecordedDraft:
    """A recorded vote in which BRA changed its ballot twice and LBN did not vote."""
    cast = {member: [[said]] for member, said in zip(MEMBERS, SAID, strict=True) if member != "LBN"}
    cast["BRA"] = [["no"], ["abstain"], ["yes"]]
    return RecordedDraft(vote, cast)


def _recorded_election() -> Draft:
    cast = {member: [[CANDIDATES[place % 5], CANDIDATES[(place + 2) % 5]]] for place, member in enumerate(MEMBERS)}
    return RecordedDraft(ELECTION, {**cast, "KEN": [[]], "LBN": [["c-eva"]]})


def _sealed_election() -> Draft:
    marks: dict[str, tuple[Mark, ...] | None] = {
        member: tuple(sorted({place % 5, (place + 2) % 5})) for place, member in enumerate(MEMBERS)
    }
    return sealed_draft("election", Cast({**marks, "JPN": (0, 1, 2), "KEN": (), "LBN": (4,)}), opened_by=(2, 3))


WRITTEN: dict[str, tuple[Mark, ...]] = {
    "ARG": (0, "أمينة بنعلي"),
    "BRA": ("أمينة بنعلي",),
    "CHE": ("Flo Roe",),
    "DEU": (1, "flo roe"),
    "EGY": ("FLO ROE", 'de "Alba", y \\ Cía'),
    "FRA": ("Flo Roe", "flo roe"),  # the same name twice
    "GHA": ("x" * 101,),
    "HUN": ("E\u0301va",),  # not in the one form: composed
    "IND": ("ada lee",),  # who stands: her choice is the mark
    "JPN": ("A", "B", "C"),  # two names may be written
    "KEN": (0, 1, 2, "Gus"),  # three marks may be made
}
"""Six of these are no valid papers, and nobody can see that before the box is open."""


def names_draft() -> SealedDraft:
    """Names written in, on papers that are valid and on papers that are not; LBN votes on paper."""
    on_paper = {"issued": ["LBN"], "valid": 1, "blank": 0, "invalid": 0,
                "counts": {"ada": 1, "bo": 0, "chi": 0, "w:Flo Roe": 1}}  # fmt: skip
    return sealed_draft("names", Cast(WRITTEN, changed=("BRA",)), on_paper=on_paper)


def _names_of_all_scripts() -> Draft:
    """What is alike, and what is not, by the folding of letters that have no one small form; and what no name may hold."""
    papers: dict[str, tuple[Mark, ...]] = {
        "ARG": ("STRASSE", "ΟΔΟΣ"),
        "BRA": ("straße", "οδος"),
        "CHE": ("STRA\u1e9eE", "οδοσ"),
        "DEU": ("DIYARBAKIR", "d\u0131yarbak\u0131r"),
        "EGY": ("ᏣᎳᎩ", "ꮳꮃꭹ", ),
        "FRA": ("ᏣᎳᎩ", "\u01f0"),
        "GHA": ("\u01f0".upper(), "نیم\u200cفاصله"),
        "HUN": ("\u202eevil",),
        "IND": ("a  b",),
        "JPN": ("\U0001fabf",),  # a goose, of Unicode 15
        "KEN": ("\ufb01n", "ꜗ"),
        "LBN": ("𐐀" * 100, "𞤀" * 100),
    }  # fmt: skip
    return sealed_draft("names", Cast({member: tuple(sorted(names)) for member, names in papers.items()}))


def _a_name_where_none_can_be_written() -> Draft:
    """CHE's paper holds a name and the round has no room for any: it does not open."""
    draft = sealed_draft("election", Cast({"ARG": (0,), "CHE": (1,)}))
    taking = replace(draft.played.round, write_ins=1)

    def write(made: Bundle) -> None:
        mine = draft.ballot("CHE", 1)
        made["ballots"] = [draft.ballot("ARG", 0), make_ballot(taking, draft.tokens["CHE"], mine["seq"], (1, "Flo"))]
        in_order(made)

    draft.after["ballots"] = write
    return draft


def _recorded_names() -> Draft:
    cast = {member: [sorted(marks)] for member, marks in {
        "ARG": ("ada", "w:أمينة بنعلي"), "BRA": ("w:Flo, Roe", "w:Gus"), "CHE": ("w:gus",), "DEU": ("bo",), "EGY": (),
    }.items()}  # fmt: skip
    return RecordedDraft(NAMES, cast)


def _with_everything_a_title_can_hold() -> Draft:
    draft = recorded_draft(
        Vote(
            title={
                "en": 'A "quoted" \\ title\n\t\x01\x7f\u2028 </script>',
                "ar": "نص",
                "\uff5e": "1",
                "\U0001f600": "2",
            }
        )
    )
    draft.others.append(
        ("noted", {"__proto__": {"constructor": None}, "a": [1, -2, True, {}], "\uff5e": 2**53 - 1, "\U0001f600": 0})
    )
    return draft


def _copied_content() -> Draft:
    """CHE puts what it saw of ARG's ballot into its own: it is bound to ARG's token, so it does not open."""
    draft = sealed_draft()

    def copy(made: Bundle) -> None:
        found = {each["token"]["prepared"]: each for each in made["ballots"]}
        theirs, mine = (found[draft.tokens[member].shown["prepared"]] for member in ("ARG", "CHE"))
        taken = {name: theirs[name] for name in ("content", "commitment", "shares")}
        made["ballots"][made["ballots"].index(mine)] = draft.played.cast_again(draft.tokens["CHE"], {**mine, **taken})

    draft.after["ballots"] = copy
    return draft


GOOD: dict[str, Callable[[], Draft]] = {
    "recorded": recorded_draft,
    "recorded-election": _recorded_election,
    "recorded-nobody-voted": lambda: RecordedDraft(QUESTION, {}),
    "recorded-for-practice": lambda: recorded_draft(Vote(motion=False, practice=True)),
    "recorded-most-votes": lambda: recorded_draft(Vote(motion=False, rule={"most": True})),
    "recorded-two-thirds-of-all": lambda: recorded_draft(
        Vote(rule={"fraction": "2/3", "comparison": ">=", "base": "members"})
    ),
    "recorded-fixed-base": lambda: recorded_draft(
        Vote(rule={"fraction": "1/2", "comparison": ">", "base": "fixed", "size": 15})
    ),
    "recorded-postponed": lambda: recorded_draft(Vote(postponed_by={"fraction": "1/6", "comparison": ">="})),
    "recorded-not-postponed": lambda: recorded_draft(Vote(postponed_by={"fraction": "1/2", "comparison": ">"})),
    "recorded-with-a-quorum": lambda: recorded_draft(Vote(quorum=QUORUM)),
    "recorded-without-a-quorum": lambda: recorded_draft(Vote(quorum=QUORUM, present=MEMBERS[:4])),
    "recorded-all-characters": _with_everything_a_title_can_hold,
    "sealed": sealed_draft,
    "sealed-election": _sealed_election,
    "sealed-two-tablets-swapped": lambda: sealed_draft(
        cast=Cast({"ARG": (0,), "BRA": (1,)}), swapped={"ARG": "it fell", "KEN": "it has no token yet"}
    ),
    "sealed-nobody-voted": lambda: sealed_draft(cast=Cast({member: None for member in MEMBERS})),
    "sealed-no-token-issued": lambda: sealed_draft(cast=Cast({})),
    "sealed-opened-by-others": lambda: sealed_draft(opened_by=(1, 2)),
    "sealed-copied-content-does-not-open": _copied_content,
    "sealed-names": names_draft,
    "sealed-names-of-all-scripts": _names_of_all_scripts,
    "sealed-a-name-where-none-can-be-written": _a_name_where_none_can_be_written,
    "recorded-names": _recorded_names,
}
