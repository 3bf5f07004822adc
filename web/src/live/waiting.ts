/** How long to wait before trying again: 0.5 s doubling to 10 s, spread so that a hall of tablets does not knock at once. */
export function waitBefore(attempt: number, random: number = Math.random()): number {
  const longest = Math.min(10_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(longest / 2 + (random * longest) / 2);
}
