import { ask } from './http';
import type {
  Alarm, Answer, CloseAnswer, DeclaredResult, Language, Motion, MotionAtTheDesk, MotionText, MyBallot, OwnVote, Poll, PollMode, Receipt, Recount, Result,
  Role, TextChange, Texts,
} from './types';

const at = '/voting';

export interface NewMotion {
  item_id: string | null;
  subject: string;
  title: Texts;
  text?: Texts;
  mode?: PollMode;
  majority?: string;
  parent_motion_id?: string;
  distance?: number;
  question?: string;
  moot_if_adopted?: string[];
  gives_priority_to?: string;
  sets_majority_of?: { motion_id: string; if_adopted: string; if_not: string };
  parts?: { title?: Texts; text?: Texts; operative: boolean }[];
  changes?: TextChange[];
}
export const tableMotion = (role: Role, aid: string, body: NewMotion) =>
  ask<Motion>('POST', `${at}/assemblies/${aid}/motions`, { role, body });
export const motionText = (role: Role, motion: string) => ask<MotionText>('GET', `${at}/motions/${motion}/text`, { role });
/** Of a declared vote, for everyone. */
export const textPut = (poll: string) => ask<MotionText>('GET', `${at}/polls/${poll}/text`);
/** In the order in which they may be put to the vote, with what each waits for. */
export const motions = async (role: Role, aid: string): Promise<MotionAtTheDesk[]> =>
  (await ask<{ motions: MotionAtTheDesk[] }>('GET', `${at}/assemblies/${aid}/motions`, { role })).motions;
export const orderMotion = (role: Role, motion: string, body: { distance?: number; moot_if_adopted?: string[] }) =>
  ask<Motion>('PUT', `${at}/motions/${motion}/order`, { role, body });
export const withdrawMotion = (role: Role, motion: string, reason: string) =>
  ask<Motion>('POST', `${at}/motions/${motion}/withdraw`, { role, body: { reason } });

export interface Preparation {
  mode?: PollMode;
  repeat_of?: string;
  seconds?: number | null;
}
export const preparePoll = (role: Role, motion: string, body: Preparation) =>
  ask<Poll>('POST', `${at}/motions/${motion}/polls`, { role, body });
/** The newest declared vote on a motion: the one that a second vote repeats. */
export async function lastVoteOn(role: Role, aid: string, motion: string): Promise<Poll | null> {
  const { polls } = await ask<{ polls: Poll[] }>('GET', `${at}/assemblies/${aid}/polls`, { role });
  const declared = polls.filter((poll) => poll.motion_id === motion && poll.state === 'declared');
  return declared.sort((a, b) => b.number - a.number)[0] ?? null;
}
export const practise = (role: Role, aid: string, seconds: number) =>
  ask<Poll>('POST', `${at}/assemblies/${aid}/practice`, { role, body: { seconds } });
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
export const stopPoll = (poll: string, reason: string) =>
  ask<Poll>('POST', `${at}/polls/${poll}/stop`, { role: 'teller', body: { reason } });
export const liftStop = (poll: string, reason: string) =>
  ask<Poll>('POST', `${at}/polls/${poll}/lift-stop`, { role: 'chair', body: { reason } });
export const acknowledgeDifference = (role: Role, poll: string, reason: string) =>
  ask<{ acknowledged: number }>('POST', `${at}/polls/${poll}/differences/acknowledgement`, { role, body: { reason } });
export interface FoundDifference extends Omit<Alarm, 'title'> {
  found_at: string;
  acknowledged_at: string | null;
  acknowledged_by: string | null;
  reason: string | null;
}
/** `watch`: the last look at all stores; null where another process looks than the one that answers. */
export interface Reconciliation {
  watch: { at: string; current: number; lap: string | null } | null;
  differences: FoundDifference[];
}
export const reconciliation = (role: Role) => ask<Reconciliation>('GET', `${at}/reconciliation`, { role });
export interface Totals {
  counts: Record<string, number>;
  valid?: number;
  blank?: number;
  invalid?: number;
}
export const enterTotals = (role: Role, poll: string, body: Totals) =>
  ask<{ agreed: boolean }>('POST', `${at}/polls/${poll}/totals`, { role, body });
export interface PaperVoters {
  paper_issued: number;
  members: string[];
}
export const paperVoters = (role: Role, poll: string) => ask<PaperVoters>('GET', `${at}/polls/${poll}/paper-voters`, { role });
export const issuePaper = (role: Role, poll: string, members: string[]) =>
  ask<PaperVoters>('POST', `${at}/polls/${poll}/paper-voters`, { role, body: { members } });
export const correctResult = (role: Role, poll: string, body: { member: string; from: Answer; to: Answer; reason: string }) =>
  ask<{ poll: Poll; result: Result }>('POST', `${at}/polls/${poll}/corrections`, { role, body });
/** Null while totals of hands or of paper ballots are not agreed. */
export const recount = (role: Role, poll: string) =>
  ask<{ recount: Recount | null; proposed: Result | null }>('GET', `${at}/polls/${poll}/recount`, { role });

export const myBallot = (role: Role, poll: string) => ask<MyBallot>('GET', `${at}/polls/${poll}/my-ballot`, { role });
export const castBallot = (role: Role, poll: string, body: { ballot_id: string; marks: string[]; supersedes: string | null }) =>
  ask<Receipt>('POST', `${at}/polls/${poll}/ballots`, { role, body, timeoutMs: 10_000 });

/** The newest first. */
export const ownVotes = async (aid: string): Promise<OwnVote[]> =>
  (await ask<{ votes: OwnVote[] }>('GET', `${at}/assemblies/${aid}/own-votes`, { role: 'delegate' })).votes;

export const results = async (aid: string): Promise<DeclaredResult[]> =>
  (await ask<{ results: DeclaredResult[] }>('GET', `${at}/assemblies/${aid}/results`)).results;

/** The address of a sheet of the record; it is a page, or a file to keep. */
export type SheetFormat = 'html' | 'csv' | 'json';
export const sheetOf = (poll: string, sheet: 'result' | 'roll-call' | 'reconciliation', format: SheetFormat, language: Language): string =>
  `/api${at}/polls/${poll}/sheets/${sheet}?format=${format}&language=${language}`;
export const minutesOf = (aid: string, day: string | null, format: SheetFormat, language: Language): string =>
  `/api${at}/assemblies/${aid}/minutes?${day ? `day=${day}&` : ''}format=${format}&language=${language}`;
