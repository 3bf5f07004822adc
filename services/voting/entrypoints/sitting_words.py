"""What the minutes of a sitting say: Arabic, English, Spanish, French, in this order."""

from __future__ import annotations

from shared.documents.words import Table

SITTING_WORDS: Table = {
    "minutes_of_sitting": ("محضر الجلسة", "Minutes of the sitting", "Acta de la sesión", "Procès-verbal de la séance"),
    "draft": ("مشروع محضر", "Draft", "Proyecto", "Projet"),
    "version": ("النسخة {number}", "Version {number}", "Versión {number}", "Version {number}"),
    "time": ("الوقت", "Time", "Hora", "Heure"),
    "item": ("البند", "Item", "Punto", "Point"),
    "text": ("النص", "Text", "Texto", "Texte"),
    "sitting opened": ("افتُتحت الجلسة.", "The sitting was opened.", "Se abrió la sesión.", "La séance est ouverte."),
    "sitting resumed": (
        "استُؤنفت الجلسة.", "The sitting was resumed.", "Se reanudó la sesión.", "La séance est reprise.",
    ),
    "sitting suspended": (
        "عُلِّقت الجلسة.", "The sitting was suspended.", "Se suspendió la sesión.", "La séance est suspendue.",
    ),
    "sitting closed": ("رُفعت الجلسة.", "The sitting was closed.", "Se levantó la sesión.", "La séance est levée."),
    "agenda adopted": (
        "أُقر جدول الأعمال.", "The agenda was adopted.", "Se aprobó el orden del día.", "L’ordre du jour est adopté.",
    ),
    "item opened": (
        "بدأ النظر في البند {item}.", "Consideration of item {item} began.",
        "Comenzó el examen del punto {item}.", "L’examen du point {item} commence.",
    ),
    "item suspended": (
        "عُلِّق النظر في البند {item}.", "Consideration of item {item} was suspended.",
        "Se suspendió el examen del punto {item}.", "L’examen du point {item} est suspendu.",
    ),
    "item closed": (
        "اختُتم النظر في البند {item}.", "Consideration of item {item} was concluded.",
        "Concluyó el examen del punto {item}.", "L’examen du point {item} est achevé.",
    ),
    "item added": (
        "أُضيف البند {item} إلى جدول الأعمال.", "Item {item} was added to the agenda.",
        "Se añadió el punto {item} al orden del día.", "Le point {item} est ajouté à l’ordre du jour.",
    ),
    "item moved": (
        "نُقل البند {item} إلى موضع آخر من جدول الأعمال.", "Item {item} was moved on the agenda.",
        "Se cambió de lugar el punto {item} en el orden del día.", "Le point {item} est déplacé dans l’ordre du jour.",
    ),
    "item removed": (
        "حُذف البند {item} من جدول الأعمال.", "Item {item} was removed from the agenda.",
        "Se retiró el punto {item} del orden del día.", "Le point {item} est retiré de l’ordre du jour.",
    ),
    "document": (
        "كانت الوثيقة التالية معروضة على الجمعية: {title}.", "The Assembly had before it: {title}.",
        "La Asamblea tuvo ante sí: {title}.", "L’Assemblée est saisie du document suivant : {title}.",
    ),
    "motion": (
        "قُدِّم الاقتراح التالي: {title}.", "The following motion was before the Assembly: {title}.",
        "Se presentó la moción siguiente: {title}.", "La motion suivante est présentée : {title}.",
    ),
    "amendment": (
        "قُدِّم التعديل التالي: {title}.", "The following amendment was before the Assembly: {title}.",
        "Se presentó la enmienda siguiente: {title}.", "L’amendement suivant est présenté : {title}.",
    ),
    "statement": (
        "أدلى ببيان: {who}.", "A statement was made by: {who}.",
        "Formuló una declaración: {who}.", "Fait une déclaration : {who}.",
    ),
    "point_of_order": (
        "أثار نقطة نظام: {who}.", "A point of order was raised by: {who}.",
        "Planteó una cuestión de orden: {who}.", "Soulève une motion d’ordre : {who}.",
    ),
    "reply": (
        "مارس حق الرد: {who}.", "The right of reply was exercised by: {who}.",
        "Ejerció el derecho de réplica: {who}.", "Exerce le droit de réponse : {who}.",
    ),
    "explanation": (
        "أدلى ببيان تعليلاً للتصويت: {who}.", "An explanation of vote was made by: {who}.",
        "Explicó su voto: {who}.", "Explique son vote : {who}.",
    ),
    "in_favour": (
        "تكلم مؤيداً: {who}.", "Spoke in favour: {who}.", "Habló a favor: {who}.", "S’exprime pour : {who}.",
    ),
    "against": (
        "تكلم معارضاً: {who}.", "Spoke against: {who}.", "Habló en contra: {who}.", "S’exprime contre : {who}.",
    ),
    "secretary": ("الأمانة", "Secretariat", "Secretaría", "Secrétariat"),
    "chair": ("رئاسة الجلسة", "Chair", "Presidencia", "Présidence"),
}  # fmt: skip
