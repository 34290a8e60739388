import type { Circle } from '#shared/vocabulary/circle.ts';
import type { PersonId, UserId } from '#shared/vocabulary/ids.ts';
import type { Pathway } from '../state.ts';

/** So many words in a row are nobody's by chance. */
const RUN = 6;
/** Fewer words than these are everybody's. */
const FEWEST = 3;

/**
 * Whether a text for one person holds words that were said in confidence: from the writer's own notes, or from what
 * another person said in preparation, in a debrief or in a call. What was agreed to be shared, and what this person said
 * themselves, may stand in it.
 */
export function tellsWhatIsKeptApart(
  pathway: Pick<Pathway, 'preparations' | 'circles' | 'circleNotes'>,
  circle: Circle,
  text: { readonly person: PersonId; readonly words: string },
  writer: UserId,
): boolean {
  const said = wordsSaid(pathway);
  const open = [
    ...said.filter(({ person }) => person === text.person).map(({ words }) => words),
    ...(circle.end?.commitments ?? []).map(({ words }) => words),
    circle.end?.sharedRecord ?? '',
  ].map(inWords);
  const apart = [
    ...said.filter(({ person }) => person !== text.person).map(({ words }) => words),
    // Of another's notes the writer may not even learn that they exist.
    ...pathway.circleNotes.filter(({ by }) => by === writer).map(({ words }) => words),
  ].map(inWords);
  const told = inWords(text.words);
  return apart.some((words) => {
    const length = Math.min(RUN, words.length);
    if (length < FEWEST) return false;
    const shared = new Set(open.flatMap((other) => runsOf(other, length)));
    const runs = new Set(runsOf(words, length).filter((run) => !shared.has(run)));
    return runsOf(told, length).some((run) => runs.has(run));
  });
}

/** Everything that people said alone, and who said it. */
function wordsSaid({ preparations, circles }: Pick<Pathway, 'preparations' | 'circles'>) {
  const prepared = preparations.flatMap(({ person, hopes, fears, offLimits, accessNeeds }) =>
    [hopes, fears, offLimits, accessNeeds].map((words) => ({ person, words: words ?? '' })),
  );
  const afterwards = circles.flatMap(({ after }) => [
    ...(after?.debriefs ?? []).map(({ person, says }) => ({ person, words: says ?? '' })),
    ...(after?.calls ?? []).map(({ person, words }) => ({ person, words: words ?? '' })),
  ]);
  return [...prepared, ...afterwards];
}

function inWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}
