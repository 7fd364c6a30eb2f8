using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.FrontDesk;

/// <summary>
/// Keeps a message that was not understood for staff, who may make a phrase of it: never one that safety found anything in or asks about,
/// never an answer about health or about who somebody is, and nothing of a client who wants nothing kept.
/// </summary>
internal static class ForReview
{
    /// <summary>More than that is a story, no phrase.</summary>
    private const int Longest = 200;

    private static readonly HashSet<string> Personal =
    [
        Questions.AnyRedFlags, Questions.FollowUp, Questions.Need, Questions.BodyArea, Questions.Onset, Questions.Severity,
        Questions.Name, Questions.Phone, Questions.Email,
    ];

    public static void Keep(TurnFrame frame)
    {
        if (frame.Understood is { } understood && MayKeep(frame, understood))
        {
            var names = new[] { frame.Record.Wish.FirstName, understood.Mentions.Name }.OfType<string>();
            var text = frame.Content.Understanding.Mask(understood.Text, names);
            frame.Effects.Unclear = new UnclearMessage(text, understood.Language, understood.Intent);
        }
    }

    private static bool MayKeep(TurnFrame frame, Understood understood) =>
        frame.Record.KeepHealthAnswers && !frame.Effects.HealthLine && understood.Text.Length <= Longest && understood.Text.Any(char.IsLetter)
        && (frame.Moment.Asking is not { } asking || !Personal.Contains(asking))
        && IsWithoutSafety(frame) && understood.Mentions is { Need: not (Need.Injury or Need.Pregnancy), Onset: null, Severity: null };

    private static bool IsWithoutSafety(TurnFrame frame) =>
        frame is { SafetySpoke: false, Record: { Halt: Halt.None, FollowUp: null }, Assessment: { Ask: false, Question: null } assessment }
        && assessment.Flags.IsDefaultOrEmpty;
}
