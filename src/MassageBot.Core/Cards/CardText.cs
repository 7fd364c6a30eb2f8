using System.Collections.Immutable;

namespace MassageBot.Core.Cards;

/// <summary>What fills a template: single texts by name, and lists of rows.</summary>
public sealed record CardText
{
    public required ImmutableDictionary<string, string> Texts { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>> Lists { get; init; }

    /// <summary>A row out of its fields.</summary>
    public static ImmutableDictionary<string, string> Row(params ReadOnlySpan<(string Name, string Text)> fields)
    {
        var row = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, text) in fields)
        {
            row[name] = text;
        }

        return row.ToImmutable();
    }
}
