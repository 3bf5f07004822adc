/** A vote that was annulled stays the chair's matter until the next one is prepared. */

import type { Poll } from '../../api/types';
import type { LiveState } from '../../live/fold';

const RUNNING = ['prepared', 'open', 'held', 'closed'];

/** The state with the newest vote in it, where that one is annulled. `polls` are in the order they were prepared in. */
export function withAnnulled(state: LiveState, polls: Poll[]): LiveState {
  const newest = polls.at(-1);
  if (newest?.state !== 'void' || RUNNING.includes(state.poll?.state ?? '')) return state;
  return { ...state, poll: newest };
}
