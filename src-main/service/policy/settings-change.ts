import type { Settings } from '../../contract/api.ts';

/** What undo calls a change of the settings, where only one thing was changed. */
const names: Partial<Record<keyof Settings, string>> = {
  themeEdits: 'change themes',
  aliases: 'change renamed bodies',
  ladder: 'change verb ladder',
};

/** Names a change of the settings, as undo will say it; null when nothing is changed. */
export function nameSettingsChange(before: Settings, after: Settings): string | null {
  const fields = Object.keys({ ...before, ...after }) as (keyof Settings)[];
  const changed = fields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const [only, ...others] = changed;
  if (only === undefined) return null;
  return (others.length === 0 ? names[only] : undefined) ?? 'change settings';
}
