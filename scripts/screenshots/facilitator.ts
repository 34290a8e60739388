import circlesInEnglish from '#locales/en/circles.json' with { type: 'json' };
import commonInEnglish from '#locales/en/common.json' with { type: 'json' };
import screeningInEnglish from '#locales/en/screening.json' with { type: 'json' };
import youInEnglish from '#locales/en/you.json' with { type: 'json' };
import circlesInSpanish from '#locales/es/circles.json' with { type: 'json' };
import commonInSpanish from '#locales/es/common.json' with { type: 'json' };
import screeningInSpanish from '#locales/es/screening.json' with { type: 'json' };
import youInSpanish from '#locales/es/you.json' with { type: 'json' };
import survivorQuestions from '#policies/instruments/survivor-1.json' with { type: 'json' };
import type { Camera } from './camera.ts';
import type { Scene } from './store.ts';
import { wordsIn } from './words.ts';

const inLanguages = {
  en: {
    circles: circlesInEnglish,
    common: commonInEnglish,
    screening: screeningInEnglish,
    you: youInEnglish,
  },
  es: {
    circles: circlesInSpanish,
    common: commonInSpanish,
    screening: screeningInSpanish,
    you: youInSpanish,
  },
};

/** Answers that are no simple yes or no, so that there is something to think about. */
const REMARKABLE: Readonly<Record<string, string>> = {
  offer: '2',
  'told-to-drop': '1',
  'contact-through-others': '4',
};

/** A facilitator's day. */
export async function facilitatorsDay(camera: Camera, scene: Scene): Promise<void> {
  const { ana, luis, mei, plan, circle } = scene;
  const { page } = camera;
  const words = wordsIn[camera.language];
  const { circles, common, you } = inLanguages[camera.language];
  await camera.take(`/cases/${ana.case}`, 'case');
  await page.keyboard.press('F8');
  await camera.shoot('veiled', camera.drawing());
  await page.keyboard.press('F8');
  await camera.takeDrawing(`/cases/${ana.case}/people`, 'people-around');
  await camera.takeDrawing(`/cases/${ana.case}/services`, 'services');
  await camera.take(`/cases/${mei.case}/documents`, 'documents');
  await camera.take('/people', 'people');
  await camera.take('/circles', 'circles');
  await camera.go('/tour');
  for (const _ of [1, 2]) await page.getByRole('button', { name: common.next, exact: true }).click();
  await page.waitForTimeout(300);
  await camera.shoot('tour');
  await camera.take(`/together/${ana.case}/${ana.pathway}/choice`, 'together');
  await interview(camera, scene);
  await camera.take('/', 'today');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('lantrn');
  await page.waitForTimeout(800);
  await camera.shoot('find', page.getByRole('dialog'));
  await page.keyboard.press('Escape');
  await camera.take(`/cases/${plan.case}/${plan.pathway}/plan`, 'plan');
  await camera.takeDrawing(`/cases/${mei.case}/${mei.pathway}/plan`, 'calendar');
  await camera.takeDrawing(`/cases/${ana.case}/${ana.pathway}/circle`, 'seating');
  await page.evaluate((input) => window.circlekeeper.call('circle.begin', input), {
    case: ana.case,
    pathway: ana.pathway,
    circle,
  });
  await camera.go(`/cases/${luis.case}`);
  await camera.go(`/cases/${ana.case}/${ana.pathway}/circle`);
  // What opens it and the rules, one by one, until the keeper has the talking piece; then the first who speaks.
  const youSpeak = page.getByRole('heading', { name: circles.room.youSpeak });
  await page.getByRole('dialog', { name: circles.room.label }).getByRole('heading', { level: 1 }).waitFor();
  for (let pressed = 0; pressed < 40 && !(await youSpeak.isVisible()); pressed += 1) {
    await page.keyboard.press('Space');
  }
  await youSpeak.waitFor();
  await page.keyboard.press('Space');
  await page.getByLabel(circles.room.commitment).fill(words.commitment);
  await camera.shoot('circle');
  await camera.go('/you');
  await page.getByText(you.look.dark, { exact: true }).click();
  await page.waitForTimeout(600);
  await camera.shoot('you');
  await page.getByText(you.look.contrast, { exact: true }).click();
  await camera.takeDrawing(`/cases/${ana.case}`, 'contrast');
}

/** A screening up to the decision, which stays a draft. */
async function interview(camera: Camera, { luis }: Scene): Promise<void> {
  const { page } = camera;
  const { screening } = inLanguages[camera.language];
  const press = (name: string) => page.getByRole('button', { name }).click();
  await camera.go(`/cases/${luis.case}/${luis.pathway}/screening`);
  await camera.shoot('before');
  for (const yes of await page.getByText(screening.before.holds, { exact: true }).all()) await yes.click();
  await press(screening.before.begin.replace('{{name}}', 'Luis R.'));
  for (const answer of ['1', '3', '3', '3', '3', '1', '3', '1', '3']) {
    await page.keyboard.press(answer);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('2');
  await camera.shoot('ask');
  await press(screening.asking.stop);
  await page.waitForTimeout(1200);
  await camera.shoot('stopped');
  await press(screening.stopped.goOn);
  await press(screening.asking.paper);
  const rows = page.getByRole('radiogroup');
  await rows.first().focus();
  for (let row = 0; ; row += 1) {
    const id = await page.evaluate(() => document.activeElement?.id.replace(/^row-/, ''));
    const item = survivorQuestions.items.find((one) => one.id === id);
    if (item === undefined) break;
    await page.keyboard.press(REMARKABLE[item.id] ?? (item.concernWhen === 'yes' ? '3' : '1'));
    await page.waitForTimeout(60);
    if (row === 11) await camera.shoot('paper');
  }
  await press(screening.asking.finish);
  await page.waitForTimeout(800);
  await camera.shoot('rules');
  await camera.scrollTo(page.getByRole('heading', { name: screening.decision.title }));
  await camera.shoot('decide');
}
