'use strict';
// The page inside the frame of another site: it talks with the button there (embed.js) and takes colours from it.
{
  const page = JSON.parse(document.getElementById('page').textContent);
  const root = document.documentElement;
  const heard = new Set();
  let conversation;
  let port;
  let isShown = false;
  let wantsFocus = false;

  // How many of the bot's messages the visitor has had before their eyes.
  const kept = {
    read() {
      try {
        const seen = JSON.parse(sessionStorage.getItem('seen'));
        return seen?.conversation === conversation ? seen.count : 0;
      } catch {
        return 0;
      }
    },
    write() {
      try {
        sessionStorage.setItem('seen', JSON.stringify({ conversation, count: heard.size }));
      } catch {
        // A browser that keeps nothing counts them as new after a reload.
      }
    },
  };

  /** What a site may set of the page's own properties, besides the typeface. */
  const PARTS = ['accent', 'on-accent', 'surface', 'text', 'quiet', 'line'];

  /** What is written on what; the clinic's own colours are held to the same before they come here. */
  const WRITTEN = [['text', 'surface'], ['quiet', 'surface'], ['accent', 'surface'], ['on-accent', 'accent'], ['text', 'accent-soft'], ['accent', 'accent-soft']];
  const NEEDED = 4.5;

  /** Only what is a colour, or a font, is taken from another site, and colours only if everybody can read the chat in them. */
  function paint(theme) {
    root.style.setProperty('--font', theme?.font && CSS.supports('font-family', theme.font) ? theme.font : '');
    wear(theme);
    const faint = WRITTEN.map(([part, behind]) => [part, behind, contrast(part, behind)]).find(([, , ratio]) => ratio < NEEDED);
    if (faint) {
      wear(null);
      const [part, behind, ratio] = faint;
      console.warn(`The chat keeps its own colours: of yours, '${part}' stands out from '${behind}' by ${Math.floor(ratio * 10) / 10} to 1, and needs ${NEEDED}.`);
    }
  }

  function wear(theme) {
    for (const part of PARTS) {
      root.style.setProperty(`--${part}`, CSS.supports('color', theme?.[part]) ? theme[part] : '');
    }
    root.style.setProperty('--accent-soft', theme?.accent || theme?.surface ? 'color-mix(in srgb, var(--accent) 14%, var(--surface))' : '');
  }

  /** By WCAG 2.2, 1 to 21; NaN where the browser does not tell a colour in red, green and blue, or it is seen through. */
  function contrast(one, other) {
    const [darker, lighter] = [one, other].map(luminance).sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  }

  function luminance(part) {
    const probe = document.createElement('i');
    probe.style.color = `var(--${part})`;
    root.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    const [, space, told] = /^(rgb|color)\((?:srgb )?([\d.e, -]+)\)$/.exec(colour) ?? [, '', ''];
    const parts = told.split(/[ ,]+/).map(value => (space === 'rgb' ? value / 255 : Number(value)));
    const [red, green, blue] = parts.map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function tell(news) {
    port?.postMessage(news);
  }

  function count() {
    if (isShown) {
      kept.write();
    } else {
      tell({ kind: 'unread', count: Math.max(0, heard.size - kept.read()) });
    }
  }

  /** With a keyboard the visitor types at once; on a touch screen the keyboard would cover the greeting. */
  function focus() {
    const box = matchMedia('(hover: hover) and (pointer: fine)').matches && document.querySelector('[data-id="webchat-sendbox-input"]');
    wantsFocus = isShown && !box && !document.querySelector('.webchat__send-box');
    (box || document.querySelector('main')).focus();
  }

  function shown(asked) {
    isShown = true;
    count();
    if (asked) {
      // Nothing can be focused in a frame before the browser draws it.
      requestAnimationFrame(focus);
    }
  }

  function hear(news) {
    if (news.kind === 'shown') {
      shown(news.focus);
    } else if (news.kind === 'hidden') {
      isShown = false;
    } else if (news.kind === 'theme') {
      paint(news.theme);
    }
  }

  addEventListener('message', event => {
    if (event.source !== parent || !page.sites.includes(event.origin) || event.data?.massagebot !== 'hello' || !event.ports[0]) {
      return;
    }
    port = event.ports[0];
    port.onmessage = ({ data }) => hear(data);
    paint(event.data.theme);
    tell({ kind: 'ready', language: root.lang });
    isShown = event.data.isShown;
    if (isShown) {
      shown(event.data.focus);
    }
  });

  document.addEventListener('bot-message', ({ detail }) => {
    if (detail.conversation !== conversation) {
      conversation = detail.conversation;
      heard.clear();
    }
    heard.add(detail.id);
    count();
  });

  document.addEventListener('chat-shown', () => wantsFocus && focus());
  document.addEventListener('language', ({ detail }) => tell({ kind: 'language', language: detail }));
  // Web Chat listens on the document, and takes Escape for itself within a message.
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) {
      tell({ kind: 'close' });
    }
  });
}
