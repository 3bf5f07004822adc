"""What voting says of its register of resolutions, beside ``ResolutionAdoptedV1``: annulled, back in force, final text
released, earlier ones imported. The last two are of an organisation, whose register outlives its assemblies."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from shared.contracts import topics
from shared.contracts.envelope import Fact, Texts


class ResolutionPlace(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int
    number: int


class ResolutionRelation(ResolutionPlace):
    """To an earlier resolution of the same organisation."""

    kind: Literal["refers_to", "supersedes"]


class _DecidedAgain(Fact):
    """``poll_id``: whose result undid the adoption, or restored it."""

    TOPIC: ClassVar[str] = topics.PROCEEDINGS
    KEY: ClassVar[str] = "assembly_id"
    motion_id: str
    poll_id: str
    year: int
    number: int


class ResolutionAnnulledV1(_DecidedAgain):
    TYPE: ClassVar[str] = "voting.resolution-annulled"


class ResolutionReinstatedV1(_DecidedAgain):
    """``text``: as it was put when it was adopted again; None also where that was not said."""

    TYPE: ClassVar[str] = "voting.resolution-reinstated"
    text: Texts | None = None


class ResolutionReleasedV1(Fact):
    TYPE: ClassVar[str] = "voting.resolution-released"
    TOPIC: ClassVar[str] = topics.PROCEEDINGS
    KEY: ClassVar[str] = "organisation_id"
    year: int
    number: int
    version: int
    title: Texts
    text: Texts | None
    relations: tuple[ResolutionRelation, ...]
    released_at: datetime


class ResolutionsImportedV1(Fact):
    TYPE: ClassVar[str] = "voting.resolutions-imported"
    TOPIC: ClassVar[str] = topics.PROCEEDINGS
    KEY: ClassVar[str] = "organisation_id"
    resolutions: tuple[ResolutionPlace, ...]
