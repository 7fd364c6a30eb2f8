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

  /** Which of the page's own properties each part of a site's theme sets. */
  const PARTS = {
    accent: ['--accent', '--mine'],
    'on-accent': ['--on-mine'],
    surface: ['--surface', '--ground'],
    text: ['--text'],
    quiet: ['--quiet'],
    line: ['--line'],
  };

  /** Only what is a colour, or a font, is taken from another site. */
  function paint(theme) {
    for (const [part, names] of Object.entries(PARTS)) {
      const colour = CSS.supports('color', theme?.[part]) ? theme[part] : '';
      names.forEach(name => root.style.setProperty(name, colour));
    }
    root.style.setProperty('--accent-soft', theme?.accent ? 'color-mix(in srgb, var(--accent) 14%, var(--surface))' : '');
    root.style.setProperty('--font', theme?.font && CSS.supports('font-family', theme.font) ? theme.font : '');
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
