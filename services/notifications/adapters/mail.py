"""Notices by e-mail: handed to the mail server of the settings, which takes them on from there. Delivered means: it took it."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, parseaddr
from pathlib import Path

import aiosmtplib

from services.notifications.domain.letter import letter
from services.notifications.domain.subscriber import Answer, Notice, Subscriber
from shared.chassis.settings import BadSetting, Settings

WITHIN_S = 20.0
SECURITY = ("starttls", "tls", "none")


@dataclass(frozen=True, slots=True)
class MailServer:
    host: str
    port: int
    security: str  # one of SECURITY
    sender: str
    user: str
    password: str


def mail_server(settings: Settings) -> MailServer | None:
    """None: no e-mail. Raises BadSetting for what cannot be used."""
    if not settings.smtp_host:
        return None
    if settings.smtp_security not in SECURITY:
        raise BadSetting(
            f"HEMICYCLE_SMTP_SECURITY must be one of {', '.join(SECURITY)}, not {settings.smtp_security!r}"
        )
    if "@" not in parseaddr(settings.smtp_from)[1]:
        raise BadSetting("HEMICYCLE_SMTP_FROM must be the address that e-mail comes from")
    file = settings.smtp_password_file
    password = Path(file).read_text(encoding="utf-8").strip() if file else ""
    return MailServer(
        settings.smtp_host, settings.smtp_port, settings.smtp_security, settings.smtp_from, settings.smtp_user, password
    )


class Mail:
    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._trust = ssl.create_default_context()

    async def send(self, subscriber: Subscriber, delivery_id: str, notice: Notice, at: datetime) -> Answer:
        server = self._server
        try:
            await aiosmtplib.send(
                self._message(subscriber, delivery_id, notice, at),
                hostname=server.host,
                port=server.port,
                username=server.user or None,
                password=server.password or None,
                use_tls=server.security == "tls",
                start_tls=server.security == "starttls",
                tls_context=self._trust if server.security != "none" else None,
                timeout=WITHIN_S,
            )
        except aiosmtplib.SMTPRecipientsRefused as refused:
            codes = [each.code for each in refused.recipients]
            return _refused(codes[0] if codes else 0)
        except aiosmtplib.SMTPResponseException as refused:
            return _refused(refused.code)
        except (TimeoutError, aiosmtplib.SMTPTimeoutError):
            return Answer(False, "timeout")
        except (aiosmtplib.SMTPException, OSError):
            return Answer(False, "unreachable")
        return Answer(True, "SMTP 250")

    def _message(self, subscriber: Subscriber, delivery_id: str, notice: Notice, at: datetime) -> EmailMessage:
        written = letter(notice, subscriber.language)
        message = EmailMessage()
        message["Subject"] = written.subject
        message["From"] = self._server.sender
        message["To"] = formataddr((" ".join(subscriber.name.split()), subscriber.address))
        message["Date"] = format_datetime(at)
        # the same at every try, so that a mailbox that has it already can tell
        message["Message-ID"] = f"<{delivery_id}@{parseaddr(self._server.sender)[1].partition('@')[2]}>"
        message["Content-Language"] = written.language
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(written.plain())
        message.add_alternative(written.html(), subtype="html")
        return message


def _refused(code: int) -> Answer:
    """A refusal of the fives is for good, except of our own sign-in: that is the operator's to put right."""
    return Answer(False, f"SMTP {code}", final=500 <= code < 600 and code not in (530, 534, 535, 538))
