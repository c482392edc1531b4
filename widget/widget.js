// The one file that a page names. It defines <baken-chat>; the modules beside it do the rest.

import { BakenChat } from "./chat.js";

if (!customElements.get("baken-chat")) customElements.define("baken-chat", BakenChat);
