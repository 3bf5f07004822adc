/** Finding a delegation by its country in any language, its code, or a delegate's name. */

import type { Delegation } from '../../api/types';
import { matches } from '../../ui/matching';

export const findDelegations = (all: Delegation[], wanted: string): Delegation[] =>
  all.filter((one) => matches(wanted, [one.member, ...Object.values(one.name), ...one.delegates.map((delegate) => delegate.name)]));
