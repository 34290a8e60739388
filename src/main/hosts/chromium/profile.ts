import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Content settings that browsers ask a person about, or grant unasked. 2 is "block". */
const permissions = [
  'ar', 'automatic_downloads', 'background_sync', 'bluetooth_guard', 'bluetooth_scanning', 'clipboard',
  'display_capture', 'file_system_write_guard', 'geolocation', 'hid_guard', 'idle_detection', 'local_fonts',
  'media_stream_camera', 'media_stream_mic', 'midi_sysex', 'notifications', 'payment_handler', 'popups',
  'protected_media_identifier', 'sensors', 'serial_guard', 'storage_access', 'usb_guard', 'vr', 'window_placement',
]; // biome-ignore format: a list of words reads best as one

/** What a browser does for a person by itself, and must not do with a case on screen. */
const preferences = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  net: { network_prediction_options: 2 },
  alternate_error_pages: { enabled: false },
  // The bubble would tell the name of a temporary file; the window tells where the file went.
  download_bubble: { partial_view_enabled: false },
  savefile: { type: 0 },
  history: { saving_disabled: true, clear_on_exit: true },
  profile: {
    exit_type: 'Normal',
    password_manager_enabled: false,
    default_content_setting_values: {
      ...Object.fromEntries(permissions.map((permission) => [permission, 2])),
      // One file follows the next where a person asks for two documents; each is still the person's own click.
      automatic_downloads: 1,
    },
  },
};

const prefix = 'circlekeeper-window-';

/**
 * A browser profile for this run only, in memory where the system has such a folder, readable by this user alone.
 * A profile that a killed run left behind is removed here.
 */
export function makeProfile(): { readonly folder: string; remove(): void } {
  const home = memoryFolder() ?? tmpdir();
  for (const name of readdirSync(home)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) removeFolder(join(home, name));
  }
  const folder = mkdtempSync(join(home, `${prefix}${process.pid}-`));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  // A browser notes what stands in the fields of its windows, to restore them after a crash. No setting stops it; a
  // file where its folder would be does.
  writeFileSync(join(folder, 'Default', 'Sessions'), '');
  return { folder, remove: () => removeFolder(folder) };
}

/** A file system that is memory and never a disk, on the systems that offer one. */
function memoryFolder(): string | undefined {
  return [process.env.XDG_RUNTIME_DIR, '/dev/shm'].find((folder) => {
    if (process.platform !== 'linux' || !folder) return false;
    try {
      accessSync(folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A browser's helpers may write their last for a moment after it has closed. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process is running too, though we may not signal it.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
