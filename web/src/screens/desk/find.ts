/** Finding a delegation by its country in any language, its code, or a delegate's name in any script. */

import type { Delegation } from '../../api/types';
import { matches } from '../../ui/matching';

export const findDelegations = (all: Delegation[], wanted: string): Delegation[] =>
  all.filter((one) =>
    matches(wanted, [one.member, ...Object.values(one.name), ...one.delegates.flatMap((delegate) => [delegate.name, delegate.own_name])]),
  );
