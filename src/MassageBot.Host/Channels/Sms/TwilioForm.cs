using System.Net;

namespace MassageBot.Host.Channels.Sms;

/// <summary>The fields of a form as Twilio posts it. Names keep their case, and fields that nobody knows here stay: all of them are signed.</summary>
internal sealed class TwilioForm
{
    private TwilioForm(ILookup<string, string> fields) => Fields = fields;

    public ILookup<string, string> Fields { get; }

    /// <summary>Empty when there is no such field.</summary>
    public string this[string name] => Fields[name].FirstOrDefault("");

    public static TwilioForm Parse(string body) => new(body
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split('=', 2))
        .ToLookup(static pair => WebUtility.UrlDecode(pair[0]), static pair => pair.Length == 2 ? WebUtility.UrlDecode(pair[1]) : "", StringComparer.Ordinal));
}
