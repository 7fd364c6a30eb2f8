// Runs the published Direct Line client for a test: takes orders from standard input and tells what it sees, one JSON object a line each.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { quarterHour } from './timers.mjs';
import { XMLHttpRequest } from './xml-http-request.mjs';

const packages = createRequire(`${process.argv[2]}/`);
const tell = (seen) => process.stdout.write(`${JSON.stringify(seen)}\n`);

XMLHttpRequest.onAnswer = (method, url, status) => tell({ request: `${method} ${url.replace(/^\w+:\/\/[^/]+/, '')}`, status });
globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = class extends packages('ws') {
  constructor(address) {
    super(address);
    this.on('open', () => tell({ socket: 'open' })).on('close', () => tell({ socket: 'closed' })).on('error', () => {});
  }
};

const { DirectLine, ConnectionStatus } = packages('botframework-directlinejs');
let line;

function post({ as, activity }) {
  line.postActivity(activity).subscribe(
    (id) => tell({ posted: as, id }),
    (failure) => tell({ posted: as, refused: failure.status }));
}

const orders = {
  connect(options) {
    line = new DirectLine({ random: () => 0, ...options });
    line.connectionStatus$.subscribe((status) => tell({ connection: ConnectionStatus[status] }), () => {});
    line.activity$.subscribe(
      (activity) => tell({ activity }),
      (failure) => tell({ ended: failure.message }),
      () => tell({ ended: 'nothing more' }));
  },
  post,
  upload({ as, activity, file }) {
    const content = new Blob([Buffer.from(file.content, 'base64')], { type: file.type });
    const attachment = { contentType: file.type, contentUrl: URL.createObjectURL(content), name: file.name };
    post({ as, activity: { ...activity, attachments: [attachment] } });
  },
  reconnect: (conversation) => line.reconnect(conversation),
  quarterHour,
  end: () => line.end(),
};

for await (const order of createInterface({ input: process.stdin })) {
  const { name, with: what } = JSON.parse(order);
  orders[name](what);
}
process.exit();
