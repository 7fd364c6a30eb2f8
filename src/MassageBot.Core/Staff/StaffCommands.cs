using System.Globalization;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff;

/// <summary>What a member of staff has typed: which command, and the words after it.</summary>
/// <param name="Name">As <c>dialogs/staff/commands.yaml</c> names it.</param>
/// <param name="Rest">As it was written, trimmed; empty for the bare command.</param>
public sealed record StaffCommand(string Name, string Rest)
{
    public bool IsBare => Rest.Length == 0;
}

/// <summary>The words of every command, by language code. All languages are heard whatever the writer's own.</summary>
public sealed record StaffCommands
{
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Commands { get; init; }

    /// <summary>What each is for, by language code, in the order of the list.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Meanings { get; init; }

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>The command that a text begins with, the longest of those that fit; null for anything else. A slash before it is fine.</summary>
    public StaffCommand? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = text.Trim().TrimStart('/').TrimStart();
        return Longest(typed) is var (name, length) && name is not null ? new StaffCommand(name, typed[length..].Trim()) : null;
    }

    /// <summary>The word to show for a command; the English one where the language has none of its own.</summary>
    public string WordFor(string name, Language language) => In(Commands[name], language)[0];

    /// <summary>What a command is for, in English where the language has no words of its own.</summary>
    public string MeaningOf(string name, Language language) => In(Meanings[name], language).Trim();

    private static T In<T>(IReadOnlyDictionary<string, T> languages, Language language) => languages.GetValueOrDefault(language.Code()) ?? languages[Language.English.Code()];

    private (string? Name, int Length) Longest(string typed)
    {
        var found = from command in Commands
                    from word in command.Value.Values.SelectMany(words => words)
                    let length = LengthOf(word, typed)
                    where length > 0
                    orderby length descending
                    select ((string?)command.Key, length);
        return found.FirstOrDefault();
    }

    /// <summary>How much of the text is that word, accents and capitals aside; 0 when it is not.</summary>
    private static int LengthOf(string word, string typed) =>
        CultureInfo.InvariantCulture.CompareInfo.IsPrefix(typed, word, Loosely, out var length) && (typed.Length == length || !char.IsLetterOrDigit(typed[length])) ? length : 0;
}
