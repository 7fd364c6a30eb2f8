using MassageBot.Scheduling;

namespace MassageBot.Host.Storage;

/// <summary>A value of a statement that is sealed for its column on the way into the store.</summary>
internal readonly record struct SealedText(SealedColumn Column, string? OrNull);

/// <summary>The same for many rows at once.</summary>
internal sealed record SealedTexts(SealedColumn Column, IReadOnlyList<string?> Rows);

internal static class SealedValues
{
    /// <summary>The text as a value for that column.</summary>
    public static SealedText Of(this SealedColumn column, string? text) => new(column, text);

    public static SealedTexts OfAll(this SealedColumn column, IEnumerable<string?> texts) => new(column, [.. texts]);
}
