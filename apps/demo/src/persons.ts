/**
 * The persons of the demo city: whom one can log in as. All are invented, and every address ends in `example.test`,
 * a name that no real mail server can own (RFC 6761).
 *
 * `subject` is what the identity provider calls a person, `memberRef` what the log calls them. They differ on purpose:
 * whoever holds the log cannot ask the identity provider who somebody is, only the directory joins the two. Both are
 * random and fixed, so that the same city is seeded whatever the day, and seeding it twice changes nothing.
 */

/** What a person does at work. The same word is the person's one entry in the token's `groups`. */
export type Role =
  | "employee"
  | "manager"
  | "departmentManager"
  | "securityCoordinator"
  | "safetyRepresentative"
  | "boardOfficer"
  | "auditor"

/** A unit that has employees of its own; persons without one work for the whole department or the city. */
export type Workplace = "Ekonomiskt bistånd" | "Barn och unga"

export interface Person {
  /** The `sub` of the identity provider's tokens. */
  readonly subject: string
  /** The pseudonym in the log. */
  readonly memberRef: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly workplace?: Workplace
}

export const persons = {
  sara: {
    subject: "9d72b54e-7fb3-4cb2-b0ff-18688c281baa",
    memberRef: "6e3b74f1-6837-4294-b683-80363446fa94",
    name: "Sara Lind",
    email: "sara.lind@example.test",
    role: "employee",
    workplace: "Ekonomiskt bistånd"
  },
  omar: {
    subject: "e30ebe13-c7d0-46d8-bd9c-39a898782db5",
    memberRef: "a6901797-5b2d-4117-a1f6-504d5fb9df5b",
    name: "Omar Haddad",
    email: "omar.haddad@example.test",
    role: "employee",
    workplace: "Ekonomiskt bistånd"
  },
  anna: {
    subject: "71b89a2d-5c4d-4f65-ac43-9022f2a005ed",
    memberRef: "260e9daa-78aa-48ba-b0e6-8003f178e6e0",
    name: "Anna Ek",
    email: "anna.ek@example.test",
    role: "manager",
    workplace: "Ekonomiskt bistånd"
  },
  elin: {
    subject: "02688df4-9ea1-4f70-92ed-2552ee465e22",
    memberRef: "d7783a4f-e9e4-4296-abaa-7105b95ab842",
    name: "Elin Berg",
    email: "elin.berg@example.test",
    role: "employee",
    workplace: "Barn och unga"
  },
  jonas: {
    subject: "2882b755-b794-4340-a3f2-9a1f5e7ddbb6",
    memberRef: "9b027b75-3855-4009-a461-c84edb04d937",
    name: "Jonas Vik",
    email: "jonas.vik@example.test",
    role: "manager",
    workplace: "Barn och unga"
  },
  lena: {
    subject: "a42e8af2-a327-4393-a977-3b9109e4b53d",
    memberRef: "c2d54fce-970d-4dd6-81c7-696f7783e651",
    name: "Lena Borg",
    email: "lena.borg@example.test",
    role: "departmentManager"
  },
  per: {
    subject: "512e9ecb-2029-4920-a796-0e40d69cacf6",
    memberRef: "05ffb6fd-5227-4c92-81d9-147341119d46",
    name: "Per Sund",
    email: "per.sund@example.test",
    role: "securityCoordinator"
  },
  maja: {
    subject: "3b4506ab-8b9e-4614-9d20-6084dea85678",
    memberRef: "7070b2ad-c7e6-40c1-8590-a32372ea40b7",
    name: "Maja Nyström",
    email: "maja.nystrom@example.test",
    role: "safetyRepresentative"
  },
  karin: {
    subject: "1570784f-0d60-4579-9133-24a0ba4233a8",
    memberRef: "7010f0df-ab85-4a34-bc2c-93ae85fd851d",
    name: "Karin Holm",
    email: "karin.holm@example.test",
    role: "boardOfficer"
  },
  bjorn: {
    subject: "74b4ad09-f040-4470-be4a-f13a74cda6ef",
    memberRef: "36ba5097-ed35-4445-b5be-9071cb9816b2",
    name: "Björn Alm",
    email: "bjorn.alm@example.test",
    role: "auditor"
  }
} as const satisfies Record<string, Person>

/** Everybody, in the order the login page shows them. */
export const everybody: ReadonlyArray<Person> = Object.values(persons)

/**
 * The person behind a subject, or nothing when nobody is called so.
 *
 * @example
 * personOf("9d72b54e-7fb3-4cb2-b0ff-18688c281baa")?.name // "Sara Lind"
 */
export function personOf(subject: string): Person | undefined {
  return everybody.find((person) => person.subject === subject)
}
