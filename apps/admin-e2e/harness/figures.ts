// Questions asked over HTTP by several files, and the shapes of their answers.

export interface Attainment {
  done: number;
  quota: number | null;
  originalQuota: number | null;
  percent: { value: number | null; text: string | null; whole: number | null };
  standing: string;
}

export interface Standing {
  dashboard: {
    unit: { id: string; name: string };
    sentence: string;
    attainment: Attainment;
    discipline: { measure: string; count: number }[];
    disciplinedPeople: number;
    exits: { measure: string; count: number }[];
    units: { unit: { shortName: string }; attainment: Attainment }[];
  } | null;
}

export const STANDING = `
  query Standing($unitId: ID!, $year: Int, $from: LocalDate, $to: LocalDate, $asOf: LocalDate) {
    dashboard(unitId: $unitId, year: $year, from: $from, to: $to, asOf: $asOf) {
      unit { id name }
      sentence
      attainment { ...how }
      discipline { measure count }
      disciplinedPeople
      exits { measure count }
      units { unit { shortName } attainment { ...how } }
    }
  }
  fragment how on Attainment { done quota originalQuota percent { value text whole } standing }`;

export interface Units {
  units: { nodes: { id: string; name: string; shortName: string; kind: string }[] };
}

export const UNITS = `
  query Units($search: String, $under: ID, $depth: Int) {
    units(filter: { search: $search, under: $under, depth: $depth }, first: 100) { nodes { id name shortName kind } }
  }`;

export const VIEWER = '{ viewer { kind displayName today permissions homeUnit { id name } } }';
export interface Viewer {
  viewer: { kind: string; displayName: string; today: string; permissions: string[]; homeUnit: { id: string; name: string } } | null;
}
