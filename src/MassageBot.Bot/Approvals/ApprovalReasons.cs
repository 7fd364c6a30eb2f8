using MassageBot.Bot.Staff;
using MassageBot.Core.Approvals;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;

namespace MassageBot.Bot.Approvals;

/// <summary>Why a visit waits, in words: only for who may read about health.</summary>
internal static class ApprovalReasons
{
    public static Ours Of(StaffTurn turn, VisitApproval approval, DayVisit? visit)
    {
        var words = turn.Words.Approvals;
        var rules = Ours.Join(", ", [.. approval.RuleIds.Distinct().Select(id => NameOf(turn, id))]);
        var limits = Ours.Join(", ", [.. (visit?.Health.Constraints ?? []).Select(code => Limit(turn, code))]);
        return (rules.Plain.Length, limits.Plain.Length) switch
        {
            (0, 0) => Ours.Say(words.WhyHidden),
            (_, 0) => Ours.Say(words.WhyTold, ("rules", rules)),
            (0, _) => Ours.Say(words.WhyTold, ("rules", limits)),
            _ => Ours.Say(words.WhyLimits, ("rules", rules), ("limits", limits)),
        };
    }

    private static CardWords NameOf(StaffTurn turn, string id) =>
        Theirs.Name(turn.Content.TriageRules.Rules.FirstOrDefault(rule => rule.Id == id)?.Name ?? id);

    /// <summary>Codes are those that a booking carries; what is not one of them is another calendar's own.</summary>
    private static CardWords Limit(StaffTurn turn, string code)
    {
        var words = turn.Words.Approvals;
        var (name, value) = code.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (code[..at], code[(at + 1)..].Trim()) : (code, "");
        return (name.Replace('_', '-'), value) switch
        {
            ("pressure-cap", "light") => Ours.Say(words.LimitLight),
            ("pressure-cap", _) => Ours.Say(words.LimitMedium),
            ("avoid-area", _) => Ours.Say(words.LimitAvoidArea),
            ("extra-minutes", var minutes) => Ours.Say(words.LimitMinutes, ("minutes", Theirs.Name(minutes))),
            ("skill" or "therapist-skill", var skill) => Ours.Say(words.LimitSkill, ("skill", Theirs.Name(skill))),
            _ => Theirs.Name(code),
        };
    }
}
