export function ChoicePage() {
  return null;
}
