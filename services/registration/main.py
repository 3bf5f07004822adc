"""Composition root of registration: who is at the assembly and may vote."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from services.registration.adapters.passwords import Argon2Passwords
from services.registration.adapters.publishing import to_contract
from services.registration.adapters.qr_codes import qr_svg
from services.registration.adapters.randomness import SystemRandomness
from services.registration.adapters.repositories import SqlRegistrationWork
from services.registration.adapters.rows import TABLES, Row
from services.registration.adapters.rulebook_files import RulebookFiles
from services.registration.adapters.secret_files import SignedTokens, bootstrap_token_fits, key_set, make_secrets
from services.registration.domain import photo
from services.registration.entrypoints.api import Outside, routes
from services.registration.entrypoints.consumers import subscription
from services.registration.settings import HOUSEKEEPING_SECONDS
from services.registration.use_cases.accredit_delegations import AccreditDelegations
from services.registration.use_cases.add_delegate import AddDelegate
from services.registration.use_cases.add_staff import AddStaff, StaffMaker
from services.registration.use_cases.announce_dated_rights import AnnounceDatedRights
from services.registration.use_cases.application import Application
from services.registration.use_cases.bind_device import BindDevice
from services.registration.use_cases.convene_assembly import ConveneAssembly
from services.registration.use_cases.decide_walk_in import DecideWalkIn
from services.registration.use_cases.desk_queries import DeskQueries
from services.registration.use_cases.dispute_credentials import DisputeCredentials
from services.registration.use_cases.enrol_members import EnrolAdmitted, EnrolMember, ImportMembers
from services.registration.use_cases.forget_the_past import ForgetThePast
from services.registration.use_cases.found_organisation import FoundOrganisation
from services.registration.use_cases.hand_over_vote import HandOverVote
from services.registration.use_cases.import_invitations import ImportInvitations
from services.registration.use_cases.issue_credential import BadgeMaker, IssueCredential
from services.registration.use_cases.keep_photo import KeepPhoto
from services.registration.use_cases.lend_tablet import LendTablet
from services.registration.use_cases.merge_scans import MergeScans
from services.registration.use_cases.ports import Works
from services.registration.use_cases.propose_walk_in import ProposeWalkIn
from services.registration.use_cases.queries import Queries
from services.registration.use_cases.record_presence import RecordPresence
from services.registration.use_cases.remove_staff import RemoveStaff
from services.registration.use_cases.restore_voting_right import RestoreVotingRight
from services.registration.use_cases.return_tablet import ReturnTablet
from services.registration.use_cases.revoke_credential import RevokeCredential
from services.registration.use_cases.sessions import RefreshSession, SessionOpener, SignOut, WhoAmI
from services.registration.use_cases.settle_credentials import SettleCredentials
from services.registration.use_cases.sign_in_delegate import SignInDelegate
from services.registration.use_cases.sign_in_staff import SignInStaff
from services.registration.use_cases.suspend_voting_right import SuspendVotingRight
from services.registration.use_cases.unbind_device import UnbindDevice
from shared.chassis.database import Database
from shared.chassis.service import Job, Platform, Service
from shared.chassis.settings import Settings
from shared.chassis.units import SqlUnitsOfWork
from shared.contracts import topics

NAME = "registration"
PHOTOS = r"/delegates/[^/]+/photo$"
MIGRATIONS = Path(__file__).parent / "migrations"


async def published_keys(settings: Settings) -> Mapping[str, Any]:
    """The public keys that tokens are checked with, for services in the same process."""
    return await key_set(Path(settings.secrets_dir))


def build(platform: Platform) -> Service:
    settings, clock = platform.settings, platform.clock
    secrets_dir = Path(settings.secrets_dir)
    make_secrets(secrets_dir)
    database = Database(settings.database_for(NAME), Row.metadata, MIGRATIONS)
    works = SqlUnitsOfWork(NAME, database, TABLES, SqlRegistrationWork, to_contract, clock, platform.ids)
    application = _application(platform, works, secrets_dir)
    outside = Outside(
        clock=clock,
        secure_cookies=settings.secure_cookies,
        bootstrap_token_fits=lambda token: bootstrap_token_fits(secrets_dir, token),
        published_keys=lambda: key_set(secrets_dir),
        qr_svg=qr_svg,
    )
    return Service(
        name=NAME,
        says=(topics.MEMBERS, topics.DELEGATIONS, topics.PRESENCE),
        router=routes(application, outside),
        database=database,
        tables=TABLES,
        units=works,
        subscription=subscription(application.enrol_admitted),
        body_limits={PHOTOS: photo.MOST_BYTES},
        jobs=(Job("keep-house", lambda: _keep_house(application), alone=True),),
    )


def _application(platform: Platform, works: Works, secrets_dir: Path) -> Application:
    clock, ids = platform.clock, platform.ids
    randomness, passwords = SystemRandomness(), Argon2Passwords()
    rulebooks = RulebookFiles(Path(platform.settings.rulesets_dir))
    badges = BadgeMaker(clock, ids, randomness)
    opener = SessionOpener(clock, ids, SignedTokens(secrets_dir))
    return Application(
        found_organisation=FoundOrganisation(works, clock, ids, randomness, passwords, rulebooks),
        add_staff=AddStaff(works, StaffMaker(ids, randomness, passwords)),
        remove_staff=RemoveStaff(works, clock),
        sign_in_staff=SignInStaff(works, clock, passwords, opener),
        sign_in_delegate=SignInDelegate(works, clock, opener),
        refresh_session=RefreshSession(works, clock, opener),
        who_am_i=WhoAmI(works, clock),
        sign_out=SignOut(works, clock),
        enrol_member=EnrolMember(works, clock),
        import_members=ImportMembers(works, clock),
        enrol_admitted=EnrolAdmitted(clock),
        suspend_voting_right=SuspendVotingRight(works, clock),
        restore_voting_right=RestoreVotingRight(works, clock),
        announce_dated_rights=AnnounceDatedRights(works, clock),
        convene_assembly=ConveneAssembly(works, ids, rulebooks),
        accredit_delegations=AccreditDelegations(works, ids, badges),
        dispute_credentials=DisputeCredentials(works),
        settle_credentials=SettleCredentials(works),
        add_delegate=AddDelegate(works, ids),
        issue_credential=IssueCredential(works, clock, badges),
        revoke_credential=RevokeCredential(works, clock),
        hand_over_vote=HandOverVote(works, clock),
        record_presence=RecordPresence(works, clock),
        bind_device=BindDevice(works, clock, ids),
        unbind_device=UnbindDevice(works, clock),
        import_invitations=ImportInvitations(works, ids),
        propose_walk_in=ProposeWalkIn(works, clock, ids),
        decide_walk_in=DecideWalkIn(works, clock, ids),
        merge_scans=MergeScans(works, clock),
        lend_tablet=LendTablet(works, clock, ids),
        return_tablet=ReturnTablet(works, clock),
        keep_photo=KeepPhoto(works),
        forget_the_past=ForgetThePast(works, clock),
        queries=Queries(works, clock, rulebooks),
        desk_queries=DeskQueries(works),
    )


async def _keep_house(application: Application) -> None:
    while True:
        while await application.announce_dated_rights():
            pass
        await application.forget_the_past()
        await asyncio.sleep(HOUSEKEEPING_SECONDS)
