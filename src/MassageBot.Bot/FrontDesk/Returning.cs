using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.FrontDesk;

/// <summary>A client comes back after hours to something open: asked once whether to go on or to start over. What is open stays open behind it.</summary>
internal static class Returning
{
    /// <summary>Only what says nothing by itself is met with the question; an answer or a new matter is taken as it is.</summary>
    public static bool IsAskedAfter(TurnFrame frame, Move move) =>
        frame is { Absence: Absence.Hours, SafetySpoke: false } && move is Move.Confused or Move.SmallTalk { Intent: Intents.Greeting or Intents.Thanks };

    public static void Ask(TurnFrame frame)
    {
        if (frame.Understood!.Intent == Intents.Greeting)
        {
            SmallTalkSpeech.Say(frame, Intents.Greeting);
        }

        var words = frame.Words.Conversation;
        frame.Record = frame.Record with { Resuming = true, Shown = [] };
        frame.Speech.Ask(new Reply
        {
            Spoken = IsBooking(frame.Record) ? words.WelcomeBackBooking.Say(("visit", Visit(frame))) : words.WelcomeBack.Say(),
            Choices = [ReplyChoice.Of(words.ChoiceGoOn.Text), ReplyChoice.Of(words.ChoiceStartOver.Text)],
            Asking = Questions.Resume,
        });
    }

    /// <summary>What the client makes of the question; null for a message that answers something else.</summary>
    public static Move? Hear(TurnFrame frame)
    {
        var words = frame.Words.Conversation;
        (string Title, string Option)[] options = [(words.ChoiceGoOn.Text, "go-on"), (words.ChoiceStartOver.Text, "start-over")];
        if (frame.Mentions.YesNo == true || Fold.IsOneOf(frame.Text, frame.Words.Listening.GoOn))
        {
            return new Move.GoOn();
        }

        return Choosing.Pick(frame, options) switch
        {
            "go-on" => new Move.GoOn(),
            "start-over" => new Move.StartOver(),
            _ => frame.Mentions.YesNo == false ? new Move.Drop() : null,
        };
    }

    /// <summary>A time that was held or offered hours ago is looked for again, the chosen one first.</summary>
    public static ConversationRecord LookAgain(ConversationRecord record) =>
        record.WithoutSlot() with { PreferredStart = record.Chosen?.Start ?? record.PreferredStart };

    /// <summary>After a day: only how to address and reach the client is worth keeping.</summary>
    public static ConversationRecord PutAside(ConversationRecord record) => record.Fresh() with
    {
        Later = null,
        Wish = new BookingWish { FirstName = record.Wish.FirstName, Phone = record.Wish.Phone, Email = record.Wish.Email },
    };

    private static bool IsBooking(ConversationRecord record) =>
        record.Moving is null && record.Asking?.StartsWith("booking.", StringComparison.Ordinal) == true;

    /// <summary>"60 minutes of therapeutic on Friday, March 6", as far as it is known.</summary>
    private static string Visit(TurnFrame frame)
    {
        var (wish, words) = (frame.Record.Wish, frame.Words.Booking);
        var service = wish.Service is { } id ? frame.Clinic.FindService(id) : null;
        var visit = (service, wish.Minutes) switch
        {
            (null, _) => words.Unfinished.Text,
            (_, null) => words.UnfinishedService.Say(("service", Naming.InSentence(service, frame.Language))).Text,
            (_, { } minutes) => words.UnfinishedLasting.Say(
                ("minutes", Naming.Minutes(minutes)), ("service", Naming.InSentence(service, frame.Language))).Text,
        };
        return (frame.Record.Chosen is { } chosen ? frame.Local(chosen.Start).Date : wish.When?.Date) is { } day
            ? words.UnfinishedOn.Say(("visit", visit), ("day", SpokenTime.Day(day, frame.Language))).Text
            : visit;
    }
}
