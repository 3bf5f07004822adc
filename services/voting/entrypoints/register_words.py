"""The words of the register of resolutions: Arabic, English, Spanish, French, in this order; and which text is shown to
whom reads in a language that it is not there in."""

from __future__ import annotations

from collections.abc import Mapping

from services.voting.domain.resolution import Resolution
from shared.documents.words import FALLBACK, Language, Table

WORDS: Table = {
    "register": (
        "سجل القرارات", "Register of resolutions", "Registro de resoluciones", "Registre des résolutions",
    ),
    "resolution": ("القرار {number}", "Resolution {number}", "Resolución {number}", "Résolution {number}"),
    "adopted": ("معتمد", "Adopted", "Aprobada", "Adoptée"),
    "annulled": ("ملغى", "Annulled", "Anulada", "Annulée"),
    "adopted_on": ("اعتُمد في", "Adopted on", "Aprobada el", "Adoptée le"),
    "state": ("الحالة", "State", "Estado", "Statut"),
    "annulled_why": (
        "ألغى تصويت لاحق أو تصويب اعتماد هذا القرار.",
        "A later vote or a correction has undone the adoption of this resolution.",
        "Una votación posterior o una rectificación ha dejado sin efecto la aprobación de esta resolución.",
        "Un vote ultérieur ou une rectification a mis à néant l’adoption de cette résolution.",
    ),
    "text": ("النص", "Text", "Texto", "Texte"),
    "final": ("النص النهائي", "Final text", "Texto definitivo", "Texte définitif"),
    "provisional": (
        "النص كما طُرح للتصويت، قبل نشر النص النهائي",
        "Text as put to the vote, before the final text",
        "Texto sometido a votación, a la espera del definitivo",
        "Texte mis aux voix, avant le texte définitif",
    ),
    "version": ("النسخة", "Version", "Versión", "Version"),
    "released_on": ("نُشرت في", "Released on", "Publicada el", "Publiée le"),
    "instead": (
        "هذا النص غير متوفر بالعربية، ويُعرض هنا بلغة أخرى: {language}.",
        "This text is not available in English; it is shown in another language: {language}.",
        "Este texto no está disponible en español; se muestra en otro idioma: {language}.",
        "Ce texte n’est pas disponible en français ; il est présenté dans une autre langue : {language}.",
    ),
    "no_text": (
        "لا يتضمن السجل نص هذا القرار.",
        "The register holds no text of this resolution.",
        "El registro no contiene el texto de esta resolución.",
        "Le registre ne contient pas le texte de cette résolution.",
    ),
    "vote": ("التصويت", "Vote", "Votación", "Vote"),
    "vote_page": ("نتيجة التصويت", "Result of the vote", "Resultado de la votación", "Résultat du vote"),
    "roll_call": ("نداء الأسماء", "Roll call", "Votación nominal", "Appel nominal"),
    "imported": (
        "اعتُمد قبل مسك هذا السجل هنا ونُقل إليه.",
        "Adopted before this register was kept here, and entered into it later.",
        "Aprobada antes de que este registro se llevara aquí e incorporada posteriormente.",
        "Adoptée avant la tenue du présent registre et reportée ultérieurement.",
    ),
    "source": ("المصدر", "Source", "Fuente", "Source"),
    "relations": ("قرارات ذات صلة", "Related resolutions", "Resoluciones conexas", "Résolutions connexes"),
    "refers_to": ("يشير إلى", "Refers to", "Se refiere a", "Renvoie à"),
    "supersedes": ("يحل محل", "Supersedes", "Sustituye a", "Remplace"),
    "referred_to_by": ("يشير إليه", "Referred to by", "Mencionada en", "Mentionnée par"),
    "superseded_by": ("حلّ محله", "Superseded by", "Sustituida por", "Remplacée par"),
    "permanent": ("العنوان الدائم", "Permanent address", "Dirección permanente", "Adresse permanente"),
    "yes": ("نعم", "Yes", "A favor", "Pour"),
    "no": ("لا", "No", "En contra", "Contre"),
    "abstain": ("امتناع", "Abstentions", "Abstenciones", "Abstentions"),
}  # fmt: skip


def shown_in(texts: Mapping[str, str], language: Language) -> tuple[str, Language]:
    """The text and the language that it is in: the one asked for, else the next one given; "" where there is none."""
    for each in (language, *FALLBACK):
        if texts.get(each):
            return texts[each], each
    return "", language


def title_of(resolution: Resolution) -> str:
    """2025/07."""
    return f"{resolution.year}/{resolution.number:02}"
