using System.Collections.Immutable;
using MassageBot.Core.Triage.Reading;

namespace MassageBot.Core.Triage.Screening;

/// <summary>Points that are told of a person where two answer together: "none for me, 3 for my wife". Without these the first "none" would speak for both.</summary>
internal sealed class PersonalPoints
{
    private const int LastPoint = 5;

    private static readonly HashSet<string> Pronouns = ["me", "her", "him", "she", "he", "them", "us", "ella", "el", "mi"];

    private readonly HashSet<string> _people;

    public PersonalPoints(AssertionCues cues, Func<string, string[]> wordsOf) =>
        _people = [.. cues.OtherPeople.Select(wordsOf).Where(words => words is ["my" or "mi", _]).Select(words => words[1])];

    public ImmutableArray<ScreenItem> Read(List<Token> tokens, Func<int, int?> numberAt)
    {
        var points = ImmutableArray.CreateBuilder<ScreenItem>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (numberAt(at) is >= 1 and <= LastPoint and var number && IsOfAPerson(tokens, at))
            {
                points.Add((ScreenItem)number);
            }
        }

        return points.ToImmutable();
    }

    private bool IsOfAPerson(List<Token> tokens, int at) => IsFollowed(tokens, at + 1) || IsPreceded(tokens, at - 1);

    /// <summary>"3 for my wife", "3 for her"; "2 kids" counts people.</summary>
    private bool IsFollowed(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at].Word is not ("for" or "para"))
        {
            return false;
        }

        var next = tokens[at + 1].Word;
        return Pronouns.Contains(next) || (at + 2 < tokens.Count && _people.Contains(tokens[at + 2].Word));
    }

    /// <summary>"my wife: 3", "for her 3", "she has 3".</summary>
    private bool IsPreceded(List<Token> tokens, int at)
    {
        if (at >= 1 && tokens[at].Word is "is" or "has" or "es" or "tiene")
        {
            at--;
        }

        return at >= 0 && (_people.Contains(tokens[at].Word) || (Pronouns.Contains(tokens[at].Word) && at >= 1 && tokens[at - 1].Word is "for" or "para"));
    }
}
