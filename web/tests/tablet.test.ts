import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MyBallot, Poll } from '../src/api/types';
import { dropPending, keepPending, newBallotId, pendingOf, type PendingBallot } from '../src/ballot/pending';
import { afterFailure, marksFit, STATES, tabletState, toggleMark, type Known } from '../src/ballot/states';

const poll = (state: string, more: Partial<Poll> = {}): Poll =>
  ({ poll_id: 'p', state, mode: 'recorded', choices: [{ choice_id: 'yes' }, { choice_id: 'no' }], min_marks: 1, max_marks: 1, ...more }) as Poll;
const mine = (more: Partial<MyBallot> = {}): MyBallot => ({
  voted: false, ballot_id: null, marks: null, accepted_at: null, link: 1, supersedes_next: null, may_vote: true, reason_code: null, reason: null, ...more,
});
const stopped = { by: null, reason: null };
const pending: PendingBallot = { delegate_id: 'd', poll_id: 'p', ballot_id: 'b', marks: ['yes'], supersedes: null };
const known = (more: Partial<Known> = {}): Known => ({
  synced: true, poll: poll('open'), mine: mine(), pending: null, inFlight: false, online: true, refusal: null,
  confirming: false, changing: false, cutOff: null, replaced: false, member: 'PER', ...more,
});

describe('what the tablet says', () => {
  it.each([
    ['connecting', { synced: false }],
    ['waiting', { poll: null }],
    ['waiting', { poll: poll('prepared') }],
    ['checking', { mine: null }],
    ['open', {}],
    ['confirm', { confirming: true }],
    ['sending', { pending, inFlight: true }],
    ['unsent', { pending, inFlight: false }],
    ['unsent', { pending, inFlight: true, online: false }],
    ['received', { mine: mine({ voted: true }) }],
    ['changed', { mine: mine({ voted: true }), replaced: true }],
    ['open', { mine: mine({ voted: true }), changing: true }],
    ['held', { poll: poll('held') }],
    ['stopped', { poll: poll('held', { stopped }) }],
    ['stopped', { poll: poll('held', { stopped }), mine: mine({ voted: true }) }],
    ['stopped', { poll: poll('closed', { stopped }) }],
    ['cut-off', { poll: poll('closed', { stopped }), cutOff: 'p' }],
    ['waiting', { poll: poll('prepared', { stopped }) }],
    ['hands', { poll: poll('open', { mode: 'hands' }) }],
    ['excluded', { poll: poll('open', { excluded: ['PER'] }) }],
    ['excluded', { poll: poll('open', { excluded: ['PER'], mode: 'hands' }), mine: null }],
    ['on-paper', { mine: mine({ may_vote: false, reason_code: 'votes-on-paper' }) }],
    ['on-paper', { poll: poll('held'), mine: mine({ may_vote: false, reason_code: 'votes-on-paper' }) }],
    ['not-voting', { mine: mine({ may_vote: false }) }],
    ['refused', { refusal: { poll_id: 'p', code: 'poll-closed', detail: '' } }],
    ['closed', { poll: poll('closed') }],
    ['cut-off', { poll: poll('closed'), cutOff: 'p' }],
    ['closed', { poll: poll('closed'), cutOff: 'another' }],
    ['excluded', { poll: poll('open', { excluded: ['PER'] }), cutOff: 'p' }],
    ['result', { poll: poll('declared'), cutOff: 'p' }],
    ['void', { poll: poll('void') }],
    ['result', { poll: poll('declared') }],
  ] as const)('%s', (state, more) => {
    expect(tabletState(known(more as Partial<Known>))).toBe(state);
  });

  it('never says received while a ballot is not acknowledged, whatever else is known', () => {
    for (const inFlight of [true, false]) {
      for (const state of ['open', 'held', 'closed', 'declared', 'void']) {
        const said = tabletState(known({ pending, inFlight, poll: poll(state), mine: mine({ voted: true }) }));
        expect(['sending', 'unsent']).toContain(said);
      }
    }
  });

  it('never says received when it does not know', () => {
    expect(tabletState(known({ mine: null }))).toBe('checking');
    expect(tabletState(known({ synced: false, mine: null, poll: null }))).toBe('connecting');
  });
});

describe('the words of the states', () => {
  it.each(['ar', 'en', 'es', 'fr'])('are there in %s, and no two states say the same', (language) => {
    const source = readFileSync(new URL(`../src/texts/${language}.ftl`, import.meta.url), 'utf8');
    const words = STATES.map((state) => new RegExp(`^tablet-${state} = (.+)$`, 'm').exec(source)?.[1]);
    expect(words).not.toContain(undefined);
    expect(new Set(words).size).toBe(STATES.length);
  });
});

describe('after a failed sending', () => {
  it.each([[null, 'retry'], [503, 'retry'], [500, 'retry'], [429, 'retry'], [401, 'sign-in'], [409, 'refused'], [403, 'refused'], [422, 'refused']] as const)(
    'status %s: %s',
    (status, sequel) => expect(afterFailure(status)).toBe(sequel),
  );
});

describe('marks', () => {
  const paper = poll('open', { min_marks: 1, max_marks: 2, choices: [{ choice_id: 'a' }, { choice_id: 'b' }, { choice_id: 'c' }] as Poll['choices'] });

  it('must be offered, different, and neither too few nor too many', () => {
    expect(marksFit(paper, ['a'], false)).toBe(true);
    expect(marksFit(paper, ['a', 'b'], false)).toBe(true);
    expect(marksFit(paper, ['a', 'b', 'c'], false)).toBe(false);
    expect(marksFit(paper, ['a', 'a'], false)).toBe(false);
    expect(marksFit(paper, ['x'], false)).toBe(false);
  });

  it('are blank only on purpose', () => {
    expect(marksFit(paper, [], false)).toBe(false);
    expect(marksFit(paper, [], true)).toBe(true);
    expect(marksFit(paper, ['a'], true)).toBe(false);
  });

  it('cannot become too many by tapping', () => {
    expect(toggleMark(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
    expect(toggleMark(['a', 'b'], 'a', 2)).toEqual(['b']);
    expect(toggleMark(['a'], 'c', 1)).toEqual(['c']);
  });
});

describe('the pending ballot', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
      kept,
    };
  };
  const tablet = () => ({ disk: store(), page: store() });

  it.each([true, false])('survives a reload with the same id, and is gone when dropped (secret: %s)', (secret) => {
    const stores = tablet();
    keepPending(pending, secret, stores);
    expect(pendingOf('d', stores)).toEqual(pending);
    dropPending(stores);
    expect(pendingOf('d', stores)).toBeNull();
    expect(stores.disk.kept.size + stores.page.kept.size).toBe(0);
  });

  it('of a secret vote is never written to where it outlives the window', () => {
    const stores = tablet();
    keepPending(pending, true, stores);
    expect(stores.disk.kept.size).toBe(0);
    expect(pendingOf('d', { ...stores, page: store() })).toBeNull();
  });

  it('is neither shown to nor sent by another delegate', () => {
    const stores = tablet();
    keepPending(pending, false, stores);
    expect(pendingOf('other', stores)).toBeNull();
    expect(pendingOf('d', stores)).toBeNull();
  });

  it('has an id of 32 hexadecimal digits', () => {
    expect(newBallotId()).toMatch(/^[0-9a-f]{32}$/);
    expect(newBallotId()).not.toBe(newBallotId());
  });
});
