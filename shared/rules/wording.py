"""The words that sentences.py joins, in Arabic, English, French and Spanish.

Promises one entry a language for every key. Numbers stand in brackets after the noun (except in English), so that no
noun has to agree with them. Cannot catch a poor translation: a person of that language reads these tables.
"""

from __future__ import annotations

from shared.rules.majority import Base

LANGUAGES = ("ar", "en", "fr", "es")

# at least this share, more than this share; the noun of the base follows in its genitive
SHARES: dict[str, dict[str, tuple[str, str]]] = {
    "ar": {
        "1/4": ("ربع", "أكثر من ربع"),
        "1/3": ("ثلث", "أكثر من ثلث"),
        "1/2": ("نصف", "أكثر من نصف"),
        "3/5": ("ثلاثة أخماس", "أكثر من ثلاثة أخماس"),
        "2/3": ("ثلثا", "أكثر من ثلثي"),
        "3/4": ("ثلاثة أرباع", "أكثر من ثلاثة أرباع"),
        "1/1": ("جميع", ""),
        "": ("{share} من", "أكثر من {share} من"),
    },
    "en": {
        "1/4": ("one quarter of", "more than one quarter of"),
        "1/3": ("one third of", "more than one third of"),
        "1/2": ("half of", "more than half of"),
        "3/5": ("three fifths of", "more than three fifths of"),
        "2/3": ("two thirds of", "more than two thirds of"),
        "3/4": ("three quarters of", "more than three quarters of"),
        "1/1": ("all of", ""),
        "": ("{share} of", "more than {share} of"),
    },
    "fr": {
        "1/4": ("un quart", "plus d’un quart"),
        "1/3": ("un tiers", "plus d’un tiers"),
        "1/2": ("la moitié", "plus de la moitié"),
        "3/5": ("les trois cinquièmes", "plus des trois cinquièmes"),
        "2/3": ("les deux tiers", "plus des deux tiers"),
        "3/4": ("les trois quarts", "plus des trois quarts"),
        "1/1": ("la totalité", ""),
        "": ("{share}", "plus de {share}"),
    },
    "es": {
        "1/4": ("un cuarto", "más de un cuarto"),
        "1/3": ("un tercio", "más de un tercio"),
        "1/2": ("la mitad", "más de la mitad"),
        "3/5": ("tres quintos", "más de tres quintos"),
        "2/3": ("dos tercios", "más de dos tercios"),
        "3/4": ("tres cuartos", "más de tres cuartos"),
        "1/1": ("la totalidad", ""),
        "": ("{share}", "más de {share}"),
    },
}

BASES: dict[str, dict[Base, str]] = {
    "ar": {
        Base.MEMBERS: "أعضاء المنظمة",
        Base.ELIGIBLE: "الأعضاء الذين لهم حق التصويت",
        Base.ACCREDITED: "الأعضاء ذوي الوفود المعتمدة",
        Base.PRESENT: "الأعضاء الحاضرين",
        Base.YES_NO: "الأصوات المؤيدة والمعارضة",
        Base.VALID: "الأصوات المدلى بها بما فيها الامتناع",
        Base.FIXED: "العدد المحدد في القواعد",
    },
    "en": {
        Base.MEMBERS: "members of the Organization",
        Base.ELIGIBLE: "members with the right to vote",
        Base.ACCREDITED: "members with an accredited delegation",
        Base.PRESENT: "members present",
        Base.YES_NO: "votes for or against",
        Base.VALID: "votes cast, abstentions included,",
        Base.FIXED: "(the number fixed by the rules)",
    },
    "fr": {
        Base.MEMBERS: "des membres de l’Organisation",
        Base.ELIGIBLE: "des membres ayant le droit de vote",
        Base.ACCREDITED: "des membres ayant une délégation accréditée",
        Base.PRESENT: "des membres présents",
        Base.YES_NO: "des voix pour ou contre",
        Base.VALID: "des suffrages, abstentions comprises",
        Base.FIXED: "du nombre fixé par les règles",
    },
    "es": {
        Base.MEMBERS: "de los miembros de la Organización",
        Base.ELIGIBLE: "de los miembros con derecho de voto",
        Base.ACCREDITED: "de los miembros con delegación acreditada",
        Base.PRESENT: "de los miembros presentes",
        Base.YES_NO: "de los votos a favor o en contra",
        Base.VALID: "de los votos emitidos, abstenciones incluidas",
        Base.FIXED: "del número fijado por las reglas",
    },
}

# English puts the number before the noun, and one vote is not one votes
SINGULAR = {
    "members of": "member of",
    "members with": "member with",
    "members present": "member present",
    "votes for": "vote for",
    "votes cast": "vote cast",
}

VALID_PAPERS = {
    "ar": "أوراق الاقتراع الصحيحة",
    "en": "",  # said just before: 164 valid papers; more than half is 83
    "fr": "des bulletins valables",
    "es": "de las papeletas válidas",
}

ORDINALS: dict[str, tuple[str, ...]] = {
    "ar": ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"),
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    "fr": (
        "premier", "deuxième", "troisième", "quatrième", "cinquième",
        "sixième", "septième", "huitième", "neuvième", "dixième",
    ),
    "es": (
        "primera", "segunda", "tercera", "cuarta", "quinta",
        "sexta", "séptima", "octava", "novena", "décima",
    ),
}  # fmt: skip

PHRASES: dict[str, dict[str, str]] = {
    "ar": {
        "counts": "المؤيدون: {yes}، المعارضون: {no}، الممتنعون عن التصويت: {abstain}.",
        "exactly": "الأغلبية المطلوبة: {share} {base} ({size})، أي {required} على الأقل.",
        "at_least": "الأغلبية المطلوبة: {share} {base} ({size})، أي {required} على الأقل.",
        "nothing_cast": "لم يُدلَ بأي صوت مؤيد أو معارض.",
        "adopted": "اعتُمد الاقتراح.",
        "not_adopted": "لم يُعتمد الاقتراح.",
        "second_vote": "لم يُعتمد الاقتراح: تساوت الأصوات. يُعاد التصويت.",
        "rejected_again": "رُفض الاقتراح: تساوت الأصوات مرة ثانية.",
        "postponed_more_than": (
            "عدد الممتنعين عن التصويت ({abstain}) {share} {base} ({size}). تُرجأ المسألة إلى تصويت لاحق."
        ),
        "postponed_at_least": (
            "عدد الممتنعين عن التصويت ({abstain}) هو {share} {base} ({size}) على الأقل. تُرجأ المسألة إلى تصويت لاحق."
        ),
        "moot": "لا يُطرح للتصويت: اعتماد «{title}» جعله غير ذي موضوع.",
        "falls_with_parent": "لا يُطرح للتصويت: بُتّ في الاقتراح الذي يتبع له أو سُحب.",
        "operative_parts_rejected": "يُعتبر مرفوضًا برمته: رُفضت جميع أجزاء منطوقه.",
        "parts_rejected": "يُعتبر مرفوضًا برمته: رُفضت جميع أجزائه.",
        "withdrawn": "سُحب قبل التصويت.",
        "corrected": "النتيجة المصوَّبة بعد إعلانها (عدد التصويبات: {corrections}).",
        "quorum_met": "النصاب القانوني البالغ {required} مكتمل: عدد الحاضرين {present}.",
        "quorum_lost": "النصاب القانوني البالغ {required} غير مكتمل: عدد الحاضرين {present}. لا يمكن اتخاذ أي قرار.",
        "no_quorum_rule": "لا يُشترط نصاب قانوني: عدد الحاضرين {present}.",
    },
    "en": {
        "counts": "Yes {yes}, no {no}, abstentions {abstain}.",
        "exactly": "{share} {size} {base} is {required}.",
        "at_least": "{share} {size} {base} is at least {required}.",
        "nothing_cast": "No vote was cast for or against.",
        "adopted": "Adopted.",
        "not_adopted": "Not adopted.",
        "second_vote": "Not adopted: the vote is equally divided. The vote will be taken again.",
        "rejected_again": "Rejected: the vote is equally divided for the second time.",
        "postponed_more_than": (
            "Abstentions ({abstain}) are {share} {size} {base} so the question is put off to a later vote."
        ),
        "postponed_at_least": (
            "Abstentions ({abstain}) are at least {share} {size} {base} so the question is put off to a later vote."
        ),
        "moot": "Not put to the vote, because “{title}” was adopted.",
        "falls_with_parent": (
            "Not put to the vote, because the motion to which it belongs has been decided or withdrawn."
        ),
        "operative_parts_rejected": "Rejected as a whole without a vote: all its operative parts were rejected.",
        "parts_rejected": "Rejected as a whole without a vote: all its parts were rejected.",
        "withdrawn": "Withdrawn before the vote.",
        "corrected": "Result as corrected since it was announced (corrections: {corrections}).",
        "quorum_met": "The quorum of {required} is met: {present} present.",
        "quorum_lost": "The quorum of {required} is not met: {present} present. No decision can be taken.",
        "no_quorum_rule": "No quorum is required: {present} present.",
    },
    "fr": {
        "counts": "Pour : {yes}, contre : {no}, abstentions : {abstain}.",
        "exactly": "Majorité requise : {share} {base} ({size}), soit {required}.",
        "at_least": "Majorité requise : {share} {base} ({size}), soit au moins {required}.",
        "nothing_cast": "Aucune voix n’a été exprimée pour ou contre.",
        "adopted": "La proposition est adoptée.",
        "not_adopted": "La proposition n’est pas adoptée.",
        "second_vote": (
            "La proposition n’est pas adoptée : les voix sont également partagées. Il sera procédé à un second vote."
        ),
        "rejected_again": "La proposition est rejetée : les voix sont de nouveau également partagées.",
        "postponed_more_than": (
            "Les abstentions ({abstain}) représentent {share} {base} "
            "({size}). La question est renvoyée à un vote ultérieur."
        ),
        "postponed_at_least": (
            "Les abstentions ({abstain}) représentent au moins {share} {base} "
            "({size}). La question est renvoyée à un vote ultérieur."
        ),
        "moot": "Proposition non mise aux voix : l’adoption de « {title} » la rend sans objet.",
        "falls_with_parent": (
            "Proposition non mise aux voix : celle dont elle relève a été "
            "retirée ou a déjà fait l’objet d’une décision."
        ),
        "operative_parts_rejected": (
            "Proposition considérée comme rejetée dans son ensemble : toutes "
            "les parties de son dispositif ont été rejetées."
        ),
        "parts_rejected": (
            "Proposition considérée comme rejetée dans son ensemble : toutes ses parties ont été rejetées."
        ),
        "withdrawn": "Proposition retirée avant le vote.",
        "corrected": "Résultat rectifié depuis sa proclamation (rectifications : {corrections}).",
        "quorum_met": "Le quorum de {required} est atteint (présents : {present}).",
        "quorum_lost": (
            "Le quorum de {required} n’est pas atteint (présents : {present}). Aucune décision ne peut être prise."
        ),
        "no_quorum_rule": "Aucun quorum n’est requis (présents : {present}).",
    },
    "es": {
        "counts": "Votos a favor: {yes}, en contra: {no}, abstenciones: {abstain}.",
        "exactly": "Mayoría requerida: {share} {base} ({size}), es decir, {required}.",
        "at_least": "Mayoría requerida: {share} {base} ({size}), es decir, al menos {required}.",
        "nothing_cast": "No se ha emitido ningún voto a favor ni en contra.",
        "adopted": "La propuesta queda aprobada.",
        "not_adopted": "La propuesta no queda aprobada.",
        "second_vote": (
            "La propuesta no queda aprobada: los votos se dividen por igual. Se procederá a una segunda votación."
        ),
        "rejected_again": "La propuesta queda rechazada: los votos se dividen por igual por segunda vez.",
        "postponed_more_than": (
            "Las abstenciones ({abstain}) representan {share} {base} ({size}). "
            "La cuestión se aplaza hasta una votación posterior."
        ),
        "postponed_at_least": (
            "Las abstenciones ({abstain}) representan al menos {share} {base} "
            "({size}). La cuestión se aplaza hasta una votación posterior."
        ),
        "moot": "La propuesta no se somete a votación: la aprobación de «{title}» la deja sin objeto.",
        "falls_with_parent": (
            "La propuesta no se somete a votación: aquella de la que depende ha "
            "sido retirada o ya ha sido objeto de una decisión."
        ),
        "operative_parts_rejected": (
            "La propuesta se considera rechazada en su totalidad: todas sus partes dispositivas han sido rechazadas."
        ),
        "parts_rejected": "La propuesta se considera rechazada en su totalidad: todas sus partes han sido rechazadas.",
        "withdrawn": "Propuesta retirada antes de la votación.",
        "corrected": "Resultado rectificado después de su proclamación (rectificaciones: {corrections}).",
        "quorum_met": "Se alcanza el quórum de {required} (presentes: {present}).",
        "quorum_lost": (
            "No se alcanza el quórum de {required} (presentes: {present}). No puede adoptarse ninguna decisión."
        ),
        "no_quorum_rule": "No se requiere quórum (presentes: {present}).",
    },
}
