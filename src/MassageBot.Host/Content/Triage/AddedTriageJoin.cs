using System.Collections.Immutable;
using MassageBot.Core.Triage;

namespace MassageBot.Host.Content.Triage;

/// <summary>
/// Joins an added language to what is heard already: every message is read by the words of all languages, since who is in trouble does not choose
/// one. Where two say different things of the same word, English and Spanish come first.
/// </summary>
internal static class AddedTriageJoin
{
    public static ImmutableArray<Concept> With(this ImmutableArray<Concept> concepts, AddedTriage added) =>
        [.. concepts.Select(concept => concept with { Words = concept.Words.AddRange(added.Concepts.Concepts.GetValueOrDefault(concept.Id, [])) })];

    public static AssertionCues With(this AssertionCues cues, AddedTriage added)
    {
        var own = added.Cues;
        return cues with
        {
            Negators = cues.Negators.AddRange(own.Negators),
            NegatorsAfter = cues.NegatorsAfter.AddRange(own.NegatorsAfter),
            PseudoNegators = cues.PseudoNegators.AddRange(own.PseudoNegators),
            NegationStops = cues.NegationStops.AddRange(own.NegationStops),
            Subjects = cues.Subjects.AddRange(own.Subjects),
            ClauseBreaks = cues.ClauseBreaks.AddRange(own.ClauseBreaks),
            Times = cues.Times.AddRange(own.Times),
            OtherPeople = cues.OtherPeople.AddRange(own.OtherPeople),
            Self = cues.Self.AddRange(own.Self),
            BookingFor = cues.BookingFor.AddRange(own.BookingFor),
            Hypotheticals = cues.Hypotheticals.AddRange(own.Hypotheticals),
            WorkRequests = cues.WorkRequests.AddRange(own.WorkRequests),
            TimeUnits = Joined(cues.TimeUnits, own.TimeUnits),
            CountWords = Joined(cues.CountWords, own.CountWords),
            AgoWords = cues.AgoWords.AddRange(own.AgoWords),
            AgoWordsBefore = cues.AgoWordsBefore.AddRange(own.AgoWordsBefore),
        };
    }

    public static Spelling With(this Spelling spelling, AddedTriage added) => spelling with
    {
        Shorthand = Joined(spelling.Shorthand, added.Spelling.Shorthand),
        Symbols = Joined(spelling.Symbols, added.Spelling.Symbols),
        Fillers = spelling.Fillers.AddRange(added.Spelling.Fillers),
        ProtectedWords = spelling.ProtectedWords.AddRange(added.Spelling.ProtectedWords),
    };

    public static ScreenRules With(this ScreenRules screen, AddedTriage added)
    {
        var (words, own) = (screen.Words, added.Screen);
        return screen with
        {
            Words = words with
            {
                None = words.None.AddRange(own.None),
                NotSure = words.NotSure.AddRange(own.NotSure),
                Yes = words.Yes.AddRange(own.Yes),
                Fillers = words.Fillers.AddRange(own.Fillers),
                Items = words.Items.ToDictionary(item => item.Key, item => item.Value.AddRange(own.Items.GetValueOrDefault(item.Key, []))),
                Numbers = Joined(words.Numbers, own.Numbers),
            },
        };
    }

    public static TriageRule With(this TriageRule rule, AddedRule own) => rule with
    {
        Patterns = rule.Patterns.AddRange(own.Patterns),
        AskWhen = rule.AskWhen.AddRange(own.AskWhen),
        NotWhen = rule.NotWhen.AddRange(own.NotWhen),
    };

    private static Dictionary<string, T> Joined<T>(IReadOnlyDictionary<string, T> first, IReadOnlyDictionary<string, T> added) =>
        first.Concat(added).DistinctBy(entry => entry.Key).ToDictionary();
}
