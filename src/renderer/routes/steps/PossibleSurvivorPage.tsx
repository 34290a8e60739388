export function PossibleSurvivorPage() {
  return null;
}
