using MassageBot.Bot.Turn;
using MassageBot.Host.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>
/// What one conversation tells another: a phone has sent a chat's code; the chat hands over what it has open; an outcome of what went on there.
/// Each is committed with the turn that tells it, and told once, so that neither is lost or doubled by a crash between the two.
/// </summary>
internal static class TalkEvents
{
    public const string GoesOn = "goesOnElsewhere";
    public const string Taken = "takenOver";
    public const string Tells = "telling";

    public static IReadOnlyList<ToldElsewhere> Of(TurnEffects effects, TurnWork work)
    {
        var told = new List<ToldElsewhere>();
        if (effects.TakesOver is { } chat)
        {
            told.Add(new ToldElsewhere(chat, $"{GoesOn}|{work.ActivityId}", InboxKind.Elsewhere, Event(GoesOn, new GoesOnElsewhere(work.Conversation.Id, work.Conversation.UserId!))));
        }

        if (effects.Departs is { } departs)
        {
            told.Add(new ToldElsewhere(departs.To, $"{Taken}|{work.ActivityId}", InboxKind.Elsewhere, Event(Taken, departs.What)));
        }

        if (effects.PassOnTo is { } there)
        {
            told.Add(new ToldElsewhere(there, $"passed|{work.ActivityId}", work.Kind, work.Activity));
        }

        return [.. told, .. effects.Tellings.Select(one => new ToldElsewhere(one.Conversation, one.Key, InboxKind.Elsewhere, Json(one.What)))];
    }

    /// <summary>As it stands in the inbox.</summary>
    public static string Json(Telling telling) => Event(Tells, telling);

    /// <summary>Puts what the event holds into the turn, for the bot.</summary>
    public static void Provide(TurnContextStateCollection state, Activity inbound)
    {
        switch (StateBags.Read((string)inbound.Value))
        {
            case GoesOnElsewhere there:
                state.Add(there);
                break;
            case TakenOver taken:
                state.Add(taken);
                break;
            case Telling telling:
                state.Add(telling);
                break;
        }
    }

    /// <summary>As a string, so that it comes back as the same types that state is kept in.</summary>
    private static string Event(string name, object value) =>
        new JObject { ["type"] = ActivityTypes.Event, ["name"] = name, ["value"] = StateBags.Write(value) }.ToString(Formatting.None);
}
