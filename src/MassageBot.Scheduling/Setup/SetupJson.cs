using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Setup;

/// <summary>How the setup is kept in the database.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(LocalTimeConverter), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(ClinicCard))]
[JsonSerializable(typeof(CalendarSetup))]
[JsonSerializable(typeof(ServiceSetup))]
[JsonSerializable(typeof(TherapistSetup))]
[JsonSerializable(typeof(RoomSetup))]
[JsonSerializable(typeof(OtherHours))]
internal sealed partial class SetupJson : JsonSerializerContext;

/// <summary>What the setup says about the clinic as a whole.</summary>
internal sealed record ClinicCard
{
    public string Zone { get; init; } = "UTC";

    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Email { get; init; } = "";

    public TimeSpan MinimumNotice { get; init; }

    public TimeSpan CancellationNotice { get; init; }

    public string PolicyVersion { get; init; } = "";

    public IReadOnlyDictionary<string, string> Policy { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<WeeklyHours> Opening { get; init; } = [];

    public IReadOnlyList<EquipmentSetup> Equipment { get; init; } = [];

    public IReadOnlyList<LocalDate> ClosedDates { get; init; } = [];

    /// <summary>Hash of the whole setup, services, therapists and rooms included: two setups are the same when their cards are.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Another one whenever other hours are put in place, so that every program that shares the database reads them.</summary>
    public string OtherHours { get; init; } = "";
}

internal sealed class LocalTimeConverter() : PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso);

internal sealed class LocalDateConverter() : PatternConverter<LocalDate>(LocalDatePattern.Iso);

internal abstract class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        pattern.Parse(reader.GetString() ?? "").GetValueOrThrow();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(pattern.Format(value));
}
