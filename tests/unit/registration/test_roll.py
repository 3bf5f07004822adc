from __future__ import annotations

from datetime import UTC, date, datetime

from services.registration.domain.delegation import Delegate, accredited
from services.registration.domain.member import Member
from services.registration.domain.roll import attendance, the_roll

TODAY = date(2025, 11, 24)
NOW = datetime(2025, 11, 24, 9, tzinfo=UTC)


def test_the_count_tells_apart_accredited_eligible_present_and_suspended() -> None:
    members = [Member("o", code, {"en": code}, "R", TODAY) for code in ("DD", "CC", "BB", "AA")]
    members[2] = members[2].suspend("arrears", TODAY)
    here = {
        code: accredited(code, "o", "a", code, {"en": code}, [Delegate(f"d{code}", "D", "head")])
        for code in ("AA", "BB", "CC")
    }
    here["AA"] = here["AA"].with_presence({"dAA"}, True, NOW)
    here["BB"] = here["BB"].with_presence({"dBB"}, True, NOW)
    observers = accredited("obs", "o", "a", None, {"en": "UN"}, [Delegate("dobs", "D", "head", present=True)])
    roll = the_roll(members, [*here.values(), observers], TODAY)
    assert [entry.member.code for entry in roll] == ["AA", "BB", "CC", "DD"]
    count = attendance(roll)
    assert (count.members_total, count.accredited, count.eligible, count.present) == (4, 3, 2, 1)
    assert (count.suspended, count.in_hall) == (("BB",), ("AA", "BB"))


def test_disputed_and_refused_credentials_are_counted_apart_from_suspended_rights() -> None:
    members = [Member("o", code, {"en": code}, "R", TODAY) for code in ("AA", "BB", "CC")]
    members[0] = members[0].suspend("arrears", TODAY)
    here = [
        accredited(m.code, "o", "a", m.code, m.name, [Delegate(m.code, "D", "head", present=True)]) for m in members
    ]
    here[1] = here[1].dispute()
    here[2] = here[2].dispute().settle(accepted=False)
    count = attendance(the_roll(members, here, TODAY))
    assert (count.accredited, count.eligible, count.present) == (1, 0, 0)
    assert (count.suspended, count.disputed, count.refused) == (("AA",), ("BB",), ("CC",))
    assert count.in_hall == ("AA", "BB", "CC")
