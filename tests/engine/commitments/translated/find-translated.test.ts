import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import { trackCommitments } from '../../../../src-main/engine/commitments/track-commitments.ts';
import { translatedVerbs } from '../../../../src-main/engine/commitments/translated/translated-ladder.ts';
import { defaultLadder } from '../../../../src-main/engine/commitments/ladder/verb-ladder.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { documentForTests, type TestParagraph } from '../../documents-for-tests.ts';

function summary(language: string, ...paragraphs: (string | TestParagraph)[]): string[] {
  const document = documentForTests('translation', paragraphs, { language });
  return findCommitments(document).map(
    (one) => `${one.verb.text} ${one.lemma} ${one.class} ${one.effectiveForce}`,
  );
}

describe('the forms of translations', () => {
  it('belong to verbs of the ladder, once in each language, and name a source', () => {
    const lemmas = new Set(defaultLadder.map(({ lemma }) => lemma));
    const forms = translatedVerbs.flatMap((verb) =>
      verb.forms.map((form) => `${verb.language} ${form}`),
    );
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    for (const { lemma, source } of translatedVerbs) {
      expect([lemma, lemmas.has(lemma)]).toEqual([lemma, true]);
      expect(source).not.toBe('');
    }
  });
});

describe('findCommitments in French and Spanish', () => {
  it.each([
    [
      'fr',
      'Nous, gardiens des cartes, réunis au moulin, réitérons notre volonté de prêter nos globes.',
      ['réitérons reiterate own_commitment 4'],
    ],
    [
      'fr',
      'Nous avons également pour intention de sécher les caves et soulignons l’importance des atlas.',
      ['avons également pour intention intend own_commitment 3', 'soulignons emphasize need 2'],
    ],
    [
      'fr',
      'Prie instamment les villes de prêter leurs cartes et invite le maire à ouvrir la salle;',
      ['Prie instamment urge exhortation 4', 'invite invite exhortation 3'],
    ],
    ['fr', 'La carte que nous réaffirmons et qui invite au voyage est vieille.', []],
    ['fr', 'Toute carte devrait être prêtée.', ['devrait should need 2']],
    [
      'es',
      'También procuramos prestar los mapas y reafirmamos nuestro compromiso de secar los sótanos.',
      ['procuramos seek own_commitment 3', 'reafirmamos reaffirm own_commitment 4'],
    ],
    [
      'es',
      'Solicita al alcalde que abra la sala, y alienta a las ciudades a prestar mapas;',
      ['Solicita request request 4', 'alienta encourage exhortation 3'],
    ],
    ['es', 'Los mapas, mientras preservamos los globos que reconocemos, se prestan.', []],
  ])('in %s “%s” finds %j', (language, paragraph, expected) => {
    expect(summary(language, paragraph)).toEqual(expected);
  });

  it('finds hedges and lets items inherit their chapeau', () => {
    const document = documentForTests(
      'items',
      [
        'Nos proponemos trabajar juntos para:',
        { text: 'Prestar mapas, según proceda.', kind: 'item', label: '1 (a)', parent: 'p0' },
      ],
      { language: 'es' },
    );
    const [chapeau, item] = findCommitments(document);
    expect([chapeau?.lemma, item?.lemma, item?.class]).toEqual([
      'intend',
      'intend',
      'own_commitment',
    ]);
    expect(item?.hedges.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'hedge según proceda',
    ]);
    expect(textOf(document.text, item!.content.span)).toBe(item!.content.text);
  });

  it('follows the user’s ladder', () => {
    const ladder = defaultLadder.map((verb) =>
      verb.lemma === 'seek' ? { ...verb, force: 1 as const } : verb,
    );
    const document = documentForTests('ladder', ['Procuramos prestar mapas.'], { language: 'es' });
    expect(findCommitments(document, ladder)[0]?.effectiveForce).toBe(1);
  });

  it('makes no lineage across languages', () => {
    const english = documentForTests('a', ['We will lend globes and atlas maps to museum halls;'], {
      date: '2010-01-01',
    });
    const french = documentForTests(
      'b',
      ['Nous nous engageons à globes atlas maps museum halls.'],
      {
        date: '2015-01-01',
        language: 'fr',
      },
    );
    const later = { ...french, id: `${french.id}2`, date: '2020-01-01' };
    const documents = [english, french, later];
    const steps = trackCommitments(
      documents,
      documents.flatMap((one) => findCommitments(one)),
    ).flatMap((lineage) => lineage.steps);
    expect(steps.map((one) => [one.fromDocument, one.toDocument])).toEqual([[french.id, later.id]]);
  });
});

describe('addressee and dates in French and Spanish', () => {
  const first = (language: string, text: string) =>
    findCommitments(documentForTests('translation', [text], { language }))[0];

  it.each([
    ['fr', 'Prie le maire, dans son rapport, de lui rendre compte des prêts;', 'le maire'],
    ['fr', 'Engage les villes à prêter leurs cartes;', 'les villes'],
    ['fr', 'Encourage la poursuite des prêts;', undefined],
    ['es', 'Solicita al Alcalde que abra la sala;', 'Alcalde'],
    ['es', 'Alienta a las ciudades a prestar mapas;', 'las ciudades'],
  ])('in %s “%s” asks %s', (language, text, addressee) => {
    expect(first(language, text)?.addressee?.text).toBe(addressee);
  });

  it.each([
    ['fr', 'Engage les villes à prêter leurs cartes d’ici à 2030;', 'hard', 2030],
    ['fr', 'Prie le maire de rendre compte à sa dixième session;', 'reporting', undefined],
    ['es', 'Alienta a las ciudades a prestar mapas para 2030;', 'hard', 2030],
    [
      'es',
      'Solicita al Alcalde que informe en su décimo período de sesiones;',
      'reporting',
      undefined,
    ],
  ])('in %s “%s” reads a %s bound', (language, text, kind, year) => {
    const bound = first(language, text)?.timeBounds[0];
    expect([bound?.kind, bound?.year]).toEqual([kind, year]);
  });
});

describe('what a French or Spanish clause does', () => {
  it.each([
    ['fr', 'Réaffirme toutes ses décisions sur les cartes;', 'reaffirm recognition'],
    ['fr', 'Rappelle que les villes doivent prêter leurs cartes;', 'recall norm_restatement'],
    ['fr', 'Exprime sa satisfaction au maire pour son appui;', 'express appreciation'],
    ['es', 'Reafirma todas sus decisiones sobre los mapas;', 'reaffirm recognition'],
    ['es', 'Recuerda que las ciudades deben prestar mapas;', 'recall norm_restatement'],
    ['es', 'Expresa su preocupación por los mapas;', 'express concern'],
  ])('in %s “%s” is %s', (language, text, wanted) => {
    const [found] = findCommitments(documentForTests('translation', [text], { language }));
    expect(`${found?.lemma ?? ''} ${found?.class ?? ''}`).toBe(wanted);
  });

  it('is found behind a pronoun that goes before a further verb', () => {
    expect(
      summary('fr', 'Prend note du rapport du maire, et lui demande de prêter les cartes;'),
    ).toHaveLength(2);
    expect(
      summary('es', 'Toma nota del informe del Alcalde y le solicita que preste mapas;'),
    ).toHaveLength(2);
  });

  it.each([
    ['fr', 'Prie le maire, sous réserve de la disponibilité de papier, de rendre compte;'],
    ['es', 'Solicita al Alcalde que, con sujeción al papel disponible, informe;'],
  ])('in %s is limited by the means there are', (language, text) => {
    const [found] = findCommitments(documentForTests('translation', [text], { language }));
    expect([...(found?.hedges ?? []), ...(found?.conditions ?? [])]).not.toEqual([]);
  });
});
