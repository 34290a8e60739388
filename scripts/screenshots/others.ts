import { contract } from '#shared/contract/index.ts';
import type { Camera } from './camera.ts';
import type { Scene } from './store.ts';
import { wordsIn } from './words.ts';

/** A supervisor's day. */
export async function supervisorsDay(camera: Camera, { audit, ended }: Scene): Promise<void> {
  const { page } = camera;
  const { place, screening } = audit;
  await camera.take('/supervision', 'queue');
  await camera.take(`/supervision/${place.case}/${place.pathway}/${screening}`, 'judge');
  await page.evaluate((input) => window.circlekeeper.call('supervision.judge', input), {
    case: place.case,
    pathway: place.pathway,
    screening,
    outcome: 'clarify' as const,
    reasons: wordsIn[camera.language].judged,
  });
  await judgeTheRest(camera);
  await camera.takeDrawing('/supervision/reports', 'reports');
  await camera.take('/program/questions', 'questions');
  await camera.take(`/supervision/${place.case}/${place.pathway}/${screening}`, 'audit');
  await camera.take(`/cases/${ended.case}/${ended.pathway}/notice`, 'notice');
  await camera.take('/program', 'overview');
}

/** Judges what else is in the queue, so that there is something to compare. */
async function judgeTheRest({ page, language }: Camera): Promise<void> {
  const reply = await page.evaluate(() => window.circlekeeper.call('supervision.queue', {}));
  const { waiting } = contract['supervision.queue'].output.parse(reply.ok ? reply.output : undefined);
  for (const { case: id, pathway, screening, blind } of waiting) {
    const judged = { case: id, pathway, screening, outcome: 'noConcern', reasons: wordsIn[language].calm };
    if (blind) await page.evaluate((input) => window.circlekeeper.call('supervision.judge', input), judged);
  }
}

/** What a keyholder sees: the people with a key, and no case. */
export async function keyholdersDay(camera: Camera): Promise<void> {
  await camera.go('/program');
  await camera.shoot('program', camera.page.getByRole('region').first());
}
