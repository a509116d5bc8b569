/**
 * What a translation must have, as a type that follows from the English words: every text, as many steps, choices and
 * paragraphs, every "{…}" that is replaced, and the same formulas. What is missing does not compile.
 */
export type Translation<Words> = Words extends string
  ? Holding<Placeholder<Words>>
  : Words extends { readonly tex: string }
    ? Words
    : { readonly [Key in keyof Words]: Translation<Words[Key]> };

/** The names that stand in braces in a text. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Texts in which all of these names stand in braces. */
type Holding<Name extends string> = [Name] extends [never]
  ? string
  : (Name extends string ? (text: `${string}{${Name}}${string}`) => void : never) extends (
        text: infer Text,
      ) => void
    ? Text
    : never;
