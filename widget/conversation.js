// The talk: what is said, what comes back, and what is done when that fails.

import { alarm, isRefusal } from "./alarm.js";
import { settle } from "./parts.js";
import { Patience } from "./patience.js";
import { noteTurn, replyTurn, steps, visitorTurn } from "./reply.js";
import { begin, forget, newName, Refused, say } from "./server.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types").Message} Message */
/** @typedef {import("./types").Choice} Choice */
/**
 * Something to ask of the server: to begin, or to say something. `mark` shows which choice it was, or that it was none.
 * @typedef {{ saying?: import("./types").Saying, shown?: string, mark?: (used?: string) => void }} Job
 */

export class Conversation {
  /** @type {Element | undefined} */ #alarm;
  /** @type {Choice[]} */ #offered = [];
  #busy = false;
  #talk = 0; // counts the talks, so that what comes in late for one that was wiped is not shown
  #patience = new Patience();

  /**
   * @param {string | null} page
   * @param {import("./memory.js").Memory} memory
   * @param {{ log: import("./log.js").Log, composer: import("./composer.js").Composer,
   *   check: import("./check.js").CheckBar, speaker: import("./speaker.js").Speaker }} view
   */
  constructor(page, memory, view) {
    this.page = page;
    this.memory = memory;
    this.view = view;
  }

  /** Go on where this tab was, or begin. */
  open() {
    if (!this.memory.token) return this.#attempt({});
    for (const entry of this.memory.entries) {
      if (entry.said !== undefined) this.view.log.add(visitorTurn(entry.said));
      if (entry.note) this.view.log.add(noteTurn(entry.note));
      if (entry.messages) this.#show(entry.messages, entry);
    }
    this.view.composer.text = this.memory.draft;
    this.view.log.toEnd();
  }

  /** Say something in words. The words of a choice that is on offer are that choice. @param {string} text */
  say(text) {
    if (this.#busy) return;
    this.view.composer.text = "";
    const alike = (/** @type {string} */ words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const choice = this.#offered.find(({ title }) => alike(title) && alike(title) === alike(text));
    this.#attempt({ saying: choice ? { payload: choice.payload } : { text }, shown: text });
  }

  /** Take a way out or back. @param {import("./types").Saying} saying @param {string} shown */
  take(saying, shown) {
    if (!this.#busy) this.#attempt({ saying, shown });
  }

  /** Leave nothing, here and on the server. @param {string} [note] what is said about it; without, a new talk begins */
  wipe(note) {
    this.clear();
    if (note) this.view.log.add(noteTurn(note));
    else this.#attempt({});
    this.view.speaker.say(note ?? WORDS.wiped);
  }

  /** Leave nothing, and do not begin again. */
  clear() {
    this.#talk += 1;
    this.#busy = false;
    this.#offered = [];
    this.#patience.stop();
    if (this.memory.token) forget(this.memory.token);
    this.memory.forget();
    this.view.log.clear();
    this.view.log.setBusy(false);
    this.view.composer.setBusy(false);
    this.view.composer.text = "";
    this.view.check.update([]);
  }

  /** @param {Job} job */
  async #attempt(job) {
    const talk = this.#talk;
    const { log, composer } = this.view;
    const said = job.shown === undefined ? undefined : visitorTurn(job.shown);
    if (job.saying) job.saying.id ??= newName();
    this.#patience.stop();
    job.mark?.(job.saying?.payload);
    this.#setBusy(true, said);
    this.#remember(job.saying?.text ?? "");
    try {
      const { messages, renewed } = await this.#ask(job, talk);
      if (talk !== this.#talk) return;
      this.#alarm?.remove();
      this.#setBusy(false);
      if (job.shown !== undefined) this.memory.entries.push({ said: job.shown });
      if (renewed) log.add(this.#note(WORDS.newTalk));
      this.memory.entries.push({ messages });
      this.#show(messages, this.memory.entries[this.memory.entries.length - 1]);
      this.#remember("");
      for (const { text, lang } of messages.slice(0, steps(messages))) this.view.speaker.say(text, lang);
      if (said) log.show(said);
    } catch (error) {
      if (talk !== this.#talk) return;
      said?.remove();
      job.mark?.();
      this.#setBusy(false);
      if (job.saying?.text) composer.text = [job.shown, composer.text].filter(Boolean).join("\n");
      this.#retry(error, job);
    }
  }

  /** @param {Job} job @param {number} talk @returns {Promise<{ messages: Message[], renewed: boolean }>} */
  async #ask({ saying }, talk) {
    let begun = this.memory.token ? null : await this.#begin(talk);
    if (!saying || (begun && !saying.text)) return { messages: begun ?? [], renewed: !!saying };
    try {
      return { messages: await say(this.memory.token ?? "", saying), renewed: false };
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401 || begun || talk !== this.#talk) throw error;
      this.memory.token = null;
      return { ...(await this.#ask({ saying }, talk)), renewed: true };
    }
  }

  /** @param {number} talk */
  async #begin(talk) {
    const { token, messages } = await begin(this.page);
    if (talk === this.#talk) this.memory.token = token;
    else forget(token); // it was wiped before it had begun
    return messages;
  }

  /** Say that it failed, and try again when it can: once, and only when nothing was changed since. @param {unknown} error @param {Job} job */
  #retry(error, job) {
    const { log, composer } = this.view;
    const isLeft = () => !job.saying?.text || composer.text === job.shown;
    this.#alarm?.remove();
    this.#alarm = alarm(error, !!job.saying?.text && isLeft());
    log.add(this.#alarm);
    log.toEnd();
    const again = () => {
      this.#alarm?.remove();
      if (!isLeft() || this.#busy) return;
      if (job.saying?.text) composer.text = "";
      this.#attempt(job);
    };
    if (!isRefusal(error) && !(error instanceof Refused && error.status === 401)) this.#patience.untilWell(again);
    else if (error.status === 429) this.#patience.after(error.wait, again);
  }

  /** @param {Message[]} messages @param {import("./types").Entry} entry */
  #show(messages, entry) {
    const { log, check, speaker } = this.view;
    const choose = (/** @type {Choice} */ choice, /** @type {MouseEvent} */ event, /** @type {Element} */ list) => {
      if (this.#busy) return;
      const mark = (/** @type {string | undefined} */ used) => {
        entry.used = used;
        settle(list, used);
      };
      this.#attempt({ saying: { payload: choice.payload }, shown: choice.title, mark });
      // A finger that taps does not want the keyboard of its telephone to jump up.
      if (/** @type {PointerEvent} */ (event).pointerType !== "touch") this.view.composer.focus();
    };
    // An answer to a question of a check is no answer to the next one.
    for (const old of log.element.querySelectorAll(".asked:not(.done)")) settle(old, "");
    this.#offered = messages.flatMap(({ choices = [] }) => choices);
    log.add(replyTurn(messages, entry.used, choose, (text) => speaker.say(text)));
    check.update(messages);
  }

  /** @param {string} text */
  #note(text) {
    this.memory.entries.push({ note: text });
    return noteTurn(text);
  }

  /** @param {boolean} busy @param {Element} [said] */
  #setBusy(busy, said) {
    this.#busy = busy;
    this.view.log.add(said);
    this.view.log.setBusy(busy);
    this.view.composer.setBusy(busy);
    if (busy) this.view.log.toEnd();
  }

  /** @param {string} draft what has been sent and not yet answered: after a reload it stands in the box again */
  #remember(draft) {
    this.memory.draft = draft;
    this.memory.touched = Date.now();
    this.memory.keep();
  }
}
