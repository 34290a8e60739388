import type {
  FiredRule,
  Instrument,
  OpenRule,
  Outcome,
  PreconditionId,
  ScreeningRule,
} from '#shared/vocabulary/screening.ts';
import { support } from './conditions.ts';
import { itemsToAsk, type Level, levelsOf, type Responses } from './responses.ts';
import { milder, sternest } from './sternness.ts';

/** What is known besides the answers: what did not hold while asking, and which items worried in earlier screenings. */
export interface Known {
  readonly unmetPreconditions?: readonly PreconditionId[];
  readonly worriedEarlier?: ReadonlySet<string>;
}

/** What the rules make of the responses. */
export interface Indication {
  readonly outcome: Outcome;
  readonly fired: readonly FiredRule[];
  readonly open: readonly OpenRule[];
  readonly contradictions: readonly string[];
}

/**
 * Reads the responses twice. *As said*: what is unanswered fires no rule and lessens none. *At worst*: whatever should
 * have been asked and is unanswered is taken as the worrying answer. Then:
 *
 *     outcome = sternest(as said, milder(at worst, clarify))
 *
 * So *not asked* and *chose not to answer* are never read as *no*. Where the answer could call for more than
 * safeguards, it is owed one more conversation; where it could only call for safeguards, they are offered without
 * asking again; and a question that could change nothing may stay skipped at no cost. Silence alone never pauses a
 * pathway and never ends one.
 *
 * Both readings only grow when an answer gets worse, now or in an earlier screening, so the outcome does too.
 */
export function indicate(
  instrument: Instrument,
  responses: Responses,
  { unmetPreconditions = [], worriedEarlier = new Set() }: Known = {},
): Indication {
  const levels = levelsOf(instrument, responses);
  const toAsk = itemsToAsk(instrument, responses);
  const level = (item: string): Level => levels.get(item) ?? 'unanswered';
  const earlier = (item: string): boolean => worriedEarlier.has(item);
  const asSaid = (item: string): Level => (level(item) === 'unanswered' ? 'safe' : level(item));
  const atWorst = (item: string): Level =>
    level(item) === 'unanswered' ? (toAsk.has(item) ? 'concern' : 'safe') : level(item);

  const fired: FiredRule[] = [];
  const open: OpenRule[] = [];
  for (const rule of instrument.rules) {
    const lessenedBy = protectiveFacts(instrument, rule, level);
    const { outcome, safeguards } = lessenedBy.length > 0 && rule.lessened ? rule.lessened : rule;
    const said = support(rule.when, { level: asSaid, worriedEarlier: earlier });
    if (said) {
      const [answers, earlierAnswers] = [[...said.answers], [...said.earlier]];
      fired.push({ rule: rule.id, outcome, answers, earlier: earlierAnswers, safeguards, lessenedBy });
      continue;
    }
    const possible = support(rule.when, { level: atWorst, worriedEarlier: earlier });
    if (possible && outcome !== 'noConcern') {
      const unanswered = possible.answers.filter((item) => level(item) === 'unanswered');
      open.push({ rule: rule.id, outcome, unanswered, safeguards });
    }
  }

  const contradictions = instrument.contradictions
    .filter(({ item, against }) => level(item) === 'safe' && ['possible', 'concern'].includes(level(against)))
    .map(({ id }) => id);
  const talkFirst = contradictions.length > 0 || unmetPreconditions.length > 0;

  const said = sternest([...fired.map((rule) => rule.outcome), talkFirst ? 'clarify' : 'noConcern']);
  const worst = sternest(open.map((rule) => rule.outcome));
  return { outcome: sternest([said, milder(worst, 'clarify')]), fired, open, contradictions };
}

/** The protective facts that are clearly there and lessen this rule. A *possibly* lessens nothing. */
function protectiveFacts(
  instrument: Instrument,
  rule: ScreeningRule,
  level: (item: string) => Level,
): string[] {
  if (!rule.lessened) return [];
  return instrument.items
    .filter((item) => item.lessens?.includes(rule.id) && level(item.id) === 'safe')
    .map(({ id }) => id);
}
