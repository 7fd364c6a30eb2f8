using MassageBot.Core.Wording;

namespace MassageBot.Core.Privacy;

/// <summary>How well somebody has shown who they are.</summary>
public enum Proof
{
    None,

    /// <summary>They write from the number on file, or know a name on file with (the end of) its number.</summary>
    Contact,

    /// <summary>They know a code that only the client has: that of a booking, or one sent to the number on file.</summary>
    Code,
}

/// <summary>What may be heard or done once it is clear whose it is.</summary>
public enum Matter
{
    /// <summary>Day and time of a visit; to move or cancel it.</summary>
    Visit,

    /// <summary>What was told about health.</summary>
    Health,

    /// <summary>The name or the number that a visit stands under.</summary>
    Contact,

    /// <summary>Deleting what is kept.</summary>
    Erasure,
}

/// <summary>What is still to be asked before anybody is looked for.</summary>
public enum Missing
{
    Nothing,
    Name,

    /// <summary>The number; its last four digits are enough.</summary>
    LastFour,

    WholeNumber,
    Code,
}

/// <summary>Who a client says they are, as far as they have said it.</summary>
public sealed record Claim
{
    /// <summary>First or last name.</summary>
    public string? Name { get; init; }

    /// <summary>A number or the end of one.</summary>
    public string? Number { get; init; }

    public string? Code { get; init; }

    /// <summary>The channel itself proves the number.</summary>
    public bool NumberIsProven { get; init; }

    /// <summary>Several clients have the proven number: the name has to tell them apart.</summary>
    public bool NumberIsShared { get; init; }

    /// <summary>What it is for.</summary>
    public Matter Matter { get; init; }
}

/// <summary>Identity before details. Pure.</summary>
public static class Identification
{
    /// <summary>How many digits at the end of a number tell its owner, together with a name.</summary>
    public const int LastDigits = 4;

    /// <summary>From so many digits on it is a number, and no end of one.</summary>
    private const int WholeNumber = 9;

    public static Proof Needed(Matter matter) => matter == Matter.Visit ? Proof.Contact : Proof.Code;

    /// <summary>The one thing to ask next. A code alone is always enough.</summary>
    /// <param name="claim">What was said so far.</param>
    /// <param name="byLastFour">The calendar finds a client by name and the last four digits.</param>
    public static Missing Next(Claim claim, bool byLastFour)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim switch
        {
            { Code: not null } => Missing.Nothing,
            { Matter: not Matter.Visit } => Missing.Code,
            { NumberIsProven: true } => claim is { NumberIsShared: true, Name: null } ? Missing.Name : Missing.Nothing,
            { Name: null } => Missing.Name,
            _ => NumberOf(claim.Number, byLastFour),
        };
    }

    /// <summary>True when <paramref name="told"/> is a part of the name on file: the first name, the last one, or both.</summary>
    public static bool IsNameOf(string told, string onFile)
    {
        var known = NameParts(onFile);
        var said = NameParts(told);
        return said.Length > 0 && said.All(part => known.Contains(part, StringComparer.Ordinal));
    }

    /// <summary>True when the digits are those of the number on file or the end of them.</summary>
    public static bool IsNumberOf(string told, string onFile)
    {
        var (said, known) = (Digits(told), Digits(onFile));
        return said.Length >= LastDigits && (known.EndsWith(said, StringComparison.Ordinal)
            || (known.Length >= WholeNumber && said.EndsWith(known, StringComparison.Ordinal)));
    }

    public static bool IsWhole(string number) => Digits(number).Length >= WholeNumber;

    public static string Digits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Where(char.IsAsciiDigit));
    }

    /// <summary>The first name of each client who has one of these names on file: "Sam" and "sam t." are one.</summary>
    public static IReadOnlyList<string> People(IEnumerable<string> onFile) =>
        [.. onFile.Select(name => NameParts(name).FirstOrDefault() ?? "").Distinct(StringComparer.Ordinal)];

    private static Missing NumberOf(string? number, bool byLastFour) => number switch
    {
        null => byLastFour ? Missing.LastFour : Missing.WholeNumber,
        _ when byLastFour || IsWhole(number) => Missing.Nothing,
        _ => Missing.WholeNumber,
    };

    private static string[] NameParts(string name) => Fold.Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
