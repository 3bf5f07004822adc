/** The addresses of the app. Each screen is a file of its own, fetched when it is first shown. */

import type { Component } from 'svelte';

type Screen = () => Promise<{ default: Component }>;

const SCREENS: Record<string, Screen> = {
  '/': () => import('./screens/signin/SignIn.svelte'),
  '/tablet': () => import('./screens/tablet/Tablet.svelte'),
  '/chair': () => import('./screens/chair/Chair.svelte'),
  '/hall': () => import('./screens/hall/Hall.svelte'),
  '/desk': () => import('./screens/desk/Desk.svelte'),
  '/teller': () => import('./screens/teller/Teller.svelte'),
  '/secretary': () => import('./screens/secretary/Secretary.svelte'),
  '/ops': () => import('./screens/ops/Ops.svelte'),
  '/certificate': () => import('./screens/certificate/Certificate.svelte'),
  '/verify': () => import('./screens/verify/Verify.svelte'),
  '/results': () => import('./screens/results/Results.svelte'),
};

/** Permanent addresses of the register of resolutions: of an organisation, and of one of its resolutions. */
const PAGES: readonly (readonly [RegExp, Screen])[] = [
  [/^\/results\/resolutions\/[0-9a-f]{32}$/, () => import('./screens/register/Register.svelte')],
  [/^\/results\/resolutions\/[0-9a-f]{32}\/\d{4}\/\d{1,4}$/, () => import('./screens/register/Resolution.svelte')],
];

let path = $state(location.pathname);
let search = $state(location.search);

window.addEventListener('popstate', () => {
  path = location.pathname;
  search = location.search;
});

export const route = {
  get path(): string {
    return path.replace(/\/+$/, '') || '/';
  },
  get query(): URLSearchParams {
    return new URLSearchParams(search);
  },
};

export function screenOf(address: string): Screen | null {
  return SCREENS[address] ?? PAGES.find(([pattern]) => pattern.test(address))?.[1] ?? null;
}

export const isScreen = (address: string): boolean => address in SCREENS;

export function go(address: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  path = location.pathname;
  search = location.search;
}

export function toSignIn(): void {
  go(route.path === '/' ? '/' : `/?next=${encodeURIComponent(route.path)}`, true);
}
