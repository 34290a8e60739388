import { z } from 'zod';

/**
 * What can be wrong with an instrument that somebody wrote. Each has a sentence and a remedy in
 * `locales/<language>/instrument.json`.
 */
export const instrumentFaultCodeSchema = z.enum([
  'tooLarge',
  'tooDeep',
  'notJson',
  'repeatedKey',
  'missing',
  'missingTranslation',
  'unknownKey',
  'wrongValue',
  'tooMany',
  'unknownService',
  'repeatedId',
  'uncoveredDomain',
  'untitledDomain',
  'unknownItem',
  'unknownRule',
  'unknownSafeguard',
  'criticalFollowUp',
  'followUpBefore',
  'followUpCycle',
  'unnamedSafeguard',
  'impossibleCount',
  'criticalProtective',
  'halfLessened',
  'lessenedToSterner',
  'criticalLessened',
  'asksForNothing',
  'choiceOfAnother',
  'criticalUndecided',
  'criticalPassed',
  'contradictionGivesWay',
]);
export type InstrumentFaultCode = z.infer<typeof instrumentFaultCodeSchema>;

/** One thing wrong, on its line of the text. `params` fill the gaps of its sentence and name parts of the file. */
export const instrumentFaultSchema = z.strictObject({
  code: instrumentFaultCodeSchema,
  line: z.int().min(1),
  /** The keys and places that lead to it from the whole; none where it is about the whole. */
  path: z.array(z.union([z.string(), z.int()])),
  params: z.record(z.string(), z.string()),
});
export type InstrumentFault = z.infer<typeof instrumentFaultSchema>;
