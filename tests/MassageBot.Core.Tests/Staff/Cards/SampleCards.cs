using System.Collections.Immutable;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Staff.Cards;

/// <summary>Cards of every kind, with everything a card can hold, and with what somebody could type to break them.</summary>
internal static class SampleCards
{
    public const string Hostile =
        "[refund](https://evil.example/x) <https://evil.example> ![i](https://evil.example/i.png) <img src=x onerror=alert(1)> <at>Owner</at>\n" +
        "# Approve\n- item\n1. item\n> quote\n***\n| a | b |\n|---|---|\nwww.evil.example evil.com https://еvil.com mailto:a@evil.com a@evil.com //evil.com\n" +
        "\u202Egnp.exe\u200B {{DATE(2026-01-01T00:00:00Z, SHORT)}} &lt;b&gt; `code` ~~no~~ \\[x\\](https://evil.com)\n[ref]: https://evil.com\n===\n    code";

    private static readonly Guid Id = new("0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d");

    public static StaffCard Bare { get; } = new()
    {
        Name = "test.bare",
        Language = Language.English,
        Wording = new StaffCardsWording
        {
            AndMore = new Sentence("staff-cards.and-more", "… and {count} more"),
            Earlier = new Sentence("staff-cards.earlier", "… {count} earlier"),
            NotAllFits = new Sentence("staff-cards.not-all-fits", "Not everything fits on this card."),
        },
        Heading = Ours.Of("A card"),
    };

    public static IReadOnlyDictionary<string, StaffCard> All { get; } = new Dictionary<string, StaffCard>
    {
        ["bare"] = Bare,
        ["everything"] = Everything(Theirs.Name("Eva"), "My shoulder hurts since Tuesday.", 3),
        ["hostile"] = Everything(Theirs.Name(Hostile), Hostile, 3),
        ["long"] = Everything(Theirs.Name("Eva"), string.Concat(Enumerable.Repeat("Mucho texto y aún más. ", 200)), 80),
        ["hostile and long"] = Everything(Theirs.Name(Hostile), string.Concat(Enumerable.Repeat(Hostile, 50)), 80),
        ["wide letters"] = Everything(Theirs.Name("👩‍👧‍👦 漢字"), string.Concat(Enumerable.Repeat("漢字👩‍👧‍👦", 500)), 80),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static StaffCard Everything(Theirs name, string text, int count) => Bare with
    {
        Name = "test.everything",
        Heading = Ours.Say(new Sentence("test.heading", "**{name}** is waiting"), ("name", name)),
        Sign = CardSigns.Waiting,
        Subtle = Ours.Join(" · ", Ours.Of("web"), Theirs.Name(text)),
        IsWide = true,
        Body =
        [
            .. Enum.GetValues<CardTone>().Select(tone => new CardParagraph(Theirs.Of(text)) { Tone = tone, IsBold = true }),
            new CardFacts(Repeated(count, _ => new CardFact(Ours.Of("Service"), Theirs.Of(text)))),
            new CardTalk(Repeated(count, _ => new CardLine(name, Theirs.Of(text)) { Time = "10:15" })),
            new CardTable([new CardColumn(Ours.Of("Who")), new CardColumn(Ours.Of("Min")) { IsNumber = true }], Repeated<ImmutableArray<CardWords>>(count, at => [name, Ours.Of($"{at}")])),
            new CardBars(Repeated(count, at => new CardBar(name, at))),
            new CardList(Repeated(count, _ => Section(text))),
            .. Inputs(name, text, count),
        ],
        Buttons = Repeated(8, at => new CardButton($"test.verb{at}", Id, Ours.Of($"Button {at}")) { Style = (CardButtonStyle)(at % 4), LeavesInputs = at % 2 == 0 }),
        Refresh = new CardRefresh("test.look", Id, ["29:one"]),
    };

    private static CardSection Section(string text) => new([new CardParagraph(Theirs.Of(text))])
    {
        Tone = CardTone.Warning,
        Buttons = [new CardButton("test.claim", Id, Ours.Of("Claim")) { Style = CardButtonStyle.Positive }],
    };

    private static IEnumerable<CardElement> Inputs(Theirs name, string text, int count) =>
    [
        new CardTextInput { Id = "reason", Label = Ours.Of("Reason"), Required = Ours.Of("Please give a reason."), Value = Theirs.Of(text), IsLong = true },
        new CardChoiceInput { Id = "kind", Label = Ours.Of("Kind"), Choices = Repeated(count, at => new CardChoice($"{at}", name)), Chosen = "1", IsOpen = true },
        new CardChoiceInput { Id = "list", Label = Ours.Of("List"), Choices = Repeated(count, at => new CardChoice($"{at}", name)) },
        new CardDateInput { Id = "day", Label = Ours.Of("Day"), Value = new LocalDate(2026, 11, 30), Earliest = new LocalDate(2026, 11, 29), Latest = new LocalDate(2027, 1, 1) },
        new CardTimeInput { Id = "time", Label = Ours.Of("Time"), Value = new LocalTime(9, 30) },
    ];

    private static ImmutableArray<T> Repeated<T>(int count, Func<int, T> made) => [.. Enumerable.Range(0, count).Select(made)];
}
