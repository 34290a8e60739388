import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evolve } from '#domain/evolve.ts';
import { stageOf } from '#domain/process/chart.ts';
import { dueInCase, dueOf } from '#domain/process/due.ts';
import { morningOf } from '#domain/process/morning.ts';
import { shownStage, stageShown } from '#domain/process/view.ts';
import type { CaseState } from '#domain/state.ts';
import { countCases, isCaseName, listedCases } from '#main/application/read-models/case-list.ts';
import { projector, readModels } from '#main/application/read-models/index.ts';
import { countedStandings, pathwaysByChange } from '#main/application/read-models/pathways.ts';
import { countQueued, waitingForAudit } from '#main/application/read-models/queued-screenings.ts';
import type { Stored } from '#main/application/read-models/table.ts';
import { waitsByToday } from '#main/application/read-models/waits.ts';
import { type ApplicationRegistry, caseEventOf } from '#main/application/registry.ts';
import { storedEvent } from '#main/record/reading.ts';
import type { StoredEvent } from '#main/record/registry.ts';
import { caseIdSchema } from '#shared/vocabulary/ids.ts';
import { stationOfStage } from '#shared/vocabulary/stations.ts';
import { anyCommand } from '../domain/process/commands.ts';
import { Practice, referral } from '../domain/process/practice.ts';
import { type StaffName, staff } from '../domain/process/program.ts';
import { Promises } from '../domain/process/promises.ts';

const tables = readModels.map(({ name }) => name);

/** The events of a practice as the record hands them over, under a case id of their own. */
function storedEvents({ log, state }: Practice, number: number): readonly Stored[] {
  const id = caseIdSchema.parse(`case-${number}`);
  return log.map(({ type, body, origin }, at) =>
    storedEvent<ApplicationRegistry>({
      id: `${id}-${at}`,
      case: id,
      stream: `${id}/here`,
      seq: at + 1,
      type,
      version: 1,
      at: origin.at,
      recordedAt: origin.at,
      author: { user: origin.by, key: 'key' },
      previous: null,
      journal: { seq: at + 1, previous: null },
      hash: 'hash',
      body: ownIds({ ...body }, state.id, id),
    } as unknown as StoredEvent),
  );
}

/** Ids are counted from one in every practice; here several practices stand in one store. */
function ownIds(body: object, before: string, id: string): unknown {
  return JSON.parse(
    JSON.stringify(body).replaceAll(`"${before}"`, `"${id}"`).replaceAll('"id-', `"${id}-id-`),
  );
}

function emptyTables() {
  const database = new SQLite(':memory:');
  for (const { create } of readModels) database.exec(create);
  return database;
}

function dump(database: SQLite.Database): unknown {
  return tables.map((table) => byText(database.prepare(`SELECT * FROM ${table}`).all()));
}

function byText(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value, Object.keys(Object(value)).sort())).sort();
}

/** Some practices worked on in turn, an event at a time, and each case as it folds from its events alone. */
function work(practices: readonly Practice[]) {
  const events = practices.map((practice, number) => storedEvents(practice, number));
  const database = emptyTables();
  const project = projector(new Map());
  const inTurn: Stored[] = [];
  for (let at = 0; events.some((own) => at < own.length); at += 1) {
    for (const own of events) {
      const event = own[at];
      if (event === undefined) continue;
      project(database, [event]);
      inTurn.push(event);
    }
  }
  const states = events.map((own) =>
    own.reduce<CaseState | undefined>(
      (state, event) => evolve(state, caseEventOf(event), { at: event.at, by: event.author.user }),
      undefined,
    ),
  );
  return { database, inTurn, states: states.filter((state) => state !== undefined) };
}

const history = fc.tuple(
  fc.constantFrom([1, 1], [2, 1], [2, 2]),
  fc.nat(23),
  fc.array(anyCommand, { minLength: 5, maxLength: 40, size: 'max' }),
);

describe('the tables of the application', () => {
  test('say what folding every case says, whatever happened, on any day, to whoever asks', () => {
    fc.assert(
      fc.property(
        fc.array(history, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(-40, -1, 0, 1, 20, 80, 400),
        (histories, away) => {
          const practices = histories.map(([[survivors, parties], far, commands]) => {
            const promises = new Promises(referral(survivors, parties));
            promises.begin(far);
            for (const command of commands) promises.keep(command);
            return promises.practice;
          });
          const { database, inTurn, states } = work(practices);
          const [practice] = practices;
          if (practice === undefined) throw new Error('there is a practice');
          practice.wait(away);
          for (const who of ['facilitator', 'supervisor', 'promoted'] satisfies StaffName[]) {
            const context = practice.context(who);
            const due = waitsByToday(database, context).flatMap(({ case: id, pathway, wait }) => {
              const found = dueOf(wait, context);
              return found === undefined ? [] : [{ case: id, ...(pathway ? { pathway } : {}), ...found }];
            });
            const folded = states.flatMap((state) => dueInCase(state, context));
            expect(byText(due)).toEqual(byText(folded.map(({ caseName: _, ...found }) => found)));

            const pathways = states.flatMap((state) => state.pathways);
            const standings = [...pathwaysByChange(database)];
            expect(
              byText(standings.map((at) => [at.id, stageShown(at.stage, at.awaitsJudgment, context)])),
            ).toEqual(byText(pathways.map((pathway) => [pathway.id, shownStage(pathway, context)])));

            const morning = morningOf(waitsByToday(database, context), countedStandings(database), context);
            const holding = folded.filter(({ kind, urgent }) => kind !== 'audit' || urgent);
            const held = new Set(holding.map(({ pathway }) => pathway));
            const stopped = new Set(folded.filter(({ urgent }) => urgent).map(({ pathway }) => pathway));
            const ended = ['completed', 'withdrawn', 'prosecution', 'returned', 'closed'];
            for (const { station, ...counted } of morning.stations) {
              const here = pathways.filter((pathway) => {
                const stage = shownStage(pathway, context);
                return !ended.includes(stage) && stationOfStage[stage] === station;
              });
              expect(counted).toEqual({
                total: here.length,
                stopped: here.filter(({ id }) => stopped.has(id)).length,
                waiting: here.filter(({ id }) => held.has(id) && !stopped.has(id)).length,
              });
            }
            expect(standings.filter(({ id, ...at }) => morning.goesOn(id, at))).toHaveLength(morning.goingOn);
            const mine = folded.filter(({ waitsFor }) => waitsFor === context.user.role);
            expect(morning.urgent).toHaveLength(mine.filter(({ urgent }) => urgent).length);
            expect(morning.later).toHaveLength(mine.filter(({ urgent }) => !urgent).length);

            const queued = states.flatMap(({ pathways }) =>
              pathways.flatMap(({ screenings }) => screenings.filter((one) => one.queued !== 'no')),
            );
            expect(countQueued(database)).toBe(queued.length);
            expect(byText(waitingForAudit(database, staff[who].id).map(({ id }) => id))).toEqual(
              byText(
                queued
                  .filter(({ audit, by }) => audit === undefined && by !== staff[who].id)
                  .map(({ id }) => id),
              ),
            );
          }
          expect(
            byText(
              listedCases(database, { count: 100 }).map(({ id, name, live, pathways }) => [
                id,
                name,
                live,
                pathways.map(({ stage }) => stage),
              ]),
            ),
          ).toEqual(
            byText(
              states.map(({ id, name, pathways }) => [
                id,
                name,
                pathways.some(({ ended }) => ended === undefined),
                pathways.map(({ chart }) => stageOf(chart)),
              ]),
            ),
          );

          const rebuilt = emptyTables();
          projector(new Map())(rebuilt, inTurn);
          expect(dump(rebuilt)).toEqual(dump(database));
          rebuilt.close();
          database.close();
        },
      ),
      { seed: 20261125, numRuns: 80 },
    );
  }, 600_000);

  test('find a case by a part of its name or reference, without case or accents, some at a time', () => {
    const database = emptyTables();
    const project = projector(new Map());
    const names = ['Árbol Street', 'Maple', 'Harbor Road', 'Quarry 100%'];
    for (const [number, name] of names.entries()) {
      const practice = new Practice({ ...referral(), name, officeReference: `DA-${number}` });
      project(database, storedEvents(practice, number));
    }
    const found = (search: string) => listedCases(database, { search, count: 10 }).map(({ name }) => name);
    expect(found('arbol')).toEqual(['Árbol Street']);
    expect(found('R')).toEqual(['Árbol Street', 'Harbor Road', 'Quarry 100%']);
    expect(found('da-1')).toEqual(['Maple']);
    expect(found('%')).toEqual(['Quarry 100%']);
    expect(found("'")).toEqual([]);
    expect(countCases(database, 'r')).toBe(3);
    expect(countCases(database)).toBe(4);
    expect(listedCases(database, { from: 1, count: 2 }).map(({ name }) => name)).toEqual([
      'Maple',
      'Harbor Road',
    ]);
    expect(isCaseName(database, 'MAPLE')).toBe(true);
    expect(isCaseName(database, 'Map')).toBe(false);
    database.close();
  });
});
