/* The button that opens the clinic's chat on another site. The host calls this function with the clinic's words, look and phone. */
(clinic => {
  'use strict';
  const script = document.currentScript;
  if (!script || document.querySelector('massagebot-chat')) {
    return;
  }

  const host = new URL('.', script.src);
  const small = matchMedia('(max-width: 30em), (max-height: 30em)');
  const patience = { frame: 30_000, answer: 2_500 };

  /** Colours and the like that a site may set; the chat takes those that it knows. */
  const THEME = ['accent', 'on-accent', 'surface', 'text', 'quiet', 'line', 'font'];

  const { look } = clinic;
  const colours = palette => ['accent', 'on-accent', 'surface', 'text', 'line'].map(part => `--${part}: var(--massagebot-${part}, ${palette[part]});`).join(' ')
    + ` --alarm: ${palette.alarm}; --on-alarm: ${palette['on-alarm']};`;

  /** In the visitor's own size of letters; told for corners of 12 pixels, the usual ones. */
  const round = pixels => `${(pixels / 16) * (look.roundness / 12)}em`;

  const STYLE = `
    :host {
      all: initial;
      ${colours(look.light)}
      bottom: var(--massagebot-bottom, 1em);
      color: var(--text);
      color-scheme: light dark;
      font: medium/1.4 var(--massagebot-font, ${look.font});
      position: fixed;
      right: var(--massagebot-side, 1em);
      z-index: 2147483000;
    }
    :host([side="left"]) { left: var(--massagebot-side, 1em); right: auto; }
    [hidden] { display: none !important; }
    button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; margin: 0; padding: 0; }
    :focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
    svg { display: block; fill: none; height: 1.5em; stroke: currentcolor; stroke-linecap: round; stroke-linejoin: round; stroke-width: 2; width: 1.5em; }

    .launcher {
      align-items: center;
      background: var(--accent);
      border: 2px solid transparent;
      border-radius: var(--massagebot-radius, ${round(28)});
      box-shadow: 0 2px 10px rgb(0 0 0 / .3);
      color: var(--on-accent);
      display: flex;
      font-weight: 600;
      gap: .6em;
      min-height: 3.25em;
      padding: 0 1.25em 0 1em;
      position: relative;
    }
    .launcher:focus-visible { box-shadow: 0 0 0 2px var(--surface), 0 0 0 5px var(--text); outline-color: transparent; }
    .badge {
      background: var(--alarm);
      border: 2px solid var(--surface);
      border-radius: 1em;
      color: var(--on-alarm);
      font-size: .85em;
      min-width: 1.2em;
      padding: 0 .3em;
      position: absolute;
      right: -.4em;
      text-align: center;
      top: -.6em;
    }

    dialog {
      background: var(--surface);
      border: 1px solid var(--line);
      border-radius: ${round(12)};
      bottom: calc(var(--massagebot-bottom, 1em) + 4.25em);
      box-shadow: 0 6px 30px rgb(0 0 0 / .3);
      color: inherit;
      flex-direction: column;
      height: min(42em, 100vh - 7em);
      height: min(42em, 100dvh - 7em);
      left: auto;
      margin: 0;
      max-height: none;
      max-width: none;
      overflow: hidden;
      padding: 0;
      position: fixed;
      right: var(--massagebot-side, 1em);
      top: auto;
      width: min(26em, 100vw - 2em);
    }
    :host([side="left"]) dialog { left: var(--massagebot-side, 1em); right: auto; }
    dialog[open] { display: flex; }
    dialog:focus { outline: none; }
    .bar {
      align-items: center;
      background: var(--accent);
      border-bottom: 1px solid transparent;
      color: var(--on-accent);
      display: flex;
      flex: none;
      gap: .5em;
      justify-content: space-between;
      padding-left: 1em;
    }
    .bar span { font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; padding: .4em 0; }
    .close { flex: none; padding: .65em; }
    .close:focus-visible { outline-color: currentcolor; outline-offset: -5px; }
    iframe { background: var(--surface); border: 0; flex: 1 1 0; min-height: 0; width: 100%; }
    .failed:not(:empty) { padding: .5em 1em 1em; }
    .failed p { margin: .75em 0; }
    .failed a { color: inherit; }
    .failed button { border: 1px solid currentcolor; border-radius: ${round(8)}; min-height: 2.75em; padding: .25em 1em; }
    .heard { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }

    @media (max-width: 30em), (max-height: 30em) {
      dialog, :host([side="left"]) dialog { border: 0; border-radius: 0; height: 100vh; height: 100dvh; inset: 0; width: 100vw; }
    }
    @media (prefers-color-scheme: dark) {
      :host {
        ${colours(look.dark)}
      }
    }
    @media (prefers-contrast: more) {
      :host { --line: var(--text); }
      .launcher { border-color: var(--text); }
    }
    @media (forced-colors: active) {
      .launcher { border-color: ButtonText; }
      .bar { border-color: CanvasText; }
    }
    @media print {
      :host { display: none; }
    }
    @media (prefers-reduced-motion: no-preference) {
      dialog[open] { animation: rise .15s ease-out; }
      @keyframes rise { from { opacity: 0; transform: translateY(.5em); } }
    }`;

  /** What this tab knows about the visitor: whether the chat is open, and the language they chose. No cookie. */
  const kept = {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem('massagebot')) ?? {};
      } catch {
        return {};
      }
    },
    write(news) {
      try {
        sessionStorage.setItem('massagebot', JSON.stringify({ ...this.read(), ...news }));
      } catch {
        // A browser that keeps nothing still opens the chat; only the next page begins with it closed.
      }
    },
  };

  const known = language => Object.keys(clinic.words).find(code => code === language?.split(/[-_]/)[0].toLowerCase());
  const wanted = [kept.read().language, script.dataset.language, document.documentElement.lang, ...navigator.languages];
  let language = wanted.map(known).find(Boolean) ?? Object.keys(clinic.words)[0];
  let unread = 0;
  let isOpen = false;
  let frame;
  let port;
  let timer;

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  function icon(path) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    line.setAttribute('d', path);
    svg.append(line);
    return svg;
  }

  const label = make('span', {});
  const badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
  const launcher = make('button', { class: 'launcher', part: 'launcher', type: 'button', 'aria-haspopup': 'dialog' },
    icon('M4 5h16v11H10l-5 4v-4H4z'), label, badge);
  const closer = make('button', { class: 'close', type: 'button' }, icon('M6 6l12 12M18 6L6 18'));
  const failed = make('div', { class: 'failed', role: 'alert' });
  const panel = make('dialog', { part: 'panel', tabindex: '-1' }, make('div', { class: 'bar', part: 'bar' }, make('span', {}, clinic.name), closer), failed);
  const heard = make('div', { class: 'heard', role: 'status' });
  const root = make('massagebot-chat', { side: script.dataset.side === 'left' ? 'left' : 'right' });
  const shadow = root.attachShadow({ mode: 'open' });

  function name() {
    const words = clinic.words[language];
    const news = unread === 1 ? words.oneNew : words.someNew.replace('{count}', unread);
    root.lang = language;
    label.textContent = isOpen ? words.closeChat : words.openChat;
    badge.textContent = unread > 99 ? '99+' : unread;
    badge.hidden = isOpen || unread === 0;
    if (badge.hidden) {
      launcher.removeAttribute('aria-label');
    } else {
      launcher.setAttribute('aria-label', `${words.openChat} (${news})`);
    }
    heard.textContent = badge.hidden ? '' : news;
    closer.setAttribute('aria-label', words.closeChat);
    const title = words.chatWith.replace('{clinic}', clinic.name);
    panel.setAttribute('aria-label', title);
    frame?.setAttribute('title', title);
  }

  /** The frame's page is another origin's: nothing of this page reaches it but what is posted here, to that origin only. */
  function greet(focus) {
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    port.onmessage = ({ data }) => hear(data);
    frame.contentWindow.postMessage({ massagebot: 'hello', theme: theme(), isShown: isOpen, focus }, host.origin, [channel.port2]);
  }

  function hear(news) {
    if (news.kind === 'ready') {
      clearTimeout(timer);
      failed.replaceChildren();
      frame.hidden = false;
    } else if (news.kind === 'close') {
      close();
    } else if (news.kind === 'unread') {
      unread = news.count;
      name();
    }
    if (news.language && known(news.language) && news.language !== language) {
      language = known(news.language);
      kept.write({ language });
      name();
    }
  }

  function theme() {
    const style = getComputedStyle(root);
    return Object.fromEntries(THEME.map(part => [part, style.getPropertyValue(`--massagebot-${part}`).trim()]).filter(([, value]) => value));
  }

  /** The chat is fetched when it is first wanted. */
  function load(focus) {
    frame = make('iframe', { part: 'frame' });
    let wantsFocus = focus;
    frame.addEventListener('load', () => {
      greet(wantsFocus);
      wantsFocus = false;
      timer = expect(patience.answer);
    });
    frame.src = new URL(`embed?lang=${language}`, host);
    timer = expect(patience.frame);
    panel.append(frame);
    name();
  }

  function expect(within) {
    clearTimeout(timer);
    return setTimeout(fail, within);
  }

  /** The host is away, or does not let this site show the chat; a page of its own works in either case once the host is back. */
  function fail() {
    const words = clinic.words[language];
    const again = make('button', { type: 'button' }, words.tryAgain);
    again.addEventListener('click', () => {
      failed.replaceChildren();
      frame.remove();
      load(true);
      panel.focus();
    });
    const alone = make('a', { href: new URL(`?lang=${language}`, host), target: '_blank', rel: 'noopener' }, words.ownPage);
    failed.replaceChildren(make('p', {}, words.unreachable), make('p', {}, again), make('p', {}, alone));
    if (clinic.phone) {
      const number = make('a', { href: `tel:${clinic.phone.replace(/[^\d+]/g, '')}` }, clinic.phone);
      const [before, after] = words.callUs.split('{phone}');
      failed.append(make('p', {}, before, number, after));
    }
    frame.hidden = true;
    console.warn(`The chat of ${host.origin} did not answer. Is ${location.origin} among its DirectLine:TrustedOrigins?`);
  }

  function open(byVisitor) {
    isOpen = true;
    unread = 0;
    kept.write({ isOpen });
    show();
    if (frame) {
      port?.postMessage({ kind: 'shown', focus: byVisitor });
    } else {
      load(byVisitor);
    }
    if (byVisitor) {
      (frame.hidden ? panel : frame).focus();
    }
    name();
  }

  /** On a small screen the chat covers the page, so nothing behind it takes part; else both can be used side by side. */
  function show() {
    if (panel.open) {
      panel.close();
    }
    if (small.matches) {
      panel.showModal();
    } else {
      panel.open = true;
    }
  }

  function close() {
    const hadFocus = panel.contains(shadow.activeElement);
    isOpen = false;
    kept.write({ isOpen });
    if (panel.open) {
      panel.close();
    }
    port?.postMessage({ kind: 'hidden' });
    name();
    if (hadFocus) {
      launcher.focus();
    }
  }

  function listen() {
    launcher.addEventListener('click', () => (isOpen ? close() : open(true)));
    closer.addEventListener('click', close);
    root.addEventListener('keydown', event => {
      if (event.key === 'Escape' && isOpen && !event.isComposing) {
        event.stopPropagation();
        close();
      }
    });
    panel.addEventListener('cancel', event => {
      event.preventDefault();
      close();
    });
    // Some browsers close it without asking, at a second press of the telephone's back button.
    panel.addEventListener('close', () => isOpen && !panel.open && close());
    small.addEventListener('change', () => isOpen && show());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => port?.postMessage({ kind: 'theme', theme: theme() }));
  }

  /** Who had the chat open on the page before finds it open; who had closed it still hears of news. */
  function begin() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(launcher, panel, heard);
    name();
    listen();
    document.body.append(root);
    const before = kept.read();
    if (before.isOpen) {
      open(false);
    } else if (before.isOpen === false) {
      if (document.readyState === 'complete') {
        load(false);
      } else {
        addEventListener('load', () => frame ?? load(false));
      }
    }
  }

  if (script.dataset.language && !known(script.dataset.language)) {
    console.warn(`data-language="${script.dataset.language}" is none of ${Object.keys(clinic.words)}.`);
  }
  if (document.body) {
    begin();
  } else {
    addEventListener('DOMContentLoaded', begin);
  }
})
