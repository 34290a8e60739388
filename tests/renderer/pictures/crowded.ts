import { boxOf, type Drawing } from '#renderer/pictures/drawing.ts';

/** Words of a drawing that stand over its edge or over one another; a pixel of the edge is forgiven. */
export function crowded({ marks, width, height }: Drawing): readonly string[] {
  const boxes = marks.flatMap((mark) =>
    mark.shape === 'text' ? [{ ...boxOf(mark), words: mark.words }] : [],
  );
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
  );
  const over = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.right > other.left &&
          other.right > one.left &&
          one.bottom > other.top &&
          other.bottom > one.top,
      )
      .map((other) => `“${one.words}” and “${other.words}” at ${width}`),
  );
  return [...outside.map(({ words }) => `“${words}” leaves the picture at ${width}`), ...over];
}
