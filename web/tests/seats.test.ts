import { describe, expect, it } from 'vitest';
import { seatPlan } from '../src/votes/seats';
import { calledIn, seatOrder, standingOf } from '../src/votes/standing';

describe('the seat plan', () => {
  it.each([1, 2, 3, 7, 26, 100, 171, 196, 200])('gives %i delegations a seat each, none upon another, all in the picture', (count) => {
    const plan = seatPlan(count);
    expect(plan.places).toHaveLength(count);
    for (const { x, y } of plan.places) {
      expect(x).toBeGreaterThanOrEqual(plan.radius - 0.1);
      expect(x).toBeLessThanOrEqual(plan.width - plan.radius + 0.1);
      expect(y).toBeGreaterThanOrEqual(plan.radius - 0.1);
      expect(y).toBeLessThanOrEqual(plan.height - plan.radius + 0.1);
    }
    for (const [index, one] of plan.places.entries()) {
      for (const other of plan.places.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * plan.radius - 0.1);
      }
    }
  });

  it('has no seats for nobody', () => expect(seatPlan(0).places).toEqual([]));

  it('keeps its order from left to right', () => {
    const plan = seatPlan(196);
    expect(plan.places[0]!.x).toBeLessThan(plan.places[195]!.x);
  });
});

describe('standing', () => {
  it('is by vote once there are votes, by presence before', () => {
    expect(standingOf('FRA', { roll_call: { FRA: 'yes' } }, null)).toBe('yes');
    expect(standingOf('FRA', { roll_call: { PER: 'yes' } }, new Set(['FRA']))).toBe('none');
    expect(standingOf('FRA', null, new Set(['FRA']))).toBe('present');
    expect(standingOf('FRA', { roll_call: { FRA: 'candidate-1' } }, null)).toBe('marked');
  });

  it('never shows who had no vote as one who did not vote', () => {
    const vote = { roll_call: { PER: 'yes', ARG: 'no' }, absent_members: ['BRA', 'ARG'], silent_members: ['FRA'], suspended_members: ['TCD'] };
    const shown = (code: string) => standingOf(code, vote, new Set(['TCD', 'ZWE']));
    expect(['ARG', 'BRA', 'FRA', 'TCD', 'ZWE'].map(shown)).toEqual(['no', 'absent', 'none', 'suspended', 'off-the-roll']);
    expect(calledIn(vote)).toEqual(['ARG', 'BRA', 'FRA', 'PER', 'TCD']);
  });

  it('orders seats by code, votes of members that have left included', () => {
    expect(seatOrder({ PER: {}, FRA: {} }, { ARG: 'yes' })).toEqual(['ARG', 'FRA', 'PER']);
  });
});
