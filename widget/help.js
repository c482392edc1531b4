// The lines that somebody can always call. They are here, and not asked for, so that they are there when nothing else is.
// The server puts the numbers in when it reads this file; they stand in data/knowledge.

/** @type {import("./types").HelpLine[]} */
export const HELP = [
  { phone: "{phone:noodnummer-112}", what: "bij direct gevaar" },
  { phone: "{phone:politie-0900-8844}", what: "politie, geen spoed" },
  { phone: "{phone:comensha}", what: "CoMensha, hulp bij mensenhandel" },
  { phone: "{phone:zelfmoordpreventie-0800-0113}", what: "als je aan zelfmoord denkt" },
];

export const EMERGENCY = HELP[0].phone;
