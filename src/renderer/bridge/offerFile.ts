/** A file the core made: a neutral name, its kind, and its bytes in base64. */
export interface OfferedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: string;
}

/** Hands a file to the host, which asks nothing of the network and says where it was saved. */
export function offerFile({ name, mime, bytes }: OfferedFile): void {
  const binary = atob(bytes);
  const content = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  offerBlob(name, new Blob([content], { type: mime }));
}

/** The same for what the window made itself. */
export function offerBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next turn of the event loop; the bytes need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
