'use strict';
{
  const page = JSON.parse(document.getElementById('page').textContent);
  const notice = document.getElementById('notice');
  const chat = document.getElementById('chat');
  const urgent = document.getElementById('urgent');
  const pressable = links(page.numbers);

  const directLine = new URL('v3/directline', document.baseURI).href;
  const locale = () => ({ en: 'en-US', es: 'es-ES', pt: 'pt-BR' })[page.language] ?? page.language;
  const Status = { online: 2, expired: 3, failed: 4, ended: 5 };

  // One conversation for each tab, so that a reload goes on where the visitor was. Nothing is kept before they have a conversation; no cookie.
  const kept = {
    read(name) {
      try {
        return JSON.parse(sessionStorage.getItem(name));
      } catch {
        return null;
      }
    },
    write(name, value) {
      try {
        sessionStorage.setItem(name, JSON.stringify(value));
      } catch {
        // A browser that keeps nothing still chats; only a reload begins anew.
      }
    },
    forget(name) {
      try {
        sessionStorage.removeItem(name);
      } catch {
        // Nothing was kept.
      }
    },
  };

  // The conversation that is shown, and whether the visitor has said something since the page was opened.
  let chatting;
  let store;
  let hasSpoken = false;
  let isConnected = false;
  let toSay;

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
    const before = kept.read('conversation');
    if (before) {
      const refreshed = await post('v3/directline/tokens/refresh', before.token);
      if (refreshed) {
        return { ...before, token: refreshed.token, resumed: true };
      }
      kept.forget('conversation');
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
      conversationStartProperties: { locale: locale() },
      webSocket: true,
    });
    const keep = () => kept.write('conversation', { conversationId: visit.conversationId, token: line.token });
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
    window.addEventListener('pagehide', () => kept.read('conversation') && keep());
    return line;
  }

  /** The client goes on trying by itself, but shows nothing of it: the page watches its sockets and says so. */
  class WatchedSocket extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener('open', () => {
        notice.hidden = true;
      });
      this.addEventListener('close', lost);
      // A cable that is pulled closes no socket for a while; the browser knows at once.
      window.addEventListener('offline', () => this.readyState === WebSocket.OPEN && lost());
      window.addEventListener('online', () => {
        notice.hidden ||= this.readyState === WebSocket.OPEN;
      });
    }
  }
  window.WebSocket = WatchedSocket;

  function lost() {
    if (notice.hidden) {
      tell(page.reconnecting);
    }
  }

  function startAnew() {
    kept.forget('conversation');
    location.reload();
  }

  function alarm(text) {
    const heard = document.createElement('span');
    heard.className = 'heard';
    heard.textContent = text;
    const calls = pressable.numbersIn(text).map(number => {
      const link = document.createElement('a');
      link.href = `tel:${pressable.dialled(number)}`;
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
    document.dispatchEvent(new CustomEvent('bot-message', { detail: { conversation: chatting.conversationId, id: activity.id } }));
    follow(activity.locale);
    const isUrgent = Boolean(activity.channelData?.urgent);
    if (isUrgent) {
      alarm(activity.text);
    } else {
      urgent.replaceChildren();
    }
    return { ...activity, text: pressable.within(activity.text, isUrgent), textFormat: 'markdown' };
  }

  const watch = () => next => action => {
    switch (action.type) {
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        return next({ ...action, payload: { ...action.payload, activity: seen(action.payload.activity) } });
      case 'DIRECT_LINE/CONNECT_FULFILLED':
        isConnected = true;
        queueMicrotask(sayNow);
        return next(action);
      case 'DIRECT_LINE/POST_ACTIVITY':
        hasSpoken = true;
        return next(action);
      case 'WEB_CHAT/SET_SEND_BOX':
        kept.write('draft', action.payload.text);
        return next(action);
      default:
        return next(action);
    }
  };

  function show(visit) {
    chatting = { conversationId: visit.conversationId, directLine: connect(visit) };
    const draft = kept.read('draft');
    store = window.WebChat.createStore({}, watch);
    if (draft) {
      store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
    }
    render();
    requestAnimationFrame(() => {
      if (!page.sites && matchMedia('(hover: hover) and (pointer: fine)').matches) {
        chat.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
      }
      document.dispatchEvent(new CustomEvent('chat-shown'));
    });
  }

  function render() {
    const { directLine } = chatting;
    window.WebChat.renderWebChat({ directLine, locale: locale(), nonce: page.nonce, store, styleOptions: chatLook }, chat);
  }

  /** The page's own words in another language; the conversation and what is being typed stay as they are. */
  async function translate(address) {
    const answer = await fetch(address, { cache: 'no-store' });
    const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const { nonce } = page;
    Object.assign(page, JSON.parse(other.getElementById('page').textContent), { nonce });
    document.querySelector('header').replaceWith(other.querySelector('header'));
    document.querySelector('footer').replaceWith(other.querySelector('footer'));
    document.documentElement.lang = page.language;
    history.replaceState(null, '', address);
    if (store) {
      render();
    }
    document.dispatchEvent(new CustomEvent('language', { detail: page.language }));
  }

  /** Who goes on in another language gets the page in it too. */
  function follow(spoken) {
    const link = [...document.querySelectorAll('a.language')].find(other => other.lang === spoken?.split('-')[0]);
    if (hasSpoken && link) {
      translate(link.href).catch(lost);
    }
  }

  /** What is said before the chat is connected would be lost. */
  function sayNow() {
    if (toSay && isConnected) {
      store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: toSay, method: 'keyboard' } });
      toSay = undefined;
    }
  }

  /** Choosing a language on the page is saying so in the chat. */
  document.addEventListener('click', event => {
    const link = event.target.closest('a.language');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    translate(link.href).then(() => {
      document.querySelector('a.language').focus();
      toSay = link.textContent;
      sayNow();
    }, lost);
  });

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
