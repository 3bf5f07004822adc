import { describe, expect, it } from 'vitest';
import type { MyBallot, Poll, Session } from '../src/api/types';
import { isAlarm, mineOf, pendingSealed, refusalOf } from '../src/ballot/sealed';
import { tabletState, type Known } from '../src/ballot/states';
import { holdsFor, keysToCompare, lateIn, wereShown } from '../src/screens/teller/sealed';
import type { SealedRound } from '../src/sealed/contract';
import type { Step, View } from '../src/sealed/round';
import { canonical } from '../src/verify/canonical';
import { isOf } from '../src/verify/told';
import { secrecyOf } from '../src/votes/modes';
import type { Report } from '../src/verify/verify';
import type { Answer } from '../src/verify/worker';

const poll = { poll_id: 'p', state: 'open', mode: 'sealed', choices: [{ choice_id: 'yes' }], min_marks: 1, max_marks: 1 } as Poll;
const session = { delegate_id: 'd' } as Session;
const allowed = (more: Partial<MyBallot> = {}): MyBallot => ({
  voted: false, ballot_id: null, marks: null, accepted_at: null, link: 1, supersedes_next: null, may_vote: true, reason_code: null, reason: null, ...more,
});
const view = (step: Step, more: Partial<View> = {}): View => ({ step, code: null, trying: false, verdict: null, round: null, device: null, missing: null, ...more });

/** What the tablet says of a sealed vote, put together as the booth does. */
function said(of: View | null, right: MyBallot | null = allowed(), more: Partial<Known> = {}): string {
  return tabletState({
    synced: true, poll, mine: mineOf(right, of), pending: of?.step === 'sending' ? pendingSealed(poll, session) : null, inFlight: of?.trying ?? false, online: true,
    refusal: of ? refusalOf(poll, of) : null, confirming: false, changing: false, cutOff: null, replaced: false, member: 'PER', ...more,
  });
}

describe('what a tablet says in a sealed vote', () => {
  it.each<[string, View | null, MyBallot | null]>([
    ['checking', null, allowed()],
    ['checking', view('unknown'), allowed()],
    ['open', view('asking'), allowed()],
    ['open', view('ready'), allowed()],
    ['open', view('ready'), allowed({ may_vote: false, reason_code: 'token-already-issued' })],
    ['checking', view('unknown'), allowed({ may_vote: false, reason_code: 'token-already-issued' })],
    ['sending', view('sending', { trying: true }), allowed()],
    ['unsent', view('sending'), allowed()],
    ['received', view('accepted'), allowed()],
    ['received', view('accepted'), null],
    ['refused', view('refused', { code: 'urn-closed' }), allowed()],
    ['not-voting', view('apart', { code: 'token-already-issued' }), allowed()],
    ['not-voting', view('unknown'), allowed({ may_vote: false, reason_code: 'not-present' })],
    ['on-paper', view('apart', { code: 'not-eligible' }), allowed({ may_vote: false, reason_code: 'votes-on-paper' })],
  ])('%s', (state, of, right) => expect(said(of, right)).toBe(state));

  it('never says received before the relay has signed', () => {
    for (const step of ['unknown', 'apart', 'asking', 'ready', 'sending', 'refused'] as const) {
      expect(['received', 'changed']).not.toContain(said(view(step), allowed({ voted: true })));
    }
  });

  it('raises the alarm on every finding of its own check but that the ballot was counted', () => {
    expect(['missing', 'unopened', 'differs'].map((verdict) => isAlarm(view('accepted', { verdict: verdict as View['verdict'] })))).toEqual([true, true, true]);
    expect([isAlarm(view('accepted', { verdict: 'counted' })), isAlarm(view('accepted')), isAlarm(null)]).toEqual([false, false, false]);
  });
});

const report = (more: Partial<Report> = {}): Report =>
  ({ poll_id: 'p', manifest_hash: 'h', findings: [{ check: 'set', code: null, about: '' }], counted: { counts: { yes: 2, no: 1 } }, ...more }) as Report;
const unsigned = { check: 'signatures', code: 'bundle-unsigned', about: '' } as const;
const vote = { poll_id: 'p', manifest_hash: 'h' };
const round = { poll_id: 'p', manifest_hash: 'h', tellers: [{ name: 'A', box_key: '1', sign_key: '2' }], signer_a: { token_key: '3', log_key: '4' }, signer_b: null, urn_key: '5', relay_key: null } as unknown as SealedRound;

describe('a teller', () => {
  it('signs where all holds but that tellers have signed, of this very vote', () => {
    const signs = (more: Partial<Report>): boolean => holdsFor({ report: report(more) }, vote);
    expect([signs({}), signs({ findings: [unsigned] })]).toEqual([true, true]);
    expect(signs({ findings: [{ ...unsigned, about: 'platform' }] })).toBe(false);
    expect(signs({ findings: [{ check: 'count', code: 'count-differs', about: '' }] })).toBe(false);
    expect([signs({ poll_id: 'another' }), signs({ manifest_hash: 'another' })]).toEqual([false, false]);
    expect(holdsFor({ refused: 'form' } satisfies Answer, vote)).toBe(false);
  });

  it('is shown who was given a token and was not present as the vote opened, before anything is signed', () => {
    const file = (members: string[]): ArrayBuffer =>
      new TextEncoder().encode(`${canonical({ issued: { requests: members.map((member) => ({ member })) }, manifest: { present: ['BRA', 'KEN'], roll: ['BRA', 'FRA', 'KEN', 'PER'] } })}\n`).buffer;
    const late = lateIn(file(['BRA', 'FRA', 'PER']));
    expect([lateIn(file(['BRA', 'KEN'])), late]).toEqual([[], ['FRA', 'PER']]);
    expect([wereShown(late, []), wereShown(late, ['FRA']), wereShown(late, late), wereShown([], [])]).toEqual([false, false, true, true]);
  });

  it('compares the keys that are there so far', () => {
    expect(keysToCompare(round).map(({ of, key }) => `${of} ${key}`)).toEqual(['seal-teller 1', 'seal-signer-a 3', 'seal-urn 5']);
  });
});

describe('what the secrecy of a vote rests on', () => {
  it('is named of every secret vote that is not sealed, and of no other', () => {
    const of = (mode: Poll['mode'], secrecy: Poll['secrecy'], state: Poll['state'] = 'prepared'): string | null => secrecyOf({ mode, secrecy, state });
    expect([of('secret', 'operator-trusted'), of('secret', 'to-be-sealed')]).toEqual(['secrecy-operator-trusted', 'secrecy-to-be-sealed']);
    expect([of('secret', 'to-be-sealed', 'void'), of('secret', 'operator-trusted', 'void')]).toEqual([null, 'secrecy-operator-trusted']);
    expect([of('sealed', 'sealed'), of('recorded', 'named'), of('hands', 'named')]).toEqual([null, null, null]);
  });
});

describe('a good file', () => {
  it('of another vote, or with other figures than the page has, is none of this one', () => {
    const told = { poll_id: 'p', manifest_hash: 'h', counts: [{ yes: 2, no: 1 }] };
    expect(isOf(report(), told)).toBe(true);
    expect(isOf(report(), { ...told, counts: [{ yes: 1, no: 2 }, { yes: 2, no: 1 }] })).toBe(true); // as first declared
    expect([isOf(report(), { ...told, poll_id: 'q' }), isOf(report(), { ...told, manifest_hash: 'i' }), isOf(report(), { ...told, counts: [{ yes: 1, no: 1 }] })]).toEqual([false, false, false]);
  });
});
