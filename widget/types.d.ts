// What goes over the wire (the contract of the website channel), and what a tab remembers. Types only: never served.

export interface Choice { title: string; payload: string }
export interface Source { id: string; title: string; publisher?: string; date?: string; url: string }
export interface Contact {
  name: string; phone?: string; url?: string; anonymous?: boolean; what?: string; hours?: string; cost?: string;
}
export interface Figure {
  title: string; unit?: string; counts?: string; series: { label: string; value: number }[]; source?: string;
  summary?: string; image?: string;
}
export interface Comparison { columns: string[]; rows: string[][] }
export interface Step { id?: string; n: number; max: number }
export interface Outcome {
  level: string; urgent?: boolean; forms?: string[]; reasons?: string[]; referrals?: string[];
}

export interface Message {
  text: string; topic?: string; lang?: string; choices?: Choice[]; sources?: Source[]; figure?: Figure;
  comparison?: Comparison; step?: Step; outcome?: Outcome; contacts?: Contact[];
}

/** What a visitor says: words, or the payload of a choice. `id` is the same each time that it is tried again. */
export interface Saying { text?: string; payload?: string; id?: string }

/** A turn of the talk as the tab remembers it; `used` holds the payload of the choice that was taken, or "". */
export interface Entry { said?: string; messages?: Message[]; used?: string; note?: string }

export interface HelpLine { phone: string; what: string }
