import { describe, expect, it } from 'vitest';
import { linkQuestion } from '../../../src-main/hosts/electron/link-question.ts';

describe('the question before an address is opened', () => {
  it('names the real host by itself and shows the whole address', () => {
    const question = linkQuestion('https://docs.example.org/en/A/RES/1?x=https://other.example');
    expect(question.message).toBe('Open docs.example.org in your browser?');
    expect(question.detail).toBe('https://docs.example.org/en/A/RES/1?x=https://other.example');
  });

  it('shows a host with letters of other scripts as what it really is', () => {
    const { href } = new URL('https://раypal.example/');
    expect(linkQuestion(href).message).toMatch(/^Open xn--/u);
  });

  it('takes closing the question for a no', () => {
    const question = linkQuestion('https://example.org/');
    expect(question.buttons[question.cancelId]).toBe('Cancel');
  });
});
