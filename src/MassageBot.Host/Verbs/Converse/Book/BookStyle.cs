namespace MassageBot.Host.Verbs.Converse.Book;

/// <summary>How the book looks: on a phone, on paper, in light and dark.</summary>
internal static class BookStyle
{
    public const string Text = """

        :root { color-scheme: light dark; --ground: #f4f1ea; --text: #1f2b28; --quiet: #51605b; --line: #c9d2cd; --bot: #e3efea; --mine: #1b6454; --on-mine: #fff; --accent: #1b6454; }
        @media (prefers-color-scheme: dark) { :root { --ground: #121a18; --text: #e7efec; --quiet: #a9b9b3; --line: #3b4a45; --bot: #24352f; --mine: #23604f; --accent: #86d0ba; } }
        * { box-sizing: border-box; }
        body { background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; margin: 0 auto; max-width: 44rem; padding: 1rem; }
        a { color: var(--accent); }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 1.5rem 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
        h3 { font-size: 1.05rem; margin: 1.75rem 0 0; }
        nav ul { margin: 0; padding-left: 1.25rem; }
        main + main { border-top: 1px solid var(--line); margin-top: 3rem; }
        .shows { color: var(--quiet); margin: 0 0 .5rem; }
        .channel { border: 1px solid var(--line); border-radius: 1rem; color: var(--quiet); font-size: .75rem; font-weight: 400; padding: .1rem .6rem; white-space: nowrap; }
        ol, .chips { list-style: none; margin: 0; padding: 0; }
        ol > li { margin: .4rem 0; }
        .bot > p, .client > p { border-radius: .75rem; display: inline-block; margin: 0; max-width: 85%; overflow-wrap: anywhere; padding: .5rem .8rem; text-align: left; white-space: pre-line; }
        .bot > p, .card { background: var(--bot); }
        .client { text-align: right; }
        .client > p { background: var(--mine); color: var(--on-mine); }
        .pause { color: var(--quiet); font-size: .85rem; text-align: center; }
        .chips { display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .3rem; }
        .chips li { border: 1px solid var(--accent); border-radius: 1rem; color: var(--accent); font-size: .85rem; padding: .1rem .7rem; }
        .card { border-radius: .75rem; font-size: .9rem; margin-top: .3rem; max-width: 85%; padding: .6rem .8rem; }
        .card p { margin: .15rem 0; }
        .strong { font-weight: 600; }
        .columns { display: flex; gap: .75rem; }
        .columns > div { flex: 1 1 0; min-width: 0; }
        @media print { :root { color-scheme: light; --ground: #fff; --text: #000; --quiet: #444; --line: #999; --bot: #eee; --mine: #fff; --on-mine: #000; --accent: #000; }
          body { max-width: none; padding: 0; } .client > p { border: 1px solid #000; } article { break-inside: auto; } h2, h3, .shows { break-after: avoid; } ol > li { break-inside: avoid; } }

        """;
}
