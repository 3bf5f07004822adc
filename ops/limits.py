"""The inventory of bounds, written to docs/limits.md: every queue, batch, body, connection, table in memory and list, with its
value as the code has it and what happens at it. A test finds bounds of the code that are not named here."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAMED = re.compile(r"(?:\w+_)?(?:MOST|LONGEST|KEPT|WAITING|AT_ONCE|BATCH)(?:_\w+)?|CACHED_TOKENS|KNOWN_POLLS")

CONSTANTS: dict[str, list[tuple[str, str, str, str]]] = {  # group: file, constant, what it bounds, what happens at it
    "A process and its connections": [
        ("shared/chassis/connections.py", "MOST_CONNECTIONS", "connections of a process, as far as it may open so many files", "whoever has owed a whole request longest gives way; where all are being served, 503 with Retry-After"),
        ("shared/chassis/connections.py", "FILES_KEPT_BACK", "files kept for databases and logs, beside those connections", "so many fewer connections"),
        ("shared/chassis/connections.py", "HEAD_WITHIN_S", "seconds for the head of a request, from connecting or from its first byte", "the connection ends"),
        ("shared/chassis/connections.py", "BODY_WITHIN_S", "seconds for its body", "the connection ends"),
        ("shared/chassis/connections.py", "MOST_HEAD_BYTES", "bytes of a head", "431, the connection ends"),
        ("shared/chassis/connections.py", "TAKEN_WITHIN_S", "seconds in which what is sent must be taken (the kernel's, Linux)", "the connection ends; a screen comes back with its last event"),
        ("shared/chassis/pressure.py", "MOST_AT_ONCE", "requests of a service that are whole and whose answer has not begun", "503 with Retry-After before anything is done"),
        ("shared/chassis/pressure.py", "MOST_SENDERS", "senders whose allowance is remembered", "the one unseen for longest begins anew"),
        ("shared/chassis/auth.py", "CACHED_TOKENS", "verified tokens in memory", "all are verified anew"),
        ("shared/chassis/outbox.py", "MOST_REST_S", "seconds between two sendings of the relay", "no longer rest: what came meanwhile goes together"),
        ("shared/chassis/positions.py", "MOST_WAITING", "requests that wait for facts already seen", "503 with Retry-After"),
        ("shared/chassis/positions.py", "MOST_TOPICS", "topics in Hemicycle-After", "422"),
    ],
    "Facts": [
        ("shared/chassis/units.py", "MOST_BYTES", "bytes of a fact", "413, nothing is kept"),
        ("shared/chassis/outbox.py", "BATCH", "facts sent together", "the next ones follow at once"),
        ("shared/chassis/listener.py", "BATCH", "facts heard in one transaction", "the next ones follow at once"),
        ("shared/chassis/event_log/sqlite.py", "ROWS_WAITING", "facts that wait for the log in a file", "the relay waits and sends them later"),
        ("shared/chassis/event_log/kafka.py", "BATCH_BYTES", "bytes sent to Kafka together", "the next ones follow at once"),
        ("shared/chassis/event_log/kafka.py", "RECORD_BYTES", "bytes of a record that Kafka takes; above any fact", "none: facts are refused earlier"),
        ("shared/chassis/channel.py", "WAITING", "messages kept for a slow listener of the channel", "the oldest give way; a newer tally follows"),
    ],
    "Backup and restore": [
        ("services/keeping/tables.py", "AT_ONCE", "rows copied together", "the next ones follow"),
        ("services/keeping/log_records.py", "AT_ONCE", "records of the log copied together", "the next ones follow"),
    ],
    "Ballots and live tallies": [
        ("services/voting/adapters/batch_writer.py", "MOST_WAITING", "ballots that wait to be stored", "503 with Retry-After; the tablet sends the same ballot again"),
        ("services/voting/adapters/batch_writer.py", "BATCH", "ballots in one transaction", "the next ones follow at once"),
        ("services/voting/adapters/ballot_log.py", "AT_ONCE", "batches read back from the log together", "the next ones follow at once"),
        ("services/voting/adapters/round_keys.py", "KEPT", "sealed rounds whose keys are in memory", "those of the oldest are read again from their file"),
        ("services/voting/adapters/sql_sealed.py", "MOST_UNDECIDED", "sealed votes told to the tellers' host", "the host sees the next once one is declared or void"),
        ("services/voting/entrypoints/sealed_models.py", "MOST_FOLLOWED", "polls that the tellers' host may say it keeps keys of", "422"),
        ("services/voting/entrypoints/sealed_models.py", "MOST_KNOWN", "manifests that the tellers' host may say it has", "422"),
        ("services/voting/adapters/memory_views.py", "KEPT", "polls, and assemblies, in memory", "the oldest are read again when asked for"),
        ("services/voting/adapters/memory_tallies.py", "KEPT", "live tallies in memory (embedded)", "the oldest becomes unknown, and is rebuilt if its poll runs"),
        ("services/voting/adapters/redis_tallies.py", "KEPT_SECONDS", "seconds that Redis keeps a tally nobody adds to", "it is unknown, and rebuilt if its poll runs"),
        ("services/voting/use_cases/live_tally.py", "KNOWN_POLLS", "polls that the keeper of tallies remembers", "they are read again"),
        ("services/voting/entrypoints/jobs.py", "AT_ONCE", "batches folded in together", "the next ones follow at once"),
        ("services/voting/use_cases/reconcile_polls.py", "OLD_AT_ONCE", "closed polls compared in one pass", "the next ones follow"),
        ("services/voting/adapters/sql_attendance.py", "AT_ONCE", "facts of a roll read together", "the next ones follow"),
        ("services/voting/adapters/told_ballots.py", "AT_ONCE", "batches read from the log together", "the next ones follow at once"),
        ("services/voting/adapters/told_ballots.py", "READ_AT_ONCE", "records read before others have their turn", "reading goes on in the next pass"),
        ("services/voting/adapters/sql_reconciliation.py", "MOST_WAITING", "batches of a poll not yet on the log that are looked through", "the poll is compared later"),
        ("services/voting/adapters/sql_reconciliation.py", "MOST_RECORDED", "differences recorded of one poll", "it is known to be wrong; no more are noted"),
        ("services/voting/adapters/sql_reconciliation.py", "TAKEN_BACK_AT_ONCE", "ballots taken back from the log together after a restore", "the next ones follow at once"),
        ("services/voting/use_cases/read_bundle.py", "MOST_KEPT_BYTES", "bytes of audit bundles in memory", "the one not asked for longest is put together anew when it is"),
        ("shared/sealed/names.py", "MOST_CHARACTERS", "characters of a name written in", "422; an invalid paper, where it is sealed"),
    ],
    "Sealed ballots": [
        ("services/voting/use_cases/issue_token.py", "AT_ONCE", "requests for tokens kept in one transaction", "the next ones follow at once"),
        ("services/teller/use_cases/issue_token.py", "AT_ONCE", "requests of which signer B asks at once whether A has answered them", "the next ones follow at once"),
        ("shared/sealed/together.py", "MOST_WAITING", "requests for tokens that wait", "503 with Retry-After; the tablet asks again"),
        ("shared/sealed/ballots.py", "MOST_SEQ", "ballots of one token, each replacing the one before", "422"),
        ("shared/sealed/round.py", "MOST_PAD", "bytes that the marks of a ballot are padded to", "the round is none"),
        ("services/teller/use_cases/rounds.py", "MOST_ROUNDS", "rounds that the tellers' host plays a part in at once", "a further one gets no keys, so it cannot be opened"),
        ("services/teller/domain/a_round.py", "PLACES_A_MEMBER", "envelopes that the box of a round holds, a member of the roll", "429; the tellers are told"),
        ("services/teller/use_cases/pass_on.py", "BATCH", "envelopes passed on together", "the next ones follow at once"),
        ("services/teller/entrypoints/api.py", "MOST_REQUEST_BYTES", "bytes of a request for a token", "413"),
        ("services/teller/entrypoints/api.py", "MOST_ENVELOPE_BYTES", "bytes of a body with an envelope", "413"),
        ("services/teller/adapters/http_voting.py", "MOST_ANSWER_BYTES", "bytes of an answer of voting's", "voting is taken for away"),
    ],
    "Proceedings": [
        ("services/voting/domain/agenda.py", "MOST_ITEMS", "items of an agenda", "409"),
        ("services/voting/domain/agenda.py", "MOST_SITTINGS", "sittings of an assembly", "409"),
        ("services/voting/domain/floor.py", "MOST_WAITING", "requests for the floor that wait", "409"),
        ("services/voting/entrypoints/agenda_models.py", "MOST_PARAGRAPHS", "paragraphs of minutes", "422"),
        ("services/voting/use_cases/prepare_document.py", "MOST_DOCUMENTS", "documents of an assembly", "409"),
        ("services/voting/domain/document.py", "MOST_VERSIONS", "versions of a document in one language", "409"),
        ("services/voting/use_cases/upload_file.py", "AT_ONCE", "uploads held in memory", "the next ones wait"),
        ("services/voting/use_cases/publish_document.py", "DUE_AT_ONCE", "documents published together when their time comes", "the next ones follow within a second"),
        ("services/voting/domain/programme_csv.py", "MOST_ROWS", "rows of a programme", "422, nothing is taken"),
        ("services/voting/domain/programme_csv.py", "MOST_MINUTES", "minutes of an item", "422, with the cell"),
        ("services/voting/domain/resolutions_csv.py", "MOST_ROWS", "rows of an import of resolutions", "422, nothing is taken"),
        ("services/voting/domain/resolutions_csv.py", "LONGEST_TITLE", "characters of a title in it", "422, with the cell"),
        ("services/voting/domain/resolutions_csv.py", "LONGEST_TEXT", "characters of a text in it", "422, with the cell"),
        ("services/voting/domain/resolutions_csv.py", "LONGEST_SOURCE", "characters of a source in it", "422, with the cell"),
        ("services/voting/use_cases/read_register.py", "AT_ONCE", "resolutions read together", "the next ones follow"),
        ("services/voting/entrypoints/register_feed.py", "MOST_ENTRIES", "entries of the feed", "the newest are in it"),
    ],
    "Registration": [
        ("services/registration/domain/sign_in.py", "MOST_TRIES", "wrong tries of a name or badge in five minutes", "429 with Retry-After until they are over"),
        ("services/registration/adapters/passwords.py", "AT_ONCE", "passwords hashed at once", "the next ones wait"),
        ("services/registration/adapters/passwords.py", "WAITING", "passwords that wait to be hashed", "503 with Retry-After"),
        ("services/registration/domain/delegation.py", "MOST_DELEGATES", "delegates of a delegation", "409"),
        ("services/registration/domain/device.py", "MOST_DEVICES", "devices of a delegation", "409"),
        ("services/registration/domain/walk_in.py", "MOST_WAITING", "walk-ins that wait for approval", "409"),
        ("services/registration/domain/scan.py", "MOST_SCANS", "scans in one request", "422"),
        ("services/registration/domain/photo.py", "MOST_BYTES", "bytes of a photo", "413 or 422"),
        ("services/registration/domain/photo.py", "MOST_PIXELS_A_SIDE", "pixels a side of a photo", "422"),
        ("services/registration/domain/photo.py", "DAYS_KEPT", "days that a photo outlives its assembly", "it is removed"),
        ("services/registration/domain/invitations_csv.py", "MOST_ROWS", "rows of an invitation list", "422, nothing is taken"),
        ("services/registration/domain/invitations_csv.py", "LONGEST_NAME", "characters of a name in it", "422, with the cell"),
        ("services/registration/domain/members_csv.py", "MOST_ROWS", "rows of a member list", "422, nothing is taken"),
        ("services/registration/domain/members_csv.py", "LONGEST_NAME", "characters of a name in it", "422, with the cell"),
        ("services/registration/domain/members_csv.py", "LONGEST_REGION", "characters of a region in it", "422, with the cell"),
        ("services/registration/adapters/desk_repositories.py", "MOST_WALK_INS", "walk-ins in one answer", "the newest are in it"),
        ("services/registration/adapters/desk_repositories.py", "MOST_LOANS", "tablet loans in one answer", "the newest are in it"),
        ("services/registration/use_cases/announce_dated_rights.py", "AT_ONCE", "members whose right changes, said together", "the next ones follow"),
    ],
    "Rules and elections": [
        ("services/elections/use_cases/open_contest.py", "LONGEST_OFFICE", "characters of the name of an office", "422"),
        ("shared/rules/reading.py", "MOST_ENTRIES", "entries of one map or list of a rule set", "refused, with the place"),
        ("shared/rules/reading.py", "LONGEST_NAME", "characters of a name in a rule set", "refused, with the place"),
        ("shared/rules/reading.py", "LONGEST_TEXT", "characters of a text in a rule set", "refused, with the place"),
        ("shared/rules/loading.py", "LONGEST_WINDOW", "hours of a time limit in a rule set", "refused, with the place"),
        ("shared/rules/office_loading.py", "LONGEST_CYCLE", "years of a cycle of an office", "refused, with the place"),
        ("shared/rules/office_loading.py", "MOST_LINES", "lines of seats of an office", "refused, with the place"),
        ("shared/rules/office_loading.py", "MOST_SEATS", "seats of an office", "refused, with the place"),
        ("shared/rules/office_loading.py", "MOST_MARKS", "marks on a paper", "refused, with the place"),
        ("shared/rules/office_loading.py", "LONGEST_TERM", "years of a term", "refused, with the place"),
        ("shared/rules/office_loading.py", "MOST_TERMS", "terms in a row", "refused, with the place"),
        ("shared/rules/body_loading.py", "MOST_SEATS", "seats of a body", "refused, with the place"),
    ],
    "Screens and notices": [
        ("services/notifications/domain/attendance.py", "MOST_SCREENS", "screens of an assembly that the wall knows", "the wall counts no more; they are served"),
        ("services/notifications/entrypoints/attending.py", "WAITING", "screens that came or went, told to the other replicas later", "the oldest give way; their counts follow with the next"),
        ("services/notifications/entrypoints/frames.py", "FRAMES_KEPT", "changes kept encoded for one version", "another one is encoded for whoever needs it"),
        ("services/notifications/domain/picture.py", "TALLIES_KEPT", "live tallies of an assembly", "the oldest is forgotten"),
        ("services/notifications/use_cases/read_announcements.py", "MOST", "announcements in one answer", "the newest are in it"),
        ("services/notifications/use_cases/read_deliveries.py", "MOST", "deliveries in one answer", "the newest are in it"),
        ("services/notifications/entrypoints/api_models.py", "LONGEST_SECONDS", "seconds that an announcement stands", "422"),
        ("services/notifications/entrypoints/api_models.py", "MOST_ADDRESSEES", "delegations that an announcement names", "422"),
        ("services/notifications/domain/template.py", "MOST_TEMPLATES", "templates of an organisation", "409"),
        ("services/notifications/domain/subscriber.py", "MOST_SUBSCRIBERS", "subscribers outside the hall", "409"),
        ("services/notifications/use_cases/deliver.py", "AT_ONCE", "deliveries tried at once", "the next ones follow"),
        ("services/notifications/domain/retry.py", "MOST_ATTEMPTS", "tries of a delivery", "it has failed, and can be tried anew by hand"),
        ("services/notifications/domain/retry.py", "LONGEST_MS", "milliseconds between two tries", "no longer pause"),
        ("services/notifications/domain/letter.py", "LONGEST_SUBJECT", "characters of a subject line", "it is cut"),
        ("services/notifications/domain/outward.py", "LONGEST", "characters of an address outside", "422"),
    ],
}  # fmt: skip
ELSEWHERE = [  # file, what stands in it, what it bounds, what happens at it
    ("shared/chassis/pressure.py", "OF_A_SIGN_IN = Rate(per_s=100, burst=1_000)", "requests of one sign-in at a service", "429 with Retry-After"),
    ("shared/chassis/pressure.py", "OF_AN_ADDRESS = Rate(per_s=500, burst=10_000)", "requests of one address that are not signed in", "429 with Retry-After; whoever is signed in behind it goes on"),
    ("shared/chassis/settings.py", "max_body_bytes: int = _declared(2_000_000", "bytes of a body (setting)", "413"),
    ("shared/chassis/settings.py", "max_upload_bytes: int = _declared(20_000_000", "bytes of an upload (setting)", "413"),
    ("shared/chassis/settings.py", "wait_for_facts_ms: int = _declared(5_000", "milliseconds of waiting for facts already seen (setting)", "503 with Retry-After"),
    ("shared/chassis/database.py", "pool_size=12, max_overflow=8, pool_timeout=5", "connections of a process to PostgreSQL; seconds of waiting for one", "503 with Retry-After"),
    ("shared/chassis/database.py", '"command_timeout": 30', "seconds of a statement on PostgreSQL", "503 with Retry-After"),
    ("shared/chassis/runner.py", "timeout_graceful_shutdown=5", "seconds that a stopping process waits for answers under way", "they are cut off"),
    ("ops/Caddyfile", "read_header 10s", "the head of a request at the edge", "the connection ends"),
    ("ops/Caddyfile", "read_body 2m", "its body", "the connection ends"),
    ("ops/Caddyfile", "idle 2m", "a connection to the edge that asks nothing", "it ends"),
    ("ops/Caddyfile", "max_header_size 64KB", "a head at the edge", "431"),
    ("ops/Caddyfile", "max_size 25MB", "a body at the edge", "413"),
]  # fmt: skip


def value_of(file: str, name: str) -> int | float | None:
    """The number that a module gives to a constant; None where it is none, or is worked out."""
    return numbers_in(ROOT / file).get(name)


def numbers_in(path: Path) -> dict[str, int | float]:
    found: dict[str, int | float] = {}
    for statement in ast.parse(path.read_text()).body:
        if not isinstance(statement, ast.Assign):
            continue
        (target,) = statement.targets[:1]
        names = target.elts if isinstance(target, ast.Tuple) else [target]
        values = statement.value.elts if isinstance(statement.value, ast.Tuple) else [statement.value]
        for name, value in zip(names, values, strict=False):
            number = _number(value)
            if isinstance(name, ast.Name) and number is not None:
                found[name.id] = number
    return found


def _number(value: ast.expr) -> int | float | None:
    if isinstance(value, ast.Constant) and isinstance(value.value, int | float) and not isinstance(value.value, bool):
        return value.value
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Mult):
        left, right = _number(value.left), _number(value.right)
        return None if left is None or right is None else left * right
    return None


def bounds_in_code() -> set[tuple[str, str]]:
    """Every constant of services and shared code that is named like a bound."""
    files = [path for folder in ("services", "shared") for path in (ROOT / folder).rglob("*.py")]
    return {(str(path.relative_to(ROOT)), name) for path in files for name in numbers_in(path) if NAMED.fullmatch(name)}


def inventory() -> str:
    lines = [
        "# Limits",
        "",
        "Generated by `ops/limits.py` from the code; do not edit. 503 and 429 carry Retry-After; clients wait that",
    ]
    lines += [
        "long and a little more, each another little, and send the same again. Why so: `docs/decisions/0023-pressure.md`.",
        "",
    ]
    for group, bounds in CONSTANTS.items():
        lines += [f"## {group}", "", "| bound | value | of | at it |", "|---|---|---|---|"]
        lines += [
            f"| `{Path(file).stem}.{name}` | {value_of(file, name)} | {what} | {then} |"
            for file, name, what, then in bounds
        ]
        lines.append("")
    lines += ["## Settings, pools and the edge", "", "| where | as it stands there | of | at it |", "|---|---|---|---|"]
    lines += [f"| `{file}` | `{text}` | {what} | {then} |" for file, text, what, then in ELSEWHERE]
    return "\n".join([*lines, ""])
