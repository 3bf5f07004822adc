import { describe, expect, it } from 'vitest';
import { applyChange, applySnapshot, currentItem, motionsOf, resultOfPoll, tallyOfPoll, type LiveState } from '../src/live/fold';

describe('the live state', () => {
  it('is the same from a snapshot and changes as from a fresh snapshot (V10)', () => {
    let state = applySnapshot({ state: { presence: { present: 1 }, poll: null, 'motion:a': { motion_id: 'a' } } });
    state = applyChange(state, { set: { presence: { present: 2 }, 'motion:b': { motion_id: 'b' } } });
    state = applyChange(state, { set: { poll: { poll_id: 'p' } }, remove: ['motion:a', 'never-there'] });
    const fresh = applySnapshot({ state: { presence: { present: 2 }, poll: { poll_id: 'p' }, 'motion:b': { motion_id: 'b' } } });
    expect(state).toEqual(fresh);
  });

  it('leaves the state before a change as it was', () => {
    const before = applySnapshot({ state: { alarm: null } });
    applyChange(before, { set: { alarm: { poll_id: 'p' } } });
    expect(before).toEqual({ alarm: null });
  });

  it('takes a tally and a result for those of the poll only when they are', () => {
    const state = {
      poll: { poll_id: 'new', state: 'declared' },
      tally: { poll_id: 'old' },
      result: { poll_id: 'old' },
    } as unknown as LiveState;
    expect(tallyOfPoll(state)).toBeNull();
    expect(resultOfPoll(state)).toBeNull();
  });

  it('lists motions and knows the open item', () => {
    const state = applySnapshot({
      state: { 'motion:b': { motion_id: 'b' }, agenda: [{ item_id: '2', position: 2, state: 'open' }, { item_id: '1', position: 1, state: 'closed' }] },
    });
    expect(motionsOf(state).map((motion) => motion.motion_id)).toEqual(['b']);
    expect(currentItem(state)?.item_id).toBe('2');
  });
});
