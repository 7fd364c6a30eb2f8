using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

internal sealed record Line(string Text, Expected Expected);

/// <summary>What visitors say. Every line names what its answer must be, so that the state of the conversation is checked at every step.</summary>
internal sealed class Talks(FreeTimes times)
{
    private const int PhonesOfAnArea = 100;

    private static readonly IReadOnlyList<Line> Explaining =
    [
        new("what is deep tissue?", Expected.Words("knowledge.deep-tissue")),
        new("how long is a session?", Expected.Words("session-lengths.service-lengths")),
        new("how much is it?", Expected.Words("session-lengths.price-line")),
        new("what should I wear?", Expected.Words("clinic.what_to_wear")),
        new("where are you?", Expected.Words("clinic.ask_location")),
    ];

    private static readonly IReadOnlyList<Line> InSpanish =
    [
        new("¿qué es el masaje sueco?", Expected.Words("knowledge.swedish")),
        new("¿cuánto cuesta?", Expected.Words("session-lengths.price-line")),
        new("¿cuánto dura una sesión?", Expected.Words("session-lengths.service-lengths")),
    ];

    private static readonly IReadOnlyList<Line> Triage =
    [
        new("my shoulders are sore", Expected.Question("onset")),
        new("slowly", Expected.Question("severity")),
        new("4", Expected.Question("any_red_flags")),
        new("none", Expected.Words("triage.suggest-with-consultation")),
        new("what is deep tissue?", Expected.Words("knowledge.deep-tissue")),
    ];

    private static readonly string[] Names = ["Maya", "Peter", "Lucy", "Daniel", "Grace", "Henry"];

    private int _next = -1;
    private int _bookings = -1;

    /// <summary>What may come at any step of a booking instead of what is expected.</summary>
    public Expected? Instead { get; init; }

    /// <summary>True where all talk is of bookings.</summary>
    public bool OnlyBookings { get; init; }

    /// <summary>What ends a booking.</summary>
    public Expected Outcome { get; init; } = Expected.Booked;

    /// <summary>The kinds of talk go round; every fourth is a booking, until the clinic is booked out.</summary>
    public IReadOnlyList<Line> Next() => (OnlyBookings ? 3 : Interlocked.Increment(ref _next) % 4) switch
    {
        0 => Explaining,
        1 => Triage,
        2 => InSpanish,
        _ => times.TryNext() is { } time ? Booking(time) : Triage,
    };

    /// <summary>From the wish to the confirmation, at a time that nobody else asks for.</summary>
    private IReadOnlyList<Line> Booking(string time)
    {
        var number = Interlocked.Increment(ref _bookings);
        IReadOnlyList<Line> lines =
        [
            new($"book 60 min swedish {time}", Expected.Question("any_red_flags")),
            new("none", Expected.Question("name")),
            new(Names[number % Names.Length], Expected.Question("phone")),
            new(Phone(number), Expected.Question("confirm")),
            new("yes", Outcome),
        ];
        return [.. lines.Select(line => line with { Expected = line.Expected with { Instead = Instead } })];
    }

    /// <summary>Numbers that are kept free for fiction, each of its own.</summary>
    private static string Phone(int number) => $"{212 + (number / PhonesOfAnArea % 80)}-555-01{number % PhonesOfAnArea:00}";
}
