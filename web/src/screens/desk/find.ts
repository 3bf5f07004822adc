/** Finding a delegation by its country in any language, its code, or a delegate's name. */

import type { Delegation } from '../../api/types';

const plain = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0652]/g, '').toLowerCase();

export function findDelegations(all: Delegation[], wanted: string): Delegation[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (!words.length) return all;
  return all.filter((one) => {
    const known = plain(
      [one.member ?? '', ...Object.values(one.name).map((name) => name ?? ''), ...one.delegates.map((d) => d.name)].join(' '),
    );
    return words.every((word) => known.includes(word));
  });
}
