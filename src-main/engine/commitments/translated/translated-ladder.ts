import { buildPhraseIndex, type PhraseIndex } from '../clause/phrase-index.ts';
import verbs from './translated-verbs.json' with { type: 'json' };
import modifiers from './translated-modifiers.json' with { type: 'json' };
import lists from './translated-words.json' with { type: 'json' };
import type { Modifier } from '../commitment.ts';

/** Languages other than English in which verbs, class and hedges are read. */
export type TranslatedLanguage = keyof typeof lists;

/**
 * Who speaks by a form: "third" an organ ("Décide"), "we" the makers of a declaration ("nous
 * réaffirmons"), "modal" nobody ("devrait").
 */
export type TranslatedPerson = 'third' | 'we' | 'modal';

/** Forms by which a verb of the ladder stands in an official translation. */
export interface TranslatedVerb {
  readonly language: TranslatedLanguage;
  /** Entry of the verb ladder, which gives class and force. */
  readonly lemma: string;
  readonly person: TranslatedPerson;
  readonly forms: readonly string[];
  /** Official text in which the forms were seen for that verb. */
  readonly source: string;
}

/** Every form that is read, each with the official text in which it was seen. */
export const translatedVerbs: readonly TranslatedVerb[] = verbs.map((verb) => ({
  ...verb,
  language: verb.language as TranslatedLanguage,
  person: verb.person as TranslatedPerson,
}));

/** What a hedge of a language is. */
export type TranslatedModifier = Pick<Modifier, 'kind' | 'effect' | 'weight'>;

/** Words and phrases of one language, ready to be looked up. */
export interface LanguageWords {
  readonly verbs: PhraseIndex<TranslatedVerb>;
  readonly modifiers: PhraseIndex<TranslatedModifier>;
  readonly subject: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly need: ReadonlySet<string>;
  readonly commitment: ReadonlySet<string>;
  readonly intention: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
  readonly appreciation: ReadonlySet<string>;
  readonly concern: ReadonlySet<string>;
  /** Modals of duty: "doit", "deberá". */
  readonly duties: ReadonlySet<string>;
  /** Object pronouns that may stand before a verb: "et lui demande". */
  readonly pronouns: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
}

const known = new Map<TranslatedLanguage, LanguageWords>();

/** The words of a language; built once. */
export function languageWords(language: TranslatedLanguage): LanguageWords {
  const built = known.get(language) ?? buildWords(language);
  known.set(language, built);
  return built;
}

/** Whether a BCP 47 primary subtag names a language that is read through its translations. */
export function isTranslatedLanguage(language: string): language is TranslatedLanguage {
  return Object.hasOwn(lists, language);
}

function buildWords(language: TranslatedLanguage): LanguageWords {
  const list = lists[language];
  return {
    verbs: buildPhraseIndex(
      translatedVerbs
        .filter((verb) => verb.language === language)
        .flatMap((verb) => verb.forms.map((form) => [form, verb] as const)),
    ),
    modifiers: buildPhraseIndex(
      modifiers
        .filter((one) => one.language === language)
        .flatMap((one) => one.surfaces.map((surface) => [surface, modifierOf(one)] as const)),
    ),
    subject: new Set(list.subject),
    joints: new Set(list.joints),
    subordinators: new Set(list.subordinators),
    adverbs: new Set(list.adverbs),
    need: new Set(list.need),
    commitment: new Set(list.commitment),
    intention: new Set(list.intention),
    right: new Set(list.right),
    work: new Set(list.work),
    appreciation: new Set(list.appreciation),
    concern: new Set(list.concern),
    duties: new Set(list.duties),
    pronouns: new Set(list.pronouns),
    owners: new Set(list.owners),
    elisions: new Set(list.elisions),
  };
}

function modifierOf(entry: (typeof modifiers)[number]): TranslatedModifier {
  return {
    kind: entry.kind as Modifier['kind'],
    effect: entry.effect as Modifier['effect'],
    weight: entry.weight,
  };
}
