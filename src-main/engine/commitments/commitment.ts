import type { Span } from '../text/span.ts';

/** Words of a document at their place. `text` is exactly what stands at `span`. */
export interface Quote {
  readonly span: Span;
  readonly text: string;
}

/** What kind of act a clause performs. */
export type CommitmentClass =
  | 'notice'
  | 'recognition'
  | 'appreciation'
  | 'concern'
  | 'need'
  | 'right'
  | 'norm_restatement'
  | 'exhortation'
  | 'request'
  | 'own_commitment'
  | 'condemnation'
  | 'decision';

/**
 * How strongly conduct is required, 0 (neutral notice) to 5 (mandatory or constitutive). There is
 * no official scale of United Nations verbs; this one is a convention, shown and editable.
 */
export type Force = 0 | 1 | 2 | 3 | 4 | 5;

/** Words that weaken, strengthen or limit, and how. */
export interface Modifier extends Quote {
  readonly kind:
    | 'hedge'
    | 'condition'
    | 'anchor'
    | 'limit'
    | 'softening_head'
    | 'intensifier'
    | 'epistemic'
    /** "relevant", "duly": less precise, but no way out of the duty; small weight. */
    | 'vague';
  readonly effect: 'weaken' | 'strengthen' | 'narrow' | 'broaden' | 'neutral';
  /** Weight on the effective strength of what it stands with; negative weakens. */
  readonly weight: number;
  /** The words it bears on. */
  readonly scope: Span;
}

/** A date, a session or a rhythm by which something is to be done. */
export interface TimeBound extends Quote {
  readonly kind: 'hard' | 'reporting' | 'recurring' | 'soft' | 'deferred' | 'window' | 'process';
  /** The year it names, when it names one. */
  readonly year?: number;
}

/** A number with what it counts: "30 per cent", "less than 3 per cent". */
export interface Quantity extends Quote {
  readonly value: number;
  readonly unit: string;
}

/** Verbs that a draft leaves open, and between which forces they lie. */
export interface OpenVerb extends Quote {
  readonly least: Force;
  readonly most: Force;
}

/** Something that can be done or left undone by itself. */
export interface Action extends Quote {
  /** Base form of its verb: "ratify". */
  readonly predicate: string;
  /** How concrete, 1 minimal to 5 specific, after UPR Info's action categories (McMahon). */
  readonly category: 1 | 2 | 3 | 4 | 5;
  readonly negated: boolean;
}

/** One operative verb with what it governs. */
export interface Commitment {
  /** "<document>.<paragraph>.<sequence>". */
  readonly id: string;
  readonly document: string;
  /** Id of the paragraph. */
  readonly paragraph: string;
  /** 1 for the first operative verb of the paragraph. */
  readonly sequence: number;
  /** From the verb (or its subject) to the end of what it governs. */
  readonly span: Span;
  /**
   * Who acts. Where a pronoun acts, whom it stands for in the sentence before, outside `span`, with
   * the flag "inferred_actor"; the pronoun itself where that is uncertain.
   */
  readonly actor: Quote | null;
  readonly verb: Quote;
  /** Entry of the verb ladder: "call upon". */
  readonly lemma: string;
  readonly class: CommitmentClass;
  /** Force of the verb by itself. */
  readonly force: Force;
  /** Force after what the verb governs and the hedges that bear on it. */
  readonly effectiveForce: Force;
  /** Who is asked; null when nobody is. */
  readonly addressee: Quote | null;
  /** What the verb governs, without the addressee. */
  readonly content: Quote;
  readonly actions: readonly Action[];
  readonly hedges: readonly Modifier[];
  readonly conditions: readonly Modifier[];
  readonly intensifiers: readonly Modifier[];
  readonly timeBounds: readonly TimeBound[];
  readonly quantities: readonly Quantity[];
  /** "must", "shall", "should", "may", "can" inside the content, the strongest. */
  readonly embeddedModal: Quote | null;
  readonly negated: boolean;
  /** Whether it stands inside square brackets and so is not agreed. */
  readonly bracketed: boolean;
  /** Where brackets offer several verbs for the same content: "[shall][should]". */
  readonly openVerb?: OpenVerb;
  /** "reaffirmation", "mandate", "no_addressee", "enacting_clause", "menu" … */
  readonly flags: readonly string[];
  /** Names of the rules that decided class and force, for the explanation on screen. */
  readonly rules: readonly string[];
}

/** An entry of the verb ladder, the user's to edit. */
export interface LadderVerb {
  readonly lemma: string;
  /** Every form by which it is found: "urge", "urges", "urging". */
  readonly forms: readonly string[];
  readonly class: CommitmentClass;
  readonly force: Force;
  /** Breaks ties inside a level; never reported as a change by itself. */
  readonly rank: number;
  /** Where the placement comes from, for the user. */
  readonly source: string;
}
