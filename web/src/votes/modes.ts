/** Whether nobody may learn who voted how: a ballot taken on trust in the operator, or sealed. */

import type { Poll } from '../api/types';

export const isSecret = (poll: Pick<Poll, 'mode'> | null | undefined): boolean => poll?.mode === 'secret' || poll?.mode === 'sealed';
