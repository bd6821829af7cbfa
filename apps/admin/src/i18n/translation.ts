/**
 * The shape an English namespace must have: every key of the Vietnamese one (a missing or unknown key is a type error)
 * and, where Vietnamese needs one form and English two ("3 members", "1 member"), the `_one` twin of each `_other` key.
 */
export type Translation<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
} & {
  [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};
