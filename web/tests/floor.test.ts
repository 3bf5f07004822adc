import { describe, expect, it } from 'vitest';
import type { Floor, FloorRequest, FloorTurn, Speech } from '../src/api/types';
import { amongItsKind, leftOf, mayAsk, nameOf, placesOf, spokenOf, untouched } from '../src/floor/floor';
import { hallView } from '../src/screens/hall/view';

const request = (id: string, kind: Speech = 'statement'): FloorRequest => ({ request_id: `r-${id}-${kind}`, delegation_id: id, member: id, name: null, kind });
const turn: FloorTurn = { ...request('a'), turn_id: 't', began_at: '2025-11-24T09:00:00Z', allowed_seconds: 180 };
const at = (seconds: number): number => Date.parse(turn.began_at) + seconds * 1000;
const floor = (change: Partial<Floor> = {}): Floor => ({ ...untouched('i'), ...change });

describe('the floor on the screens', () => {
  it('counts a turn down, past its end, and up where it has no limit', () => {
    expect([0, 60, 180, 200].map((seconds) => leftOf(turn, at(seconds)))).toEqual([180, 120, 0, -20]);
    expect(leftOf({ ...turn, allowed_seconds: null }, at(60))).toBeNull();
    expect(spokenOf(turn, at(-5))).toBe(0);
  });

  it('says a delegation each of its places', () => {
    const queue = [request('b', 'point_of_order'), request('a'), request('b')];
    expect(placesOf(floor({ queue }), 'b').map((one) => one.place)).toEqual([1, 3]);
    expect(placesOf(floor({ queue }), undefined)).toEqual([]);
  });

  it('offers what may be asked for, and nothing that would be refused', () => {
    expect(mayAsk(floor(), 'a', false, false)).toEqual(['statement', 'point_of_order', 'explanation', 'reply']);
    expect(mayAsk(floor({ list_open: false }), 'a', false, false)).not.toContain('statement');
    expect(mayAsk(floor({ debate: 'closed' }), 'a', false, false)).toEqual(['point_of_order', 'explanation', 'reply']);
    expect(mayAsk(floor(), 'a', false, true)).toEqual(['point_of_order']);
    expect(mayAsk(floor({ debate: 'meeting_suspended' }), 'a', false, false)).toEqual(['point_of_order']);
    expect(mayAsk(floor({ queue: [request('a')] }), 'a', false, false)).not.toContain('statement');
    expect(mayAsk(floor({ turn }), 'a', false, false)).not.toContain('statement');
    expect(mayAsk(floor(), 'a', true, false)).toEqual([]);
    expect(mayAsk(floor({ observers_invited: true }), 'a', true, false)).toEqual(['statement', 'reply']);
    const motions = [{ motion_id: 'm', procedure: 'close_debate' as const, moved_by: 'b', in_favour: 0, against: 2 }];
    expect(mayAsk(floor({ motions }), 'a', false, false)).toContain('against');
    expect(mayAsk(floor({ motions }), 'a', false, false)).not.toContain('in_favour');
  });

  it('knows a place among those of a kind, both sides of a motion being one', () => {
    const queue = [request('a', 'in_favour'), request('b', 'against'), request('c')];
    expect(queue.map((one) => amongItsKind(floor({ queue }), one))).toEqual([{ place: 1, of: 2 }, { place: 2, of: 2 }, { place: 1, of: 1 }]);
  });

  it('calls a member as the assembly does, an observer by its own name, and a code where nothing is known', () => {
    expect(nameOf(request('a'), { a: { en: 'Albania' } })).toEqual({ en: 'Albania' });
    expect(nameOf({ ...request('a'), member: null, name: { fr: 'Europol' } }, {})).toEqual({ fr: 'Europol' });
    expect(nameOf(request('a'), {})).toEqual({ en: 'a' });
  });

  it('is on the wall while somebody speaks, but never over a vote that runs', () => {
    const speaking = { floor: { item_id: 'i', floor: floor({ turn }) } };
    const poll = (state: string): Record<string, unknown> => ({ poll: { poll_id: 'p', state } });
    expect(hallView(speaking)).toBe('floor');
    expect(hallView({ ...speaking, ...poll('declared') } as never)).toBe('floor');
    expect(hallView({ ...speaking, ...poll('open') } as never)).toBe('poll');
    expect(hallView({ floor: { item_id: 'i', floor: floor() } })).toBe('welcome');
  });
});
