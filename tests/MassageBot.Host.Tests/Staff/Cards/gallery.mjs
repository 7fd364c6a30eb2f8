// Draws cards as Teams does, in its light, dark and high-contrast themes: node gallery.mjs PACKAGES FOLDER [NAME…]
// FOLDER holds cards as .json (SHOWN_CARDS=FOLDER dotnet test … --filter ShownCards); a page for each theme is written beside them, to be looked at in a browser.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [packages, folder, ...wanted] = process.argv.slice(2);
const library = readFileSync(join(packages, "node_modules/adaptivecards/dist/adaptivecards.min.js"), "utf8");
const markdown = readFileSync(join(packages, "node_modules/markdown-it/dist/markdown-it.min.js"), "utf8");
const cards = readdirSync(folder).filter((name) => name.endsWith(".json") && (wanted.length === 0 || wanted.some((part) => name.includes(part)))).sort()
  .map((name) => ({ name, card: JSON.parse(readFileSync(join(folder, name), "utf8")) }));

const themes = {
  light: { page: "#f5f5f5", card: "#ffffff", line: "#d1d1d1", text: "#242424", subtle: "#616161", accent: "#5b5fc7", good: "#237b4b", warning: "#835c00", attention: "#c4314b", emphasis: "#f0f0f0" },
  dark: { page: "#1f1f1f", card: "#292929", line: "#525252", text: "#ffffff", subtle: "#adadad", accent: "#9ea2ff", good: "#92c353", warning: "#f8d22a", attention: "#f9526b", emphasis: "#333333" },
  contrast: { page: "#000000", card: "#000000", line: "#ffffff", text: "#ffffff", subtle: "#ffffff", accent: "#ffff00", good: "#3ff23f", warning: "#ffff00", attention: "#ffff00", emphasis: "#000000" },
};

function hostConfig(theme) {
  const colour = (value, subtle = value) => ({ default: value, subtle });
  const foregroundColors = {
    default: colour(theme.text, theme.subtle), accent: colour(theme.accent), good: colour(theme.good), warning: colour(theme.warning), attention: colour(theme.attention),
  };
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "Segoe UI, Noto Sans, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    supportsInteractivity: true,
    actions: { maxActions: 6, actionsOrientation: "horizontal", buttonSpacing: 8 },
    containerStyles: { default: style(theme.card), emphasis: style(theme.emphasis), good: style(theme.card), warning: style(theme.card), attention: style(theme.card), accent: style(theme.card) },
  };
}

function page(theme) {
  return `<!doctype html><meta charset="utf-8"><title>Cards</title><style>
body{background:${theme.page};color:${theme.text};font:14px Segoe UI,Noto Sans,sans-serif;margin:16px;columns:3 340px;column-gap:16px}
.one{break-inside:avoid;background:${theme.card};border:1px solid ${theme.line};border-radius:6px;margin:0 0 16px;padding:0}
.ac-pushButton{background:${theme.card};color:${theme.text};border:1px solid ${theme.line};border-radius:4px;padding:5px 10px;font:inherit;font-weight:600}
.ac-pushButton.style-positive{background:${theme.accent};color:${theme.card}}
input,select,textarea{background:${theme.emphasis};color:${theme.text};border:1px solid ${theme.line};border-radius:4px;padding:5px;font:inherit}
.ac-actionSet{flex-wrap:wrap}.ac-actionSet>*{max-width:none!important}table,.ac-textBlock p{margin:0}</style><body><script>${library}</script><script>${markdown}</script><script>
const md = markdownit({ html: false, linkify: true });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = md.render(text); result.didProcess = true; };
for (const { card } of ${JSON.stringify(cards)}) {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(theme))});
  drawn.parse(card);
  const one = document.body.appendChild(document.createElement("div"));
  one.className = "one";
  one.appendChild(drawn.render());
}</script>`;
}

for (const [name, theme] of Object.entries(themes)) {
  writeFileSync(join(folder, `${name}.html`), page(theme));
}
