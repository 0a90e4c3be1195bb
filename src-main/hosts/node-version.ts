/** The line of Node that Electron embeds; the workspace needs its SQLite. */
const LEAST_NODE = 24;

/** What is wrong with a version of Node ("20.1.0"), as a sentence; null when it will do. */
export function nodeComplaint(version: string): string | null {
  if (Number(version.split('.')[0]) >= LEAST_NODE) return null;
  return `The window needs Node ${LEAST_NODE} and this is Node ${version}; start it with “npm start” or “npm run clauseline -- serve”, which bring their own.`;
}
