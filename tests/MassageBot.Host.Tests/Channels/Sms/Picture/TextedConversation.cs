using MassageBot.Host.Tests.Rehearsal;
using NodaTime;

namespace MassageBot.Host.Tests.Channels.Sms.Picture;

/// <summary>A text that was on the phone, in the order of arrival.</summary>
/// <param name="IsClients">The client wrote it; else it came from the clinic.</param>
/// <param name="Text">As it went over Twilio's doors.</param>
/// <param name="At">The clinic's clock.</param>
public sealed record ShownText(bool IsClients, string Text, LocalDateTime At);

/// <summary>Somebody with a phone, through the clinic's door for texts and out by Twilio's API, with the bot that ships and its own calendar.</summary>
public sealed class TextedConversation : IAsyncDisposable
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly TextingClinic _clinic = new();
    private readonly List<ShownText> _shown = [];
    private int _seen;

    private TextedConversation()
    {
    }

    public IReadOnlyList<ShownText> Shown => _shown;

    /// <param name="at">The clinic's clock when it begins; not before the clock of all rehearsals.</param>
    public static async Task<TextedConversation> BeginAsync(LocalDateTime at)
    {
        var conversation = new TextedConversation();
        await conversation._clinic.InitializeAsync();
        conversation._clinic.Host.WithTheBotThatShips();
        conversation.Clock.Advance(at.InZoneStrictly(Zone).ToDateTimeOffset() - conversation.Clock.GetUtcNow());
        return conversation;
    }

    public async Task SayAsync(string text)
    {
        _shown.Add(new ShownText(true, text, Now));
        await _clinic.SayAsync(text);
        // What is being booked is told some seconds later.
        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));
        Look();
        Clock.Advance(TimeSpan.FromSeconds(30));
    }

    /// <summary>Time goes by, and what the clinic texts by itself comes.</summary>
    public async Task WaitUntilAsync(LocalDateTime at)
    {
        await _clinic.LaterAsync(at.InZoneStrictly(Zone).ToDateTimeOffset() - Clock.GetUtcNow());
        await _clinic.LaterAsync(TimeSpan.FromMinutes(1));
        Look();
    }

    public async ValueTask DisposeAsync() => await _clinic.DisposeAsync();

    private RehearsalClock Clock => _clinic.Host.Clock;

    private LocalDateTime Now => Instant.FromDateTimeOffset(Clock.GetUtcNow()).InZone(Zone).LocalDateTime;

    private void Look()
    {
        var news = _clinic.Heard.Skip(_seen).ToList();
        _seen += news.Count;
        _shown.AddRange(news.Select(text => new ShownText(false, text, Now)));
    }
}
