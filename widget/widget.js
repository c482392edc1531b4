// <baken-chat>: a talk with Baken. Stands on its own: no dependency, no cookie, nothing stored in the browser.
// Its children are what a visitor sees when the talk cannot be had; put telephone numbers there, in slot="help".

import { el, replyTurn, unseen, visitorTurn } from "./messages.js";
import { Refused, Talk } from "./talk.js";

const HERE = new URL(".", import.meta.url);
const LONGEST = 2000;

class BakenChat extends HTMLElement {
  #talk;
  #busy = false;
  #log = el("div", { class: "log", role: "log", "aria-labelledby": "title", tabindex: "0" });
  #typing = el("p", { class: "typing" });
  #status = el("p", { class: "unseen", role: "status" });
  #send = el("button", { class: "send" }, "Verstuur");
  #text = el("textarea", {
    id: "text",
    rows: "1",
    maxlength: LONGEST,
    autocomplete: "off",
    spellcheck: "false", // some browsers send what they check to a server
    onkeydown: (event) => this.#key(event),
  });

  connectedCallback() {
    if (this.shadowRoot) return;
    const label = el("label", { for: "text" }, "Typ je vraag");
    const submit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    this.attachShadow({ mode: "open" }).append(
      ...["widget.css", "chart.css"].map((name) =>
        el("link", { rel: "stylesheet", href: new URL(name, HERE), crossorigin: "anonymous" }),
      ),
      el(
        "header",
        { class: "head" },
        el("h2", { id: "title" }, "Gesprek"),
        el("button", { class: "wipe", type: "button", onclick: () => this.#wipe() }, "Wis gesprek"),
      ),
      this.#log,
      this.#status,
      el("form", { autocomplete: "off", onsubmit: submit }, el("div", { class: "field" }, label, this.#text), this.#send),
    );
    this.#guardTheWayOut();
    this.#begin();
  }

  async #begin() {
    this.#talk = new Talk(HERE, this.getAttribute("page"));
    await this.#answer(null, async () => ({ messages: await this.#talk.begin() }));
  }

  #submit() {
    const text = this.#text.value.trim();
    if (!text || this.#busy) return;
    this.#text.value = "";
    this.#answer(visitorTurn(text), () => this.#talk.say({ text }), () => {
      this.#text.value = [text, this.#text.value].filter(Boolean).join("\n");
    });
  }

  #choose({ title, payload }) {
    if (this.#busy) return false;
    this.#answer(visitorTurn(title), () => this.#talk.say({ payload }));
    return true;
  }

  /**
   * Show what was said, wait for the reply, show that. When it does not come, take back what was said.
   * What comes in after the talk was wiped is not shown.
   */
  async #answer(said, ask, giveBack = () => {}) {
    const talk = this.#talk;
    this.#setBusy(true);
    if (said) this.#log.append(said);
    this.#log.append(this.#typing);
    this.#typing.scrollIntoView({ block: "nearest" });
    try {
      const { messages, renewed } = await ask();
      if (talk !== this.#talk) return;
      if (renewed) this.#log.append(el("p", { class: "note" }, "Het vorige gesprek was er niet meer. Dit is een nieuw gesprek."));
      this.#log.append(replyTurn(messages, (choice) => this.#choose(choice)));
      if (said) this.#log.scrollTo({ top: said.offsetTop - 12, behavior: "instant" });
    } catch (error) {
      if (talk !== this.#talk) return;
      said?.remove();
      giveBack();
      this.#log.append(this.#alarm(error));
      this.#log.scrollTo({ top: this.#log.scrollHeight });
    }
    this.#setBusy(false);
  }

  #alarm(error) {
    if (error instanceof Refused && error.status < 500) return el("div", { class: "alarm", role: "alert" }, el("p", {}, error.message));
    const lines = this.querySelector("[slot=help]")?.cloneNode(true);
    lines?.removeAttribute("slot");
    const kept = this.#text.value && "Wat je typte, staat er nog. ";
    const sorry = `Baken antwoordt nu niet. ${kept}Probeer het zo weer. Heb je nu hulp nodig? Bel dan:`;
    return el("div", { class: "alarm", role: "alert" }, el("p", {}, sorry), lines);
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#log.setAttribute("aria-busy", busy);
    this.#send.setAttribute("aria-disabled", busy);
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    if (busy) this.#typing.replaceChildren(dots, "Baken schrijft");
    else this.#typing.remove();
  }

  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  async #wipe() {
    this.#clear();
    this.#talk.wipe().catch(() => {}); // without a network the server forgets by itself, a little later
    await this.#begin();
    this.#status.replaceChildren("Het gesprek is gewist.");
  }

  #clear() {
    this.#log.replaceChildren();
    this.#text.value = "";
  }

  /** Leaving the page wipes the talk, by "Snel weg" or otherwise; coming back does not show it again. */
  #guardTheWayOut() {
    for (const exit of document.querySelectorAll("[data-baken-exit]")) {
      exit.addEventListener("click", (event) => {
        event.preventDefault();
        document.body.hidden = true;
        location.replace(exit.href);
      });
    }
    addEventListener("pagehide", () => {
      this.#clear();
      this.#talk.wipe().catch(() => {});
    });
    addEventListener("pageshow", (event) => event.persisted && location.reload());
  }
}

customElements.define("baken-chat", BakenChat);
