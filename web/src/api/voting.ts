import { ask } from './http';
import type {
  CloseAnswer, DeclaredResult, Motion, MyBallot, Poll, PollMode, Receipt, Resolution, Result, Role, Texts,
} from './types';

const at = '/voting';

export const openItem = (role: Role, item: string) => ask<unknown>('POST', `${at}/agenda/${item}/open`, { role, body: {} });
export const closeItem = (role: Role, item: string) => ask<unknown>('POST', `${at}/agenda/${item}/close`, { role, body: {} });
export const addItem = (role: Role, aid: string, body: { title: Texts; kind: string }) =>
  ask<unknown>('POST', `${at}/assemblies/${aid}/agenda`, { role, body });

export interface NewMotion {
  item_id: string | null;
  subject: string;
  title: Texts;
  text?: Texts;
  mode?: PollMode;
}
export const tableMotion = (role: Role, aid: string, body: NewMotion) =>
  ask<Motion>('POST', `${at}/assemblies/${aid}/motions`, { role, body });

export const motions = async (role: Role, aid: string): Promise<Motion[]> =>
  (await ask<{ motions: Motion[] }>('GET', `${at}/assemblies/${aid}/motions`, { role })).motions;

export interface Preparation {
  mode?: PollMode;
  repeat_of?: string;
  seconds?: number | null;
}
export const preparePoll = (role: Role, motion: string, body: Preparation) =>
  ask<Poll>('POST', `${at}/motions/${motion}/polls`, { role, body });
export const openPoll = (role: Role, poll: string, seconds: number | null) =>
  ask<Poll>('POST', `${at}/polls/${poll}/open`, { role, body: seconds ? { seconds } : {} });
export const holdPoll = (role: Role, poll: string) => ask<Poll>('POST', `${at}/polls/${poll}/hold`, { role, body: {} });
export const resumePoll = (role: Role, poll: string) => ask<Poll>('POST', `${at}/polls/${poll}/resume`, { role, body: {} });
export const extendPoll = (role: Role, poll: string, seconds: number) =>
  ask<Poll>('POST', `${at}/polls/${poll}/extend`, { role, body: { seconds } });
export const closePoll = (role: Role, poll: string) =>
  ask<CloseAnswer>('POST', `${at}/polls/${poll}/close`, { role, body: {}, timeoutMs: 60_000 });
export const declareResult = (role: Role, poll: string) =>
  ask<{ poll: Poll; result: Result }>('POST', `${at}/polls/${poll}/declare`, { role, body: {}, timeoutMs: 60_000 });
export const voidPoll = (role: Role, poll: string, reason: string) =>
  ask<Poll>('POST', `${at}/polls/${poll}/void`, { role, body: { reason } });
export const enterTotals = (role: Role, poll: string, counts: Record<string, number>) =>
  ask<{ agreed: boolean }>('POST', `${at}/polls/${poll}/totals`, { role, body: { counts } });
export const recount = (role: Role, poll: string) => ask<Record<string, unknown>>('GET', `${at}/polls/${poll}/recount`, { role });

export const myBallot = (role: Role, poll: string) => ask<MyBallot>('GET', `${at}/polls/${poll}/my-ballot`, { role });
export const castBallot = (role: Role, poll: string, body: { ballot_id: string; marks: string[]; supersedes: string | null }) =>
  ask<Receipt>('POST', `${at}/polls/${poll}/ballots`, { role, body, timeoutMs: 10_000 });

export const results = async (aid: string): Promise<DeclaredResult[]> =>
  (await ask<{ results: DeclaredResult[] }>('GET', `${at}/assemblies/${aid}/results`)).results;
export const resolutions = async (oid: string): Promise<Resolution[]> =>
  (await ask<{ resolutions: Resolution[] }>('GET', `${at}/organisations/${oid}/resolutions`)).resolutions;
