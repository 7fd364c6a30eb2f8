using MassageBot.Core.Content;
using MassageBot.Core.Notices;
using NodaTime;

namespace MassageBot.Host.Channels.Sms;

/// <summary>When a text that nobody asked for may leave, by the words and the clinic of now.</summary>
internal sealed class FitHours(IContentSource content)
{
    public bool IsQuiet(string number, NoticeKind kind, DateTimeOffset now) => Now.IsQuiet(Instant.FromDateTimeOffset(now), number, kind);

    /// <summary>The first fit moment from then on; a day later where there is none within days.</summary>
    public DateTimeOffset NextOpen(string number, NoticeKind kind, DateTimeOffset now) =>
        Now.NextOpen(Instant.FromDateTimeOffset(now), number, kind)?.ToDateTimeOffset() ?? now.AddDays(1);

    private QuietHours Now => new(content.Current.Places, content.Current.Clinic.Notices, content.Current.Clinic.Zone);
}
