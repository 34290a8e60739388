/** The package ships no types; this is what the tests of plain words use of it. */
declare module 'text-readability' {
  const readability: { fleschKincaidGrade(text: string): number };
  export default readability;
}
