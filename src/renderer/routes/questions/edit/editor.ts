import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';
import type { DraftedInstrument } from './draft.ts';
import type { Path } from './places.ts';

/** What the form of one part of an instrument is given. */
export interface EditorProps<Part> {
  readonly part: Part;
  /** Its place in its list. */
  readonly at: number;
  readonly instrument: DraftedInstrument;
  readonly faults: readonly InstrumentFault[];
  readonly onChange: (part: Part) => void;
  /** Leads to another place of the draft. */
  readonly onGo: (path: Path) => void;
}
