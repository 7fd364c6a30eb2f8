// As much of a browser's XMLHttpRequest as the client uses, over fetch.
import { clearTimeout, setTimeout } from 'node:timers';

export class XMLHttpRequest {
  static onAnswer = () => {};

  readyState = 0;
  status = 0;
  response = null;
  responseType = '';
  timeout = 0;
  #method;
  #url;
  #headers = {};
  #answered = new Headers();
  #stop = new AbortController();

  open(method, url) {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  getResponseHeader(name) {
    return this.#answered.get(name);
  }

  abort() {
    this.#stop.abort();
  }

  async send(body) {
    const patience = this.timeout && setTimeout(() => this.#end(() => this.ontimeout?.()), this.timeout);
    try {
      const answer = await fetch(this.#url, { method: this.#method, headers: this.#headers, body, signal: this.#stop.signal });
      this.response = this.responseType === 'json' ? await answer.json() : await answer.arrayBuffer();
      this.#answered = answer.headers;
      this.status = answer.status;
    } catch {
      this.status = 0;
    }
    clearTimeout(patience);
    if (!this.#stop.signal.aborted) {
      XMLHttpRequest.onAnswer(this.#method, this.#url, this.status);
      this.#end(() => this.onreadystatechange?.());
    }
  }

  #end(tell) {
    this.readyState = 4;
    tell();
    this.#stop.abort();
  }
}
