using System.Text.Json;
using System.Text.Json.Serialization;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Another time that the clinic has proposed for a visit. It is held until it expires; afterwards it can still be tried.</summary>
internal sealed record ProposedSlot(Slot Slot, long ExpiresMilliseconds, string? By = null, string? Note = null)
{
    [JsonIgnore]
    public Instant Expires => Instant.FromUnixTimeMilliseconds(ExpiresMilliseconds);

    /// <summary>Who holds the slot of a visit's proposal. Nobody else may call themselves so.</summary>
    public static string HolderOf(string visit) => Holders.Proposal + visit;

    public static ProposedSlot? Read(string? text) =>
        text is null ? null : JsonSerializer.Deserialize(text, ProposalJson.Default.ProposedSlot);

    public string Written() => JsonSerializer.Serialize(this, ProposalJson.Default.ProposedSlot);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ProposedSlot))]
internal sealed partial class ProposalJson : JsonSerializerContext;
