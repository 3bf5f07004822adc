import { ask } from './http';
import type { Contest, Mandate, Role, RoundDecision } from './types';

const at = '/elections';

export const contests = async (role: Role, aid: string): Promise<Contest[]> =>
  (await ask<{ contests: Contest[] }>('GET', `${at}/assemblies/${aid}/contests`, { role })).contests;
export const callRound = (role: Role, contest: string) =>
  ask<{ round_id: string; poll_id: string; number: number }>('POST', `${at}/contests/${contest}/rounds`, { role, body: {} });
export const rounds = async (contest: string): Promise<RoundDecision[]> =>
  (await ask<{ rounds: RoundDecision[] }>('GET', `${at}/contests/${contest}/rounds`)).rounds;
export const withdraw = (role: Role, contest: string, candidate: string) =>
  ask<unknown>('DELETE', `${at}/contests/${contest}/candidates/${candidate}`, { role });
export const mandates = async (oid: string): Promise<Mandate[]> =>
  (await ask<{ mandates: Mandate[] }>('GET', `${at}/organisations/${oid}/mandates`)).mandates;
