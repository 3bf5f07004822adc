"""The words of an election round, in Arabic, English, French and Spanish; election_sentences.py joins them.

Promises wording that does not depend on anyone's gender or, outside English, on how many there are.
"""

from __future__ import annotations

from shared.rules.office import Remedy, TieKind

ROUND: dict[str, dict[str, str]] = {
    "ar": {
        "ballot": "في الاقتراع {ordinal}",
        "later_ballot": "في الاقتراع رقم {number}",
        "papers": "{ballot}، عدد أوراق الاقتراع الصحيحة: {valid}؛ {majority}",
        "yes_no": "{ballot}، على ترشيح {name}، المؤيدون: {yes}، المعارضون: {no}؛ {majority}",
        "majority": "الأغلبية المطلوبة: {share} {base}، أي {required} على الأقل",
        "majority_exact": "الأغلبية المطلوبة: {share} {base}، أي {required} على الأقل",
        "most": "تكفي الأغلبية النسبية",
        "joint": ". ",
        "elected": "يؤول المنصب إلى {winners}",
        "elected_two": "يؤول المنصبان إلى {winners}",
        "elected_many": "تؤول المناصب إلى {winners}",
        "nobody": "لم يُنتخب أي مرشح",
        "then": "؛ ",
        "next_one": "يُجرى الاقتراع التالي على ترشيح {names}",
        "next": "يُجرى الاقتراع التالي بين {names}",
        "tie": "تعادلت الأصوات بين {names} على {place}؛ {remedy}",
        "over": "تنتهي العملية الانتخابية؛ عدد المناصب الشاغرة: {vacant}",
    },
    "en": {
        "ballot": "In the {ordinal} ballot",
        "later_ballot": "In ballot {number}",
        "papers": "{ballot}, {valid} valid {papers}; {majority}",
        "yes_no": "{ballot}, put to yes or no, yes {yes}, no {no}; {majority}",
        "majority": "{share} is at least {required}",
        "majority_exact": "{share} is {required}",
        "most": "the most votes decide",
        "joint": "; ",
        "elected": "{winners}, is elected",
        "elected_two": "{winners}, are elected",
        "elected_many": "{winners}, are elected",
        "nobody": "No candidate is elected",
        "then": "; ",
        "next_one": "{names} stands in the next ballot",
        "next": "{names} stand in the next ballot",
        "tie": "{names} have equal votes for {place}; {remedy}",
        "over": "the contest ends; seats left vacant: {vacant}",
    },
    "fr": {
        "ballot": "Au {ordinal} tour de scrutin",
        "later_ballot": "Au tour de scrutin nº {number}",
        "papers": "{ballot}, bulletins valables : {valid} ; {majority}",
        "yes_no": "{ballot}, candidature de {name}, pour : {yes}, contre : {no} ; {majority}",
        "majority": "majorité requise : {share} {base}, soit au moins {required}",
        "majority_exact": "majorité requise : {share} {base}, soit {required}",
        "most": "la majorité relative suffit",
        "joint": ". ",
        "elected": "Le siège revient à {winners}",
        "elected_two": "Les sièges reviennent à {winners}",
        "elected_many": "Les sièges reviennent à {winners}",
        "nobody": "Aucun siège n'est pourvu",
        "then": " ; ",
        "next_one": "reste en lice au tour suivant : {names}",
        "next": "restent en lice au tour suivant : {names}",
        "tie": "égalité des voix entre {names} pour {place} ; {remedy}",
        "over": "l'élection prend fin ; sièges restant vacants : {vacant}",
    },
    "es": {
        "ballot": "En la {ordinal} votación",
        "later_ballot": "En la votación n.º {number}",
        "papers": "{ballot}, papeletas válidas: {valid}; {majority}",
        "yes_no": "{ballot}, candidatura de {name}, a favor: {yes}, en contra: {no}; {majority}",
        "majority": "mayoría requerida: {share} {base}, es decir, al menos {required}",
        "majority_exact": "mayoría requerida: {share} {base}, es decir, {required}",
        "most": "basta la mayoría relativa",
        "joint": ". ",
        "elected": "El puesto corresponde a {winners}",
        "elected_two": "Los puestos corresponden a {winners}",
        "elected_many": "Los puestos corresponden a {winners}",
        "nobody": "No se cubre ningún puesto",
        "then": "; ",
        "next_one": "concurre a la siguiente votación: {names}",
        "next": "concurren a la siguiente votación: {names}",
        "tie": "empate entre {names} por {place}; {remedy}",
        "over": "la elección concluye; puestos vacantes: {vacant}",
    },
}

PLACES: dict[str, dict[TieKind, str]] = {
    "ar": {
        TieKind.LEAD: "المنصب",
        TieKind.LAST_SEAT: "آخر منصب شاغر",
        TieKind.ELIMINATION: "المركز الأخير",
        TieKind.LAST_QUALIFYING: "آخر مركز مؤهِّل للاقتراع التالي",
    },
    "en": {
        TieKind.LEAD: "the seat",
        TieKind.LAST_SEAT: "the last seat",
        TieKind.ELIMINATION: "the lowest place",
        TieKind.LAST_QUALIFYING: "the last place in the next ballot",
    },
    "fr": {
        TieKind.LEAD: "le siège",
        TieKind.LAST_SEAT: "le dernier siège à pourvoir",
        TieKind.ELIMINATION: "la dernière place",
        TieKind.LAST_QUALIFYING: "la dernière place au tour suivant",
    },
    "es": {
        TieKind.LEAD: "el puesto",
        TieKind.LAST_SEAT: "el último puesto por cubrir",
        TieKind.ELIMINATION: "el último lugar",
        TieKind.LAST_QUALIFYING: "el último lugar en la siguiente votación",
    },
}

REMEDIES: dict[str, dict[Remedy, str]] = {
    "ar": {
        Remedy.REVOTE: "يُعاد الاقتراع",
        Remedy.SPECIAL: "يُجرى اقتراع خاص للفصل في التعادل",
        Remedy.LOTS: "تُجرى القرعة للفصل في التعادل",
    },
    "en": {
        Remedy.REVOTE: "the ballot is taken again",
        Remedy.SPECIAL: "a special ballot among them decides",
        Remedy.LOTS: "the drawing of lots decides",
    },
    "fr": {
        Remedy.REVOTE: "il est procédé à un nouveau tour",
        Remedy.SPECIAL: "un scrutin spécial les départage",
        Remedy.LOTS: "un tirage au sort les départage",
    },
    "es": {
        Remedy.REVOTE: "se repite la votación",
        Remedy.SPECIAL: "una votación especial decide el empate",
        Remedy.LOTS: "el sorteo decide el empate",
    },
}
