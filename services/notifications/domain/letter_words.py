"""The words of e-mail to people outside the hall, in the four languages. The texts of the assembly come from its facts."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, str]

SUBJECTS: Mapping[str, Words] = {
    "announcement": {
        "en": "Announcement",
        "fr": "Annonce",
        "es": "Anuncio",
        "ar": "إعلان",
    },
    "voting.result-declared": {
        "en": "Result declared: {title}",
        "fr": "Résultat proclamé : {title}",
        "es": "Resultado proclamado: {title}",
        "ar": "إعلان النتيجة: {title}",
    },
    "voting.result-corrected": {
        "en": "Result corrected: {title}",
        "fr": "Résultat rectifié : {title}",
        "es": "Resultado corregido: {title}",
        "ar": "تصويب النتيجة: {title}",
    },
    "voting.poll-voided": {
        "en": "Vote declared void: {title}",
        "fr": "Vote déclaré nul : {title}",
        "es": "Votación declarada nula: {title}",
        "ar": "إبطال التصويت: {title}",
    },
    "resolution": {
        "en": "Resolution No. {number} of {year} adopted: {title}",
        "fr": "Résolution n° {number} de {year} adoptée : {title}",
        "es": "Resolución núm. {number} de {year} aprobada: {title}",
        "ar": "اعتماد القرار رقم {number} لعام {year}: {title}",
    },
    "document": {
        "en": "Document published: {title}",
        "fr": "Document publié : {title}",
        "es": "Documento publicado: {title}",
        "ar": "نشر وثيقة: {title}",
    },
    "item": {
        "en": "Agenda item opened: {title}",
        "fr": "Point de l’ordre du jour ouvert : {title}",
        "es": "Punto del orden del día abierto: {title}",
        "ar": "افتتاح بند من جدول الأعمال: {title}",
    },
}
WHY: Words = {
    "en": "You receive this notice because the secretariat of {assembly} has entered your address. Should you wish to receive "
    "no more, please tell the secretariat.",
    "fr": "Vous recevez cet avis parce que le secrétariat de {assembly} a enregistré votre adresse. Si vous ne souhaitez plus "
    "en recevoir, veuillez en informer le secrétariat.",
    "es": "Recibe este aviso porque la secretaría de {assembly} ha registrado su dirección. Si no desea recibir más avisos, le "
    "rogamos que lo comunique a la secretaría.",
    "ar": "وصلكم هذا الإشعار لأن أمانة {assembly} سجّلت عنوانكم. إن لم ترغبوا في تلقي المزيد، فيُرجى إبلاغ الأمانة بذلك.",
}
