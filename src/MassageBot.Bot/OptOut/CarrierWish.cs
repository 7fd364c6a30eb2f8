using MassageBot.Core.OptOut;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Bot.OptOut;

/// <summary>What the carrier's own opt-out took a text for (Twilio's <c>OptOutType</c>): it has answered already, and its word counts more than the client's.</summary>
public static class CarrierWish
{
    /// <summary>The field of <c>channelData</c> that a host puts it into.</summary>
    public const string Field = "optOutType";

    /// <summary>Null where the carrier said nothing.</summary>
    internal static TextsWish? Of(IMessageActivity activity) => (activity.ChannelData as JObject)?.Value<string>(Field) switch
    {
        "STOP" => TextsWish.Stop,
        "START" => TextsWish.Start,
        "HELP" => TextsWish.Help,
        _ => null,
    };
}
