/** Who is meant by what was typed or scanned, and the list as it will be once the queue is sent. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BadgeHash, Delegate, Delegation } from '../../api/types';
import { matches } from '../../ui/matching';
import type { Made } from './scan-queue.svelte';

export interface Person {
  delegate: Delegate;
  delegation: Delegation;
}

const CODE_LENGTH = 26;
const LOOK_ALIKE: Record<string, string> = { O: '0', I: '1', L: '1' };

/** A badge's code as it was made (services/registration/domain/credential.py, as_typed), or null where it is none. */
export function badgeCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '').replace(/[OIL]/g, (sign) => LOOK_ALIKE[sign]!);
  return plain.length === CODE_LENGTH && /\d/.test(plain) ? plain : null;
}

/** Not the browser's own hash function: that is not there on a page that did not come over TLS. */
const hashOf = (code: string): string => bytesToHex(sha256(utf8ToBytes(code)));

export function personOf(delegate_id: string | null | undefined, all: Delegation[]): Person | null {
  for (const delegation of all) {
    const delegate = delegation.delegates.find((one) => one.delegate_id === delegate_id);
    if (delegate) return { delegate, delegation };
  }
  return null;
}

export function ownerOf(code: string, badges: BadgeHash[], all: Delegation[]): Person | null {
  const hash = hashOf(code);
  return personOf(badges.find((one) => one.badge_hash === hash)?.delegate_id, all);
}

const MOST_FOUND = 8;

/** People by name in any script, together with their country or its code. */
export function findPeople(all: Delegation[], wanted: string): Person[] {
  const found: Person[] = [];
  if (wanted.trim().length < 2) return found;
  for (const delegation of all)
    for (const delegate of delegation.delegates) {
      const names = [delegate.name, delegate.own_name];
      if (!matches(wanted, [...names, delegation.member, ...Object.values(delegation.name)])) continue;
      if (found.push({ delegate, delegation }) >= MOST_FOUND) return found;
    }
  return found;
}

/** The list with what waits to be sent already done in it; nobody is moved twice by one scan. */
export function withQueue(all: Delegation[], waiting: Made[]): Delegation[] {
  const moved = new Map(waiting.map((one) => [one.whose, one.present]));
  if (!moved.size) return all;
  return all.map((delegation) => {
    if (!delegation.delegates.some((one) => moved.has(one.delegate_id))) return delegation;
    const here = new Set(delegation.delegates_present ?? []);
    for (const { delegate_id } of delegation.delegates) {
      const present = moved.get(delegate_id);
      if (present === true) here.add(delegate_id);
      if (present === false) here.delete(delegate_id);
    }
    return { ...delegation, delegates_present: [...here], in_hall: here.size > 0 };
  });
}

export interface Standing {
  arrived: number;
  missing: number;
  disputed: number;
}

/** Delegations of members: here, not here, and whose credentials are in dispute. */
export function standing(all: Delegation[]): Standing {
  const members = all.filter((one) => one.member);
  const arrived = members.filter((one) => one.in_hall).length;
  return { arrived, missing: members.length - arrived, disputed: members.filter((one) => one.credentials === 'disputed').length };
}
