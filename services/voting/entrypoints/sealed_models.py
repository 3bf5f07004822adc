"""What voting accepts and answers over HTTP of sealed votes. Everything is bounded, and nothing of what was wrong is repeated."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, StringConstraints

from services.voting.entrypoints.api_models import Id, Line, Request
from services.voting.entrypoints.paper_models import Code
from shared.contracts.sealing import Stage

B64 = r"^[A-Za-z0-9_-]*$"
Point = Annotated[str, StringConstraints(max_length=90, pattern=B64)]
Signature = Annotated[str, StringConstraints(max_length=90, pattern=B64)]
TokenKey = Annotated[str, StringConstraints(max_length=1_000, pattern=B64)]
Blinded = Annotated[str, StringConstraints(max_length=520, pattern=B64)]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Envelope = Annotated[str, StringConstraints(max_length=12_000, pattern=B64)]
Numbers = list[int]
NOT_TOLD = "0" * 64
MOST_KNOWN = 320
MOST_FOLLOWED = 64


class TrustRequest(Request):
    reason: Line


class TellerKeysRequest(Request):
    box_key: Point
    sign_key: Point


class HostKeysRequest(Request):
    """``app``: the hash of the web app that the tellers' host serves; zeros: not told."""

    token_key: TokenKey
    log_key: Point
    relay_key: Point
    app: Hash = NOT_TOLD
    played_by: Literal["one operator", "three parties"] = "one operator"


class TokenRequest(Request):
    """As a tablet signs it (verifier/SPECIFICATION.md, 5.2). ``a``, ``b``: blinded messages."""

    poll_id: Id
    manifest_hash: Hash
    member: Code
    device: Point
    a: Blinded
    b: Blinded
    signature: Signature


class TokenResponse(BaseModel):
    """The blind signature, base64url."""

    signature: str


class IssueLog(Request):
    requests: Annotated[list[Hash], Field(max_length=10_000)]
    signature: Signature


class UrnRequest(Request):
    """``final``: with the issue log, once the vote is closed; nothing is taken after it."""

    envelopes: Annotated[list[Envelope], Field(max_length=128)]
    final: bool = False
    issue_log: IssueLog | None = None


class UrnResponse(BaseModel):
    """``refused``: codes, by the hash of the envelope."""

    taken: int
    refused: dict[str, str]


class OpenBoxRequest(Request):
    closed_signature: Signature
    private: Annotated[str, StringConstraints(max_length=50, pattern=B64)]


class SignatureRequest(Request):
    signature: Signature


class WithoutRequest(Request):
    member: Code
    reason: Line
    signature: Signature


class SwapAsked(Request):
    """``device``: the key of the tablet on which the delegation is signed in."""

    device: Point


class SwapRequest(Request):
    member: Code
    device: Point
    reason: Line
    signature: Signature


class SwapResponse(BaseModel):
    """``reason``: null while no teller has signed; ``signed``: numbers of tellers; ``stands``: whether that tablet alone may ask now."""

    member: str
    device: str
    reason: str | None
    signed: Numbers
    stands: bool


class WithoutResponse(BaseModel):
    member: str
    reason: str
    signed: Numbers


class DeclarationsResponse(BaseModel):
    swaps: list[SwapResponse]
    without: list[WithoutResponse]


class PaperResponse(BaseModel):
    """What tellers sign (verifier/SPECIFICATION.md, 5.5)."""

    paper: dict[str, Any]


class SignerResponse(BaseModel):
    token_key: str
    log_key: str


class TellerResponse(BaseModel):
    name: str
    box_key: str
    sign_key: str


class SealedResponse(BaseModel):
    """How far a sealed vote is. ``opened``, ``closed_signed``, ``paper_signed``, ``bundle_signed``: numbers of tellers. ``requested``, ``may_request``:
    ``swap``: of the delegation that asks; ``swapped``: how many tablets stand in for others."""

    poll_id: str
    stage: Stage | None
    signer_a: SignerResponse
    signer_b: SignerResponse | None
    tellers: list[TellerResponse]
    urn_key: str
    relay_key: str | None
    pad: int
    choices: int
    app: str | None
    played_by: str | None
    manifest_hash: str | None
    issued: int
    received: int
    paper_issued: int
    set_hash: str | None
    logs_alike: bool | None
    host_late: bool
    opened: Numbers
    closed_signed: Numbers
    paper_signed: Numbers
    bundle_signed: Numbers
    my_teller: int | None
    requested: bool | None
    may_request: bool | None
    swapped: int
    swap: SwapResponse | None


class RoundsRequest(Request):
    """``known``: hashes of manifests that the tellers' host has, and is not sent again. ``followed``: the polls whose keys it keeps."""

    followed: Annotated[list[Id], Field(max_length=MOST_FOLLOWED, default_factory=list)]
    known: Annotated[list[Hash], Field(max_length=MOST_KNOWN, default_factory=list)]


class RoundResponse(BaseModel):
    """``manifest``: null before the vote opens, and where the host has it. ``has_keys``: whether voting has the host's keys."""

    poll_id: str
    state: str
    stage: Stage | None
    manifest: dict[str, Any] | None
    manifest_hash: str | None
    urn_key: str
    has_keys: bool
    swapped: list[dict[str, Any]]


class RoundsResponse(BaseModel):
    """``over``: those of the polls followed that are declared, void, or sealed no more."""

    rounds: list[RoundResponse]
    over: list[str]


class RequestsResponse(BaseModel):
    requests: list[dict[str, Any]]


class AnsweredRequest(BaseModel):
    requests: list[Hash] = Field(min_length=1, max_length=64)


class AnsweredResponse(BaseModel):
    answered: list[str]


class OpenedByResponse(BaseModel):
    teller: int
    private: str


class SignedByResponse(BaseModel):
    teller: int
    signature: str


class BoardResponse(BaseModel):
    """``signatures``: of the hash of these ballots, by the tellers that opened the box (verifier/SPECIFICATION.md, 6)."""

    ballots: list[dict[str, Any]]
    opened: list[OpenedByResponse]
    signatures: list[SignedByResponse]
