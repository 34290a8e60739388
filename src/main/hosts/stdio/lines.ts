/** A line that came whole, or one that was too long to keep. */
export type Line = { readonly text: string } | { readonly tooLong: true };

/**
 * Splits bytes into lines of at most `limit` bytes. Of a longer line nothing is kept but that it was too long, so
 * memory stays bounded whatever is sent.
 */
export async function* readLines(input: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): Line | undefined => {
    const line =
      length > limit ? ({ tooLong: true } as const) : { text: Buffer.concat(parts).toString('utf8') };
    parts = [];
    length = 0;
    return 'text' in line && line.text.trim() === '' ? undefined : line;
  };
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const line = take();
      if (line) yield line;
    }
    keep(chunk.subarray(start));
  }
  const last = take();
  if (last) yield last;
}
