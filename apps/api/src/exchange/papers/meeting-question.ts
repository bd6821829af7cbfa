/** Rows of one part of the pack; what there is beyond them is said in its title. */
export const meetingRows = 100;

const standing = 'attainment { done quota percent { text value } }';

/** What the pack for a meeting asks, all of it at once: the figures of the overview, who has not reported, and what waits. */
export const meetingPackQuestion = `query MeetingPack($unitId: ID!, $year: Int!) {
  dashboard(unitId: $unitId, year: $year) {
    unit { id name kind parent { name } } asOf computedAt memberCount probationaryCount ${standing}
    outcome { admitted recognised stillProbationary awaitingCeremony left { label count } }
    exits { label count } discipline { label count } disciplinedPeople
    units { unit { id name } members pipeline ${standing} reportState }
    dormantBranches(years: 2, first: ${meetingRows}) { totalCount nodes { unit { name parent { shortName } } years lastAdmissionOn members candidates } }
  }
  reportOverview(unitId: $unitId) { unit { id name } state dueOn overdue reminders { remindedOn } }
  transfers: workItems(unitId: $unitId, kind: TRANSFER_OVERDUE, first: ${meetingRows}) { totalCount nodes { dueOn daysLeft unit { shortName } transfer { code personName } } }
  probation: workItems(unitId: $unitId, kind: PROBATION_ENDED, first: ${meetingRows}) { totalCount nodes { baseOn dueOn unit { shortName } person { fullName } } }
}`;
