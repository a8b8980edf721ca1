/** Draft → data file: the draft is written into the opened one, or a blank one. */
import { asRecord, asText } from "../../core/data/rawRows";
import { DATA_SCHEMA } from "../../core/data/format";
import { makesForms } from "../../core/plan/performance/formNames";
import { findGroup, infoFields } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import { normalizeText } from "../../core/text/normalize";
import type { Draft } from "./draft";
import { namesOf, UNIT_KIND } from "./draft";
import { CARRYOVER_PROJECT_GROUP, ECONOMIC_GROUP, fundsOf, PROJECT_GROUP } from "./funds";
import { sourceJson } from "./source";

/** A row of a data file as it stands there. */
export type FileRow = Readonly<Record<string, unknown>>;

/** The data file that says what the draft says. Rows that the opened file has keep their figures. */
export function draftDataFile(draft: Draft, pack: PackSpec): Readonly<Record<string, unknown>> {
  const file = asRecord(sourceJson(draft));
  const tables = { ...asRecord(file["tables"]), ...draftRows(draft, pack) };
  const stated = keptTotals(file, tables);
  return {
    schema: DATA_SCHEMA,
    pack: pack.id,
    info: infoValues(draft, pack, asRecord(file["info"])),
    names: draftNames(draft, asRecord(file["names"])),
    tables,
    ...("pages" in file ? { pages: file["pages"] } : {}),
    ...(draft.forms && makesForms(pack) ? { performance: keptForms(pack, asRecord(file["performance"]), tables) } : {}),
    ...(draft.guide && pack.serviceGuide !== undefined ? { serviceGuide: rowsOf(file["serviceGuide"]) } : {}),
    ...(stated.length > 0 ? { statedTotals: stated } : {}),
  };
}

/** Rows of the groups that the pane asks for. */
export function draftRows(draft: Draft, pack: PackSpec): Readonly<Record<string, readonly FileRow[]>> {
  const tables = asRecord(asRecord(sourceJson(draft))["tables"]);
  const groups: Record<string, readonly FileRow[]> = {};
  for (const fund of fundsOf(pack)) {
    const subjects = draft.subjects.filter((subject) => subject.funds.includes(fund.id));
    groups[fund.group] = subjects.map(({ code, name }) => ({
      ...findRow(tables[fund.group], "code", code),
      code,
      name,
    }));
  }
  groups[ECONOMIC_GROUP] = draft.economic.map((code) => findRow(tables[ECONOMIC_GROUP], "code", code) ?? { code });
  groups[PROJECT_GROUP] = namesOf(draft.projects).map((name) => ({
    ...findRow(tables[PROJECT_GROUP], "name", name),
    name,
  }));
  groups[CARRYOVER_PROJECT_GROUP] = namesOf(draft.carryoverProjects).map((name) => ({
    ...findRow(tables[CARRYOVER_PROJECT_GROUP], "name", name),
    name,
  }));
  return Object.fromEntries(Object.entries(groups).filter(([group]) => findGroup(pack, group) !== undefined));
}

export function rowsOf(value: unknown): readonly FileRow[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}

function findRow(rows: unknown, key: "code" | "name", value: string): FileRow | undefined {
  return rowsOf(rows).find((row) => normalizeText(asText(row[key]) ?? "") === normalizeText(value));
}

function infoValues(draft: Draft, pack: PackSpec, given: FileRow): FileRow {
  const typed = {
    ...given,
    [pack.info.unitName]: draft.unitName.trim(),
    [UNIT_KIND]: draft.unitKind,
    [pack.info.year]: draft.year,
  };
  const known = new Set(infoFields(pack.info).map((field) => field.id));
  return Object.fromEntries(Object.entries(typed).filter(([id]) => known.has(id)));
}

function draftNames(draft: Draft, given: FileRow): FileRow {
  return { ...given, function: { ...asRecord(given["function"]), ...draft.sectionNames } };
}

/** What was entered for the form of a project goes when the project went. */
function keptForms(pack: PackSpec, given: FileRow, tables: FileRow): FileRow {
  const { performance: spec } = pack;
  if (spec === undefined || !Array.isArray(given["projects"])) return given;
  const names = new Set(
    spec.projects.flatMap(({ group }) => rowsOf(tables[group]).map((row) => normalizeText(asText(row["name"]) ?? ""))),
  );
  return {
    ...given,
    projects: rowsOf(given["projects"]).filter((project) =>
      names.has(normalizeText(asText(project[spec.project.nameField]) ?? "")),
    ),
  };
}

/** A stated total holds for the parts that it was stated for: it goes when one of them went. */
function keptTotals(file: FileRow, tables: FileRow): readonly FileRow[] {
  const before = asRecord(file["tables"]);
  return rowsOf(file["statedTotals"]).filter((total) => {
    const [group = "", code = ""] = (asText(total["row"]) ?? "").split("/");
    const groups = group in before ? [group] : Object.keys(before);
    return groups.every((id) => {
      const kept = new Set(rowsOf(tables[id]).map((row) => row["code"] ?? row["name"]));
      return rowsOf(before[id]).every(
        (row) => !String(row["code"] ?? "").startsWith(code) || kept.has(row["code"] ?? row["name"]),
      );
    });
  });
}
