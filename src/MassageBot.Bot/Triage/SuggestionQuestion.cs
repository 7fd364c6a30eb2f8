using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Triage.Advice;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>The recommendation with its reason and one alternative; taking either goes on to times.</summary>
internal sealed class SuggestionQuestion : IQuestion
{
    public const string Open = "triage.suggestion";

    /// <summary>Kept as what was asked for when the client asks why this one.</summary>
    public const string Why = "why";

    private const string TakeFirst = "first";
    private const string TakeOther = "other";
    private const string TellMore = "more";
    private const string Person = "person";

    public string Id => Open;

    public string Name => Questions.Service;

    public bool TellsWhatIsKnown => true;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = Recommend(frame) is { } recommendation
            ? SuggestionSpeech.Say(frame, recommendation)
            : frame.Words.Booking.AskService.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public Reply AskAgain(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Triage.AskShallILook.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        if (AsksWhy(frame))
        {
            return frame.Record with { Opening = Why };
        }

        var recommendation = Recommend(frame);
        var picked = Choosing.Pick(frame, Options(frame)) ?? ByTheOther(frame) ?? ByYes(frame) ?? ByService(frame, recommendation);
        return picked switch
        {
            TakeFirst when recommendation is not null => Take(frame, recommendation.ServiceId, recommendation.Minutes),
            TakeOther when recommendation?.Alternative is { } other => Take(frame, other.ServiceId, other.Minutes),
            TellMore => frame.Record with { Opening = Intents.AskDifferences },
            Person => frame.Record with { Opening = Intents.TalkToHuman },
            _ when frame.Mentions is { YesNo: false, Service: null } => frame.Record with { SuggestionAnswered = true },
            _ => OtherService(frame),
        };
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record.WithWish(record.Wish with { Service = null, Minutes = null }) with { SuggestionAnswered = false };

    public static Recommendation? Recommend(TurnFrame frame) =>
        frame.Content.Recommender.Recommend(frame.Record.Triage, frame.Clinic, frame.Record.Wish.FirstVisit != false);

    /// <summary>"Why" as a whole message or as its beginning; "why not" agrees.</summary>
    private static bool AsksWhy(TurnFrame frame)
    {
        if (frame.Mentions.YesNo is not null)
        {
            return false;
        }

        var text = Fold.Text(frame.Text) + " ";
        return frame.Words.Triage.AsksWhy.Select(Fold.Text)
            .Any(why => text.StartsWith(why + " ", StringComparison.Ordinal) && !text.StartsWith(why + " no", StringComparison.Ordinal));
    }

    private static string? ByTheOther(TurnFrame frame) => Fold.IsOneOf(frame.Text, frame.Words.Triage.TakesTheOther) ? TakeOther : null;

    private static string? ByYes(TurnFrame frame) => frame.Mentions.YesNo == true ? TakeFirst : null;

    private static string? ByService(TurnFrame frame, Recommendation? recommendation)
    {
        if (frame.Mentions.Service is not { } named)
        {
            return null;
        }

        return named == recommendation?.ServiceId ? TakeFirst : named == recommendation?.Alternative?.ServiceId ? TakeOther : null;
    }

    private static ConversationRecord? OtherService(TurnFrame frame) => frame.Mentions.Service is { } named
        ? frame.Record.WithWish(frame.Record.Wish with { Service = named }) with { SuggestionAnswered = true }
        : null;

    private static ConversationRecord Take(TurnFrame frame, ServiceId service, int minutes)
    {
        var record = frame.Record;
        var wished = frame.Mentions.Minutes ?? record.Wish.Minutes ?? minutes;
        return record.WithWish(record.Wish with { Service = service, Minutes = wished }) with { SuggestionAnswered = true };
    }

    private static List<(string Title, string Option)> Options(TurnFrame frame)
    {
        var options = new List<(string, string)>();
        if (Recommend(frame) is { } recommendation)
        {
            options.Add((SuggestionSpeech.Button(frame, recommendation.ServiceId, recommendation.Minutes), TakeFirst));
            if (recommendation.Alternative is { } other)
            {
                options.Add((SuggestionSpeech.Button(frame, other.ServiceId, other.Minutes), TakeOther));
            }
        }

        options.Add((frame.Words.Triage.ChoiceTellMeMore.Text, TellMore));
        options.Add((frame.Words.Conversation.ChoicePerson.Text, Person));
        return options;
    }
}
