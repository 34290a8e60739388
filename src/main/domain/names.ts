/** Letters that pass for a Latin one, or are one with a stroke, in lower case. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...paired('авекмнорстухіјѕԁԛԝ', 'abekmhopctyxijsdqw'),
  ...paired('αβεζηικμνορτυχ', 'abezhikmnoptyx'),
  ...paired('łøđðħŧı', 'loddhti'),
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function paired(letters: string, latin: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, at) => [letter, latin[at] ?? letter]));
}

/** A name as people compare it: without case, accents, what cannot be seen, and letters that pass for others. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .toLocaleLowerCase('en')
    .replace(/\p{L}/gu, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of two letters that stand in names and are nobody's. */
const NOBODYS = new Set('al da de di do du dr el ii iv la le lo mr ms sr st'.split(' '));

/** The words of a text, with and without what holds them together (`O'Brien`), but for those that are nobody's. */
function wordsOf(text: string, between: RegExp): readonly string[] {
  const words = [text, text.replace(/['’ʼ`´]/g, '')].flatMap((spelling) => folded(spelling).split(between));
  return words.filter((word) => word.length > 1 && !NOBODYS.has(word));
}

/**
 * Whether a word of a person's name stands in a text that others may see, however it is held together there (`Maria's`,
 * `Case-Maria`, `MariaLopez`, `Maria1`), or the whole name without its gaps.
 */
export function namesAPerson(text: string, personName: string): boolean {
  const apart = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const words = new Set([text, apart].flatMap((spelling) => wordsOf(spelling, /[^\p{L}]+/u)));
  const whole = lettersOf(personName);
  return (
    (whole.length > 3 && lettersOf(text).includes(whole)) ||
    wordsOf(personName, /[^\p{L}\p{N}]+/u).some((word) => words.has(word))
  );
}

function lettersOf(name: string): string {
  return folded(name).replace(/[^\p{L}]/gu, '');
}
