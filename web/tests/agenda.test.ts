import { describe, expect, test } from 'vitest';
import { delayWords } from '../src/screens/agenda/times';

describe('a delay is said in units that people read', () => {
  test.each([
    [0, 'delay-none', {}],
    [119, 'delay-late', { minutes: 119 }],
    [120, 'delay-late-hours', { hours: 2, minutes: 0 }],
    [2879, 'delay-late-hours', { hours: 47, minutes: 59 }],
    [5325, 'delay-late-days', { days: 3, hours: 16 }],
    [-61, 'delay-early', { minutes: 61 }],
    [-3000, 'delay-early-days', { days: 2, hours: 2 }],
  ])('%i minutes', (minutes, id, args) => {
    expect(delayWords(minutes)).toEqual({ id, args, late: minutes > 0 });
  });
});
