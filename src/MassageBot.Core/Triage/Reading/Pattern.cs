using System.Collections.Immutable;

namespace MassageBot.Core.Triage.Reading;

/// <summary>How a term of a pattern stands to those before it.</summary>
internal enum Join
{
    /// <summary><c>+</c>: near, in any order.</summary>
    Near,

    /// <summary><c>&gt;</c>: near and after.</summary>
    After,

    /// <summary><c>&amp;</c>: anywhere in the message.</summary>
    Anywhere,
}

/// <summary>One term: any of these concepts (<c>@chest</c>) or phrases.</summary>
internal sealed record Term(Join Join, ImmutableArray<string> Alternatives);

/// <summary>
/// A pattern as rules write it: terms joined by <c>+</c> (near), <c>&gt;</c> (near, in this order) or <c>&amp;</c> (anywhere), each a concept, a phrase,
/// or several of them with <c>|</c> between: <c>"@chest + @pain|squeezing"</c>.
/// </summary>
internal sealed record Pattern(ImmutableArray<Term> Terms)
{
    public static Pattern Parse(string text)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var join = Join.Near;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('+' or '>' or '&'))
            {
                continue;
            }

            terms.Add(new Term(join, [.. text[start..i].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]));
            join = i < text.Length ? JoinOf(text[i]) : join;
            start = i + 1;
        }

        return new Pattern(terms.ToImmutable());
    }

    private static Join JoinOf(char mark) => mark switch
    {
        '>' => Join.After,
        '&' => Join.Anywhere,
        _ => Join.Near,
    };
}
