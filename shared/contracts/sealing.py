"""How far a sealed vote is, as every screen may know it: its stage, whose keys are there, and how many tablets were swapped."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Stage = Literal["keys", "ready", "open", "closing", "closed", "opened"]


class Sealing(BaseModel):
    """``tellers``: how many of the three have shown their keys; ``host``: whether their host has; ``swapped``: tablets that stand in
    for others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tellers: int
    host: bool
    swapped: int
