namespace MassageBot.Core.Wording;

/// <summary>The placeholders that a sentence may use; any other in its text stops the start.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlaceholdersAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
