import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../../src-main/engine/documents/facts/detect-language.ts';

describe('language', () => {
  it.each([
    ['en', 'The members of the board agree that all of the work shall be shared by them.'],
    [
      'fr',
      'Les membres du conseil conviennent que le travail est partagé entre tous dans la ville.',
    ],
    ['es', 'Los miembros del consejo acuerdan que el trabajo se reparta entre todos en la ciudad.'],
    [
      'pt',
      'Os membros do conselho acordam que o trabalho não é dividido por uma só pessoa na cidade.',
    ],
    [
      'ru',
      'Члены совета договорились о том, что работа в городе для них не только труд, но и радость.',
    ],
    ['ru', 'Повышение пособий сиротам'],
    ['uk', 'Підвищення її допомоги'],
    ['und', 'Градски парк'],
    ['ar', 'اتفق أعضاء المجلس على تقاسم العمل بينهم'],
    ['zh', '理事会成员同意共同分担工作'],
    ['und', '12 34 56'],
    ['und', 'Lima Quito Bogotá Caracas Managua'],
  ])('tells %s', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });
});
