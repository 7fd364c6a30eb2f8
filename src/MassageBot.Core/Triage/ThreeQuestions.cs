namespace MassageBot.Core.Triage;

/// <summary>
/// What a client is asked who has no idea which massage to take: does something hurt, one place or the whole body, rest or a goal.
/// Each only while the answers before leave it open. Pure.
/// </summary>
public static class ThreeQuestions
{
    /// <summary>Also for sleep and stress: pain that keeps somebody awake needs another massage than a full head.</summary>
    public static bool AskIfItHurts(TriageAnswers answers) =>
        answers.Hurts is null && answers.BodyAreas.IsEmpty && (HasNoIdea(answers) || answers is { Need: Need.Relaxation, SleepOrStress: true });

    public static bool AskExtent(TriageAnswers answers) => HasNoIdea(answers) && answers is { Hurts: false, Extent: null };

    /// <summary>Who wants one place worked on has a goal already.</summary>
    public static bool AskGain(TriageAnswers answers) => HasNoIdea(answers) && answers is { Extent: Extent.WholeBody, Gain: null };

    private static bool HasNoIdea(TriageAnswers answers) => answers.Need == Need.NotSure;
}
