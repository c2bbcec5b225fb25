import { CommandId } from "@trygglogg/log"
import { ExposureId, IncidentId, PoliceReportId, ReportId, ReportNumber, UnitId } from "@trygglogg/core/vocabulary"
import { createHash } from "node:crypto"

const digest = (kind: string, name: string): Buffer =>
  createHash("sha256").update(`trygglogg demo ${kind} ${name}`).digest()

/** 128 bits that look random and are the same on every machine, so that the demo city is seeded once however often it starts. */
const id = (kind: string, name: string): string => digest(kind, name).toString("hex").slice(0, 32)

/** Crockford's digits: none that is mistaken for another. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

export const unitId = (name: string): UnitId => UnitId.make(id("unit", name))
export const incidentId = (name: string): IncidentId => IncidentId.make(id("incident", name))
export const reportId = (name: string): ReportId => ReportId.make(id("report", name))
export const exposureId = (name: string): ExposureId => ExposureId.make(id("exposure", name))
export const policeReportId = (name: string): PoliceReportId => PoliceReportId.make(id("police report", name))
export const commandId = (name: string): CommandId => CommandId.make(id("command", name))

/** The number of a report made in a year. */
export const reportNumber = (name: string, year: string): ReportNumber =>
  ReportNumber.make(`H-${year}-${[...digest("number", name).subarray(0, 5)].map((byte) => digits[byte % 32]).join("")}`)
