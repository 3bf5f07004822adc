/** What the secrecy of a vote rests on. */

import type { Poll } from '../api/types';

/** Whether nobody may learn who voted how: a ballot taken on trust in the operator, or sealed. */
export const isSecret = (poll: Pick<Poll, 'mode'> | null | undefined): boolean => poll?.mode === 'secret' || poll?.mode === 'sealed';

/** What a secret vote that is not sealed is called on every screen; nothing of one that was annulled before it was. */
export function secrecyOf(poll: Pick<Poll, 'mode' | 'secrecy' | 'state'>): string | null {
  if (poll.mode !== 'secret') return null;
  if (poll.secrecy !== 'to-be-sealed') return 'secrecy-operator-trusted';
  return poll.state === 'prepared' ? 'secrecy-to-be-sealed' : null;
}
