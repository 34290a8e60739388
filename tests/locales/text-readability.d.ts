/** The part of the library that the tests use; it brings no types of its own. */
declare module 'text-readability' {
  const readability: {
    /** The grade of an English text by Flesch and Kincaid, to one digit. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
