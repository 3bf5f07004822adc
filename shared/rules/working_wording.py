"""The words of the working that stands beside a result, in Arabic, English, French and Spanish; working.py joins them.

Promises one entry a language for every key, and names of bases that can stand alone, with the number in brackets.
"""

from __future__ import annotations

from shared.rules.majority import Base

BASE_NAMES: dict[str, dict[Base, str]] = {
    "ar": {
        Base.MEMBERS: "أعضاء المنظمة",
        Base.ELIGIBLE: "الأعضاء الذين لهم حق التصويت",
        Base.ACCREDITED: "الأعضاء ذوو الوفود المعتمدة",
        Base.PRESENT: "الأعضاء الحاضرون",
        Base.YES_NO: "الأصوات المؤيدة والمعارضة",
        Base.VALID: "الأصوات الصحيحة المدلى بها",
        Base.FIXED: "العدد المحدد في القواعد",
    },
    "en": {
        Base.MEMBERS: "members of the Organization",
        Base.ELIGIBLE: "members with the right to vote",
        Base.ACCREDITED: "members with an accredited delegation",
        Base.PRESENT: "members present",
        Base.YES_NO: "votes for or against",
        Base.VALID: "valid votes cast",
        Base.FIXED: "number fixed by the rules",
    },
    "fr": {
        Base.MEMBERS: "membres de l’Organisation",
        Base.ELIGIBLE: "membres ayant le droit de vote",
        Base.ACCREDITED: "membres ayant une délégation accréditée",
        Base.PRESENT: "membres présents",
        Base.YES_NO: "voix pour ou contre",
        Base.VALID: "suffrages valablement exprimés",
        Base.FIXED: "nombre fixé par les règles",
    },
    "es": {
        Base.MEMBERS: "miembros de la Organización",
        Base.ELIGIBLE: "miembros con derecho de voto",
        Base.ACCREDITED: "miembros con delegación acreditada",
        Base.PRESENT: "miembros presentes",
        Base.YES_NO: "votos a favor o en contra",
        Base.VALID: "votos válidos emitidos",
        Base.FIXED: "número fijado por las reglas",
    },
}

WORKING: dict[str, dict[str, str]] = {
    "ar": {
        "rule": "القاعدة: {majority} ({rules}).",
        "source": "المصدر: {source}.",
        "verify": "لم يُتحقق بعد من هذه القاعدة في نصها الأصلي.",
        "base": "أساس الحساب: {base} ({size}).",
        "empty": "أساس الحساب صفر، فلا يمكن بلوغ أي أغلبية.",
        "at_least": "المطلوب: {fraction} من {size} على الأقل، أي {required}.",
        "more_than": "المطلوب: أكثر من {fraction} من {size}، أي {required} على الأقل.",
        "most": "تكفي الأغلبية النسبية.",
        "reached": "الأصوات المؤيدة: {yes}. بلغت العدد المطلوب.",
        "missed": "الأصوات المؤيدة: {yes}. لم تبلغ العدد المطلوب.",
    },
    "en": {
        "rule": "Rule: {majority} ({rules}).",
        "source": "Source: {source}.",
        "verify": "This rule is still to be verified against its text.",
        "base": "Base: {base} ({size}).",
        "empty": "The base is zero, so no majority can be reached.",
        "at_least": "Required: at least {fraction} of {size}, that is {required}.",
        "more_than": "Required: more than {fraction} of {size}, that is at least {required}.",
        "most": "The most votes decide.",
        "reached": "Votes in favour: {yes}. The required number is reached.",
        "missed": "Votes in favour: {yes}. The required number is not reached.",
    },
    "fr": {
        "rule": "Règle : {majority} ({rules}).",
        "source": "Source : {source}.",
        "verify": "Cette règle reste à vérifier dans son texte.",
        "base": "Base : {base} ({size}).",
        "empty": "La base est nulle, aucune majorité ne peut donc être atteinte.",
        "at_least": "Nombre requis : au moins {fraction} de {size}, soit {required}.",
        "more_than": "Nombre requis : plus de {fraction} de {size}, soit au moins {required}.",
        "most": "La majorité relative suffit.",
        "reached": "Voix pour : {yes}. Le nombre requis est atteint.",
        "missed": "Voix pour : {yes}. Le nombre requis n’est pas atteint.",
    },
    "es": {
        "rule": "Regla: {majority} ({rules}).",
        "source": "Fuente: {source}.",
        "verify": "Esta regla está pendiente de verificación en su texto.",
        "base": "Base: {base} ({size}).",
        "empty": "La base es cero, por lo que no puede alcanzarse ninguna mayoría.",
        "at_least": "Número requerido: al menos {fraction} de {size}, es decir, {required}.",
        "more_than": "Número requerido: más de {fraction} de {size}, es decir, al menos {required}.",
        "most": "Basta la mayoría relativa.",
        "reached": "Votos a favor: {yes}. Se alcanza el número requerido.",
        "missed": "Votos a favor: {yes}. No se alcanza el número requerido.",
    },
}
