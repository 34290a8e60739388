import { ok, type Refusal, type Result } from '#shared/result.ts';
import {
  type Condition,
  type Instrument,
  type Outcome,
  type Response,
  screeningDomainSchema,
} from '#shared/vocabulary/screening.ts';
import { itemsOf, partsOf } from './conditions.ts';
import { safestResponses } from './explain.ts';
import { indicate } from './indicate.ts';
import { isMilder } from './sternness.ts';

/**
 * Whether an instrument keeps its promises: that everything it names exists, that every area is covered, that nothing
 * is asked for no purpose, and that critical answers decide. The last is *tried* on the mildest sheet there is; because
 * a worse answer never gives a milder outcome, what holds there holds for every sheet.
 */
export function checkInstrument(instrument: Instrument): Result<Instrument, readonly Refusal[]> {
  const references = [
    ...repeatedIds(instrument),
    ...uncoveredDomains(instrument),
    ...unknownNames(instrument),
    ...followUpFaults(instrument),
    ...followUpCycles(instrument),
    ...ruleFaults(instrument),
    ...lesseningFaults(instrument),
    ...asksForNothing(instrument),
    ...findsCoercionWithTheOtherSide(instrument),
  ];
  const faults =
    references.length > 0 ? references : [...criticalFaults(instrument), ...contradictionFaults(instrument)];
  return faults.length > 0 ? { ok: false, error: faults } : ok(instrument);
}

const fault = (code: string, params: Record<string, string>): Refusal => ({
  code: `instrument.${code}`,
  params,
});

function repeatedIds({ items, rules, safeguards, domains, contradictions }: Instrument): Refusal[] {
  return [items, rules, safeguards, domains, contradictions].flatMap((things) => {
    const ids = things.map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => fault('repeatedId', { id }));
  });
}

/** A survivor's instrument covers every domain; any instrument has items in exactly the domains it titles. */
function uncoveredDomains({ for: asked, domains, items }: Instrument): Refusal[] {
  const titled = domains.map(({ id }) => id);
  const wanted = asked === 'survivor' ? screeningDomainSchema.options : titled;
  return [
    ...wanted
      .filter((domain) => !titled.includes(domain) || !items.some((item) => item.domain === domain))
      .map((domain) => fault('uncoveredDomain', { domain })),
    ...items
      .filter(({ domain }) => !titled.includes(domain))
      .map(({ id, domain }) => fault('untitledDomain', { item: id, domain })),
  ];
}

function unknownNames({ items, rules, safeguards, contradictions }: Instrument): Refusal[] {
  const itemIds = new Set(items.map(({ id }) => id));
  const ruleIds = new Set(rules.map(({ id }) => id));
  const safeguardIds = new Set(safeguards.map(({ id }) => id));
  const unknown = (
    code: string,
    within: string,
    known: ReadonlySet<string>,
    names: readonly string[],
  ): Refusal[] => names.filter((name) => !known.has(name)).map((name) => fault(code, { within, name }));
  return [
    ...items.flatMap((item) => [
      ...unknown('unknownItem', item.id, itemIds, item.followUps ?? []),
      ...unknown('unknownRule', item.id, ruleIds, item.lessens ?? []),
    ]),
    ...rules.flatMap((rule) => [
      ...unknown('unknownItem', rule.id, itemIds, itemsOf(rule.when)),
      ...unknown('unknownSafeguard', rule.id, safeguardIds, [
        ...rule.safeguards,
        ...(rule.lessened?.safeguards ?? []),
      ]),
    ]),
    ...contradictions.flatMap(({ id, item, against }) =>
      unknown('unknownItem', id, itemIds, [item, against]),
    ),
  ];
}

/** A critical item is asked of everybody, and a follow-up comes after the question that opens it. */
function followUpFaults({ items }: Instrument): Refusal[] {
  return items.flatMap((parent, at) =>
    (parent.followUps ?? []).flatMap((id) => {
      const position = items.findIndex((item) => item.id === id);
      return [
        ...(items[position]?.critical ? [fault('criticalFollowUp', { item: id })] : []),
        ...(position >= 0 && position <= at
          ? [fault('followUpBefore', { item: id, within: parent.id })]
          : []),
      ];
    }),
  );
}

/** Questions that lead to one another in a ring: none of them would ever be asked. */
function followUpCycles({ items }: Instrument): Refusal[] {
  const followUpsOf = new Map(items.map(({ id, followUps }) => [id, followUps ?? []]));
  const leadsBack = (id: string): boolean => {
    const passed = new Set<string>();
    const next = [...(followUpsOf.get(id) ?? [])];
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if (one === id) return true;
      if (!passed.has(one)) next.push(...(followUpsOf.get(one) ?? []));
      passed.add(one);
    }
    return false;
  };
  return items.filter(({ id }) => leadsBack(id)).map(({ id }) => fault('followUpCycle', { item: id }));
}

function ruleFaults({ rules }: Instrument): Refusal[] {
  return rules.flatMap((rule) => {
    const nameless = [rule, ...(rule.lessened ? [rule.lessened] : [])].some(
      ({ outcome, safeguards }) => outcome === 'proceedWithSafeguards' && safeguards.length === 0,
    );
    return [
      ...(nameless ? [fault('unnamedSafeguard', { rule: rule.id })] : []),
      ...(isImpossible(rule.when) ? [fault('impossibleCount', { rule: rule.id })] : []),
    ];
  });
}

function isImpossible(condition: Condition): boolean {
  if (!('all' in condition || 'any' in condition || 'of' in condition)) return false;
  const { parts, enough } = partsOf(condition);
  return enough > parts.length || parts.some(isImpossible);
}

/** Protective facts lessen a named worry, never make it worse, and never touch a critical answer. */
function lesseningFaults({ items, rules }: Instrument): Refusal[] {
  const critical = new Set(items.filter((item) => item.critical).map(({ id }) => id));
  const lessening = new Set(items.flatMap((item) => item.lessens ?? []));
  return [
    ...items
      .filter((item) => item.critical && item.lessens)
      .map(({ id }) => fault('criticalProtective', { item: id })),
    ...rules.flatMap((rule) => [
      ...(lessening.has(rule.id) === Boolean(rule.lessened)
        ? []
        : [fault('halfLessened', { rule: rule.id })]),
      ...(rule.lessened && isMilder(rule.outcome, rule.lessened.outcome)
        ? [fault('lessenedToSterner', { rule: rule.id })]
        : []),
      ...(rule.lessened && itemsOf(rule.when).some((id) => critical.has(id))
        ? [fault('criticalLessened', { rule: rule.id })]
        : []),
    ]),
  ];
}

/** What the accountable party says adds safeguards, a talk or a pause. It never finds whether another's choice is free. */
function findsCoercionWithTheOtherSide({ for: asked, items, rules }: Instrument): Refusal[] {
  if (asked !== 'accountableParty') return [];
  return [
    ...items
      .filter(({ critical }) => critical === 'choiceNotFree')
      .map(({ id }) => fault('choiceOfAnother', { name: id })),
    ...rules
      .filter(({ outcome, lessened }) => [outcome, lessened?.outcome].includes('coercionIndicated'))
      .map(({ id }) => fault('choiceOfAnother', { name: id })),
  ];
}

/** A question whose answer could change nothing and bring no service is not asked. */
function asksForNothing({ items, rules }: Instrument): Refusal[] {
  const used = new Set(rules.flatMap((rule) => itemsOf(rule.when)));
  return items
    .filter((item) => !used.has(item.id) && !item.lessens && !item.service && !item.followUps)
    .map(({ id }) => fault('asksForNothing', { item: id }));
}

/**
 * `choiceNotFree` alone indicates coercion; `danger` alone indicates a pause and is not mistaken for coercion; and
 * neither goes on past a *possibly*, an unasked or a declined.
 */
function criticalFaults(instrument: Instrument): Refusal[] {
  return instrument.items.flatMap((item) => {
    if (!item.critical) return [];
    const due: Outcome = item.critical === 'danger' ? 'pause' : 'coercionIndicated';
    const unsure = (['possibly', 'notAsked', 'declined'] as const).map((response) =>
      alone(instrument, [[item.id, response]]),
    );
    return [
      ...(alone(instrument, [[item.id, item.concernWhen]]) === due
        ? []
        : [fault('criticalUndecided', { item: item.id })]),
      ...(unsure.some((outcome) => isMilder(outcome, 'clarify'))
        ? [fault('criticalPassed', { item: item.id })]
        : []),
    ];
  });
}

/**
 * The outcome when everything is safe but these answers. Contradictions are left out: one that goes with a worse
 * answer elsewhere must not be what an instrument's promise rests on.
 */
function alone(instrument: Instrument, answers: readonly (readonly [string, Response])[]): Outcome {
  const rulesOnly = { ...instrument, contradictions: [] };
  return indicate(rulesOnly, new Map([...safestResponses(instrument), ...answers])).outcome;
}

/**
 * A contradiction calls for `clarify`. When the safe answer in it gives way to a worse one the contradiction is gone;
 * the worry must then hold the pathway by itself, or a worse answer would have made the outcome milder.
 */
function contradictionFaults(instrument: Instrument): Refusal[] {
  return instrument.contradictions
    .filter(({ item, against }) =>
      (['possibly', 'notAsked'] as const).some((response) =>
        isMilder(
          alone(instrument, [
            [against, 'possibly'],
            [item, response],
          ]),
          'clarify',
        ),
      ),
    )
    .map(({ id }) => fault('contradictionGivesWay', { contradiction: id }));
}
