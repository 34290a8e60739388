import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import tourInEnglish from '#locales/en/tour.json' with { type: 'json' };
import tourInSpanish from '#locales/es/tour.json' with { type: 'json' };
import { type Staff, staff } from '#main/cli/demo/storyteller.ts';
import { openChromium } from '#main/hosts/chromium/window.ts';
import type { Language } from '#shared/vocabulary/text.ts';

const tour = { en: tourInEnglish, es: tourInSpanish };

/** A part of the page. */
type Part = ReturnType<Page['locator']>;

interface CameraOptions {
  readonly executablePath: string;
  readonly storeFolder: string;
  readonly language: Language;
  /** Where the pictures go, and the only ones to take; without names, all. */
  readonly pictures: string;
  readonly only: readonly string[];
}

/** Takes pictures of the window, where somebody sits in front of it. */
export class Camera {
  readonly page: Page;
  readonly language: Language;
  readonly #options: CameraOptions;

  private constructor(page: Page, options: CameraOptions) {
    this.page = page;
    this.language = options.language;
    this.#options = options;
  }

  /** Opens the window, unlocks it as one of the staff, and closes it after. */
  static async at(
    who: Staff,
    options: CameraOptions,
    look: (camera: Camera) => Promise<void>,
  ): Promise<void> {
    const { storeFolder, executablePath, language, pictures } = options;
    mkdirSync(pictures, { recursive: true });
    const window = await openChromium({
      storeFolder,
      executablePath,
      headless: true,
      size: { width: 1280, height: 800 },
      downloads: join(storeFolder, '..', 'downloads'),
      language,
    });
    try {
      await window.page.getByText(staff[who].name, { exact: true }).click();
      await window.page.locator('input[type=password]').fill(staff[who].passphrase);
      await window.page.keyboard.press('Enter');
      await window.page.getByRole('navigation').first().waitFor();
      const tourLater = window.page.getByText(tour[language].offer.notNow);
      await tourLater.click();
      await tourLater.waitFor({ state: 'detached' });
      await look(new Camera(window.page, options));
    } finally {
      await window.close();
    }
  }

  async take(address: string, name: string): Promise<void> {
    await this.go(address);
    await this.shoot(name);
  }

  async go(address: string): Promise<void> {
    await this.page.evaluate((href) => {
      history.pushState(null, '', href);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForTimeout(600);
  }

  /** Takes the picture of what is there now; of one part of it where a part is named. */
  async shoot(name: string, part?: Part): Promise<void> {
    const { pictures, only, language } = this.#options;
    if (only.length > 0 && !only.includes(name)) return;
    const path = join(pictures, `${name}-${language}.png`);
    // Nothing is pointed at.
    await this.page.mouse.move(1279, 0);
    // Two frames, so that what is photographed has been painted.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await (part ?? this.page).screenshot({ path });
    console.log(path);
  }

  /** Takes the first drawing of a page, with the sheet it stands on. */
  async takeDrawing(address: string, name: string): Promise<void> {
    await this.go(address);
    await this.shoot(name, this.drawing());
  }

  drawing(): Part {
    return this.page
      .getByRole('region')
      .filter({ has: this.page.getByRole('figure') })
      .first();
  }

  /** Brings a part of the page to the upper edge of the window. */
  async scrollTo(part: Part): Promise<void> {
    await part.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
      scrollBy(0, -32);
    });
    await this.page.waitForTimeout(300);
  }
}
