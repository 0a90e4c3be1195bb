import type { Session, WebContents } from 'electron/main';
import { allowsPermission, isOwnFrame, isOwnPage, isOwnResource } from './own-addresses.ts';

/** Keeps a page where it is: no other page, no new window, no guest, no way around the network. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    const own = event.isMainFrame ? isOwnPage(event.url) : isOwnFrame(event.url);
    if (!own) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    const own = event.isMainFrame ? isOwnPage(event.url) : isOwnFrame(event.url);
    if (!own) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Calls between browsers use no address that a request could be stopped at.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Gives pages no feature they do not need and nothing of the network. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const { requestingUrl, isMainFrame } = details;
    answer(allowsPermission(permission, { address: requestingUrl, isMainFrame }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    const { requestingUrl, isMainFrame } = details;
    return allowsPermission(permission, { address: requestingUrl ?? origin, isMainFrame });
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnResource(details.url) });
  });
  session.on('will-download', (event) => event.preventDefault());
}
