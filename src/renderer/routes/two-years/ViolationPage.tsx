export function ViolationPage() {
  return null;
}
