"""The words of an election round, in Arabic, English, French and Spanish; election_sentences.py joins them.

Promises wording that does not depend on anyone's gender or, outside English, on how many there are.
"""

from __future__ import annotations

from shared.rules.office import Candidates, Remedy, TieKind

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
        "open": "الاقتراع التالي مفتوح لجميع المرشحين",
        "tie": "تعادلت الأصوات بين {names} على {place}؛ {remedy}",
        "special": "في الاقتراع الخاص على {place}، عدد أوراق الاقتراع الصحيحة: {valid}؛ {results}",
        "lots": "أُجريت القرعة على {place} بين {among}، بشهادة {witnesses}؛ وقعت القرعة على {drawn}",
        "acclaimed": "لا يزيد عدد المرشحين على عدد المناصب الشاغرة؛ يُنتخب بالتزكية: {names}",
        "leaves_one": "يخرج من المنافسة: {left}",
        "leaves": "يخرج من المنافسة: {left}",
        "blocked": "لم يعد من الجائز انتخاب {names}: يجب أن يختلف الفائزون في {traits}",
        "rule": "القاعدة: {name}.",
        "rule_sourced": "القاعدة: {name} ({source}).",
        "verify": "يجب التحقق من هذه القاعدة في النص الرسمي.",
        "over": "تنتهي العملية الانتخابية؛ عدد المناصب الشاغرة: {vacant}",
    },
    "en": {
        "ballot": "In the {ordinal} ballot",
        "later_ballot": "In ballot {number}",
        "papers": "{ballot}, {valid} valid {papers}; {majority}",
        "yes_no": "{ballot}, {name} put to yes or no, yes {yes}, no {no}; {majority}",
        "majority": "{share} is at least {required}",
        "majority_exact": "{share} is {required}",
        "most": "the most votes decide",
        "joint": "; ",
        "elected": "{winners} is elected",
        "elected_two": "{winners} are elected",
        "elected_many": "{winners} are elected",
        "nobody": "No candidate is elected",
        "then": "; ",
        "next_one": "{names} stands in the next ballot",
        "next": "{names} stand in the next ballot",
        "open": "the next ballot is open to all",
        "tie": "{names} have equal votes for {place}; {remedy}",
        "special": "In the special ballot for {place}, {valid} valid {papers}; {results}",
        "lots": "Lots were drawn for {place} among {among}, witnessed by {witnesses}; the lot fell on {drawn}",
        "acclaimed": "No more candidates stand than seats are open; elected by acclamation: {names}",
        "leaves_one": "{left} leaves the contest",
        "leaves": "{left} leave the contest",
        "blocked": "{names} can no longer be elected: those elected must differ in {traits}",
        "rule": "Rule: {name}.",
        "rule_sourced": "Rule: {name} ({source}).",
        "verify": "This rule is to be verified in the official text.",
        "over": "the contest ends; seats left vacant: {vacant}",
    },
    "fr": {
        "ballot": "Au {ordinal} tour de scrutin",
        "later_ballot": "Au tour de scrutin nº {number}",
        "papers": "{ballot}, bulletins valables : {valid} ; {majority}",
        "yes_no": "{ballot}, candidature : {name}, pour : {yes}, contre : {no} ; {majority}",
        "majority": "majorité requise : {share} {base}, soit au moins {required}",
        "majority_exact": "majorité requise : {share} {base}, soit {required}",
        "most": "la majorité relative suffit",
        "joint": ". ",
        "elected": "Le siège revient à {winners}",
        "elected_two": "Les sièges reviennent à {winners}",
        "elected_many": "Les sièges reviennent à {winners}",
        "nobody": "Aucun siège n’est pourvu",
        "then": " ; ",
        "next_one": "reste en lice au tour suivant : {names}",
        "next": "restent en lice au tour suivant : {names}",
        "open": "le tour suivant est ouvert à toute candidature",
        "tie": "égalité des voix entre {names} pour {place} ; {remedy}",
        "special": "Au scrutin spécial pour {place}, bulletins valables : {valid} ; {results}",
        "lots": "Tirage au sort pour {place} entre {among}, témoins : {witnesses} ; le sort a désigné {drawn}",
        "acclaimed": "Il n’y a pas plus de candidatures que de sièges à pourvoir ; élection par acclamation : {names}",
        "leaves_one": "élimination : {left}",
        "leaves": "élimination : {left}",
        "blocked": "il n’est plus possible d’élire {names} : les personnes élues doivent différer par {traits}",
        "rule": "Règle : {name}.",
        "rule_sourced": "Règle : {name} ({source}).",
        "verify": "Cette règle est à vérifier dans le texte officiel.",
        "over": "l’élection prend fin ; sièges restant vacants : {vacant}",
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
        "open": "la siguiente votación queda abierta a toda candidatura",
        "tie": "empate entre {names} por {place}; {remedy}",
        "special": "En la votación especial por {place}, papeletas válidas: {valid}; {results}",
        "lots": "Sorteo por {place} entre {among}, testigos: {witnesses}; la suerte recayó en {drawn}",
        "acclaimed": "No hay más candidaturas que puestos por cubrir; elección por aclamación: {names}",
        "leaves_one": "eliminación: {left}",
        "leaves": "eliminación: {left}",
        "blocked": "ya no cabe elegir a {names}: las personas elegidas deben diferir en {traits}",
        "rule": "Regla: {name}.",
        "rule_sourced": "Regla: {name} ({source}).",
        "verify": "Esta regla debe verificarse en el texto oficial.",
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

# where several places are left between those with equal votes; who leaves is always one
SEVERAL_PLACES: dict[str, dict[TieKind, str]] = {
    "ar": {
        TieKind.LAST_SEAT: "آخر المناصب الشاغرة ({places})",
        TieKind.LAST_QUALIFYING: "آخر المراكز المؤهِّلة للاقتراع التالي ({places})",
    },
    "en": {
        TieKind.LAST_SEAT: "the last {places} seats",
        TieKind.LAST_QUALIFYING: "the last {places} places in the next ballot",
    },
    "fr": {
        TieKind.LAST_SEAT: "les {places} derniers sièges à pourvoir",
        TieKind.LAST_QUALIFYING: "les {places} dernières places au tour suivant",
    },
    "es": {
        TieKind.LAST_SEAT: "los últimos {places} puestos por cubrir",
        TieKind.LAST_QUALIFYING: "los últimos {places} lugares en la siguiente votación",
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

RESTRICTED: dict[str, dict[Candidates, str]] = {
    "ar": {
        Candidates.MINUS_LOWEST: "يخرج من المنافسة صاحب أقل عدد من الأصوات: {left}؛ يُجرى الاقتراع التالي على ترشيح {names}",
        Candidates.TOP_2: "يقتصر الاقتراع التالي على صاحبي أكبر عدد من الأصوات: {names}",
        Candidates.TWICE_SEATS: "يقتصر الاقتراع التالي على الحاصلين على أكثر الأصوات، بضعف عدد المناصب الشاغرة: {names}",
        Candidates.OPEN: "الاقتراع التالي مفتوح لجميع المرشحين، وهم حتى الآن: {names}",
    },
    "en": {
        Candidates.MINUS_LOWEST: "{left} leaves with the fewest votes; standing in the next ballot: {names}",
        Candidates.TOP_2: "the next ballot is between the two with the most votes, {names}",
        Candidates.TWICE_SEATS: "the next ballot is between those with the most votes, twice as many as seats are open: {names}",
        Candidates.OPEN: "the next ballot is open to all; standing so far: {names}",
    },
    "fr": {
        Candidates.MINUS_LOWEST: "élimination, avec le moins de voix : {left} ; en lice au tour suivant : {names}",
        Candidates.TOP_2: "le tour suivant est limité aux deux candidatures arrivées en tête : {names}",
        Candidates.TWICE_SEATS: (
            "le tour suivant est limité aux candidatures arrivées en tête, soit le double des sièges à pourvoir : {names}"
        ),
        Candidates.OPEN: "le tour suivant est ouvert à toute candidature ; en lice à ce stade : {names}",
    },
    "es": {
        Candidates.MINUS_LOWEST: "eliminación, con menos votos: {left}; en liza en la siguiente votación: {names}",
        Candidates.TOP_2: "la siguiente votación se limita a las dos candidaturas más votadas: {names}",
        Candidates.TWICE_SEATS: (
            "la siguiente votación se limita a las candidaturas más votadas, el doble de los puestos por cubrir: {names}"
        ),
        Candidates.OPEN: "la siguiente votación queda abierta a toda candidatura; en liza por ahora: {names}",
    },
}

TRAITS: dict[str, dict[str, str]] = {
    "ar": {"member": "البلد", "region": "المنطقة"},
    "en": {"member": "member", "region": "region"},
    "fr": {"member": "le pays", "region": "la région"},
    "es": {"member": "el país", "region": "la región"},
}
