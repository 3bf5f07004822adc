"""What the chair reads when a round counts for nothing, in the four languages."""

from __future__ import annotations

from collections.abc import Mapping

NO_QUORUM: Mapping[str, str] = {
    "ar": "لم يكتمل النصاب؛ هذا الاقتراع لاغٍ ويمكن إعادته.",
    "en": "The quorum was not met. This ballot counts for nothing and can be called again.",
    "es": "No se alcanzó el quórum. Esta votación es nula y puede repetirse.",
    "fr": "Le quorum n'était pas atteint. Ce tour de scrutin est nul et peut être repris.",
}
CONTRADICTION: Mapping[str, str] = {
    "ar": "مجاميع هذا الاقتراع متناقضة؛ لم يُنتخب به أحد ويمكن إعادته.",
    "en": "The totals of this ballot cannot be decided by. Nobody is elected by it and it can be called again.",
    "es": "No es posible decidir con los totales de esta votación. Nadie resulta elegido y puede repetirse.",
    "fr": "Les totaux de ce tour de scrutin ne permettent pas de décider. Personne n'est élu et il peut être repris.",
}
_VOIDED: Mapping[str, str] = {
    "ar": "أُلغي هذا الاقتراع (\u2068{reason}\u2069) ويمكن إعادته.",
    "en": "This ballot was declared void ({reason}) and can be called again.",
    "es": "Esta votación fue anulada ({reason}) y puede repetirse.",
    "fr": "Ce tour de scrutin a été annulé ({reason}) et peut être repris.",
}


def voided(reason: str) -> dict[str, str]:
    return {language: sentence.format(reason=reason.strip().rstrip(".")) for language, sentence in _VOIDED.items()}
