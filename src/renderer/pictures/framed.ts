import { type Drawing, inLines, paragraph } from './drawing.ts';

const MARGIN = 28;
const TITLE = 22;

/** A drawing with its title over it and paper around it, as it stands alone in a file. */
export function framed(drawing: Drawing): Drawing {
  const lines = inLines(drawing.title, drawing.width, TITLE, 3);
  const top = MARGIN + lines.length * 28 + 12;
  return {
    ...drawing,
    width: drawing.width + 2 * MARGIN,
    height: drawing.height + top + MARGIN,
    marks: [
      ...paragraph(lines, { x: MARGIN, y: MARGIN + TITLE * 0.8, size: TITLE, serif: true }, 28),
      ...drawing.marks.map((mark) => ({ ...mark, x: mark.x + MARGIN, y: mark.y + top })),
    ],
  };
}
