export function CirclePage() {
  return null;
}
