// node bot.mjs messages KIND PORT     POST /api/messages, answered by botbuilder; KIND is echo, waterfall, waterfall-date or booking
// node bot.mjs directline PORT BOT    offline-directline before the bot at that address
// The dialogs are those of BotSdk/Booking.cs and WebChat/BookingTalk.cs, written as the SDK's samples are; storage is in memory.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const express = require('express');

const [part, ...rest] = process.argv.slice(2);
if (part === 'directline') relay(Number(rest[0]), rest[1]);
else answer(rest[0], Number(rest[1]));

function relay(port, bot) {
  console.log = () => {};
  require('offline-directline').initializeRoutes(express(), port, `${bot}/api/messages`);
}

function answer(kind, port) {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (context, error) => { console.error(error); };
  const bot = botOf(kind);
  const app = express();
  app.use(express.json());
  app.get('/ready', (request, response) => response.send('ok'));
  app.post('/api/messages', (request, response) => adapter.process(request, response, (context) => bot.run(context)));
  app.listen(port, '127.0.0.1');
}

function botOf(kind) {
  const { ActivityHandler, ConversationState, MemoryStorage, MessageFactory } = require('botbuilder');
  const bot = new ActivityHandler();
  if (kind === 'echo') {
    bot.onMessage(async (context, next) => {
      const words = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(words, words));
      await next();
    });
    return bot;
  }

  const conversations = new ConversationState(new MemoryStorage());
  const state = conversations.createProperty('DialogState');
  const dialog = kind === 'booking' ? booking() : wishes(kind === 'waterfall-date');
  const { DialogSet } = require('botbuilder-dialogs');
  const dialogs = new DialogSet(state);
  dialogs.add(dialog);
  bot.onMessage(async (context, next) => {
    const turn = await dialogs.createContext(context);
    const { status } = await turn.continueDialog();
    if (status === 'empty') await turn.beginDialog(dialog.id);
    await conversations.saveChanges(context, false);
    await next();
  });
  bot.onConversationUpdate(async (context, next) => {
    if (kind === 'booking') await context.sendActivity('Hello, this is the front desk. What can I do for you?');
    await next();
  });
  return bot;
}

/** The same three turns as BotSdk/Booking.cs. */
function wishes(withDate) {
  const { ChoiceFactory, ChoicePrompt, ComponentDialog, DateTimePrompt, WaterfallDialog } = require('botbuilder-dialogs');
  const choose = (prompt, choices) => ({ prompt, retryPrompt: 'Please choose one of these.', choices: ChoiceFactory.toChoices(choices) });
  const dialog = new ComponentDialog('wishes');
  dialog.addDialog(new WaterfallDialog('steps', [
    (step) => step.prompt('choice', choose('Which massage would you like?', ['Therapeutic', 'Relaxation', 'Sports'])),
    (step) => {
      step.values.massage = step.result.value;
      return withDate
        ? step.prompt('date', { prompt: 'When would you like to come?' })
        : step.prompt('choice', choose('How long should it be?', ['An hour', 'An hour and a half', 'Two hours']));
    },
    async (step) => {
      await step.context.sendActivity(`${step.values.massage}, ${step.result.value ?? step.result[0].timex}: noted.`);
      return step.endDialog();
    },
  ]));
  dialog.addDialog(new ChoicePrompt('choice'));
  dialog.addDialog(new DateTimePrompt('date'));
  dialog.initialDialogId = 'steps';
  return dialog;
}

/** The five turns of WebChat/BookingTalk.cs, as far as prompts go: nothing is screened, looked up or kept. */
function booking() {
  const { ChoiceFactory, ChoicePrompt, ComponentDialog, ConfirmPrompt, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');
  const { recognizeDateTime } = require('@microsoft/recognizers-text-suite');
  const flags = ['Fever', 'Injury', 'Pregnancy', 'Blood clot', 'Numbness', 'None'];
  const dialog = new ComponentDialog('booking');
  dialog.addDialog(new WaterfallDialog('steps', [
    (step) => {
      step.values.when = recognizeDateTime(step.context.activity.text, 'en-us').find(({ typeName }) => typeName.endsWith('datetime'));
      return step.prompt('choice', { prompt: 'Does any of this apply to you?', choices: ChoiceFactory.toChoices(flags) });
    },
    (step) => step.prompt('text', 'What first name shall I put on the visit?'),
    (step) => {
      step.values.name = step.result;
      return step.prompt('text', 'And your mobile number?');
    },
    (step) => {
      step.values.phone = step.result;
      return step.prompt('confirm', `To check: ${step.values.when.resolution.values[0].value}, for ${step.values.name}. Shall I book it?`);
    },
    async (step) => {
      await step.context.sendActivity(step.result ? "You're booked." : 'I leave it.');
      return step.endDialog();
    },
  ]));
  dialog.addDialog(new ChoicePrompt('choice'));
  dialog.addDialog(new TextPrompt('text'));
  dialog.addDialog(new ConfirmPrompt('confirm'));
  dialog.initialDialogId = 'steps';
  return dialog;
}
