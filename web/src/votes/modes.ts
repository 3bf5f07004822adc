/** What the secrecy of a vote rests on. */

import type { Poll } from '../api/types';

/** Whether nobody may learn who voted how: a ballot taken on trust in the operator, or sealed. */
export const isSecret = (poll: Pick<Poll, 'mode'> | null | undefined): boolean => poll?.mode === 'secret' || poll?.mode === 'sealed';

/** What a secret vote that is not sealed is called on every screen. */
export const secrecyOf = (poll: Pick<Poll, 'mode' | 'secrecy'>): string | null =>
  poll.mode === 'secret' ? `secrecy-${poll.secrecy === 'to-be-sealed' ? 'to-be-sealed' : 'operator-trusted'}` : null;
