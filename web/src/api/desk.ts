import { ask } from './http';
import type { BadgeHash, InvitationsAnswer, NewWalkIn, Scan, ScanAnswer, Suspension, TabletLoan, WalkIn } from './types-desk';

const at = '/registration';
const role = 'desk';

export const sendScans = async (assembly: string, scans: Scan[]): Promise<ScanAnswer[]> =>
  (await ask<{ scans: ScanAnswer[] }>('POST', `${at}/assemblies/${assembly}/scans`, { role, body: { scans } })).scans;
export const badges = async (assembly: string): Promise<BadgeHash[]> =>
  (await ask<{ badges: BadgeHash[] }>('GET', `${at}/assemblies/${assembly}/badges`, { role })).badges;

export const walkIns = async (assembly: string): Promise<WalkIn[]> =>
  (await ask<{ walk_ins: WalkIn[] }>('GET', `${at}/assemblies/${assembly}/walk-ins`, { role })).walk_ins;
export const proposeWalkIn = (delegation: string, body: NewWalkIn) =>
  ask<WalkIn>('POST', `${at}/delegations/${delegation}/walk-ins`, { role, body });
export const approveWalkIn = (id: string) => ask<WalkIn>('POST', `${at}/walk-ins/${id}/approve`, { role });
export const refuseWalkIn = (id: string, reason: string) => ask<WalkIn>('POST', `${at}/walk-ins/${id}/refuse`, { role, body: { reason } });

export const tablets = async (assembly: string): Promise<TabletLoan[]> =>
  (await ask<{ tablets: TabletLoan[] }>('GET', `${at}/assemblies/${assembly}/tablets`, { role })).tablets;
export const lendTablet = (assembly: string, tablet: string, delegate_id: string) =>
  ask<TabletLoan>('POST', `${at}/assemblies/${assembly}/tablets`, { role, body: { tablet, delegate_id } });
export const returnTablet = (loan: string) => ask<TabletLoan>('POST', `${at}/tablets/${loan}/return`, { role });

export const previewInvitations = (assembly: string, csv: string) =>
  ask<InvitationsAnswer>('POST', `${at}/assemblies/${assembly}/invitations`, { role, text: csv });
export const takeInvitations = (assembly: string, csv: string, previewed: string) =>
  ask<InvitationsAnswer>('POST', `${at}/assemblies/${assembly}/invitations?previewed=${previewed}`, { role, text: csv });

export const photoAddress = (delegate: string): string => `/api${at}/delegates/${delegate}/photo?as=${role}`;
export const keepPhoto = (delegate: string, bytes: Blob) => ask<null>('PUT', `${at}/delegates/${delegate}/photo`, { role, bytes });
export const removePhoto = (delegate: string) => ask<null>('DELETE', `${at}/delegates/${delegate}/photo`, { role });

export const suspensionsOf = async (member: string): Promise<Suspension[]> =>
  (await ask<{ suspensions: Suspension[] }>('GET', `${at}/members/${member}/rights`, { role })).suspensions;
