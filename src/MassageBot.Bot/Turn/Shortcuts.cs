using System.Collections.Immutable;
using MassageBot.Core.Content;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>A way on that is offered as a button with nothing asked.</summary>
internal enum Shortcut
{
    SomethingHurts,
    Relax,
    JustAQuestion,
    Book,
    OtherLanguage,
    HelpMeChoose,
    Lengths,
    Difference,
    Person,
}

/// <summary>A button: the way on, and for <see cref="Shortcut.OtherLanguage"/> which language.</summary>
internal readonly record struct WayOn(Shortcut Shortcut, Language? Language = null)
{
    private const char Mark = ':';

    /// <summary>As a record keeps it.</summary>
    public string Key => Language is { } language ? $"{Shortcut}{Mark}{language.Code()}" : $"{Shortcut}";

    /// <summary>Out of a record; earlier versions kept no language, since there was one other.</summary>
    public static WayOn Read(string key)
    {
        var parts = key.Split(Mark);
        return new WayOn(Enum.Parse<Shortcut>(parts[0]), parts.Length > 1 ? Core.Wording.Language.TryParse(parts[1]) : null);
    }
}

/// <summary>Buttons that offer a way on, and what a tap on one (or its title, or its number) does.</summary>
internal static class Shortcuts
{
    public static void Offer(TurnFrame frame, ImmutableArray<Shortcut> shortcuts)
    {
        List<WayOn> ways = [.. shortcuts.SelectMany(shortcut => WaysOf(shortcut, frame))];
        frame.Speech.Offer([.. ways.Select(way => ReplyChoice.Of(Title(way, frame).Text))]);
        frame.Record = frame.Record with { Shown = [.. ways.Select(way => way.Key)] };
    }

    /// <summary>The shortcut that the whole message names: by title at any time, by number (or a plain yes, for the first) only right after it was shown.</summary>
    public static WayOn? Read(TurnFrame frame)
    {
        if (frame.Record.Asking is null && frame.Mentions.Pick is { } pick && pick >= 1 && pick <= frame.Record.Shown.Length)
        {
            return WayOn.Read(frame.Record.Shown[pick - 1]);
        }

        if (frame.Record.Asking is null && frame.Mentions.YesNo is { } yes && frame.Record.Shown is [nameof(Shortcut.HelpMeChoose) or nameof(Shortcut.Book), ..])
        {
            return yes ? WayOn.Read(frame.Record.Shown[0]) : new WayOn(Shortcut.JustAQuestion);
        }

        var folded = Fold.Text(frame.Text);
        foreach (var way in Enum.GetValues<Shortcut>().SelectMany(shortcut => WaysOf(shortcut, frame)))
        {
            if (Fold.Text(Title(way, frame).Text) == folded)
            {
                return way;
            }
        }

        return null;
    }

    /// <summary>Takes what the tap itself says into the record, and gives the move.</summary>
    public static Move Take(TurnFrame frame, WayOn way)
    {
        switch (way.Shortcut)
        {
            case Shortcut.SomethingHurts:
                frame.Record = WithNeed(frame.Record, Need.Pain);
                return new Move.Begin(Flow.Triage);
            case Shortcut.Relax:
                frame.Record = WithNeed(frame.Record, Need.Relaxation);
                return new Move.Begin(Flow.Triage);
            case Shortcut.OtherLanguage:
                return new Move.Speak(way.Language is { } wanted ? frame.Content.Spoken(wanted) : OthersOf(frame).First());
            default:
                return MoveOf(way.Shortcut);
        }
    }

    /// <summary>Every language spoken here but that of the conversation.</summary>
    private static IEnumerable<Language> OthersOf(TurnFrame frame) => frame.Content.Languages.Where(language => language != frame.Language);

    /// <summary>One button for each other language.</summary>
    private static IEnumerable<WayOn> WaysOf(Shortcut shortcut, TurnFrame frame) =>
        shortcut == Shortcut.OtherLanguage ? OthersOf(frame).Select(language => new WayOn(shortcut, language)) : [new WayOn(shortcut)];

    private static Sentence Title(WayOn way, TurnFrame frame) =>
        way.Language is { } language ? frame.Content.For(language).Conversation.ChoiceThisLanguage : Title(way.Shortcut, frame.Words);

    private static Move MoveOf(Shortcut shortcut) => shortcut switch
    {
        Shortcut.Book => new Move.Begin(Flow.Booking),
        Shortcut.HelpMeChoose => new Move.Begin(Flow.Triage),
        Shortcut.Lengths => new Move.Begin(Flow.SessionLengths),
        Shortcut.Difference => new Move.Begin(Flow.MassageTypes, Intents.AskDifferences),
        Shortcut.Person => new Move.Begin(Flow.HandOff),
        _ => new Move.SmallTalk(SmallTalkSpeech.JustAQuestion),
    };

    private static ConversationRecord WithNeed(ConversationRecord record, Need need) =>
        record with { Triage = new TriageAnswers { Need = need } };

    private static Sentence Title(Shortcut shortcut, Words words) => shortcut switch
    {
        Shortcut.SomethingHurts => words.Conversation.ChoiceSomethingHurts,
        Shortcut.Relax => words.Conversation.ChoiceRelax,
        Shortcut.JustAQuestion => words.Conversation.ChoiceJustAQuestion,
        Shortcut.Book => words.Conversation.ChoiceBook,
        Shortcut.OtherLanguage => words.Conversation.ChoiceThisLanguage,
        Shortcut.HelpMeChoose => words.MassageTypes.ChoiceHelpMeChoose,
        Shortcut.Lengths => words.MassageTypes.ChoiceLengths,
        Shortcut.Difference => words.MassageTypes.ChoiceDifference,
        Shortcut.Person => words.Conversation.ChoicePerson,
    };
}
