"""The page that tellers open on their host before a vote: the fingerprints of its keys, to be compared with the hall display."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from services.teller.domain.a_round import HostRound
from shared.sealed.encoding import in_fours

TITLES = {
    "en": "Tellers’ host",
    "fr": "Poste des scrutateurs",
    "es": "Puesto de los escrutadores",
    "ar": "حاسوب فارزي الأصوات",
}
TOLD = {
    "en": "Compare these fingerprints with those on the hall display before the vote is opened. If one differs, do not open the vote.",
    "fr": "Comparez ces empreintes avec celles de l’écran de la salle avant l’ouverture du scrutin. Si l’une diffère, n’ouvrez pas le scrutin.",
    "es": "Compare estas huellas con las de la pantalla de la sala antes de que se abra la votación. Si alguna difiere, no abra la votación.",
    "ar": "قارنوا هذه البصمات بالبصمات المعروضة على شاشة القاعة قبل فتح التصويت. وإذا اختلفت إحداها فلا تفتحوا التصويت.",
}
NONE = {
    "en": "No sealed vote is in preparation.",
    "fr": "Aucun scrutin scellé n’est en préparation.",
    "es": "No se prepara ninguna votación sellada.",
    "ar": "لا يُعدّ أي تصويت مختوم حالياً.",
}
KEYS = {"token_key": "Signer B: token key", "log_key": "Signer B: log key", "relay_key": "Relay: key"}
HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>body{{font:1.1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}}
code{{font-size:1.4rem;white-space:nowrap}}td,th{{text-align:start;padding:.2rem 1rem .2rem 0}}</style>"""


def page_of(rounds: Iterable[HostRound], app: str | None) -> str:
    """``app``: the hash of the web app that is served here, if one is."""
    shown = sorted(rounds, key=lambda each: each.poll_id)
    parts = [HEAD.format(title=TITLES["en"])]
    for language, title in TITLES.items():
        direction = "rtl" if language == "ar" else "ltr"
        parts.append(f'<section lang="{language}" dir="{direction}"><h1>{title}</h1><p>{TOLD[language]}</p>')
        parts.append("" if shown else f"<p>{NONE[language]}</p>")
        parts.append("</section>")
    parts.append(f"<table>{_row('Web app that is served here', in_fours(app))}</table>" if app else "")
    parts += [_table(each) for each in shown]
    return "\n".join(filter(None, parts))


def _table(host: HostRound) -> str:
    title = f"<h2><code>{escape(host.poll_id)}</code></h2>"
    rows = [_row(KEYS[name], digits) for name, digits in host.keys.fingerprints.items()]
    if host.round is not None:
        rows.append(_row("Manifest of the vote", in_fours(host.round.hash_hex)))
    return f"{title}<table>{''.join(rows)}</table>"


def _row(name: str, digits: str) -> str:
    return f'<tr><th scope="row">{name}</th><td><code>{digits}</code></td></tr>'
