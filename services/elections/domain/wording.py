"""What is asked on the papers of a ballot, and what the chair reads when one counts for nothing, in the four languages."""

from __future__ import annotations

from collections.abc import Mapping

NO_QUORUM: Mapping[str, str] = {
    "ar": "لم يكتمل النصاب؛ هذا الاقتراع لاغٍ ويمكن إعادته.",
    "en": "The quorum was not met. This ballot counts for nothing and can be called again.",
    "es": "No se alcanzó el quórum. Esta votación es nula y puede repetirse.",
    "fr": "Le quorum n’était pas atteint. Ce tour de scrutin est nul et peut être repris.",
}
CONTRADICTION: Mapping[str, str] = {
    "ar": "مجاميع هذا الاقتراع متناقضة؛ لم يُنتخب به أحد ويمكن إعادته.",
    "en": "The totals of this ballot cannot be decided by. Nobody is elected by it and it can be called again.",
    "es": "No es posible decidir con los totales de esta votación. Nadie resulta elegido y puede repetirse.",
    "fr": "Les totaux de ce tour de scrutin ne permettent pas de décider. Personne n’est élu et il peut être repris.",
}
_VOIDED: Mapping[str, str] = {
    "ar": "أُلغي هذا الاقتراع (\u2068{reason}\u2069) ويمكن إعادته.",
    "en": "This ballot was declared void ({reason}) and can be called again.",
    "es": "Esta votación fue anulada ({reason}) y puede repetirse.",
    "fr": "Ce tour de scrutin a été annulé ({reason}) et peut être repris.",
}


def voided(reason: str) -> dict[str, str]:
    return {language: sentence.format(reason=reason.strip().rstrip(".")) for language, sentence in _VOIDED.items()}


# Regions as rule sets name them; one that is not here is said as it is written there.
REGIONS: Mapping[str, Mapping[str, str]] = {
    "Africa": {"ar": "أفريقيا", "en": "Africa", "es": "África", "fr": "Afrique"},
    "Americas": {"ar": "الأمريكتان", "en": "Americas", "es": "Américas", "fr": "Amériques"},
    "Asia": {"ar": "آسيا", "en": "Asia", "es": "Asia", "fr": "Asie"},
    "Europe": {"ar": "أوروبا", "en": "Europe", "es": "Europa", "fr": "Europe"},
}
_SPECIAL: Mapping[str, str] = {
    "ar": "{title}: اقتراع خاص للفصل في تعادل الأصوات",
    "en": "{title}: special ballot on equal votes",
    "es": "{title}: votación especial por empate",
    "fr": "{title} : scrutin spécial pour départager les voix",
}


def question(title: Mapping[str, str], region: str | None, kind: str) -> dict[str, str]:
    """The title of a ballot: the contest's, with the region and that it is a special one."""
    asked = {}
    for language, text in title.items():
        named = f"{text} ({_region(language, region)})" if region else text
        asked[language] = _SPECIAL[language].format(title=named) if kind == "special" else named
    return asked


def of_region(region: str | None, said: Mapping[str, str]) -> dict[str, str]:
    """What is said of the election for one region's seats names the region first."""
    if region is None:
        return dict(said)
    return {
        language: f"{_region(language, region)}{' :' if language == 'fr' else ':'} {text}"
        for language, text in said.items()
    }


def _region(language: str, region: str) -> str:
    return REGIONS.get(region, {}).get(language, region)
