'use strict';
{
  const page = JSON.parse(document.getElementById('page').textContent);
  const notice = document.getElementById('notice');
  const chat = document.getElementById('chat');
  const urgent = document.getElementById('urgent');

  const directLine = new URL('v3/directline', document.baseURI).href;
  const locale = page.language === 'es' ? 'es-ES' : 'en-US';
  const Status = { online: 2, expired: 3, failed: 4, ended: 5 };

  // One conversation for each language and tab, so that a reload goes on where the visitor was.
  const kept = {
    name: `conversation-${page.language}`,
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(this.name));
      } catch {
        return null;
      }
    },
    write(visit) {
      try {
        sessionStorage.setItem(this.name, JSON.stringify(visit));
      } catch {
        // A browser that keeps nothing still chats; only a reload begins anew.
      }
    },
    forget() {
      try {
        sessionStorage.removeItem(this.name);
      } catch {
        // Nothing was kept.
      }
    },
  };

  function tell(text) {
    const line = document.createElement('p');
    line.textContent = text;
    notice.replaceChildren(line);
    notice.hidden = false;
  }

  function say(text, label, act) {
    tell(text);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'again';
    button.textContent = label;
    button.addEventListener('click', act);
    notice.append(button);
  }

  async function post(address, token) {
    const answer = await fetch(new URL(address, document.baseURI), {
      method: 'POST',
      headers: token ? { Authorization: `Bearer ${token}` } : {},
      cache: 'no-store',
    });
    const passing = answer.status === 429 || answer.status >= 500;
    return answer.ok ? answer.json() : passing ? Promise.reject(new Error(`answered ${answer.status}`)) : null;
  }

  /** A kept conversation with a fresh token, when the server still knows it; else a new one. */
  async function arrive() {
    const before = kept.read();
    if (before) {
      const refreshed = await post('v3/directline/tokens/refresh', before.token);
      if (refreshed) {
        return { ...before, token: refreshed.token, resumed: true };
      }
      kept.forget();
    }
    const fresh = await post('webchat/token');
    if (!fresh) {
      throw new Error('no token');
    }
    return { conversationId: fresh.conversationId, token: fresh.token, resumed: false };
  }

  /** Without a watermark the server sends the conversation from its start, so a reloaded page shows all of it. */
  function connect(visit) {
    const line = window.WebChat.createDirectLine({
      domain: directLine,
      token: visit.token,
      conversationId: visit.resumed ? visit.conversationId : undefined,
      conversationStartProperties: { locale },
      webSocket: true,
    });
    const keep = () => kept.write({ conversationId: visit.conversationId, token: line.token });
    line.connectionStatus$.subscribe(status => {
      if (status === Status.online) {
        notice.hidden = true;
        keep();
      } else if (status === Status.failed && !visit.resumed) {
        say(page.unreachable, page.tryAgain, () => location.reload());
      } else if (status === Status.failed || status === Status.ended || status === Status.expired) {
        say(page.ended, page.newChat, startAnew);
      }
    });
    // The client takes a new token from time to time and tells nobody.
    window.addEventListener('pagehide', () => kept.read() && keep());
    return line;
  }

  /** The client goes on trying by itself, but shows nothing of it: the page watches its sockets and says so. */
  class WatchedSocket extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener('open', () => {
        notice.hidden = true;
      });
      this.addEventListener('close', () => notice.hidden && tell(page.reconnecting));
    }
  }
  window.WebSocket = WatchedSocket;

  function startAnew() {
    kept.forget();
    location.reload();
  }

  const NUMBER = /(?<![\d$+-])\+?\d[\d-]{1,14}\d(?![\d-])/g;
  const dialled = number => number.replace(/[^\d+]/g, '');
  const isKnown = number => page.numbers.includes(number);
  const isPhone = number => isKnown(number) || /^\d{3}$/.test(number) || dialled(number).length >= 10;

  /** The bot's plain text as Markdown: numbers that dial, line ends that stay, and every other sign meaning itself. */
  function withLinks(text, dials) {
    const plain = part => part.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
    let end = 0;
    let marked = '';
    for (const found of text.matchAll(NUMBER)) {
      if (dials(found[0])) {
        marked += `${plain(text.slice(end, found.index))}[${plain(found[0])}](tel:${dialled(found[0])})`;
        end = found.index + found[0].length;
      }
    }
    return (marked + plain(text.slice(end))).replace(/([^\n])\n(?=[^\n])/g, '$1\\\n');
  }

  function alarm(text) {
    const heard = document.createElement('span');
    heard.className = 'heard';
    heard.textContent = text;
    const calls = [...new Set(text.match(NUMBER) ?? [])].filter(isPhone).map(number => {
      const link = document.createElement('a');
      link.href = `tel:${dialled(number)}`;
      link.textContent = page.call.replace('{number}', number);
      return link;
    });
    urgent.replaceChildren(heard, ...calls);
  }

  /** An urgent message is read out at once and can be dialled; it goes when the bot has moved on. */
  function seen(activity) {
    if (activity.type !== 'message' || activity.from?.role !== 'bot' || !activity.text) {
      return activity;
    }
    const isUrgent = Boolean(activity.channelData?.urgent);
    if (isUrgent) {
      alarm(activity.text);
    } else {
      urgent.replaceChildren();
    }
    return { ...activity, text: withLinks(activity.text, isUrgent ? isPhone : isKnown), textFormat: 'markdown' };
  }

  function show(visit) {
    const store = window.WebChat.createStore({}, () => next => action =>
      next(action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? { ...action, payload: { ...action.payload, activity: seen(action.payload.activity) } } : action));
    window.WebChat.renderWebChat({
      directLine: connect(visit),
      locale,
      nonce: page.nonce,
      store,
      styleOptions: style(),
    }, chat);
    if (matchMedia('(hover: hover) and (pointer: fine)').matches) {
      requestAnimationFrame(() => chat.querySelector('[data-id="webchat-sendbox-input"]')?.focus());
    }
  }

  /** Colours are the page's own properties, so light and dark follow the visitor's system by themselves. */
  function style() {
    return {
      accent: 'var(--accent)',
      backgroundColor: 'var(--surface)',
      subtle: 'var(--quiet)',
      primaryFont: 'inherit',
      hideUploadButton: true,
      bubbleBackground: 'var(--accent-soft)',
      bubbleBorderRadius: 12,
      bubbleBorderWidth: 0,
      bubbleTextColor: 'var(--text)',
      bubbleFromUserBackground: 'var(--mine)',
      bubbleFromUserBorderRadius: 12,
      bubbleFromUserBorderWidth: 0,
      bubbleFromUserTextColor: 'var(--on-mine)',
      bubbleMaxWidth: 560,
      bubbleMinWidth: 120,
      sendBoxBackground: 'var(--surface)',
      sendBoxTextColor: 'var(--text)',
      sendBoxPlaceholderColor: 'var(--quiet)',
      sendBoxButtonColor: 'var(--accent)',
      sendBoxButtonColorOnFocus: 'var(--accent)',
      sendBoxButtonColorOnHover: 'var(--accent)',
      sendBoxBorderTop: '1px solid var(--line)',
      sendBoxTextWrap: true,
      sendBoxHeight: 52,
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: 'var(--surface)',
      suggestedActionBackgroundColorOnHover: 'var(--accent-soft)',
      suggestedActionBackgroundColorOnFocus: 'var(--accent-soft)',
      suggestedActionBackgroundColorOnActive: 'var(--accent-soft)',
      suggestedActionBorderColor: 'var(--accent)',
      suggestedActionBorderRadius: 22,
      suggestedActionBorderWidth: 1,
      suggestedActionHeight: 44,
      suggestedActionTextColor: 'var(--accent)',
      timestampColor: 'var(--quiet)',
      maxMessageLength: 4000,
    };
  }

  async function open() {
    notice.hidden = true;
    try {
      show(await arrive());
    } catch {
      say(page.unreachable, page.tryAgain, () => (window.WebChat ? open() : location.reload()));
    }
  }

  open();
}
