"""The table of contents: everything that can be done with registration."""

from __future__ import annotations

from dataclasses import dataclass

from services.registration.use_cases.accredit_delegations import AccreditDelegations
from services.registration.use_cases.add_delegate import AddDelegate
from services.registration.use_cases.add_staff import AddStaff
from services.registration.use_cases.announce_dated_rights import AnnounceDatedRights
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
from services.registration.use_cases.issue_credential import IssueCredential
from services.registration.use_cases.keep_photo import KeepPhoto
from services.registration.use_cases.lend_tablet import LendTablet
from services.registration.use_cases.merge_scans import MergeScans
from services.registration.use_cases.propose_walk_in import ProposeWalkIn
from services.registration.use_cases.queries import Queries
from services.registration.use_cases.record_presence import RecordPresence
from services.registration.use_cases.remove_staff import RemoveStaff
from services.registration.use_cases.restore_voting_right import RestoreVotingRight
from services.registration.use_cases.return_tablet import ReturnTablet
from services.registration.use_cases.revoke_credential import RevokeCredential
from services.registration.use_cases.sessions import RefreshSession, SignOut, WhoAmI
from services.registration.use_cases.settle_credentials import SettleCredentials
from services.registration.use_cases.sign_in_delegate import SignInDelegate
from services.registration.use_cases.sign_in_staff import SignInStaff
from services.registration.use_cases.suspend_voting_right import SuspendVotingRight
from services.registration.use_cases.unbind_device import UnbindDevice


@dataclass(frozen=True)
class Application:
    found_organisation: FoundOrganisation
    add_staff: AddStaff
    remove_staff: RemoveStaff

    sign_in_staff: SignInStaff
    sign_in_delegate: SignInDelegate
    refresh_session: RefreshSession
    who_am_i: WhoAmI
    sign_out: SignOut

    enrol_member: EnrolMember
    import_members: ImportMembers
    enrol_admitted: EnrolAdmitted
    suspend_voting_right: SuspendVotingRight
    restore_voting_right: RestoreVotingRight
    announce_dated_rights: AnnounceDatedRights

    convene_assembly: ConveneAssembly
    accredit_delegations: AccreditDelegations
    dispute_credentials: DisputeCredentials
    settle_credentials: SettleCredentials
    add_delegate: AddDelegate
    issue_credential: IssueCredential
    revoke_credential: RevokeCredential
    hand_over_vote: HandOverVote
    record_presence: RecordPresence
    bind_device: BindDevice
    unbind_device: UnbindDevice

    import_invitations: ImportInvitations
    propose_walk_in: ProposeWalkIn
    decide_walk_in: DecideWalkIn
    merge_scans: MergeScans
    lend_tablet: LendTablet
    return_tablet: ReturnTablet
    keep_photo: KeepPhoto

    forget_the_past: ForgetThePast
    queries: Queries
    desk_queries: DeskQueries
