import { describe, expect, it } from 'vitest';
import type { Contest } from '../src/api/types';
import { motionsOf, withMotionsInOrder, type LiveState } from '../src/live/fold';
import { nextAction } from '../src/screens/chair/next-action';

const item = (id: string, position: number, state: string) => ({ item_id: id, position, state, title: { en: id }, kind: 'decision' });
const motion = (id: string, item_id: string | null, more = {}) => ({ motion_id: id, item_id, state: 'tabled', parent_motion_id: null, title: { en: id }, ...more });
const contest = (id: string, item_id: string | null, state = 'nominating') => ({ contest_id: id, item_id, state, title: { en: id }, candidates: [], elected: [] }) as unknown as Contest;
const live = (more: object): LiveState => ({ agenda: [item('i1', 1, 'open'), item('i2', 2, 'planned')], poll: null, ...more }) as LiveState;

describe('the one next action', () => {
  it.each([['prepared', 'open'], ['open', 'close'], ['held', 'resume'], ['closed', 'declare']])('of a %s poll: %s', (state, action) => {
    expect(nextAction(live({ poll: { poll_id: 'p', state } }), []).action).toBe(action);
  });

  it('prepares the vote on what is tabled under the open item, amendments first', () => {
    const state = live({ 'motion:m': motion('m', 'i1'), 'motion:a': motion('a', 'i1', { parent_motion_id: 'm' }), 'motion:x': motion('x', 'i2') });
    expect(nextAction(state, [])).toMatchObject({ action: 'prepare', motion: { motion_id: 'a' } });
    expect(nextAction(state, [], { motion: 'x' })).toMatchObject({ action: 'prepare', motion: { motion_id: 'x' } });
  });

  it('repeats a vote that was annulled', () => {
    const state = live({ 'motion:m': motion('m', 'i1'), poll: { poll_id: 'p', state: 'void', motion_id: 'm' } });
    expect(nextAction(state, [])).toMatchObject({ action: 'prepare', repeat_of: 'p' });
  });

  it('repeats the annulled vote before another motion, unless one is picked', () => {
    const state = live({ 'motion:a': motion('a', 'i1'), 'motion:m': motion('m', 'i1'), poll: { poll_id: 'p', state: 'void', motion_id: 'm' } });
    expect(nextAction(state, [])).toMatchObject({ motion: { motion_id: 'm' }, repeat_of: 'p' });
    expect(nextAction(state, [], { motion: 'a' })).toMatchObject({ motion: { motion_id: 'a' }, repeat_of: null });
    const round = live({ 'motion:a': motion('a', 'i1'), poll: { poll_id: 'p', state: 'void', contest_id: 'c' } });
    expect(nextAction(round, [contest('c', 'i1', 'polling')])).toMatchObject({ action: 'call-round' });
    expect(nextAction(round, [contest('c', 'i1', 'polling')], { motion: 'a' })).toMatchObject({ motion: { motion_id: 'a' } });
  });

  it('takes the motions in the order in which they were tabled', () => {
    const state = live({ 'motion:a': motion('a', 'i1'), 'motion:m': motion('m', 'i1'), 'motion:x': motion('x', 'i1') });
    expect(motionsOf(withMotionsInOrder(state, ['m', 'a'])).map((one) => one.motion_id)).toEqual(['m', 'a', 'x']);
    expect(nextAction(withMotionsInOrder(state, ['m', 'a']), [])).toMatchObject({ motion: { motion_id: 'm' } });
  });

  it('calls a round, and waits until the last one is decided', () => {
    const declared = { poll_id: 'r1', state: 'declared', contest_id: 'c' };
    expect(nextAction(live({}), [contest('c', 'i1')])).toMatchObject({ action: 'call-round' });
    expect(nextAction(live({ poll: declared }), [contest('c', 'i1', 'polling')])).toEqual({ action: 'await-round' });
    expect(nextAction(live({ poll: declared, round: { round_id: 'r1' } }), [contest('c', 'i1', 'polling')])).toMatchObject({ action: 'call-round' });
  });

  it('goes through the agenda when nothing is left to decide', () => {
    expect(nextAction(live({}), [contest('c', 'i1', 'decided')])).toMatchObject({ action: 'close-item', item: { item_id: 'i1' } });
    const between = { agenda: [item('i1', 1, 'closed'), item('i2', 2, 'planned')] } as unknown as LiveState;
    expect(nextAction(between, [])).toMatchObject({ action: 'open-item', item: { item_id: 'i2' } });
    expect(nextAction({}, []).action).toBe('none');
  });
});
