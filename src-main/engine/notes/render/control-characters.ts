/** Control characters other than tab and line breaks: no format we write can hold them all. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** Each control character, but for tabs and line breaks, becomes the replacement character. */
export function replaceControls(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}
