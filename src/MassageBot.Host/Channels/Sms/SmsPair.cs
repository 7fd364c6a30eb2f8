using System.Security.Cryptography;
using System.Text;
using MassageBot.Host.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels.Sms;

/// <summary>A client's number and the one of the clinic that it writes to: one conversation.</summary>
internal sealed record SmsPair(string Client, string Clinic)
{
    private const string Carrier = "carrier";
    private const string Twilio = "twilio";

    private const int IdBytes = 16;

    /// <summary>True for a conversation by text: what is said in it rings a phone.</summary>
    public static bool IsId(string conversation) => conversation.StartsWith(Twilio + "/", StringComparison.Ordinal);

    /// <summary>Without the numbers, since ids stand in logs. No channel that is called "sms" can have such a name, so the Azure Bot Service's texts never meet these.</summary>
    public string ConversationId
    {
        get
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Client}|{Clinic}"));
            return $"{Twilio}/{Convert.ToHexStringLower(hash.AsSpan(0, IdBytes))}";
        }
    }

    /// <summary>Says that replies leave by Twilio, and between which numbers; read as an activity, it says who and where.</summary>
    public string Reference => new JObject
    {
        [Carrier] = Twilio,
        ["conversation"] = new JObject { ["id"] = ConversationId },
        ["from"] = new JObject { ["id"] = Client },
        ["recipient"] = new JObject { ["id"] = Clinic },
    }.ToString(Formatting.None);

    /// <summary>As it is stored when a text opens it; <paramref name="locale"/> null where the language is not known yet.</summary>
    public ConversationFacts Facts(string? locale) => new(ConversationId, Known.Sms, Client, locale, Reference);

    /// <summary>Null when the replies of that conversation do not leave by Twilio.</summary>
    public static SmsPair? In(string? reference) =>
        reference is not null
        && JObject.Parse(reference) is var known
        && (string?)known[Carrier] == Twilio
            ? new SmsPair((string)known["from"]!["id"]!, (string)known["recipient"]!["id"]!)
            : null;
}
