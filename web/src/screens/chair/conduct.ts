/** The conduct of a decision, step by step, as the chair's next action shows it. */

import type { LiveState } from '../../live/fold';
import type { NextAction } from './next-action';

export const CONDUCT = ['item', 'statements', 'announced', 'vote', 'result', 'next'] as const;
export type ConductStep = (typeof CONDUCT)[number];

export function conductStep(live: LiveState, next: NextAction): ConductStep {
  switch (next.action) {
    case 'open-sitting':
    case 'open-item':
      return 'item';
    case 'open':
    case 'await-seal':
    case 'await-keys':
      return 'announced';
    case 'await-stop':
      return live.poll?.state === 'prepared' ? 'announced' : live.poll?.state === 'closed' ? 'result' : 'vote';
    case 'close':
    case 'resume':
      return 'vote';
    case 'declare':
    case 'await-round':
      return 'result';
    case 'close-item':
      return live.poll?.state === 'declared' ? 'next' : 'statements';
    case 'none':
      return 'next';
    default:
      return 'statements';
  }
}
