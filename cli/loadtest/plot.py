"""The plot of a load test: which part of the ballots was through after how many milliseconds. One SVG, no library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 360, 56, 16, 40, 40
COLOURS = ("#1f4e79", "#b0413e", "#3d7a3d")
STEPS = 5


def plot(title: str, curves: Mapping[str, Sequence[float]]) -> str:
    """``curves``: name -> milliseconds. Those without a measurement are left out."""
    drawn = {name: sorted(values) for name, values in curves.items() if values}
    longest = max((values[-1] for values in drawn.values()), default=1.0) or 1.0
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/><text x="{LEFT}" y="20" font-size="14">{title}</text>',
        *_grid(longest),
    ]
    for number, (name, values) in enumerate(drawn.items()):
        colour = COLOURS[number % len(COLOURS)]
        points = " ".join(
            f"{_x(value, longest):.1f},{_y((rank + 1) / len(values)):.1f}" for rank, value in enumerate(values)
        )
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(
            f'<text x="{WIDTH - RIGHT - 8}" y="{HEIGHT - BOTTOM - 12 - 16 * number}" text-anchor="end" fill="{colour}">{name}</text>'
        )
    return "\n".join([*parts, "</svg>\n"])


def _grid(longest: float) -> list[str]:
    parts = []
    for step in range(STEPS + 1):
        share = step / STEPS
        x, y = _x(longest * share, longest), _y(share)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{100 * share:.0f} %</text>')
        parts.append(
            f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{longest * share:.0f} ms</text>'
        )
    return parts


def _x(value: float, longest: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * max(0.0, value) / longest


def _y(share: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share
