/** Which picture the hall's display shows. */

import { currentItem, decidedWithoutVote, resultOfPoll, type LiveState } from '../../live/fold';

export type HallView = 'blank' | 'welcome' | 'agenda' | 'poll' | 'result' | 'round' | 'announcement' | 'floor';

export function hallView(state: LiveState): HallView {
  const display = state.display;
  if (display?.blank) return 'blank';
  const wish = display?.layout ?? 'auto';
  if (wish === 'announcement' && state.announcements?.length) return 'announcement';
  if (wish === 'result' && decidedWithoutVote(state)) return 'round';
  if (wish === 'result' && state.result) return 'result';
  if (wish === 'poll' && state.poll) return resultOfPoll(state) ? 'result' : 'poll';
  if (['auto', 'agenda'].includes(wish) && state.floor?.floor?.turn && !['open', 'held', 'closed'].includes(state.poll?.state ?? '')) return 'floor';
  if (wish === 'auto' && (!state.poll || resultOfPoll(state)) && decidedWithoutVote(state)) return 'round';
  if (wish === 'auto' && state.poll) {
    if (resultOfPoll(state)) return 'result';
    if (['prepared', 'open', 'held', 'closed', 'void'].includes(state.poll.state)) return 'poll';
  }
  if (currentItem(state) || wish === 'agenda') return 'agenda';
  return 'welcome';
}

/** Longer texts in smaller letters, so that they stay on the wall. */
export function sizeFor(texts: string[]): 'short' | 'medium' | 'long' {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return longest > 110 ? 'long' : longest > 40 ? 'medium' : 'short';
}
