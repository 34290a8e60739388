export function ScreeningPage() {
  return null;
}
