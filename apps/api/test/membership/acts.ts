import type { Answer, Caller } from '../harness/harness.ts';

const refusal = `userErrors { __typename code message path clause rule { code } ... on TransitionRefused { from attempted allowed } ... on StaleVersion { currentVersion } }`;
const membership =
  'membership { id version status branch { id } decidedOn ceremonyOn officialOn endedOn person { id } postings { branch { id } from to } openTransfer { id } }';
const candidacy =
  'candidacy { id version stage closedOn branchResolvedOn committeeResolvedOn certificateIssuedOn person { id } missing nextDueOn }';
const event = 'event { id act effectiveOn counts decision { number } details { value } branch { id } toBranch { id } }';
const transfer =
  'transfer { id version state presentDueOn closedOn toBranch { id } permissions { canAccept canReturn canCancel } }';

const objects: Record<string, string> = {
  candidacyOpen: `${candidacy} person { id fullName }`,
  admissionDecide: `${candidacy} ${membership}`,
  admissionRefuse: candidacy,
  admissionRefusalTell: 'candidacy { id version stage refusalToldOn }',
  admissionDecisionExtend: candidacy,
  awarenessClassComplete: candidacy,
  dossierPermit: candidacy,
  dossierOpen: candidacy,
  branchVoteRecord: candidacy,
  committeeVoteRecord: candidacy,
  standingCommitteeVoteRecord: candidacy,
  candidacyDrop: candidacy,
  candidacyMoveRequest: candidacy,
  candidacyMoveForward: candidacy,
  candidacyMoveAccept: candidacy,
  candidacyMoveReturn: candidacy,
  candidacyMoveCancel: candidacy,
  candidacySupporterAssign: candidacy,
  candidacySupporterEnd: candidacy,
  dossierPaperRecord: candidacy,
  inquirySend: candidacy,
  inquiryAnswer: candidacy,
  membershipTransferRequest: `${transfer} ${membership}`,
  transferRefer: `${transfer} ${membership}`,
  transferAccept: `${transfer} ${membership}`,
  transferReturn: `${transfer} ${membership}`,
  transferCancel: `${transfer} ${membership}`,
  officeTake: 'office { id version role from to unit { id } person { id } }',
  officeLeave: 'office { id version to leftReason }',
  personCorrect: 'person { id version fullName sex ethnicity homeTown personalId bornOn }',
  personErase: 'person { id version fullName erasure { basis } }',
  personSupplement: 'person { id version residence workplace occupation education politicalTheory religion personalId supplementedOn }',
  departureExpect: 'departure { id version kind expectedOn state closedOn }',
  departureWithdraw: 'departure { id version kind expectedOn state closedOn }',
  eventCorrect:
    'person { id memberships { status decidedOn ceremonyOn officialOn endedOn postings { branch { id } from to } } }',
  membershipArrive: `${membership} person { id fullName }`,
};

/** Acts that stand in the audit and in no log of a life. */
const unlogged = new Set(['dossierPaperRecord', 'inquirySend', 'inquiryAnswer', 'candidacySupporterAssign', 'candidacySupporterEnd', 'membershipMentorAssign', 'membershipMentorEnd', 'departureExpect', 'departureWithdraw', 'personSupplement', 'personCorrect', 'personErase', 'admissionRefusalTell', 'officeTake', 'officeLeave']);

let intents = 0;

/** A key for one intent. */
export const intent = (): string => `intent-${String((intents += 1)).padStart(6, '0')}`;

/** A decision nobody has used. */
export const decision = (decidedOn: string, number = `${(intents += 1)}-QĐ/ThU`): object => ({
  number,
  decidedOn,
  signatory: 'Nguyễn Văn Ký',
});

const inputOf = (mutation: string): string =>
  mutation.endsWith('VoteRecord') && mutation !== 'recognitionVoteRecord' && mutation !== 'strikeOffVoteRecord' ? 'VoteRecordInput' : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** Does one act. @returns its payload */
export async function does(caller: Caller, mutation: string, input: object): Promise<any> {
  const { data } = await run(caller, mutation, input);
  return data[mutation];
}

/** The same with the number of statements. */
export function run(caller: Caller, mutation: string, input: object): Promise<Answer> {
  const selection = `${objects[mutation] ?? membership} ${unlogged.has(mutation) ? '' : event} warnings { code message rule { code } } ${refusal}`;
  return caller.run(`mutation Act($input: ${inputOf(mutation)}!) { ${mutation}(input: $input) { ${selection} } }`, {
    input,
  });
}

/** Does one act that must go through. */
export async function done(caller: Caller, mutation: string, input: object): Promise<any> {
  const payload = await does(caller, mutation, input);
  if (payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

/** Does one act that must be refused. @returns the one refusal */
export async function refused(caller: Caller, mutation: string, input: object): Promise<any> {
  const payload = await does(caller, mutation, input);
  if (payload.userErrors.length !== 1) throw new Error(`${mutation} went through`);
  return payload.userErrors[0];
}
