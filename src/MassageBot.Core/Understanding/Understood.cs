using System.Collections.Immutable;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Understanding;

/// <summary>Reads what a client wrote. Pure: the clock comes in with the moment.</summary>
public interface IUnderstanding
{
    Understood Read(string text, Moment moment);

    /// <summary>The message without what may tell who wrote it: names (those given and those it shows), numbers, addresses.</summary>
    string Mask(string text, IEnumerable<string> names);
}

/// <summary>What the reader has to know beside the words.</summary>
public sealed record Moment
{
    /// <summary>The language of the conversation so far.</summary>
    public required Language Language { get; init; }

    /// <summary>The clinic's wall clock.</summary>
    public required LocalDateTime Now { get; init; }

    /// <summary>The open question (see <see cref="Questions"/>), which decides what a bare "2", "yes" or "10" means.</summary>
    public string? Asking { get; init; }
}

/// <summary>An intent label with its score, 0 to 1.</summary>
public sealed record ScoredIntent(string Label, double Score);

/// <summary>What a message was understood to say.</summary>
public sealed record Understood
{
    public required string Text { get; init; }

    /// <summary>Lower-cased, unaccented, abbreviations opened, spelling repaired: what rules compare with.</summary>
    public required string Normalized { get; init; }

    /// <summary>The language the message is written in; that of the conversation when it cannot be told.</summary>
    public required Language Language { get; init; }

    /// <summary>True when the message itself shows its language.</summary>
    public bool LanguageIsCertain { get; init; }

    /// <summary>Written in a language that is not spoken here.</summary>
    public bool IsInOtherLanguage { get; init; }

    /// <summary>Best first, at most three. The first is <see cref="Intents.OutOfScope"/> when nothing fits.</summary>
    public required ImmutableArray<ScoredIntent> Ranked { get; init; }

    /// <summary>A second thing the same message asks for ("book me in, and how much is parking"); null for one.</summary>
    public string? AlsoIntent { get; init; }

    /// <summary>Every question about the clinic or massage that a clause of the message clearly asks, in their order.</summary>
    public ImmutableArray<string> Asks { get; init; } = [];

    /// <summary>The words that ask for <see cref="AlsoIntent"/> where both are things to do one after the other: <see cref="Mentions"/> leaves them out.</summary>
    public string? AlsoSaid { get; init; }

    /// <summary>The message is put as a question: a question mark, or words that ask.</summary>
    public bool AsksSomething { get; init; }

    /// <summary>The first and second are too close to act on without asking.</summary>
    public bool LowMargin { get; init; }

    /// <summary>Clearly about something else than the clinic, and written in words: not merely something that nothing fits.</summary>
    public bool IsOutside { get; init; }

    public Mentions Mentions { get; init; } = Mentions.None;

    public string Intent => Ranked[0].Label;

    public double Score => Ranked[0].Score;
}

/// <summary>Things named in a message.</summary>
public sealed record Mentions
{
    public static Mentions None { get; } = new();

    /// <summary>The one service of the clinic's menu that is meant, by name or synonym; null while several are open ("swedish or deep tissue").</summary>
    public ServiceId? Service { get; init; }

    /// <summary>All services named, in order.</summary>
    public ImmutableArray<ServiceId> Services { get; init; } = [];

    /// <summary>A family without a service: "something therapeutic", "a spa one".</summary>
    public MassageFamily? Family { get; init; }

    /// <summary>Ids of techniques (<c>trigger_point</c>), whether or not the clinic offers them.</summary>
    public ImmutableArray<string> Techniques { get; init; } = [];

    /// <summary>"Friday, same time": the hour of the visit that is moved.</summary>
    public bool SameTime { get; init; }

    /// <summary>A session length in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>How late the client says they will be.</summary>
    public int? LateMinutes { get; init; }

    /// <summary>Which of their visits is meant ("the later one", "both").</summary>
    public VisitOrder? Order { get; init; }

    /// <summary>In a wish to move a visit, the day and time that it stands at now; <see cref="When"/> is where it is to go.</summary>
    public WhenWish? MovedFrom { get; init; }

    /// <summary>The client says that they are ill.</summary>
    public bool Ill { get; init; }

    /// <summary>The client will come to a visit they have, or confirms it.</summary>
    public bool Confirms { get; init; }

    /// <summary>The client wants to hear when a time comes free.</summary>
    public bool WantsWaitlist { get; init; }

    /// <summary>Whoever the visit is for must not hear of it.</summary>
    public bool IsSurprise { get; init; }

    /// <summary>Whom the visit is for, as the client calls them ("wife"); null where that is not said.</summary>
    public string? ForWhom { get; init; }

    public ImmutableArray<BodyArea> BodyAreas { get; init; } = [];

    public TherapistWish? Therapist { get; init; }

    public Pressure? Pressure { get; init; }

    public Need? Need { get; init; }

    /// <summary>The words that told <see cref="Need"/>, as they were written.</summary>
    public string? NeedWords { get; init; }

    /// <summary>The need is sleep or stress, with nothing said that hurts and no wish to relax in so many words.</summary>
    public bool SleepOrStress { get; init; }

    public Onset? Onset { get; init; }

    /// <summary>0 to 10.</summary>
    public int? Severity { get; init; }

    public WhenWish When { get; init; } = WhenWish.Nothing;

    /// <summary>A first name, read only where the open question is a name, or where it was introduced ("my name is", "this is").</summary>
    public string? Name { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    public bool? FirstVisit { get; init; }

    /// <summary>The visit is for another person ("for my wife").</summary>
    public bool ForSomeoneElse { get; init; }

    /// <summary>
    /// The whole message is nothing but this number, ordinal or "the last one" (-1): a pick from the options shown. An ordinal may also be
    /// the whole first clause ("the first one, and a woman if possible"). Where a time was asked, a bare number is in <see cref="When"/> too.
    /// </summary>
    public int? Pick { get; init; }

    /// <summary>The whole message is a yes or a no in any of their forms.</summary>
    public bool? YesNo { get; init; }
}
