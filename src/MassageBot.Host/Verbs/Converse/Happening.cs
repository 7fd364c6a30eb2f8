using MassageBot.Core;
using MassageBot.Core.Notices;
using NodaTime;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>A turn of a script in angle brackets: something happens instead of something being said.</summary>
internal abstract record Happening
{
    private Happening()
    {
    }

    /// <summary><c>&lt;silence 10m&gt;</c>: nothing is said for a while (s, m, h, d).</summary>
    public sealed record Silence(TimeSpan Length) : Happening;

    /// <summary><c>&lt;again&gt;</c>: the channel delivers the last message a second time, as the same message.</summary>
    public sealed record Again : Happening;

    /// <summary><c>&lt;restart&gt;</c>: the host ends and starts again on what it has stored.</summary>
    public sealed record Restart : Happening;

    /// <summary><c>&lt;picture&gt;</c>, <c>&lt;voice note&gt;</c>, <c>&lt;file&gt;</c>: something without a word.</summary>
    public sealed record Attachment(string ContentType) : Happening;

    /// <summary><c>&lt;full 2026-03-05T10:00/2026-03-05T11:00&gt;</c>, or a day: others have taken all that was free.</summary>
    public sealed record Full(LocalDateTime From, LocalDateTime To) : Happening;

    /// <summary><c>&lt;calendar down&gt;</c>, <c>&lt;calendar back&gt;</c>.</summary>
    public sealed record Calendar(bool Down) : Happening;

    /// <summary><c>&lt;staff take it&gt;</c>: whoever is at the front desk takes what the conversation has raised, as on the owner's page.</summary>
    public sealed record StaffTakeIt : Happening;

    /// <summary><c>&lt;clinic texts reminder&gt;</c>, <c>care</c>, <c>closed</c> and so on: the clinic's text about the visit that begins last, whatever the hour.</summary>
    public sealed record ClinicTexts(NoticeKind Kind) : Happening;

    /// <summary><c>&lt;text 482913&gt;</c>, <c>&lt;chat hello&gt;</c>: the client says it by text from their phone, or in the chat, and goes on there.</summary>
    public sealed record Says(string Text, bool ByPhone) : Happening;

    /// <summary><c>&lt;ruth leaves&gt;</c>: a therapist is taken out of the clinic's file.</summary>
    public sealed record Leaves(TherapistId Therapist) : Happening;

    /// <summary><c>&lt;price therapeutic 60 $99&gt;</c>: the clinic's file names another price.</summary>
    public sealed record Price(ServiceId Service, int Minutes, string Text) : Happening;
}
