using System.Collections.Immutable;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Triage.Screening;

/// <summary>What the client said when asked further about the screen: how it reads by the rules, and as an answer to the screen.</summary>
public sealed record ScreenFollowUp(TriageAssessment Assessment, ScreenAnswer Answer);

/// <summary>
/// The numbered question that every booking passes. The only maker of a <see cref="ScreenResult"/>. It may raise what the words
/// of the conversation showed, and never lowers it.
/// </summary>
public sealed class SafetyScreen
{
    private readonly ScreenRules _rules;
    private readonly ScreenAnswerReader _answers;

    public SafetyScreen(TriageRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules.Screen;
        _answers = new ScreenAnswerReader(rules.Screen.Words, rules.Cues, rules.Spelling);
    }

    /// <summary>Reads an answer to the screen. Both languages are read whatever <paramref name="language"/> says; it is kept for rules that differ.</summary>
    public ScreenAnswer Read(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _answers.Read(text);
    }

    /// <summary>
    /// Decides what follows from an answer. <paramref name="assessment"/> is what the rules say about the same words,
    /// <paramref name="earlierFlags"/> what they found before in this visit, <paramref name="followUp"/> the reply to the one further
    /// question, null while it has not been asked.
    /// </summary>
    public ScreenStep Conclude(
        ScreenAnswer answer,
        TriageAssessment assessment,
        IReadOnlyList<RedFlag> earlierFlags,
        ScreenFollowUp? followUp,
        Instant now)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(earlierFlags);
        var flags = FlagsOf(assessment, earlierFlags, followUp);
        if (flags.Any(flag => flag.Disposition is Disposition.Emergency or Disposition.Boundary))
        {
            return Answered(flags, [], now);
        }

        return answer switch
        {
            ScreenAnswer.None => AfterNone(assessment, flags, followUp, now),
            ScreenAnswer.Some some => AfterSome(some.Items, flags, followUp, now),
            ScreenAnswer.NotSure => AfterNotSure(flags, followUp, now),
            ScreenAnswer.Unclear when assessment.Flags.Length > 0 => AfterSome([], flags, followUp, now),
            _ => new ScreenStep.AskAgain(),
        };
    }

    /// <summary>
    /// The stored result while it is valid; null when the screen has to be asked again. A clock that was set back, or a host whose clock is
    /// behind, finds it answered in the future: that counts like the past. Answers about somebody else do not count at all.
    /// </summary>
    public static ScreenResult? Restore(ScreenRecord record, ScreenedFor whom, Instant now, int validDays)
    {
        ArgumentNullException.ThrowIfNull(record);
        var covers = record.About == whom || (record.About == ScreenedFor.Both && whom == ScreenedFor.Client);
        if (!covers || !IsFresh(record, now, validDays))
        {
            return null;
        }

        return new ScreenResult
        {
            Disposition = record.Disposition,
            RuleIds = record.RuleIds,
            Constraints = new Constraints
            {
                Skills = record.Skills,
                PressureCap = record.PressureCap,
                AvoidArea = record.AvoidArea,
                ExtraMinutes = record.ExtraMinutes,
                EarliestInDays = record.EarliestInDays,
            },
            AnsweredAt = record.AnsweredAt,
        };
    }

    private static bool IsFresh(ScreenRecord record, Instant now, int validDays)
    {
        var valid = Duration.FromDays(validDays);
        return now - record.AnsweredAt <= valid && record.AnsweredAt - now <= valid;
    }

    private static List<RedFlag> FlagsOf(TriageAssessment assessment, IReadOnlyList<RedFlag> earlier, ScreenFollowUp? followUp) =>
    [
        .. earlier
            .Concat(assessment.Flags)
            .Concat(followUp?.Assessment.Flags ?? [])
            .DistinctBy(flag => flag.RuleId)
            .OrderBy(Gravity.RankOf),
    ];

    private static ScreenStep.FollowUp AskAbout(IEnumerable<ScreenItem> items) => new([.. items]);

    private ScreenStep AfterNone(TriageAssessment assessment, List<RedFlag> flags, ScreenFollowUp? followUp, Instant now)
    {
        if (!assessment.Ask)
        {
            return Answered(flags, [], now);
        }

        return AfterNotSure(flags, followUp, now);
    }

    private ScreenStep AfterSome(ImmutableArray<ScreenItem> items, List<RedFlag> flags, ScreenFollowUp? followUp, Instant now)
    {
        var open = items.Where(item => !IsSettled(_rules.Items[item], flags, followUp)).ToList();
        if (open.Count > 0 && followUp is null)
        {
            return AskAbout(open);
        }

        return Answered(flags, open.Concat(MoreItems(followUp, flags)).Distinct().Select(item => _rules.Items[item]), now);
    }

    private ScreenStep AfterNotSure(List<RedFlag> flags, ScreenFollowUp? followUp, Instant now) => followUp?.Answer switch
    {
        null => AskAbout([]),
        ScreenAnswer.None when !followUp.Assessment.Ask => Answered(flags, [], now),
        ScreenAnswer.Some some => AfterSome(some.Items, flags, followUp, now),
        _ when followUp.Assessment.Flags.Length > 0 => Answered(flags, [], now),
        _ => Answered(flags, [_rules.Unsettled], now),
    };

    private IEnumerable<ScreenItem> MoreItems(ScreenFollowUp? followUp, List<RedFlag> flags) =>
        followUp?.Answer is ScreenAnswer.Some more ? more.Items.Where(item => !IsSettled(_rules.Items[item], flags, followUp)) : [];

    private static bool IsSettled(ScreenItemRule item, List<RedFlag> flags, ScreenFollowUp? followUp) =>
        flags.Any(flag => item.SettledBy.Contains(flag.RuleId)) || IsLongAgo(item, followUp);

    private static bool IsLongAgo(ScreenItemRule item, ScreenFollowUp? followUp) =>
        followUp is { Assessment: { Ask: false, Flags.Length: 0, AgeInDays: { } age } } && age > item.OlderThanDays;

    private static ScreenStep.Answered Answered(List<RedFlag> flags, IEnumerable<ScreenItemRule> items, Instant now)
    {
        var open = items.ToList();
        var constraints = flags.Select(flag => flag.Constraints)
            .Concat(open.Select(item => item.Constraints))
            .Aggregate(Constraints.None, (all, next) => all.And(next));
        return new ScreenStep.Answered(new ScreenResult
        {
            Disposition = flags.Select(flag => flag.Disposition).Concat(open.Select(item => item.Disposition)).Aggregate(Disposition.Clear, Graver),
            RuleIds = [.. flags.Select(flag => flag.RuleId).Concat(open.Select(item => item.RuleId)).Distinct()],
            Constraints = constraints,
            AnsweredAt = now,
        });
    }

    /// <summary>A minor who also needs a therapist's look stays with the guardian: without one nothing is booked at all.</summary>
    private static Disposition Graver(Disposition one, Disposition other)
    {
        var guardian = one == Disposition.Guardian || other == Disposition.Guardian;
        var graver = (Disposition)Math.Max((int)one, (int)other);
        return guardian && graver == Disposition.TherapistReview ? Disposition.Guardian : graver;
    }
}
