import { describe, expect, it } from 'vitest';
import { furthest, readPositions, writePositions } from '../src/api/positions';
import { waitAsked, waitBefore } from '../src/live/waiting';
import { findDelegations } from '../src/screens/desk/find';
import { hallView } from '../src/screens/hall/view';
import { clockFace, secondsLeft } from '../src/ui/time-left';
import type { Delegation } from '../src/api/types';
import type { LiveState } from '../src/live/fold';

describe('log positions', () => {
  it('are read, merged by the further one, and written', () => {
    const merged = furthest(readPositions('voting.polls.v1=4, registration.members.v1=9'), readPositions('voting.polls.v1=7,registration.members.v1=2'));
    expect(writePositions(merged)).toBe('voting.polls.v1=7,registration.members.v1=9');
  });
  it('ignore what is none', () => expect(readPositions('x,=3,a=b,')).toEqual({}));
});

describe('coming back', () => {
  it('waits longer each time, ten seconds at most, never all at the same moment', () => {
    expect(waitBefore(0, 0)).toBe(250);
    expect(waitBefore(0, 1)).toBe(500);
    expect(waitBefore(50, 1)).toBe(10_000);
  });
  it('is never earlier than a service asks, spread over as long again, and later each time', () => {
    expect(waitAsked(2, 0, 0)).toBe(2_000);
    expect(waitAsked(2, 0, 1)).toBe(4_000);
    expect(waitAsked(2, 9, 1)).toBe(10_000);
  });
});

describe('time left', () => {
  it('is whole seconds and never less than none', () => {
    const at = '2026-11-24T10:00:30Z';
    expect(secondsLeft(at, Date.parse('2026-11-24T10:00:00.100Z'))).toBe(30);
    expect(secondsLeft(at, Date.parse('2026-11-24T10:01:00Z'))).toBe(0);
    expect(clockFace(90)).toBe('1:30');
    expect(clockFace(9)).toBe('0:09');
  });
});

describe('finding a delegation', () => {
  const all = [
    { member: 'PER', name: { en: 'Peru', fr: 'Pérou', ar: 'بيرو' }, delegates: [{ name: 'Ana Quispe' }] },
    { member: 'FRA', name: { en: 'France', ar: 'فَرنسا' }, delegates: [{ name: 'Léa Martin' }] },
  ] as unknown as Delegation[];
  it.each([['perou', 'PER'], ['بيرو', 'PER'], ['quispe', 'PER'], ['fra lea', 'FRA'], ['فرنسا', 'FRA']])('%s', (wanted, member) => {
    expect(findDelegations(all, wanted).map((one) => one.member)).toEqual([member]);
  });
});

describe('the hall display', () => {
  const base = { agenda: [{ item_id: 'i', position: 1, state: 'open' }] };
  it('shows what matters now, unless told otherwise', () => {
    const view = (more: object): string => hallView({ ...base, ...more } as unknown as LiveState);
    expect(view({})).toBe('agenda');
    expect(view({ poll: { poll_id: 'p', state: 'open' } })).toBe('poll');
    expect(view({ poll: { poll_id: 'p', state: 'declared' }, result: { poll_id: 'p' } })).toBe('result');
    expect(view({ poll: { poll_id: 'p', state: 'open' }, display: { layout: 'agenda' } })).toBe('agenda');
    expect(view({ display: { blank: true, layout: 'auto' } })).toBe('blank');
    expect(hallView({})).toBe('welcome');
  });
});
