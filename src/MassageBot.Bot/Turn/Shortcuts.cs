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

/// <summary>Buttons that offer a way on, and what a tap on one (or its title, or its number) does.</summary>
internal static class Shortcuts
{
    public static void Offer(TurnFrame frame, ImmutableArray<Shortcut> shortcuts)
    {
        frame.Speech.Offer([.. shortcuts.Select(shortcut => ReplyChoice.Of(Title(shortcut, frame.Words).Text))]);
        frame.Record = frame.Record with { Shown = [.. shortcuts.Select(shortcut => shortcut.ToString())] };
    }

    /// <summary>The shortcut that the whole message names: by title at any time, by number (or a plain yes, for the first) only right after it was shown.</summary>
    public static Shortcut? Read(TurnFrame frame)
    {
        if (frame.Record.Asking is null && frame.Mentions.Pick is { } pick && pick >= 1 && pick <= frame.Record.Shown.Length)
        {
            return Enum.Parse<Shortcut>(frame.Record.Shown[pick - 1]);
        }

        if (frame.Record.Asking is null && frame.Mentions.YesNo is { } yes && frame.Record.Shown is [nameof(Shortcut.HelpMeChoose) or nameof(Shortcut.Book), ..])
        {
            return yes ? Enum.Parse<Shortcut>(frame.Record.Shown[0]) : Shortcut.JustAQuestion;
        }

        var folded = Fold.Text(frame.Text);
        foreach (var shortcut in Enum.GetValues<Shortcut>())
        {
            if (Fold.Text(Title(shortcut, frame.Words).Text) == folded)
            {
                return shortcut;
            }
        }

        return null;
    }

    /// <summary>Takes what the tap itself says into the record, and gives the move.</summary>
    public static Move Take(TurnFrame frame, Shortcut shortcut)
    {
        switch (shortcut)
        {
            case Shortcut.SomethingHurts:
                frame.Record = WithNeed(frame.Record, Need.Pain);
                return new Move.Begin(Flow.Triage);
            case Shortcut.Relax:
                frame.Record = WithNeed(frame.Record, Need.Relaxation);
                return new Move.Begin(Flow.Triage);
            case Shortcut.OtherLanguage:
                return new Move.Speak(frame.Language == Language.English ? Language.Spanish : Language.English);
            default:
                return MoveOf(shortcut);
        }
    }

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
        Shortcut.OtherLanguage => words.Conversation.ChoiceOtherLanguage,
        Shortcut.HelpMeChoose => words.MassageTypes.ChoiceHelpMeChoose,
        Shortcut.Lengths => words.MassageTypes.ChoiceLengths,
        Shortcut.Difference => words.MassageTypes.ChoiceDifference,
        Shortcut.Person => words.Conversation.ChoicePerson,
    };
}
