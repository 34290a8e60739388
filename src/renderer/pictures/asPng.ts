import type { Inks } from './asSvg.ts';
import type { Drawing, Mark } from './drawing.ts';

/** Dots of the file for each of the drawing: sharp on paper. */
const DENSITY = 2;

/** A drawing as PNG, painted with the window's own faces. */
export function asPng(drawing: Drawing, inks: Inks): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * DENSITY;
  canvas.height = drawing.height * DENSITY;
  const paint = canvas.getContext('2d');
  if (paint === null) return Promise.resolve(null);
  paint.scale(DENSITY, DENSITY);
  paint.fillStyle = inks('sheet');
  paint.fillRect(0, 0, drawing.width, drawing.height);
  paint.lineCap = 'round';
  paint.lineJoin = 'round';
  for (const mark of drawing.marks) paintMark(paint, mark, inks);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function paintMark(paint: CanvasRenderingContext2D, mark: Mark, inks: Inks): void {
  if (mark.shape === 'text') {
    const { x, y, words, size, anchor = 'start', tone = 'ink', strong, serif } = mark;
    const face = serif ? 'Literata, Georgia, serif' : '"Atkinson Hyperlegible Next", system-ui, sans-serif';
    paint.font = `${strong ? 600 : 400} ${size}px ${face}`;
    paint.textAlign = anchor === 'middle' ? 'center' : anchor;
    paint.fillStyle = inks(tone);
    paint.fillText(words, x, y);
    return;
  }
  const outline = outlineOf(mark);
  if (mark.fill !== undefined) {
    paint.fillStyle = inks(mark.fill);
    paint.fill(outline);
  }
  if (mark.stroke !== undefined) {
    paint.strokeStyle = inks(mark.stroke);
    paint.lineWidth = mark.weight ?? 1;
    paint.setLineDash(mark.dash?.split(/[ ,]+/).map(Number) ?? []);
    paint.stroke(outline);
  }
}

function outlineOf(mark: Exclude<Mark, { shape: 'text' }>): Path2D {
  const outline = new Path2D();
  switch (mark.shape) {
    case 'circle':
      outline.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
      break;
    case 'box':
      outline.roundRect(mark.x, mark.y, mark.width, mark.height, mark.round ?? 0);
      break;
    case 'path':
      outline.addPath(new Path2D(mark.d), new DOMMatrix().translate(mark.x, mark.y));
      break;
  }
  return outline;
}
