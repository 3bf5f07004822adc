import { ask } from './http';
import type {
  Assembly, Credential, Delegation, DelegateFunction, ImportAnswer, Member, Organisation, Role, RulesOfAssembly, Session, StaffAccount,
} from './types';

const at = '/registration';

export const signInStaff = (username: string, password: string) =>
  ask<Session>('POST', `${at}/sessions/staff`, { body: { username, password }, fresh: true });
export const signInDelegate = (badge_code: string, pin: string) =>
  ask<Session>('POST', `${at}/sessions/delegate`, { body: { badge_code, pin }, fresh: true });
export const whoAmI = (role: Role) => ask<Session>('GET', `${at}/sessions/me`, { role, fresh: true });
export const signOut = (role: Role) => ask<null>('DELETE', `${at}/sessions`, { role });

export const organisation = (role: Role, id: string) => ask<Organisation>('GET', `${at}/organisations/${id}`, { role });
export const assemblies = async (role: Role): Promise<Assembly[]> => {
  const answer = await ask<{ assemblies: Assembly[] } | Assembly[]>('GET', `${at}/assemblies`, { role });
  return Array.isArray(answer) ? answer : answer.assemblies;
};
export const rules = (role: Role, aid: string) => ask<RulesOfAssembly>('GET', `${at}/assemblies/${aid}/rules`, { role });
export const createStaff = (role: Role, body: { role: Role; name: string; assembly_id: string | null }) =>
  ask<StaffAccount>('POST', `${at}/staff`, { role, body });

export const members = (role: Role) => ask<{ members: Member[]; total: number }>('GET', `${at}/members`, { role });
export const importMembers = (role: Role, csv: string, commit: boolean) =>
  ask<ImportAnswer>('POST', `${at}/members/import?commit=${commit}`, { role, text: csv });
/** `since`: the first day, YYYY-MM-DD where the assembly meets; null: today. */
export const suspend = (role: Role, code: string, reason: string, since: string | null) =>
  ask<Member>('POST', `${at}/members/${encodeURIComponent(code)}/suspension`, { role, body: { reason, since } });
export const restore = (role: Role, code: string, reason: string) =>
  ask<Member>('POST', `${at}/members/${encodeURIComponent(code)}/restoration`, { role, body: { reason } });

export const delegations = async (role: Role, aid: string): Promise<Delegation[]> =>
  (await ask<{ delegations: Delegation[] }>('GET', `${at}/assemblies/${aid}/delegations`, { role })).delegations;
export const accredit = (
  role: Role,
  aid: string,
  body: { member: string | null; observer_name?: string; delegates: { name: string; function: DelegateFunction }[] },
) => ask<Delegation>('POST', `${at}/assemblies/${aid}/delegations`, { role, body });
export const addDelegate = (role: Role, delegation: string, name: string, function_: DelegateFunction) =>
  ask<unknown>('POST', `${at}/delegations/${delegation}/delegates`, { role, body: { name, function: function_ } });
export const dispute = (role: Role, delegation: string, reason: string) =>
  ask<Delegation>('POST', `${at}/delegations/${delegation}/dispute`, { role, body: { reason } });
export const settle = (role: Role, delegation: string, accepted: boolean, reason: string) =>
  ask<Delegation>('POST', `${at}/delegations/${delegation}/settle`, { role, body: { accepted, reason } });
/** `pin`: a delegate's own, as the proof of who hands over. */
export const handOver = (role: Role, delegation: string, delegate_id: string, pin?: string) =>
  ask<Delegation>('POST', `${at}/delegations/${delegation}/voting-delegate`, { role, body: pin ? { delegate_id, pin } : { delegate_id } });
export const issueCredential = (role: Role, delegate: string, reason?: string) =>
  ask<Credential>('POST', `${at}/delegates/${delegate}/credential`, { role, body: reason ? { reason } : {} });
export const revokeCredential = (role: Role, delegate: string, reason: string) =>
  ask<unknown>('DELETE', `${at}/delegates/${delegate}/credential?reason=${encodeURIComponent(reason)}`, { role });
export const presence = (role: Role, assembly_id: string, arrive: string[], leave: string[]) =>
  ask<{ in_hall: number; changed: number }>('POST', `${at}/presence`, { role, body: { assembly_id, arrive, leave } });
