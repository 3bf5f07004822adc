"""The agenda of an assembly as its facts tell it, set against the time: what is expected when, by the shared time plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from services.notifications.domain import told as kinds
from services.notifications.domain.picture import Picture
from shared.rules.time_plan import Expected, Forecast, Slot, forecast

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def items_in_order(picture: Picture) -> list[Mapping[str, Any]]:
    items = [item for item in picture.all_of(kinds.ITEM) if not item.get("removed")]
    return sorted(items, key=lambda item: (item["position"], item["item_id"]))


def sittings_in_order(picture: Picture) -> list[Mapping[str, Any]]:
    sittings = [sitting for sitting in picture.all_of(kinds.SITTING) if not sitting.get("removed")]
    return sorted(sittings, key=lambda sitting: (sitting["begins"], sitting["sitting_id"]))


def expectation(picture: Picture) -> Forecast:
    begins = {sitting["sitting_id"]: _time(sitting, "begins") for sitting in sittings_in_order(picture)}
    slots = [_slot(item, begins.get(item.get("sitting_id", ""))) for item in items_in_order(picture)]
    return forecast(slots, picture.minute or NEVER)


def told_of_expected(expected: Expected) -> dict[str, Any]:
    return {
        "expected_start": _written(expected.start),
        "expected_end": _written(expected.end),
        "delay_minutes": expected.delay_minutes,
    }


def _slot(item: Mapping[str, Any], sitting_begins: datetime | None) -> Slot:
    """Facts of before items were planned say no more than their state."""
    return Slot(
        key=item["item_id"],
        state=item["state"],
        sitting=item.get("sitting_id"),
        sitting_begins=sitting_begins,
        start=_time(item, "planned_start"),
        minutes=item.get("minutes"),
        began_at=_time(item, "began_at"),
        open_since=_time(item, "open_since"),
        spent_s=item.get("spent_s", 0),
        ended_at=_time(item, "ended_at"),
    )


def _time(state: Mapping[str, Any], name: str) -> datetime | None:
    text = state.get(name)
    return datetime.fromisoformat(text) if text else None


def _written(time: datetime | None) -> str | None:
    return time.isoformat().replace("+00:00", "Z") if time is not None else None
