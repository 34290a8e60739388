import { inflateSync } from 'node:zlib';

/** A value as it stands in a PDF. Strings are their bytes as Latin-1. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly string: string }
  | { readonly object: number }
  | readonly PdfValue[]
  | ReadonlyMap<string, PdfValue>;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const DEEPEST = 32;
const WHITE = /[\0\t\n\f\r ]*/y;
const TOKEN = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const NUMBER = /^[+-]?\d{1,10}(?:\.\d{1,10})?$/;
const REFERENCE = /(\d{1,8}) 0 R/y;

/**
 * Reads the objects of a PDF of one revision with a plain cross-reference table, which is what Circlekeeper
 * writes. It understands nothing more on purpose: a file in another form is not one of ours. Whatever the bytes
 * are, it answers undefined rather than throw, and reads each byte a bounded number of times.
 */
export class PdfObjects {
  readonly trailer: PdfDictionary;
  readonly #text: string;
  readonly #offsets: readonly number[];

  private constructor(text: string, offsets: readonly number[], trailer: PdfDictionary) {
    this.#text = text;
    this.#offsets = offsets;
    this.trailer = trailer;
  }

  /** The objects of a file, or undefined for a file in any other form. */
  static open(bytes: Buffer): PdfObjects | undefined {
    const text = bytes.toString('latin1');
    const end = /startxref\n(\d{1,10})\n%%EOF\n?$/.exec(text.slice(-64));
    const start = Number(end?.[1]);
    const heading = end === null ? null : /^xref\n0 (\d{1,7})\n/.exec(text.slice(start, start + 32));
    if (heading === null) return undefined;
    const count = Number(heading[1]);
    const first = start + heading[0].length;
    const table = text.slice(first, first + count * 20);
    if (!/^0000000000 65535 f \n(?:\d{10} 00000 n \n)*$/.test(table) || table.length !== count * 20)
      return undefined;
    const offsets = Array.from({ length: count }, (_unused, index) =>
      Number(table.slice(index * 20, index * 20 + 10)),
    );
    const after = first + count * 20;
    if (!text.startsWith('trailer\n', after)) return undefined;
    const trailer = new Reader(text, after + 'trailer\n'.length).value();
    if (!isDictionary(trailer) || trailer.has('Prev') || trailer.has('XRefStm') || trailer.has('Encrypt'))
      return undefined;
    return new PdfObjects(text, offsets, trailer);
  }

  /** A value, or what it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    if (!isReference(value)) return value;
    const found = this.#read(value.object)?.value();
    return isReference(found) ? undefined : found;
  }

  /** What stands under these names, each in the dictionary found under the one before. */
  find(from: PdfValue | undefined, ...names: string[]): PdfValue | undefined {
    let at = this.resolve(from);
    for (const name of names) {
      at = isDictionary(at) ? this.resolve(at.get(name)) : undefined;
    }
    return at;
  }

  /** Where the object of a reference begins in the file. */
  offset(value: PdfValue | undefined): number | undefined {
    return isReference(value) ? this.#offsets[value.object] : undefined;
  }

  /** The content of a stream, inflated if it is compressed and not larger than `most` bytes. */
  stream(value: PdfValue | undefined, most: number): Buffer | undefined {
    const reader = isReference(value) ? this.#read(value.object) : undefined;
    const dictionary = reader?.value();
    const start = reader?.afterWord('stream\n');
    if (!isDictionary(dictionary) || start === undefined) return undefined;
    const length = this.resolve(dictionary.get('Length'));
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || length > most)
      return undefined;
    const raw = Buffer.from(this.#text.slice(start, start + length), 'latin1');
    const filter = this.resolve(dictionary.get('Filter'));
    if (filter === undefined) return raw;
    return isName(filter, 'FlateDecode') ? inflate(raw, most) : undefined;
  }

  #read(object: number): Reader | undefined {
    const offset = this.#offsets[object];
    const heading = `${object} 0 obj\n`;
    if (offset === undefined || object === 0 || !this.#text.startsWith(heading, offset)) return undefined;
    return new Reader(this.#text, offset + heading.length);
  }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isName(value: PdfValue | undefined, name: string): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === name;
}

/** A string's text, for strings that hold ASCII. */
export function stringOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'string' in value ? value.string : undefined;
}

export function isReference(value: PdfValue | undefined): value is { readonly object: number } {
  return typeof value === 'object' && value !== null && 'object' in value;
}

function inflate(raw: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(raw, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}

/** Reads values from a place in the file onwards. */
class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  value(depth = 0): PdfValue | undefined {
    this.#match(WHITE);
    if (depth > DEEPEST) return undefined;
    if (this.#take('<<')) return this.#dictionary(depth);
    if (this.#take('<')) return this.#hexString();
    if (this.#take('(')) return this.#literalString();
    if (this.#take('[')) return this.#list(depth);
    if (this.#take('/')) return { name: this.#match(TOKEN) };
    const reference = this.#reference();
    if (reference !== undefined) return reference;
    const token = this.#match(TOKEN);
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    return NUMBER.test(token) ? Number(token) : undefined;
  }

  /** Where the text after `word` begins, if `word` comes next. */
  afterWord(word: string): number | undefined {
    this.#match(WHITE);
    return this.#take(word) ? this.#at : undefined;
  }

  #dictionary(depth: number): PdfDictionary | undefined {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#match(WHITE);
      if (this.#take('>>')) return entries;
      if (!this.#take('/')) return undefined;
      const name = this.#match(TOKEN);
      const value = this.value(depth + 1);
      if (value === undefined || entries.has(name)) return undefined;
      entries.set(name, value);
    }
  }

  #list(depth: number): PdfValue[] | undefined {
    const items: PdfValue[] = [];
    for (;;) {
      this.#match(WHITE);
      if (this.#take(']')) return items;
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
  }

  #hexString(): PdfValue | undefined {
    const end = this.#text.indexOf('>', this.#at);
    if (end === -1) return undefined;
    const string = Buffer.from(this.#text.slice(this.#at, end), 'hex').toString('latin1');
    this.#at = end + 1;
    return { string };
  }

  #literalString(): PdfValue | undefined {
    let string = '';
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text.charAt(this.#at);
      if (character === '(') return undefined;
      if (character === ')') {
        this.#at += 1;
        return { string };
      }
      if (character === '\\') this.#at += 1;
      string += this.#text.charAt(this.#at);
    }
    return undefined;
  }

  #reference(): PdfValue | undefined {
    const found = this.#match(REFERENCE);
    return found === '' ? undefined : { object: Number.parseInt(found, 10) };
  }

  #take(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
