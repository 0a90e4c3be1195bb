/** Scheme and host of the window's own pages. A scheme of our own has an origin, files have none. */
export const appScheme = 'app';
/** Origin of the window. */
export const appOrigin = 'app://clauseline';
/** The window's one page. */
export const windowAddress = `${appOrigin}/index.html`;

/** Whether an address is the window's own page, written exactly so; anchors and queries apart. */
export function isOwnPage(address: string): boolean {
  return address.split(/[?#]/u, 1)[0] === windowAddress;
}

/**
 * Whether a frame inside the window may show an address: the preview of an export, which is a
 * page made by the window itself.
 */
export function isOwnFrame(address: string): boolean {
  return (
    isOwnPage(address) ||
    address === 'about:srcdoc' ||
    address === 'about:blank' ||
    address.startsWith(`blob:${appOrigin}/`)
  );
}

/** Whether the window may load something: its own files and what it made itself, nothing else. */
export function isOwnResource(address: string): boolean {
  return (
    address.startsWith(`${appOrigin}/`) ||
    address.startsWith(`blob:${appOrigin}/`) ||
    address.startsWith('data:')
  );
}

/** What is known about a frame that asks for something. */
export interface Sender {
  /** Address of the frame; null when the frame is gone. */
  readonly address: string | null;
  readonly isMainFrame: boolean;
}

/** Whether a message comes from the window itself, not from a frame in it or another page. */
export function isOwnSender({ address, isMainFrame }: Sender): boolean {
  return isMainFrame && address !== null && isOwnPage(address);
}

/**
 * Whether a frame may use a browser feature: only the window itself, only to put text on the
 * clipboard. Where Electron knows no address it names the origin, with or without a last "/".
 */
export function allowsPermission(permission: string, asker: Sender): boolean {
  const { address, isMainFrame } = asker;
  const ownOrigin = address === appOrigin || address === `${appOrigin}/`;
  const own = isOwnSender(asker) || (isMainFrame && ownOrigin);
  return own && permission === 'clipboard-sanitized-write';
}
