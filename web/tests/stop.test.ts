import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Poll, PollState, Stopped } from '../src/api/types';
import { LiveChannel } from '../src/live/channel.svelte';
import HallPoll from '../src/screens/hall/HallPoll.svelte';
import ResultActs from '../src/screens/chair/ResultActs.svelte';
import StopLine from '../src/screens/chair/StopLine.svelte';
import StopCard from '../src/screens/teller/StopCard.svelte';
import { loadTexts } from '../src/texts/language.svelte';
import { Commands } from '../src/ui/command.svelte';

const poll = (state: PollState, stopped: Stopped | null = null): Poll => ({ poll_id: 'p', state, stopped, mode: 'hands', title: { en: 'To adopt' }, choices: [] }) as unknown as Poll;
const byAna = { by: 'Ana <b>', reason: 'two boxes' };
const commands = new Commands();
const channel = { state: {} } as LiveChannel;
const teller = (of: Poll): string => render(StopCard, { props: { poll: of } }).body;
const chair = (of: Poll): string => render(StopLine, { props: { poll: of, commands, channel } }).body;
const acts = (of: Poll): string => render(ResultActs, { props: { poll: of, declared: null, correctable: false, names: {}, commands, channel } }).body;

beforeAll(() => loadTexts('en'));

describe('a vote that a teller stops', () => {
  it.each<[PollState, boolean]>([['prepared', true], ['open', true], ['held', true], ['closed', true], ['declared', false], ['void', false]])(
    'can be stopped while it is %s: %s',
    (state, can) => expect(teller(poll(state)).includes('data-testid="stop-vote"')).toBe(can),
  );

  it('is told to the tellers with who and why, and offers no second stop', () => {
    const shown = teller(poll('held', byAna));
    expect(shown).toMatch(/Ana &lt;b/);
    expect(shown).toContain('two boxes');
    expect(shown).not.toContain('data-testid="stop-vote"');
  });

  it('leaves the chair two ways, each of them once', () => {
    const stopped = poll('held', byAna);
    expect(chair(stopped)).toContain('data-testid="lift-stop"');
    expect((chair(stopped) + acts(stopped)).match(/data-testid="void"/g)).toHaveLength(1);
    expect((chair(poll('held')) + acts(poll('held'))).match(/data-testid="(void|lift-stop)"/g)).toEqual(['data-testid="void"']);
  });

  it('is said in the hall without a name or a reason', () => {
    const shown = render(HallPoll, { props: { channel, poll: poll('held', byAna), languages: ['en'] } }).body;
    expect(shown).toContain('Vote stopped: the chair decides');
    expect(shown).not.toMatch(/Ana|two boxes/);
  });
});
