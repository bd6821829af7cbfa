/**
 * Which types stand behind each interface of the schema. The memory of answers cannot know: without this it leaves out
 * every field that was asked for in a fragment on the interface, and a refusal arrives without its words.
 */
export const possibleTypes: Record<string, string[]> = {
  UserError: ['InputError', 'QuotaBeyondFeasible', 'QuotaExceeded', 'StaleVersion', 'TransitionRefused'],
};
