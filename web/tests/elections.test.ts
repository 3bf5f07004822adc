import { describe, expect, it } from 'vitest';
import type { DecidedRound, DeclaredResult, Mandate, Poll } from '../src/api/types';
import type { LiveState } from '../src/live/fold';
import { hallView } from '../src/screens/hall/view';
import { contestsOf, daysOf, entriesOf } from '../src/screens/results/entries';
import { emptyTotals, papersIn, totalsOf } from '../src/screens/teller/totals';
import { drawAgain } from '../src/votes/lots';

/** Drawn by shared/rules/lots.py. */
const lot = {
  standing: ['b'.repeat(32), 'a'.repeat(32), 'c'.repeat(32)],
  draw: {
    method: 'seed', drawn: ['a'.repeat(32)], witnesses: ['تونس', 'Perú'], words: [['تونس', 'بحر'], ['Perú', 'cóndor "libre"']],
    nonce: '0f'.repeat(16), seed: '87ead670080337dac8f7eff5bf242436535e85b34ab4d50c1716ba484539426b',
  },
} as unknown as DecidedRound;
const SEALED = '98755ec3cbb41d9a77db621ddfaa3fd5da031c0f99c60d6f392aa76dae6cbcee';

describe('a lot drawn again in the browser', () => {
  it('comes out as the platform drew it', async () => {
    expect(await drawAgain(lot, SEALED)).toEqual({ sealed: SEALED, seed: lot.draw.seed, drawn: 'a'.repeat(32), alike: true });
  });

  it('is told from one that was tampered with', async () => {
    const changed = (draw: object): DecidedRound => ({ ...lot, draw: { ...lot.draw, ...draw } });
    expect((await drawAgain(changed({ drawn: ['b'.repeat(32)] })))?.alike).toBe(false);
    expect((await drawAgain(changed({ words: [['تونس', 'بر'], ['Perú', 'cóndor "libre"']] })))?.alike).toBe(false);
    expect((await drawAgain(lot, '0'.repeat(64)))?.alike).toBe(false);
  });

  it('is not said of one drawn by hand', async () => {
    expect(await drawAgain({ ...lot, draw: { method: 'hand', drawn: ['a'.repeat(32)] } })).toBeNull();
  });
});

describe('totals counted by hand', () => {
  const poll = (more: object): Poll => ({ mode: 'secret', contest_id: 'c', choices: [{ choice_id: 'a', label: {} }, { choice_id: 'b', label: {} }], max_marks: 1, write_ins: 0, ...more }) as Poll;

  it('ask for the valid papers only where they do not follow from the counts', () => {
    const names = (more: object): string[] => emptyTotals(poll(more)).rest.map((line) => line.mark);
    expect(names({})).toEqual(['blank', 'invalid']);
    expect(names({ max_marks: 2 })).toEqual(['valid', 'blank', 'invalid']);
    expect(names({ mode: 'hands' })).toEqual(['blank']);
    expect(names({ mode: 'hands', contest_id: null })).toEqual([]);
  });

  it('are whole figures, every one of them', () => {
    const entry = emptyTotals(poll({}));
    expect(totalsOf(entry)).toBeNull();
    for (const [index, line] of [...entry.lines, ...entry.rest].entries()) line.count = index;
    expect(totalsOf(entry)).toEqual({ counts: { a: 0, b: 1 }, blank: 2, invalid: 3 });
    expect(papersIn(entry)).toBe(6);
    entry.lines[0]!.count = 1.5;
    expect(totalsOf(entry)).toBeNull();
  });
});

const vote = (poll_id: string, contest_id: string | null, declared_at: string): DeclaredResult =>
  ({ poll: { poll_id, contest_id }, result: { declared_at } }) as DeclaredResult;
const step = (round_id: string, kind: string, poll_id: string | null): DecidedRound => ({ round_id, kind, poll_id }) as DecidedRound;

describe('the public results', () => {
  it('show a lot above the vote that it settled, and below what came after', () => {
    const results = [vote('p1', 'c', '2026-11-23T10:00:00Z'), vote('m', null, '2026-11-23T11:00:00Z'), vote('p2', 'c', '2026-11-23T12:00:00Z')];
    const rounds = { c: [step('p1', 'ballot', 'p1'), step('lot', 'lots', null), step('p2', 'ballot', 'p2')], d: [step('all', 'acclamation', null)] };
    const ids = entriesOf(results, rounds).map((one) => (one.kind === 'vote' ? one.declared.poll.poll_id : one.round.round_id));
    expect(ids).toEqual(['all', 'p2', 'm', 'lot', 'p1']);
  });

  it('know the contests polled, the one last spoken of, and those whose mandates begin now', () => {
    const mandates = [{ begins: '2026-11-26', contest_id: 'x' }, { begins: '2023-11-26', contest_id: 'old' }] as Mandate[];
    expect(contestsOf([vote('p', 'c', ''), vote('m', null, '')], mandates, 'y', '2026-11-26')).toEqual(['c', 'x', 'y']);
  });

  it('count days where the assembly meets', () => {
    const late = [vote('p', null, '2026-11-23T23:30:00Z'), vote('q', null, '2026-11-23T09:00:00Z')];
    expect(daysOf(late, 'Asia/Tokyo')).toEqual(['2026-11-23', '2026-11-24']);
  });
});

describe('the hall', () => {
  const declared = { poll: { poll_id: 'p', state: 'declared' }, result: { poll_id: 'p', result: { declared_at: '2026-11-23T10:00:00Z' } } };
  const drawn = (at: string): LiveState => ({ ...declared, round: { kind: 'lots', decided_at: at } }) as unknown as LiveState;

  it('shows a lot once it has fallen, and the result of a later vote after it', () => {
    expect(hallView(drawn('2026-11-23T10:05:00Z'))).toBe('round');
    expect(hallView(drawn('2026-11-23T09:55:00Z'))).toBe('result');
    expect(hallView({ round: { kind: 'acclamation', decided_at: '2026-11-23T10:00:00Z' } } as unknown as LiveState)).toBe('round');
  });

  it('shows the vote that runs, whatever was drawn before', () => {
    const next = { ...drawn('2026-11-23T10:05:00Z'), poll: { poll_id: 'q', state: 'prepared' } } as unknown as LiveState;
    expect(hallView(next)).toBe('poll');
  });
});
