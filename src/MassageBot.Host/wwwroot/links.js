'use strict';
/**
 * What can be pressed in what the bot says: telephone numbers and pages.
 * @param known numbers of the clinic and its country, as they are written
 */
const links = known => {
  const NUMBER = /(?<![\d$+-])\+?\d[\d-]{1,14}\d(?![\d-])/g;
  const PLACE = new RegExp(`https://[^\\s<>]*[^\\s<>.,;:!?)]|${NUMBER.source}`, 'g');
  const dialled = number => number.replace(/[^\d+]/g, '');
  const isKnown = number => known.includes(number);
  const isPhone = number => isKnown(number) || /^\d{3}$/.test(number) || dialled(number).length >= 10;

  function target(place, dials) {
    if (place.startsWith('https:')) {
      return place;
    }
    return dials(place) ? `tel:${dialled(place)}` : null;
  }

  return {
    dialled,

    /**
     * The bot's plain text as Markdown: numbers that dial, pages that open, line ends that stay, and every other sign meaning itself. Numbers of the clinic
     * dial; in an emergency all do that can be dialled.
     */
    within(text, isUrgent) {
      const plain = part => part.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
      let end = 0;
      let marked = '';
      for (const found of text.matchAll(PLACE)) {
        const to = target(found[0], isUrgent ? isPhone : isKnown);
        if (to) {
          marked += `${plain(text.slice(end, found.index))}[${plain(found[0])}](<${to}>)`;
          end = found.index + found[0].length;
        }
      }
      return (marked + plain(text.slice(end))).replace(/([^\n])\n(?=[^\n])/g, '$1\\\n');
    },

    /** Those that can be dialled, each once. */
    numbersIn: text => [...new Set(text.match(NUMBER) ?? [])].filter(isPhone),
  };
};
