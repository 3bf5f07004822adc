"""The words on the sheets of voting: Arabic, English, Spanish, French, in this order.

Figures stand apart from their labels, so no noun has to agree with a number. It cannot catch a poor translation."""

from __future__ import annotations

from shared.documents.words import Table

TITLES: Table = {
    "result_sheet": ("محضر نتيجة التصويت", "Result of the vote", "Resultado de la votación", "Résultat du vote"),
    "roll_call_sheet": ("نداء الأسماء", "Roll call", "Votación nominal", "Appel nominal"),
    "reconciliation_sheet": ("كشف المطابقة", "Reconciliation sheet", "Hoja de conciliación", "Feuille de concordance"),
    "minutes_sheet": ("محضر التصويتات", "Minutes of the votes", "Acta de las votaciones", "Procès-verbal des votes"),
    "the_vote": ("التصويت", "The vote", "La votación", "Le vote"),
    "text_put": (
        "النص المطروح للتصويت", "Text put to the vote", "Texto sometido a votación", "Texte mis aux voix",
    ),
    "count": ("العدّ", "Count", "Recuento", "Décompte"),
    "majority": ("الأغلبية والنصاب", "Majority and quorum", "Mayoría y quórum", "Majorité et quorum"),
    "quorum": ("النصاب القانوني", "Quorum", "Quórum", "Quorum"),
    "decision": ("القرار", "Decision", "Decisión", "Décision"),
    "corrections": ("التصويبات", "Corrections", "Rectificaciones", "Rectifications"),
    "verification": ("التحقق", "Verification", "Verificación", "Vérification"),
    "sums": (
        "المجاميع الواجب تطابقها", "Sums that must agree", "Sumas que deben concordar", "Totaux qui doivent concorder",
    ),
    "bases": ("الأسس عند الفتح", "Bases at opening", "Bases en la apertura", "Bases à l’ouverture"),
    "comparisons": ("المقارنات", "Comparisons", "Comparaciones", "Comparaisons"),
    "overview": ("نظرة عامة", "Overview", "Resumen", "Récapitulatif"),
}  # fmt: skip
OUTCOMES: Table = {
    "adopted": ("اعتُمد", "Adopted", "Aprobado", "Adopté"),
    "not_adopted": ("لم يُعتمد", "Not adopted", "No aprobado", "Non adopté"),
    "no_quorum": (
        "لا قرار: النصاب غير مكتمل",
        "No decision: no quorum",
        "Sin decisión: no hay quórum",
        "Pas de décision : quorum non atteint",
    ),
    "postponed": ("أُجِّل النظر فيه", "Consideration postponed", "Examen aplazado", "Examen ajourné"),
    "counted": ("فُرزت الأصوات", "Counted", "Escrutado", "Dépouillé"),
    "second_vote": (
        "تعادل الأصوات: يُجرى تصويت ثانٍ",
        "Equally divided: a second vote is taken",
        "Empate: se procede a una segunda votación",
        "Partage égal des voix : il est procédé à un second vote",
    ),
    "recorded": ("تصويت مسجَّل", "Recorded vote", "Votación registrada", "Vote enregistré"),
    "hands": ("تصويت برفع الأيدي", "Show of hands", "Votación a mano alzada", "Vote à main levée"),
    "secret": ("اقتراع سري", "Secret ballot", "Votación secreta", "Scrutin secret"),
    "secrecy": ("السرية", "Secrecy", "Secreto del voto", "Secret du vote"),
    "operator_trusted": (
        "قائمة على الثقة في المشغّل", "Rests on the operator", "Depende del operador", "Repose sur l’opérateur",
    ),
    "sealed": ("اقتراع سري مختوم", "Sealed secret ballot", "Votación secreta sellada", "Scrutin secret scellé"),
    "ballot": ("اقتراع", "Ballot", "Votación", "Tour de scrutin"),
    "special": ("اقتراع خاص", "Special ballot", "Votación especial", "Scrutin spécial"),
    "lots": ("سحب القرعة", "Drawing of lots", "Sorteo", "Tirage au sort"),
    "acclamation": ("التزكية", "Acclamation", "Aclamación", "Acclamation"),
    "void": ("أُعلن لاغياً", "Declared void", "Declarada nula", "Déclaré nul"),
    "correction": ("تصويب", "Correction", "Rectificación", "Rectification"),
    "vote": ("تصويت", "Vote", "Votación", "Vote"),
}  # fmt: skip
LABELS: Table = {
    "times": ("الأوقات بتوقيت {zone}", "times of {zone}", "horas de {zone}", "heures de {zone}"),
    "item": ("بند جدول الأعمال", "Agenda item", "Punto del orden del día", "Point de l’ordre du jour"),
    "question": ("المسألة", "Question", "Cuestión", "Question"),
    "mode": ("طريقة التصويت", "Manner of voting", "Modo de votación", "Mode de scrutin"),
    "number_of_vote": (
        "رقم التصويت على هذه المسألة", "Vote on this question, number", "Votación sobre esta cuestión, número",
        "Vote sur cette question, numéro",
    ),
    "number_of_ballot": ("رقم الاقتراع", "Ballot number", "Número de votación", "Numéro du tour"),
    "region": ("المنطقة", "Region", "Región", "Région"),
    "as_amended": ("بصيغته المعدَّلة بما يلي", "As amended by", "Enmendado por", "Tel que modifié par"),
    "without_parts": ("دون الأجزاء التالية", "Without the parts", "Sin las partes", "Sans les parties"),
    "open": ("فُتح وأُغلق", "Opened and closed", "Apertura y cierre", "Ouverture et clôture"),
    "declared_at": ("أُعلنت النتيجة في", "Declared", "Proclamación", "Proclamation"),
    "outcome": ("النتيجة", "Outcome", "Resultado", "Issue"),
    "ending": ("النتيجة", "Outcome", "Resultado", "Issue"),
    "valid_papers": ("أوراق الاقتراع الصحيحة", "valid ballots", "de las papeletas válidas", "des bulletins valables"),
    "rule": ("الأغلبية المطلوبة", "Majority required", "Mayoría requerida", "Majorité requise"),
    "most": ("أكبر عدد من الأصوات", "most votes", "mayor número de votos", "le plus grand nombre de voix"),
    "rules": ("مجموعة القواعد", "Rules", "Reglamento", "Règlement"),
    "base_size": ("حجم الأساس", "Size of the base", "Magnitud de la base", "Effectif de la base"),
    "required": ("الأصوات المطلوبة", "Votes required", "Votos requeridos", "Voix requises"),
    "present_of_required": (
        "الحاضرون {present}، والمطلوب {required}", "{present} present, {required} required",
        "{present} presentes, {required} requeridos", "{present} présents, {required} requis",
    ),
    "choice": ("الخيار", "Choice", "Opción", "Choix"),
    "votes": ("الأصوات", "Votes", "Votos", "Voix"),
    "yes": ("مؤيدون", "Yes", "A favor", "Pour"),
    "no": ("معارضون", "No", "En contra", "Contre"),
    "abstain": ("ممتنعون", "Abstentions", "Abstenciones", "Abstentions"),
    "elected": ("المنتخبون", "Elected", "Elegidos", "Élus"),
    "next": (
        "المرشحون في الاقتراع التالي", "Standing in the next ballot",
        "Candidatos en la votación siguiente", "Candidats au tour suivant",
    ),
    "among": ("السحب من بين", "Drawn among", "Sorteo entre", "Tirage entre"),
    "drawn": ("المسحوبون بالترتيب", "Drawn, in order", "Extraídos, por orden", "Tirés, dans l’ordre"),
    "witnesses": ("الشهود", "Witnesses", "Testigos", "Témoins"),
    "seed": ("بذرة السحب", "Seed", "Semilla", "Graine"),
    "by_hand": ("سحب يدوي", "Drawn by hand", "Extraído a mano", "Tiré à la main"),
    "manifest_hash": (
        "بصمة SHA-256 لما جُمِّد عند الفتح", "SHA-256, frozen at opening",
        "SHA-256, fijado en la apertura", "SHA-256, figé à l’ouverture",
    ),
    "entered_by": ("أدخل المجاميع", "Totals entered by", "Totales introducidos por", "Totaux saisis par"),
    "announced": ("كما أُعلنت أولاً", "As first announced", "Según se anunció primero", "Tel qu’annoncé d’abord"),
    "numbered": ("الرقم", "No.", "N.º", "N°"),
    "member": ("العضو", "Member", "Miembro", "Membre"),
    "code": ("الرمز", "Code", "Código", "Code"),
    "his_vote": ("الصوت", "Vote", "Voto", "Vote"),
    "remark": ("ملاحظة", "Remark", "Observación", "Observation"),
    "was": ("كان", "Was", "Era", "Était"),
    "becomes": ("أصبح", "Becomes", "Pasa a ser", "Devient"),
    "reason": ("السبب", "Reason", "Motivo", "Motif"),
    "when": ("التاريخ والوقت", "When", "Fecha y hora", "Date et heure"),
    "by": ("بواسطة", "By", "Por", "Par"),
    "date": ("التاريخ", "Date", "Fecha", "Date"),
    "time": ("الوقت", "Time", "Hora", "Heure"),
    "entry": ("القيد", "Entry", "Asiento", "Inscription"),
    "corrected": ("صُوِّب؛ كان: {was}", "corrected; was: {was}", "rectificado; era: {was}", "rectifié ; était : {was}"),
    "repeat_of": (
        "إعادة للتصويت رقم {number}", "Repeat of vote {number}",
        "Repetición de la votación {number}", "Reprise du vote {number}",
    ),
    "repeated_as": (
        "أُعيد في التصويت رقم {number}", "Repeated as vote {number}",
        "Repetida como votación {number}", "Repris sous le vote {number}",
    ),
    "correction_to": (
        "تصويب للتصويت رقم {number}", "Correction to vote {number}",
        "Rectificación de la votación {number}", "Rectification du vote {number}",
    ),
    "a_repeat": (
        "إعادة لتصويت سابق", "repeat of an earlier vote",
        "repetición de una votación anterior", "reprise d’un vote antérieur",
    ),
    "no_vote": (
        "لم تُعلن نتيجة أي تصويت.", "No vote has been declared.",
        "No se ha proclamado ninguna votación.", "Aucun vote n’a été proclamé.",
    ),
    "sentence": ("نص الإعلان", "Announcement", "Anuncio", "Énoncé"),
    "chair": ("رئاسة الجلسة", "Chair", "Presidencia", "Présidence"),
    "teller": ("فارز الأصوات", "Teller", "Escrutador", "Scrutateur"),
}  # fmt: skip
FIGURES: Table = {
    "sum": ("المجموع", "Sum", "Suma", "Total"),
    "figure": ("البيان", "Figure", "Cifra", "Chiffre"),
    "number": ("العدد", "Number", "Número", "Nombre"),
    "check": ("المطابقة", "Check", "Comprobación", "Contrôle"),
    "agrees": ("متطابق", "Agrees", "Concuerda", "Concorde"),
    "differs": (
        "فرق قدره {difference}", "Differs by {difference}", "Diferencia de {difference}", "Écart de {difference}",
    ),
    "cannot_tell": ("تعذّر التحقق", "Cannot be checked", "No comprobable", "Non vérifiable"),
    "base_members": (
        "أعضاء المنظمة", "Members of the organisation", "Miembros de la Organización", "Membres de l’Organisation",
    ),
    "base_eligible": (
        "الأعضاء الذين لهم حق التصويت", "Members with the right to vote",
        "Miembros con derecho de voto", "Membres ayant le droit de vote",
    ),
    "base_accredited": (
        "الأعضاء ذوو الوفود المعتمدة", "Members with an accredited delegation", "Miembros con delegación acreditada",
        "Membres ayant une délégation accréditée",
    ),
    "base_present": ("الأعضاء الحاضرون", "Members present", "Miembros presentes", "Membres présents"),
    "members": (
        "أعضاء المنظمة", "Members of the organisation", "Miembros de la Organización", "Membres de l’Organisation",
    ),
    "on_the_roll": ("المقيدون في قائمة التصويت", "On the roll", "En la lista de votantes", "Inscrits sur la liste"),
    "excluded": (
        "مستبعدون من هذا التصويت", "Excluded from this vote", "Excluidos de esta votación", "Exclus de ce vote",
    ),
    "suspended": (
        "حق التصويت معلَّق", "Voting right suspended", "Derecho de voto suspendido", "Droit de vote suspendu",
    ),
    "not_accredited": (
        "بلا وفد معتمد، أو وثائق تفويضه معلقة", "No accredited delegation, or credentials disputed",
        "Sin delegación acreditada, o credenciales en litigio", "Sans délégation accréditée, ou pouvoirs contestés",
    ),
    "present_at_opening": (
        "حاضرون عند الفتح", "Present at opening", "Presentes en la apertura", "Présents à l’ouverture",
    ),
    "absent_at_opening": ("غائبون عند الفتح", "Absent at opening", "Ausentes en la apertura", "Absents à l’ouverture"),
    "papers": ("أوراق الاقتراع المعدودة", "Ballots counted", "Papeletas contadas", "Bulletins comptés"),
    "hands_raised": ("الأيدي المعدودة", "Hands counted", "Manos contadas", "Mains comptées"),
    "valid": ("صحيحة", "Valid", "Válidas", "Valables"),
    "blank": ("بيضاء", "Blank", "En blanco", "Blancs"),
    "invalid": ("باطلة", "Invalid", "Nulas", "Nuls"),
    "not_voting": ("حاضرون لم يصوتوا", "Present, not voting", "Presentes que no votaron", "Présents n’ayant pas voté"),
    "absent": ("غائبون", "Absent", "Ausentes", "Absents"),
    "accepted": ("أوراق الاقتراع المقبولة", "Ballots accepted", "Papeletas aceptadas", "Bulletins acceptés"),
    "replaced": (
        "حلّت محلها ورقة لاحقة للعضو نفسه", "Replaced by a later one of the same member",
        "Sustituidas por otra posterior del mismo miembro", "Remplacés par un bulletin ultérieur du même membre",
    ),
    "roll_call_lines": (
        "أسطر نداء الأسماء", "Lines of the roll call", "Líneas de la votación nominal", "Lignes de l’appel nominal",
    ),
    "in_the_roll_call": ("في نداء الأسماء", "In the roll call", "En la votación nominal", "Dans l’appel nominal"),
    "tokens_unused": (
        "رموز تصويت صدرت ولم تُستعمل", "Tokens issued and not used", "Fichas emitidas y no utilizadas",
        "Jetons émis et non utilisés",
    ),
    "urn": ("الأوراق في الصندوق", "Papers in the urn", "Papeletas en la urna", "Bulletins dans l’urne"),
    "voted": (
        "أعضاء مسجَّل أنهم صوتوا", "Members marked as having voted",
        "Miembros que constan como votantes", "Membres marqués comme ayant voté",
    ),
    "paper_issued": (
        "أوراق مطبوعة سُلِّمت", "Paper ballots issued", "Papeletas de papel entregadas", "Bulletins de papier remis",
    ),
    "paper_valid": ("مطبوعة صحيحة", "On paper, valid", "De papel, válidas", "Sur papier, valables"),
    "paper_blank": ("مطبوعة بيضاء", "On paper, blank", "De papel, en blanco", "Sur papier, blancs"),
    "paper_invalid": ("مطبوعة باطلة", "On paper, invalid", "De papel, nulas", "Sur papier, nuls"),
    "paper_not_returned": (
        "مطبوعة لم تُعَد", "On paper, not returned", "De papel, no devueltas", "Sur papier, non rendus",
    ),
    "entered_again": (
        "كما أدخله شخص آخر", "As entered by another person", "Según otra persona", "Selon une autre personne",
    ),
    "live tally": (
        "إعادة العدّ والعدّ المباشر", "Recount and live tally",
        "Nuevo recuento y recuento en directo", "Nouveau décompte et décompte en direct",
    ),
    "log": ("إعادة العدّ والسجل", "Recount and log", "Nuevo recuento y registro", "Nouveau décompte et journal"),
    "turnout": (
        "المشاركة وأوراق الصندوق", "Turnout and papers in the urn",
        "Participación y papeletas en la urna", "Participation et bulletins dans l’urne",
    ),
    "alike": ("متطابقان", "Alike", "Coinciden", "Concordants"),
    "different": ("مختلفان", "Different", "Difieren", "Différents"),
    "unknown": ("تعذرت المقارنة", "Could not be compared", "No pudieron compararse", "Comparaison impossible"),
}  # fmt: skip
WORDS: Table = {**TITLES, **OUTCOMES, **LABELS, **FIGURES}
