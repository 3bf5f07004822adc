import { describe, expect, it } from 'vitest';
import { shortcutOf, SHORTCUTS, type Pressed } from '../src/screens/chair/shortcuts';
import type { Contest, MotionAtTheDesk, Race } from '../src/api/types';
import { motionsOf, withMotionsInOrder, type LiveState } from '../src/live/fold';
import { conductStep } from '../src/screens/chair/conduct';
import { nextAction, type Asked } from '../src/screens/chair/next-action';
import { aboutOf, wordsOf } from '../src/screens/chair/next-words';
import { loadTexts, t } from '../src/texts/language.svelte';

const item = (id: string, position: number, state: string) => ({ item_id: id, position, state, title: { en: id }, kind: 'decision' });
const motion = (id: string, item_id: string | null, more = {}) => ({ motion_id: id, item_id, state: 'tabled', parent_motion_id: null, title: { en: id }, ...more });
const race = (awaits: string | null, more = {}) => ({ region: null, seats: 1, elected: [], standing: ['x'], ballots: 0, awaits, tie: null, ...more }) as Race;
const contest = (id: string, item_id: string | null, races: Race[] = [race('call')], state = 'nominating') =>
  ({ contest_id: id, item_id, state, title: { en: id }, candidates: [], elected: [], races }) as unknown as Contest;
const asked = (contests: Contest[] = [], waits: Record<string, object> = {}): Asked => ({
  contests,
  motions: Object.entries(waits).map(([motion_id, waits_for]) => ({ motion_id, waits_for }) as MotionAtTheDesk),
});
const live = (more: object): LiveState => ({ agenda: [item('i1', 1, 'open'), item('i2', 2, 'planned')], poll: null, ...more }) as LiveState;

describe('the one next action', () => {
  it.each([['prepared', 'open'], ['open', 'close'], ['held', 'resume'], ['closed', 'declare']])('of a %s poll: %s', (state, action) => {
    expect(nextAction(live({ poll: { poll_id: 'p', state } }), asked()).action).toBe(action);
  });

  it.each([['prepared', 'announced'], ['held', 'vote'], ['closed', 'result']])('of a %s poll that a teller has stopped is awaited', async (state, step) => {
    await loadTexts('en');
    const stopped = live({ poll: { poll_id: 'p', state, stopped: { by: 'Ana', reason: 'two boxes' } } });
    const next = nextAction(stopped, asked());
    expect([next.action, t(wordsOf(next)), aboutOf(next, () => '')]).toEqual(['await-stop', 'Stopped by a teller', 'Lift the stop, or annul the vote']);
    expect(conductStep(stopped, next)).toBe(step);
  });

  it('of a secret vote says what is awaited, and offers to open it once its keys are there', async () => {
    await loadTexts('en');
    const said = (poll: object) => {
      const next = nextAction(live({ poll: { poll_id: 'p', state: 'prepared', mode: 'sealed', secrecy: 'sealed', write_ins: 0, ...poll } }), asked());
      return [next.action, t(wordsOf(next)), aboutOf(next, () => '')];
    };
    expect(said({ mode: 'secret', secrecy: 'to-be-sealed' })).toEqual(['await-seal', 'Not yet sealed', expect.stringContaining('as soon as the tellers’ host is connected')]);
    expect(said({ mode: 'secret', secrecy: 'to-be-sealed', write_ins: 10 })[2]).toContain('as soon as');
    expect(said({ mode: 'secret', secrecy: 'to-be-sealed', write_ins: 11 })[2]).toContain('more names can be written on its paper than fit');
    expect(said({ stage: 'keys', sealing: { tellers: 1, host: true } })).toEqual(['await-keys', 'Waiting for keys', expect.stringMatching(/^\S*1\S* of 3 tellers have made their keys$/)]);
    expect(said({ stage: 'keys', sealing: { tellers: 3, host: false } })[2]).toContain('host has not made its keys yet');
    expect(said({ stage: 'keys', sealing: null })[2]).not.toMatch(/\d of/); // as told before figures were
    expect(said({ stage: 'ready', sealing: { tellers: 3, host: true } })).toEqual(['open', 'Open the vote', '']);
    expect(said({ mode: 'secret', secrecy: 'operator-trusted' })[0]).toBe('open');
  });

  it('prepares the vote on what is tabled under the open item, skipping what waits for another vote', () => {
    const state = live({ 'motion:m': motion('m', 'i1'), 'motion:a': motion('a', null, { parent_motion_id: 'm' }), 'motion:x': motion('x', 'i2') });
    const waits = { m: { code: 'amendments-first', motion_id: 'a' } };
    expect(nextAction(state, asked([], waits))).toMatchObject({ action: 'prepare', motion: { motion_id: 'a' } });
    expect(nextAction(state, asked([], waits), { motion: 'x' })).toMatchObject({ action: 'prepare', motion: { motion_id: 'x' } });
    expect(nextAction(state, asked([], waits), { motion: 'm' })).toMatchObject({ action: 'await-motion', waits_for: { motion_id: 'a' } });
  });

  it('takes a second vote before anything else, but never what was withdrawn or made moot', () => {
    const state = live({ 'motion:m': motion('m', 'i1'), 'motion:d': motion('d', 'i2', { second_vote: true }), poll: { poll_id: 'p', state: 'declared', motion_id: 'd' } });
    expect(nextAction(state, asked())).toMatchObject({ action: 'prepare', motion: { motion_id: 'd' } });
    const gone = live({ 'motion:m': motion('m', 'i1', { state: 'moot' }), 'motion:w': motion('w', 'i1', { state: 'withdrawn' }) });
    expect(nextAction(gone, asked(), { motion: 'w' })).toMatchObject({ action: 'close-item' });
  });

  it('repeats a vote that was annulled', () => {
    const state = live({ 'motion:m': motion('m', 'i1'), poll: { poll_id: 'p', state: 'void', motion_id: 'm' } });
    expect(nextAction(state, asked())).toMatchObject({ action: 'prepare', repeat_of: 'p' });
  });

  it('repeats the annulled vote before another motion, unless one is picked', () => {
    const state = live({ 'motion:a': motion('a', 'i1'), 'motion:m': motion('m', 'i1'), poll: { poll_id: 'p', state: 'void', motion_id: 'm' } });
    expect(nextAction(state, asked())).toMatchObject({ motion: { motion_id: 'm' }, repeat_of: 'p' });
    expect(nextAction(state, asked(), { motion: 'a' })).toMatchObject({ motion: { motion_id: 'a' }, repeat_of: null });
    const round = live({ 'motion:a': motion('a', 'i1'), poll: { poll_id: 'p', state: 'void', contest_id: 'c' } });
    expect(nextAction(round, asked([contest('c', 'i1')]))).toMatchObject({ action: 'call-round' });
    expect(nextAction(round, asked([contest('c', 'i1')]), { motion: 'a' })).toMatchObject({ motion: { motion_id: 'a' } });
  });

  it('takes the motions in the order in which they were tabled', () => {
    const state = live({ 'motion:a': motion('a', 'i1'), 'motion:m': motion('m', 'i1'), 'motion:x': motion('x', 'i1') });
    expect(motionsOf(withMotionsInOrder(state, ['m', 'a'])).map((one) => one.motion_id)).toEqual(['m', 'a', 'x']);
    expect(nextAction(withMotionsInOrder(state, ['m', 'a']), asked())).toMatchObject({ motion: { motion_id: 'm' } });
  });

  it.each([['call', 'call-round'], ['special-ballot', 'call-special'], ['lots', 'draw-lots'], ['acclamation', 'acclaim'], ['candidates', 'nominate'], ['result', 'await-round']])(
    'of a contest that awaits %s: %s',
    (awaits, action) => expect(nextAction(live({}), asked([contest('c', 'i1', [race(awaits)])])).action).toBe(action),
  );

  it('lets the chair choose the region where several wait, and waits while one is polled', () => {
    const regions = [race(null, { region: 'Africa' }), race('lots', { region: 'Asia' }), race('call', { region: 'Europe' })];
    expect(nextAction(live({}), asked([contest('c', 'i1', regions)]))).toMatchObject({ action: 'draw-lots', race: { region: 'Asia' } });
    expect(nextAction(live({}), asked([contest('c', 'i1', regions)]), { contest: 'c', region: 'Europe' })).toMatchObject({ action: 'call-round', race: { region: 'Europe' } });
    const polled = [...regions, race('result', { region: 'Americas' })];
    expect(nextAction(live({}), asked([contest('c', 'i1', polled)])).action).toBe('await-round');
  });

  it('goes through the agenda when nothing is left to decide', () => {
    expect(nextAction(live({}), asked([contest('c', 'i1', [race(null)], 'decided')]))).toMatchObject({ action: 'close-item', item: { item_id: 'i1' } });
    const between = { agenda: [item('i1', 1, 'closed'), item('i2', 2, 'planned')] } as unknown as LiveState;
    expect(nextAction(between, asked())).toMatchObject({ action: 'open-item', item: { item_id: 'i2' } });
    expect(nextAction({}, asked()).action).toBe('none');
  });
});

describe('the keys of the chair', () => {
  const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({ key, code: '', repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

  it('never close, declare or annul: those are only focused, or asked about in a sheet', () => {
    expect(SHORTCUTS.filter(({ way }) => way === 'press').map(({ id }) => id)).toEqual(['hold', 'extend', 'void', 'help']);
    expect(SHORTCUTS.find(({ id }) => id === 'next')?.way).toBe('focus');
  });

  it('are found on keyboards of other scripts by their place', () => {
    expect(shortcutOf(press('h'))?.id).toBe('hold');
    expect(shortcutOf(press('ا', { code: 'KeyH' }))?.id).toBe('hold');
    expect(shortcutOf(press('؟', { code: 'Slash' }))?.id).toBe('help');
    expect(shortcutOf(press('q', { code: 'KeyA' }))).toBeNull(); // what is printed on the key counts
  });

  it('do nothing when held down or pressed with another', () => {
    for (const more of [{ repeat: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }]) expect(shortcutOf(press('h', more))).toBeNull();
    expect(shortcutOf(press('Enter', { code: 'Enter' }))).toBeNull();
  });
});
