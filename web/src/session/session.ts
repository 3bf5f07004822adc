/** Who is signed in, a role at a time; the token itself is in a cookie that scripts cannot read. */

import { Problem, refresh } from '../api/http';
import { forget } from '../api/positions';
import { signInDelegate, signInStaff, signOut as endSession, whoAmI } from '../api/registration';
import type { Role, Session } from '../api/types';
import { forgetPeople } from './kept-people';

const HOME: Record<Role, string> = {
  delegate: '/tablet', observer: '/tablet', chair: '/chair', desk: '/desk', teller: '/teller', operator: '/ops',
  display: '/hall', auditor: '/ops', secretary: '/secretary',
};

export const homeOf = (role: Role): string => HOME[role];

const KEPT_DOCUMENTS = 'hemicycle-documents-1'; // the name that public/sw.js has for it
const keptAs = (role: Role): string => `hemicycle.session.${role}`;

function keep(session: Session): Session {
  const { role, name, organisation_id, assembly_id, expires_at, delegation_id, delegate_id, member, delegation_name } = session;
  const kept: Session = { role, name, organisation_id, assembly_id, expires_at, delegation_id, delegate_id, member, delegation_name };
  sessionStorage.setItem(keptAs(role), JSON.stringify(kept));
  return kept;
}

export async function enterAsDelegate(badge: string, pin: string): Promise<Session> {
  forget();
  return keep(await signInDelegate(badge, pin));
}

export async function enterAsStaff(username: string, password: string): Promise<Session> {
  forget();
  return keep(await signInStaff(username, password));
}

/** The session as last seen on this page: enough to show a screen before (or without) the network. */
export function lastSeen(roles: readonly Role[]): Session | null {
  for (const role of roles) {
    const kept = sessionStorage.getItem(keptAs(role));
    if (kept) return JSON.parse(kept) as Session;
  }
  return null;
}

/** The first of these roles that is signed in here; throws the last refusal. */
export async function recognise(roles: readonly Role[]): Promise<Session> {
  let refusal: unknown;
  for (const role of roles) {
    try {
      const session = await whoAmIStill(role);
      if (roles.includes(session.role)) return keep(session);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

async function whoAmIStill(role: Role): Promise<Session> {
  try {
    return await whoAmI(role);
  } catch (error) {
    if (error instanceof Problem && error.code === 'expired-token' && (await refresh(role))) return whoAmI(role);
    throw error;
  }
}

export async function leave(role: Role): Promise<void> {
  forgetSession(role);
  try {
    await endSession(role);
  } finally {
    forget();
  }
}

/** What is kept of documents and people goes too: the next to sign in here may not read the same. */
export function forgetSession(role: Role): void {
  sessionStorage.removeItem(keptAs(role));
  void globalThis.caches?.delete(KEPT_DOCUMENTS);
  if (role === 'desk') forgetPeople();
}

const REFRESH_EVERY_MS = 10 * 60_000; // a token lasts 30 minutes

/** Keeps the token fresh; the function given back stops it. */
export function keepFresh(role: Role): () => void {
  const timer = setInterval(() => void refresh(role).catch(() => false), REFRESH_EVERY_MS);
  return () => clearInterval(timer);
}

/** A badge's QR may hold the code alone or a link with `badge=`. */
export function badgeFrom(text: string): string {
  const scanned = text.trim();
  const inLink = /[?&]badge=([^&#\s]+)/.exec(scanned);
  return inLink?.[1] ? decodeURIComponent(inLink[1]) : scanned.replace(/^hemicycle:(badge:)?/i, '');
}
