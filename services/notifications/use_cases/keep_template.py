"""Keep a template of the organisation, drop it, list those in force."""

from __future__ import annotations

from collections.abc import Sequence

from services.notifications.domain.errors import ShippedTemplate, TooManyTemplates
from services.notifications.domain.template import MOST_TEMPLATES, Template, in_force
from services.notifications.use_cases.acting import Actor
from services.notifications.use_cases.ports import NotificationsWork
from shared.kernel.errors import NotFound
from shared.kernel.unit_of_work import Act, UnitsOfWork


async def list_templates(
    actor: Actor, shipped: Sequence[Template], works: UnitsOfWork[NotificationsWork]
) -> list[Template]:
    async with works.reading() as work:
        return in_force(shipped, await work.templates.of(actor.organisation_id))


async def keep_template(actor: Actor, template: Template, works: UnitsOfWork[NotificationsWork]) -> None:
    """Raises TooManyTemplates."""
    async with works() as work:
        own = {each.template_id for each in await work.templates.of(actor.organisation_id)}
        if template.template_id not in own and len(own) >= MOST_TEMPLATES:
            raise TooManyTemplates(most=MOST_TEMPLATES)
        await work.templates.put(template)
        work.record(_act(actor, "keep-template", template.template_id))


async def drop_template(
    actor: Actor, template_id: str, shipped: Sequence[Template], works: UnitsOfWork[NotificationsWork]
) -> None:
    """A shipped one is then as it came. Raises ShippedTemplate where it is so already, else NotFound."""
    async with works() as work:
        if not await work.templates.drop(actor.organisation_id, template_id):
            if any(each.template_id == template_id for each in shipped):
                raise ShippedTemplate()
            raise NotFound(what="such template")
        work.record(_act(actor, "drop-template", template_id))


def _act(actor: Actor, verb: str, template_id: str) -> Act:
    return Act(actor.subject, actor.role, verb, template_id, actor.organisation_id)
