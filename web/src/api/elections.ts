import { ask } from './http';
import type { Body, Contest, DecidedRound, Language, Mandate, Role, Texts } from './types';

const at = '/elections';

export interface Nomination {
  name: string;
  member?: string;
  region?: string;
}

export interface NewContest {
  item_id: string | null;
  office: string;
  title?: Texts;
  candidates: Nomination[];
  /** Those open this time, a number or by region; all of the office where it is left out. */
  seats?: number | Record<string, number>;
  vacancy_of?: string;
  temporary_region?: string;
}

export interface Witness {
  name: string;
  word?: string;
}

/** Drawn here from a sealed number and the witnesses' words, or entered as drawn by hand. */
export type Lot = { witnesses: Witness[]; region: string | null } & ({ method: 'seed' } | { method: 'hand'; drawn: string });

export const contests = async (role: Role, aid: string): Promise<Contest[]> =>
  (await ask<{ contests: Contest[] }>('GET', `${at}/assemblies/${aid}/contests`, { role })).contests;
export const openContest = (role: Role, aid: string, body: NewContest) =>
  ask<Contest>('POST', `${at}/assemblies/${aid}/contests`, { role, body });
export const nominate = (role: Role, contest: string, body: Nomination) =>
  ask<Contest>('POST', `${at}/contests/${contest}/candidates`, { role, body });
export const withdraw = (role: Role, contest: string, candidate: string) =>
  ask<Contest>('DELETE', `${at}/contests/${contest}/candidates/${candidate}`, { role });
export const callRound = (role: Role, contest: string, body: { region: string | null; excluded?: string[]; reason?: string }) =>
  ask<{ round_id: string; poll_id: string; number: number }>('POST', `${at}/contests/${contest}/rounds`, { role, body });
export const acclaim = (role: Role, contest: string, region: string | null) =>
  ask<DecidedRound>('POST', `${at}/contests/${contest}/acclamation`, { role, body: { region } });
export const drawLots = (role: Role, contest: string, body: Lot) =>
  ask<{ agreed: boolean; round: DecidedRound | null; contest: Contest }>('POST', `${at}/contests/${contest}/lots`, { role, body });
export const rounds = async (contest: string): Promise<DecidedRound[]> =>
  (await ask<{ rounds: DecidedRound[] }>('GET', `${at}/contests/${contest}/rounds`)).rounds;
export const mandates = async (oid: string): Promise<Mandate[]> =>
  (await ask<{ mandates: Mandate[] }>('GET', `${at}/organisations/${oid}/mandates`)).mandates;
export const bodies = async (role: Role, aid: string): Promise<Body[]> =>
  (await ask<{ bodies: Body[] }>('GET', `${at}/assemblies/${aid}/bodies`, { role })).bodies;

/** The address of the list of mandates; it is a page, or a file to keep. */
export const mandatesSheet = (oid: string, format: 'html' | 'csv' | 'json', language: Language): string =>
  `/api${at}/organisations/${oid}/mandates/record?format=${format}&language=${language}`;
