import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Person } from '#shared/vocabulary/people.ts';

/** The people of this pathway: its two sides, and whoever comes with them. */
export function peopleOf({ view, pathway }: AtPathway): readonly Person[] {
  const sides: readonly string[] = [pathway.survivor, pathway.accountableParty];
  const others = view.people.filter(({ id, part }) => {
    const isSide = part === 'survivor' || part === 'accountableParty';
    return !isSide && !sides.includes(id);
  });
  return [...sides.flatMap((id) => view.people.filter((person) => person.id === id)), ...others];
}
