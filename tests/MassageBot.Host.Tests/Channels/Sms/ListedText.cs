using System.Globalization;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>A client's text as Twilio lists it.</summary>
public sealed record ListedText(string Sid, string Body, DateTimeOffset SentAt)
{
    public string From { get; init; } = TextingClinic.Client;

    public string To { get; init; } = TextingClinic.Number;

    public string Direction { get; init; } = "inbound";

    public string? Service { get; init; }

    public int Media { get; init; }

    public object Told => new
    {
        sid = Sid,
        body = Body,
        from = From,
        to = To,
        direction = Direction,
        messaging_service_sid = Service,
        num_media = Media.ToString(CultureInfo.InvariantCulture),
        date_sent = SentAt.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        status = "received",
    };
}
