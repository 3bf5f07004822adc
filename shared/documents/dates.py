"""Days and times as official documents write them, in Arabic, English, French and Spanish, with Western digits.

Arabic months carry both names, as the United Nations write them. A time is said where the reader is told, once and
elsewhere on the sheet, which time zone it is of."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from shared.documents.words import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "ar": (
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
        "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
}  # fmt: skip
WRITTEN: dict[Language, str] = {
    "ar": "{day} {month} {year}",
    "en": "{day} {month} {year}",
    "es": "{day} de {month} de {year}",
    "fr": "{day} {month} {year}",
}
JOINED: dict[Language, str] = {
    "ar": "{day}، {time}",
    "en": "{day}, {time}",
    "es": "{day}, {time}",
    "fr": "{day}, {time}",
}


def day_in(day: date, language: Language) -> str:
    """24 November 2025; in French the first of a month is 1er."""
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return WRITTEN[language].format(day=number, month=MONTHS[language][day.month - 1], year=day.year)


def time_in(at: datetime, zone: str) -> str:
    """15:04, on the clocks of ``zone``."""
    return at.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def moment_in(at: datetime, zone: str, language: Language) -> str:
    """24 November 2025, 15:04."""
    day = day_in(at.astimezone(ZoneInfo(zone)).date(), language)
    return JOINED[language].format(day=day, time=time_in(at, zone))
