import { refused } from '../parsed.ts';
import type { Refusal } from '../parsed.ts';

/** Headers that mail programs and browsers that save pages write first. */
const MAIL_HEADER =
  /^(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|Reply-To|X-[\w-]+|Snapshot-Content-Location|Content-Transfer-Encoding):\s/iu;

/** So much of a file tells what it is. */
const HEAD = 4_000;

/** Why a file of words that is no text for readers is not read; undefined for texts. */
export function refuseData(name: string, text: string): Refusal | undefined {
  const head = text.slice(0, HEAD).trimStart();
  if (isMarkup(name, head, text)) {
    const advice = /wordDocument|pkg:package/u.test(head)
      ? 'Open it in a word processor and save it as .docx.'
      : 'Save it as text or HTML first.';
    return refused('format-unknown', `is XML of a kind this version cannot read. ${advice}`);
  }
  if (isJson(head, text)) {
    return refused('format-unknown', 'is data (JSON), no text. Save its words as text first.');
  }
  if (isMail(head)) {
    return refused(
      'format-unknown',
      'is an e-mail or a page saved with its pictures. Save the words as text, or the page as HTML.',
    );
  }
  if (!head.startsWith('%!PS')) return undefined;
  return refused('format-unknown', 'is a PostScript file. Save it as PDF first.');
}

/** A web page or another XML file: its tags would be taken for words. */
function isMarkup(name: string, head: string, text: string): boolean {
  if (/^(?:<!doctype\s+html|<html[\s>]|<\?xml\s)/iu.test(head)) return true;
  if (/\.(?:x?html?|xml)$/iu.test(name) && /<[a-z!?]/iu.test(head)) return true;
  const root = /^<([a-z][\w:.-]*)[^<>]*>/iu.exec(head)?.[1];
  // Markdown may begin with a tag of HTML.
  return (
    root !== undefined && !/\.m(?:ark)?d/iu.test(name) && text.trimEnd().endsWith(`</${root}>`)
  );
}

function isJson(head: string, text: string): boolean {
  if (!/^(?:\{\s*(?:"|\})|\[\s*[{["\d])/u.test(head)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Letters quoted in a text have a few of these lines; files have them from the first line on. */
function isMail(head: string): boolean {
  const lines = head.split('\n').filter((line) => !/^\s/u.test(line));
  const headers = lines.findIndex((line) => !MAIL_HEADER.test(line));
  return headers >= 3 && /^(?:MIME-Version|Received|Message-ID):/imu.test(head);
}
