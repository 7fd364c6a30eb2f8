using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>One line for greetings, thanks, goodbyes, help and the question whether it is a person.</summary>
internal static class SmallTalkSpeech
{
    /// <summary>The button "just a question", which is no intent of its own.</summary>
    public const string JustAQuestion = "just-a-question";

    /// <summary>After so many in a row a person is asked for.</summary>
    public const int MostMisunderstandings = 3;

    private static readonly Shortcut[] Start =
        [Shortcut.SomethingHurts, Shortcut.Relax, Shortcut.JustAQuestion, Shortcut.Book, Shortcut.OtherLanguage];

    public static void Greet(TurnFrame frame)
    {
        frame.Say(frame.Words.Conversation.Greeting.Say(("clinic", frame.Clinic.Name)));
        Shortcuts.Offer(frame, [.. Start]);
    }

    /// <summary>Says the line; the open question, if there is one, follows from elsewhere.</summary>
    public static void Say(TurnFrame frame, string intent)
    {
        var words = frame.Words.Conversation;
        var open = frame.Record.Asking is not null;
        var line = intent switch
        {
            Intents.Greeting => (open ? frame.Vary(words.Greeted, words.GreetedAgain) : frame.Vary(words.GreetingAgain, words.GreetingAgainOther)).Say(),
            Intents.Thanks => frame.Vary(words.YoureWelcome, words.YoureWelcomeAgain).Say(),
            Intents.Goodbye when frame.Record.Asking?.StartsWith("booking.", StringComparison.Ordinal) == true => words.GoodbyeOpen.Say(),
            Intents.Goodbye => frame.Vary(words.Goodbye, words.GoodbyeAgain).Say(),
            Intents.BotIdentity => Identity(frame),
            JustAQuestion => words.JustAQuestion.Say(),
            _ => words.Help.Say(),
        };
        frame.Say(open ? line.WithoutQuestions() : line);
        if (!open && intent is Intents.Greeting or Intents.Help)
        {
            Shortcuts.Offer(frame, [.. Start]);
        }
    }

    public static void OfferStart(TurnFrame frame) => Shortcuts.Offer(frame, [.. Start]);

    /// <summary>A yes or no that answers nothing, or anything unclear after what was open has been put aside.</summary>
    public static void SayNothingAsked(TurnFrame frame)
    {
        var words = frame.Words.Conversation;
        if (frame.Mentions.YesNo == false)
        {
            frame.Say(words.NothingMore.Say());
            return;
        }

        frame.Say((frame.Absence == Absence.Day ? words.GreetingAgain : words.NothingAsked).Say());
        OfferStart(frame);
    }

    public static void StartAgain(TurnFrame frame)
    {
        frame.Say(frame.Words.Conversation.StartedOver.Say());
        Shortcuts.Offer(frame, [.. Start]);
    }

    /// <summary>The message could not be read: the first time plainly, the second with choices, the third with a person.</summary>
    public static void SayNotUnderstood(TurnFrame frame)
    {
        var words = frame.Words.Conversation;
        var count = frame.Record.Misunderstandings + 1;
        frame.Record = frame.Record with { Misunderstandings = count };
        frame.Say((count switch
        {
            1 => frame.Vary(words.NotUnderstood, words.NotUnderstoodOther),
            2 when frame.Record.Asking is not null && !frame.Questions.OffersChoices(frame) => words.NotUnderstoodTwiceOpen,
            2 => words.NotUnderstoodTwice,
            _ => words.GivingUp,
        }).Say());
        if (frame.Record.Asking is null)
        {
            Shortcuts.Offer(frame, [Shortcut.HelpMeChoose, Shortcut.Difference, Shortcut.Book, Shortcut.Person]);
        }
    }

    /// <summary>In both languages at once; it counts as no misunderstanding.</summary>
    public static void SayLanguages(TurnFrame frame)
    {
        var lines = frame.Content.Words.Values.Select(words => words.Conversation.OtherLanguages).ToArray();
        frame.Say(frame.Vary(lines).Say(("emergency", frame.Clinic.Emergency.Emergency)));
        if (frame.Record.Asking is null)
        {
            Shortcuts.Offer(frame, [Shortcut.Person, Shortcut.OtherLanguage]);
        }
    }

    public static void AnswerAbuse(TurnFrame frame)
    {
        var words = frame.Words.Conversation;
        frame.Record = frame.Record with { Abuses = frame.Record.Abuses + 1 };
        if (frame.Record.Abuses <= 2 || frame.Record.Asking is null)
        {
            frame.Say((frame.Record.Abuses == 1 ? words.Abuse : words.AbuseAgain).Say());
        }

        if (frame.Record is { Asking: null, Abuses: > 1 })
        {
            Shortcuts.Offer(frame, [Shortcut.Person]);
        }
    }

    public static void AnswerEmoji(TurnFrame frame)
    {
        frame.Say(frame.Vary(frame.Words.Conversation.OnlyEmoji, frame.Words.Conversation.OnlyEmojiOther).Say());
        if (frame.Record.Asking is null)
        {
            OfferStart(frame);
        }
    }

    /// <summary>The first time in full, the next time shorter.</summary>
    private static Spoken Identity(TurnFrame frame)
    {
        var words = frame.Words.Conversation;
        var text = $" {Fold.Text(frame.Text)} ";
        if (frame.Words.Listening.NameWords.Any(word => text.Contains(Fold.Text(word), StringComparison.Ordinal)))
        {
            return words.NoName.Say(("clinic", frame.Clinic.Name));
        }

        var before = frame.Record.SaidWhatItIs;
        frame.Record = frame.Record with { SaidWhatItIs = before + 1 };
        return (before % 2 == 0 ? words.IAmAutomated : words.IAmAutomatedAgain).Say(("clinic", frame.Clinic.Name));
    }

    public static Spoken UnknownFact(TurnFrame frame) => frame.Clinic.Phone is { } phone
        ? frame.Words.Conversation.UnknownFact.Say(("phone", phone))
        : frame.Words.Conversation.UnknownFactNoPhone.Say();
}
