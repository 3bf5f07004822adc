/**
 * Keys of the chair's screen. None of them ends a vote, declares or annuls: what cannot be taken back is only brought into
 * focus, or asked about in a sheet, and then pressed. A key held down does nothing twice.
 */

/** `press`: what the key does at once can be undone or has to be confirmed; `focus`: it only leads there. */
export const SHORTCUTS = [
  { key: 'N', id: 'next', way: 'focus' },
  { key: 'H', id: 'hold', way: 'press' },
  { key: 'E', id: 'extend', way: 'press' },
  { key: 'V', id: 'void', way: 'press' },
  { key: 'A', id: 'agenda', way: 'focus' },
  { key: 'F', id: 'floor', way: 'focus' },
  { key: '?', id: 'help', way: 'press' },
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

export interface Pressed {
  key: string;
  code: string;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The shortcut meant, on keyboards of any script: a letter that is not Latin counts by its place. */
export function shortcutOf(pressed: Pressed): Shortcut | null {
  if (pressed.repeat || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const letter = /^[a-z]$/i.test(pressed.key) ? pressed.key.toUpperCase() : pressed.key === '؟' ? '?' : pressed.key;
  const place = /^[\x20-\x7e]/.test(letter) ? letter : pressed.code.replace(/^Key/, '');
  return SHORTCUTS.find(({ key }) => key === place) ?? null;
}

/** Whoever writes, chooses or answers a sheet means the letter. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null;

/** Does it where its place on the screen is, if it is there now: elements name their keys in `aria-keyshortcuts`. */
export function follow(shortcut: Shortcut): boolean {
  const place = document.querySelector<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(shortcut.key)}"]`);
  if (!place || (place instanceof HTMLButtonElement && place.disabled)) return false;
  place[shortcut.way === 'press' ? 'click' : 'focus']();
  place.scrollIntoView({ block: 'nearest' });
  return true;
}

const KEPT = 'hemicycle.chair-keys';
export const keysOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const setKeys = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');
