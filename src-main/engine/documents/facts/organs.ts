import organs from './organs.json' with { type: 'json' };

/** A body that adopts texts: its English name and how the symbols of its resolutions begin. */
export interface Organ {
  readonly body: string;
  readonly resolutions?: string | undefined;
}

const BY_NAME = new Map<string, Organ>(
  organs.flatMap((organ) =>
    organ.names.map((name): [string, Organ] => [
      name.toLowerCase(),
      { body: organ.body, resolutions: organ.resolutions },
    ]),
  ),
);

/** The longest names first, so that no name hides another that begins with it. */
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The organ whose name a text is, without an article: as mastheads write it. */
export function organNamed(text: string): Organ | undefined {
  return BY_NAME.get(text.trim().toLowerCase());
}

/** The organ that speaks in an enacting formula: "The General Assembly,", with article, comma or not. */
export function organSpeaking(text: string): Organ | undefined {
  const bare = text.trim().replace(/[,،，]$/u, '');
  return organNamed(bare.replace(/^(?:the|la|le|l’|l'|el)\s*/iu, '')) ?? organNamed(bare);
}

/** The organ whose name stands first in a text. */
export function firstOrganIn(text: string): Organ | undefined {
  const lower = text.toLowerCase();
  const found = NAMES.map((name) => ({ name, at: lower.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found && BY_NAME.get(found.name);
}

/** The organ whose name a text ends with: "by Security Council " before "resolution". */
export function organAtEnd(text: string): Organ | undefined {
  const lower = text.trimEnd().toLowerCase();
  const name = NAMES.find((one) => lower.endsWith(one));
  return name === undefined ? undefined : BY_NAME.get(name);
}

/** The organ whose name a text begins with. */
export function organAtStart(text: string): Organ | undefined {
  const lower = text.trimStart().toLowerCase();
  const name = NAMES.find((one) => lower.startsWith(one));
  return name === undefined ? undefined : BY_NAME.get(name);
}
