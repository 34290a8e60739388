import type { Drawing, Mark, Tone } from './drawing.ts';

const ink = (tone: Tone | undefined) => (tone === undefined ? 'none' : `var(--${tone})`);

/** A drawing on the page, in the inks of its theme. What it says is said in words beside it. */
export function Drawn({ drawing, label }: { readonly drawing: Drawing; readonly label: string }) {
  const { width, height, marks } = drawing;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {marks.map((mark, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no life of their own
        <OneMark key={place} mark={mark} />
      ))}
    </svg>
  );
}

function OneMark({ mark }: { readonly mark: Mark }) {
  if (mark.shape === 'text') {
    const { x, y, words, size, anchor, tone = 'ink', strong, serif } = mark;
    return (
      <text
        x={x}
        y={y}
        fontSize={size}
        textAnchor={anchor}
        fill={ink(tone)}
        fontWeight={strong ? 600 : undefined}
        fontFamily={serif ? 'var(--serif)' : undefined}
      >
        {words}
      </text>
    );
  }
  const { fill, stroke, weight, dash } = mark;
  const inked = {
    fill: ink(fill),
    stroke: ink(stroke),
    strokeWidth: weight,
    strokeDasharray: dash,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  switch (mark.shape) {
    case 'circle':
      return <circle cx={mark.x} cy={mark.y} r={mark.r} {...inked} />;
    case 'box':
      return (
        <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={mark.round} {...inked} />
      );
    case 'path':
      return <path transform={`translate(${mark.x} ${mark.y})`} d={mark.d} {...inked} />;
  }
}
