import type { Walk } from '#renderer/routes/case/walk.ts';
import type { Currency } from '#shared/vocabulary/money.ts';

/** Which form of the page is open; one at a time, so that the page has one main action. */
export type OpenForm =
  | { readonly what: 'payment'; readonly line: string }
  | { readonly what: 'wages' | 'picture' };

/** What every part of the page about money knows: the pathway, the day, and whether whoever sits here writes. */
export interface AboutMoney {
  readonly walk: Walk;
  readonly on: { readonly case: string; readonly pathway: string };
  readonly today: string;
  readonly writes: boolean;
  readonly currency: Currency;
  readonly open: OpenForm | undefined;
  readonly setOpen: (form: OpenForm | undefined) => void;
}
